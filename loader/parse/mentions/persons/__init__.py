"""Persons: capitalized names that are people's."""

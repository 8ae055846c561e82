"""Figures: numbers that are reported as findings."""

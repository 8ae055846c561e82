"""Mentions: states, bodies, titles, persons, dates, numbers and addresses, each by its finder."""

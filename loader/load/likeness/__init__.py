"""Likeness: which persons, bodies and events may be the same; nothing is decided by it."""

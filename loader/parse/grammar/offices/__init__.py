"""Offices: who holds which post of which body."""

"""Schedules: entries that run `interparl reload` from time to time, one module a scheduler."""

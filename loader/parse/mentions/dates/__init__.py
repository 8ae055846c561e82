"""Dates: days, months, seasons and years, with the precision that the text gives."""

"""The commands on decisions, one file each, and what they share."""

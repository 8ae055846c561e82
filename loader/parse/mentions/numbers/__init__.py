"""Numbers: counts and sums, in words and digits."""

"""Load: Records become rows, in one transaction a run."""

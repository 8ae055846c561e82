"""Events: what happened, when, where, between whom."""

"""Resolve: the names of facts become keys that are the same on every machine; facts, Records."""

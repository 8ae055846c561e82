"""Composition: how many members each chamber sends to an assembly."""

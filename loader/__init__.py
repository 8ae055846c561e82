"""How text becomes rows: read, parse, resolve, load."""

"""Bodies: assemblies, parliaments, chambers, organizations and their organs."""

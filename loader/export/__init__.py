"""Export: the content in formats of other programs, one file a format."""

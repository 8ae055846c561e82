"""PDF: the text layer of a file, line by line, without what every page repeats."""

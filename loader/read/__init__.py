"""Read: files, folders, standard input and JSON lines become Documents."""

"""Word: paragraphs, lists and tables of a .docx file as lines."""

"""HTML: the text of a page, its headings, lists and tables as lines, and what its head says."""

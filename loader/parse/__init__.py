"""Parse: a Document's text becomes facts, each with the words that say it (see ``stages``)."""

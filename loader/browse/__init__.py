"""The web page on a database: Datasette, with pages, links and charts of our own."""

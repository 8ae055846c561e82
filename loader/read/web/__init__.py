"""Web: pages, feeds and sitemaps are fetched, politely and from public addresses only."""

"""The search: every word that was asked for, in names, titles and sentences."""

from importlib.resources import files

SEARCH = {
    "title": "Search",
    "sql": files(__package__).joinpath("search.sql").read_text(encoding="utf-8"),
    "params": ["q"],
    "hide_sql": True,
}
"""A canned query of Datasette; what is asked for is a bound parameter."""

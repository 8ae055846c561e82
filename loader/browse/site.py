"""The site: Datasette on one SQLite file, with everything that it needs on this machine."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.plugins import pm

from interparl.loader.browse import plugin
from interparl.loader.browse.guards import LOOPBACK
from interparl.loader.browse.links import DATABASE
from interparl.loader.browse.live_file import LiveFile

PLUGIN = "interparl"
TROUBLE = "datasette.handle_exception"
SECONDS = 10
SETTINGS = {
    "facet_time_limit_ms": 500,
    "suggest_facets": False,
    "truncate_cells_html": 300,
    "allow_download": False,
    "default_cache_ttl": 0,  # a load may change all of it
    "max_csv_mb": 100,
}


def site(
    path: Path,
    metadata: dict[str, Any],
    *,
    hosts: frozenset[str] | None = LOOPBACK,
    seconds: int = SECONDS,
) -> Any:  # noqa: ANN401 - Datasette
    """Make the site of a file.

    ``hosts`` are the names under which it answers, None: all; ``seconds`` is how long a query may
    take.
    """
    if not pm.has_plugin(PLUGIN):
        pm.register(plugin, name=PLUGIN)
        pm.unregister(name=TROUBLE)  # it prints each visitor's mistake with all local variables
    here = files(__package__)
    datasette = Datasette(
        files=[],
        metadata=metadata,
        template_dir=str(here / "templates"),
        static_mounts=[("assets", str(here / "static"))],
        settings={**SETTINGS, "sql_time_limit_ms": seconds * 1000},
    )
    datasette.interparl_hosts = hosts
    datasette.remove_database("_memory")
    datasette.add_database(LiveFile(datasette, path), name=DATABASE)
    return datasette

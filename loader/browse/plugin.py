"""What we add to Datasette: pages, links in cells, words for templates, and guards."""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request, Response
from jinja2 import Environment
from markupsafe import Markup
from pluggy import HookimplMarker

from interparl.loader.browse.document import document_page
from interparl.loader.browse.filters import require_columns
from interparl.loader.browse.guards import guarded
from interparl.loader.browse.links import DATABASE, document_path, link_of, row_path
from interparl.loader.browse.live_file import closing_after_each
from interparl.loader.browse.safe_csv import with_safe_csv
from interparl.loader.browse.said import what_it_is, where_it_is_said
from interparl.loader.browse.search import add_functions
from interparl.loader.browse.start import start
from interparl.loader.browse.trouble import trouble_page
from interparl.loader.load.answer import is_key

hookimpl = HookimplMarker("datasette")
SHORT = 6  # characters of a key that are shown
CLIP = 200  # characters of a text that are shown in a cell

Vars = Callable[[], Awaitable[dict[str, Any]]]
Answer = Callable[[], Awaitable[Response]]


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """The page of a document."""
    return [(rf"^/{DATABASE}/-/document/(?P<id>[^/]+)$", document_page)]


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[..., Any]:
    """The guards around all pages; what is refused opens no file."""
    guard = guarded(datasette)
    return lambda app: guard(with_safe_csv(closing_after_each(app)))


@hookimpl
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Answer:
    """The page of an error (see interparl.loader.browse.trouble)."""
    return lambda: trouble_page(datasette, request, exception)


@hookimpl
def filters_from_request(
    request: Request, database: str, table: str, datasette: Datasette
) -> Callable[[], Awaitable[None]]:
    """Refuse filters on what is not there (see interparl.loader.browse.filters)."""
    return lambda: require_columns(datasette, database, table, request)


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
    """What the search needs."""
    if database == DATABASE:
        add_functions(conn)


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """What every template may ask for."""
    env.tests["is_a_key"] = is_key
    env.globals.update(
        database_name=DATABASE,
        is_key=is_key,
        document_path=document_path,
        row_path=row_path,
        sql_seconds=datasette.sql_time_limit_ms // 1000,
    )


@hookimpl
def extra_template_vars(
    request: Request | None, view_name: str | None, datasette: Datasette
) -> Vars:
    """What our templates need beside what Datasette gives them."""

    async def found() -> dict[str, Any]:
        if view_name == "index":
            return {"start": await start(datasette)}
        if view_name == "row" and request is not None:
            table, key = (tilde_decode(request.url_vars[name]) for name in ("table", "pks"))
            said = await where_it_is_said(datasette, table, key)
            label = said and await what_it_is(datasette, table, key, said[0]["document_id"])
            return {"said": said, "told": label}
        return {}

    return found


@hookimpl
def render_cell(
    row: Mapping[str, Any], value: object, column: str, table: str | None, database: str
) -> Markup | str | None:
    """A cell that leads on; None: Datasette shows it."""
    if database != DATABASE or value is None or value == "":
        return None
    if isinstance(value, float):
        return f"{value:,.4f}".rstrip("0").rstrip(".")
    if column.startswith("is_") and value in {0, 1}:
        return "yes" if value else "no"
    told, label = _plain(row), None
    if isinstance(value, dict):  # a foreign key of which Datasette found the name
        label = value["label"]
    link = link_of(column, told, table)
    if link is None:
        return None
    text = str(label if label is not None else told[column])
    if link.is_fact and label in {None, told[column]}:
        return Markup('<a class="said" href="{}" title="{}">what says so</a>').format(
            link.href, text
        )
    if link.is_key and text == str(told[column]) and len(text) > SHORT * 2:
        return Markup('<a class="key" href="{}" title="{}">{}…</a>').format(
            link.href, text, text[:SHORT]
        )
    short = text if len(text) <= CLIP else f"{text[:CLIP]}…"
    return Markup('<a href="{}">{}</a>').format(link.href, short)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with keys in place of the names that Datasette found for them."""
    items = {name: row[name] for name in row.keys()}  # noqa: SIM118 - sqlite3.Row is no mapping
    return {
        name: value["value"] if isinstance(value, dict) else value for name, value in items.items()
    }

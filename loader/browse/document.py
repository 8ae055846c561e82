"""The page of a document: its text as stored, with the words that tell a fact marked."""

from typing import Any
from urllib.parse import urlsplit

from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, NotFound, Request, Response

from interparl.loader.browse.links import DATABASE, document_path, row_path
from interparl.loader.browse.marked_text import AROUND, Span, pieces, window
from interparl.loader.browse.said import FACTS

KINDS = {
    "seats": "Seats",
    "tenures": "Offices held",
    "events": "Events",
    "event_participants": "Parts in events",
    "figures": "Figures",
    "websites": "Websites",
    "offices": "Offices",
    "persons": "Persons",
    "bodies": "Bodies",
    "states": "States",
}
"""Tables of facts, what tells most first, and how a page calls them."""


async def document_page(datasette: Datasette, request: Request) -> Response:
    """Show a document; ``?start=&end=`` marks a span. NotFound, BadRequest as they say."""
    database = datasette.get_database(DATABASE)
    key = {"id": request.url_vars["id"]}
    found = (await database.execute("SELECT * FROM documents WHERE id = :id", key)).first()
    if found is None:
        raise NotFound(f"There is no document {key['id']!r}")
    text = str(found["text"])
    chosen = _span(request, len(text))
    unread = await database.execute(
        "SELECT start_offset, end_offset FROM sentences WHERE document_id = :id"
        " AND status = 'unread'",
        key,
    )
    facts = [_fact(row, key["id"], chosen) for row in await database.execute(FACTS, key)]
    shown = window(len(text), chosen)
    parts = pieces(
        text,
        shown,
        chosen=chosen,
        told=[fact["span"] for fact in facts],
        unread=[(row[0], row[1]) for row in unread],
    )
    context = {
        "document": dict(found),
        "heading": found["title"] or found["url"] or found["file_name"] or found["id"],
        "is_web": is_web(found["url"]),
        "row_url": f"/{DATABASE}/documents/{found['id']}",
        "pieces": parts,
        "here": _by_kind([fact for fact in facts if fact["is_here"]]),
        "elsewhere": _by_kind([fact for fact in facts if not fact["is_here"]]),
        "is_chosen": chosen is not None,
        "earlier": _at(found["id"], shown.start - AROUND) if shown.start else None,
        "later": _at(found["id"], shown.end) if shown.end < len(text) else None,
    }
    return Response.html(await datasette.render_template("document.html", context, request=request))


def is_web(address: str | None) -> bool:
    """Whether an address is one to link to, and no script."""
    return bool(address) and urlsplit(address).scheme in {"http", "https"}


def _span(request: Request, length: int) -> Span | None:
    given = [request.args.get(name) for name in ("start", "end")]
    if given == [None, None]:
        return None
    if not all(value and value.isascii() and value.isdigit() for value in given):
        raise BadRequest("start and end are numbers of characters, as in ?start=512&end=640")
    start, end = (int(value[:12]) for value in given if value)
    if not start < end <= length:
        raise BadRequest(f"start comes before end, and end is at most {length}")
    return start, end


def _at(key: str, start: int) -> str:
    return document_path(key, max(start, 0), max(start, 0) + 1)


def _fact(row: Any, key: str, chosen: Span | None) -> dict[str, Any]:  # noqa: ANN401 - sqlite3.Row
    span = (row["start_offset"], row["end_offset"])
    return {
        "span": span,
        "kind": row["fact"],
        "told": row["told"],
        "rule": row["rule"],
        "row_url": row_path(row["fact"], row["fact_id"]),
        "place_url": document_path(key, *span),
        "is_here": chosen is not None and span[0] < chosen[1] and chosen[0] < span[1],
    }


def _by_kind(facts: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Facts by the name of their kind; a row that is told twice stands at its first place."""
    once = {(fact["kind"], fact["row_url"]): fact for fact in reversed(facts)}
    in_order = sorted(once.values(), key=lambda fact: fact["span"])
    found = {
        name: [fact for fact in in_order if fact["kind"] == kind] for kind, name in KINDS.items()
    }
    return {name: facts for name, facts in found.items() if facts}

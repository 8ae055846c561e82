"""Reload: what registered sources give now takes its place in the database, in one transaction.

A page that is as it was costs a question to its server and nothing else. One that can't be read, or
that tells much less than it used to, is a failure of its source; the rest is published. A source
that failed is due again at once.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Engine, select

from interparl.loader.load.ready import Ready
from interparl.loader.load.registry import (
    PageState,
    VisitResult,
    as_source,
    count_sources,
    due_sources,
    list_sources,
    read_pages,
    write_results,
)
from interparl.loader.load.run import DOCUMENTS, Run, open_run
from interparl.loader.load.shrink import ShrinkRefused, Shrunk, find_shrunk
from interparl.loader.pace import Pace
from interparl.loader.parse.patience import LONGEST
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.visits import Found, Known, Visitor
from interparl.loader.read.web.exchange import Validators
from interparl.loader.readers import Terms, read_ready
from interparl.loader.resolve.documents import document_key

BATCH = 100  # documents that are written together
LIVING = frozenset({"url"})  # kinds of sources whose pages speak for the day of the visit


@dataclass
class Visited:
    """How the visit to one source goes."""

    row: dict[str, Any]  # of the source
    before: dict[str, PageState]
    after: dict[str, PageState]
    errors: list[str] = field(default_factory=list)
    is_changed: bool = False

    def fail(self, address: str, reason: str, retry_after: dt.datetime | None = None) -> None:
        """Note that a page could not be read."""
        self.errors.append(f"{address} {reason}")
        state = self.after.get(address, PageState())
        self.after[address] = replace(state, last_error=reason, not_before=retry_after)


@dataclass(frozen=True)
class Staged:
    """A document that is read and not yet written, and where it stands."""

    ready: Ready
    visited: Visited
    address: str
    state: PageState  # of its page, once it is written


def reload(
    engine: Engine,
    visitor: Visitor,
    *,
    command: str,
    now: dt.datetime,
    names: Sequence[str] = (),
    is_forced: bool = False,
    is_dry: bool = False,
    accept_shrink: str | None = None,
    time_limit: float = LONGEST,
    on_progress: Callable[[Pace], None] = lambda _: None,
    on_counted: Callable[[int, int, int], None] = lambda _all, _overdue, _failing: None,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Read the sources that are due (all of them, if forced), or those that are named.

    ``now`` dates what is fetched; ``time_limit`` is as in ``pipeline.load``; ``on_progress`` is
    told how far it has come, ``on_counted`` how many sources there are, are overdue, and fail.
    Gives the run with its counts and failures. Raises ShrinkRefused where pages shrank and nothing
    else was new: the content is as before, and the refusal is kept as a run of its own. Raises
    BadSource for a name that no source has, and as ``pipeline.load``.
    """
    with open_run(engine, command, is_dry=is_dry, on_publish=on_publish) as run:
        run.accepted_shrink = accept_shrink
        rows = _wanted(run, now.date(), names, is_forced=is_forced)
        reading = Reload(run, now, time_limit, Pace(whole=len(rows)))
        for at in range(0, len(rows), BATCH):
            reading.visit(visitor, rows[at : at + BATCH], on_progress)
        refusal = reading.refusal()
        if refusal:
            run.status = "refused"
        on_counted(*count_sources(run.connection, now.date()))
    if refusal:
        raise refusal
    return run


def _wanted(
    run: Run, today: dt.date, names: Sequence[str], *, is_forced: bool
) -> list[dict[str, Any]]:
    if names or is_forced:
        return list_sources(run.connection, names)
    return due_sources(run.connection, today)


class Reload:
    """One reload: its run, and what waits to be written."""

    def __init__(self, run: Run, now: dt.datetime, time_limit: float, pace: Pace) -> None:
        self.run = run
        self.pace = pace
        self.now = now
        self._terms = Terms(now.date(), run.identities, time_limit)
        self.shrunk: list[Shrunk] = []
        self._staged: dict[str, Staged] = {}  # by document
        self._claimed: dict[str, str] = {}  # documents that were there -> source that has them
        self._is_anything_new = False

    def visit(
        self, visitor: Visitor, rows: Sequence[dict[str, Any]], on_progress: Callable[[Pace], None]
    ) -> None:
        """Read the pages of some sources, and write what they give."""
        pages = read_pages(self.run.connection, [row["id"] for row in rows])
        visits = [Visited(row, pages[row["id"]], dict(pages[row["id"]])) for row in rows]
        for visited in visits:
            self._visit(visitor, visited, on_progress)
            self.pace.done += 1
        self._write()
        results = [
            VisitResult(one.row, one.before, one.after, one.is_changed, _told(one.errors))
            for one in visits
        ]
        write_results(self.run.connection, results, self.now)

    def refusal(self) -> ShrinkRefused | None:
        """What to say if there was nothing but pages that shrank."""
        return ShrinkRefused(self.shrunk) if self.shrunk and not self._is_anything_new else None

    def _visit(
        self, visitor: Visitor, visited: Visited, on_progress: Callable[[Pace], None]
    ) -> None:
        source = as_source(visited.row)
        known = {address: _known(state) for address, state in visited.before.items()}
        for found in visitor.visit(
            source.kind, source.address, known, self.now, allow_private=source.allow_private
        ):
            self._take(visited, found)
            self.pace.documents += 1
            self.pace.failed += isinstance(found.content, Failure)
            on_progress(self.pace)
            if len(self._staged) >= BATCH:
                self._write()

    def _take(self, visited: Visited, found: Found) -> None:
        content = found.content
        if isinstance(content, Failure):
            self._fail(visited, content, found.retry_after, found.address)
            return
        state = _visited(visited.after.get(found.address, PageState()), found, self.now)
        if isinstance(content, Document):
            self._read(visited, found.address, content, state)
            return
        self._see_again(state)
        visited.after[found.address] = state

    def _fail(
        self, visited: Visited, failure: Failure, retry_after: dt.datetime | None, address: str
    ) -> None:
        self.run.fail(failure)
        visited.fail(address, failure.reason, retry_after)

    def _see_again(self, state: PageState) -> None:
        if state.document_id is not None:
            self.run.see_again([state.document_id])

    def _read(self, visited: Visited, address: str, document: Document, state: PageState) -> None:
        """Read a document that may differ from what was read from its page before."""
        is_known_page = state.document_id is not None
        if is_known_page and _is_same(self._stored(state.document_id), document):
            self._see_again(state)
            visited.after[address] = state
            return
        if document.retrieved is None and (is_known_page or visited.row["kind"] in LIVING):
            document = replace(document, retrieved=self.now.date())
        key = document_key(document)
        changed = replace(state, document_id=key, last_changed_at=self.now)
        if key in self._staged or self.run.known([key]):
            self.run.see_again([key])
            self._claimed.setdefault(key, visited.row["id"])
            visited.after[address] = changed if key not in self._staged else state
            visited.is_changed = True
            return
        ready = read_ready(document, self._terms, try_parse)
        if isinstance(ready, Failure):
            self._fail(visited, ready, None, address)
            return
        self._staged[key] = Staged(ready, visited, address, changed)

    def _stored(self, key: str | None) -> dict[str, Any] | None:
        columns = ("text", "url", "header_title", "header_published")
        query = select(*(DOCUMENTS.c[column] for column in columns)).where(DOCUMENTS.c.id == key)
        row = self.run.connection.execute(query).mappings().first()
        return dict(row) if row else None

    def _write(self) -> None:
        """Write the documents that wait, but for those that tell much less than their page did."""
        staged, self._staged = self._staged, {}
        shrunk = {} if self.run.accepted_shrink else self._find_shrunk(list(staged.values()))
        good = {key: one for key, one in staged.items() if key not in shrunk}
        for key, told in shrunk.items():
            one = staged[key]
            reason = (
                f"tells {told.facts} facts, and used to tell {told.before}; see whether it is "
                "broken, else use --accept-shrink"
            )
            self._fail(one.visited, Failure(one.address, reason), None, one.address)
            self.shrunk.append(told)
        sources = {key: one.visited.row["id"] for key, one in good.items()}
        self.run.write([one.ready for one in good.values()], sources)
        self.run.claim(self._claimed)
        self._claimed = {}
        for one in good.values():
            one.visited.after[one.address] = one.state
            one.visited.is_changed = self._is_anything_new = True

    def _find_shrunk(self, staged: Sequence[Staged]) -> dict[str, Shrunk]:
        out = {}
        for one in staged:
            before = one.visited.before.get(one.address, PageState()).document_id
            key = one.ready.telling.document_id
            previous = {} if before is None else {key: before}
            for told in find_shrunk(self.run.connection, [one.ready], previous):
                out[key] = told
        return out


def _known(state: PageState) -> Known:
    """What a visitor is to know of a page."""
    validators = Validators(state.etag, state.last_modified, state.final_address)
    return Known(
        validators, state.content_hash, state.last_fetched_at, state.not_before,
        state.last_error is not None,
    )  # fmt: skip


def _visited(state: PageState, found: Found, now: dt.datetime) -> PageState:
    """How a page stands once it was read with success."""
    state = replace(state, last_fetched_at=now, last_error=None, not_before=None)
    if found.content_hash is not None:
        state = replace(state, content_hash=found.content_hash)
    if (given := found.validators) is not None:
        state = replace(
            state, etag=given.etag, last_modified=given.last_modified,
            final_address=given.address,
        )  # fmt: skip
    return state


def _is_same(stored: dict[str, Any] | None, document: Document) -> bool:
    """Whether a page gives, word by word, what it gave."""
    return stored == {
        "text": document.text, "url": document.url, "header_title": document.title,
        "header_published": document.published,
    }  # fmt: skip


def _told(errors: Sequence[str]) -> str | None:
    """What failed of a source, in a line."""
    if len(errors) < 2:
        return errors[0] if errors else None
    return f"{len(errors)} pages failed; the first: {errors[0]}"

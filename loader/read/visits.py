"""Visits: what the pages of a source give now, one after the other, with what was known of them."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import read
from interparl.loader.read.web.elements import BadList
from interparl.loader.read.web.exchange import Fetched, NotModified, Policy, Unfetched, Validators
from interparl.loader.read.web.feeds import list_feed
from interparl.loader.read.web.fetcher import Fetcher
from interparl.loader.read.web.pages import read_page
from interparl.loader.read.web.sitemaps import list_sitemap
from interparl.schema.sources import SourceKind

OWN_DELAY = 0.0  # seconds between two requests to the own machine or network


@dataclass(frozen=True)
class Known:
    """What the last visit to a page left."""

    validators: Validators | None = None
    content_hash: str | None = None
    fetched_at: datetime | None = None
    not_before: datetime | None = None
    is_failing: bool = False


@dataclass(frozen=True)
class Found:
    """What a page gives: a document, the reason why not, or None: it is as it was.

    A page that only lists others (a feed) gives None, whether it is as it was or not.
    """

    address: str
    content: Document | Failure | None
    content_hash: str | None = None  # of the bytes, where they were fetched
    validators: Validators | None = None
    retry_after: datetime | None = None


class Visitor:
    """Visits sources; one for a reload, so that delays and robots.txt hold for all of them."""

    def __init__(self, fetcher: Fetcher, policy: Policy, encoding: str | None = None) -> None:
        self._fetcher = fetcher
        self._policy = policy
        self._encoding = encoding

    def visit(
        self,
        kind: SourceKind,
        address: str,
        known: Mapping[str, Known],
        now: datetime,
        *,
        allow_private: bool = False,
    ) -> Iterator[Found]:
        """What each page of a source gives; ``known`` are its pages by address, from before."""
        delay = min(self._policy.delay, OWN_DELAY) if allow_private else self._policy.delay
        policy = replace(self._policy, allow_private=allow_private, delay=delay)
        match kind:
            case "url":
                yield self._page(address, known, now, policy)
            case "feed":
                yield from self._feed(address, known, now, policy)
            case "sitemap":
                yield from self._sitemap(address, known, now, policy)
            case _:
                for item in read([address], self._policy.max_bytes, self._encoding):
                    yield Found(item.origin, item)

    def _page(
        self, address: str, known: Mapping[str, Known], now: datetime, policy: Policy
    ) -> Found:
        """Fetch one page, unless it is as it was."""
        before = known.get(address, Known())
        answer = self._ask(address, before, now, policy)
        if isinstance(answer, Found):
            return answer
        content_hash = hashlib.sha256(answer.raw).hexdigest()
        content = read_page(answer, policy.max_bytes)
        if content_hash == before.content_hash and not isinstance(content, Failure):
            return Found(address, None, content_hash, answer.validators)
        return Found(address, content, content_hash, answer.validators)

    def _ask(self, address: str, before: Known, now: datetime, policy: Policy) -> Fetched | Found:
        if before.not_before and before.not_before > now:
            until = before.not_before.astimezone(UTC)
            reason = f"asked not to be read again before {until:%Y-%m-%d %H:%M} UTC"
            return Found(address, Failure(address, reason), retry_after=before.not_before)
        answer = self._fetcher.fetch(address, before.validators, policy)
        if isinstance(answer, NotModified):
            return Found(address, None)
        if isinstance(answer, Unfetched):
            return _unfetched(answer)
        return answer

    def _feed(
        self, address: str, known: Mapping[str, Known], now: datetime, policy: Policy
    ) -> Iterator[Found]:
        """The entries of a feed; where the feed is as it was, those alone that failed."""
        answer = self._ask(address, known.get(address, Known()), now, policy)
        if isinstance(answer, Found):
            yield answer
            entries = [page for page, state in known.items() if state.is_failing]
            entries = entries if answer.content is None else []
        else:
            try:
                entries = list_feed(answer.raw, answer.final_address)
            except BadList as bad:
                yield Found(address, Failure(address, str(bad)))
                return
            content_hash = hashlib.sha256(answer.raw).hexdigest()
            yield Found(address, None, content_hash, answer.validators)
        for entry in entries:
            if entry != address:
                yield self._page(entry, known, now, policy)

    def _sitemap(
        self, address: str, known: Mapping[str, Known], now: datetime, policy: Policy
    ) -> Iterator[Found]:
        """The pages of a sitemap that are new, failed, or changed since they were fetched."""
        try:
            listed = list_sitemap(self._fetcher, address, policy)
        except BadList as bad:
            yield Found(address, Failure(address, str(bad)))
            return
        if isinstance(listed, Unfetched):
            yield _unfetched(listed)
            return
        yield Found(address, None)
        yield from (_unfetched(missing) for missing in listed.unfetched)
        for page in listed.pages:
            if not _is_as_it_was(known.get(page.address), page.changed):
                yield self._page(page.address, known, now, policy)


def _unfetched(answer: Unfetched) -> Found:
    failure = Failure(answer.address, answer.reason)
    return Found(answer.address, failure, retry_after=answer.retry_after)


def _is_as_it_was(known: Known | None, changed: str | None) -> bool:
    """Whether a page was fetched on a later day than that of its last change, as it is told."""
    if known is None or known.is_failing or known.fetched_at is None or not changed:
        return False
    return changed[:10] < known.fetched_at.astimezone(UTC).date().isoformat()

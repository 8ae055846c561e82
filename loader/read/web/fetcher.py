"""Fetcher: one run's visits to the web, at the pace and within the bounds that hosts ask for."""

import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from interparl.loader.read.web.address import WebAddress, join, read_address, shown
from interparl.loader.read.web.exchange import (
    LONGEST_REASON,
    Fetched,
    NotModified,
    Policy,
    Unfetched,
    Validators,
)
from interparl.loader.read.web.host import Host
from interparl.loader.read.web.peers import Resolver, resolve
from interparl.loader.read.web.retrying import LONGEST_WAIT, pause
from interparl.loader.read.web.robots import LONGEST, Rules, read_robots
from interparl.loader.read.web.status import GONE, REDIRECTS, check_status
from interparl.loader.read.web.trouble import Trouble

if TYPE_CHECKING:
    from interparl.loader.read.web.visit import Answer, Visit

MOST_REDIRECTS = 10
LONGEST_HEADER = 500  # characters of those that are kept
CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.8"


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Fetches pages one at a time; one Fetcher a run, so that delays and robots.txt hold for all.

    ``clock`` gives seconds, ``sleep`` waits for some, ``now`` gives the day and time with its zone,
    ``resolver`` the addresses of a name: tests put their own.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = _now,
        resolver: Resolver = resolve,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._now = now
        self._resolver = resolver
        self._hosts: defaultdict[str, Host] = defaultdict(Host)
        self._rules: dict[str, Rules | Trouble] = {}

    def fetch(
        self, address: str, validators: Validators | None = None, policy: Policy | None = None
    ) -> Fetched | NotModified | Unfetched:
        """Fetch one page; what keeps it from coming is told as an Unfetched, nothing is raised."""
        policy = policy or Policy()
        try:
            answer, final = self._follow(
                read_address(address), validators or Validators(), policy, is_page=True
            )
        except Trouble as trouble:
            reason = trouble.reason[:LONGEST_REASON]
            return Unfetched(address, reason, trouble.retry_after, trouble.status in GONE)
        if answer.status == 304:
            return NotModified(address)
        return Fetched(
            raw=answer.raw,
            address=address,
            final_address=final.url,
            content_type=_plain(answer.headers.get("Content-Type")),
            validators=Validators(
                _plain(answer.headers.get("ETag")),
                _plain(answer.headers.get("Last-Modified")),
                final.url,
            ),
        )

    def _follow(
        self, address: WebAddress, validators: Validators, policy: Policy, *, is_page: bool
    ) -> tuple["Answer", WebAddress]:
        """Ask for an address and those that it redirects to; robots.txt is heeded for pages."""
        from interparl.loader.read.web.visit import Visit  # noqa: PLC0415 - requests is slow to load

        visit = Visit(policy, self._resolver, self._clock)
        asked = address
        seen = set()
        for _ in range(MOST_REDIRECTS + 1):
            if (address.url, visit.cookies) in seen:
                raise Trouble(f"redirects in a circle, over {shown(address.url)[:80]}")
            seen.add((address.url, visit.cookies))
            try:
                if is_page:
                    self._heed_robots(address, policy)
                answer = self._ask(visit, address, validators, policy)
            except Trouble as trouble:
                raise _seen_from(asked, address, trouble) from trouble
            location = answer.headers.get("Location")
            if answer.status not in REDIRECTS or not location:
                return answer, address
            address = _redirected(address, location)
        raise Trouble(f"redirects more than {MOST_REDIRECTS} times; see it in a browser")

    def _ask(
        self, visit: "Visit", address: WebAddress, validators: Validators, policy: Policy
    ) -> "Answer":
        """Ask once, and again after what may pass."""
        host = self._hosts[address.host]
        headers = _headers(address, validators, policy)
        attempt = 0
        while True:
            self._await_turn(host, policy)
            try:
                return self._ask_once(visit, address, headers, host)
            except Trouble as trouble:
                self._back_off(host, address, trouble, attempt, policy)
            attempt += 1

    def _ask_once(
        self, visit: "Visit", address: WebAddress, headers: dict[str, str], host: Host
    ) -> "Answer":
        try:
            answer = visit.ask(address, headers)
        finally:
            host.asked_at = self._clock()
        if answer.status not in REDIRECTS or not answer.headers.get("Location"):
            check_status(answer.status, answer.headers.get("Retry-After"), self._now())
        if answer.status == 304 and headers.keys().isdisjoint(CONDITIONS):
            raise Trouble("answers 304 (Not Modified) to a question without conditions; try later")
        return answer

    def _await_turn(self, host: Host, policy: Policy) -> None:
        """Wait until a host may be asked; raises Trouble if it said not to come back so soon."""
        if host.closed_until and self._now() < host.closed_until:
            raise Trouble(
                f"is on a host that wants no visit before {host.closed_until:%Y-%m-%d %H:%M %Z}",
                retry_after=host.closed_until,
                is_of_host=True,
            )
        rest = host.rest(policy.delay, self._clock())
        if rest > 0:
            self._sleep(rest)

    def _back_off(
        self, host: Host, address: WebAddress, trouble: Trouble, attempt: int, policy: Policy
    ) -> None:
        """Wait before the next try; raises the Trouble if there is none."""
        told = trouble.retry_after
        wait = (told - self._now()).total_seconds() if told else 0.0
        if not trouble.may_pass or attempt >= policy.retries or wait > LONGEST_WAIT:
            if told and wait > 0:
                host.closed_until = told
            raise trouble
        self._sleep(max(wait, pause(address.url, attempt)))

    def _heed_robots(self, address: WebAddress, policy: Policy) -> None:
        """Raise Trouble if the site wants this page not to be fetched, or can't say so now."""
        rules = self._rules.get(address.origin)
        if rules is None:
            rules = self._read_robots(address, policy)
            if isinstance(rules, Rules) or rules.retry_after is None:  # else its host knows better
                self._rules[address.origin] = rules
        if isinstance(rules, Trouble):
            raise rules
        self._hosts[address.host].crawl_delay = rules.crawl_delay or 0.0
        parts = urlsplit(address.url)
        if not rules.allows(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"):
            raise Trouble("is closed to programs by its site's robots.txt; ask its keeper")

    def _read_robots(self, address: WebAddress, policy: Policy) -> Rules | Trouble:
        agent = policy.user_agent.partition("/")[0].strip()
        robots = join(address, "/robots.txt")
        try:
            answer, _ = self._follow(robots, Validators(), policy, is_page=False)
        except Trouble as trouble:
            # RFC 9309, 2.3.1: what is not there forbids nothing; what can't be read now may.
            if trouble.status and 400 <= trouble.status < 500 and trouble.status != 429:
                return Rules()
            if trouble.is_of_host:
                return trouble
            reason = f"has a robots.txt that {trouble.reason}"
            return Trouble(reason, retry_after=trouble.retry_after)
        return read_robots(answer.raw[:LONGEST], agent)


def _headers(address: WebAddress, validators: Validators, policy: Policy) -> dict[str, str]:
    headers = {
        "User-Agent": policy.user_agent,
        "Accept": ACCEPT,
        "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    if validators.address in (None, address.url):
        if etag := _plain(validators.etag):
            headers["If-None-Match"] = etag
        if last_modified := _plain(validators.last_modified):
            headers["If-Modified-Since"] = last_modified
    return headers


def _plain(value: str | None) -> str | None:
    """A header that can be stored, and sent back as it is; None for any other."""
    value = (value or "").strip()
    is_plain = value.isascii() and value.isprintable() and len(value) <= LONGEST_HEADER
    return value if value and is_plain else None


def _seen_from(asked: WebAddress, address: WebAddress, trouble: Trouble) -> Trouble:
    """The trouble of a host, told of the address that was asked for and led there."""
    if not trouble.is_of_host or asked.host == address.host:
        return trouble
    return Trouble(
        f"redirects to {address.host[:80]}, which {trouble.reason}", retry_after=trouble.retry_after
    )


def _redirected(address: WebAddress, location: str) -> WebAddress:
    # http.client reads headers as Latin-1; what sites write there is UTF-8, with spaces at times.
    location = location.encode("latin-1", "replace").decode("utf-8", "replace")
    location = quote(location, safe="!#$%&'()*+,/:;=?@[]~")
    try:
        return join(address, location)
    except Trouble as trouble:
        raise Trouble(f"redirects to what {trouble.reason}") from trouble

"""Visit: the requests made for one page, each to a checked peer and cut off when time is up.

Only the Fetcher imports this file, and with it requests, when it fetches.
requests.Session is left out: it reads proxies and passwords from the environment, and takes the
whole body of a redirect into memory, even when told to follow none.
"""

import ssl
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import requests
from requests.cookies import RequestsCookieJar
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as LateError

from interparl.loader.read.web.address import WebAddress
from interparl.loader.read.web.connection import Gate
from interparl.loader.read.web.exchange import Policy
from interparl.loader.read.web.inflate import PIECE, Inflater, too_large
from interparl.loader.read.web.peers import Resolver
from interparl.loader.read.web.trouble import Trouble
from interparl.loader.read.web.watch import Watch

WITH_BODY = (200, 203)


@dataclass(frozen=True)
class Answer:
    """What a server answered; the body is read for a page alone, not for errors and redirects."""

    status: int
    headers: Mapping[str, str]  # their names in any case
    raw: bytes


class Visit:
    """One page's requests: they share cookies, and the seconds of the policy's deadline."""

    def __init__(self, policy: Policy, resolver: Resolver, clock: Callable[[], float]) -> None:
        self._policy = policy
        self._resolver = resolver
        self._clock = clock
        self._left = policy.deadline
        self._jar = RequestsCookieJar()

    @property
    def cookies(self) -> frozenset[tuple[str, str | None]]:
        """What the servers had us remember: a page that redirects to itself may set a cookie."""
        return frozenset((cookie.name, cookie.value) for cookie in self._jar)

    def ask(self, address: WebAddress, headers: Mapping[str, str]) -> Answer:
        """Send one GET and read what comes; raises Trouble."""
        policy = self._policy
        if policy.ca_file and not Path(policy.ca_file).exists():
            reason = f"is not asked: the CA file {policy.ca_file} is not there"
            raise Trouble(reason, is_of_host=True)
        sent = dict(headers)
        if address.credentials:  # in UTF-8, where requests would write Latin-1
            told = b64encode(":".join(address.credentials).encode()).decode()
            sent["Authorization"] = f"Basic {told}"
        try:
            request = requests.Request("GET", address.url, sent, cookies=self._jar).prepare()
        except (requests.RequestException, ValueError) as error:
            reason = "is no web address (its host is no name); see its spelling"
            raise Trouble(reason, is_of_host=True) from error
        if self._left <= 0:
            raise self._late()
        started = self._clock()
        try:
            with Watch(self._left) as watch:
                return self._send(request, watch)
        finally:
            self._left -= self._clock() - started

    def _send(self, request: requests.PreparedRequest, watch: Watch) -> Answer:
        policy = self._policy
        wait = min(policy.timeout, self._left)
        with Gate(watch, wait, self._resolver, allow_private=policy.allow_private) as gate:
            try:
                response = gate.send(
                    request, stream=True, timeout=(wait, wait), verify=policy.ca_file or True
                )
                with response:
                    self._jar.update(response.cookies)
                    answer = self._read(response, watch)
            except Trouble:
                if watch.is_up:
                    raise self._late() from None
                raise
            except (requests.RequestException, HTTPError, OSError) as error:
                raise (self._late() if watch.is_up else _told(error, policy)) from error
        if watch.is_up:  # a body without a length ends where it was cut off
            raise self._late()
        return answer

    def _read(self, response: requests.Response, watch: Watch) -> Answer:
        if response.status_code not in WITH_BODY:
            return Answer(response.status_code, response.headers, b"")
        limit = self._policy.max_bytes
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and len(length) < 20 and int(length) > limit:
            raise too_large(limit)
        inflater = Inflater(response.headers.get("Content-Encoding", ""), limit)
        while not watch.is_up and (piece := response.raw.read1(PIECE, decode_content=False)):
            inflater.feed(piece)
        return Answer(response.status_code, response.headers, inflater.end())

    def _late(self) -> Trouble:
        return Trouble(f"is not there after {self._policy.deadline:g} seconds; try later")


def _told(error: Exception, policy: Policy) -> Trouble:
    """What went wrong, from what the libraries raise around it."""
    unfit = _within(error, ssl.SSLCertVerificationError)
    if isinstance(unfit, ssl.SSLCertVerificationError):
        what = unfit.verify_message.strip(" .") or "it is not trusted"
        return Trouble(
            f"has a certificate that does not fit ({what}); see the address, or name the CA's file",
            is_of_host=True,
        )
    broken = _within(error, ssl.SSLError)
    if isinstance(broken, ssl.SSLError) and not isinstance(broken, ssl.SSLEOFError):
        told = str(broken.reason or broken)[:80]
        return Trouble(f"can't be reached by TLS ({told}); see the address", is_of_host=True)
    late = (requests.Timeout, LateError, TimeoutError)
    if any(_within(error, kind) for kind in late):
        return Trouble(f"does not answer for {policy.timeout:g} seconds; try later", may_pass=True)
    return Trouble("breaks off in the middle of its answer; try later", may_pass=True)


def _within(error: BaseException, kind: type[BaseException]) -> BaseException | None:
    """The error of a kind that others were raised around."""
    seen: list[BaseException] = []
    queue: list[object] = [error]
    while queue and len(seen) < 50:
        one = queue.pop(0)
        if not isinstance(one, BaseException) or one in seen:
            continue
        if isinstance(one, kind):
            return one
        seen.append(one)
        queue += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return None

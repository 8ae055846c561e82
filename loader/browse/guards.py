"""Guards: what is asked from elsewhere, or asks to write, is refused; nothing leaves the page."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from datasette.app import Datasette

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Styles may stand in a page: the charts' tooltips bring one of their own.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PAGES = ("/-/dashboards", "/-/static/", "/-/static-plugins/")
"""What is open of Datasette's own pages; the others tell of the machine, and of Datasette."""

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


def guarded(datasette: Datasette) -> Callable[[App], App]:
    """Wrap Datasette: only reading, only what is for readers, only by a name of this machine.

    The name is looked at because a page elsewhere may let its own name point to the loopback, and
    would then read all that is here. ``datasette.interparl_hosts`` are the names that hold; None:
    any, for a server that others are to reach.
    """

    def wrap(app: App) -> App:
        async def guard(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            refusal = _refusal(scope, getattr(datasette, "interparl_hosts", LOOPBACK))
            if refusal:
                await _refuse(with_headers(send), *refusal)
            else:
                await app(scope, receive, with_headers(send))

        return guard

    return wrap


def _refusal(scope: Scope, hosts: frozenset[str] | None) -> tuple[int, str] | None:
    if scope["method"] not in {"GET", "HEAD"}:
        return 405, "This page only reads."
    if scope["path"].startswith("/-/") and not scope["path"].startswith(PAGES):
        return 404, "There is no such page."
    given = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
    host = given.rpartition(":")[0] if given.rpartition(":")[2].isdigit() else given
    if hosts is not None and host.lower() not in hosts:
        return 421, "This page is served under names of this machine only."
    return None


async def _refuse(send: Send, status: int, why: str) -> None:
    plain = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": plain})
    await send({"type": "http.response.body", "body": why.encode()})


def with_headers(send: Send) -> Send:
    """Add our headers to an answer."""

    async def add(message: Message) -> None:
        if message["type"] == "http.response.start":
            ours = {name.lower().encode(): value.encode() for name, value in HEADERS.items()}
            theirs = [h for h in message.get("headers", []) if h[0].lower() not in ours]
            message = {**message, "headers": [*theirs, *ours.items()]}
        await send(message)

    return add

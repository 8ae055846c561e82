"""CSV from the page is made safe for spreadsheets, as `interparl export csv` makes it.

Datasette writes cells as they are, and pages are written by strangers.
"""

import csv
import io
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from interparl.loader.export.cells import unarmed

csv.field_size_limit(2**31 - 1)  # the text of a document is a cell

Message = MutableMapping[str, Any]
Application = Callable[..., Awaitable[None]]


class UnarmedRows:
    r"""Takes CSV in pieces of any size, and gives it back by whole rows, without formulas.

    >>> rows = UnarmedRows()
    >>> rows.take(b'name,seats\r\n"=1+'), rows.take(b'1, a",-7\r\n'), rows.rest()
    (b'name,seats\r\n', b'"\'=1+1, a",-7\r\n', b'')
    """

    def __init__(self) -> None:
        self._begun = b""

    def take(self, piece: bytes) -> bytes:
        """The rows that end with a piece."""
        told = self._begun + piece
        end = told.rfind(b"\n") + 1
        while end and told.count(b'"', 0, end) % 2:  # a line end within a cell
            end = told.rfind(b"\n", 0, end - 1) + 1
        self._begun = told[end:]
        return _unarmed(told[:end])

    def rest(self) -> bytes:
        """What is left at the end."""
        return _unarmed(self._begun)


def _unarmed(told: bytes) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    for row in csv.reader(io.StringIO(told.decode(), newline="")):
        writer.writerow([cell if _is_number(cell) else unarmed(cell) for cell in row])
    return out.getvalue().encode()


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return cell.strip() == cell


def with_safe_csv(app: Application) -> Application:
    """Wrap an ASGI application: what it gives as CSV holds no formulas."""

    async def request(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        is_csv = str(scope.get("path", "")).endswith(".csv")
        await app(scope, receive, _safe(send) if is_csv else send)

    return request


def _safe(send: Callable[[Message], Awaitable[None]]) -> Callable[[Message], Awaitable[None]]:
    rows, is_answer = UnarmedRows(), False

    async def sent(message: Message) -> None:
        nonlocal is_answer
        if message["type"] == "http.response.start":
            is_answer = message["status"] == 200
            names = {b"content-length"}  # an apostrophe more
            kept = [each for each in message.get("headers", []) if each[0].lower() not in names]
            message = {**message, "headers": kept} if is_answer else message
        elif is_answer:
            body = rows.take(message.get("body", b""))
            if not message.get("more_body", False):
                body += rows.rest()
            message = {**message, "body": body}
        await send(message)

    return sent

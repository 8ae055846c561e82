"""Status: what an answer's number means for the page that was asked for."""

from datetime import datetime
from http import HTTPStatus

from interparl.loader.read.web.retrying import read_retry_after
from interparl.loader.read.web.trouble import Trouble

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PASSING = frozenset({429, 500, 502, 503, 504})
GONE = frozenset({404, 410})
WHAT_TO_DO = {
    401: "it wants a user name and password",
    403: "it may want no programs",
    404: "see the address, or remove it",
    410: "remove it",
    429: "try later, and less often",
    451: "it is closed by law",
}


def check_status(status: int, told: str | None, now: datetime) -> None:
    """Raise Trouble for an answer that is no page; ``told`` is its Retry-After.

    >>> check_status(200, None, datetime.now())
    >>> check_status(410, None, datetime.now())
    Traceback (most recent call last):
        ...
    interparl.loader.read.web.trouble.Trouble: answers 410 (Gone); remove it
    """
    if status in (200, 203, 204, 304):
        return
    try:
        name = f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        name = f"{status}"
    is_passing = status in PASSING
    advice = WHAT_TO_DO.get(status, "try later" if status >= 500 else "see it in a browser")
    raise Trouble(
        f"answers {name}; {advice}",
        may_pass=is_passing,
        status=status,
        retry_after=read_retry_after(told, now) if is_passing else None,
    )

"""What is asked of a site, and what comes back: the words between a reload and the Fetcher."""

from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version

HOME = "https://example.org/interparl"
LONGEST_REASON = 200  # characters


def user_agent() -> str:
    """The honest name of this program: ``interparl/0.1.0 (+https://…)``."""
    return f"interparl/{version('interparl')} (+{HOME})"


@dataclass(frozen=True)
class Validators:
    """What a server gave with the last answer, to be told when nothing has changed since."""

    etag: str | None = None
    last_modified: str | None = None
    # The address that gave them, after redirects; they are sent to no other one. Another page may
    # well be older than the day of ours, and would be called unchanged. None: to all.
    address: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Policy:
    """How far a Fetcher goes for one page."""

    max_bytes: int = 20_000_000  # of a body, decompressed
    timeout: float = 20.0  # seconds to connect, and for each read
    # Seconds that servers may use up for one page, over all its redirects and retries. Our own
    # waits (delay, Crawl-delay, Retry-After) do not count: they are ours, and have bounds.
    deadline: float = 60.0
    delay: float = 1.0  # seconds between two requests to one host
    retries: int = 2
    allow_private: bool = False  # also fetch from the own machine and network
    user_agent: str = field(default_factory=user_agent)
    ca_file: str | None = None  # certificates of a private authority, in place of the public ones


@dataclass(frozen=True)
class Fetched:
    """One page as the server gave it."""

    raw: bytes  # decompressed
    address: str  # as it was asked for
    final_address: str  # where redirects led; without user name, password and fragment
    content_type: str | None
    validators: Validators


@dataclass(frozen=True)
class NotModified:
    """The page is as it was when it gave its validators."""

    address: str


@dataclass(frozen=True)
class Unfetched:
    """A page that did not come; the reason reads on from its address: "is gone (410)"."""

    address: str
    reason: str
    retry_after: datetime | None = None  # when the server said to come again
    is_gone: bool = False  # 404 or 410

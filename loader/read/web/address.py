"""Addresses: what of the web is asked at all, taken apart once for everybody."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from interparl.loader.read.web.trouble import Trouble

LONGEST = 4000  # characters
PORTS = {"http": 80, "https": 443}
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# What no host holds; two programs that read such an address may go to two hosts.
ODD_HOST = re.compile(r"[\s\\<>\"^`{|}%/]")


@dataclass(frozen=True)
class WebAddress:
    """An http or https address; its user name and password stand apart from what is shown."""

    scheme: str
    host: str  # in lower case, without brackets
    port: int
    url: str  # without user name, password and fragment
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{_netloc(self.scheme, self.host, self.port)}"


def read_address(text: str) -> WebAddress:
    """Take an address apart; raises Trouble for what is none of http and https.

    >>> read_address("HTTP://anna:secret@Senate.example:80/a?b=1#c").url
    'http://senate.example/a?b=1'
    >>> read_address("file:///etc/passwd")
    Traceback (most recent call last):
        ...
    interparl.loader.read.web.trouble.Trouble: is no http or https address (file:); see its spelling
    """
    text = text.strip()
    if len(text) > LONGEST or CONTROL.search(text):
        raise Trouble("is no web address (too long, or with control characters); see its spelling")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise Trouble("is no web address; see its spelling") from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        told = f"{scheme[:20]}:" if scheme else "it has no scheme"
        raise Trouble(f"is no http or https address ({told}); see its spelling")
    if not host or ODD_HOST.search(host) or "\\" in parts.netloc:
        raise Trouble("is no web address (its host can't be read); see its spelling")
    port = port or PORTS[scheme]
    netloc = _netloc(scheme, host, port)
    return WebAddress(
        scheme,
        host,
        port,
        urlunsplit((scheme, netloc, parts.path, parts.query, "")),
        (unquote(parts.username or ""), unquote(parts.password or ""))
        if "@" in parts.netloc
        else None,
    )


def join(base: WebAddress, location: str) -> WebAddress:
    """The address that a page of ``base`` names; raises Trouble as ``read_address`` does.

    A user name and password go along to the same origin, and to no other; those that the page
    itself writes into an address are never used.
    """
    try:
        joined = read_address(urljoin(base.url, location.strip()))
    except ValueError as error:  # urljoin reads brackets
        raise Trouble("is no web address; see its spelling") from error
    credentials = base.credentials if joined.origin == base.origin else None
    return WebAddress(joined.scheme, joined.host, joined.port, joined.url, credentials)


def shown(address: str) -> str:
    """An address without user name and password, for messages and the database.

    >>> shown("https://anna:secret@senate.example/a"), shown("senate.example/a@b")
    ('https://senate.example/a', 'senate.example/a@b')
    """
    return re.sub(
        r"^(\s*[a-zA-Z][\w+.-]*:)?//[^/?#]*@", lambda found: f"{found[1] or ''}//", address
    )


def _netloc(scheme: str, host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port == PORTS[scheme] else f"{name}:{port}"

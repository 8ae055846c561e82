"""What an address of a source is: a file, a folder, a pattern, or something on the web."""

import glob
import re
from pathlib import Path
from urllib.parse import urlsplit

from interparl.loader.read.web.address import read_address
from interparl.loader.read.web.peers import is_public, literal
from interparl.loader.read.web.trouble import Trouble
from interparl.schema.errors import InterparlError
from interparl.schema.sources import SourceKind

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?=/|[^\\])")
FEED = re.compile(r"(?:\A|[/._-])(?:rss|atom|feeds?)(?:\Z|[/._-])", re.IGNORECASE)
SITEMAP = re.compile(r"sitemap[^/]*\.xml(?:\.gz)?\Z", re.IGNORECASE)


class BadAddress(InterparlError):
    """An address from which nothing can be reloaded."""

    exit_code = 2


def tell_kind(address: str, *, allow_private: bool = False) -> SourceKind:
    """What an address names.

    Raises BadAddress for other schemes than http and https, for hosts that are written as a private
    address, and for addresses with a password, which the registry would show.

    >>> tell_kind("https://senate.example/news"), tell_kind("https://senate.example/rss.xml")
    ('url', 'feed')
    >>> tell_kind("pages/*.txt"), tell_kind("/no/such/page.txt")
    ('glob', 'file')
    """
    if not SCHEME.match(address):
        return _kind_of_path(address)
    try:
        web = read_address(address)
    except Trouble as trouble:
        hint = "; write the path alone" if address.lower().startswith("file:") else ""
        raise BadAddress(f"{_shown(address)} {trouble.reason}{hint}") from trouble
    if web.credentials:
        raise BadAddress(f"{_shown(address)} holds a user name or password, which all would see")
    ip = literal(web.host)
    if not allow_private and (web.host == "localhost" or (ip is not None and not is_public(ip))):
        raise BadAddress(
            f"{_shown(address)} lies on a private address; --allow-private (in a file: "
            "allow_private = true) lets it be read"
        )
    path = urlsplit(web.url).path
    if SITEMAP.search(path):
        return "sitemap"
    return "feed" if FEED.search(path) else "url"


def _kind_of_path(address: str) -> SourceKind:
    if not address.strip():
        raise BadAddress("an address is empty; name a path or a web page")
    if address == "-":
        raise BadAddress("standard input can't be read again; name a path or a web page")
    if Path(address).is_dir():
        return "folder"
    return "glob" if glob.has_magic(address) and not Path(address).exists() else "file"


def _shown(address: str) -> str:
    """An address without the user name and password in it."""
    return re.sub(r"//[^/@\s]*@", "//", address)[:200]

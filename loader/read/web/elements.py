"""XML of strangers: elements one after the other, in bounded time and memory.

The standard library's expat, not feedparser: feedparser opens what looks like a path or address,
cleans the HTML of every entry, and falls back to patterns of its own on broken feeds; we want the
links alone. Expat is told to take no entity but XML's own five, which ends bombs and outside
files; depth and number of elements have limits, the size has one before.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.entities import name2codepoint
from typing import Protocol, TypeVar
from xml.parsers import expat

MOST_ELEMENTS = 1_000_000
DEEPEST = 60
LONGEST_TEXT = 4000  # characters of one element; addresses are shorter
OWN = frozenset("amp lt gt quot apos".split())
LOOSE = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{1,31});)?",
    re.DOTALL,
)
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")


class BadList(Exception):
    """A feed or sitemap that can't be read; the message reads on from its address."""


@dataclass
class Element:
    """An element that has just ended, with the names of those around it, the outermost first."""

    name: str  # without its namespace
    attributes: dict[str, str]
    around: tuple[str, ...]
    bases: tuple[str, ...]  # xml:base of this one and those around it, the outermost first
    pieces: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """What stands in it, without what its children hold."""
        return "".join(self.pieces).strip()


class ListReader(Protocol):
    """What makes something of the elements of a list."""

    def end(self, element: Element) -> None:
        """Take one element, which has just ended."""


Reader = TypeVar("Reader", bound=ListReader)


def walk(raw: bytes, start: Callable[[], Reader]) -> Reader:
    """Give each element of an XML text to a new reader as it ends, and give that back.

    A text that is not well formed only for its ampersands, HTML's entities or control characters
    is mended, and read again from its start. Raises BadList, as the reader may.
    """
    raw = raw.lstrip(b"\xef\xbb\xbf \t\r\n") if not raw.startswith(WIDE) else raw
    try:
        return _parse(raw, start())
    except expat.ExpatError as error:
        mended = raw if raw.startswith(WIDE) else LOOSE.sub(_mend, CONTROL.sub(b"", raw))
        if mended == raw:
            raise BadList(f"is no XML ({error}); see that it is a feed or sitemap") from error
        try:
            return _parse(mended, start())
        except expat.ExpatError as again:
            raise BadList(f"is no XML ({again}); see that it is a feed or sitemap") from again


def _parse(raw: bytes, reader: Reader) -> Reader:
    open_ones: list[Element] = []
    count = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS or len(open_ones) >= DEEPEST:
            raise BadList("has too many elements, or nests them too deeply; it is not read")
        above = open_ones[-1] if open_ones else None
        base = attributes.get("xml:base")
        bases = above.bases if above else ()
        around = (*above.around, above.name) if above else ()
        local = name.rpartition(":")[2].lower()
        open_ones.append(Element(local, attributes, around, (*bases, base) if base else bases))

    def ended(_: str) -> None:
        reader.end(open_ones.pop())

    def spoken(text: str) -> None:
        element = open_ones[-1]
        element.length += len(text)
        if element.length <= LONGEST_TEXT:
            element.pieces.append(text)
        else:
            element.pieces.clear()

    def refused(*_: object) -> None:
        raise BadList("defines entities of its own, as attacks do; it is not read")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = spoken
    parser.EntityDeclHandler = refused
    try:
        parser.Parse(raw, True)
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise BadList(f"is in an encoding that can't be read ({error})") from error
    return reader


def _mend(found: re.Match[bytes]) -> bytes:
    whole = found[0]
    if not whole.startswith(b"&"):
        return whole
    name = (found[1] or b"").decode("ascii")
    if name in OWN or whole.startswith(b"&#"):
        return whole
    if name in name2codepoint:
        return f"&#{name2codepoint[name]};".encode()
    return b"&amp;" + whole[1:]

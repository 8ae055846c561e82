"""Lines: what a page becomes, each with how much of it was links."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SPACE = re.compile(r"[ \t\r\n\f\v\u00ad\u200b]+")


@dataclass
class Line:
    """One line of text, without the space around it."""

    text: str
    gap: bool = False  # an empty line stands before it
    linked: int = 0  # characters of it that are the text of links
    is_row: bool = False

    @property
    def is_link(self) -> bool:
        """Whether it is next to nothing but links."""
        return not self.is_row and self.linked * 5 >= len(self.text) * 4


def plain(text: str) -> str:
    r"""Text with its spaces and line breaks as a browser shows them.

    >>> plain(" the\n  Senate ")
    'the Senate'
    """
    return SPACE.sub(" ", text).strip(" ")


def to_text(lines: Iterable[Line]) -> str:
    r"""The lines of a page as its text.

    >>> to_text([Line("Title", gap=True), Line("one", gap=True), Line("two")])
    'Title\n\none\ntwo'
    """
    text = "".join(("\n\n" if line.gap else "\n") + line.text for line in lines)
    return text.strip("\n")

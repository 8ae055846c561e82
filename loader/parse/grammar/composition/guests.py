"""An assembly whose members sit in another one: "49 are Members of the European Parliament"."""

import re

from interparl.loader.parse.grammar.composition.text import MARK, marked
from interparl.loader.parse.grammar.composition.words import ends

MEMBERS_OF = re.compile(
    rf"\b(?:members?|deputies|representatives|MEPs|delegation|delegates|side) "
    rf"(?:of|from) (?:the )?\Z"
    rf"|{MARK['number']} (?:(?:are|come|belong|go) )?(?:of|from|to) (?:the )?\Z",
    re.IGNORECASE,
)
# "Of the 60 members of the Assembly": here it is the assembly itself.
OF_ALL = marked(
    r"(?:of|among)\ (?:the|its)\ {number}\ (?:\w+\ )?\w+\ (?:of|in)\ (?:the\ )?\Z",
    re.VERBOSE | re.IGNORECASE,
)
# "49 are Members of the European Parliament" leads in nothing that follows.
GUEST_LINE = marked(
    r"{other}{0,6}(?:\w{1,3}\)\ +)?{number}\ (?:\w+\ )?(?:are|come|is|comes|sit|belong)\b",
    re.VERBOSE | re.IGNORECASE,
)
# "responsible for relations with the European Parliament": no seats are in what stands there.
RELATED = re.compile(
    r"\b(?:relations|co-?operation|contacts|liaison|dialogue|agreements?) with (?:the )?\Z",
    re.IGNORECASE,
)


def is_guest(text: str, at: int) -> bool:
    """Whether the assembly whose mark stands at a place is named for its members alone."""
    return ends(MEMBERS_OF, text, at, 30) is not None and not ends(OF_ALL, text, at, 40)


def tells_guests(text: str) -> bool:
    """Whether a line counts those who come from somewhere, and so leads in nothing below it."""
    return GUEST_LINE.match(text) is not None


def is_related(text: str, at: int) -> bool:
    """Whether the assembly whose mark stands at a place is one that relations are kept with."""
    return ends(RELATED, text, at, 40) is not None

"""Titles in the plural: "Vice-Presidents", "Secretaries General", "Heads of delegations"."""

import re
from functools import lru_cache

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Title
from interparl.loader.parse.mentions.titles.find import find_titles
from interparl.loader.parse.sentence import Sentence

# "Secretaries General", "Vice-Presidents", "Chairmen", "Heads of delegations".
SINGULAR = (
    (re.compile(r"(\w)ies\b"), r"\1y"), (re.compile(r"(\w)men\b"), r"\1man"),
    (re.compile(r"(\w*[^s\W])s\b"), r"\1"),
)  # fmt: skip
PLURAL_WORDS = 6  # how far into a phrase the plural of a title may stand


def singular(text: str) -> str:
    """Put the plurals of a phrase into the singular.

    >>> singular("Vice-Presidents"), singular("Heads of Delegations"), singular("Chairmen")
    ('Vice-President', 'Head of Delegation', 'Chairman')
    """
    if text.isupper():
        return singular(text.title()).upper()
    for plural, form in SINGULAR:
        text = plural.sub(form, text)
    return text


@lru_cache(maxsize=128)  # the rules of offices ask one after another
def plural_title(text: str, least: int = 0) -> tuple[Title, int] | None:
    """The title that a phrase in the plural begins with, and where it ends in the phrase.

    One that ends before ``least`` is none: the noun that made one look stands there.

    >>> plural_title("Vice-Presidents of the Assembly")
    (Title(normal='Vice-President', status='held', is_single=False, kind='deputy'), 15)
    >>> plural_title("President of the Assembly") is None
    True
    """
    words = [*re.finditer(r"[^\s,:;]*[^\s,:;.]", text)][:PLURAL_WORDS]
    for count in range(len(words), 0, -1):
        printed = text[: words[count - 1].end()]
        if len(printed) < least:
            return None
        title = _title_in_plural(printed)
        if title:
            return title, len(printed)
    return None


@lru_cache(maxsize=4096)  # of the same few words on most pages
def _title_in_plural(printed: str) -> Title | None:
    """The title of which words are the plural, throughout."""
    one = singular(printed)
    found = find_titles(Sentence(0, one), Discourse(), ()) if one != printed else []
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(one):
        title = found[0].value
        return title if isinstance(title, Title) else None
    return None

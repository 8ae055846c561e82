"""Where sentences end: "Rt. Hon. J. Smith left at 5 p.m. on Dec. 21. He" is one, and a beginning.

A stop ends a sentence when a capital letter, a figure or an opening quote comes behind it, unless
the word before it is an abbreviation or an initial. Time is linear in the text: each stop is looked
at once, with a bounded number of characters on either side.
"""

import re
from collections.abc import Iterator
from functools import cache

from interparl.loader.parse.reference import months, ranks
from interparl.loader.parse.reference.table import rows

# A run of stops with what closes behind it ('."', '.)', '.[1]'), or a stop with no space behind it.
STOP = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[\"')\]]|\[\d{1,3}\])*+(?=\s|\Z)"
    r"|(?<=[a-z]{3})[.!?][\"']?(?=[\"']?(?:[A-Z][a-z]{2,}|A[st]?|He|I[fnt]|On|To|We)[\s,])"
)
BEHIND = re.compile(r"\s*(?:[-–]\s+)?([\"'(\[«•]*)(\w*)")  # what the next sentence begins with
TOKEN = re.compile(r"[^\s\"'(\[]*\Z")
LONGEST = 2000  # characters; what is longer is no sentence that anybody wrote, and read in parts
SPACE = re.compile(r"\s*")
REACH = 24  # longest abbreviation looked at, with room to spare

DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")  # U.S, M.K
# One letter, or two to four that stand for one in Cyrillic, Hungarian and others.
INITIAL = re.compile(r"[^\W\d_]\Z|(?:Y[uaeo]|Zh|Kh|Ts|Ch|Sh|Shch|Dzh?|Dj|Gh|Gy|Ny|Sz|Cs|Zs)\Z")
ENUMERATOR = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[IVXivx]{1,5})\Z")
ROMAN = re.compile(r"(?:[IVXLC]+|[A-Z])\Z")

# Words that begin a sentence and are hardly ever the next part of a name.
STARTERS = frozenset(
    """A According After All Also Although Among And Another As At Because Before Besides Both But
    By During Each Earlier Every Following For From He Her Here His How However If In It Its Last
    Later Many Meanwhile More Moreover Most My Next No None Nor Not Now Of On Once One Only Or Other
    Others Our She Since So Some Such That The Their Then There These They This Those Though Through
    Thus To Today Together Tomorrow Two Under Until We What When Where Whether Which While Who With
    Within Yesterday You""".split()
)
# Some of them are surnames as well, so that an initial may stand before them: "X. He", "J. So".
SURNAMES = frozenset({"A", "As", "He", "His", "How", "My", "Many", "No", "Nor", "Of", "On", "So"})
# "at 5 p.m. Moscow time", "at 10 a.m. Monday"
ZONES = frozenset(
    """GMT UTC CET CEST EST EDT BST MSK Moscow Central Eastern Western Local Greenwich Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
)


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviations without their last dot, and how each behaves (see the CSV's kinds).

    ``name``: never ends a sentence; ``number``: not before a figure; ``either``: only before a
    word that begins sentences; ``time``, ``unit`` and ``month``: only before their own company.
    """
    last = [rank.split()[-1].rpartition("-")[2] for rank in ranks() if rank.endswith(".")]
    found = {word[:-1]: "name" for word in last if word[-1] == "."}
    found |= {month[:-1]: "month" for month in months() if month.endswith(".")}
    return found | {row["seen_as"]: row["kind"] for row in rows("abbreviations")}


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Split one paragraph into sentences: start and end of each, without the space around.

    >>> text = 'Mr. A. Smith met "friends." They (see Art. 5) agreed! 12 signed.'
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['Mr. A. Smith met "friends."', 'They (see Art. 5) agreed!', '12 signed.']
    """
    spans: list[tuple[int, int]] = []
    start = _skip(text, 0)
    end = len(text.rstrip())
    for stop in STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, start, stop):
            spans.append((start, stop.end()))
            start = _skip(text, stop.end())
    spans += [(start, end)] if end > start else []
    return [part for span in spans for part in parts(text, *span)]


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is; one of more than ``LONGEST`` characters cut at a mark, else at a space.

    Rules look at a sentence as a whole, so that their work grows faster than its length.

    >>> [last - first for first, last in parts("one, two; " * 400, 0, 4000)]
    [1999, 1999]
    """
    while end - start > LONGEST:
        cut = _cut(text, start + LONGEST // 2, start + LONGEST)
        yield start, cut
        start = _skip_space(text, cut)
    if end > start:
        yield start, end


def _cut(text: str, low: int, high: int) -> int:
    """Behind the last mark that parts something; in a word without end right at ``high``."""
    for mark in ("; ", ", ", " ", "\t"):
        at = text.rfind(mark, low, high)
        if at >= 0:
            return at + len(mark.rstrip())
    return high


def _skip_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _skip(text: str, at: int) -> int:
    """Behind the space, and the dash that some pages put between sentences."""
    found = BEHIND.match(text, at)
    return found.start(1) if found else at


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    behind = BEHIND.match(text, stop.end())
    opening, word = behind.groups() if behind else ("", "")
    if word[:1].islower() or not (word or opening.strip("(")):
        return False
    marks = stop[0].rstrip("\"')]0123456789[")
    if marks != ".":
        return not ("…" in marks or marks.endswith("...")) or _ellipsis_ends(text, stop.start())
    token = TOKEN.search(text, max(start, stop.start() - REACH), stop.start())
    if token is None or (token.start() == start and ENUMERATOR.match(token[0])):
        return False
    return _dot_ends(token[0], word)


def _ellipsis_ends(text: str, at: int) -> bool:
    """Leaders (" ..... 1906") and omissions ("[...]") end nothing; "who knows... The" does."""
    return at > 0 and text[at - 1] not in " \t[("


def _dot_ends(token: str, word: str) -> bool:
    """Whether the dot behind ``token`` ends a sentence, where ``word`` follows."""
    kind = _abbreviations().get(token)
    if kind == "either" or (kind is None and DOTTED.match(token)):
        return word in STARTERS
    if kind is None and INITIAL.match(token.rpartition(".")[2]):
        return word in STARTERS - SURNAMES
    if kind == "name":
        return False
    if kind == "number":
        return not (word[:1].isdigit() or ROMAN.match(word))
    if kind == "month":
        return not word[:1].isdigit()
    if kind == "time":
        return word not in ZONES
    if kind == "unit":
        return not (word.isupper() and len(word) > 1)
    return not (len(token) <= 2 and token.isdigit() and word in months())  # "10. April"

"""The reading text: a paragraph on one line, with nothing in it that is not read.

Line breaks and runs of spaces become one space; divided words ("organi-", "zation") are put
together; soft hyphens, marks of footnotes ("[1]", "⁴") and e-mail addresses go, so that no part of
an address is taken for a name. What went is remembered, so that places in the stored text are told.
"""

import re
from collections.abc import Set as AbstractSet

WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Before or behind a hyphen at the end of a line these are words of their own: "drug-", "related".
WHOLE_PARTS = frozenset(
    """all anti appointed appointment based born building by called chair control cross day
    decision deputy drug eighty elect elected election ever ex fact fifty first five forty four free
    full general half high hour in joint keeping land law led level long low made making member mid
    military month ninety non oil old out party peace policy post pre pro rank related run second
    seat self seventy short sixty so social socio standing state step strong term third thirty three
    time trade twenty two under up vice war week well wide winning world year""".split()
)
UNREAD = r"""
      \u00ad+ | \*\*+
    | (?<![ \t])[ \t]*(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
    | (?<![ \t])[ \t]*\[email\s?protected\]
    | (?<=\S)\[(?:\d{1,3}|[a-z]|edit|show|hide|note\ \d+|citation\ needed)\]
    | (?<=[^\W\d_mM])[⁰¹²³⁴-⁹]+ | (?<=[.,:;)"'])[⁰¹²³⁴-⁹]+
"""
BREAKS = r"""
      (?P<hyphen>(?<=[^\W_])-[ \t]*\n[ \t]*(?=[^\W_]))
    | (?P<space>[ \t]*\n[ \t\n]*|\t[ \t]*|[ ]{2,})
"""
GOES = re.compile(f"{BREAKS}|{UNREAD}", re.VERBOSE)
ROW_GOES = re.compile(UNREAD, re.VERBOSE)  # a row keeps its gaps: they part its cells
MAY_GO = re.compile(r"[\n\t\u00ad*@\[⁰¹²³⁴-⁹]|  ")


def words_of(text: str) -> frozenset[str]:
    """The words of a text that has a divided one, in lower case; else none (none is needed)."""
    if not re.search(r"\w-[ \t]*\n", text):
        return frozenset()
    return frozenset(word.casefold() for word in WORDS.findall(text))


def read_through(
    text: str, start: int, end: int, words: AbstractSet[str], is_row: bool = False
) -> tuple[str, list[int]]:
    r"""The reading text of ``text[start:end]``, and the offsets of the characters that went.

    >>> read_through("the  organi-\nzation [1]", 0, 24, frozenset())
    ('the organization [1]', [4, 11, 12])
    """
    if not MAY_GO.search(text, start, end):
        return text[start:end], []
    parts: list[str] = []
    gone: list[int] = []
    at = start
    for found in (ROW_GOES if is_row else GOES).finditer(text, start, end):
        first, last = found.span()
        parts.append(text[at:first])
        if found.lastgroup == "space":
            parts.append(" ")
            first += 1
        elif found.lastgroup == "hyphen" and _stays(text, first, last, words):
            parts.append("-")
            first += 1
        gone += range(first, last)
        at = last
    parts.append(text[at:end])
    return "".join(parts), gone


def _stays(text: str, first: int, last: int, words: AbstractSet[str]) -> bool:
    """Whether the hyphen at the end of a line belongs to the word."""
    before = re.search(r"-?[^\W_]*\Z", text[max(0, first - 40) : first])
    after = re.match(r"[^\W_]+", text[last : last + 40])
    if not before or not after:
        return True
    left, right = before[0].casefold(), after[0].casefold()
    if not after[0][0].islower() or left.startswith("-") or left.isdigit():
        return True
    if re.search(r"(?://|www\.)\S*\Z", text[max(0, first - 80) : first]):
        return True
    if f"{left}-{right}" in words or left + right in words:
        return f"{left}-{right}" in words
    return left in WHOLE_PARTS or right in WHOLE_PARTS

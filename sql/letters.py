"""Letters as searches compare them: without case and accents, and which characters part words.

SQLite's own tokenizer, unicode61, sets the measure; PostgreSQL, whose parser takes addresses,
signs and hyphens for parts of words, gets text in which nothing but words is left.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

MARKS = "\u0300-\u036f"  # what an accent is, once it is parted from its letter
# Letters that are no letter with an accent by Unicode; capitals follow from these.
PLAIN_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "a",
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
ALPHABETS = range(0x80, 0x600)  # Latin, Greek, Cyrillic, Armenian
SYMBOLS = (range(0x80, 0x300), range(0x370, 0x3100), range(0xFE10, 0xFE70), range(0xFF00, 0xFFF0))


def plain_letters() -> dict[str, str]:
    """Each letter of PLAIN_LETTERS, small and capital, with what it is compared as."""
    capitals = {"ẞ": "ss"} | {c.upper(): p for c, p in PLAIN_LETTERS.items() if len(c.upper()) == 1}
    return PLAIN_LETTERS | {c: p for c, p in capitals.items() if not c.isascii()}


def small_letters() -> tuple[str, str]:
    """Capitals outside of ASCII that have no accent, and the small letters in their order."""
    capitals = [chr(code) for code in ALPHABETS if chr(code).isupper()]
    kept = [
        c for c in capitals
        if len(c.lower()) == 1 and not unicodedata.decomposition(c) and c not in plain_letters()
    ]  # fmt: skip
    return "".join(kept), "".join(c.lower() for c in kept)


@cache
def separators() -> str:
    r"""What parts words, as the inside of a bracket expression: \uXXXX-\uXXXX and so on."""
    ascii_ones = (code for code in range(1, 0x80) if not chr(code).isalnum())
    others = (code for codes in SYMBOLS for code in codes if not is_of_word(chr(code)))
    return "".join(
        f"\\u{first:04x}-\\u{last:04x}" for first, last in _spans([*ascii_ones, *others])
    )


def is_of_word(character: str) -> bool:
    """Whether a character is a part of words: letters, digits, accents."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co" or "\u0300" <= character <= "\u036f"


def fold_word(word: str) -> str:
    """A word as it is compared.

    >>> fold_word("Höfer"), fold_word("Wałęsa"), fold_word("ГОД")
    ('hofer', 'walesa', 'год')
    """
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in parted if not "\u0300" <= c <= "\u036f")
    return "".join(plain_letters().get(c, c.lower()) for c in bare)


def _spans(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = -1
    for code in codes:
        if code != last + 1 and last >= 0:
            yield first, last
        first = code if code != last + 1 or last < 0 else first
        last = code
    yield first, last

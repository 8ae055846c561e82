"""Letters as searches compare them: without case and accents, and which characters part words.

SQLite's own tokenizer, unicode61, sets the measure: it takes the accents of Latin letters away, and
no others. PostgreSQL, whose parser takes addresses, signs and hyphens for parts of words, gets text
in which nothing but words is left.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

# The accents that unicode61 knows; any other one parts words.
MARKS = (
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030f\u0311\u031b"
    "\u0323\u0324\u0325\u0326\u0327\u0328\u032d\u032e\u0330\u0331"
)
ACCENTED = re.compile(f"([A-Za-z])[{MARKS}]+")
# Letters that are no letter with an accent by Unicode.
PLAIN_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "a",
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
ALPHABETS = (range(0x80, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
SYMBOLS = (range(0x80, 0x3100), range(0xFE10, 0xFE70), range(0xFF00, 0xFFF0))


@cache
def plain_letters() -> dict[str, str]:
    """Each letter of PLAIN_LETTERS, small and capital, with what it is compared as."""
    capitals = {"ẞ": "ss"} | {c.upper(): p for c, p in PLAIN_LETTERS.items() if len(c.upper()) == 1}
    return PLAIN_LETTERS | {c: p for c, p in capitals.items() if not c.isascii()}


@cache
def small_letters() -> tuple[str, str]:
    """Capitals outside of ASCII, and small letters of two forms; what each is compared as."""
    small = {"ς": "σ", "µ": "μ", "ſ": "s"}
    for codes in ALPHABETS:
        for letter in map(chr, codes):
            if letter != letter.lower() and len(letter.lower()) == 1 and not is_plain(letter):
                small[letter] = letter.lower()
    return "".join(small), "".join(small.values())


def is_plain(letter: str) -> bool:
    """Whether a letter is gone before case is: it has an accent, or an ASCII letter for it."""
    parted = unicodedata.normalize("NFD", letter)
    return letter in plain_letters() or (len(parted) > 1 and bool(ACCENTED.fullmatch(parted)))


@cache
def separators() -> str:
    r"""What parts words, as the inside of a bracket expression: \uXXXX-\uXXXX and so on."""
    ascii_ones = (code for code in range(1, 0x80) if not chr(code).isalnum())
    others = (code for codes in SYMBOLS for code in codes if not is_of_word(chr(code)))
    spans = _spans([*ascii_ones, *others])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in spans)


def is_of_word(character: str) -> bool:
    """Whether a character is a part of words: letters, digits, accents."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co" or character in MARKS


def fold_word(word: str) -> str:
    """A word as it is compared.

    >>> fold_word("Höfer"), fold_word("Wałęsa"), fold_word("Йошкар")
    ('hofer', 'walesa', 'йошкар')
    """
    if word.isascii():
        return word.lower()
    letters = "".join(plain_letters().get(c, c) for c in unicodedata.normalize("NFD", word))
    composed = unicodedata.normalize("NFC", ACCENTED.sub(r"\1", letters))
    return composed.translate(str.maketrans(*small_letters())).lower()


def _spans(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = -1
    for code in codes:
        if code != last + 1 and last >= 0:
            yield first, last
        first = code if code != last + 1 or last < 0 else first
        last = code
    yield first, last

"""Clean: odd quotes, dashes and spaces made plain, one character for one.

Every character keeps its place, so offsets in the cleaned text are offsets in the stored text.
What has no plain form, and nobody sees, becomes a soft hyphen, which the structure stage drops.
Entities that a page left in its text (``&mdash;``) are read as what they stand for.
"""

import re
import unicodedata
from html import unescape

UNSEEN = "\u00ad"  # stands in the cleaned text where the stored one has nothing to be seen
BULLET = "\u2022"

_PLAIN = {
    " ": "\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000",
    "'": "\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02b9\u02bb\u02bc\u02bd\u02c8`\u00b4\uff07",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\uff02",
    "-": "\u2010\u2011\ufe63\uff0d",
    "\u2013": "\u2012\u2014\u2015\u2212\ufe58",
    "\n": "\r\u2028\u2029\x0b\x0c",
    # Bullets of fonts and of word processors; Symbol and Wingdings put theirs at U+F0xx.
    BULLET: "\u2023\u2043\u204c\u204d\u2219\u25aa\u25ab\u25a0\u25a1\u25ba\u25b8\u25cb\u25cf\u25e6"
    "\u2756\u27a2\u27a4\u2713\u2714\uf0a7\uf0b7\uf0d8\uf0e0\uf0fc",
    # No width, and directions of writing. A byte order mark may stand where two files were joined.
    UNSEEN: "\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
    "\u2062\u2063\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff",
}
_CONTROLS = [*range(0x09), *range(0x0E, 0x20), 0x7F]
_PRIVATE = range(0xE000, 0xF900)  # icons; rules use the first of these as their marks
_SURROGATES = range(0xD800, 0xE000)  # halves of characters, which no database takes

_ENTITY = re.compile(r"&(?:amp;)?(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_COMBINING = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def _table() -> dict[int, str]:
    plain = {ord(odd): to for to, odds in _PLAIN.items() for odd in odds}
    table = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_PRIVATE, " ")
    table |= dict.fromkeys(_SURROGATES, "\ufffd") | plain
    for code in range(0x80, 0xA0):  # Windows-1252 that was read as Latin-1
        try:
            meant = bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            meant = " "
        table[code] = plain.get(ord(meant), meant)
    return table


_TABLE = _table()


def clean(text: str) -> str:
    r"""Make quotes ``"`` and ``'``, long dashes ``–``, spaces and line ends plain.

    Tabs stay, since they part the columns of tables. The result is as long as ``text``.

    >>> clean("\u201cthe CSTO\u2019s\u00a0PA\u201d \u2014 1992")
    '"the CSTO\'s PA" – 1992'
    >>> clean("one\r\ntwo"), clean("Burundi\x92s \ue001")
    ('one \ntwo', "Burundi's  ")
    >>> clean("one &mdash; two") == "one –" + 6 * UNSEEN + " two"
    True
    >>> clean("E\u0301ire") == "\u00c9" + UNSEEN + "ire"
    True
    """
    text = _ENTITY.sub(_unescape, text.replace("\r\n", " \n"))
    cleaned = text.translate(_TABLE)
    return _COMBINING.sub(_compose, cleaned)


def _unescape(found: re.Match[str]) -> str:
    """What an entity stands for, filled up to the same length; one without a letter stays."""
    meant = unescape(unescape(found[0]))
    return meant.ljust(len(found[0]), UNSEEN) if len(meant) == 1 else found[0]


def _compose(found: re.Match[str]) -> str:
    """Letter and accents as one letter, filled up to the same length."""
    composed = unicodedata.normalize("NFC", found[0])
    return composed.ljust(len(found[0]), UNSEEN)

"""Numbers in digits, with all ways of grouping: 2,400; 2'665; 499 090; 1.500.000; 1,5 million."""

import re

from interparl.loader.parse.mentions.dates.words import one_of
from interparl.loader.parse.mentions.numbers.words import Number
from interparl.loader.parse.reference import multipliers

LARGEST = 1e15  # beyond it a number is no longer exact, and counts nothing on such pages
_DIGITS = re.compile(
    r"""
    (?P<indian>\d{1,2}(?:,\d\d)+,\d{3}(?!\d))
    |(?P<grouped>\d{1,3}(?P<by>[ ,.'])\d{3}(?:(?P=by)\d{3})*(?!\d))(?P<rest>[.,]\d{1,2}(?!\d))?
    |(?P<plain>\d+)(?P<decimals>[.,]\d+)?
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(r"(?P<plain>\d+)(?P<decimals>[.,]\d+)?")
_CLOSES = re.compile(r"\s*(?:\Z|[A-Z\")])")  # a full stop behind "mln" that ends the sentence
_SPELLED = [word for word in multipliers() if len(word.rstrip(".")) > 1]
_MULTIPLIER = re.compile(rf"(?:\s?|-)(?P<word>{one_of(_SPELLED)})(?:(?<=n)s)?(?![A-Za-z])")
_LETTER = re.compile(rf"\s?(?P<word>{one_of(sorted({*multipliers()} - {*_SPELLED}))})(?![A-Za-z])")
_ADDED = re.compile(rf"\s(?P<plain>\d{{1,3}})\s?(?P<word>{one_of(_SPELLED)})(?![A-Za-z])")
_REST = re.compile(r"\s(\d{3})(?![\d.,:/-]\d|\d)")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)
_PRECISE = re.compile(r"\s?(?:%|per|percent|kg|tons?|tonnes?|km|m|ha|litres?)(?![A-Za-z])")
_THINGS = re.compile(r"[mk]\s[a-z]{4,}s\b")  # "2.6m hectares"
_THING = re.compile(r"\s[a-z]")


def read_digits(
    text: str, start: int, *, is_money: bool = False, is_row: bool = False
) -> Number | None:
    """The number in digits at ``start``; ``None`` where the digits belong to something else.

    Behind a currency a letter multiplies ("$2.1m"); in a row of a table a space parts two numbers.

    >>> [read_digits(t, 0).value for t in ("2,400", "2'665", "499 090", "1.500.000", "2,4 million")]
    [2400, 2665, 499090, 1500000, 2400000]
    """
    found = _DIGITS.match(text, start)
    is_table = is_row and not is_money
    if found and found["by"] in {" ", "'"} and (is_table or text[start] == "0"):
        found = _PLAIN.match(text, start)
    if not found or (found[0].startswith("0.") and found[0].count(".") > 1):
        return None
    end = found.end()
    if ordinal := _ORDINAL.match(text, end):
        return Number(_value(found, text, None), ordinal.end(), is_ordinal=True)
    times = _MULTIPLIER.match(text, end)
    if not times and (is_money or _THINGS.match(text, end)):
        times = _LETTER.match(text, end)
    value, scale = _value(found, text, times), 1
    if times:
        scale, end = multipliers()[times["word"]], times.end()
        end -= bool(text[end - 1] == "." and _CLOSES.match(text, end))
    whole = round(value * scale, 6 if scale == 1 else 2)
    if whole > LARGEST:
        return None
    more = _smaller(text, end, scale)
    if more:
        return Number(int(whole + more.value), more.end)
    return Number(int(whole) if whole == int(whole) else whole, end, times=scale)


def _smaller(text: str, end: int, scale: int) -> Number | None:
    """What a smaller multiplier adds: "214 thousand" of "38 million 214 thousand"."""
    if scale == 1000 and (rest := _REST.match(text, end)):  # "1 thousand 208"
        return Number(int(rest[1]), rest.end())
    found = _ADDED.match(text, end) if scale > 1000 else None
    times = multipliers()[found["word"]] if found else scale
    return Number(int(found["plain"]) * times, found.end()) if found and times < scale else None


def _value(found: re.Match[str], text: str, times: re.Match[str] | None) -> float:
    parts = found.groupdict()
    if parts.get("indian"):
        return int(parts["indian"].replace(",", ""))
    if parts.get("grouped"):
        by, whole = parts["by"], parts["grouped"]
        is_decimal = whole.startswith("0") or (by == "." and whole.count(".") == 1 and (
            times is not None or bool(_PRECISE.match(text, found.end()))
            or not _THING.match(text, found.end())))  # fmt: skip
        if is_decimal:
            return float(whole.replace(",", "."))
        return float(whole.replace(by, "") + (parts["rest"] or "").replace(",", "."))
    return float(parts["plain"] + (parts["decimals"] or "").replace(",", "."))

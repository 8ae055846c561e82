"""Digits and number words that count nothing: articles, phones, times, ages, addresses, votes."""

import re

from interparl.loader.parse.mentions.dates.words import MONTH, is_counted

# After these a number is the name of something.
_NAMED = re.compile(
    r"""
    (?<![\w-])(?:No|Nos|N|Nr|Articles?|Art|Arts|Sections?|Sect|Paragraphs?|Paras?|Chapters?|Rules?
      |Resolutions?|Decisions?|Laws?|Decrees?|Orders?|Pages?|Page|pp?|Vol|Volume|cc|Items?|Points?
      |Annex(?:es)?|Appendix|Rooms?|Box|Tel|Telephone|Phone|Fax|Mobile|Bill|Docs?|Documents?
      |Version|Step|Table|Figure|Fig|Steps?|Phase|Level|Type|Category|Class|Part|Question|Protocol
      |Recommendation|Opinion|Directive|Regulation|Convention|Schedule|Agenda|Vision|Horizon
      |Group\ of|Floor|Flat|Apt|Building|Bldg|Street|Str|Avenue|Ave|Hits|Views|Added|Route|Zone
      |SDGs?|Goals?|Targets?|Pillars?|Priority|Cluster|Tier|Scenario|Hall|Gate|Terminal
      |Channel|Unit|Cell|Line|Day|Grade|ISO|Expo|Fact\ sheet|sheet|number|numbers)
    \.?\s*[("]?\Z
    |[№#§@]\s?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LIST = re.compile(r"\s*(?:,|and|or|to|of|–|-|&|/|,\s+and)\s*[(]?\Z")
_COUNTS = re.compile(r"\s+(?:[a-z-]+\s+){0,2}[a-z]+s\b")
_MEMBERS = re.compile(r"\s+(?:\(\w+\)\s+)?(?:[a-z-]+\s+){0,2}(?:[a-z]+s|people)\b")
# "the seats of Finland number twenty"
_SEATS_NUMBER = re.compile(
    r"\b(?:seats|members|deputies|delegates|delegations|cases)\s(?:[^\s.;:]+\s){0,6}number\s\Z"
)
_PHONES = re.compile(
    r"\+\d[\d\s()/-]{5,}\d"
    r"|\b(?:tel|phone|fax|mobile|office|call|ext)\b[^\d\n+]{0,12}[\d+(][\d\s()/+-]{3,}\d",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:-\d+)?[A-Za-z]?,?\s+(?:[A-Z][\w'.-]*\s+){1,3}(?:Street|Str|St|Avenue|Ave|Road|Rd|Square|Sq|Lane"
    r"|Boulevard|Blvd|Embankment|Prospekt|Prospect)\b"
)
_CLOCK = re.compile(
    r"(?::\d\d)|(?:[:.]\d\d)?\s?(?:a\.m|p\.m|am\b|pm\b|o'clock|hrs\b|h\b|hours\s+local)",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?:1?\d|2[0-4])(?:\.[0-5]\d)?")
_AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_AGED = re.compile(r"(?:\b(?:aged|age\s+of)|\b(?:said|says|adds|added)\s+[A-Z][\w.' -]*,)\s+\Z")
_YEARS_OLD = re.compile(r"\s+years?\s+old\b|-years?-old")
_SCORE = re.compile(
    r"(?<!from )(?<!From )(?<!between )\b\d{1,3}\s+(?:votes\s+)?to\s+(?P<second>\d{1,3})\b"
    r"(?!\s*(?:%|per\b|[a-z]+s\b|million|billion|thousand|mln|bn)|[.,]\d)"
)
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\.?(?:\s+of)?[\s-]+{MONTH}")
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?[\s-]+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?\Z")
_NUMBERING = re.compile(r"\s*(?:\(\d{1,3}\)\s+[A-Z]|\d{1,3}(?:\.\d{1,2})*(?:[.)](?:\s|\Z)|\s{2,}))")
_WITHIN = re.compile(r"[\d.,:/-]*")
_CHAIN = re.compile(r"-\d+-")
_RANGE = re.compile(r"(?<![\w.,/-])\d{1,4}(?:[.,]\d+)?-\Z")
_BRACKETED = re.compile(r"\W{0,4}[A-Z][^\[\].:;]{2,50} \[\d{1,3}\]\s*")
_OF_MEMBERS = re.compile(
    r"-(?:member|strong|seat|nation|country|state|person|page|point|party|volume|body)\b"
)


def blind_spots(text: str) -> list[tuple[int, int]]:
    """Stretches in which no number is to be looked for: phones and results of votes."""
    spots = [found.span() for found in _PHONES.finditer(text)]
    scores = _SCORE.finditer(text)
    return [*spots, *(s.span("second") if "votes" in s[0] else s.span() for s in scores)]


def is_numbering(text: str, start: int) -> bool:
    """Whether a line opens with its own number: "3.1  Committee", "(1) The convention"."""
    found = _NUMBERING.match(text)
    return bool(found) and start < (found.end() if found else 0)


def _numbers(text: str, start: int, end: int) -> bool:
    """Whether "numbers" is the verb: "the delegation numbers 5 deputies"."""
    if _SEATS_NUMBER.search(text, max(0, start - 80), start):
        return True
    return text[:start].endswith(" numbers ") and _MEMBERS.match(text, end) is not None


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the digits or words at ``start``..``end`` are a name, a time, an age or a date."""
    before = text[max(0, start - 40) : start]
    return bool(
        (_NAMED.search(before) and not _numbers(text, start, end))
        or _ADDRESS.match(text, end)
        or _AGED.search(before)
        or _YEARS_OLD.match(text, end)
        or _MONTH_BEHIND.match(text, end)
        or _MONTH_BEFORE.search(before)
        or _is_clock(text, start, end)
    )


def goes_on(text: str, last_end: int, start: int, end: int) -> bool:
    """Whether a number goes on with a list of names of things: "Articles 5, 6 and 7"."""
    gap = text[last_end:start]
    return bool(_LIST.match(gap)) and not _COUNTS.match(text, end)


def is_cut(text: str, start: int, end: int, *, is_glued: bool = False) -> bool:
    """Whether the digits are a part of something longer: "Rubezh-2012", "2A", "31.02.2021".

    ``is_glued``: a sign of money stands right before them ("RM180.5"), and is none of that.
    """
    before, behind = "" if is_glued else text[max(0, start - 2) : start], text[end : end + 2]
    if before and (before[-1].isalnum() or before[-1] in "_+/\\"):
        return True
    if before.endswith("[") and behind.startswith("]"):  # a footnote, if no line "Albania [4]"
        return not _BRACKETED.fullmatch(text)
    if _CHAIN.match(text, end):
        return True
    if len(before) == 2 and before[-1] == "-" and before[0].isalnum():
        return not _RANGE.search(text, max(0, start - 12), start)
    if len(before) == 2 and before[-1] in ".,:" and before[0].isdigit():
        return True
    if behind and (behind[0].isalnum() or behind[0] == "_"):
        return True
    if len(behind) == 2 and behind[0] in ".,:/" and behind[1].isdigit():
        return True
    if text.startswith("-odd ", end):
        return False
    return behind.startswith("-") and behind[1:].isalpha() and not _OF_MEMBERS.match(text, end)


def skip(text: str, start: int) -> int:
    """Where the run of digits and marks that is no number ends."""
    found = _WITHIN.match(text, start)
    return max(found.end(), start + 1) if found else start + 1


def is_bare_year(text: str, start: int, end: int) -> bool:
    """Whether four plain digits are rather a year than a count of things."""
    digits = text[start:end]
    is_year = len(digits) == 4 and digits.isdigit() and "1800" <= digits < "2100"
    return is_year and not is_counted(text, start, end)


def _is_clock(text: str, start: int, end: int) -> bool:
    if _CLOCK.match(text, end):
        return True
    digits = text[start:end]
    is_hour = bool(_HOUR.fullmatch(digits))
    return (
        is_hour
        and bool(_AT.search(text, max(0, start - 6), start))
        and not _COUNTS.match(text, end)
    )

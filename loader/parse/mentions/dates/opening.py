"""The day with which a line opens: "18-20  Brussels" under "FEBRUARY", "Tue 12 | Moscow", "Friday."

And the days of a gathering by their order: "On the second day", "Day Three. The committees met".
"""

import re
from collections.abc import Iterator

from interparl.loader.parse.calendar_lines import DAY_OPENS, MONTH_LINE, WEEKDAY_OPENS
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.words import (
    ANY_WEEKDAY,
    WEEKDAYS,
    month_number,
    small_number,
)
from interparl.loader.parse.reference import ordinals
from interparl.loader.parse.sentence import Sentence

DIGITS = re.compile(r"\d{1,2}")
WEEKDAY_ALONE = re.compile(rf"(?P<weekday>{ANY_WEEKDAY})\.?(?=\s*[:|.–-]|\s*\Z)")
_NTH = "|".join(word for word, n in ordinals().items() if n <= 9 and word.isalpha())
_COUNT = "one|two|three|four|five|six|seven|[1-9]"
_GATHERING = r"(?:session|conference|assembly|meeting|plenary|visit|forum|summit|seminar|congress)"
# "On the second day", "The closing day saw", "Day Two:"; never "the first day of the year"
NTH_DAY = re.compile(
    rf"(?:\b(?:the|its|this) (?P<nth>{_NTH}|opening|closing|last|final)"
    rf"(?: and (?:the )?(?P<and>{_NTH}|closing|last|final))?"
    rf" (?:days?|morning|afternoon|evening|night)\b"
    rf"(?! of (?!(?:the|its|this) (?:[\w-]+ )?{_GATHERING})| in (?:the )?(?:office|post)|s? trip)"
    rf"|\A\W*(?P<nth2>{_NTH}|opening|closing|last|final) day(?=\s*[.:,–-])"
    rf"|\A\W*days? (?P<count>{_COUNT})(?:(?: and |[-–]| to )(?:day )?(?P<and2>{_COUNT}))?\b"
    r"|\bon day (?P<count2>" + _COUNT + r")\b)",
    re.IGNORECASE,
)
MAY_BE_NTH = re.compile(r"\b(?:days?|morning|afternoon|evening|night)\b", re.IGNORECASE)


def scan_opening(sentence: Sentence) -> Iterator[Piece]:
    """The day with which a line opens by its heading or its weekday, and days by their order."""
    opening = _of_month(sentence) or _of_weekday(sentence)
    if opening:
        yield opening
    if MAY_BE_NTH.search(sentence.text):
        yield from map(_nth, NTH_DAY.finditer(sentence.text))


def _of_month(sentence: Sentence) -> Piece | None:
    above = (sentence.heading or "").split(" / ")[-1]
    month = MONTH_LINE.match(above) if above else None
    found = DAY_OPENS.match(sentence.text) if month else None
    if not month or not found:
        return None
    spans = [found.span(g) for g in ("first", "last") if found[g]]
    days = [DIGITS.match(sentence.text, start) for start, _ in spans]
    is_list = found["to"] is not None and re.search(r"[&,]|and", found["to"]) is not None
    return Piece(
        start=found.start(),
        end=found.end(),
        year=int(month["year"]) if month["year"] else None,
        month=month_number(month["month"]),
        days=tuple(int(day[0]) for day in days if day),
        day_spans=tuple(spans),
        is_range=len(spans) > 1 and not is_list,
        is_opening=True,
    )


def _of_weekday(sentence: Sentence) -> Piece | None:
    numbered = WEEKDAY_OPENS.match(sentence.text)
    if numbered:
        day = DIGITS.match(numbered["day"])
        return Piece(
            start=numbered.start(),
            end=numbered.end(),
            weekday=_weekday(numbered["weekday"]),
            days=(int(day[0]),) if day else (),
            is_opening=True,
        )
    alone = WEEKDAY_ALONE.match(sentence.text)
    if not alone:
        return None
    return Piece(
        start=alone.start(),
        end=alone.end("weekday"),
        weekday=_weekday(alone["weekday"]),
        is_opening=True,
    )


def _weekday(word: str) -> int:
    return next(at for name, at in WEEKDAYS.items() if name.startswith(word[:3].casefold()))


def _nth(found: re.Match[str]) -> Piece:
    first = found["nth"] or found["nth2"] or found["count"] or found["count2"]
    last = found["and"] or found["and2"]
    return Piece(
        start=found.start(),
        end=found.end(),
        base="told",
        unit="day",
        nth=(_order(first), _order(last) if last else _order(first)),
    )


def _order(word: str) -> int:
    """Which day of a gathering it is, from 0; the last is -1."""
    plain = word.casefold()
    if plain in {"closing", "last", "final"}:
        return -1
    return 0 if plain == "opening" else small_number(plain) - 1

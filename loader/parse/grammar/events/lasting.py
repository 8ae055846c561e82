"""How long a gathering lasts: "a five-day session opened on Tuesday" gives its last day too."""

import re
from datetime import date, timedelta

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.mention import Quantity, When
from interparl.loader.parse.shape import MARK

NUMBERS = {
    word: count
    for count, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
WORDS = rf"(?:{'|'.join(NUMBERS)}|[2-9]|{MARK['number']})"
SO_LONG = re.compile(
    rf"(?<!\w)(?P<count>{WORDS})[- ]day\b|\b(?:for|lasts?|lasted) (?P<days>{WORDS}) days\b",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"\b(?:open(?:ed|s|ing)?|beg[ai]n|begins|start(?:ed|s)|kick(?:ed|s|ing)? off|g[eo]ts? under way"
    r"|inaugurat\w+|convened?|gather(?:ed|s)?|launched)\b",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"\b(?:end(?:ed|s)|clos(?:ed|es)|conclud(?:ed|es)|wrap(?:ped|s) up|w(?:ou|i)nds? up"
    r"|finish(?:ed|es)|came to (?:an end|a close)|drew to a close)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    rf"\b(?:go(?:es)?|went|runs?|ran|continu\w+|last(?:s|ed)|sits|lasting|running)(?: on)?"
    rf"(?: (?:until|till|to|through|up to))? {MARK['date']}",
    re.IGNORECASE,
)
# "which had been running since 3 May", "that began yesterday"
BEGUN = re.compile(
    rf"\b(?:(?:has|had|have) been [\w ]{{3,20}}|held|beg[aiu]n|started|opened|kicked off|under way"
    rf"|sitting|meeting|in session|assembled)(?: (?:here|there|on|since|in))*,? {MARK['date']}",
    re.IGNORECASE,
)
LONGEST = 31  # days
NEAR = 60  # characters around the noun


def lasting(frame: Frame, fact: EventFact) -> PartialDate | None:
    """The stretch from the day on which a gathering opened or ended; else its date as it is."""
    day = fact.date.day if fact.date and fact.dating == "text" else None
    if day is None:
        return fact.date
    low, high = max(0, frame.start - NEAR), min(len(frame.text), frame.end + NEAR)
    if last := _last_day(frame, day):
        return PartialDate(f"{day}/{last}")
    if CLOSES.search(frame.text) and (whole := _begun_and_ended(frame, day)):
        return whole
    found = SO_LONG.search(frame.text, low, high)
    days = _count(frame, found) if found else None
    if not days or days > len(NUMBERS) + 1:
        return fact.date
    if CLOSES.search(frame.text, low, high):
        return PartialDate(f"{day - timedelta(days - 1)}/{day}")
    if OPENS.search(frame.text, low, high):
        return PartialDate(f"{day}/{day + timedelta(days - 1)}")
    return fact.date


def _last_day(frame: Frame, day: date) -> date | None:
    """As in "opened on 3 May and goes on until 5 May": the last day that the sentence tells."""
    for found in GOES_ON.finditer(frame.text, frame.start):
        value = frame.mention_at(found.end() - 1).value
        last = value.date.latest if isinstance(value, When) else None
        if last and 0 < (last - day).days < LONGEST:
            return last
    return None


def _begun_and_ended(frame: Frame, day: date) -> PartialDate | None:
    """As in "ended on 5 May the session that had begun on 3 May": from the first day to the last.

    ``day`` is the one of the two that stands nearest to the gathering.
    """
    told = (m.value.date for m in frame.shape.mentions if isinstance(m.value, When))
    days = {d.day for d in told if d.day}
    for found in BEGUN.finditer(frame.text):
        value = frame.mention_at(found.end() - 1).value
        first = value.date.earliest if isinstance(value, When) else None
        ends = sorted(d for d in days if first and 0 < (d - first).days < LONGEST)
        if first and ends and day in {first, *ends}:
            return PartialDate(f"{first}/{ends[0]}")
    return None


def _count(frame: Frame, found: re.Match[str]) -> int | None:
    group = "count" if found["count"] else "days"
    word = found[group].casefold()
    if word.isdigit():
        return int(word)
    if word in NUMBERS:
        return NUMBERS[word]
    value = frame.mention_at(found.start(group)).value
    return int(value.value) if isinstance(value, Quantity) else None

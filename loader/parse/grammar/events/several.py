"""Several sittings told by one verb or noun: "met in Riga on 5 May and in Oslo on 7 June 2020"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.gathering import ORDINAL
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, pattern

MORE = pattern(
    r"\)?(?:,|;|,? and|; and|, then|, again)(?: (?:finally|then|again|lastly))?"
    rf"(?: (?:the )?{ORDINAL}(?: one| session| meeting| sitting)?(?: was| took place| met)?,?)?"
    r"(?:(?: in)? (?:the )?(?P<at>{place}|{state})(?:, (?:{state}|{place}))?,?)?(?: on| in| from)?"
    r" \(?(?P<day>{date})(?: in (?:the )?(?P<town>{place}|{state}))?(?: \((?P<there>{place})\))?",
    re.IGNORECASE,
)
# Told as "met four times: on 14 January, 9 April and 2 July".
DAYS = pattern(r"[:–—-] ?(?:on )?(?P<day>{date})(?=[^:;.]{0,40}?{date})", re.IGNORECASE)
EACH_DAY = pattern(
    r"(?P<day>{date})(?: in (?:the )?(?P<town>{place}|{state})| \((?P<there>{place})\))?",
    re.IGNORECASE,
)
TOWN = re.compile(
    rf" (?:in|at) (?:the )?[{MARK['place']}{MARK['state']}](?:, [{MARK['place']}{MARK['state']}])?"
)
MOST = 12  # sittings that one sentence tells


def further(frame: Frame, fact: EventFact) -> Iterator[EventFact]:
    """The sittings on the other days of a list that begins with the day of a fact."""
    first = frame.date()
    if fact.date is None or first is None or fact.dating != "text":
        return
    listed = DAYS.search(frame.text, frame.end)
    if listed and len(fact.date.text) == len("2021"):
        yield from _listed(frame, fact, listed.start("day"))
        return
    at = _mark_of(frame, first.start)
    if at < frame.end:
        return
    town = TOWN.match(frame.text, at + 1)
    low = town.end() if town else at + 1
    for _ in range(MOST):
        found = MORE.match(frame.text, low)
        if found is None:
            return
        value = frame.mention_at(found.start("day")).value
        if not isinstance(value, When) or len(value.date.text) < len(fact.date.text[:10]):
            return
        group = next((g for g in ("at", "town", "there") if found[g]), None)
        place, state = frame.named_place(found.start(group)) if group else (None, None)
        yield replace(fact, date=value.date, place=place, place_state=state)
        low = found.end()


def _listed(frame: Frame, fact: EventFact, at: int) -> Iterator[EventFact]:
    """The sittings of a year, each told by its day: "met in 2021: on 14 January and 9 April"."""
    for found in EACH_DAY.finditer(frame.text, at):
        value = frame.mention_at(found.start("day")).value
        if isinstance(value, When) and value.date.day and fact.date:
            group = next((g for g in ("town", "there") if found[g]), None)
            place, state = frame.named_place(found.start(group)) if group else (None, None)
            yield replace(fact, date=value.date, place=place, place_state=state)


def _mark_of(frame: Frame, start: int) -> int:
    """Where the mark of the mention stands that begins at an offset of the document."""
    for at, character in enumerate(frame.text):
        if character == MARK["date"] and frame.mention_at(at).start == start:
            return at
    return -1

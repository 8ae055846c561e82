"""Attendance: those who are told to attend join what they attend."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, EventFact, Participant
from interparl.loader.parse.feed import item_line
from interparl.loader.parse.news import news_day
from interparl.loader.parse.unite import bounds, united

GATHERED = frozenset({"session", "conference", "commemoration"})
# By the rule that tells the attendance: what is attended, the last one told before.
ATTENDED = {
    "events.agreements": frozenset({"agreement"}),
    "events.meetings": frozenset({"meeting", "visit"}),
    "events.observations": frozenset({"election_observation"}),
    "events.operations": frozenset({"operation"}),
}
AT_GATHERINGS = frozenset({"legislation", "statement", "agreement", "founding", "accession"})
DAYS_AHEAD = 30
HEAD = 300  # characters
DAYS_REPORT = 45
JUST_BEFORE = 260  # characters between a gathering and who "was there"
DAYS_NEAR = 6  # a gathering so many days from publication is what the page is about


def join_attended(
    events: Sequence[EventFact], told: Sequence[AttendanceFact], discourse: Discourse
) -> list[EventFact]:
    """The events with all who attend them: the page's gathering, or what was told last."""
    page = _Page(events, discourse)
    joining: defaultdict[int, list[Participant]] = defaultdict(list)
    for fact in told:
        attended = page.attended(fact)
        if attended is not None:
            joining[attended] += fact.participants
    return [
        replace(event, participants=united(event.participants, joining[i]))
        if i in joining
        else event
        for i, event in enumerate(events)
    ]


def is_near(event: EventFact, discourse: Discourse) -> bool:
    """Whether an event is of about the day of publication, as far as the text says.

    A report may come later; what it is of stands at its head.
    """
    if event.date is None or discourse.published is None:
        return True
    first, last = bounds(event.date)
    day = discourse.published.earliest
    late = DAYS_REPORT if _heads_page(event, discourse) else DAYS_NEAR
    return day is None or ((first - day).days <= DAYS_AHEAD and (day - last).days <= late)


def _heads_page(event: EventFact, discourse: Discourse) -> bool:
    """Whether a line at the head of the page tells it: "23rd Winter Meeting, Riga, 5-6 May"."""
    page = discourse.page
    at = bisect_right(page, event.at.start, key=lambda s: s.sentence.start) - 1
    return event.at.start < HEAD and at >= 0 and page[at].sentence.kind != "prose"


class _Page:
    """The events of a page, each sort in the order of the text. Events go by their numbers."""

    def __init__(self, events: Sequence[EventFact], discourse: Discourse) -> None:
        self.events = events
        self.discourse = discourse
        self.is_report = discourse.published is not None
        self.in_order = sorted(range(len(events)), key=self._start)  # of one place: as they come
        self.sort = cache(self._sort)

    def attended(self, fact: AttendanceFact) -> int | None:
        """Which event those of a fact attend; ``None`` where none is told before."""
        kinds = ATTENDED.get(fact.rule, GATHERED)
        if kinds is not GATHERED:
            return self._last(self.sort(kinds), fact)
        if fact.is_certain and (here := self._just_told(fact)) is not None:
            return here
        if not (fact.is_certain or self._is_reported(fact)):
            return None
        choose = self._first if self.is_report else self._last
        found = choose(self.sort(GATHERED - {"commemoration"}), fact)
        return choose(self.sort(GATHERED), fact) if found is None and fact.is_certain else found

    def _just_told(self, fact: AttendanceFact) -> int | None:
        """The gathering told in the sentence before, or in the same item of a feed."""
        sort = [i for i in self.in_order if self.events[i].type in GATHERED]
        last = self._last(sort, fact)
        if last is None:
            return None
        item, start = item_line(self.discourse, fact.at.start), self.events[last].at.start
        in_item = item is not None and start >= item.line.sentence.start
        is_close = 0 <= fact.at.start - self.events[last].at.end <= JUST_BEFORE
        is_other = not is_near(self.events[last], self.discourse)
        is_past = self.events[last].status == "happened"
        return last if is_past and (in_item or (is_close and is_other)) else None

    def _sort(self, kinds: frozenset[str]) -> list[int]:
        """The events of some kinds; of gatherings those that the page may be about."""
        chosen = [i for i in self.in_order if self.events[i].type in kinds]
        if kinds <= GATHERED:
            chosen = [i for i in chosen if is_near(self.events[i], self.discourse)]
        return chosen

    def _last(self, sort: list[int], fact: AttendanceFact) -> int | None:
        """The last of a sort that is told before; of several told at once the first."""
        end = bisect_right(sort, fact.at.start, key=self._start)
        if not end:
            return None
        return sort[bisect_left(sort, self._start(sort[end - 1]), key=self._start)]

    def _first(self, sort: list[int], fact: AttendanceFact) -> int | None:
        """The first of a sort that is told before, or has happened."""
        if sort and self._start(sort[0]) <= fact.at.start:
            return sort[0]
        return next((i for i in sort if self.events[i].status == "happened"), None)

    def _is_reported(self, fact: AttendanceFact) -> bool:
        """Whether the page is a report on a gathering: its first event, and one that has begun."""
        first = next((i for i in self.in_order if self.events[i].type not in AT_GATHERINGS), None)
        if first is None or news_day(self.discourse) is None:
            return False
        event = self.events[first]
        is_told = self.is_report or event.at.start <= fact.at.start
        is_gathering = event.type in GATHERED and is_near(event, self.discourse)
        return is_told and is_gathering and event.status == "happened"

    def _start(self, i: int) -> int:
        return self.events[i].at.start

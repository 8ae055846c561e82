"""Assemble: what a document tells in several places becomes one fact.

An event told in headline, lead and body is one event with all its participants; those who are told
to attend join the gathering that they attend; news without a day of its own is of the day of
publication. Days that conflict stay two events.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.attendance import DAYS_NEAR, is_near, join_attended
from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import (
    AttendanceFact,
    Body,
    EventFact,
    Fact,
    OfficeFact,
    Participant,
)
from interparl.loader.parse.feed import item_day
from interparl.loader.parse.mention import When
from interparl.loader.parse.news import headlines, news_day
from interparl.loader.parse.reference.fold import fold
from interparl.loader.parse.tenures import settle_tenures
from interparl.loader.parse.unite import GATHERINGS, bounds, is_same, unite

# News of these kinds is told where it happened: the place of the dateline is theirs.
PLACED = frozenset({"meeting", "session", "conference", "statement", "agreement"})
REPORTED = frozenset({"session", "conference", "meeting", "visit", "statement", "agreement"})
VOTES = frozenset({"election", "election_observation"})
# What is done at a gathering, and told without a day of its own.
HELD = frozenset({"session", "conference"})
DONE_AT = frozenset({"legislation", "statement", "agreement", "appointment", "accession"})
SAME_SENTENCE = 200  # characters: "the budget got the support of the Assembly, whose session ..."
DAYS_ABOUT = 5
TOLD_AGAIN = 150  # events of a sort; what was told before so many others is not told again
SAME_MATTER = 600  # characters: what is told farther behind a visit is another matter


def assemble(facts: Sequence[Fact], discourse: Discourse) -> tuple[Fact, ...]:
    """The facts of a document, its events united and settled; other facts stay as they are."""
    speaking_for = _offices(facts)
    told = [_on_behalf(f, speaking_for) for f in facts if isinstance(f, EventFact)]
    events = _settle(_unite([f for f in told if f.date], []), discourse)
    undated = [_on_voting_day(f, events, discourse) for f in told if f.date is None]
    undated = [f for f in undated if not _is_told_below(f, events, discourse)]
    undated = [_during_visit(f, events) for f in undated]
    # News that nothing dates is not what the text tells of years ago.
    # What was held comes first: what was done at it is of its day.
    for some in (
        [f for f in undated if f.type in HELD],
        [f for f in undated if f.type not in HELD],
    ):
        near = [e for e in events if is_near(e, discourse)]
        far = [e for e in events if not is_near(e, discourse)]
        events = [*far, *_settle(_unite(some, near), discourse, near)]
    attending = [f for f in facts if isinstance(f, AttendanceFact)]
    events = join_attended(events, attending, discourse)
    events = [_on_behalf(event, speaking_for) for event in events]
    rest = settle_tenures([f for f in facts if not isinstance(f, EventFact | AttendanceFact)])
    return tuple(sorted([*rest, *events], key=lambda f: (f.at.start, f.at.end)))


def _unite(told: Sequence[EventFact], known: Sequence[EventFact]) -> list[EventFact]:
    events = list(known)
    alike: defaultdict[str, list[int]] = defaultdict(list)  # places in the list, by sort
    for i, event in enumerate(events):
        alike[_sort(event)].append(i)
    for fact in told:
        before = alike[_sort(fact)]
        same = [i for i in before[-TOLD_AGAIN:] if is_same(events[i], fact)]
        if same:
            nearest = min(same, key=lambda i: abs(events[i].at.start - fact.at.start))
            events[nearest] = unite(events[nearest], fact)
        else:
            before.append(len(events))
            events.append(fact)
    return events


def _sort(event: EventFact) -> str:
    """What two tellings of one event have in common."""
    return "gathering" if event.type in GATHERINGS else event.type


def _settle(
    events: Sequence[EventFact], discourse: Discourse, known: Sequence[EventFact] = ()
) -> list[EventFact]:
    """Give news its day and its place; leave out what nothing dates.

    ``known`` are the dated events of the page that are near its day of publication.
    """
    settled = []
    day = news_day(discourse) or _day_of_report(events)
    for told in events:
        date = told.date
        if date is None and told.dating == "news":
            date = None if told.type == "founding" else item_day(discourse, told.at.start)
            date = date or _day_of_gathering(told, known, discourse)
            date = date or day or _day_above(told, discourse)
        if date is None and (told.dating != "news" or not told.participants):
            continue
        at_home = told.type in PLACED and date == day
        place = told.place or (discourse.place if at_home else None)
        settled.append(replace(told, date=date, place=place))
    return settled


def _day_of_gathering(
    event: EventFact, known: Sequence[EventFact], discourse: Discourse
) -> PartialDate | None:
    """The day of the gathering on which the page reports, for what was done at it.

    A page of 15 December tells of a session that closed on the 14th: its budget is of the 14th.
    """
    if event.type not in DONE_AT or discourse.published is None:
        return None
    held = [
        e for e in known
        if e.type in HELD and e.status == "happened" and e.date and _is_day(e.date)
        and e.at.start <= event.at.end + SAME_SENTENCE
    ]  # fmt: skip
    last = max(held, key=lambda e: (e.at.start <= event.at.start, e.at.start), default=None)
    return last.date if last else None


def _is_day(date: PartialDate) -> bool:
    return date.earliest is not None and date.earliest == date.latest


def _day_above(event: EventFact, discourse: Discourse) -> PartialDate | None:
    """On a page without a day of its own: the last day told shortly above an event, or in it."""
    page, start = discourse.page, event.at.start
    for i in reversed(range(bisect_left(page, start, key=lambda s: s.sentence.start))):
        if start - page[i].sentence.end > SAME_MATTER:
            return None
        for mention in reversed(page[i].mentions):
            when, is_near = mention.value, start - mention.end <= SAME_MATTER
            if isinstance(when, When) and is_near and not when.is_recurring:
                return None if when.date.text.endswith("/..") else when.date
    return None


def _is_told_below(event: EventFact, dated: Sequence[EventFact], discourse: Discourse) -> bool:
    """Whether a headline says in other words what the text tells with its day."""
    titles = discourse.once(headlines)
    at = bisect_right(titles, event.at.start, key=lambda s: s.sentence.start)
    if not at or titles[at - 1].sentence.end <= event.at.start:
        return False
    day = news_day(discourse)
    return any(
        (e.type == event.type or {e.type, event.type} <= GATHERINGS)
        and _parties_fit(e, event)
        and (day is None or _is_about(e, day))
        for e in dated
    )


def _parties_fit(one: EventFact, other: EventFact) -> bool:
    """Whether the bodies of two tellings may be the same: none named, or words in common."""
    some = {w for p in one.participants if p.body for w in fold(p.words).split()}
    more = {w for p in other.participants if p.body for w in fold(p.words).split()}
    return not some or not more or bool(some & more)


def _is_about(event: EventFact, day: PartialDate) -> bool:
    """Whether an event is of about the day of which the page tells."""
    if event.date is None or event.status == "planned":
        return False
    (first, last), (start, end) = bounds(event.date), bounds(day)
    return (first - end).days <= DAYS_ABOUT and (start - last).days <= DAYS_ABOUT


def _day_of_report(events: Sequence[EventFact]) -> PartialDate | None:
    """The day of the gathering with which an undated page begins: what else it tells is of then."""
    first = min(events, key=lambda e: e.at.start, default=None)
    if first is None or first.type not in REPORTED or first.date is None:
        return None
    if first.date.text.startswith("XXXX"):  # "gathered on 11 April": the year stays unknown
        return first.date if len(first.date.text) == len("XXXX-04-11") else None
    start, end = bounds(first.date)
    return first.date if (end - start).days < DAYS_NEAR else None


def _on_voting_day(event: EventFact, known: Sequence[EventFact], discourse: Discourse) -> EventFact:
    """An observation that nothing dates is of the day on which that state votes."""
    if event.type != "election_observation":
        return event
    votes = [e for e in known if e.type in VOTES and e.place_state == event.place_state]
    if not votes:
        return event
    nearest = min(
        votes, key=lambda e: (not is_near(e, discourse), abs(e.at.start - event.at.start))
    )
    return replace(event, date=nearest.date, dating="text", status=nearest.status)


def _during_visit(event: EventFact, known: Sequence[EventFact]) -> EventFact:
    """A meeting that is to be, told after a visit that is to be, belongs to that visit."""
    if event.type != "meeting" or event.dating != "nothing" or event.status != "planned":
        return event
    visits = [e for e in known if e.type == "visit" and e.at.start < event.at.start]
    last = max(visits, key=lambda e: e.at.start, default=None)
    if last is None or event.at.start - last.at.start > SAME_MATTER:
        return event
    return replace(event, date=last.date, dating="text", place=event.place or last.place)


def _offices(facts: Sequence[Fact]) -> dict[str, Body]:
    """The body for which each person speaks: that of the first office that is held."""
    bodies: dict[str, Body] = {}
    for fact in facts:
        if isinstance(fact, OfficeFact) and fact.person and fact.body and fact.status != "former":
            bodies.setdefault(fact.person, fact.body)
    return bodies


def _on_behalf(event: EventFact, bodies: dict[str, Body]) -> EventFact:
    def speak(one: Participant) -> Participant:
        if one.person is None or one.on_behalf_of:
            return one
        return replace(one, on_behalf_of=bodies.get(one.person))

    return replace(event, participants=tuple(speak(p) for p in event.participants))

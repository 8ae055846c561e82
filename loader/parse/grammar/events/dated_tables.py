"""A table has a column of days: "State | Signature | Ratification", "Session | Date | Venue"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.days import is_after
from interparl.loader.parse.grammar.events.parties import participant
from interparl.loader.parse.mention import Mention, Place, When
from interparl.loader.parse.shape import Shape

NAME = "events.dated_tables"
EXAMPLES = (
    (
        (
            "Status of the Charter\n\nState | Signature | Ratification\n"
            "Belize | 11/11/2015 | -\nGuyana | 02/09/2015 | 03/11/2017"
        ),
        (
            "event: agreement | 2015-11-11 | Belize",
            "event: agreement | 2015-09-02 | Guyana",
            "event: legislation | 2017-11-03 | Guyana",
        ),
    ),
    (
        "Members of the Nordic Council\n\nCountry | Joined\nFinland | 1955\nIceland | 1952",
        (
            "event: accession | 1955 | Finland, Nordic Council",
            "event: accession | 1952 | Iceland, Nordic Council",
        ),
    ),
    (
        (
            "Nordic Council: sessions\n\nSession | Date | Venue\n"
            "70th | 30 October 2018 | Oslo\n71st | 29 October 2019 | Stockholm"
        ),
        (
            "event: session | 2018-10-30 | Nordic Council | in Oslo",
            "event: session | 2019-10-29 | Nordic Council | in Stockholm",
        ),
    ),
    (
        (
            "Nordic Council: elections observed\n\nCountry | Election | Date\n"
            "Georgia | Parliamentary | 26 October 2024\nMoldova | Presidential | 20 October 2024"
        ),
        (
            "event: election_observation | 2024-10-26 | Nordic Council | in Georgia",
            "event: election_observation | 2024-10-20 | Nordic Council | in Moldova",
        ),
    ),
    (
        (
            "Status\n\nState      Signed        Ratified\nBelize     19 May 1995   3 June 1996\n"
            "Guyana     20 May 1995   4 June 1997"
        ),
        (
            "event: agreement | 1995-05-19 | Belize",
            "event: legislation | 1996-06-03 | Belize",
            "event: agreement | 1995-05-20 | Guyana",
            "event: legislation | 1997-06-04 | Guyana",
        ),
    ),
    (
        "Status\n\nState\tDate of accession\nHaiti\t3 June 2002\nSuriname\t16 May 2001",
        (
            "event: accession | 2002-06-03 | Haiti",
            "event: accession | 2001-05-16 | Suriname",
        ),
    ),
    (
        (
            "Nordic Council\n\nMeeting | Place | Date\nBureau | Riga | 5 May 2020\n"
            "Bureau | Oslo | 9 June 2020"
        ),
        (
            "event: session | 2020-05-05 | Nordic Council | in Riga",
            "event: session | 2020-06-09 | Nordic Council | in Oslo",
        ),
    ),
    (
        (
            "Status\n\nParty | Ratification, acceptance | Deposit\n"
            "Belize | 3 June 1996 | 5 July 1996\n"
            "Guyana | 4 June 1997 | -"
        ),
        (
            "event: legislation | 1996-06-03 | Belize",
            "event: legislation | 1997-06-04 | Guyana",
        ),
    ),
)
NEAR_MISSES = (
    "Holidays\n\nState | Independence\nBelize | 21 September 1981\nGuyana | 26 May 1966",
    "Status\n\nState | Signature | Ratification\nBelize | - | -\nGuyana | - | -",
    "Nordic Council\n\nMember | Date of birth | Place\nAnna | 5 May 1970 | Riga",
    "Status\n\nState | Entry into force\nBelize | 3 June 1996\nGuyana | 4 June 1997",
)

CELLS = re.compile(r"\s*\|\s*|\t+|\s{2,}")
STATES = re.compile(r"\b(?:states?|countr(?:y|ies)|part(?:y|ies)|members?)\b", re.IGNORECASE)
DATE = re.compile(r"\b(?:dates?|when|year|days?)\b", re.IGNORECASE)
PLACE = re.compile(r"\b(?:place|venue|city|town|location|where|host(?:ed)?)\b", re.IGNORECASE)
OBSERVED = re.compile(r"\bobserv(?:ed|ation|ing|ers)\b|\bmonitor", re.IGNORECASE)
VOTES = re.compile(r"\b(?:elections?|polls?|referendum|votes?)\b", re.IGNORECASE)
SITS = re.compile(
    r"\b(?:sessions?|plenar(?:y|ies)|meetings?|sittings?|assembl(?:y|ies))\b", re.IGNORECASE
)
# What a column of days tells of the state of its row; the first that fits.
COLUMNS = (
    (re.compile(r"deposit|force|effect|expir|birth|reserv|notif", re.IGNORECASE), None),
    (re.compile(r"ratif|accept|approv", re.IGNORECASE), "legislation"),
    (re.compile(r"sign(?:ed|ature|ing)", re.IGNORECASE), "agreement"),
    (
        re.compile(
            r"access|acced|joined|admi(?:tted|ssion)|member since|entry|membership", re.IGNORECASE
        ),
        "accession",
    ),
)


@dataclass(frozen=True)
class _Cell:
    """One cell of a row: its words, and what is named in it."""

    words: str
    mentions: tuple[Mention, ...]


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what the days of a table are of."""
    facts: list[Fact] = []
    header: list[_Cell] | None = None
    for shape in shapes:
        if shape.sentence.kind not in {"row", "heading", "item", "label"}:
            continue
        cells = list(_cells(shape))
        if len(cells) > 1 and not any(m.kind == "date" for c in cells for m in c.mentions):
            header = cells if _is_header(cells) else header
        elif header and len(cells) > 1:
            facts += _row(header, cells, shape, discourse)
    return facts


def _cells(shape: Shape) -> Iterator[_Cell]:
    text, start = shape.text, 0
    for stop, after in [*(m.span() for m in CELLS.finditer(text)), (len(text), len(text))]:
        if stop > start or start:
            yield _Cell(text[start:stop], shape.between(start, stop))
        start = after


def _is_header(cells: Sequence[_Cell]) -> bool:
    heads = [c.words for c in cells]
    return any(_kind(h) for h in heads) or (
        any(DATE.search(h) for h in heads) and any(SITS.search(h) or VOTES.search(h) for h in heads)
    )


def _kind(head: str) -> str | None:
    return next((kind for words, kind in COLUMNS if words.search(head)), None)


def _row(
    header: Sequence[_Cell], cells: Sequence[_Cell], row: Shape, discourse: Discourse
) -> list[EventFact]:
    """The events of a row: of its state by column, else of the session or vote that it names."""
    shift = 1 if len(cells) == len(header) - 1 and header[0].words.strip(" .#") in {"No", ""} else 0
    pairs = list(zip(header[shift:], cells, strict=False))
    found = next((m for _, c in pairs for m in c.mentions if m.kind == "state"), None)
    state = participant(row, found, "party") if found else None
    by_state = [(h, c, kind) for h, c in pairs if (kind := _kind(h.words))]
    if by_state and any(STATES.search(h.words) for h, _ in pairs):
        told = [_of_state(state, c, kind, discourse) for _, c, kind in by_state if state]
        return [fact for fact in told if fact]
    when = _day([c for h, c in pairs if DATE.search(h.words)])
    if when is None or discourse.topic is None:
        return []
    if any(VOTES.search(h.words) for h, _ in pairs):
        title = " ".join([discourse.title or "", *(h.words for h in header)])
        return [_observed(state, when, discourse)] if state and OBSERVED.search(title) else []
    if not any(SITS.search(h.words) for h, _ in pairs):
        return []
    return [_session([c for h, c in pairs if PLACE.search(h.words)], when, discourse)]


def _day(cells: Sequence[_Cell]) -> Mention | None:
    return next((m for c in cells for m in c.mentions if isinstance(m.value, When)), None)


def _of_state(state: Participant, cell: _Cell, kind: str, discourse: Discourse) -> EventFact | None:
    when = _day([cell])
    topic = discourse.topic
    if when is None:
        return None
    who = [state]
    if kind == "accession" and topic and topic.is_assembly:
        who.append(Participant(body=topic, role="joined", words=topic.words))
    return _event(kind, when, who, (None, None), discourse)


def _observed(state: Participant, when: Mention, discourse: Discourse) -> EventFact:
    place = (state.words, state.state)
    return _event(
        "election_observation", when, _topic(discourse, "observing_body"), place, discourse
    )


def _session(cells: Sequence[_Cell], when: Mention, discourse: Discourse) -> EventFact:
    towns = [m.value for c in cells for m in c.mentions if isinstance(m.value, Place)]
    place = (towns[0].name, towns[0].state) if towns else (None, None)
    return _event("session", when, _topic(discourse, "sitting_body"), place, discourse)


def _topic(discourse: Discourse, role: str) -> list[Participant]:
    topic = discourse.topic
    return [Participant(body=topic, role=role, words=topic.words)] if topic else []


def _event(
    kind: str,
    when: Mention,
    who: Sequence[Participant],
    place: tuple[str | None, str | None],
    discourse: Discourse,
) -> EventFact:
    told = when.value
    assert isinstance(told, When)  # noqa: S101 - as chosen by the callers
    spans = [Span(when.start, when.end), *(p.at for p in who if p.at)]
    return EventFact(
        type=kind,
        date=told.date,
        participants=tuple(who),
        place=place[0],
        place_state=place[1],
        status="planned" if is_after(told.date, discourse.published) else "happened",
        dating="text",
        at=Span(min(s.start for s in spans), max(s.end for s in spans)),
        rule=NAME,
    )

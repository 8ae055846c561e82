"""A term of office begins, or ends: "Secretary General since 2019", "her mandate expired"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.antecedent import persons_before
from interparl.loader.parse.grammar.events.appointees import is_told, last_person, whose
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import once, participant, subjects, within
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.grammar.events.term_words import (
    BEEN_MEMBER,
    ENDED,
    ENDED_OF,
    EXTENDED,
    HELD_BY,
    HOLDER_SINCE,
    IN_ROW,
    IS_SINCE,
    IS_WHO_SINCE,
    LIFE_LINE,
    LINE,
    LINE_WITH_NAME,
    MERE_MEMBER,
    NOW_IS,
    OFFICE,
    ROW_OF,
    SERVED,
    SINCE,
    STATE_OFFICE,
    WHOSE_ENDED,
)
from interparl.loader.parse.mention import Person, When
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.terms"
EXAMPLES = (
    (
        "Anna Berg has been Secretary General of the Nordic Council since 1 May 2019.",
        ("event: appointment | 2019-05-01 | Anna Berg",),
    ),
    (
        "Anna Berg, in post since January 2019, replied to the letter.",
        ("event: appointment | 2019-01 | Anna Berg",),
    ),
    (
        "President: Anna Berg, since 1 January 2020",
        ("event: appointment | 2020-01-01 | Anna Berg",),
    ),
    (
        "Presidents of the Nordic Council\nsince 1 January 2023: Paul Novak",
        ("event: appointment | 2023-01-01 | Paul Novak",),
    ),
    (
        "Since 1 May 2019 Anna Berg has headed the delegation of the Riksdag.",
        ("event: appointment | 2019-05-01 | Anna Berg",),
    ),
    (
        "Anna Berg, Secretary General of the Nordic Council since May 2019, chaired the talks.",
        ("event: appointment | 2019-05 | Anna Berg",),
    ),
    (
        "President of the Nordic Council since 1 May 2019 is Anna Berg.",
        ("event: appointment | 2019-05-01 | Anna Berg",),
    ),
    (
        "Anna Berg's term as Secretary General ended on 30 April 2019.",
        ("event: appointment | 2019-04-30 | Anna Berg",),
    ),
)
NEAR_MISSES = (
    "Anna Berg has been a member of the Riksdag since 1998.",
    "Anna Berg, MP since 2009, came to Riga.",
    "Anna Berg has lived in Riga since 2009.",
    "The term of office is four years since 2009.",
    "Anna Berg has known Paul Novak since 2009.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say since when somebody is in office, or when a term ended."""
    facts: list[Fact] = []
    for trigger, stems, who in _WHO:
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = who(frame, match)
            if not people:
                continue
            fact = frame.tell(NAME, "appointment", once(people), from_then=trigger not in ENDS)
            is_told_new = fact is not None and trigger is EXTENDED and fact.dating == "news"
            if (
                fact
                and (fact.dating == "text" or is_told_new)
                and not any(is_told(fact, f) for f in facts)
            ):
                facts.append(fact)
    return facts


ENDS = frozenset({ENDED, ENDED_OF, WHOSE_ENDED, EXTENDED})


def _is_open(frame: Frame) -> bool:
    """Whether the date that dates it has no end: "since 2019"."""
    when = frame.date(since=True)
    return bool(when and isinstance(when.value, When) and when.value.date.text.endswith("/.."))


def _since(frame: Frame, _: re.Match[str]) -> list[Participant]:
    if BEEN_MEMBER.search(frame.shape.sentence.text) or not _is_open(frame):
        return []
    if not OFFICE.search(frame.text, frame.start, frame.end + 60):
        return []
    clause = frame.text[frame.start :]
    opens = within(frame, frame.start, frame.end + 3, "person", role="appointee")
    if clause[0] == MARK["date"]:
        return opens or last_person(frame)
    return subjects(frame, "person", role="appointee")[-1:]


def _holder(frame: Frame, match: re.Match[str]) -> list[Participant]:
    """The person whose mark takes in a title: "Anna Berg, President since 2019"."""
    at = match.start("who")
    mention = frame.mention_at(at)
    words = printed(frame.shape, mention)
    has_title = isinstance(mention.value, Person) and len(words) > len(mention.value.full) + 4
    if not (_is_open(frame) or match["from"]) or not has_title or MERE_MEMBER.search(words):
        return []
    return within(frame, at, at + 1, "person", role="appointee")


def _named(frame: Frame, match: re.Match[str]) -> list[Participant]:
    starts = "from" in match.re.groupindex and match["from"]
    if not _is_open(frame) and not starts:
        return []
    return within(frame, *match.span("who"), "person", role="appointee")


def _open(frame: Frame, match: re.Match[str]) -> list[Participant]:
    return within(frame, *match.span("who"), "person", role="appointee") if _is_open(frame) else []


def _in_row(frame: Frame, match: re.Match[str]) -> list[Participant]:
    return _open(frame, match) if ROW_OF.match(frame.text) else []


def _line_with_name(frame: Frame, match: re.Match[str]) -> list[Participant]:
    is_line = frame.shape.sentence.kind in LINES
    return _named(frame, match) if is_line else []


def _line(frame: Frame, _: re.Match[str]) -> list[Participant]:
    """In a list or an infobox: the person of the line above."""
    if not _is_open(frame):
        return []
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        above = Frame(frame.shapes, index, 0, 0, frame.discourse)
        people = within(above, 0, len(above.text), "person", role="appointee")
        if people:
            return people[:1]
    return []


def _life_line(frame: Frame, _: re.Match[str]) -> list[Participant]:
    """In a biography: the person whose life the sentences before tell, if none is named here."""
    if not _is_open(frame) or any(m.kind == "person" for m in frame.shape.mentions):
        return []
    return [participant(frame.shape, m, "appointee") for m in persons_before(frame)]


def _served(frame: Frame, match: re.Match[str]) -> list[Participant]:
    """Somebody who held an office for years that are told with a first and a last."""
    when = frame.mention_at(frame.start).value
    first, _, last = when.date.text.partition("/") if isinstance(when, When) else ("", "", "")
    if not (first.strip(".") and last.strip(".")) or first[:4] == last[:4]:
        return []
    words = printed_clause(frame, match)
    if MERE_MEMBER.search(words) or STATE_OFFICE.search(words):
        return []
    return subjects(replace(frame, start=match.start()), "person", role="appointee")[-1:]


def printed_clause(frame: Frame, match: re.Match[str]) -> str:
    """The document's own words for what matched."""
    start, offsets = frame.shape.sentence.start, frame.shape.offsets
    return frame.shape.sentence.text[offsets[match.start()] - start : offsets[frame.start] - start]


def _named_end(frame: Frame, match: re.Match[str]) -> list[Participant]:
    group = "who" if match["who"] else "who2"
    return within(frame, *match.span(group), "person", role="appointee")


def _ended(frame: Frame, match: re.Match[str]) -> list[Participant]:
    if match["who"]:
        return within(frame, *match.span("who"), "person", role="appointee")
    return whose(frame)


_WHO = (
    (SINCE, "in |head|has |had |\ue004", _since),
    (IS_SINCE, "\ue003", _named),
    (IS_WHO_SINCE, "\ue003", _open),
    (HELD_BY, " by ", _open),
    (NOW_IS, "\ue003", _open),
    (IN_ROW, "\ue002", _in_row),
    (HOLDER_SINCE, "\ue002", _holder),
    (LINE_WITH_NAME, "\ue004", _line_with_name),
    (LINE, "\ue004", _line),
    (LIFE_LINE, "\ue004", _life_line),
    (SERVED, "was |served|had been|acted", _served),
    (ENDED_OF, "ended|expire|end|ran out|runs out", _named_end),
    (WHOSE_ENDED, "whose", _named_end),
    (EXTENDED, "extended|prolonged|renewed", _named_end),
    (ENDED, "ended|expire|end|ran out|runs out", _ended),
)

"""A treaty's record lists who came to it: "Ratified by: Belize (19 May 1995), Guyana (...)"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.parties import participant
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.treaty_records"
EXAMPLES = (
    (
        "Date of ratification\n\nBelize (19 May 1995) Guyana (15 November 1993)",
        (
            "event: legislation | 1995-05-19 | Belize",
            "event: legislation | 1993-11-15 | Guyana",
        ),
    ),
    (
        "Ratified by: Belize, 19 May 1995; Guyana, 15 November 1993",
        (
            "event: legislation | 1995-05-19 | Belize",
            "event: legislation | 1993-11-15 | Guyana",
        ),
    ),
    (
        "Accessions:\n- Suriname: 16 May 2001\n- Haiti: 3 June 2002",
        (
            "event: accession | 2001-05-16 | Suriname",
            "event: accession | 2002-06-03 | Haiti",
        ),
    ),
    (
        "Signatures\n\nBelize - 19 May 1995\nGuyana - 15 November 1993",
        (
            "event: agreement | 1995-05-19 | Belize",
            "event: agreement | 1993-11-15 | Guyana",
        ),
    ),
    (
        "States that ratified:\nBelize (19 May 1995)\nGuyana (15 November 1993)",
        (
            "event: legislation | 1995-05-19 | Belize",
            "event: legislation | 1993-11-15 | Guyana",
        ),
    ),
    (
        "Instruments of ratification deposited by: Belize (19 May 1995), Guyana (3 June 1996)",
        (
            "event: legislation | 1995-05-19 | Belize",
            "event: legislation | 1996-06-03 | Guyana",
        ),
    ),
    (
        "2. Dates of accession\n\nHaiti on 3 June 2002",
        ("event: accession | 2002-06-03 | Haiti",),
    ),
    (
        "Signed on:\nBelize | 19 May 1995\nGuyana | 15 November 1993",
        (
            "event: agreement | 1995-05-19 | Belize",
            "event: agreement | 1993-11-15 | Guyana",
        ),
    ),
)
NEAR_MISSES = (
    "Date of ratification\n\nNone so far",
    "Independence days\n\nBelize (21 September 1981) Guyana (26 May 1966)",
    "Ratified by: Belize and Guyana",
    "Signed by the Speaker, Anna Berg, on 19 May 1995",
)

KINDS = (
    (r"accessions?|acceded|joined|members since", "accession"),
    (r"ratifi\w+|instruments? of [a-z]+|acceptances?|approvals?|deposit\w*", "legislation"),
    (r"signatures?|signed|signator\w+", "agreement"),
)
TITLE = re.compile(
    r"^\W*(?:[\dIVX]{1,3}[.)] ?)?(?:(?:dates?|status|list|table) of |(?:member )?(?:states"
    r"|parties) (?:that|which) (?:have )?)?"
    r"(?:the )?(?:"
    + "|".join(f"(?P<{kind}>{words})" for words, kind in KINDS)
    + r")(?: (?:deposited|by|on|date|dates|so far|of the [a-z]+))*\W*?(?P<end>:|$|[–-] )",
    re.IGNORECASE,
)
PAIR = pattern(
    r"(?P<who>{state})(?: [–-] |: ?| ?\(|, ?| \| ?| on |\t| )(?P<when>{date})", re.IGNORECASE
)
FOLLOW = 40  # lines


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which state signed, ratified or acceded when, by the lines under such a title."""
    facts: list[Fact] = []
    for shape in shapes:
        found = TITLE.match(shape.text)
        if found is None or found.lastgroup is None:
            continue
        kind = next(kind for _, kind in KINDS if found[kind])
        for line, start in _lines(shape, found.end(), discourse):
            facts += _pairs(line, start, kind)
    return facts


def _lines(title: Shape, end: int, discourse: Discourse) -> Iterator[tuple[Shape, int]]:
    """What stands behind the title, then the lines under it that tell pairs, and no other."""
    if PAIR.search(title.text, end):
        yield title, end
        return
    if title.text[end:].strip():
        return
    after = (s for s in discourse.page if s.sentence.start > title.sentence.start)
    for _, shape in zip(range(FOLLOW), after, strict=False):
        if not PAIR.search(shape.text):
            return
        yield shape, 0


def _pairs(line: Shape, low: int, kind: str) -> Iterator[EventFact]:
    for found in PAIR.finditer(line.text, low):
        who, when = (line.between(found.start(g), found.end(g))[0] for g in ("who", "when"))
        if not isinstance(when.value, When) or when.value.date.earliest is None:
            continue
        party: Participant = participant(line, who, "party")
        yield EventFact(
            type=kind,
            date=when.value.date,
            participants=(party,),
            dating="text",
            at=Span(who.start, when.end),
            rule=NAME,
        )

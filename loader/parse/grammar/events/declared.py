"""A page that is a statement itself says so at its head and its day at its end: "Done at Riga"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.parties import once, participant
from interparl.loader.parse.mention import Mention, Place, When
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.timeline import is_of_days

NAME = "events.declared"
_TEXT = "\n\nWe are deeply concerned by the course of events and call on all parties to talk.\n\n"
EXAMPLES = tuple(
    (head + _TEXT + end, (f"event: statement | 2007-02-19 | {who}",))
    for head, end, who in (
        ("Statement of the Nordic Council", "19 February 2007", "Nordic Council"),
        ("Official Statement by the Nordic Council", "Done on 19 February 2007", "Nordic Council"),
        ("Declaration of the Nordic Council", "Adopted on 19 February 2007", "Nordic Council"),
        ("Appeal by the Nordic Council", "Issued on 19 February 2007", "Nordic Council"),
        (
            "Joint Statement of the Nordic Council and the Baltic Assembly",
            "19 February 2007",
            "Nordic Council, Baltic Assembly",
        ),
        ("Address of the Nordic Council", "Done this 19 February 2007", "Nordic Council"),
        ("Communiqué of the Nordic Council", "19 February 2007", "Nordic Council"),
        ("Preliminary Statement by the Nordic Council", "19 February 2007", "Nordic Council"),
    )
)
NEAR_MISSES = (
    "Statement of the Nordic Council" + _TEXT + "19 May",
    "Statements of the Nordic Council" + _TEXT + "19 February 2007",
    "Bank statement of the Nordic Council" + _TEXT + "19 February 2007",
    "Statement of the Nordic Council" + _TEXT + "The session opened on 19 February 2007.",
)

TITLE = re.compile(
    r"^\W*(?:(?:joint|preliminary|final|interim|official|political|solemn|press) )*"
    r"(?:statement|declaration|appeal|address|communiqu[eé]|message)"
    r"(?: (?:of|by|from|to|on|issued|adopted)\b|\W*$)",
    re.IGNORECASE,
)
BY = re.compile(r"\b(?:of|by|from) (?:the )?[\ue000-\ue008]|^\W*by\b", re.IGNORECASE)
HEAD = 5  # lines
END = re.compile(
    r"^\W*(?:(?:done|issued|adopted|given|signed|dated)\b[^.]{0,40})?[^\w]*\ue004\W*$|"
    r"^\W*(?:done|issued|adopted|given|signed)\b[^.]{0,40}\ue004\W*$|^\W*\ue006,? \ue004\W*$",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say whose statement the page is, and of which day."""
    page = [s for s in discourse.page if s.sentence.text.strip()]
    if not page or not shapes or shapes[0].sentence.start != discourse.page[0].sentence.start:
        return []
    head = page[:HEAD]
    titled = next((i for i, s in enumerate(head) if TITLE.match(s.text)), None)
    if titled is None or head[titled].sentence.kind == "prose":
        return []
    authors = _authors(head, titled)
    ended = _end(page[titled + 1 :])
    if not authors or ended is None:
        return []
    line, day = ended
    when = day.value
    towns = [m.value.name for m in line.mentions if isinstance(m.value, Place)]
    if not isinstance(when, When):
        return []
    return [
        EventFact(
            type="statement",
            date=when.date,
            participants=once(authors),
            place=towns[0] if towns else None,
            dating="text",
            at=Span(day.start, day.end),
            rule=NAME,
        )
    ]


def _authors(head: Sequence[Shape], titled: int) -> list[Participant]:
    """The bodies and persons of the title, of the line under it that says "by", or above it."""
    near = [head[titled], *head[titled + 1 : titled + 2], *head[max(0, titled - 1) : titled]]
    people: list[Participant] = []
    for shape in near:
        if shape is head[titled] and not BY.search(shape.text):
            continue
        named = [m for m in shape.mentions if m.kind in {"body", "person"}]
        people += [participant(shape, m, "author") for m in named]
    return people if BY.search(head[titled].text) is None else people[: _listed(head[titled])]


def _listed(title: Shape) -> int:
    return sum(m.kind in {"body", "person"} for m in title.mentions)


def _end(page: Sequence[Shape]) -> tuple[Shape, Mention] | None:
    """The line below that holds the day and nothing else."""
    for shape in page:
        if not END.match(shape.text):
            continue
        for mention in shape.mentions:
            if isinstance(mention.value, When) and is_of_days(mention.value.date):
                return shape, mention
    return None

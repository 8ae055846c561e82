"""A page that is a statement: "STATEMENT", "of the Presidium on the cables", "Riga, 5 May"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.parties import PARTIES, once, participant
from interparl.loader.parse.mention import Mention, Place, When
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.timeline import is_of_days

NAME = "events.statement_pages"
_BODY = (
    "\n\nThe situation calls for patience, and the parties are asked to show it for as long as "
    "it takes.\n"
)
EXAMPLES = (
    (
        "STATEMENT\nof the Committee on Legal Affairs\non the cables\n\nRiga, 5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Committee on Legal Affairs | in Riga",),
    ),
    (
        "Statement of the Nordic Council on the cables\n\nRiga, 5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council | in Riga",),
    ),
    (
        "Nordic Council\nJOINT DECLARATION\n\nOslo, 5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council | in Oslo",),
    ),
    (
        "PRELIMINARY STATEMENT\nby Speaker Anna Berg\n" + _BODY + "\nDone at Riga on 5 May 2020",
        ("event: statement | 2020-05-05 | Anna Berg | in Riga",),
    ),
    (
        "Nordic Council: Appeal to the parliaments of Europe\n\n5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council",),
    ),
    (
        "DECLARATION\nadopted by the Nordic Council\nin Oslo on 5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council | in Oslo",),
    ),
    (
        "Statement by the Nordic Council\n5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council",),
    ),
    (
        "Joint statement of the Nordic Council and the Baltic Assembly\n5 May 2020" + _BODY,
        ("event: statement | 2020-05-05 | Nordic Council, Baltic Assembly",),
    ),
)
NEAR_MISSES = (
    "Statement of income and expenditure of the Nordic Council\n\n5 May 2020" + _BODY,
    "Statements\n\n5 May 2020" + _BODY,
    "Nordic Council statement says much on 5 May 2020, but the page tells only of the budget.",
    "Declaration of interests\n\nNordic Council\n\n5 May 2020" + _BODY,
)

HEAD = 9  # lines
TAIL = 8
LONG = 30  # words: a longer line is text
TITLE = re.compile(
    r"^[^\w\ue004]*(?:[^.;:\d\ue004]{0,60}: )?"
    r"(?:(?:joint|preliminary|interim|final|press|official|special|solemn"
    r"|common|public|political) )*(?P<act>statement|declaration|appeal|open letter)"
    r"(?P<rest>\W*\Z|,? (?:of|by|from|on|adopted|issued|made|concerning|regarding|about|in"
    r" (?:connection|support|solidarity|response)|to)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
NOT_ONE = re.compile(
    r"\b(?:income|accounts?|assets|interests?|expenditure|financial|intent|principles|rights|court"
    r"|admissib\w+|session)\b",
    re.IGNORECASE,
)
BY = re.compile(r"(?:^|\b)(?:of|by|from)\b(?: the)?(?=[^,;.]{0,60}[\ue001\ue002])", re.IGNORECASE)
SMALL = re.compile(r"\b(?:in|on|at|the|of|this|day)\b", re.IGNORECASE)
SIGNED = re.compile(
    r"^\W*(?:signed(?: by)?|signator(?:y|ies)|the undersigned|(?:adopted |signed )?on behalf of"
    r"|undersigned)\W*$",
    re.IGNORECASE,
)
DONE = re.compile(r"^\W*(?:done|adopted|issued|signed|given|made)\b", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say whose statement the page is, and of which day."""
    page = discourse.page
    if not page or not shapes or shapes[0].sentence.start != page[0].sentence.start:
        return []
    fact = _statement(discourse)
    return [fact] if fact else []


def is_statement(discourse: Discourse) -> bool:
    """Whether a page is itself a statement, so that what is "done at Riga" is no treaty."""
    return discourse.once(_title) is not None


def _title(discourse: Discourse) -> int | None:
    """Which line of the head says what the page is."""
    for i, shape in enumerate(discourse.page[:HEAD]):
        text, kind = shape.text, shape.sentence.kind
        if kind == "prose" and len(text.split()) > LONG:
            return None
        found = TITLE.match(text) if kind != "prose" else None
        if found and not NOT_ONE.search(text):
            is_whole = not found["rest"].strip(" .:*")
            return i if not is_whole or _goes_on(discourse.page[i + 1 : i + HEAD]) else None
    return None


def _goes_on(below: Sequence[Shape]) -> bool:
    """Whether text stands below a title of one word: a rubric has a list of them there."""
    return any(len(s.sentence.text.split()) > LONG // 2 for s in below)


def _statement(discourse: Discourse) -> EventFact | None:
    page, at = discourse.page, discourse.once(_title)
    if at is None:
        return None
    when, line = _when(page, at) or (None, None)
    date = when.value.date if when and isinstance(when.value, When) else discourse.published
    authors = _authors(discourse, at)
    if date is None or not authors:
        return None
    towns = [m.value for m in line.mentions if isinstance(m.value, Place)] if line else []
    title = page[at].sentence
    return EventFact(
        type="statement",
        date=date,
        participants=once([*authors, *_signing(page)]),
        place=towns[0].name if towns else discourse.place,
        place_state=towns[0].state if towns else None,
        dating="text",
        at=Span(title.start, title.end),
        rule=NAME,
    )


def _when(page: Sequence[Shape], at: int) -> tuple[Mention, Shape] | None:
    """The day below the title, else that with which the page ends: "Done at Riga on 5 May"."""
    for shape in page[at + 1 : at + HEAD]:
        if shape.sentence.kind == "prose" and len(shape.sentence.text.split()) > LONG:
            break
        if (day := _day(shape)) and (DONE.match(shape.text) or _is_bare(shape)):
            return day, shape
    for shape in reversed(page[-TAIL:]):
        if (day := _day(shape)) and (DONE.match(shape.text) or _is_bare(shape)):
            return day, shape
    return None


def _signing(page: Sequence[Shape]) -> list[Participant]:
    """Who stands below "Signed:" at the end."""
    people: list[Participant] = []
    for i, shape in enumerate(page):
        if not SIGNED.match(shape.text):
            continue
        for line in page[i + 1 : i + LONG]:
            here = [participant(line, m, "author") for m in line.mentions if m.kind == "person"]
            is_text = line.sentence.kind == "prose" and line.text.rstrip().endswith(".")
            if (people and not here) or (is_text and len(line.text.split()) > TAIL):
                break
            people += here
    return people


def _day(shape: Shape) -> Mention | None:
    days = [m for m in shape.mentions if isinstance(m.value, When) and is_of_days(m.value.date)]
    return days[0] if len(days) == 1 else None


def _is_short(shape: Shape) -> bool:
    return len(shape.sentence.text.split()) <= LONG // 3


def _is_bare(shape: Shape) -> bool:
    return sum(letter.isalnum() for letter in SMALL.sub("", shape.text)) <= len("th,")


def _authors(discourse: Discourse, at: int) -> list[Participant]:
    """Who is named behind "of" or "by" in the title or below it, else the page's assembly."""
    page = discourse.page
    for shape in page[at : at + 4]:
        if not _is_short(shape) and shape is not page[at] and shape.sentence.kind == "prose":
            break
        if named := list(_named(shape)):
            above = [m for s in page[:at] for m in s.mentions if m.kind == "body"]
            if any(p.body for p in named) or not above:
                return named
            return [participant(page[0], above[0], "author"), *named]
    topic = discourse.topic
    return [Participant(body=topic, role="author", words=topic.words)] if topic else []


def _named(shape: Shape) -> Iterator[Participant]:
    by = BY.search(shape.text)
    if by is None:
        return
    end = re.compile(r"[,;.]| (?:on|to|in|at|concerning|regarding|about)\b").search(
        shape.text, by.end()
    )
    high = end.start() if end else len(shape.text)
    for mention in shape.between(by.start(), high):
        if mention.kind in PARTIES and mention.kind != "state":
            yield participant(shape, mention, "author")

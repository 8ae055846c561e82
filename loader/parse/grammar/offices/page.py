"""What a line of a page stands under: the lines above it, and the body that one of them names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.reference import organs
from interparl.loader.parse.shape import MARK, Shape

KINDS = {"assembly": "organization"}  # of organs.csv: an assembly is an organization here
HEADLINES = frozenset({"heading", "headline", "item", "label", "row"})
LINES_UP = 14  # how far above a line its heading may stand
PROSE_UP = 2  # sentences of prose that may stand between ("The following were elected:")
# What is put behind a body in a heading: "Bureau Members", "Committee Composition".
WHOSE = re.compile(
    r"(?i:[\s,–-]+(?:members|membership|composition|officers|leadership|officials))\W*\Z"
)
# As in: Members and their seats on the Executive Committee (elected in 2021)
SEATS_ON = re.compile(rf"[^\n.:;\ue000-\uf8ff]{{1,60}} (?:of|on|in) (?:the )?{MARK['body']}\s*\Z")
BRACKETS = re.compile(r" ?\([^()]{1,120}\)")
ACRONYM = re.compile(r"\s*\([A-Z][\w&/-]{1,14}\)\s*\Z")
NOTHING = re.compile(r"[\s.:=–-]*(?:\([^()]{1,20}\))?\s*\Z")
# One word, a list, a row of a table, people: no name of a body.
NOT_A_NAME = re.compile(
    r"\A\S*\Z|[,|\t]|\A(?:\w+[- ])?(?:Presidents|Speakers|Chairs|Chair\w*n|Members|Clerks|Heads|"
    r"Secretaries|Deputies|Ministers|Leaders|Rapporteurs|Representatives|Meeting|Website)\b"
)
WITH_OBJECT = re.compile(r"\b(?:of|on|for|to|in|at|by|with|from)\b")
GOES_ON = re.compile(r"\s(?:of|for|on|to|with)\b[^,;]*\Z")
# A mark or a number may stand before it: "★ Andean Parliament", "3) PABSEC".
LEAD = r"[^\w\ue000-\uf8ff]{0,4}(?:\d{1,2}[.)] ?)?"
OPENS = re.compile(rf"{LEAD}(?:[Tt]he )?{MARK['body']}")
# A name with a stop opens an entry: "Human Rights Commission. President: A B."
ENTRY = re.compile(rf"\A({LEAD}{MARK['body']})\.\Z")
STATE_ALONE = re.compile(rf"{LEAD}(?:[Tt]he )?{MARK['state']}\W{{0,4}}\Z")
# A line that says something of a body is no heading.
SAYS = re.compile(r"[:;!?]|\.\Z|\b(?:is|are|was|were|has|have|will|consists|represented|elected)\b")


def above(shape: Shape, shapes: Sequence[Shape], discourse: Discourse) -> Iterator[Shape]:
    """The shapes above one, the nearest first; of the whole page where it is known."""
    page = discourse.page or shapes
    at = bisect_left(page, shape.sentence.start, key=lambda s: s.sentence.start)
    for other in reversed(page[max(0, at - LINES_UP) : at]):
        if other.sentence.kind != "noise":
            yield other


def state_above(shape: Shape, shapes: Sequence[Shape], discourse: Discourse) -> str | None:
    """The state that the nearest heading above a line consists of; ``None`` where it names more."""
    for other in above(shape, shapes, discourse):
        if other.sentence.kind == "heading" and STATE_ALONE.match(other.text):
            state = other.mentions[0].value
            return state.code if isinstance(state, StateName) else None
        if other.sentence.kind in {"heading", "headline"} or heading_body(other) is not None:
            return None
    return None


def body_above(shape: Shape, shapes: Sequence[Shape], discourse: Discourse) -> Body | None:
    """The body that the nearest heading above a line names; ``None`` where none does."""
    prose = 0
    for other in above(shape, shapes, discourse):
        body = heading_body(other)
        if body is not None:
            return body
        prose += other.sentence.kind == "prose" and not other.text.endswith(":")
        if prose > PROSE_UP:
            return None
    return None


def heading_body(line: Shape) -> Body | None:
    """The body that a line of few words names and says nothing of.

    The whole line is its name: "Private Office of the President of the Assembly".
    """
    if line.sentence.kind not in HEADLINES or SAYS.search(ENTRY.sub(r"\1", line.text)):
        return None
    seats_on = SEATS_ON.match(BRACKETS.sub("", line.text))
    if line.sentence.kind in {"heading", "item"} and seats_on:
        return next((m.value for m in line.mentions if isinstance(m.value, Body)), None)
    if any(m.kind in {"person", "date"} for m in line.mentions) or len(line.sentence.text) > 120:
        return None
    words = WHOSE.sub("", ACRONYM.sub("", line.sentence.text)).strip(" .:=–-")
    first = next((m for m in line.mentions if m.kind == "body"), None)
    counts = any(m.kind == "number" for m in line.mentions[1:])  # "Senate of Belize – 5 (five)"
    if first is not None and isinstance(first.value, Body) and OPENS.match(line.text):
        rest = line.sentence.text[first.end - line.sentence.start :]
        if NOTHING.match(WHOSE.sub("", rest)):
            return first.value
        if GOES_ON.match(rest) and not counts:
            return replace(first.value, name=words, words=words, key=None)
    if not words or counts or STATE_ALONE.match(line.text):
        return None
    kind = organs().get(words.split()[0])
    if kind is None and not WITH_OBJECT.search(words):
        kind = organs().get(words.split()[-1])  # "Election Observation Unit"
    if kind is None or NOT_A_NAME.search(words) or not words[0].isupper():
        return None
    return Body(KINDS.get(kind, kind), words, words)  # type: ignore[arg-type]  # as organs.csv has it

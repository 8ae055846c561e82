"""Titles told in the plural, made into marks of a shape: "Vice-Presidents A and B"."""

import re
from collections.abc import Iterator

from interparl.loader.parse.grammar.offices.body import title_of
from interparl.loader.parse.grammar.offices.heading import plural_title
from interparl.loader.parse.grammar.offices.phrase import Phrase
from interparl.loader.parse.mention import Mention, StateName
from interparl.loader.parse.shape import MARK, Shape

# Head nouns of titles in the plural; what stands before and behind them plural_title reads.
NOUN = re.compile(
    r"(?:\b[\w'-]+ ){0,2}(?:\b[\w'-]*-)?\b(?:presidents|speakers|"
    r"chair(?:s|men|women|persons)|"
    r"members|deputies|senators|secretaries|ministers|heads|leaders|"
    r"rapporteurs|representatives|ambassadors|clerks|treasurers|advis[eo]rs|"
    r"directors|co-?ordinators|quaestors|commissioners|governors|envoys|judges|"
    r"spokes(?:men|women|persons)|legislators|lawmakers|councillors|parliamentarians|"
    r"MPs|MEPs|managers|officers)\b",
    re.IGNORECASE,
)

RANKED = re.compile(
    r"[ -](?:[Pp]residents|[Ss]peakers|[Cc]hair|[Mm]inisters|[Hh]eads|[Ss]ecretaries)"
)
# Who takes the floor at an event: "Speakers: A B, C D", not who presides over a house.
ON_THE_FLOOR = re.compile(r"(?:Keynote |Guest |Main |Invited )?Speakers?\s?:", re.IGNORECASE)
MEMBERSHIP = re.compile(
    r"(?:\S+ )?(?:Member|Senator|Deputy|MP|MEP|Representative|Delegate|Parliamentarian|Legislator|"
    r"Lawmaker|Councillor)\b(?! Chair| Head| Speaker| President| Secretary)|.*Plenipotentiary"
)


def is_membership(phrase: Phrase) -> bool:
    """Whether it says no more than who is on a list: "MPs A and B", "Members: A, B"."""
    normal = title_of(phrase.title).normal
    is_label = phrase.found.shape.text.startswith(":", phrase.end)  # "CPA Officers: A B, C D"
    return (normal == "Officer" and is_label) or bool(MEMBERSHIP.match(normal))


def plural_shapes(within: Shape) -> Iterator[tuple[Shape, int]]:
    """Shapes in which one title in the plural is a mark, and where in their text that mark is."""
    within = _with_ranks(within)
    for found in NOUN.finditer(within.text):
        if ON_THE_FLOOR.search(within.text, found.start(), found.end() + 2):
            continue
        starts = [found.start() + m.start() for m in re.finditer(r"[\w'-]+", found[0])]
        for start in starts:
            near = within.text[start : found.end() + 40].split("\n")[0]
            title = plural_title(near, found.end() - start)
            if title is None:
                continue
            end = start + title[1]
            first, last = within.offsets[start], within.offsets[end]
            mark = Mention("title", first, last, title[0])
            mentions = sorted([*within.mentions, mark], key=lambda m: m.start)
            text = within.text[:start] + MARK["title"] + within.text[end:]
            yield Shape(text, within.sentence, tuple(mentions)), start
            break


def _with_ranks(within: Shape) -> Shape:
    """Make plain words of "Deputy" and "Vice" before a plural, which were read as titles."""
    for mention in within.mentions:
        at = within.offsets.index(mention.start) if mention.kind == "title" else -1
        if at < 0 or not RANKED.match(within.text, at + 1):
            continue
        words = within.sentence.text[
            mention.start - within.sentence.start : mention.end - within.sentence.start
        ]
        if words.casefold().split()[-1] in {"deputy", "vice", "assistant"}:
            others = tuple(m for m in within.mentions if m is not mention)
            text = within.text[:at] + words + within.text[at + 1 :]
            return Shape(text, within.sentence, others)
    return within


def state_in(within: Shape, start: int, end: int) -> str | None:
    """The first state that a stretch of a shape's text names by its name or adjective."""
    values = [m.value for m in within.between(start, end)]
    return next((value.code for value in values if isinstance(value, StateName)), None)

"""A gathering that only "it" or a number names: "The second was held in Riga on 5 May 2020"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.gathering_nouns import ONE, kind_of
from interparl.loader.parse.grammar.events.lasting import lasting
from interparl.loader.parse.grammar.events.owners import known_owner, owner
from interparl.loader.parse.grammar.events.parties import once
from interparl.loader.parse.grammar.events.several import further
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.ellipsis"
EXAMPLES = (
    (
        (
            "The first session of the Nordic Council was held in Riga in 2019. The second was held "
            "in Oslo on 5 May 2020."
        ),
        ("event: session | 2020-05-05 | Nordic Council | in Oslo",),
    ),
    (
        "The Nordic Council ended its session; the next one will take place in Oslo on 5 May 2040.",
        ("event: session | 2040-05-05 | Nordic Council | in Oslo | planned",),
    ),
    (
        "Anna Berg opened the seminar on clean energy. It took place in Riga on 5-6 May 2020.",
        ("event: conference | 2020-05-05/2020-05-06 | Anna Berg | in Riga",),
    ),
    (
        "The last summit was held in Riga in 2019. The next is scheduled for 5 May 2040 in Oslo.",
        ("event: conference | 2040-05-05 | - | in Oslo | planned",),
    ),
    (
        "Paul Novak directed the exercise Shield. It ran from 5 to 9 May 2020.",
        ("event: operation | 2020-05-05/2020-05-09 | -",),
    ),
    (
        "The Baltic Assembly's session was led by Anna Berg. It took place in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Baltic Assembly | in Riga",),
    ),
    (
        "Ten states took part in the 4th conference. The fifth, in Oslo on 5 May 2020, had twelve.",
        ("event: conference | 2020-05-05 | - | in Oslo",),
    ),
    (
        "The forum was small. This was followed by another, held in Oslo on 5 May 2020.",
        ("event: conference | 2020-05-05 | - | in Oslo",),
    ),
)
NEAR_MISSES = (
    "The Nordic Council had two presidents. The first was elected in Riga on 5 May 2020.",
    "The session was long. The second was not held in Oslo on 5 May 2020.",
    "The conference was held. It was decided in Oslo on 5 May 2020 to end the work.",
    "The first was held in Riga on 5 May 2020.",
)

NUMBER = (
    r"(?:{number}(?:st|nd|rd|th)?|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|next|last|latest|previous|final|most recent|forthcoming|following"
    r"|other|upcoming|one before(?: that)?|inaugural)"
)
HELD = (
    r"(?:(?:was|were|is|are|will be|would be|is to be|has been|had been|is being|was to be)"
    r"(?: also| again| then| previously)? (?:held|hosted|convened|organi[sz]ed|scheduled|planned"
    r"|opened|conducted|set|due|foreseen|carried out)|(?:took|takes|will take|would take|has taken"
    r"|is to take|was taking) place|convened|opened|opens|ran|runs|will run|lasted|met|followed"
    r"|came|began|begins|started|starts|will (?:open|begin|start|convene|follow|meet)|ended|closed)"
)
COUNTED = pattern(
    r"(?:^\W*|[.;,:–(] |\b(?:and|while|but|whereas|then) )(?:the |a |its |their |our )?"
    rf"(?P<act>{NUMBER}(?: one| {{number}}| edition| such(?: one)?| of (?:them|these|its kind))?)"
    rf"(?=,?(?: {HELD}| (?:in|at) (?:the )?{{place}}(?:, {{state}})?,? \(?(?:on |in |from )?"
    r"{date}))",
    re.IGNORECASE,
)
ITSELF = pattern(
    r"(?:^\W*|[.;] |\b(?:and|but|where|which|that) )(?P<act>(?:it|this|which))"
    rf"(?= {HELD}(?! by| that| to | with))",
    re.IGNORECASE,
)
ANOTHER = pattern(
    r"\b(?P<act>another(?: one| {number})?)(?=,? (?:was |to be |(?:which|that) was )?(?:held|hosted"
    r"|convened))\b",
    re.IGNORECASE,
)
STEMS = (
    "held|hosted|convened|organi|scheduled|planned|open|conducted|place|ran |run|lasted|met|follow"
    "|came|begin|began|start|will|ended|closed|due|set|\ue006|carried"
)
NEAR = 3  # sentences between "the second session" and "the third"


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say when and where that was which was told before."""
    facts: list[Fact] = []
    for trigger, steps in ((COUNTED, NEAR), (ANOTHER, NEAR), (ITSELF, 1)):
        for frame, _ in frames(shapes, discourse, trigger, STEMS):
            before = _antecedent(frame, steps)
            if before and not any(f.at.start <= _start(frame) < f.at.end for f in facts):
                facts += _tell(frame, *before)
    return facts


def _start(frame: Frame) -> int:
    return frame.shape.offsets[frame.start]


def _tell(frame: Frame, kind: str, sitting: list[Participant]) -> Iterator[Fact]:
    here = present(frame.shapes, frame.index, frame.discourse) if kind != "visit" else []
    fact = frame.tell(NAME, kind, once([*sitting[:1], *here]))
    if fact and fact.date and fact.dating == "text":
        yield replace(fact, date=lasting(frame, fact))
        yield from further(frame, fact)


def _antecedent(frame: Frame, steps: int) -> tuple[str, list[Participant]] | None:
    """The kind and the owner of the gathering told last, in the sentence or in those before it."""
    found = list(ONE.finditer(frame.text, 0, frame.start))
    if found:
        return _of(replace(frame, start=found[-1].start(), end=found[-1].end()), found[-1])
    page = frame.discourse.page
    at = bisect_left(page, frame.shape.sentence.start, key=lambda s: s.sentence.start)
    for index in range(at - 1, max(-1, at - 1 - steps), -1):
        found = list(ONE.finditer(page[index].text))
        if found:
            low = max(0, index - NEAR)
            near = Frame(
                page[low : index + 1], index - low, found[-1].start(), found[-1].end(),
                frame.discourse,
            )  # fmt: skip
            return _of(near, found[-1])
    return None


def _of(frame: Frame, found: re.Match[str]) -> tuple[str, list[Participant]]:
    kind = kind_of(found)
    of = owner(frame, frame.end)
    return kind, of or (known_owner(frame) if kind == "session" else [])

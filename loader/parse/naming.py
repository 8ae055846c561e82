"""Naming: each state, body and person that a text names is a fact of its own."""

from collections.abc import Iterator, Sequence

from interparl.loader.parse.facts import Body, BodyFact, Fact, PersonFact, Span, StateFact
from interparl.loader.parse.mention import Mention, Person, StateName
from interparl.loader.parse.mentions.gazetteer import find_names
from interparl.loader.parse.mentions.tokens import Token, read_tokens
from interparl.loader.parse.shape import Shape

RULE = "names.named"


def name_facts(shapes: Sequence[Shape]) -> list[Fact]:
    """A fact for the first place where each thing is named, in the order of the text."""
    facts: dict[Fact, None] = {}
    for shape in shapes:
        if shape.sentence.kind == "noise":
            continue
        for mention in shape.mentions:
            facts.update(dict.fromkeys(_named(mention, shape)))
    return list(facts)


def _named(mention: Mention, shape: Shape) -> Iterator[Fact]:
    at = Span(mention.start, mention.end)
    match mention.value:
        case StateName(code=code) if mention.kind == "state":
            yield StateFact(code, at=at, rule=RULE)
        case Person(full=full):
            yield PersonFact(full, at=at, rule=RULE)
        case Body() as body:
            yield from _body(body, at)
            yield from _states(mention, shape)


def _body(body: Body, at: Span) -> Iterator[Fact]:
    yield BodyFact(body, at=at, rule=RULE)
    # "CSTO Secretariat" names the CSTO; "CSTO PA" does not name it as something of its own.
    if body.parent and body.parent.words and body.kind != "organization":
        yield from _body(body.parent, at)


def _states(mention: Mention, shape: Shape) -> Iterator[Fact]:
    """States that stand by name within a body's name: "Parliament of Kazakhstan"."""
    start = shape.sentence.start
    words = shape.sentence.text[mention.start - start : mention.end - start]
    tokens = read_tokens(words)
    for hit in find_names(tokens):
        inner = tokens[hit.first : hit.last + 1]
        if hit.entry == "state":
            yield _state(hit.keys[0], inner, mention)
        elif hit.entry == "parliament":  # "Grand National Assembly of Türkiye" is one known name
            for part in find_names(inner[1:]):
                if part.entry == "state":
                    yield _state(part.keys[0], inner[1 + part.first : 2 + part.last], mention)


def _state(code: str, tokens: Sequence[Token], mention: Mention) -> StateFact:
    at = Span(mention.start + tokens[0].start, mention.start + tokens[-1].end)
    return StateFact(code, at=at, rule=RULE)

"""The topic: the assembly or organization that a document is about."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.reference import fold, organs
from interparl.loader.parse.shape import Shape

TITLE_WEIGHT = 3  # a name in the headline counts as much as three in the text


def find_topic(shapes: Iterable[Shape]) -> Body | None:
    """The most named assembly, else the most named organization; ``None`` where there is none.

    An organ counts for the assembly that is named elsewhere, too: "the Council of the CSTO PA".
    """
    counts: Counter[str] = Counter()
    bodies: dict[str, Body] = {}
    for shape in shapes:
        weight = TITLE_WEIGHT if shape.sentence.kind in {"headline", "heading"} else 1
        for mention in shape.mentions:
            if not isinstance(mention.value, Body) or _is_short(shape, mention):
                continue
            body = _organization(mention.value)
            if body:
                name = body.key or body.name
                counts[name] += weight
                if body is mention.value:
                    bodies.setdefault(name, body)
    ranked = sorted(bodies, key=lambda n: (not bodies[n].is_assembly, -counts[n]))
    return bodies[ranked[0]] if ranked else None


def _is_short(shape: Shape, mention: Mention) -> bool:
    """Whether a body is called by a noun alone, "the Assembly": what that means hangs on others."""
    start = shape.sentence.start
    return fold(shape.sentence.text[mention.start - start : mention.end - start]) in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(fold(noun) for noun in organs())


def _organization(body: Body | None) -> Body | None:
    """The body itself, or the organization to which it belongs."""
    while body and body.kind != "organization":
        body = body.parent
    return body

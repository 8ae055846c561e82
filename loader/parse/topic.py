"""The topic: the assembly or organization that a document is about."""

from collections import Counter
from collections.abc import Iterable

from interparl.loader.parse.facts import Body
from interparl.loader.parse.shape import Shape

TITLE_WEIGHT = 3  # a name in the headline counts as much as three in the text


def find_topic(shapes: Iterable[Shape]) -> Body | None:
    """The most named assembly, else the most named organization; ``None`` where there is none."""
    counts: Counter[str] = Counter()
    bodies: dict[str, Body] = {}
    for shape in shapes:
        weight = TITLE_WEIGHT if shape.sentence.kind in {"headline", "heading"} else 1
        for mention in shape.mentions:
            body = mention.value
            if isinstance(body, Body) and body.kind == "organization":
                name = body.key or body.name
                counts[name] += weight
                bodies.setdefault(name, body)
    ranked = sorted(counts, key=lambda n: (not bodies[n].is_assembly, -counts[n]))
    return bodies[ranked[0]] if ranked else None

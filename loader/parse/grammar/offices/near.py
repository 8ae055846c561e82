"""What stands near a place in a sentence: the body before it, and the brackets around it."""

from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import Shape


def nearest_body(here: Shape, start: int) -> Body | None:
    """The body named last before a place in its sentence; none where a state or town is nearer."""
    for mention in reversed(here.mentions):
        if mention.end <= start and mention.kind in {"body", "state", "place"}:
            return mention.value if isinstance(mention.value, Body) else None
    return None


def is_aside(here: Shape, mention: Mention) -> bool:
    """Whether a mention stands in brackets."""
    text, at = here.sentence.text, mention.start - here.sentence.start
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)

"""Who said it: the speaker of a sentence, or of the quotation that it belongs to."""

from collections.abc import Sequence

from interparl.loader.parse.coreference import holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import Person, Title
from interparl.loader.parse.shape import Found, Shape, find, pattern

Speaker = str | Body | None

_SAID = (
    r"(?:said|says|noted|notes|stressed|emphasi[sz]ed|told|stated|states|reported|reports|informed"
    r"|announced|announces|added|adds|recalled|pointed\ out|explained|remarked|commented|declared"
    r"|underlined|highlighted|mentioned|observed|admitted|claimed|reminded|replied|concluded|continued"
    r"|specified|clarified|confirmed|let\ it\ be\ known)"
)
_WHO = r"(?:{body:of}(?:'s)?\ )?{person|body|title:who}(?:\ (?:of|to)\ (?:the\ )?{body:whose})?"
_PATTERNS = tuple(
    pattern(text)
    for text in (
        rf"\b[Aa]ccording\ to\ (?:(?:the|a|an)\ )?(?:[\w-]+\ ){{0,5}}?{_WHO}",
        rf"\b[Ii]n\ the\ words\ of\ (?:the\ )?{_WHO}",
        rf"\b[Ii]n\ {_WHO}'s\ words",
        rf"{_WHO}(?:,[^,]{{1,80}},)?\ (?:also\ |then\ |further\ )?{_SAID}\b",
        rf"\"?,?\"?\ {_SAID}\ (?:the\ )?{_WHO}",
    )
)


def speaker(shapes: Sequence[Shape], at: int, discourse: Discourse) -> Speaker:
    """Who says the sentence ``shapes[at]`` of a block: told in it or around its quotation.

    A quotation that runs over several sentences ends with its speaker, or follows the sentence
    that names him ("The Secretary General told of the results. "Joint efforts ...").
    """
    told = _named(shapes[at], discourse)
    if told or not _is_quoted(shapes, at):
        return told
    for later in range(at + 1, len(shapes)):
        if found := _named(shapes[later], discourse):
            return found
        if _quotes(shapes, later + 1) % 2 == 0:
            break
    first = at
    while first > 0 and _quotes(shapes, first) % 2 == 1:
        first -= 1
    if first < at or not shapes[at].text.lstrip().startswith('"'):
        return _named(shapes[first], discourse) or _before(shapes, first, discourse)
    return _before(shapes, first, discourse)


def _before(shapes: Sequence[Shape], at: int, discourse: Discourse) -> Speaker:
    return _named(shapes[at - 1], discourse) if at > 0 else None


def _quotes(shapes: Sequence[Shape], before: int) -> int:
    return sum(shape.sentence.text.count('"') for shape in shapes[:before])


def _is_quoted(shapes: Sequence[Shape], at: int) -> bool:
    """Whether a sentence lies in a quotation that began before it, or opens one."""
    text = shapes[at].sentence.text.lstrip()
    return _quotes(shapes, at) % 2 == 1 or (text.startswith('"') and text.count('"') % 2 == 1)


def _named(shape: Shape, discourse: Discourse) -> Speaker:
    for compiled in _PATTERNS:
        for found in find(compiled, shape):
            if who := _who(found, discourse):
                return who
    return None


def _who(found: Found, discourse: Discourse) -> Speaker:
    who = found.one("who")
    value = who.value if who else None
    if isinstance(value, Person):
        return value.full
    if isinstance(value, Body):
        return value
    if isinstance(value, Title):
        around = found.one("whose") or found.one("of")
        body = around.value if around and isinstance(around.value, Body) else None
        return holder(value.normal, body, None, discourse)
    return None

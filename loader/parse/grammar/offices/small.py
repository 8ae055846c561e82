"""Bodies that are no names: "Moldova's parliament", "the Russian delegation", "the CEC".

A bare title is of one where the text has just spoken of it: "Hungary's parliament was represented
by its Deputy Speaker A B"; "Speaker C D said" behind a sentence on "Moldova's parliament".
"""

import re
from collections.abc import Sequence

from interparl.loader.parse.facts import Body, BodyKind
from interparl.loader.parse.grammar.offices.phrase import Phrase
from interparl.loader.parse.mention import StateName, Title
from interparl.loader.parse.shape import MARK, Shape

ITS = re.compile(
    r"\b(?:[Ii]ts|whose|Whose)(?: (?:new|next|first|current|own|then|outgoing|acting|woman|female|"
    r"second|third|newly|elected|long-time|only)){0,2} \Z"
)
HOUSES = r"(?:parliament|legislature|senate|lower house|upper house|lower chamber|upper chamber)"
KINDS = rf"(?:{HOUSES}|delegation|group|team|government)"
OWNER = rf"(?:{MARK['state']}'s?|{MARK['adjective']})"
NAMED = re.compile(
    rf"(?P<owned>{OWNER} (?P<kind>{KINDS}))\b"
    rf"|(?P<of>\b(?P<kind_of>{KINDS}) of (?:the )?{MARK['state']})"
    r"|(?<![(\w])(?<!, )(?P<letters>(?![IVXLC]+\b)[A-Z]{2,8})\b(?!\))"
)
BODY = MARK["body"]
BODY_KINDS: dict[str, BodyKind] = {
    "parliament": "parliament", "legislature": "parliament", "senate": "chamber",
    "delegation": "delegation", "government": "government", "group": "other", "team": "mission",
}  # fmt: skip
SPEAKS = re.compile(r"(?:(?:First|Second|Deputy|Vice|Third) ?-?)*Speaker\Z")
BACK = 2  # sentences
OF_UNIVERSITIES = re.compile(r"(?:\S+[ -])?(?:Rector|Dean|Provost|Vice-Chancellor)\Z")


def small_body(phrase: Phrase, title: Title, shapes: Sequence[Shape]) -> Body | None:
    """The body without a name that a bare title is of; ``None`` where a named one is nearer."""
    here = phrase.found.shape
    if ITS.search(phrase.before):
        return _last(here, phrase.start, with_letters=True)
    if SPEAKS.match(title.normal) is None:
        return None
    body = _last(here, phrase.start, with_letters=False)
    at = next((n for n, shape in enumerate(shapes) if shape is here), 0)
    for before in reversed(shapes[max(0, at - BACK) : at]):
        body = body or _last(before, len(before.text), with_letters=False)
    return body if body and body.kind in {"parliament", "chamber"} else None


def _last(within: Shape, end: int, *, with_letters: bool) -> Body | None:
    last = None
    for found in NAMED.finditer(within.text, 0, end):
        last = found if with_letters or not found["letters"] else last
    named = within.text.rfind(BODY, 0, end)
    if last is None or (with_letters and named > last.start()):
        return None
    first, stop = within.offsets[last.start()], within.offsets[last.end()]
    start = within.sentence.start
    words = within.sentence.text[first - start : stop - start]
    if last["letters"]:
        return Body("other", words, words)
    noun = last["kind"] or last["kind_of"]
    owners = within.between(last.start(), last.end())
    state = next((m.value.code for m in owners if isinstance(m.value, StateName)), None)
    return Body(BODY_KINDS.get(noun, "chamber"), words, words, state)


def last_of(here: Shape, start: int, kind: str) -> Body | None:
    """The body of a kind that a sentence named last before a place."""
    bodies = [m.value for m in here.mentions if m.end <= start and isinstance(m.value, Body)]
    return next((body for body in reversed(bodies) if body.kind == kind), None)

"""The body of a title that stands alone: what the heading names, or the text has just spoken of.

Nothing is guessed from afar: a President may be a state's or an assembly's, so a bare title gets a
body only where the words around it leave no other.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.offices.page import above, body_above
from interparl.loader.parse.grammar.offices.phrase import Phrase
from interparl.loader.parse.mention import Title
from interparl.loader.parse.shape import MARK, Shape

DEPUTY = r"(?:(?:\S+ )?(?:Deputy|Vice|Alternate|Assistant|Co|Pro-Tempore|Delegate|Under)[ -])?"
# Titles that organizations and assemblies give, states hardly ever.
OF_ORGANIZATIONS = re.compile(
    rf"{DEPUTY}(?:Secretary[ -]General|General[ -]Secretary|Executive Secretary|"
    r"Director[ -]General|Executive Director|Secretary for .*|Treasurer|"
    r"(?:Chair\w*|Head)-in-Office)\Z"
)
OF_LEGISLATURES = re.compile(rf"{DEPUTY}(?:Speaker|Clerk)\Z")
OF_ASSEMBLIES = re.compile(rf"{DEPUTY}(?:President|Chair\w*)\Z")
# Titles that committees, departments and missions give.
OF_ORGANS = re.compile(
    rf"{DEPUTY}(?:Chair\w*|Head|Secretary|Director|Rapporteur|Coordinator|Leader|Manager|Clerk)\Z"
)
ITS = re.compile(r"\b(?:[Ii]ts|whose|Whose)(?: new| next| first| current)? \Z")
ORGANS = frozenset({"committee", "secretariat", "mission", "delegation", "other", "university"})
LEGISLATURES = frozenset({"parliament", "chamber"})
ORGANIZATIONS = frozenset({"organization"})
LINES = frozenset({"item", "row", "label", "heading"})
NO_BODY = frozenset({"minister", "royal", "diplomat", "expert", "military", "member"})
SENTENCES_BACK = 5
# "President A B (MP, Finland)": an officer of an assembly, not the head of a state.
MEMBER_BEHIND = re.compile(
    rf"(?:,? ?{MARK['person']})? \((?:{MARK['title']}|MP|[^()]{{0,20}}{MARK['state']})"
)
# "Welfare: chair A B, vice-chair C D": a committee by its subject alone.
OPENS_TOPIC = re.compile(
    rf"[\s•*·–-]{{0,4}}(?P<topic>[A-Z][a-z]+(?:(?: and|,| &)? [A-Za-z][a-z]+){{0,6}})(?:: | – )"
    rf"(?:the )?{MARK['title']}"
)
OPENS_LINE = re.compile(rf"{MARK['body']} ?[–:|-] ")


@dataclass(frozen=True)
class Setting:
    """What surrounds the sentence that a rule reads: its block, and the document's discourse.

    ``default`` is the body of a bare title where the rule knows it, as from a heading.
    """

    rule: str
    shapes: Sequence[Shape]
    discourse: Discourse
    default: Body | None = None
    state: str | None = None  # of the heading that the line stands under
    is_many: bool = False  # the title is told of several people: no heads of state


def bare_body(phrase: Phrase, title: Title, start: int, setting: Setting) -> Body | None:
    """The body of a title that has none beside it; ``start`` is where its noun phrase begins."""
    if title.kind in NO_BODY and not _is_rapporteur_of_list(phrase, title):
        return None
    here, topic = phrase.found.shape, setting.discourse.topic
    nearest = _nearest(here, start)
    if nearest and nearest.kind in LEGISLATURES and OF_LEGISLATURES.match(title.normal):
        return nearest
    default = setting.default or _line_body(here, title, setting)
    if default is not None:
        return topic if topic is not None and default.key and default.key == topic.key else default
    if ITS.search(phrase.before):
        return _last(here, start, setting, None)
    if nearest and nearest.kind in ORGANS and OF_ORGANS.match(title.normal):
        return nearest
    if topic is None:
        return None
    if here.sentence.kind in LINES and topic.is_assembly:
        return topic
    return topic if _is_topics(phrase, title, start, topic, setting) else None


def _is_rapporteur_of_list(phrase: Phrase, title: Title) -> bool:
    """Whether a line tells a rapporteur, who is of the committee above."""
    return "apporteur" in title.normal and phrase.found.shape.sentence.kind in LINES


def _is_topics(phrase: Phrase, title: Title, start: int, topic: Body, setting: Setting) -> bool:
    """Whether prose just spoke of the topic, so that a bare title can only be its."""
    here = phrase.found.shape
    nearest = _nearest(here, start)
    last = _last(here, start, setting, ORGANIZATIONS | LEGISLATURES)
    if OF_ORGANIZATIONS.match(title.normal):
        # A parliament may have a Secretary General too: then the topic must be nearer.
        if nearest is None or nearest.kind not in LEGISLATURES:
            last = _last(here, start, setting, ORGANIZATIONS)
        return last is None or belongs(last, topic)
    if not topic.is_assembly:
        return False
    if last is None or not belongs(last, topic):
        return setting.is_many and last is None
    if OF_LEGISLATURES.match(title.normal):
        return True
    is_members = setting.is_many or bool(MEMBER_BEHIND.match(here.text[phrase.end :]))
    return bool(OF_ASSEMBLIES.match(title.normal)) and (is_members or nearest is not None)


def _nearest(here: Shape, start: int) -> Body | None:
    """The body named last before a place in its sentence; none where a state or town is nearer."""
    for mention in reversed(here.mentions):
        if mention.end <= start and mention.kind in {"body", "state", "place"}:
            return mention.value if isinstance(mention.value, Body) else None
    return None


def _last(here: Shape, start: int, setting: Setting, kinds: frozenset[str] | None) -> Body | None:
    """The body of some kinds (any, if none are told) that was last named, itself or by an organ."""
    before = itertools.islice(above(here, setting.shapes, setting.discourse), SENTENCES_BACK)
    for shape in (here, *before):
        for mention in reversed(shape.mentions):
            body = mention.value
            if not isinstance(body, Body) or (shape is here and mention.end > start):
                continue
            if kinds is None or any(within.kind in kinds for within in _chain(body)):
                return body
    return None


def _line_body(here: Shape, title: Title, setting: Setting) -> Body | None:
    """The body that a line begins with, or stands under: "Committee on Trade – Ms A B, Clerk"."""
    if here.sentence.kind not in LINES:
        return None
    if OPENS_LINE.match(here.text):
        return next((m.value for m in here.mentions if isinstance(m.value, Body)), None)
    topic = OPENS_TOPIC.match(here.text)
    if topic and OF_ORGANS.match(title.normal):
        return Body("committee", topic["topic"], topic["topic"])
    return body_above(here, setting.shapes, setting.discourse)


def belongs(body: Body, topic: Body) -> bool:
    """Whether a body is another one or an organ of it."""
    return any(
        (within.key and within.key == topic.key) or within.name == topic.name
        for within in _chain(body)
    )


def _chain(body: Body) -> Iterator[Body]:
    within: Body | None = body
    while within is not None:
        yield within
        within = within.parent

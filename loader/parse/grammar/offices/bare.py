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
from interparl.loader.parse.grammar.offices.near import is_aside, nearest_body
from interparl.loader.parse.grammar.offices.page import above, body_above
from interparl.loader.parse.grammar.offices.phrase import Phrase
from interparl.loader.parse.grammar.offices.small import ITS, OF_UNIVERSITIES, last_of, small_body
from interparl.loader.parse.mention import Mention, Title
from interparl.loader.parse.shape import MARK, Shape

DEPUTY = r"(?:(?:\S+ )?(?:Deputy|Vice|Alternate|Assistant|Co|Pro-Tempore|Delegate|Under)[ -])?"
# Titles that organizations and assemblies give, states hardly ever.
OF_ORGANIZATIONS = re.compile(
    rf"{DEPUTY}(?:Secretary[ -]General|General[ -]Secretary|Executive Secretary|"
    r"Director[ -]General|Executive Director|Secretary for .*|Treasurer|"
    r"(?:Chair\w*|Head)-in-Office)\Z"
)
OF_SECRETARIATS = re.compile(rf"{DEPUTY}(?:Secretary|Director)[ -]General\Z")
OF_LEGISLATURES = re.compile(rf"{DEPUTY}(?:Speaker|Clerk)\Z")
OF_ASSEMBLIES = re.compile(rf"{DEPUTY}(?:President|Chair\w*)\Z")
# Assemblies that have a Speaker: the East African Legislative Assembly, the ECOWAS Parliament.
WITH_SPEAKER = re.compile(r"\bParliament\b|Legislative")
# A state has one Vice-President, an assembly several.
NUMBERED = re.compile(r"(?:First|Second|Third|Fourth|\d(?:st|nd|rd|th)) (?:Vice|Deputy)[ -]")
HEAD = re.compile(r"President|Chair\w*")
# Titles that committees, departments and missions give.
OF_ORGANS = re.compile(
    rf"{DEPUTY}(?:Chair\w*|Head|Secretary|Director|Rapporteur|Coordinator|Leader|Manager|Clerk)\Z"
)
BODY_ENDS = re.compile(r"[,;.()]|,? (?:and|as well)\b|\s*\Z")
HIS_DEPUTY = re.compile(r"(?:First )?Deputy\Z")
DEPUTY_OF = re.compile(r"(?:First )?(?:Deputy|Vice)[ -](?P<head>.+)\Z")
ORGANS = frozenset({"committee", "secretariat", "mission", "delegation", "other", "university"})
LEGISLATURES = frozenset({"parliament", "chamber"})
ORGANIZATIONS = frozenset({"organization"})
LINES = frozenset({"item", "row", "label", "heading"})
NO_BODY = frozenset({"minister", "royal", "diplomat", "expert", "military", "member"})
OF_THE_HOUSE = ("House ", "Branch ")  # of the chamber or branch that the title itself names
SENTENCES_BACK = 5
GAP = 4  # characters between an owner and what it owns: " ", "'s "
# "President A B (MP, Finland)": an officer of an assembly, not the head of a state.
MEMBER_BEHIND = re.compile(
    rf"(?:,? ?(?:{MARK['title']} )?{MARK['person']})?"
    rf" \((?:{MARK['title']}|MP|[^()]{{0,20}}{MARK['state']})"
)
# "Nordic Council. A B was elected President.": the paragraph opens with whom it is about.
ENTRY = re.compile(rf"[^\w\ue000-\uf8ff]{{0,4}}{MARK['body']}(?: \({MARK['body']}\))? ?[.:]?\Z")
# "the session, which President A B opened", "was closed by President A B"
PRESIDES = re.compile(rf" {MARK['person']} (?:chaired|presided|closed|adjourned|convened)\b")
PRESIDED = re.compile(
    r"\b(?:(?:chaired|presided over|closed|adjourned|convened) by (?:the )?"
    r"|(?:[Ss]ession|[Ss]itting|[Pp]lenary),? (?:which|that) )\Z"
)
# "The Chairman, A B, turned to": the one of whom the page is about.
THE_ONE = re.compile(rf", {MARK['person']}(?:,| \()")
# "Welfare: chair A B, vice-chair C D": a committee by its subject alone.
OPENS_TOPIC = re.compile(
    rf"[\s•*·–-]{{0,4}}(?P<topic>[A-Z][a-z]+(?:(?: and|,| &)? [A-Za-z][a-z]+){{0,6}})(?:: | – )"
    rf"(?:the )?{MARK['title']}"
)
# "Coordinator, Africa Division, World Vision", "President (CARI)": of a body that nobody knows.
OF_UNKNOWN = re.compile(
    r"(?:, | – | - | \| )(?:the )?(?:[A-Z][\w-]+|[\ue000-\uf8ff]) (?:(?:of|for|and|on) )?[A-Z]"
    r"| \([A-Z]{2,}\)"
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
    if HIS_DEPUTY.match(title.normal) and phrase.before.endswith((" his ", " her ")):
        return _first_led(phrase.found.shape, start)
    if _has_none(phrase, title):
        return None
    here, topic = phrase.found.shape, setting.discourse.topic
    nearest = nearest_body(here, start)
    house = _house(phrase, title, start, setting)
    if house is not None or OF_UNIVERSITIES.match(title.normal):
        return house
    default = setting.default or _line_body(here, title, setting)
    if default is not None:
        return topic if topic is not None and _is_topic(default, title, topic) else default
    led = _entry(title, here, setting) or _of_superior(title, here, start)
    if led is not None:
        return led
    if ITS.search(phrase.before):
        named = [m.value for m in here.mentions if isinstance(m.value, Body) and m.end <= start]
        is_own = phrase.before.endswith(" own ") and bool(
            named
        )  # the subject's, not the last one's
        return named[0] if is_own else _last(here, start, setting, None)
    if nearest and nearest.kind in ORGANS and OF_ORGANS.match(title.normal):
        return nearest
    if topic is None:
        return None
    if here.sentence.kind in LINES and topic.is_assembly:
        return None if OF_UNKNOWN.match(here.text, phrase.end) else topic
    return topic if _is_topics(phrase, title, start, topic, setting) else None


def _house(phrase: Phrase, title: Title, start: int, setting: Setting) -> Body | None:
    """The university of a Rector; the house of a Speaker; a body without a name."""
    here = phrase.found.shape
    if OF_UNIVERSITIES.match(title.normal):
        return last_of(here, start, "university")
    nearest = nearest_body(here, start)
    if nearest and nearest.kind in LEGISLATURES and OF_LEGISLATURES.match(title.normal):
        return nearest
    return small_body(phrase, title, setting.shapes)


def _has_none(phrase: Phrase, title: Title) -> bool:
    """Whether what stands around a title cannot tell its body."""
    is_personal = title.kind in NO_BODY and not _is_rapporteur_of_list(phrase, title)
    return is_personal or title.normal.startswith(OF_THE_HOUSE)


def _is_topic(default: Body, title: Title, topic: Body) -> bool:
    """Whether a heading means the page's own body; a committee has no Secretary General."""
    if default.kind == "committee" and topic.is_assembly:
        return OF_SECRETARIATS.match(title.normal) is not None
    return default.key is not None and default.key == topic.key


def _is_rapporteur_of_list(phrase: Phrase, title: Title) -> bool:
    """Whether a line tells a rapporteur, who is of the committee above."""
    return "apporteur" in title.normal and phrase.found.shape.sentence.kind in LINES


def _is_topics(phrase: Phrase, title: Title, start: int, topic: Body, setting: Setting) -> bool:
    """Whether prose just spoke of the topic, so that a bare title can only be its."""
    here = phrase.found.shape
    nearest = nearest_body(here, start)
    last = _last(here, start, setting, ORGANIZATIONS | LEGISLATURES)
    if OF_ORGANIZATIONS.match(title.normal):
        # A parliament may have a Secretary General too: then the topic must be nearer.
        if nearest is None or nearest.kind not in LEGISLATURES:
            last = _last(here, start, setting, ORGANIZATIONS)
        return last is None or belongs(last, topic)
    if not topic.is_assembly or _has_another(title, here, topic):
        return False
    if last is None or not belongs(last, topic):
        return setting.is_many and last is None
    if OF_LEGISLATURES.match(title.normal):
        return WITH_SPEAKER.search(topic.name) is not None and not any(
            _tells_president(shape, topic) for shape in setting.discourse.page
        )
    behind = here.text[phrase.end :]
    is_told = (
        setting.is_many
        or NUMBERED.match(title.normal) is not None
        or (nearest is not None and nearest.kind != "other")
        or MEMBER_BEHIND.match(behind) is not None
        or PRESIDES.match(behind) is not None
        or PRESIDED.search(phrase.before) is not None
        or (phrase.before.endswith("The ") and THE_ONE.match(behind) is not None)
    )
    return bool(OF_ASSEMBLIES.match(title.normal)) and is_told


def _tells_president(shape: Shape, topic: Body) -> bool:
    """Whether a sentence names the President or Chair of an assembly: "PACE President A B"."""
    return any(
        isinstance(one.value, Body)
        and isinstance(other.value, Title)
        and other.start - one.end < GAP
        and HEAD.fullmatch(other.value.normal) is not None
        and belongs(one.value, topic)
        for one, other in itertools.pairwise(shape.mentions)
    )


def _has_another(title: Title, here: Shape, topic: Body) -> bool:
    """Whether the sentence names the topic's own: "President A B and PABSEC President C D"."""
    for one, other in itertools.pairwise(here.mentions):
        body, owned = one.value, other.value
        is_pair = isinstance(body, Body) and isinstance(owned, Title)
        if is_pair and other.start - one.end < GAP and _is_same(owned, title):
            return isinstance(body, Body) and belongs(body, topic)
    return False


def _is_same(value: object, title: Title) -> bool:
    return isinstance(value, Title) and value.normal == title.normal


def _entry(title: Title, here: Shape, setting: Setting) -> Body | None:
    """The organization whose name alone opens the paragraph in which a title stands."""
    if not OF_ORGANIZATIONS.match(title.normal) and not OF_ASSEMBLIES.match(title.normal):
        return None
    first = setting.shapes[0] if setting.shapes else here
    if first is here or not ENTRY.match(first.text):
        return None
    body = first.mentions[0].value
    return body if isinstance(body, Body) and body.kind in ORGANIZATIONS else None


def _of_superior(title: Title, here: Shape, start: int) -> Body | None:
    """The body of the one whose deputy is meant: "A B, President of X, with Vice-President C D"."""
    deputy = DEPUTY_OF.match(title.normal)
    if deputy is None:
        return None
    for one, other in itertools.pairwise(here.mentions):
        if other.end > start or not isinstance(one.value, Title):
            continue
        body, words = other.value, one.value.normal
        if not isinstance(body, Body) or body.kind not in ORGANIZATIONS:
            continue
        if words == deputy["head"] and _is_of(here, one, other):
            return body
    return None


def _first_led(here: Shape, start: int) -> Body | None:
    """The body of the first office that a sentence names: "its Chairman A B and his deputy"."""
    for one, other in itertools.pairwise(here.mentions):
        if other.end <= start and isinstance(one.value, Title) and isinstance(other.value, Body):
            behind = here.sentence.text[other.end - here.sentence.start :]
            is_whole = BODY_ENDS.match(behind) is not None  # not "EU" of its "Affairs Committee"
            return other.value if is_whole and _is_of(here, one, other) else None
    return None


def _is_of(here: Shape, title: Mention, body: Mention) -> bool:
    at = here.sentence.start
    return here.sentence.text[title.end - at : body.start - at] in {" of the ", " of "}


def _last(here: Shape, start: int, setting: Setting, kinds: frozenset[str] | None) -> Body | None:
    """The body of some kinds (any, if none are told) that was last named, itself or by an organ."""
    before = itertools.islice(above(here, setting.shapes, setting.discourse), SENTENCES_BACK)
    for shape in (here, *before):
        for mention in reversed(shape.mentions):
            body = mention.value
            if not isinstance(body, Body) or (shape is here and mention.end > start):
                continue
            if shape is here and is_aside(here, mention):
                continue  # "A B (Italy, SOC) as its President": a group
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

"""Antecedents: whom a pronoun or a bare title means ("He", "It", "the Secretary General")."""

import re
from bisect import bisect_left

from interparl.loader.parse.coreference import holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Participant, Span
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.mention import Mention, Person, StateName, Title
from interparl.loader.parse.reference import fold
from interparl.loader.parse.shape import MARK, Shape

SINGULAR = re.compile(
    rf"(?:^|[,;:(] ?|[–-] |{MARK['date']}"
    rf" |\b(?:and|when|where|as|before|after|that|while|there|then"
    rf"|later|here) )"
    r"(?:he|she)\b",
    re.IGNORECASE,
)
IT = re.compile(
    r"^\W*(?:it|the (?:body|organi[sz]ation|assembly|union|forum|council|parliament"
    r"|network|association|league|community|alliance|group|committee|commission|conference)"
    r"(?: itself)?)\b",
    re.IGNORECASE,
)
COUNTRY = re.compile(
    r"^\W*the (?:country|republic|state|nation|kingdom|island)\b(?! of)", re.IGNORECASE
)
DEFINITE = re.compile(
    rf"(?:\b(?:the|its|their)(?: [\w-]+)?|{MARK['body']}(?:'s)?|{MARK['state']}(?:'s)?"
    rf"|{MARK['adjective']}) $|^$",
    re.IGNORECASE,
)
OF = re.compile(rf" (?:of|to|for) (?:the )?(?P<body>{MARK['body']})")
BEFORE = re.compile(rf"(?P<body>{MARK['body']})(?:'s)? $")
ANYBODY = re.compile(
    r"\b(?:parliamentarian|senator|mp|lawmaker|diplomat|legislator|politician)\b", re.IGNORECASE
)
THEY = re.compile(r"\b(?:they|the two(?! [a-z]+s\b)|both(?= [a-z]+ed\b| met\b))\b", re.IGNORECASE)
AND = re.compile(r"(?:, and|,| and| &) (?:the )?")
JOINED_PAIR = re.compile(r"(?: \([^()]{1,40}\)|, [^,;.]{1,40},)? and (?:the |his |her )?")
PASSES_LAWS = frozenset({"parliament", "chamber"})
FAR = 3  # sentences: a pronoun farther away from a name means something else,
FARTHEST = 10  # but for a chain of sentences that all say "he" or "she"
OPENS = re.compile(rf"\W*(?:(?:then|later|also|there|on|{MARK['date']}),? ){{0,3}}(?:he|she)\b",
                   re.IGNORECASE)  # fmt: skip
ONLOOKER = re.compile(
    r"\b(?:in the presence of|on behalf of|in the name of|in place of|mandate of|term of|death of"
    r"|successor (?:of|to)|predecessor,?) (?:[\w.\ue000-\ue008]+ ){0,4}$",
    re.IGNORECASE,
)
CHAIN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)


def person_meant(frame: Frame, low: int, high: int) -> list[Participant]:
    """Whom "he" or "she" within a stretch means: the one whom the sentence before is about."""
    if not SINGULAR.search(frame.text, max(0, low - 2), high):
        return []
    here = [m for m in frame.shape.between(0, low) if m.kind == "person"]
    for mention in (*here[:1], *persons_before(frame)):
        if isinstance(mention.value, Person):
            full = mention.value.full
            return [Participant(person=full, words=full, at=Span(mention.start, mention.end))]
    return []


def group_meant(frame: Frame, low: int, high: int, kinds: str) -> list[int]:
    """The marks that "they" within a stretch means: the last two or more joined before it."""
    they = THEY.search(frame.text, low, high)
    group: list[int] = []
    for at in range(they.start() if they else 0):
        if frame.text[at] not in kinds:
            continue
        joined = group and AND.fullmatch(frame.text, group[-1] + 1, at)
        group = [*group, at] if joined else group if len(group) > 1 else [at]
    return group if len(group) > 1 else []


def group_before(frame: Frame, low: int, high: int) -> list[Participant]:
    """Whom "they" or "the two" means, where the sentence names nobody: two joined before it."""
    if not THEY.search(frame.text, low, high) or MARK["person"] in frame.text[:high]:
        return []
    at = _index(frame)
    for shape in reversed(frame.discourse.page[max(0, at - FARTHEST) : at]):
        people = [i for i, c in enumerate(shape.text) if c == MARK["person"]]
        if len(people) < 2:
            continue
        first, second = people[:2]
        if not JOINED_PAIR.fullmatch(shape.text, first + 1, second):
            continue
        named = [shape.between(i, i + 1)[0].value for i in (first, second)]
        return [Participant(person=p.full, words=p.full) for p in named if isinstance(p, Person)]
    return []


def body_meant(frame: Frame, role: str) -> list[Participant]:
    """What "It" at the head of the sentence means: the body named before, else the topic."""
    if not IT.match(frame.text):
        return []
    page, at = frame.discourse.page, _index(frame)
    for shape in reversed(page[max(0, at - 1) : at]):
        for mention in shape.mentions:
            if isinstance(mention.value, Body):
                return [Participant(body=mention.value, role=role, words=mention.value.words)]
    return topic_meant(frame, role)


def state_meant(frame: Frame) -> list[Participant]:
    """Which state "The country" at the head of a sentence means: the one named before it."""
    if not COUNTRY.match(frame.text):
        return []
    page, at = frame.discourse.page, _index(frame)
    for shape in reversed(page[max(0, at - FAR) : at]):
        named = [m for m in shape.mentions if m.kind == "state"]
        if named:
            code = named[0].value.code if isinstance(named[0].value, StateName) else None
            start, end = (at - shape.sentence.start for at in (named[0].start, named[0].end))
            return [Participant(state=code, words=shape.sentence.text[start:end])]
    return []


def topic_meant(frame: Frame, role: str) -> list[Participant]:
    """What the page is about, where "it" names nothing of the sentence."""
    topic = frame.discourse.topic
    return [Participant(body=topic, role=role, words=topic.words)] if topic else []


def body_before(frame: Frame) -> Body | None:
    """The parliament, chamber or assembly of which the sentences before tell."""
    at = _index(frame)
    for shape in reversed(frame.discourse.page[max(0, at - FAR) : at]):
        for mention in reversed(shape.mentions):
            body = mention.value
            if isinstance(body, Body) and (body.is_assembly or body.kind in PASSES_LAWS):
                return body
    return None


def holder_meant(frame: Frame, at: int) -> str | None:
    """Who is meant by the bare title at ``at`` of the shape: its holder in this document."""
    title = frame.mention_at(at).value
    before = frame.text[max(0, at - 24) : at]
    if not isinstance(title, Title) or title.status != "held" or not DEFINITE.search(before):
        return None
    found = OF.match(frame.text, at + 1)
    place = found.start("body") if found else None
    if place is None and (ahead := BEFORE.search(frame.text, 0, at)):
        place = ahead.start("body")
    value = frame.mention_at(place).value if place is not None else None
    body = value if isinstance(value, Body) else None
    if body is None and ANYBODY.search(title.normal):
        near = persons_before(frame)
        value = near[0].value if near else None
        return value.full if isinstance(value, Person) else None
    known = holder(title.normal, body, None, frame.discourse)
    return known if known or body else _main_person(title.normal, frame)


def _main_person(title: str, frame: Frame) -> str | None:
    """Whom "the minister" means: the one minister named, or the one whom the page is about."""
    word = fold(title)
    people = frame.discourse.people_of.by_word(word)
    if len(people) == 1:
        return next(iter(people))
    first = frame.discourse.once(_first_person)
    return first if first in people else None


def _first_person(discourse: Discourse) -> str | None:
    for shape in discourse.page:
        for mention in shape.mentions:
            if isinstance(mention.value, Person) and shape.sentence.kind == "prose":
                return mention.value.full
    return None


def persons_before(frame: Frame) -> list[Mention]:
    """The first person of the nearest sentence before that names one, if it is near enough."""
    at = _index(frame)
    for steps, shape in enumerate(reversed(frame.discourse.page[max(0, at - FARTHEST) : at])):
        people = [m for m in shape.mentions if m.kind == "person"]
        if people and OPENS.match(shape.text):  # "She met Anna Berg": she stays the one meant
            continue
        acting = [m for m in people if not _is_onlooker(shape, m)]
        if acting or (people and not CHAIN.search(shape.text)):
            return (acting or people)[:1]
        if steps >= FAR and not CHAIN.search(shape.text):
            break
    return []


def _is_onlooker(shape: Shape, person: Mention) -> bool:
    """Whether somebody is only named as of another act: "in the presence of Anna Berg"."""
    at = next(
        (
            i
            for i, c in enumerate(shape.text)
            if c == MARK["person"] and shape.offsets[i] == person.start
        ),
        0,
    )
    return ONLOOKER.search(shape.text, 0, at) is not None


def _index(frame: Frame) -> int:
    start = frame.shape.sentence.start
    return bisect_left(frame.discourse.page, start, key=lambda s: s.sentence.start)

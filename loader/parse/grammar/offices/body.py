"""The fact of an office: its title, and the body or state that the phrase names with it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.coreference import note_holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, BodyKind, OfficeFact, Span, TenureStatus
from interparl.loader.parse.grammar.offices.bare import Setting, bare_body
from interparl.loader.parse.grammar.offices.phrase import Phrase
from interparl.loader.parse.grammar.offices.small import ITS
from interparl.loader.parse.mention import Mention, Person, Place, StateName, Title
from interparl.loader.parse.reference import fold, states
from interparl.loader.parse.shape import MARK

LEADS: dict[str, TenureStatus] = {
    "former": "former", "ex": "former", "then": "former", "late": "former", "acting": "acting",
    "interim": "acting", "outgoing": "outgoing", "incoming": "elect",
}  # fmt: skip
DEPUTIES = ("Deputy", "Vice", "Assistant")  # of whom there may be a first
ENVOYS = ("Ambassador", "Consul", "Chargé", "Envoy", "Attaché")
SMALL_KINDS: dict[str, BodyKind] = {
    "delegation": "delegation", "mission": "mission", "headquarters": "mission",
    "group": "other", "committee": "committee", "commission": "committee",
    "subcommittee": "committee", "parliament": "parliament", "bureau": "committee",
    "secretariat": "secretariat", "board": "committee", "department": "secretariat",
    "house": "chamber", "chamber": "chamber", "presidium": "committee", "desk": "secretariat",
    "office": "secretariat", "council": "committee", "faction": "party", "part": "delegation",
    "post": "mission", "network": "other", "caucus": "other", "bloc": "party", "team": "mission",
    "institution": "other", "agency": "other", "section": "secretariat", "unit": "secretariat",
    "branch": "other", "academy": "university", "organisation": "organization",
    "organization": "organization", "association": "organization", "assembly": "organization",
    "union": "organization", "alliance": "organization", "forum": "organization",
}  # fmt: skip
# Nouns that tell nothing where the page has named nothing by them: "of the organization".
GENERIC = frozenset(noun for noun, kind in SMALL_KINDS.items() if kind == "organization")
SMALL = re.compile(rf"\b({'|'.join(SMALL_KINDS)})\b")
OPENER = re.compile(
    r"\A,? ?(?:(?:of|to|at|for|from|in|within|on|with)\b ?)?(?:the |its |our |both the )?",
    re.IGNORECASE,
)
ABOUT = re.compile(r" (?:on|for|in charge of) ")
TOWN_OFFICE = re.compile(r" [A-Z]\w+\Z")
# "Malta: the Speaker ...", "MALTA – President ...": news by state.
ENTRY = re.compile(
    rf"[\s•*·–-]{{0,4}}(?:[Ff]rom )?(?:[Tt]he )?{MARK['state']}"
    rf"(?::| –) (?=[^{MARK['person']}]{{0,40}})"
)
OF_ITS_STATE = frozenset({"minister", "diplomat", "royal"})
OF_STATES = frozenset({"head", "deputy", "minister", "staff"})
COMMITTEE = re.compile(r" (?:Sub-?[Cc]ommittee|Committee|Commission|Working Group) (?:on|for) ")
OWNED = re.compile(r"'s [A-Z]")
CAPITALS_FIRST = re.compile(
    r",? (?:of|at|in|for) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,5} of (?:the )?[\ue000-\uf8ff]"
)
LETTERS = re.compile(rf"\b[A-Z]{{2,6}}(?= {MARK['title']})")  # "of the NA Speaker"
WHERE = re.compile(r" in (?:the )?(?P<place>[^,]+)\Z")
Named = tuple[str, Body | None, str | None]  # a title, its body, its state


def office(phrase: Phrase, person: str | None, at: Span, setting: Setting) -> OfficeFact:
    """Make the fact of a phrase; ``person`` None says that the office is vacant."""
    title = title_of(phrase.title)
    status = LEADS.get(phrase.lead, title.status)
    name, body, state = _named(phrase, title, setting.discourse)
    around = setting.state or _state_of_entry(phrase, title)
    if body is None and state is None and around:
        state = around
    elif body is None and state is None and title.kind in OF_ITS_STATE and _its_state(phrase):
        state = _its_state(phrase)
    elif body is None and state is None and not _has_elsewhere(person, name, setting):
        body = bare_body(phrase, title, min(at.start, phrase.title.start), setting)
    is_single = title.is_single and (body is not None or state is not None)
    fact = OfficeFact(person, name, body, state, status, is_single, at=at, rule=setting.rule)
    if person and status in {"held", "acting"}:
        note_holder(fact, setting.discourse)
    return fact


def person_of(mention: Mention) -> str:
    """The fullest name of a person's mention."""
    match mention.value:
        case Person(full=full):
            return full
    raise TypeError(f"no person: {mention}")


def title_of(mention: Mention) -> Title:
    """The title of a title's mention."""
    if isinstance(mention.value, Title):
        return mention.value
    raise TypeError(f"no title: {mention}")


def _state_of_entry(phrase: Phrase, title: Title) -> str | None:
    """The state that an entry opens with: "Malta: the Speaker, Mr A B, retired"."""
    text = phrase.found.shape.text
    match = ENTRY.match(text)
    if match is None or title.kind not in OF_STATES or re.search(r"[.;] ", phrase.before):
        return None
    state = phrase.found.shape.mentions[0].value
    return state.code if isinstance(state, StateName) else None


def _its_state(phrase: Phrase) -> str | None:
    """The state that was named last: "Latvia, represented by its Foreign Minister A B"."""
    if ITS.search(phrase.before) is None:
        return None
    before = [m for m in phrase.found.shape.mentions if m.end <= phrase.title.start]
    named = [m for m in before if m.kind in {"state", "body", "adjective"}]
    last = named[-1].value if named else None
    return last.code if isinstance(last, StateName) else None


def _has_elsewhere(person: str | None, title: str, setting: Setting) -> bool:
    """Whether the document said of which body or state the person has this title."""
    told = fold(title)
    return person is not None and setting.discourse.people_of.is_told_of_body(told, person)


def _named(phrase: Phrase, title: Title, discourse: Discourse) -> Named:
    """The title, body and state that the phrase itself names."""
    name, body, state = _tail(phrase, title, discourse)
    owners = [m.value for m in reversed(phrase.owner)]
    if phrase.lead == "first" and name.startswith(DEPUTIES):
        name = f"First {name}"
    owner_body = next((owner for owner in owners if isinstance(owner, Body)), None)
    if owner_body and phrase.tail and phrase.tail[0].kind == "place":
        # "IOM Chief of Mission in Bishkek"
        name, body = f"{title.normal}{phrase.tail_words}", None
    body = body or owner_body
    state = state or next((owner.code for owner in owners if isinstance(owner, StateName)), None)
    if body is None and phrase.small_owner:
        body, state = _small_owner(phrase, phrase.small_owner, state, discourse), None
    if body is None and phrase.letters:
        body = Body("other", phrase.letters, phrase.letters)
    if body is not None and (body.state or body.kind == "organization"):
        state = None
    return name, body, state


def _small_owner(phrase: Phrase, words: str, state: str | None, discourse: Discourse) -> Body:
    """The body that small letters name: "the committee's deputy chair", "lower house speaker"."""
    known = discourse.short_forms.get(words.casefold())
    noun = words.rpartition(" ")[2].casefold()
    if known is not None and (state is None or known.state == state):
        return known
    printed = phrase.found.words("owner").strip().removesuffix("'s") if state else words
    return Body(SMALL_KINDS.get(noun, "other"), words, printed, state)


def _tail(phrase: Phrase, title: Title, discourse: Discourse) -> Named:
    text, mentions, name = phrase.tail_text, phrase.tail, title.normal
    if not text:
        return name, None, None
    first = mentions[0] if mentions else None
    if first is not None and isinstance(first.value, Title):
        return _of_somebody(name, first.value, phrase)
    small = SMALL.search(text)
    if small and (first is None or first.kind != "body" or small.start() > 1):
        return _of_small(name, small[1], phrase, discourse)
    if ABOUT.match(text) and (first is None or first.kind in {"place", "state"}):
        # "Special Representative on Fighting Corruption", "Rapporteur for Nagorno-Karabakh"
        return f"{name}{phrase.tail_words}", None, None
    if first is None or CAPITALS_FIRST.match(text):
        # "of the CEC of the Republic of Kazakhstan": capitals that nobody knows come first
        words = OPENER.sub("", phrase.tail_words)
        return name, Body("other", words, words), None
    if name.startswith(ENVOYS):
        return _of_envoy(name, mentions, text)
    return _of_mention(name, first, mentions, OPENER.sub("", phrase.tail_words))


def _of_mention(name: str, first: Mention, mentions: Sequence[Mention], words: str) -> Named:
    match first.value:
        case Body() as body:
            if body.words.casefold() in {"delegation", "the delegation"}:
                return f"{name} of the Delegation", None, None
            if OWNED.match(words, first.end - first.start):
                inner = mentions[1].value if len(mentions) > 1 else None
                if isinstance(inner, Body):  # "the Assembly's Security and Defence Committee"
                    return name, replace(inner, parent=body, words=words), None
                # "Foreign Ministry's Asian Department"
                return name, Body("secretariat", words, words, body.state, body), None
            if COMMITTEE.match(words, first.end - first.start):
                return name, Body("committee", words, words, body.state, body), None
            there = elsewhere(body, _state_of(mentions[1:2]))
            return name, _joined(there, mentions, words), _state_of(mentions)
        case StateName(code=code):
            return name, None, code
        case Place(name=town, state=state):
            return name, Body("government", town, town, state), None
    return name, None, None


def elsewhere(body: Body, state: str | None) -> Body:
    """A chamber by the state put behind it, whatever the text spoke of before: "Senate, Malta"."""
    if state is None or body.state == state or body.kind not in {"chamber", "parliament"}:
        return body
    return Body(body.kind, body.name, f"{body.name} of {states()[state].name}", state)


def _joined(body: Body, mentions: Sequence[Mention], words: str) -> Body:
    """One body of two that stand side by side: "Federation Council" "Committee on Defence".

    Or of one and a town: "IOM" "Vienna" Office.
    """
    if TOWN_OFFICE.search(words) and len(mentions) > 1 and mentions[1].kind == "place":
        return Body("secretariat", words, words, None, body)
    inner = mentions[1] if len(mentions) > 1 else None
    if inner is None or inner.start != mentions[0].end + 1 or not isinstance(inner.value, Body):
        return body
    return replace(inner.value, parent=body, words=f"{body.words} {inner.value.words}")


def _of_envoy(name: str, mentions: Sequence[Mention], text: str) -> Named:
    """Ambassadors are of a state, and to a state or an organization, or in a town."""
    goes_to = text.startswith((" to", " in", " at"))
    sender = None if goes_to else _state_of(mentions[:1])
    host = mentions[0] if goes_to else (mentions[1] if len(mentions) > 1 else None)
    match host.value if host else None:
        case StateName(code=code):
            return f"{name} to {states()[code].name}", None, sender
        case Place(name=town):
            return f"{name} in {town}", None, sender
        case Body() as body if goes_to:
            return name, body, sender
        case Body() as body:
            return f"{name} to {body.words}", None, sender
    of = mentions[0].value
    return name, of if isinstance(of, Body) else None, sender


def _of_somebody(name: str, other: Title, phrase: Phrase) -> Named:
    """Name whose envoy it is: the President's of Russia in the Volga Federal District."""
    where = WHERE.search(phrase.tail_words)
    state = _state_of(phrase.tail)
    opener = OPENER.match(phrase.tail_words.strip())
    title = f"{name} {opener[0] if opener else ''}{other.normal}"
    if where:
        return title, Body("government", where["place"], where["place"], state), None
    bodies = [m.value for m in phrase.tail if isinstance(m.value, Body)]
    letters = LETTERS.search(phrase.tail_text)
    if letters and not bodies:
        return title, Body("other", letters[0], letters[0]), None
    return title, bodies[0] if bodies else None, None if bodies else state


def _of_small(name: str, noun: str, phrase: Phrase, discourse: Discourse) -> Named:
    """Name organs in small letters: "head of the OSCE election observation mission"."""
    bodies = [m.value for m in phrase.tail if isinstance(m.value, Body)]
    state = next((m.value.code for m in phrase.tail if isinstance(m.value, StateName)), None)
    if noun == "delegation":
        topic = discourse.topic
        is_of_state = state is not None and name.startswith("Member")
        is_topics = topic is not None and topic.is_assembly and not is_of_state
        assembly = topic if is_topics else None
        return f"{name} of the Delegation", bodies[0] if bodies else assembly, state
    words = OPENER.sub("", phrase.tail_words)
    known = discourse.short_forms.get(words.casefold())
    if known is None and words in GENERIC:
        return name, None, None
    parent = bodies[0] if bodies else None
    return name, known or Body(SMALL_KINDS[noun], words, words, state, parent), None


def _state_of(mentions: Sequence[Mention]) -> str | None:
    codes = [m.value.code for m in mentions if isinstance(m.value, StateName) and m.kind == "state"]
    return codes[0] if codes else None

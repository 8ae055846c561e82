"""Phrases: the pieces that names of bodies are built from, before they are put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from interparl.loader.parse.mentions.gazetteer import Hit
from interparl.loader.parse.mentions.persons.name_words import SURNAME
from interparl.loader.parse.mentions.tokens import Token
from interparl.loader.parse.reference import fold, given_names, organs, titles

JOINS_TOPIC = frozenset({"and", "&", ", and"})
# A comma goes on with a topic only where an "and" closes the list: "Health, Labour and Sport".
LIST = re.compile(r",(?: [A-Z][\w\-]+){1,2}(?:,(?: [A-Z][\w\-]+){1,2}){0,3},? and [A-Z]")
OPENS_TOPIC = frozenset(
    {"on", "for", "of", "on the", "for the", "of the", "against", "to combat", "on a", "for a"}
)
# Committees that have a letter or a number: "Committee D", "Commission II".
LETTERED = frozenset({"committee", "commission", "subcommittee", "sub-committee"})
LETTER = re.compile(r"(?:[A-H]|I{1,3}|IV|V)\Z")
# Surnames that stand before given names and end a topic: "for External Relations" "Vu Hai Ha".
SURNAMES_FIRST = frozenset(
    "nguyen tran le pham hoang huynh phan vo vu dang bui ngo duong dinh truong zhang wang li liu "
    "chen yang huang zhao wu zhou xu zhu hu guo gao luo kim park choi jung kang cho yoon".split()
)
BETWEEN = re.compile(r"\s*(?P<words>[a-z&,]*(?: [a-z]+)?)\s*\Z")
# Capitalized at the head of a sentence, but no part of a name.
OPENERS = frozenset(
    "the a an this that these those in on at by for from with to of as after before during under "
    "following since when while where if it its his her their our he she they we and but or both "
    "all each every some such no not former acting new joint according also today yesterday who "
    "which whose earlier later meanwhile however then there here mr mrs ms dr between".split()
)
# Behind the name of a town or region: "Mogilev Regional Executive Committee".
AREAS = frozenset("regional city district provincial municipal oblast county town".split())
# Heads of names that are parliaments' elsewhere: "Youth Assembly", "Expert-Advisory Council".
LONGER = frozenset({"Assembly", "Council"})
SPAN_LIMIT = 12  # words; longer runs of capitals are headlines, not names


@dataclass(slots=True)
class Phrase:
    """Characters ``start``..``end`` of the sentence: one name, with what it hangs on."""

    start: int
    end: int
    entry: str  # state, adjective, organization, parliament, shaped, city
    keys: tuple[str, ...]
    words: str
    kind: str = ""  # for shaped ones: the kind of body that the head noun names
    state: str | None = None
    parent: "Phrase | None" = None
    is_bare: bool = False  # one head noun alone: "Organization"

    @property
    def is_body(self) -> bool:
        """Whether it names a body, not a state, an adjective or a town."""
        return self.entry in {"organization", "parliament", "shaped"}


def read_phrases(text: str, tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Phrase]:
    """Known names as they are; around each head noun a name by its shape. In order of place."""
    owner: dict[int, Hit] = {i: hit for hit in hits for i in range(hit.first, hit.last + 1)}
    phrases: list[Phrase] = []
    used = -1
    for at, hit in enumerate(hits):
        if hit.first <= used:
            continue
        last = hit.last
        if hit.entry == "organ" or _is_longer(text, tokens, owner, hit, used):
            head = _last_head(text, tokens, hits, at)
            first = _left(text, tokens, owner, hit.first, used)
            last = _right(text, tokens, owner, head.last)
            if phrases and tokens[first].folded in AREAS and _is_area(text, tokens, phrases, first):
                area = phrases.pop()
                first = next(i for i, t in enumerate(tokens) if t.start == area.start)
            phrases.append(_shaped(text, tokens, (hit, head), first, last))
        else:
            phrases.append(_known(text, tokens, hit))
        used = last
    return phrases


def _is_longer(
    text: str, tokens: Sequence[Token], owner: dict[int, Hit], hit: Hit, used: int
) -> bool:
    """Whether a parliament's name ends a longer one: "Youth Assembly"."""
    at = hit.first - 1
    if hit.entry != "parliament" or tokens[hit.last].words not in LONGER or at <= max(used, 0):
        return False
    gap = text[tokens[at].end : tokens[hit.first].start]
    is_part = gap == "-" or (gap == " " and _names_something(tokens[at], at))
    return is_part and tokens[at].is_capital and at not in owner


def _is_area(text: str, tokens: Sequence[Token], phrases: Sequence[Phrase], first: int) -> bool:
    """Whether the town or region before a name is part of it: "Mogilev Regional Committee"."""
    before = phrases[-1]
    is_beside = text[before.end : tokens[first].start] == " "
    return is_beside and before.entry in {"city", "region"}


def _last_head(text: str, tokens: Sequence[Token], hits: Sequence[Hit], at: int) -> Hit:
    """Of head nouns in a row ("Parliament" "Committee") the last one says what the body is."""
    head = hits[at]
    for following in hits[at + 1 :]:
        adjacent = text[tokens[head.last].end : tokens[following.first].start] == " "
        if following.entry != "organ" or not adjacent:
            break
        head = following
    return head


def _known(text: str, tokens: Sequence[Token], hit: Hit) -> Phrase:
    start, end = tokens[hit.first].start, tokens[hit.last].end
    opened = text.rfind(" (", start, end)
    if opened >= 0 and text.find(")", opened, end) < 0:
        end = opened  # "Organization for Democracy and Economic Development (GUAM)"
    return Phrase(start, end, hit.entry, hit.keys, text[start:end])


def _shaped(
    text: str, tokens: Sequence[Token], heads: tuple[Hit, Hit], first: int, last: int
) -> Phrase:
    start, end = tokens[first].start, tokens[last].end
    bare = first == heads[0].first and last == heads[1].last and heads[0] is heads[1]
    kind = heads[1].keys[0] if heads[1].entry == "organ" else organs()[tokens[heads[1].last].words]
    return Phrase(start, end, "shaped", (), text[start:end], kind, is_bare=bare)


def _left(text: str, tokens: Sequence[Token], owner: dict[int, Hit], first: int, used: int) -> int:
    """Take in the capitalized words before a head noun ("Central Election" Commission)."""
    at = first
    while at - 1 > used and first - at < SPAN_LIMIT:
        token = tokens[at - 1]
        gap_ok = text[token.end : tokens[at].start] in {" ", "-", "–"}
        hit = owner.get(at - 1)
        if hit is not None and hit.entry != "organ":
            break
        is_hyphened = text[token.end : tokens[at].start] == "-"
        if gap_ok and token.is_capital and (is_hyphened or _names_something(token, at - 1)):
            at -= 1
            continue
        joined = token.folded == "and" and at - 2 > used and tokens[at - 2].is_capital
        if joined and (at - 2) not in owner and _names_something(tokens[at - 2], at - 2):
            at -= 2
            continue
        break
    return at


def _names_something(token: Token, index: int) -> bool:
    if token.folded in OPENERS or token.folded in _title_words():
        return False
    return not (index == 0 and token.folded.endswith("ing"))


def _right(text: str, tokens: Sequence[Token], owner: dict[int, Hit], last: int) -> int:
    """Take in what completes a head noun: "on Legal Affairs and Human Rights", "of Elders"."""
    at, has_topic = last, False
    while at + 1 < len(tokens) and at - last < SPAN_LIMIT:
        step = _complement(text, tokens, owner, at, has_topic)
        if step is None:
            break
        at, has_topic = step, True
    return at


def _complement(
    text: str, tokens: Sequence[Token], owner: dict[int, Hit], at: int, has_topic: bool
) -> int | None:
    following = at + 1
    while following < len(tokens) and not tokens[following].is_capital and following - at < 3:
        following += 1
    if following >= len(tokens) or not tokens[following].is_capital or following in owner:
        return None
    between = BETWEEN.match(text[tokens[at].end : tokens[following].start])
    words = between["words"] if between else None
    token = tokens[following]
    if words == "" and (token.words in given_names() or _is_surname(text, tokens, following)):
        return None
    is_first = at + 1 == following and not has_topic
    if words == "" and is_first and tokens[at].folded in LETTERED and LETTER.match(token.words):
        return following
    joins = words in JOINS_TOPIC
    if joins and token.words in given_names() and _goes_on(text, tokens, following):
        return None  # "the Committee on Trade and Robert Troy"
    if joins and _opens_title(text[tokens[following].start : tokens[following].start + 80]):
        return None  # "deputy chair of the Committee on Trade, and MP A B"
    if words in OPENS_TOPIC or (has_topic and words in {*JOINS_TOPIC, ""}):
        return following
    listed = LIST.match(text, tokens[at].end) if has_topic and words == "," else None
    if listed and not _opens_title(text[listed.end() - 1 :]):
        return following
    return None


def _goes_on(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether another capitalized word follows right behind one."""
    behind = tokens[at + 1 : at + 2]
    return any(t.is_capital and text[tokens[at].end : t.start] == " " for t in behind)


def _is_surname(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a name begins here: "Vu Hai Ha" with the surname first, "Vali Valiyev"."""
    if not _goes_on(text, tokens, at):
        return False
    is_last = SURNAME.match(tokens[at + 1].folded) is not None  # "on Health" "Vali Valiyev"
    return tokens[at].folded in SURNAMES_FIRST or (is_last and not _goes_on(text, tokens, at + 1))


def _opens_title(text: str) -> bool:
    """Whether a title stands here: "the Committee on Trade, A B, and Prime Minister C D"."""
    words = [fold(word) for word in text.split(maxsplit=3)[:3]]
    return any(" ".join(words[:count]) in _titles() for count in (1, 2, 3))


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in titles())


@cache
def _title_words() -> frozenset[str]:
    return frozenset(fold(title) for title in titles() if " " not in title)

"""Bodies and states of a sentence: known names, names by their shape, and how they nest.

"House of Representatives of the National Assembly of the Republic of Belarus" is one mention: a
chamber within a parliament of a state. A body that no list knows is read by its head noun:
"Council of Elders of the Republic of Freedonia".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import Mention, Place, StateName
from interparl.loader.parse.mentions.bodies.nesting import nest
from interparl.loader.parse.mentions.bodies.phrases import OPENERS, Phrase, read_phrases
from interparl.loader.parse.mentions.bodies.settle import settle, state_of
from interparl.loader.parse.mentions.gazetteer import Hit, find_names
from interparl.loader.parse.mentions.tokens import Token, read_tokens
from interparl.loader.parse.reference import fold, given_names, parliament_names, titles
from interparl.loader.parse.sentence import Sentence

ACRONYM = re.compile(
    r" ?\((?:the |hereinafter )?[\"']?(?P<acronym>[A-Z][\w&\-/]*(?: [A-Z][\w]*)?)[\"']?\)"
)

CELL = re.compile(r"\s*[|:/–-]\s*(?:the )?|\t+| {2,}|, (?:the )?|\s?[(\[](?:the )?")
LINES = frozenset({"item", "row", "label"})
OPENS_LINE = re.compile(r"[\s•*·\d.)–-]{0,8}(?:the )?", re.IGNORECASE)
GOES_ON = re.compile(r"\s*(?:[:–—=|-]|\(?\d|\t)")
BRACKET = frozenset({" (", " (the ", " (The ", ", ("})
# What must stand before a head noun alone for it to mean a body named before.
POINTS_BACK = re.compile(r"\b(?:the|this|its|our|their|that|of|both) \Z", re.IGNORECASE)
COMPLETED = re.compile(r" (?:of|for|on|in) ")  # what stands before is a name's head
ORDINARY = OPENERS | {"us", "am", "is", "are", "was", "can", "all", "do", "so", "no", "act"}
TITLE_REACH = 40  # characters; the longest title that ends in a head noun is shorter


def find_bodies(
    sentence: Sentence, discourse: Discourse, taken: Sequence[Mention]
) -> list[Mention]:
    """Find states, adjectives of states, bodies and towns; absolute offsets, none overlapping.

    What the sentence names is remembered in ``discourse`` for the short forms that follow.
    """
    text, tokens, phrases, context = sentence.once(_named, taken)
    home = _of_line(sentence, phrases) or (_home(sentence.heading) if sentence.heading else ())
    context = [*context, *home]
    discourse.states.update(context)
    discourse.organizations.update(p.keys[0] for p in phrases if p.entry == "organization")
    mentions: list[Mention] = []
    for phrase in phrases:
        if mentions and phrase.start + sentence.start < mentions[-1].end:
            continue  # an acronym in brackets that the name before it took in
        mention = _mention(phrase, text, sentence, (context, home), discourse)
        if mentions and _repeats(mention, mentions[-1], sentence):
            mentions[-1] = replace(mentions[-1], end=mention.end + 1)
        else:
            mentions.append(mention)
    return [*mentions, *_defined(tokens, mentions, sentence, discourse)]


def _named(
    sentence: Sentence, taken: Sequence[Mention]
) -> tuple[str, list[Token], list[Phrase], list[str]]:
    """What is named, whatever the document said before; and the codes of the states in it."""
    text = _blank(sentence, taken)
    tokens = read_tokens(text)
    is_shouted = text.isupper()
    hits = [
        hit for hit in find_names(tokens)
        if not _is_person(hit, tokens) and not _is_word(hit, tokens, is_shouted=is_shouted)
        and not _is_sitting(hit, tokens)
    ]  # fmt: skip
    phrases = [p for p in read_phrases(text, tokens, hits) if not _is_title(p, text)]
    phrases = [
        p for p in nest(text, phrases) if not p.is_bare or POINTS_BACK.search(text, 0, p.start)
    ]
    _complete_rows(text, phrases)
    return text, tokens, phrases, _states(phrases)


def _repeats(mention: Mention, last: Mention, sentence: Sentence) -> bool:
    """Whether a name in brackets is the body's before it: "Parliamentary Union (PUIC)"."""
    gap = sentence.text[last.end - sentence.start : mention.start - sentence.start]
    behind = sentence.text[mention.end - sentence.start :]
    if not isinstance(mention.value, Body) or not isinstance(last.value, Body):
        return False
    same = mention.value.key is not None and mention.value.key == last.value.key
    return same and gap == " (" and behind.startswith(")")


def _complete_rows(text: str, phrases: Sequence[Phrase]) -> None:
    """Let a parliament be that of the state beside it: "Mali | Parliament", "Senate (Haiti)"."""
    for one, other in pairwise(phrases):
        if one.entry == "state" and CELL.fullmatch(text, one.end, other.start):
            _give(one.keys[0], other)
        elif other.entry == "state" and text[one.end : other.start] in BRACKET:
            _give(other.keys[0], one)


def _give(code: str, body: Phrase) -> None:
    """Give a body that is still of no state the state whose parliament or chamber it can be."""
    is_open = body.entry == "parliament" and not (body.state or body.parent or body.is_bare)
    if is_open and any(state_of(key) == code for key in parliament_names().get(body.words, ())):
        body.state = code


def _blank(sentence: Sentence, taken: Sequence[Mention]) -> str:
    text = sentence.text
    for mention in taken:
        first, last = mention.start - sentence.start, mention.end - sentence.start
        text = text[:first] + "\n" * (last - first) + text[last:]
    return text


def _is_person(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether the name of a state or town is a given name here: "Jordan Smith"."""
    if hit.entry not in {"state", "city", "region"} or tokens[hit.first].words not in given_names():
        return False
    following = tokens[hit.last + 1] if hit.last + 1 < len(tokens) else None
    return bool(following and following.is_capital and following.start == tokens[hit.last].end + 1)


def _is_word(hit: Hit, tokens: Sequence[Token], *, is_shouted: bool) -> bool:
    """Whether an acronym is an ordinary word among capitals: "WHO SITS WHERE", "WHO: All."."""
    if hit.first != hit.last or tokens[hit.first].folded not in ORDINARY:
        return False
    at = tokens[hit.first].end
    following = tokens[hit.last + 1 : hit.last + 2]
    is_among = any(t.start == at + 1 and t.words.isupper() and len(t.words) > 2 for t in following)
    is_label = hit.first == 0 and any(t.start == at + 2 for t in following)
    return is_shouted or is_among or is_label


def _is_sitting(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether an assembly is a sitting of some body: "the 57th Plenary Assembly"."""
    if hit.first != hit.last or hit.first == 0 or tokens[hit.first].folded != "assembly":
        return False
    return tokens[hit.first - 1].folded == "plenary"


def _is_title(phrase: Phrase, text: str) -> bool:
    """Whether a bare head noun ends a title of office: "Chief of Mission"."""
    if not phrase.is_bare:
        return False
    before = fold(text[max(0, phrase.start - TITLE_REACH) : phrase.end])
    return any(before.endswith(title) for title in _titles_with(fold(phrase.words)))


@cache
def _titles_with(noun: str) -> tuple[str, ...]:
    folded = (fold(title) for title in titles())
    return tuple(title for title in folded if title.endswith(f" {noun}"))


def _states(phrases: Sequence[Phrase]) -> list[str]:
    codes = [p.keys[0] for p in phrases if p.entry in {"state", "adjective"}]
    return [*codes, *(p.state for p in phrases if p.state)]


def _of_line(sentence: Sentence, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """The state that a line opens with and speaks of: "Belgium – 8: Senate 4"."""
    first = phrases[0] if phrases and sentence.kind in LINES else None
    if first is None or first.entry != "state":
        return ()
    is_alone = OPENS_LINE.fullmatch(sentence.text[: first.start])
    if not is_alone or not GOES_ON.match(sentence.text, first.end):
        return ()
    return first.keys[:1]


@lru_cache(maxsize=64)  # the lines under one heading ask one after another
def _home(heading: str) -> tuple[str, ...]:
    """The states that a heading names."""
    hits = find_names(read_tokens(heading))
    return tuple(hit.keys[0] for hit in hits if hit.entry in {"state", "adjective"})


def _mention(
    phrase: Phrase,
    text: str,
    sentence: Sentence,
    states: tuple[Sequence[str], Sequence[str]],
    discourse: Discourse,
) -> Mention:
    start, end = phrase.start + sentence.start, phrase.end + sentence.start
    if phrase.entry == "state":
        return Mention("state", start, end, StateName(phrase.keys[0]))
    if phrase.entry == "adjective":
        return Mention("adjective", start, end, StateName(phrase.keys[0]))
    if phrase.entry == "city":
        return Mention("place", start, end, Place(phrase.words, phrase.keys[0]))
    if phrase.entry == "region":
        return Mention("place", start, end, Place(phrase.words))
    if phrase.is_bare and fold(phrase.words) in discourse.short_forms:
        return Mention("body", start, end, discourse.short_forms[fold(phrase.words)])
    if phrase.entry == "organization" and phrase.words in discourse.acronyms:
        return Mention("body", start, end, discourse.acronyms[phrase.words])
    body = settle(phrase, text, states[0], discourse, states[1])
    behind = ACRONYM.match(text, phrase.end)
    if behind and body.parent and body.parent.acronym == behind["acronym"]:
        end = behind.end() + sentence.start  # "General Assembly of the Union (IPU)"
    elif behind and _abbreviates(behind["acronym"], body):
        # A conference that has an acronym is a standing organization, not a meeting.
        stands = body.kind == "other" and fold(body.name).startswith("conference ")
        kind = "organization" if stands else body.kind
        body = replace(body, kind=kind, acronym=body.acronym or behind["acronym"])
        discourse.acronyms[behind["acronym"]] = body
        end = behind.end() + sentence.start
    if not phrase.is_bare:
        remember(body, phrase.words, discourse)
    return Mention("body", start, end, body)


def _abbreviates(acronym: str, body: Body) -> bool:
    """Whether letters in brackets are the body's acronym, not a town or a party."""
    capitals = [c for c in acronym if c.isupper()]
    if 2 * len(capitals) < sum(c.isalpha() for c in acronym):
        return False
    initials = {word[0] for word in fold(f"{body.words} {body.name}").split()}
    return (
        len(capitals) >= 2 and sum(c.casefold() in initials for c in capitals) >= len(capitals) - 1
    )


def remember(body: Body, own_words: str, discourse: Discourse) -> None:
    """Let later short forms mean this body: "the Organization", "the Parliamentary Assembly"."""
    for name in (fold(own_words), fold(body.name)):
        head = COMPLETED.split(name, maxsplit=1)[0]
        for form in (name, head, head.rsplit(" ", 1)[-1]):
            discourse.short_forms[form] = body


def _defined(
    tokens: Sequence[Token], found: Sequence[Mention], sentence: Sentence, discourse: Discourse
) -> Iterator[Mention]:
    """Acronyms, of one word or two, that the document itself defined."""
    if not discourse.acronyms:
        return
    covered = [(m.start - sentence.start, m.end - sentence.start) for m in found]
    for at, token in enumerate(tokens):
        for last in tokens[at : at + 2][::-1] if token.is_capital else ():
            body = discourse.acronyms.get(sentence.text[token.start : last.end])
            if body and not any(s < last.end and token.start < e for s, e in covered):
                covered.append((token.start, last.end))
                yield Mention("body", sentence.start + token.start, sentence.start + last.end, body)

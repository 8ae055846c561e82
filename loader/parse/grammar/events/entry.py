"""Entries: dated lines without a verb, their day, their town, and where their words begin."""

import re
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.grammar.clause import verbs
from interparl.loader.parse.grammar.events.headed import day_above, town_above
from interparl.loader.parse.mention import Mention, Place, StateName, When
from interparl.loader.parse.shape import MARK, Shape, pattern

KINDS = frozenset({"item", "row", "label", "heading", "dateline", "prose"})
LONGEST = 400  # characters: a longer line is text
# Verbs that only say who led, or where something was, do not make a line a sentence.
ALLOWED = frozenset(
    "held hosted led headed chaired attended organized organised opened addressed granted given "
    "accorded awarded conferred extended received signed set approved".split()
)
OPENING = pattern(
    r"\W{0,4}{date}(?P<mark>\s{0,3}(?:[:|,.;)]|[–—-]{1,2})+\s*|\s{1,40})", re.IGNORECASE
)
TOWN = pattern(
    r"[\s(]{0,3}(?:(?P<town>{place})(?:(?:, | & |/| and )(?:{state}|{place}))*|(?P<state>{state}))"
    r"[)\s]{0,3}(?:[:|,.;–—-]{1,2}\s*|\s{2,40}|(?<=\s)(?=[A-Z]|{body}))",
    re.IGNORECASE,
)
STRONG = re.compile(r"[:|.–—-]")
CANCELLED = re.compile(
    r"\b(?:cancell?ed|postponed|not held|put off|tbc|to be confirmed|no meeting|expired?s?)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(r"[,(|–—-]\s{0,3}$|\b(?:in|at) (?:the )?$")


@dataclass(frozen=True)
class Entry:
    """A dated line: its day, its town (and state), and where the words that tell it begin."""

    when: Mention
    low: int
    place: tuple[str | None, str | None] | None


def entry_of(shape: Shape, discourse: Discourse) -> Entry | None:
    """The entry that a line is; ``None`` where it is none, or tells what did not happen."""
    text, kind = shape.text, shape.sentence.kind
    if kind not in KINDS or len(text) > LONGEST or CANCELLED.search(text):
        return None
    opening = OPENING.match(text)
    if opening:
        if kind == "prose" and not STRONG.search(opening["mark"]):
            return None
        when, low = shape.mentions[0], opening.end()
    else:
        alone = _one_day(shape) if kind != "prose" else None
        above = None if MARK["date"] in text else day_above(shape, discourse)
        day = alone or above
        if day is None:
            return None
        when, low = day, len(text) - len(text.lstrip(" \t–—-•|*"))
    if not isinstance(when.value, When) or when.value.is_recurring or not when.value.date.earliest:
        return None
    if any(verb not in ALLOWED for _, _, verb in verbs(text)):
        return None
    town = TOWN.match(text, low)
    place = _town(shape, town) if town else None
    low = town.end() if town else low
    place = (
        place
        or _place_behind(shape, low)
        or (town_above(shape, discourse) if not opening else None)
    )
    return Entry(when, low, place)


def _one_day(shape: Shape) -> Mention | None:
    """The only date of a line, which stands behind its words."""
    days = [m for m in shape.mentions if isinstance(m.value, When)]
    return days[0] if len(days) == 1 else None


def _town(shape: Shape, found: re.Match[str]) -> tuple[str | None, str | None]:
    at = found.start("town") if found["town"] else found.start("state")
    return _named(shape, at)


def _named(shape: Shape, at: int) -> tuple[str | None, str | None]:
    mention = shape.between(at, at + 1)[0]
    if isinstance(mention.value, Place):
        return mention.value.name, mention.value.state
    start = shape.sentence.start
    words = shape.sentence.text[mention.start - start : mention.end - start]
    return words, mention.value.code if isinstance(mention.value, StateName) else None


def _place_behind(shape: Shape, low: int) -> tuple[str | None, str | None] | None:
    """The first town behind a comma, a bracket or "in"."""
    for at in range(low, len(shape.text)):
        if shape.text[at] == MARK["place"] and BEHIND.search(shape.text, max(low, at - 8), at):
            return _named(shape, at)
    return None

"""Nesting: a body within a body of a state, put together from neighbouring phrases."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.bodies.phrases import Phrase

WITHIN = re.compile(r",? (?:of|of the|under the|within the|at the|in the|to the|of its) \Z")
OF = re.compile(r" (?:of|of the) \Z")
ABOUT = re.compile(r" (?:on|for|with) (?:the )?\Z")
BEFORE = re.compile(r"(?:'s?)? \Z")
INTERNATIONAL = frozenset({"assembly", "organization"})  # "Black Sea Parliamentary Forum"
OF_TWO = frozenset({"committee", "other", "assembly", "organization"})
NAMES_ITS_TOWN = frozenset({"university", "court", "other"})


def nest(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Join phrases from the right: "Council" of the "Republic of X" hangs on what follows it.

    A state or an organization right before a body ("CSTO Secretariat", "Kazakhstan's Senate",
    "Belarusian Parliament") is what the body belongs to.
    """
    out: list[Phrase] = []
    for phrase in reversed(phrases):
        follower = out[-1] if out else None
        if follower is None:
            out.append(phrase)
        elif _takes(text, phrase, follower):
            out[-1] = phrase
        elif not _leads(text, phrase, follower):
            out.append(phrase)
    return out[::-1]


def _takes(text: str, phrase: Phrase, follower: Phrase) -> bool:
    """Hang ``phrase`` on the follower: "Senate" of the "Parliament of Kazakhstan"."""
    gap = text[phrase.end : follower.start]
    if not phrase.is_body or (phrase.entry == "organization" and follower.entry != "organization"):
        return False
    if follower.is_body and WITHIN.match(gap):
        phrase.parent, phrase.state = follower, follower.state or phrase.state
    elif follower.entry == "state" and OF.match(gap):
        phrase.state = follower.keys[0]
    elif _completes(phrase, follower, gap):
        phrase.words = text[phrase.start : follower.end]
    else:
        return False
    phrase.end, phrase.is_bare = follower.end, False
    return True


def _completes(phrase: Phrase, follower: Phrase, gap: str) -> bool:
    """Whether a place is part of the name: "University of X", "Working Group on Afghanistan"."""
    if phrase.entry != "shaped":
        return False
    match follower.entry:
        case "region":
            return bool(ABOUT.match(gap) or OF.match(gap))
        case "state":
            return bool(ABOUT.match(gap))
        case "city":
            return bool(OF.match(gap)) and phrase.kind in NAMES_ITS_TOWN
        case _:
            return False


def _is_between_two(phrase: Phrase, follower: Phrase, gap: str) -> bool:
    """Whether a committee of two begins here: "EU"-"Georgia Cooperation Committee"."""
    if follower.entry != "shaped" or phrase.entry not in {"state", "adjective", "organization"}:
        return False
    is_group = follower.kind in OF_TWO and follower.state is not None
    is_dashed = gap in {" – ", " - "} and "Friendship" in follower.words
    return is_group and (gap in {"-", "–"} or is_dashed)


def _leads(text: str, phrase: Phrase, follower: Phrase) -> bool:
    """Let the follower belong to ``phrase`` right before it; true when it took it in."""
    gap = text[phrase.end : follower.start]
    if _is_between_two(phrase, follower, gap):
        follower.start, follower.is_bare = phrase.start, False
        follower.words = text[phrase.start : follower.end]
        return True
    if follower.entry not in {"parliament", "shaped"} or not BEFORE.match(gap):
        return False
    if phrase.entry == "region" and follower.kind in INTERNATIONAL:
        follower.words = text[phrase.start : follower.end]
    elif phrase.entry in {"state", "adjective"} and follower.state is None:
        follower.state = phrase.keys[0]
    elif phrase.entry == "organization" and follower.parent is None:
        follower.parent = phrase
    else:
        return False
    follower.start, follower.is_bare = phrase.start, False
    return True

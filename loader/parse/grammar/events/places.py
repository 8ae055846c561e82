"""Places: the town or state where an event of a sentence was, as its words and its line tell."""

import re

from interparl.loader.parse.grammar.clause import around, distance
from interparl.loader.parse.shape import MARK

FARTHEST_PLACE = 2.9
AT_PLACE = re.compile(r"\b(?:in|at|near) (?:the )?(?:[\w.'-]+ ){0,4}$", re.IGNORECASE)
SEAT = re.compile(
    r"\b(?:based|seated|headquartered|located|living|born|situation|developments|conflict|crisis"
    r"|war|violence|democracy) in (?:the )?$"
)
# "Second Session, Baku", "18-20  Brussels": only a town stands so
BESIDE = re.compile(rf"(?:[,(:|–-]|\A\W{{0,4}}{MARK['date']}) {{0,3}}$")
# A line that opens with a town and a day tells of what was there
OPENING_PLACE = re.compile(
    rf"\W{{0,4}}(?P<place>{MARK['place']})(?:, {MARK['state']})?(?:,? \(?{MARK['date']}\)?)?"
    r" ?(?::|[–—-]{1,2}|\|) "
)
# "Riga hosted the session", "the session was hosted by Riga", "the forum came to Riga"
HOSTS = re.compile(
    rf"(?P<at>[{MARK['place']}{MARK['state']}])(?:, {MARK['state']},?)?(?: \w+| [\w]+ly)?"
    r" (?:hosts?|hosted|hosting|welcom(?:ed|es)|play(?:ed|s) host to|was the (?:venue|scene|host)"
    r"|is the (?:venue|host)|(?:was|is) host to|to host|became the (?:venue|host))\b"
)
HOSTED = re.compile(
    rf" (?:(?:was|were|is|will be|to be) )?(?:hosted by|moved to|came to|comes to|went to|returned"
    rf" to|transferred to) (?:the (?:city|town) of )?(?P<at>[{MARK['place']}{MARK['state']}])"
)


def place_of(text: str, start: int, end: int, *, is_line: bool) -> int | None:
    """Where the mark of the place stands that the words at ``start``..``end`` are told of.

    >>> at = MARK["place"]
    >>> place_of(f"A session was held in {at}.", 2, 9, is_line=False)
    22
    >>> place_of(f"{at} hosted the session.", 13, 20, is_line=False)
    0
    """
    costs = (
        (distance(text, start, end, at), at)
        for at in range(*around(text, start, end, strong=True)) if _is_place(text, at)
    )  # fmt: skip
    nearest = min(costs, default=None)
    if nearest and nearest[0] <= FARTHEST_PLACE:
        return nearest[1]
    if is_line and (found := OPENING_PLACE.match(text)):
        return found.start("place")
    if is_line and text.count(MARK["place"]) == 1:
        return text.index(MARK["place"])
    host = HOSTS.search(text, 0, start) or HOSTED.match(text, end)
    return host.start("at") if host else None


def _is_place(text: str, at: int) -> bool:
    if text[at] not in MARK["place"] + MARK["state"]:
        return False
    if AT_PLACE.search(text, max(0, at - 40), at):
        return SEAT.search(text, 0, at) is None
    return text[at] == MARK["place"] and BESIDE.search(text, 0, at) is not None

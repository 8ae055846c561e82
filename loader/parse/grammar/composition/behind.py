"""Whose a count is, told behind it: "7 deputies from the House of Representatives"."""

import re

from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.progress import Holding, Progress
from interparl.loader.parse.grammar.composition.text import MARK, marked
from interparl.loader.parse.grammar.composition.words import ends

GIVEN = r"(?:allotted|allocated|assigned|reserved|given|due|accorded)"
# "from the", "elected by the", "belong to", "is what ... get"; "7 to the Senate", where it goes on;
# So in "24 Bundestag", where a bracket or comma opens it; "18 each: France, Germany" as a line.
OF_THEM = r"(?:\ of\ (?:them|whom|which|these|those))"
LINK = (
    rf"(?:{w.TO}|{OF_THEM})?(?:\ [–-](?=\ (?:from|of|for|by)\b))?"
    rf"(?:(?P<plain>\ (?:from|of|for|out\ of|representing))|"
    rf"(?P<told>\ (?:are\ |is\ |being\ |to\ be\ )?{w.CHOSEN}\ (?:each\ )?(?:by|from|in|within)|"
    r"\ (?:come|comes|coming|are|is)\ from|"
    r"\ (?:are|is)\ of(?=\ (?:the\ )?{chamber})|\ represents?(?=\ (?:the\ )?{parliament|chamber})|"
    rf"\ (?:are|is|being)\ (?:the\ )?(?:\w+\ )?{w.NOUN}\ (?:of|from|in)|"
    r"\ (?:sits?|serves?|works?)\ (?:in|for)(?=\ (?:the\ )?{chamber})|"
    r"\ (?:(?:are|is|being)\ )?(?:(?:now|today|still|currently)\ )?"
    rf"(?:belong|fall|go|{GIVEN})(?:s|es|ing)?\ (?:each\ )?(?:to|for)|"
    r",?\ is\ (?:what|the\ (?:share|quota|number)\ (?:of|for)))|(?P<short>\ (?:to|by))|"
    r"(?P<bare>(?:\ [–-])?(?=\ (?:the\ )?{chamber}))|(?P<colon>\ ?(?::|–|-)\s{0,8}(?=\ )))"
)
RANKS = r"(?:\ (?:among|amongst|within|the\ ranks\ of|each\ of|members\ of|deputies\ of)){0,2}"
BEHIND = marked(
    rf"{LINK}{RANKS}\ (?P<holders>{w.LIST})"
    r"(?P<parliament>\ (?:(?:national|federal|regional|and)\ ){0,3}"
    r"(?:parliaments?|legislature|delegation|side)\b)?"
    r"(?P<each>,?\ (?:each|apiece)\b)?",
    w.FLAGS,
)
# "4 (National Assembly), 3 (Senate)"; "five Bundestag members" as well.
IN_BRACKETS = marked(r"\ \((?:the\ )?(?P<holders>{chamber|parliament})\)", w.FLAGS)
ITS_MEMBERS = marked(rf"\ (?P<holders>{{chamber}})\ {w.NOUN}\b", w.FLAGS)
OPENED = re.compile(r"(?:[(:,]|\band)(?: the (?:remaining|other|rest,?))? ?\Z")
# "three members from either Council"
EITHER = marked(
    r"(?:from|of|for|by)\ (?:either|each)(?:\ of)?(?:\ the)?(?:\ {number})?\ "
    r"(?:council|chamber|house)s?\b",
    w.FLAGS,
)
# "the 12-member Polish delegation to the Assembly"
ADJECTIVE_DELEGATION = marked(rf"\ (?P<holders>{{adjective}})\ (?:\w+\ )?delegation{w.TO}", w.FLAGS)
# "21 Belgians, 21 Dutchmen"
CITIZENS = marked(r"\ (?P<holders>{adjective})(?=[,.;)]|\ and\b|\Z)", w.FLAGS)
# "With 35 seats, Nigeria has the largest delegation"
WITH = re.compile(r"\bwith (?:its |a total of )?\Z", re.IGNORECASE)
WITH_HOLDER = marked(
    rf",?\ (?:the\ )?(?P<holders>{w.MARK})\ (?:is|are|has|have|holds?|sends?|forms?)\b", w.FLAGS
)
# The list that says for which states a count for each stands.
FOLLOWING = re.compile(
    r"\bfollowing (?:\w+ ){0,3}(?:states|countries|parliaments|members|nations|delegations)\b"
    r"[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
LISTED = marked(rf"[^.;:]{{0,40}}:\ (?P<holders>{w.LIST})", w.FLAGS)
# "87 members: Denmark 20, Finland 20": a total, and then the shares.
COUNTED = marked(r"(?:\ [–-]|:)?\ \(?{number}")
START = marked(r"{other}*(?:\w{1,3}[.)]\ +)?\Z")


def find_behind(progress: Progress, found: re.Match[str]) -> Holding | None:
    """The holder behind a count; ``None`` where none is told there."""
    text = progress.told.text
    either = EITHER.match(text, found.end() + 1)
    if either and progress.is_told(found):
        return Holding(found.start(), either.end(), None, is_each=True, direction="behind")
    subject = _delegation_or_subject(text, found)
    if subject is None and progress.is_told(found):
        subject = IN_BRACKETS.match(text, found.end())
        if subject is None and not found["unit"]:
            subject = CITIZENS.match(text, found.end()) or ITS_MEMBERS.match(text, found.end())
    if subject:
        marks = subject.span("holders")
        return Holding(found.start(), subject.end(), marks, is_each=False, direction="behind")
    listed = LISTED.match(text, found.end())
    if listed and ends(FOLLOWING, text, found.start(), 100):
        marks = listed.span("holders")
        return Holding(found.start(), listed.end(), marks, is_each=True, direction="behind")
    match = BEHIND.match(text, found.end())
    if match is None or not _may_follow(progress, found, match):
        return None
    is_first = match["colon"] is not None
    each = bool(is_first or found["each"] or match["each"] or "each of" in match[0])
    return Holding(found.start(), match.end(), match.span("holders"), each, "behind")


def _delegation_or_subject(text: str, found: re.Match[str]) -> re.Match[str] | None:
    delegation = ADJECTIVE_DELEGATION.match(text, found.end())
    if delegation or not found["unit"] or not ends(WITH, text, found.start(), 20):
        return delegation
    return WITH_HOLDER.match(text, found.end())


def _may_follow(progress: Progress, found: re.Match[str], match: re.Match[str]) -> bool:
    text = progress.told.text
    if MARK["adjective"] in match["holders"] and not match["parliament"]:
        return False
    if match["short"] is not None:
        return progress.direction == "behind"
    if match["colon"] is not None:
        if not found["each"] and COUNTED.match(text, match.end()):
            return False
        return bool(START.match(text, 0, found.start())) and progress.means_seats(found)
    if match["bare"] is not None and not ends(OPENED, text, found.start(), 20):
        return False
    is_said = (found["unit"] or "").startswith(" are ")  # "five are members of the Senate"
    return is_said or match["told"] is not None or progress.is_told(found)

"""Whose a count is, told before it: "Nigeria holds 35", and going on: "Ghana 8, Togo 5"."""

import re

from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.page import SEATS
from interparl.loader.parse.grammar.composition.progress import GAP, Holding, Progress
from interparl.loader.parse.grammar.composition.text import MARK, marked
from interparl.loader.parse.grammar.composition.words import ends

LED = 60  # characters before a holder that may say that a delegation is meant
# ", the newest member,", ", which ratified last,"
APPOSED = (
    r"(?:,\ (?:(?:the|an?|its|one\ of)\ [^,;.:]{3,60}|"
    r"(?:which|who|where|having|as)\ (?:(?!only\b|not\b|yet\b|still\b|never\b|former|observ|"
    r"candidat|associat|guest|left\b|no\b)[^,;.:\s]+\ ?){1,10}|"
    r"(?:headed|led|chaired|elected|appointed|confirmed|approved|formed|set\ up)\ [^,;.:]{3,80}),)"
)
# Between a holder and the count behind it: "Nigeria | now holds | 35".
ACTIVE = marked(
    rf"(?:'s?|\))?(?P<things>{w.THINGS}){w.TO}?(?:\ \([^()]{{0,30}}\))?{APPOSED}?(?:\ –|,)?"
    rf"{w.ADVERB}\ (?:(?P<strong>{w.STRONG})|(?P<weak>{w.WEAK})){w.TO}?,?{w.ADVERB}{w.FILLER}\ \Z",
    w.FLAGS,
)
# A holder, a dash, colon or bracket, and its count.
LINE = marked(
    rf"(?:'s?)?(?P<things>{w.THINGS}){w.TO}?(?:\ \([^()]{{0,40}}\))?"
    r"(?:\ ?(?::|–|\.{2,}|…|\||=)|\ -|\ [(\[]|(?=[\ \t]))(?:[\ \t]|\*){0,60}"
    r"(?:number\ of\ \w+\ ?:\ )?\Z",
    w.FLAGS,
)
# "second only to Nigeria, with 35"
COMPARED = re.compile(
    r"\b(?:second (?:only )?to|behind|followed by|trailed by|ahead of|after|led by|topped by|then) "
    r"(?:the )?\Z",
    re.IGNORECASE,
)
COMPARED_GAP = re.compile(r",? (?:with|has|which has|\() ?\Z| \(\Z")
# Where an item of a list begins, behind a colon or semicolon.
ITEM = re.compile(r"(?:\A\W{0,6}|[:;] (?:and )?)(?:the )?\Z")
# "Ghana has 8 | and | Togo | | 5".
JOIN = re.compile(r"(?:[,;]|\))?(?: (?:and|while|whereas|but|with|then|plus|also))*(?: the)? ?\Z")
ELLIPSIS = re.compile(r"(?: –|,)?(?: with| by)?(?: (?:only|just))? \Z|(?:: | – | - )\Z")
# "Northern Ireland": the state's name is the end of a longer one.
PART_OF_NAME = re.compile(r"(?<![^\s])(?!The |And )[A-Z][a-z]+ \Z")
# "The opposition in Armenia holds ...": what stands behind a preposition holds nothing, unless
# the delegation, quota, number or parliament of it does.
NO_HOLDER = re.compile(
    r"\b(?!(?:delegat\w+|parliaments?|legislatures?|quotas?|representation|share|seats|members|"
    r"deputies|number|representatives|parliamentarians|each|both|followed) )\w+ "
    r"(?:of|in|from|for|at|with|by|near|to|against|on|over|between|inside) (?:the )?\Z",
    re.IGNORECASE,
)
# "From the Jogorku Kenesh, 6 deputies work in the CSTO PA".
FROM = re.compile(r"\b(?:from|for) (?:the )?\Z", re.IGNORECASE)
WORK = marked(rf",?\ (?:work|sit|serve|are|take\ part)(?:\ \w+)?{w.TO}", w.FLAGS)
EACH = re.compile(r"\b(?:each|every)\b[^.;:]{0,60}\Z", re.IGNORECASE)
POSSESSIVE = re.compile(r"'s? (?:own )?\Z")
IN = marked(w.TO, w.FLAGS)
IN_BEFORE = marked(r"\b(?:in|to|at)\ (?:the\ )?{assembly},?[^.;:]{0,30}\Z", w.FLAGS)
# "delegations to the OSCE PA (8 members) and to PACE (12)".
ASSEMBLY_FIRST = marked(
    r"(?P<assembly>{assembly})(?:\ \([^()]{1,20}\))?(?:\ \(|:\ |\ [–-]\ )\Z", w.FLAGS
)
THE_DELEGATION = marked(
    r"\b(?:the|our|this|its)\ (?:{adjective}\ )?"
    r"(?:(?:national|parliamentary|permanent|standing)\ ){0,2}"
    rf"delegation{w.TO}?(?:\ –|,)?{w.ADVERB}\ (?:{w.STRONG}|{w.WEAK}){w.ADVERB}{w.FILLER}\ \Z",
    w.FLAGS,
)
# "In the Assembly the parliament is represented by eight deputies", on the page of one parliament.
THE_PARLIAMENT = marked(
    r"\b(?:the|our|its)\ (?:(?:national|host)\ )?(?:parliament|legislature|country|republic|state)"
    rf"(?:{w.TO}|,)?{w.ADVERB}\ {w.STRONG}{w.TO}?{w.ADVERB}{w.FILLER}\ \Z",
    w.FLAGS,
)
ASSEMBLY = marked(r"{assembly}|\bthe\ Assembly\b")
# The size of the delegation "stays as it is: four members".
SIZE = re.compile(
    r"\b(?:the|its|our|their) (?:\w+ )?(?:size|strength|membership|headcount)\b[^.;:]{0,50}?"
    r"(?:: | (?:at|is|of|remains|stays|numbers) )\Z",
    re.IGNORECASE,
)
# "It comprises 16 members", after a sentence on the delegation.
IT = marked(
    rf"\A(?:(?:In|Since|During|For)\ [^.;:]{{3,60}}[\ ,]\ ?)?"
    rf"(?:it|they|we|this\ delegation){w.ADVERB}\ "
    rf"(?:{w.STRONG}|{w.WEAK}){w.ADVERB}{w.FILLER}\ \Z",
    w.FLAGS,
)
# "There are eight members on the delegation"
THERE = re.compile(r"\b(?:there are|with) \Z", re.IGNORECASE)
IN_DELEGATION = re.compile(r" (?:on|in|of) (?:the|our|this) (?:\w+ )?delegation\b", re.IGNORECASE)
# "The quota of Brazil was raised from 18 to 37": the last one is in force.
CHANGED = marked(
    rf"(?:'s?)?{w.THINGS}[^;:.]{{0,40}}\b(?:rais|increas|reduc|cut|lower|chang|enlarg|expand|rose|"
    rf"grew|fell|went|up|down|grown|risen)\w*(?:[^;:.]{{0,30}})?\ from\ {{number}}(?:{w.UNIT})?"
    r"\ to\ \Z",
    w.FLAGS,
)
# "both Houses send two members each"
BOTH = marked(
    r"\b(?:the\ {number}|both(?:\ the)?|(?P<each>either|each\ of\ the\ {number}|each|every))\ "
    rf"(?:council|chamber|house)s?{w.ADVERB}\ (?:{w.STRONG}|{w.WEAK}){w.FILLER}\ \Z",
    w.FLAGS,
)


WHICH = re.compile(r", (?:which|who|where) [^;.:]{0,100},(?= \w)")


def find_before(progress: Progress, found: re.Match[str]) -> Holding | None:
    """The holder before a count; ``None`` where none is told there."""
    text = progress.told.text
    first = ends(ASSEMBLY_FIRST, text, found.start(), 40)
    if first and "delegation" in text.casefold():
        return _of_assembly(progress, found, first)
    both = ends(BOTH, text, found.start(), GAP)
    if both:
        each = bool(both["each"] or found["each"] or " each " in both[0])
        return Holding(both.start(), found.end(), None, each, "before")
    holder = progress.holders_before(found.start())
    if holder is None or found.start() - holder.end() > GAP:
        return _of_the_delegation(text, found)
    gap = _without_asides(text[holder.end() : found.start()])
    if aside := _aside_around(text, holder, found):
        outer = progress.holders_before(aside.start() + 1)
        if outer:
            gap = text[outer.end() : aside.start()] + text[aside.end() : found.start()]
            holder = outer
    changed = CHANGED.match(gap) and SEATS.search(text)
    if not changed and (MARK["number"] in gap or not _leads(progress, holder, gap, found)):
        return _of_the_delegation(text, found)
    each = bool(found["each"]) or " each " in gap or progress.is_line
    each = each or (progress.each and progress.direction == "before")
    each = each or bool(ends(EACH, text, holder.start(), 80))
    return Holding(holder.start(), found.end(), holder.span(), each, "before")


def _of_assembly(progress: Progress, found: re.Match[str], first: re.Match[str]) -> Holding:
    """One parliament's share: "The Sejm has delegations to the OSCE PA (8 members), ..."."""
    holders = [m.span() for m in progress.lists[:1] if m.end() <= first.start()]
    body = progress.told.at(first.start("assembly")).value
    assembly = body if isinstance(body, Body) else None
    if not holders:
        return Holding(first.start(), found.end(), (0, 0), False, "above", assembly)
    return Holding(first.start(), found.end(), holders[0], False, "before", assembly)


def _of_the_delegation(text: str, found: re.Match[str]) -> Holding | None:
    """The parliament's told above: "The delegation consists of 12 members"."""
    subject = ends(THE_DELEGATION, text, found.start(), GAP)
    if IN_DELEGATION.match(text, found.end()):
        subject = ends(THERE, text, found.start(), 20)
    if subject is None and found["unit"]:
        subject = ends(SIZE, text, found.start(), GAP) or ends(IT, text, found.start(), GAP)
    if subject is None and found["unit"] and ASSEMBLY.search(text):
        subject = ends(THE_PARLIAMENT, text, found.start(), GAP)
    if not subject or MARK["number"] in subject[0]:
        return None
    return Holding(subject.start(), found.end(), (0, 0), is_each=False, direction="above")


def _leads(progress: Progress, holder: re.Match[str], gap: str, found: re.Match[str]) -> bool:
    """Whether the words between a holder and a number make the number its count."""
    text = progress.told.text
    if _goes_on(progress, holder) and ELLIPSIS.match(gap):
        return True
    if COMPARED_GAP.match(gap) and ends(COMPARED, text, holder.start(), 30):
        return found.start() > progress.trigger or progress.direction is not None
    if ends(FROM, text, holder.start(), 15) and gap == ", ":
        return WORK.match(text, found.end()) is not None
    is_own = gap == " " and holder[0].endswith(("'s", "'"))
    if is_own or POSSESSIVE.match(gap):
        unit = found["unit"] or ""
        is_named = MARK["assembly"] in text or progress.page.assembly(progress.i, 0) is not None
        return is_named and ("delegation" in unit or "seats" in unit)
    is_adjective = text[holder.end() - 1] == MARK["adjective"]
    active = ACTIVE.match(gap)
    if active and _is_vague(text, gap, found):
        return False
    if active:
        if ends(NO_HOLDER, text, holder.start(), LED) or (is_adjective and not active["things"]):
            return False
        return bool(active["strong"]) or _is_of_delegation(text, holder, gap, found)
    if gap == ", " and found["unit"] and ends(ITEM, text, holder.start(), 10):
        return progress.is_told(found)
    line = LINE.match(gap)
    if line is None or ends(PART_OF_NAME, text, holder.start(), 30):
        return False
    may_list = progress.is_line or found.start() > progress.trigger
    return may_list and progress.means_seats(found) and not (is_adjective and not line["things"])


def _without_asides(gap: str) -> str:
    return re.sub(" {2,}", " ", w.ASIDE.sub(" ", gap)) if "," in gap or "(" in gap else gap


def _aside_around(text: str, holder: re.Match[str], found: re.Match[str]) -> re.Match[str] | None:
    """The aside that a holder stands in: "Spain, which joined after Greece, holds 18"."""
    for aside in WHICH.finditer(text, 0, found.start()):
        if aside.start() <= holder.start() < aside.end():
            return aside
    return None


def _is_vague(text: str, gap: str, found: re.Match[str]) -> bool:
    """Whether the verb says too little: "is" with nothing that is counted, "had" of one alone."""
    if gap.endswith(" is "):
        return not found["unit"]
    is_had = gap.endswith(" had ") and not gap.endswith((" has had ", " have had "))
    return is_had and not w.HAD.search(text)


def _goes_on(progress: Progress, holder: re.Match[str]) -> bool:
    """Whether only "and" or a comma parts a holder from the count before it."""
    if progress.direction != "before" or progress.end > holder.start():
        return False
    return JOIN.match(progress.told.text[progress.end : holder.start()]) is not None


def _is_of_delegation(text: str, holder: re.Match[str], gap: str, found: re.Match[str]) -> bool:
    """Whether "has 12 members" is said of a delegation, not of a parliament's own size."""
    if gap.endswith(" had "):
        return True  # w.HAD: several delegations one after another
    is_parliament = any(MARK[sort] in holder[0] for sort in ("parliament", "chamber"))
    if not is_parliament or "delegation" in gap or MARK["assembly"] in gap:
        return True
    unit = (found["unit"] or "").casefold()
    if "seats" in unit and found["each"]:
        return True  # chambers of one size are rare, equal shares are not
    if "delegat" in unit or "representatives" in unit or IN.match(text, found.end()):
        return True
    led = text[max(0, holder.start() - LED) : holder.end()]  # "the delegation of the Seimas"
    return "delegation" in led.casefold() or bool(IN_BEFORE.search(led))

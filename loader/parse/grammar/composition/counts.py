"""Counts and who holds them: the reading that the families of composition share.

Each number of a sentence is asked in turn whose it is: the body's behind it ("7 deputies from the
House of Representatives"), a chamber's by the name of its members ("3 senators"), or the body's
before it ("Nigeria holds 35"), which may go on ("Ghana 8, Mali and Niger 6 each").
"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.before import find_before
from interparl.loader.parse.grammar.composition.behind import find_behind
from interparl.loader.parse.grammar.composition.holders import (
    Holder,
    Level,
    all_chambers,
    chamber_by_level,
    chamber_of_members,
    holder_of,
    in_named_state,
)
from interparl.loader.parse.grammar.composition.least import least
from interparl.loader.parse.grammar.composition.progress import Holding, Progress, Share
from interparl.loader.parse.grammar.composition.respective import (
    find_equal,
    find_respective,
    taken,
)
from interparl.loader.parse.grammar.composition.text import MARK, MINIMUM, marked

HYPOTHETICAL = re.compile(
    # "at the proposal of the groups" wishes for nothing
    r"\b(?:(?<!\b[ao][tn] the )(?<!upon the )(?<!upon )propos\w+|suggest\w*|would|should|could|"
    r"might|(?<!even )if|plans?|planned|intend\w*|expected|"
    r"next year|in (?:the )?future|demand\w*|ask(?:s|ed)? for|request\w*|calls? for|at that time|"
    r"in the past|used to|no longer|will(?! (?:go on|keep|continue|remain|still|retain))|"
    r"never|envisaged|draft(?! (?:law|bill))|originally|formerly|previously|"
    r"initially|once|until|at first)\b",
    re.IGNORECASE,
)
# "Kyrgyzstan, which has five seats, will host": what comes after the comma is not said of them.
RELATIVE = re.compile(r", (?:which|who|where|with) [^,;.:]{0,80}\Z", re.IGNORECASE)
# "Until 2010 the delegation consisted of ...": of these words a date takes in the last.
OVER = re.compile(r"\b(?:until|till|before|up to) (?:\w+ ){0,2}(?:1[89]|20)\d\d\b", re.IGNORECASE)
# "Belgium and France together have 36": else a list of states has a count each.
TOGETHER = re.compile(
    r"\b(?:together|joint\w*|combined|in total|altogether|between them|in all|a total of)\b",
    re.IGNORECASE,
)
SUBSTITUTES = marked(
    rf"{{number}}(?:{w.UNIT})?(?:,?\ (?:and|plus)|,|\ \+|\ /)\ (?P<more>{{number}})\ "
    r"(?:\w+\ )?(?:substitut|alternat|deputy\ members|suppl[eé]ant|reserve)",
    w.FLAGS,
)
# "C. 3 seats each: Estonia, Iceland (1)": it leads to a note below.
FOOTNOTE = marked(r"\ \({number}\)\W*\Z", w.FLAGS)
# A line of one state: "Togo [National Assembly: 4]".
OF_STATE = marked(r"{other}*(?:the\ )?(?P<state>{state})\ ?[\[(:–|/-]", w.FLAGS)
# "by 37 members and no longer by 18": what comes behind such words is past.
PAST = marked(
    r"\b(?:no\ longer|instead\ of|rather\ than|in\ place\ of|up\ from|down\ from|as\ against|"
    r"compared\ (?:to|with)|previously|formerly|before\ that|not)"
    r"(?:\ (?:by|with|of|the|only|just|at|has|have|had)){0,3}\ {number}",
    w.FLAGS,
)
PAST_END, PAST_REACH = re.compile(rf"(?:{PAST.pattern})\Z", w.FLAGS), 40
NO_VOTE = re.compile(
    r"\A[^.;]{0,60}?\b(?:not vote|(?:without|no) (?:the |a )?(?:right to )?vot\w+|observers?\b)",
)
ANAPHOR = re.compile(r"(?:It|They|These|This|Its|Among them|Of these|Of them)\b")
# "The Danish delegation to the Nordic Council ...", "The delegation of the Seimas ..."
OF_DELEGATION = marked(
    r"(?:the|our|its)\ (?:(?:\w+\ ){0,2}delegation\ (?:of|from)\ (?:the\ )?|"
    r"(?=\S{1,3}\ (?:\w+\ ){0,2}delegation\b))(?P<holder>{state|parliament|chamber|adjective})",
    w.FLAGS,
)
SENT = re.compile(r"delegat|\brepresented\b", re.IGNORECASE)
STOPS = ("; ", ". ")  # between clauses that may be meant differently
REACH = 300  # characters around a count in which its clause may say that it is only wished for


def read_counts(progress: Progress) -> Iterator[Share]:
    """The counts of a sentence with their holders, from left to right."""
    in_step = list(find_respective(progress))
    yield from in_step
    for found in progress.counts:
        if in_step and taken(in_step, found.start()):
            continue
        count = _value(progress, found)
        may_count = _may_count(progress, found, count)
        shares = list(_shares(progress, found, count)) if may_count else []
        progress.last = count
        if not shares and found.start() >= progress.end:
            progress.direction = None
        yield from shares


def _value(progress: Progress, found: re.Match[str]) -> int:
    """The count; "half as many" is a share of the one before it."""
    value = progress.told.number(found.start())
    if value == MINIMUM:
        return least(progress.page.shapes)
    if value < 0:
        return int(-value * progress.last)
    return _without_substitutes(progress, int(value))


def _without_substitutes(progress: Progress, count: int) -> int:
    """The members proper: of "36 members (18 representatives and 18 substitutes)" 18."""
    told = progress.told
    for pair in SUBSTITUTES.finditer(told.text):
        full, more = int(told.number(pair.start())), int(told.number(pair.start("more")))
        if full + more == count:
            return full
    return count


def _may_count(progress: Progress, found: re.Match[str], count: int) -> bool:
    text = progress.told.text
    is_bare = not (found["unit"] or found["each"] or progress.direction or progress.is_line)
    if progress.each and progress.direction == "behind" and FOOTNOTE.match(text, found.start() - 2):
        return False
    if count < 1 or (count == 1 and is_bare) or _is_enumerator(text, found):
        return False
    is_minimum = progress.told.number(found.start()) == MINIMUM
    if text[found.start()] == MARK["echo"] and not progress.direction and not is_minimum:
        return False
    start = max(text.rfind(stop, 0, found.start()) for stop in STOPS)
    stops = [at for at in (text.find(stop, found.end()) for stop in STOPS) if at >= 0]
    if RELATIVE.search(text, max(0, found.start() - REACH), found.start()):
        stops += [at for at in (text.find(",", found.end()),) if at >= 0]
    clause = text[max(start, found.start() - REACH, 0) : min([*stops, found.end() + REACH])]
    if w.ends(PAST_END, text, found.start() + 1, PAST_REACH) or NO_VOTE.match(text[found.end() :]):
        return False
    clause = PAST.sub("", clause)
    is_within = text.rfind("(", 0, found.start()) > text.rfind(")", 0, found.start())
    clause = clause if is_within else w.ASIDE.sub(" ", clause)
    if HYPOTHETICAL.search(clause) or w.ELSEWHERE.match(text, found.end()):
        return False
    whole = progress.told.sentence.text
    return not OVER.search(whole if is_within else w.ASIDE.sub(" ", whole))


def _is_enumerator(text: str, found: re.Match[str]) -> bool:
    """Whether a number only numbers an item: "2) Barbados"."""
    opened, closed = (text.rfind(sign, 0, found.start()) for sign in "()")
    return text.startswith(")", found.end()) and opened <= closed


def _shares(progress: Progress, found: re.Match[str], count: int) -> Iterator[Share]:
    behind = find_behind(progress, found)
    level = _level(progress, found)
    if behind:
        yield from _tell(progress, behind, found, count)
    elif level and progress.is_told(found) and _is_sent(progress):
        yield from _implied(progress, level, found, count)
    elif level != "upper" or progress.is_line:
        before = find_before(progress, found)
        if before:
            yield from _tell(progress, before, found, count)


def _level(progress: Progress, found: re.Match[str]) -> Level | None:
    """The chamber that the members' name tells: "9 deputies and 3 senators"."""
    unit = (found["unit"] or "").casefold()
    if "senator" in unit:
        return "upper"
    if unit.strip().startswith(("national councillor", "federal councillor")):
        return "lower" if "national" in unit else "upper"
    is_lower = unit.endswith(("deputies", "mps")) and progress.counts_senators
    is_lower = is_lower or (unit.endswith("representatives") and progress.is_beside_senators(found))
    return "lower" if is_lower else None


def _is_sent(progress: Progress) -> bool:
    """Whether the sentence counts members sent somewhere, not those of a chamber as such."""
    text = progress.told.text
    if ANAPHOR.match(text) and progress.i:  # "It includes five senators", of a delegation
        text = progress.page.shapes[progress.i - 1].sentence.text + text
    is_sent = MARK["assembly"] in text or bool(SENT.search(text))
    return is_sent or progress.is_line or progress.direction is not None


def _implied(progress: Progress, level: Level, found: re.Match[str], count: int) -> Iterator[Share]:
    state = progress.page.state(progress.i, found.start())
    holder = chamber_of_members(state, level) if state else None
    if state and "councillor" in (found["unit"] or "").casefold():
        holder = chamber_by_level(state, level, "")
    if holder:
        progress.end, progress.direction, progress.each = found.end(), "behind", False
        at = progress.told.span(found.start(), found.end())
        yield Share(holder, count, at, found.start())


def _tell(
    progress: Progress, holding: Holding, found: re.Match[str], count: int
) -> Iterator[Share]:
    holders = list(_holders(progress, holding, found.start()))
    if not holders or (len(holders) > 1 and not _is_each(progress, holding, holders)):
        return
    progress.end = max(found.end(), holding.end)
    progress.direction, progress.each = holding.direction, holding.is_each
    at = progress.told.span(min(holding.start, found.start()), progress.end)
    for holder in [*holders, *find_equal(progress, progress.end)]:
        yield Share(holder, count, at, found.start(), holding.assembly)


def _is_each(progress: Progress, holding: Holding, holders: Sequence[Holder]) -> bool:
    """Whether each of several holds the count, as states do: "Andorra, Malta and Monaco have two".

    A count before them is rather their total: "87 members from Denmark, Norway and Sweden".
    """
    alone = all(holder.parliament is None and holder.chamber is None for holder in holders)
    is_list = alone and holding.direction == "before"
    return holding.is_each or (is_list and not TOGETHER.search(progress.told.text))


def _state_of_line(progress: Progress) -> Holder | None:
    """The state that a line begins with, or that the line or heading above names."""
    found = OF_STATE.match(progress.told.text)
    own = holder_of(progress.told.at(found.start("state"))) if found else None
    return own or progress.page.near_holder(progress.i)


def _told_before(progress: Progress) -> Holder | None:
    """Whose delegation the sentence before was about: "It comprises 16 members"."""
    page, i = progress.page, progress.i
    if i == 0 or page.shapes[i - 1].sentence.block != page.shapes[i].sentence.block:
        return None
    before = page.told(i - 1)
    subject = OF_DELEGATION.match(before.text)
    return holder_of(before.at(subject.start("holder"))) if subject else None


def _holders(progress: Progress, holding: Holding, place: int) -> Iterator[Holder]:
    page, i = progress.page, progress.i
    if holding.direction == "above":
        above = _told_before(progress) or page.holder(i)
        if above:
            yield Holder(above.state, above.parliament)
    elif holding.marks is None:
        state = page.state(i, place)
        yield from all_chambers(state, "") if state else ()
    else:
        above = _state_of_line(progress) if progress.is_line else None
        for mention in progress.told.within(*holding.marks):
            holder = holder_of(mention)
            if holder and above and above.is_state and above.state:
                holder = in_named_state(holder, above.state)
            if holder and not holder.state:
                holder = holder_of(mention, page.state(i, place))
            if holder:
                yield holder

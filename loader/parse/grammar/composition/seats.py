"""From counts to facts: which assembly, no contradiction, nothing implausible."""

import re
from collections.abc import Iterable, Sequence

from interparl.loader.parse.facts import Body, SeatFact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import read_counts
from interparl.loader.parse.grammar.composition.page import Page
from interparl.loader.parse.grammar.composition.progress import Progress, Share
from interparl.loader.parse.grammar.composition.text import MARK, Told, marked
from interparl.loader.parse.shape import MARK as SHAPE_MARK
from interparl.loader.parse.shape import Shape

MOST = 999  # seats of one parliament in one assembly; above it a count is a slip or an attack
# Where only the page's topic says which assembly: the European Parliament's largest share is 99.
MOST_BY_TOPIC = 120
MOST_IN_PASSING = 50  # where no heading of the page names that assembly
# What delegations do when they travel: then a count is that of the travellers.
HAPPENING = marked(
    r"\b(?:arriv\w+|visit\w*|attend\w*|took\ part|participat\w+|observe[sd]?|observers?|monitor\w*|"
    r"met|gathered|voted|travell?ed|accompan\w+|discussed|welcomed|was\ elected|were\ elected|"
    r"injured|killed|missions?|pre-elect\w+|ad\ hoc|deployed|went\ to|flew|"
    r"employees|staffers|ballots?)\b|{number}\ votes\b",
    w.FLAGS,
)
STANDING = marked(
    r"\bdelegations?\b.{0,120}{assembly}.{0,40}"
    r"\b(?:consists?|comprises?|composed|made\ up|has|numbers)\b",
    w.FLAGS,
)
# "Albania – 4", "1) OSCE PA: 3 members", "Members of the Senate (5)".
LINE_START = marked(
    r"{other}{0,6}(?:(?:\w{1,4}|{number})[.)]\s+)?"
    r"(?:(?:(?:number\ of\ )?(?:seats|delegations?|members|deputies|senators|representatives|"
    r"delegates)\ (?:of|from|to|in|for)\ )?(?:the\ )?)?"
    rf"(?:{w.LIST}|{{assembly}}){w.THINGS}{w.TO}?(?:\ \([^()]{{0,40}}\))?"
    rf"(?:\ ?(?::|–|\.{{2,}}|…|\||=|/|\(|\[)|\ -|[\ \t])[\s*]{{0,8}}"
    rf"(?:{{number}}|{w.LIST}|(?:a|the)\ \w+\ ?{{number}}|number\b)",
    w.FLAGS,
)
# "18 each: France, Germany", the count before those who hold it.
COUNT_FIRST = marked(
    rf"{{other}}*(?:\w{{1,3}}[.)]\ +)?{{number}}(?:{w.UNIT})?(?:,?\ each)?\ ?[:–-]\s+{w.LIST}",
    w.FLAGS,
)
# A line such as "6 (six) deputies of the National Assembly."
COUNT_ALONE = marked(
    rf"{{other}}*{{number}}(?:\ ?\({{number}}\))?{w.UNIT}\ (?:of|from)\ {w.LIST}{{other}}*\Z",
    w.FLAGS,
)
# Who holds them was told before: "The size stays as it is: four members".
OF_IT = re.compile(
    r"\b(?:size|strength|membership|delegation|delegates)\b|\A(?:It|They|We)\b"
    r"|\bit (?:was|is) (?:composed|made up|formed)\b",
    re.IGNORECASE,
)
ANAPHOR = re.compile(r"(?:It|They|We)\b")
# "The committee met in Oslo. It has five members ..."
SMALLER = re.compile(
    r"(?:The|Its|An?|This)\b(?:(?!delegation)[^.]){0,40}\b(?:bureau|presidium|committees?|commissions?|board|"
    r"missions?|groups?|teams?|secretariat)\b",
    re.IGNORECASE,
)
LINE_KINDS = frozenset({"label", "item", "row"})
LONGEST_LINE = 400  # characters
MARKED = re.compile("[" + "".join(SHAPE_MARK.values()) + "]")
OPENING = 60  # characters within which a line of prose names whose seats it counts


def may_tell_seats(shape: Shape) -> bool:
    """A cheap first look: a number, and somebody who may hold so many seats."""
    text = shape.text
    named = any(SHAPE_MARK[kind] in text for kind in ("body", "state", "adjective"))
    named = named or bool(OF_IT.search(text))
    return SHAPE_MARK["number"] in text and named and shape.sentence.kind != "noise"


def may_be_line(shape: Shape) -> bool:
    """A cheap first look: a number, and not far from the beginning something that is named."""
    if SHAPE_MARK["number"] not in shape.text or len(shape.text) > LONGEST_LINE:
        return False
    return shape.sentence.kind != "prose" or bool(MARKED.search(shape.text, 0, OPENING))


def is_line(told: Told) -> bool:
    """Whether a sentence is a line of a list: "Albania – 4", "OSCE PA: 3 members"."""
    if len(told.text) > LONGEST_LINE:
        return False
    return told.sentence.kind in LINE_KINDS or any(
        rule.match(told.text) for rule in (LINE_START, COUNT_FIRST, COUNT_ALONE)
    )


def read_seats(page: Page, i: int, rule: str, *, as_line: bool) -> list[SeatFact]:
    """The seats that one sentence tells."""
    told = page.told(i)
    if HAPPENING.search(told.text) and not STANDING.search(told.text):
        return []
    if as_line and page.lists_travellers(i):
        return []
    if i and ANAPHOR.match(told.text) and SMALLER.match(page.told(i - 1).text):
        return []
    if MARK["assembly"] not in told.text and w.RELATIONS.search(told.text):
        return []
    return seat_facts(list(read_counts(Progress(told, page, i, as_line))), page, i, rule)


def seat_facts(shares: Sequence[Share], page: Page, i: int, rule: str) -> list[SeatFact]:
    """Facts of the counts of one sentence; none at all where it contradicts itself."""
    facts: dict[tuple[str, object], SeatFact] = {}
    for share in shares:
        named = share.assembly or page.assembly(i, share.place)
        if named is None or share.holder.state is None:
            continue
        assembly = page.as_first_named(named)
        most = MOST_BY_TOPIC if page.is_headed(assembly) else MOST_IN_PASSING
        most = MOST if MARK["assembly"] in page.told(i).text else most
        if not 0 < share.count <= most:
            continue
        fact = SeatFact(
            assembly, share.holder.state, share.holder.parliament, share.holder.chamber,
            share.count, at=share.at, rule=rule,
        )  # fmt: skip
        key = (_name(assembly), (fact.state, _name(fact.chamber)))
        if key in facts and facts[key].seats != fact.seats:
            return []
        facts.setdefault(key, fact)
    return list(_without_contradiction(facts.values()))


def _name(body: Body | None) -> str:
    return (body.key or body.name) if body else ""


def _without_contradiction(facts: Iterable[SeatFact]) -> Iterable[SeatFact]:
    """Leave out a total that is less than what its chambers hold together."""
    facts = list(facts)
    for fact in facts:
        parts = [
            f.seats for f in facts
            if f.chamber and f.state == fact.state and _name(f.assembly) == _name(fact.assembly)
        ]  # fmt: skip
        if fact.chamber or sum(parts) <= fact.seats:
            yield fact

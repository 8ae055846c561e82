"""Number of members: 12"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.before import BOTH
from interparl.loader.parse.grammar.composition.behind import EITHER
from interparl.loader.parse.grammar.composition.columns import columns
from interparl.loader.parse.grammar.composition.holders import Holder, chamber_of_members
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import is_line, may_be_line, seat_facts
from interparl.loader.parse.grammar.composition.text import MARK, Sort, Told, marked
from interparl.loader.parse.shape import Shape

NAME = "composition.labels"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Baltic Assembly: national delegations\n"
            "\n"
            "ESTONIA\n"
            "Riigikogu\n"
            "Number of members: 12\n"
            "\n"
            "LATVIA\n"
            "Saeima\n"
            "Number of members: 16"
        ),
        ("seats: Baltic Assembly | EE | - | 12", "seats: Baltic Assembly | LV | - | 16"),
    ),
    (
        (
            "Delegation of the Parliament of Kazakhstan to the CSTO PA\n"
            "Deputies: 8\n"
            "Senators: 7\n"
            "Substitutes: 2"
        ),
        ("seats: CSTO PA | KZ | Mazhilis | 8", "seats: CSTO PA | KZ | Senate | 7"),
    ),
    (
        (
            "Delegation of the Riigikogu to the OSCE Parliamentary Assembly\n"
            "Full members (3)\n"
            "Substitutes (2)"
        ),
        ("seats: OSCE Parliamentary Assembly | EE | - | 3",),
    ),
    (
        (
            "Delegations of the Parliament of Montenegro\n"
            "NATO Parliamentary Assembly (3)\n"
            "OSCE Parliamentary Assembly: 3 members"
        ),
        (
            "seats: NATO Parliamentary Assembly | ME | - | 3",
            "seats: OSCE Parliamentary Assembly | ME | - | 3",
        ),
    ),
    (
        (
            "Delegations of the Parliament of Georgia\n"
            "\n"
            "Inter-Parliamentary Union\n"
            "  five members under the Speaker\n"
            "PABSEC\n"
            "  5 members"
        ),
        ("seats: Inter-Parliamentary Union | GE | - | 5", "seats: PABSEC | GE | - | 5"),
    ),
    (
        (
            "Delegation of Moldova to the IPA CIS\n"
            "Seats: 7 (one vacant)\n"
            "Head of the delegation: vacant"
        ),
        ("seats: IPA CIS | MD | - | 7",),
    ),
    (
        "Nordic Council\n\nALTHINGI\nRepresentatives – 7\n\nSTORTING\nRepresentatives – 20",
        ("seats: Nordic Council | IS | - | 7", "seats: Nordic Council | NO | - | 20"),
    ),
    (
        (
            "The Milli Majlis and its delegations\n"
            "Delegation to the OSCE PA: 6 members and 6 substitutes\n"
            "Delegation to TURKPA (9)"
        ),
        ("seats: OSCE PA | AZ | - | 6", "seats: TURKPA | AZ | - | 9"),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Delegation of Poland to the OSCE PA\nWomen: 4\nSubstitutes: 8",
    "The OSCE PA\nSeats: 323\nCommittees: 3",
    "Delegation of Estonia to the Baltic Assembly\nMembers: to be elected",
    "OSCE PA sessions\nMinsk (2017)\nOSCE PA (2018)",
    "The Riigikogu of Estonia\nNumber of members: 101",
    "Delegation of Estonia\nSeats of the Baltic Assembly: 42 in all",
)
HOLDER_SORTS: tuple[Sort, ...] = ("state", "parliament", "chamber", "adjective")
# "Number of members: 12", under a line that names the parliament.
LABEL = marked(
    r"{other}{0,6}(?:(?:our|its|the|their)\ )?"
    r"(?:(?:total\ )?(?:number|size)\ of\ (?:the\ |its\ )?)?"
    rf"(?:{w.MODIFIER}{w.NOUN}|delegation|composition|strength|membership|size)"
    rf"(?:\ (?:of|in)\ (?:the|its)\ delegation|\ in\ the\ (?:assembly|forum|council))?{w.TO}?"
    r"\ ?(?::|–|-|\||=|\ {2}|\t|(?=\())[\ \t(]*(?P<count>{number})"
    rf"(?:\ ?\({{number}}\))?(?P<unit>{w.UNIT})?{w.FOLLOW}",
    w.FLAGS,
)
# "NATO Parliamentary Assembly (3)", where the page is about one parliament.
ASSEMBLY = marked(
    r"{other}{0,6}(?:\w{1,3}[.)]\ +)?(?:delegation\ (?:to|in)\ )?(?:the\ )?{assembly}"
    r"(?:\ \({assembly}\))?"
    r"(?:\ ?[:–-]|\ ?\|)?\ *\(?(?P<count>{number})"
    rf"(?:\ ?\({{number}}\))?(?P<unit>{w.UNIT})?{w.FOLLOW}",
    w.FLAGS,
)
# "five members ...", right under a line that names an assembly and nothing else.
UNDER = marked(
    rf"{{other}}{{0,6}}(?P<count>{{number}})(?P<unit>{w.UNIT})(?:{w.FOLLOW}|\ under\b)", w.FLAGS
)
# "- 6 members and 6 substitutes to the OSCE PA", under "The Senate appoints:".
SENT = marked(
    rf"{{other}}{{0,6}}(?:\w{{1,3}}[.)]\ +)?(?P<count>{{number}})(?P<unit>{w.UNIT})"
    r"(?:,?\ (?:and|plus|with)\ {number}\ \w+)?\ (?:to|in|on|at)\ (?:the\ )?{assembly}",
    w.FLAGS,
)
NAMED_BEHIND = marked(r"[^.;:]{0,60}{chamber}")
ASSEMBLY_LINE = marked(r"{other}{0,6}(?:delegation\ to\ )?(?:the\ )?{assembly}{other}*\Z", w.FLAGS)
IN_ALL = re.compile(r" (?:in (?:all|total)|altogether|together)\b", re.IGNORECASE)
ITS_HOLDER = 40  # characters behind a count within which its holder would be named
SENATORS = re.compile(r"\W*(?:number of )?senators\b", re.IGNORECASE)
DEPUTIES = re.compile(r"\b(?:deputies|MPs)\b", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats a line counts that leaves to its surroundings whose they are."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if not may_be_line(shape):
            continue
        i = page.place(shape)
        told = page.told(i)
        shares = list(_under(page, i, told))
        if not shares and is_line(told) and not columns(page, i):
            shares = list(_labelled(page, i, told))
        facts += seat_facts(shares, page, i, NAME)
    return facts


def is_label(told: Told) -> bool:
    """Whether a line counts seats without saying whose they are."""
    if EITHER.search(told.text) or BOTH.search(told.text):
        return False
    found = next((f for rule in (LABEL, ASSEMBLY, SENT) if (f := rule.match(told.text))), None)
    if found is None:
        return False
    if IN_ALL.match(told.text, found.end()):
        return False
    counted = told.text[: found.end() + ITS_HOLDER]
    return not any(MARK[sort] in counted for sort in HOLDER_SORTS)


def _under(page: Page, i: int, told: Told) -> Iterator[Share]:
    above = next(iter(page.above(i)), None)
    found = UNDER.match(told.text)
    if found and above is not None and ASSEMBLY_LINE.match(page.told(above).text):
        holder = page.near_holder(i) or page.holder(i)
        is_chambers = holder and holder.chamber and page.near_holder(i) is None
        if holder and is_chambers:  # named somewhere above, it is not what the count is of
            holder = Holder(holder.state, holder.parliament)
        if not NAMED_BEHIND.match(told.text, found.end()):
            yield from _share(holder, told, found)


def _labelled(page: Page, i: int, told: Told) -> Iterator[Share]:
    if not is_label(told):
        return
    label, named = LABEL.match(told.text), ASSEMBLY.match(told.text)
    sent = SENT.match(told.text)
    if sent:
        yield from _share(page.near_holder(i), told, sent)
    elif label:
        yield from _share(_of_members(page, i, label[0]), told, label)
    elif named and (named["unit"] or page.means_seats(i)):
        yield from _share(page.holder(i), told, named)


def _of_members(page: Page, i: int, words: str) -> Holder | None:
    """Whose members a label counts: "Senators: 5" beside "Deputies: 7" are those of a chamber."""
    holder = page.near_holder(i)
    around = [page.shapes[n].sentence.text for n in (i - 1, i + 1) if 0 <= n < len(page.shapes)]
    is_lower = DEPUTIES.search(words) and any(SENATORS.match(text) for text in around)
    if holder and holder.state and (is_lower or SENATORS.match(words)):
        return chamber_of_members(holder.state, "lower" if is_lower else "upper")
    return holder


def _share(holder: Holder | None, told: Told, found: re.Match[str]) -> Iterator[Share]:
    if holder:
        place = found.start("count")
        yield Share(holder, int(told.number(place)), told.span(*found.span()), place)

"""Each of the five Partner States elects nine members"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import HYPOTHETICAL
from interparl.loader.parse.grammar.composition.every import (
    FIRST,
    GIVEN,
    LAST,
    NEXT,
    PLURAL,
    TOTAL,
)
from interparl.loader.parse.grammar.composition.groups import Groups
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import seat_facts
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.shape import MARK, Shape

NAME = "composition.each"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "The Partner States of the East African Legislative Assembly are Kenya, Rwanda and "
            "Uganda. Each Partner State elects nine members."
        ),
        (
            "seats: East African Legislative Assembly | KE | - | 9",
            "seats: East African Legislative Assembly | RW | - | 9",
            "seats: East African Legislative Assembly | UG | - | 9",
        ),
    ),
    (
        (
            "Member states: Bolivia, Colombia and Peru.\n"
            "The Andean Parliament is composed of five representatives from each member state."
        ),
        (
            "seats: Andean Parliament | BO | - | 5",
            "seats: Andean Parliament | CO | - | 5",
            "seats: Andean Parliament | PE | - | 5",
        ),
    ),
    (
        (
            "The Euronest Parliamentary Assembly brings together ten members from each Eastern "
            "partner: Armenia, Georgia and Ukraine."
        ),
        (
            "seats: Euronest Parliamentary Assembly | AM | - | 10",
            "seats: Euronest Parliamentary Assembly | GE | - | 10",
            "seats: Euronest Parliamentary Assembly | UA | - | 10",
        ),
    ),
    (
        (
            "The Baltic Assembly\n"
            "Member countries: Estonia, Latvia and Lithuania.\n"
            "Each of the three countries sends 12 members."
        ),
        (
            "seats: Baltic Assembly | EE | - | 12",
            "seats: Baltic Assembly | LV | - | 12",
            "seats: Baltic Assembly | LT | - | 12",
        ),
    ),
    (
        (
            "CARICOM Assembly of Caribbean Community Parliamentarians\n"
            "1. A Member State listed in Part A of the Schedule is represented by four "
            "members, an Associate Member listed in Part B by two.\n"
            "\n"
            "Part A\n"
            "1) Barbados   2) Jamaica\n"
            "\n"
            "Part B\n"
            "1) Anguilla   2) Bermuda"
        ),
        (
            "seats: Assembly of Caribbean Community Parliamentarians | BB | - | 4",
            "seats: Assembly of Caribbean Community Parliamentarians | JM | - | 4",
            "seats: Assembly of Caribbean Community Parliamentarians | AI | - | 2",
            "seats: Assembly of Caribbean Community Parliamentarians | BM | - | 2",
        ),
    ),
    (
        (
            "The members of the GUAM Parliamentary Assembly are Azerbaijan, Georgia and "
            "Ukraine. All member states are represented by ten deputies each."
        ),
        (
            "seats: GUAM Parliamentary Assembly | AZ | - | 10",
            "seats: GUAM Parliamentary Assembly | GE | - | 10",
            "seats: GUAM Parliamentary Assembly | UA | - | 10",
        ),
    ),
    (
        (
            "Pan-African Parliament: five members per country. Member countries so far: Ghana, "
            "Mali and Togo."
        ),
        (
            "seats: Pan-African Parliament | GH | - | 5",
            "seats: Pan-African Parliament | ML | - | 5",
            "seats: Pan-African Parliament | TG | - | 5",
        ),
    ),
    (
        (
            "The parliaments of Angola, Botswana and Malawi are members of the SADC "
            "Parliamentary Forum. Every member parliament appoints five representatives."
        ),
        (
            "seats: SADC Parliamentary Forum | AO | - | 5",
            "seats: SADC Parliamentary Forum | BW | - | 5",
            "seats: SADC Parliamentary Forum | MW | - | 5",
        ),
    ),
    (
        (
            "The Baltic Assembly met in Riga. Estonia, Latvia and Lithuania were satisfied. "
            "Each of the three parliaments has twelve members in it."
        ),
        (
            "seats: Baltic Assembly | EE | - | 12",
            "seats: Baltic Assembly | LV | - | 12",
            "seats: Baltic Assembly | LT | - | 12",
        ),
    ),
    (
        (
            "Coastal member states send three deputies each to the SADC Parliamentary Forum: they "
            "are Angola and Namibia."
        ),
        (
            "seats: SADC Parliamentary Forum | AO | - | 3",
            "seats: SADC Parliamentary Forum | NA | - | 3",
        ),
    ),
    (
        (
            "Members of the SADC Parliamentary Forum:\n1. Angola (Lopes)\n2. Botswana (Moyo)\n3. "
            "Malawi (Banda)\n\nFive members come from each of the parliaments listed above."
        ),
        (
            "seats: SADC Parliamentary Forum | AO | - | 5",
            "seats: SADC Parliamentary Forum | BW | - | 5",
            "seats: SADC Parliamentary Forum | MW | - | 5",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    (
        "The Partner States of the East African Legislative Assembly are Kenya, Rwanda and "
        "Uganda. Each Partner State should elect 12 members."
    ),
    "Twelve members from each of 23 parliaments sit in the Latin American Parliament.",
    (
        "Member states: Bolivia, Colombia and Peru.\n"
        "The Andean Parliament has a Bureau of three, one from each member state."
    ),
    (
        "The Baltic Assembly visited Estonia, Latvia and Georgia. Each country signed three "
        "documents."
    ),
    (
        "Observers: Chile, Mexico and Spain.\n"
        "Each member state sends five representatives to the Andean Parliament."
    ),
    (
        "Each of the five Partner States sends nine members to the East African Legislative "
        "Assembly. Members: Kenya, Rwanda and Uganda."
    ),
)
MAYBE = re.compile(r"\b(?:each|every|all|per|apiece|listed in)\b", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats each member holds, for every state that the page lists as a member."""
    page = page_of(shapes, discourse)
    groups = discourse.once(_groups) if discourse.page else Groups(page)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["number"] in shape.text and MAYBE.search(shape.text):
            i = page.place(shape)
            facts += seat_facts(list(_shares(page, i, groups)), page, i, NAME)
    return facts


def _groups(discourse: Discourse) -> Groups:
    return Groups(page_of((), discourse))


def _shares(page: Page, i: int, groups: Groups) -> Iterator[Share]:
    told = page.told(i)
    if HYPOTHETICAL.search(told.text):
        return
    patterns = (FIRST, LAST) if FIRST.search(told.text) else (PLURAL, LAST)
    for pattern in patterns:
        for found in pattern.finditer(told.text):
            if not _is_of_members(told.text, found):
                continue
            yield from _told(page, i, groups, found)
            follower = NEXT.match(told.text, found.end())
            if follower:
                yield from _told(page, i, groups, follower)


# "an organ of the African Union, has five members": an organization is no smaller body
ORGANIZED = marked(r"{body}(?:\ \({body}\))?,\ (?:has|have|consists|is|counts|comprises)\b")


def _is_of_members(text: str, found: re.Match[str]) -> bool:
    """Whether every member is said to hold so many seats, and in the assembly itself."""
    smaller = w.ends(w.SMALLER, text, found.start(), w.SMALLER_REACH)
    if smaller and not ORGANIZED.match(smaller[0]):
        return False
    if w.ELSEWHERE.match(text, found.end()) or "following" in found["kind"].casefold():
        return False
    every = (found.groupdict().get("every") or "").casefold() not in {"", "all"}
    is_each = every or " each" in found[0] or "listed in" in found[0]
    return is_each or "every" not in found.re.groupindex


def _size(told: Told, place: int) -> int | None:
    """How many members there are, by the total: "54 members, nine from each Partner State"."""
    before = list(TOTAL.finditer(told.text, 0, place))
    if not before or not told.number(place):
        return None
    total, count = int(told.number(before[-1].start())), int(told.number(place))
    return total // count if total > count and total % count == 0 else None


def _own(page: Page, i: int) -> list[Holder]:
    """The parliament whose page it is, where no others are named: its share is that of each."""
    holder = page.headed_holder(i)
    return [Holder(holder.state, holder.parliament)] if holder and holder.state else []


def _told(page: Page, i: int, groups: Groups, found: re.Match[str]) -> Iterator[Share]:
    told, place = page.told(i), found.start("count")
    size = found.start("size") if "size" in found.re.groupindex else -1
    given = GIVEN.match(told.text, found.end())
    listed = found.span("listed") if found.groupdict().get("listed") else None
    if given or listed:
        span = listed or (given.span("states") if given else (0, 0))
        holders = [h for m in told.within(*span) if (h := holder_of(m))]
    else:
        number = int(told.number(size)) if size >= 0 else None
        assembly = page.assembly(i, place)
        codes = groups.states(found["kind"], number, assembly, _size(told, place))
        holders = [Holder(code) for code in codes] or _own(page, i)
    for holder in holders:
        yield Share(holder, int(told.number(place)), told.span(*found.span()), place)

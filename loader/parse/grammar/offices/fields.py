"""Fields of a page's box: "Leader Title2: Secretary General" and "Leader Name2: A B"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.page import body_above
from interparl.loader.parse.grammar.offices.phrase import OFFICES_THERE, Phrase, phrases
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import Shape, pattern

NAME = "offices.fields"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Nordic Council\nLeader Title: President\nLeader Name: Anna Lindh",
        ("office: Anna Lindh | President | Nordic Council",),
    ),
    (
        (
            "Nordic Council\nleader_title1: President\nleader_name1: Anna Lindh\n"
            "leader_title2: Secretary General\nleader_name2: Robert Troy"
        ),
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | Secretary General | Nordic Council",
        ),
    ),
    (
        "Leader Name2: Anna Lindh\nLeader Title2: Chair of the Committee on Trade",
        ("office: Anna Lindh | Chair | Committee on Trade",),
    ),
    (
        "Baltic Assembly\nPosition: President\nName: Laura Jones",
        ("office: Laura Jones | President | Baltic Assembly",),
    ),
    (
        "Baltic Assembly\nName: Laura Jones\nPosition: Treasurer",
        ("office: Laura Jones | Treasurer | Baltic Assembly",),
    ),
    (
        "Office: Speaker of the Riigikogu\nName: Ms Laura Jones",
        ("office: Laura Jones | Speaker | Riigikogu",),
    ),
    (
        "Post: Clerk of the Senate of Belize\nHolder: Robert Troy",
        ("office: Robert Troy | Clerk | Senate of Belize",),
    ),
    (
        "Function: Director, IOM Office\nName: Robert Troy",
        ("office: Robert Troy | Director | IOM Office",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Name: Anna Lindh\nCountry: Sweden",
    "Leader Title: President\nLeader Title2: Secretary General",
    "Leader Title: President\nLeader Name2: Anna Lindh",
    "Former Name: Nordic Union\nLeader Title: President",
)
TITLE = pattern(
    r"^\W*(?P<key>[A-Za-z]*)[\s_]*(?i:title|position|office|post|role|function)\s*(?P<number>\d*)\s*:\s*"
    rf"(?P<offices>{OFFICES_THERE})\s*$"
)
HOLDER = pattern(
    r"^\W*(?P<key>[A-Za-z]*)[\s_]*(?i:name|holder|incumbent)\s*(?P<number>\d*)\s*:\s*{person:who}"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Pair the fields of a box by their key and number."""
    titles: dict[tuple[str, str], Phrase] = {}
    holders: dict[tuple[str, str], Mention] = {}
    for shape in shapes:
        if ":" not in shape.text:
            continue
        title, holder = TITLE.match(shape.text), HOLDER.match(shape.text)
        if title:
            titles[_key(title)] = next(phrases(shape, *title.span("offices")))
        elif holder:
            holders[_key(holder)] = shape.between(*holder.span("who"))[0]
    facts: list[Fact] = []
    for key, phrase in titles.items():
        who = holders.get(key)
        if who is not None:
            default = body_above(phrase.found.shape, shapes, discourse)
            setting = Setting(NAME, shapes, discourse, default)
            facts.append(office(phrase, person_of(who), Span(who.start, who.end), setting))
    return facts


def _key(match: re.Match[str]) -> tuple[str, str]:
    return match["key"].casefold(), match["number"]

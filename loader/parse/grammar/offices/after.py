"""Office behind the name: "Karin Åström, President of the Nordic Council, and ..."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, OfficeFact
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.phrase import (
    DETERMINER,
    OFFICES_THERE,
    puts_titles_first,
)
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.after_name"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Karin Åström, President of the Nordic Council, spoke.",
        ("office: Karin Åström | President | Nordic Council",),
    ),
    (
        (
            "Laine Randjärv, President of the Baltic Assembly and Vice-President of the Riigikogu, "
            "signed it."
        ),
        (
            "office: Laine Randjärv | President | Baltic Assembly",
            "office: Laine Randjärv | Vice-President | Riigikogu",
        ),
    ),
    (
        "Martin Chungong, the IPU Secretary General, answered.",
        ("office: Martin Chungong | Secretary General | IPU",),
    ),
    (
        "Mr. Yury Vasilyev (Deputy Chairman of the State Duma) disagreed.",
        ("office: Yury Vasilyev | Deputy Chairman | State Duma",),
    ),
    (
        "Jean-Baptiste Oulaye, who is Minister for Foreign Affairs of Benin, sent his regrets.",
        ("office: Jean-Baptiste Oulaye | Minister for Foreign Affairs | BJ",),
    ),
    (
        "Sergey Pospelov – Executive Secretary of the CSTO Parliamentary Assembly",
        ("office: Sergey Pospelov | Executive Secretary | CSTO Parliamentary Assembly",),
    ),
    (
        "Robert Troy, Acting Head of the Irish Delegation, thanked the hosts.",
        ("office: Robert Troy | Head | Irish Delegation | acting",),
    ),
    (
        "Anna Kuznetsova, Director General, Inter-Parliamentary Union, read the report.",
        ("office: Anna Kuznetsova | Director General | Inter-Parliamentary Union",),
    ),
    (
        "Martin Chungong, 57, Secretary General of the Inter-Parliamentary Union, answered.",
        ("office: Martin Chungong | Secretary General | Inter-Parliamentary Union",),
    ),
    (
        "He wrote to Karin Åström, at the time President of the Nordic Council.",
        ("office: Karin Åström | President | Nordic Council | former",),
    ),
    (
        "It was Karin Åström, a geologist and former Speaker of the Riksdag, who objected.",
        ("office: Karin Åström | Speaker | Riksdag | former",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Karin Åström met the President of the Nordic Council.",
    "After Karin Åström, the President of Latvia Egils Levits took the floor.",
    "Martin Chungong thanked Speaker Tin Arunas.",
    "The Speaker, Anna Lindh, the Clerk, Robert Troy, and others came.",
    "Laine Randjärv arrived, and the President of the Riigikogu left.",
)
# What may stand between a name and its office: a state, a party, a year of birth.
FROM = (
    r"(?:\ (?:of|from)\ (?:the\ )?(?:{state}|{place}))?(?:\ \([^()]{1,60}\))?"
    r"(?:,\ (?:{state}|{place})(?=,|\ –))?"
)
# What may stand between the comma and the office: an age, an occupation, when it was held.
WHEN = (
    r"(?:(?:who\ is|currently|now|also|being|himself|herself|today|this\ year's"
    r"|at\ present|in\ turn)\ "
    r"|who\ is\ (?:also|now|currently)\ )"
)
WAS = (
    r"(?P<was>(?:(?:who\ (?:was|had\ been|has\ been|used\ to\ be)|at\ (?:the|that)\ time"
    r"|hitherto|formerly"
    r"|previously|until\ (?:recently|then|now|last\ \w+)|once|earlier|before\ that|then)\ ){1,2})"
)
AGE = r"\ (?:aged\ )?(?:{number}|\d\d),"
LINK = (
    rf"(?:,(?:{AGE})?(?:\ an?\ [a-z]{{4,20}}(?:\ [a-z]{{4,20}})?(?:,|\ and))?\ (?:{WHEN}|{WAS})?"
    r"|\ [–-]{1,2}\ |\ \(|\ \|\ |:\ )"
)
PATTERN = pattern(rf"{{person:who}}\)?{FROM}{LINK}{DETERMINER}?(?P<offices>{OFFICES_THERE})")
# An office in brackets, whatever follows: "A B (Head of Delegation), Chair of the Committee".
BRACKET = pattern(r"{person:who}\ \((?:the\ )?(?P<offices>" + OFFICES_THERE + r")\),\ ")
# A row of a table whose lines are gone: "Anna Lindh President".
ROW = pattern(rf"^[\s•*·\d.)-]*{{person:who}}\ (?P<offices>{OFFICES_THERE})\s*\Z")
# Letters of membership behind a name are no news: "(MP, Slovenia)".
MEMBER = re.compile(r"(?:MP|M\.P\.|MEP|TD|T\.D\.|MNA|MLA|MdB)\Z")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read offices that are put behind the name of who holds them."""
    return [
        fact
        for shape in shapes
        if MARK["title"] in shape.text and MARK["person"] in shape.text
        for compiled in (PATTERN, BRACKET, ROW)
        for found in find(compiled, shape)
        if not _is_next_ones(found)
        for fact in series(found, Setting(NAME, shapes, discourse))
        if not MEMBER.match(fact.title)
        for fact in [_told_then(found, fact)]
    ]


def _told_then(found: Found, fact: OfficeFact) -> OfficeFact:
    """An office that is said to have been held: "A B, at the time Chair of the Committee"."""
    was = found.match.groupdict().get("was")
    return replace(fact, status="former") if was and fact.status == "held" else fact


def _is_next_ones(found: Found) -> bool:
    """Whether titles stand before names here: "the Speaker, A B, the Clerk, C D"."""
    text = found.shape.text
    start, end = found.match.span("offices")
    if text.startswith(f": {MARK['person']}", end):
        return True  # "Secretary General: A B | Deputy: C D"
    return text.startswith(f", {MARK['person']}", end) and puts_titles_first(text, start)

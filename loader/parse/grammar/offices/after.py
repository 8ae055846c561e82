"""Office behind the name: "Karin Åkerström, President of the Nordic Council, and ..."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of, title_of
from interparl.loader.parse.grammar.offices.phrase import (
    DETERMINER,
    OFFICES,
    OFFICES_THERE,
    phrases,
    puts_titles_first,
)
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.after_name"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Karin Åkerström, President of the Nordic Council, spoke.",
        ("office: Karin Åkerström | President | Nordic Council",),
    ),
    (
        (
            "Laine Rannamäe, President of the Baltic Assembly and Vice-President of the Riigikogu, "
            "signed it."
        ),
        (
            "office: Laine Rannamäe | President | Baltic Assembly",
            "office: Laine Rannamäe | Vice-President | Riigikogu",
        ),
    ),
    (
        "Martin Mbarga, the IPU Secretary General, answered.",
        ("office: Martin Mbarga | Secretary General | IPU",),
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
        "Sergey Posadov – Executive Secretary of the CSTO Parliamentary Assembly",
        ("office: Sergey Posadov | Executive Secretary | CSTO Parliamentary Assembly",),
    ),
    (
        "Robert Troy, Acting Head of the Irish Delegation, thanked the hosts.",
        ("office: Robert Troy | Head | Irish Delegation | acting",),
    ),
    (
        "Robert Troy and Anna Lindh, President and Secretary General of the Nordic Council, left.",
        (
            "office: Robert Troy | President | Nordic Council",
            "office: Anna Lindh | Secretary General | Nordic Council",
        ),
    ),
    (
        "Robert Troy, Chairman of the Nordic Council and of the Committee on Trade, spoke.",
        (
            "office: Robert Troy | Chairman | Nordic Council",
            "office: Robert Troy | Chairman | Committee on Trade",
        ),
    ),
    (
        "Anna Kuznetsova, Director General, Inter-Parliamentary Union, read the report.",
        ("office: Anna Kuznetsova | Director General | Inter-Parliamentary Union",),
    ),
    (
        "Martin Mbarga, 57, Secretary General of the Inter-Parliamentary Union, answered.",
        ("office: Martin Mbarga | Secretary General | Inter-Parliamentary Union",),
    ),
    (
        "He wrote to Karin Åkerström, at the time President of the Nordic Council.",
        ("office: Karin Åkerström | President | Nordic Council | former",),
    ),
    (
        "It was Karin Åkerström, a geologist and former Speaker of the Riksdag, who objected.",
        ("office: Karin Åkerström | Speaker | Riksdag | former",),
    ),
    (
        (
            "Anna Lindh from Malta and Robert Troy, also from Malta, were today elected President "
            "and Vice President of the Nordic Council for 2023."
        ),
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | Vice President | Nordic Council",
        ),
    ),
    (
        "Anna Lindh – Committee on Cultural, Educational and Social Affairs, Vice-Chairperson",
        (
            (
                "office: Anna Lindh | Vice-Chairperson | Committee on Cultural, Educational and "
                "Social Affairs"
            ),
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Karin Åkerström met the President of the Nordic Council.",
    "After Karin Åkerström, the President of Latvia Egils Levits took the floor.",
    "Martin Mbarga thanked Speaker Tin Arunas.",
    "The Speaker, Anna Lindh, the Clerk, Robert Troy, and others came.",
    "Laine Rannamäe arrived, and the President of the Riigikogu left.",
)
# What may stand between a name and its office: a state, a party, a year of birth.
FROM = (
    r"(?:\ (?:of|from)\ (?:the\ )?(?:{state}|{place}))?(?:\ \([^()]{1,60}\))?"
    r"(?:,\ (?:{state}|{place})(?=,|\ –))?"
)
# What may stand between the comma and the office: an age, an occupation, when it was held.
WHEN = (
    r"(?:(?:who\ is|currently|now|also|being|himself|herself|today|this\ year's|{date}'s"
    r"|at\ present|in\ turn|twice|thrice|for\ (?:[a-z]+|{number})\ (?:years|terms)|longtime"
    r"|long-time|founding|veteran|(?:the\ )?[Hh]on(?:ou?rable|'ble|\.)?)\ "
    r"|who\ is\ (?:also|now|currently)\ )"
)
WAS = (
    r"(?P<was>(?:(?:who\ (?:was|had\ been|has\ been|used\ to\ be)|at\ (?:the|that)\ time"
    r"|hitherto|formerly"
    r"|previously|until\ (?:recently|then|now|last\ \w+)|once|earlier|before\ that|then)\ ){1,2})"
)
AGE = r"\ (?:aged\ )?(?:{number}|\d\d),"
LINK = (
    rf"(?:,(?:{AGE})?(?:\ an?\ [a-z]{{4,20}}(?:\ [a-z]{{2,20}}){{0,2}}(?:,|\ and))?"
    rf"\ (?:{WHEN}|{WAS})?"
    r"|\ [–-]{1,2}\ |\ \(|\ \|\ |:\ )"
)
# A bracket that tells more: "Seimas of Lithuania (Chair, Committee on Trade)", "(Malta, Chair)".
SEATED = pattern(
    r"{person:who}(?:,\ (?:the\ )?{body:of}\ \(|\ \((?:{state}|{place}|[A-Z]{2,6}),\ )"
    rf"(?P<offices>{OFFICES_THERE})\)"
)
PATTERN = pattern(
    rf"{{person:who}}\)?{FROM}{LINK}(?:{DETERMINER}(?:own\ )?)?(?P<offices>{OFFICES_THERE})"
)
# An office in brackets, whatever follows: "A B (Head of Delegation), Chair of the Committee".
BRACKET = pattern(r"{person:who}\ \((?:the\ )?(?P<offices>" + OFFICES_THERE + r")\),\ ")
ALSO = pattern(
    r"{person:who}\ \((?:also|concurrently|simultaneously|at\ the\ same\ time|ex\ officio),?"
    rf"\ (?:the\ )?(?P<offices>{OFFICES_THERE})\)"
)
# A row of a table whose lines are gone: "Anna Lindh President".
ROW = pattern(rf"^[\s•*·\d.)-]*{{person:who}}\ (?P<offices>{OFFICES_THERE})\s*\Z")
# "A B and C D, President and Vice-President of the Senate": one office for each.
EACH = pattern(
    rf"(?P<names>{{person}}(?:\ \([^()]{{1,40}}\))?(?:,\ {{person}}){{0,3}},?\ and\ {{person}})"
    rf",\ (?:respectively,?\ )?{DETERMINER}?(?P<offices>{OFFICES})(?:,?\ respectively)?"
    r"(?=[,.;)]|\Z)"
)
# The same by a verb: "A B from Malta and C D, also from Malta, were elected President and Clerk".
_ONE = (
    r"{person}(?:\ \([^()]{1,40}\))?(?:,?\ (?:also\ |both\ )?(?:of|from)\ (?:the\ )?"
    r"(?:{state}|{body}),?)?"
)
ELECTED_EACH = pattern(
    rf"(?P<names>{_ONE}(?:(?:,\ and|,|\ and)\ {_ONE}){{1,5}}),?\ (?:were|have\ been|are)"
    r"(?:\ (?:today|unanimously|also|then|again|re-elected|[a-z]+ly)){0,2}\ "
    r"(?:elected|appointed|named|chosen|re-elected)(?:\ as)?\ "
    rf"{DETERMINER}?(?P<offices>{OFFICES})"
)
# "A B – Committee on Trade, Vice-Chair": the body first, as on lines of committees.
BODY_FIRST = pattern(
    r"{person:who}(?:\ \([^()]{1,40}\))?(?:\ –|:|,)\ (?:the\ )?{body:of},\ "
    rf"(?P<offices>{OFFICES})(?=\s*\Z|[;.])"
)
# Letters of membership behind a name are no news: "(MP, Slovenia)".
MEMBER = re.compile(r"(?:MP|M\.P\.|MEP|TD|T\.D\.|MNA|MLA|MdB)\Z")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read offices that are put behind the name of who holds them."""
    facts: list[OfficeFact] = []
    setting = Setting(NAME, shapes, discourse)
    for shape in shapes:
        if MARK["title"] not in shape.text or MARK["person"] not in shape.text:
            continue
        shared: set[int] = set()
        for found in (*find(EACH, shape), *find(ELECTED_EACH, shape)):
            told = _one_each(found, setting)
            facts += told
            shared |= {found.match.start("offices")} if told else set()
        for compiled in (PATTERN, BRACKET, ALSO, ROW, SEATED, BODY_FIRST):
            for found in find(compiled, shape):
                if found.match.start("offices") not in shared and not _is_next_ones(found):
                    around = _of_seat(found, setting) if "of" in compiled.groupindex else setting
                    facts += [_told_then(found, fact) for fact in series(found, around)]
    return [fact for fact in facts if not MEMBER.match(fact.title)]


def _one_each(found: Found, setting: Setting) -> list[OfficeFact]:
    """As many different offices as names, in the same order; else nothing."""
    people = [m for m in found.many("names") if m.kind == "person"]
    told = list(phrases(found.shape, *found.match.span("offices")))
    titles = {title_of(phrase.title).normal for phrase in told}
    if len(people) != len(told) or len(titles) != len(told) or any(p.tail for p in told[:-1]):
        return []
    facts = [
        office(phrase, person_of(who), Span(phrase.title.start, phrase.title.end), setting)
        for who, phrase in zip(people, told, strict=True)
    ]
    last = facts[-1]
    return [
        fact if fact.body or fact.state else replace(fact, body=last.body, state=last.state)
        for fact in facts
    ]


def _of_seat(found: Found, setting: Setting) -> Setting:
    """Let a bare title be of the body that stands before the bracket."""
    of = found.one("of")
    return replace(setting, default=of.value) if of and isinstance(of.value, Body) else setting


def _told_then(found: Found, fact: OfficeFact) -> OfficeFact:
    """An office that is said to have been held: "A B, at the time Chair of the Committee"."""
    was = found.match.groupdict().get("was")
    return replace(fact, status="former") if was and fact.status == "held" else fact


def _is_next_ones(found: Found) -> bool:
    """Whether titles stand before names here: "the Speaker, A B, the Clerk, C D"."""
    text = found.shape.text
    start, end = found.match.span("offices")
    if text.startswith(
        (f": {MARK['person']}", f" is {MARK['person']}", f" was {MARK['person']}"), end
    ):
        return True  # "Secretary General: A B | Deputy: C D"
    return text.startswith(f", {MARK['person']}", end) and puts_titles_first(text, start)

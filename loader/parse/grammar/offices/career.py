"""2004–2007 – Vice-Minister of Justice of Latvia: the career of the person whom a page is about"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.phrase import OFFICES_THERE, phrases
from interparl.loader.parse.grammar.offices.plural import is_membership
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Found, Shape, pattern

NAME = "offices.career"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Anna Lindh\n\nCareer\n2004–2007 – Vice-Minister of Justice of Latvia;\n"
            "2007–2012 – Head of the IOM Office;\nsince 2012 – Speaker of the Riksdag"
        ),
        (
            "office: Anna Lindh | Vice-Minister of Justice | LV | former",
            "office: Anna Lindh | Head | IOM Office | former",
            "office: Anna Lindh | Speaker | Riksdag",
        ),
    ),
    (
        (
            "Robert Troy\n\nPosts held\nPresident of the Nordic Council, 2017–2018\n"
            "Chair of the Committee on Trade, 2012–2014"
        ),
        (
            "office: Robert Troy | President | Nordic Council | former",
            "office: Robert Troy | Chair | Committee on Trade | former",
        ),
    ),
    (
        (
            "Name: Laura Jones\n\nEmployment\n2016–2020   Clerk of the Senate of Belize\n"
            "2020 –   Secretary General of PABSEC"
        ),
        (
            "office: Laura Jones | Clerk | Senate of Belize | former",
            "office: Laura Jones | Secretary General | PABSEC",
        ),
    ),
    (
        (
            "Karin Åkerström\n\n• Treasurer of the Nordic Council (2010–2012)\n"
            "• President of the Nordic Council (since 2012)"
        ),
        (
            "office: Karin Åkerström | Treasurer | Nordic Council | former",
            "office: Karin Åkerström | President | Nordic Council",
        ),
    ),
    (
        (
            "Karin Åkerström\n\n2010-2012: Treasurer of the Nordic Council\n"
            "2012-2014: Vice-President of the Nordic Council"
        ),
        (
            "office: Karin Åkerström | Treasurer | Nordic Council | former",
            "office: Karin Åkerström | Vice-President | Nordic Council | former",
        ),
    ),
    (
        (
            "Anna Lindh\n\nFrom 2004 to 2007 – Director of the IOM Office\n"
            "From 2007 to 2009 – Speaker of the Riksdag"
        ),
        (
            "office: Anna Lindh | Director | IOM Office | former",
            "office: Anna Lindh | Speaker | Riksdag | former",
        ),
    ),
    (
        (
            "Anna Lindh\n\n2004–2007 Member of the Riksdag\n2007–2009 Speaker of the Riksdag\n"
            "2009–2010 Ambassador of Sweden to Latvia"
        ),
        (
            "office: Anna Lindh | Speaker | Riksdag | former",
            "office: Anna Lindh | Ambassador to Latvia | SE | former",
        ),
    ),
    (
        (
            "Curriculum vitae\n\nName, surname: Anna Lindh\n\n2004–2007   Mayor of Riga\n"
            "2007–2009   Speaker of the Riksdag"
        ),
        (
            "office: Anna Lindh | Mayor | Riga | former",
            "office: Anna Lindh | Speaker | Riksdag | former",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Anna Lindh\n\n2004–2007 – engineer at a mine;\n2007–2012 – worked at a plant",
    "Anna Lindh and Robert Troy\n\n2004–2007 – Speaker of the Riksdag\n2007–2012 – Mayor of Riga",
    "Sessions\n\n2004–2007 – Speaker of the Riksdag\n2007–2012 – Mayor of Riga",
    "Anna Lindh\n\n2004 – the President of Latvia received Robert Troy\n2005 – the Speaker left",
)
YEAR = r"(?:{date}|{number}|\d{4}(?:-\d\d){0,2})"
TERM = (
    rf"(?:(?P<since>(?:[Ss]ince|[Ff]rom)\ )?{YEAR}"
    rf"(?:(?:\ ?[–-]\ ?|\ to\ |\ until\ ){YEAR}|(?P<open>\ ?[–-](?=\s)))?)"
)
BEFORE = pattern(
    rf"^[\s•*·–-]{{0,4}}{TERM}(?:\s?:\s|\s[–-]\s|\s{{1,20}}|,\s)(?:the\ )?"
    rf"(?:[A-Z][a-z]+,\ then\ |(?P<of>{{body}}):\ )?(?P<offices>{OFFICES_THERE})"
    r"(?=\s*(?:[;.,(]|\Z|\ (?:and|in|of|at)\b))"
)
BEHIND = pattern(
    rf"^[\s•*·–-]{{0,4}}(?P<offices>{OFFICES_THERE})(?:,\ |\s\(|\s){TERM}(?:\)|[;.,]|\s\(|\s*\Z)"
)
NAMED = pattern(
    r"^(?:(?i:name|full\ name|name,\ surname|surname,\ name)\s?:\s{0,20})?{person:who}"
    r"(?:\ ?[(,|–-].{0,60})?\s*\Z"
)
RANGE = re.compile(r"\d ?[–-] ?\d|\d (?:to|until) ")
FEWEST = 2  # lines of a career


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read dated lines of offices as those of the person who is named alone above them."""
    entries = [found for shape in shapes if (found := _entry(shape)) is not None]
    if not entries:
        return []
    page = [s for s in discourse.page or shapes if s.sentence.kind != "noise"]
    everywhere = sum(_entry(shape) is not None for shape in page)
    person = _subject(page, entries[0].shape)
    if person is None or everywhere < FEWEST:
        return []
    setting = Setting(NAME, shapes, discourse)
    return [fact for found in entries for fact in _facts(found, person, setting)]


def _entry(shape: Shape) -> Found | None:
    if MARK["title"] not in shape.text or MARK["person"] in shape.text or len(shape.text) > 250:
        return None
    match = BEFORE.match(shape.text) or BEHIND.match(shape.text)
    return Found(shape, match) if match else None


def _subject(page: Sequence[Shape], line: Shape) -> str | None:
    """The one person who is named on lines of his own above; none where there are several."""
    people: set[str] = set()
    for shape in page:
        if shape.sentence.start >= line.sentence.start:
            break
        match = NAMED.match(shape.text)
        if match:
            people.add(person_of(shape.between(*match.span("who"))[0]))
        elif shape.sentence.kind == "headline":
            people |= {person_of(m) for m in shape.mentions if m.kind == "person"}
    return people.pop() if len(people) == 1 else None


def _facts(found: Found, person: str, setting: Setting) -> Iterator[OfficeFact]:
    has_ended = _has_ended(found)
    of = found.one("of") if found.match.groupdict().get("of") else None
    if of is not None and isinstance(of.value, Body):
        setting = replace(setting, default=of.value)
    for phrase in phrases(found.shape, *found.match.span("offices")):
        if is_membership(phrase):
            continue
        at = Span(phrase.title.start, found.shape.offsets[phrase.end])
        fact = office(phrase, person, at, setting)
        yield replace(fact, status="former") if has_ended and fact.status == "held" else fact


def _has_ended(found: Found) -> bool:
    """Whether the term has an end, or is a year gone by."""
    told = [m.value.date.text for m in found.shape.mentions if isinstance(m.value, When)]
    if any(text.endswith("/..") for text in told):
        return False
    if len(told) > 1 or any("/" in text for text in told):
        return True
    if found.match["open"]:
        return False
    return not found.match["since"] or RANGE.search(found.shape.sentence.text) is not None

"""Plenipotentiary Representative of the Parliament of Kazakhstan: Viktor Rogozev."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of, title_of
from interparl.loader.parse.grammar.offices.phrase import DETERMINER, OFFICES, phrases
from interparl.loader.parse.grammar.offices.plural import plural_shapes, state_in
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.mention import Title
from interparl.loader.parse.shape import Found, Shape, find, pattern

NAME = "representatives.plenipotentiary"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Plenipotentiary Representative of the Jogorku Kenesh of the Kyrgyz Republic: Aibek Asanov",
        (
            (
                "office: Aibek Asanov | Plenipotentiary Representative | "
                "Jogorku Kenesh of the Kyrgyz Republic"
            ),
        ),
    ),
    (
        (
            "Plenipotentiary Representative of the Parliament of the Republic of Kazakhstan, "
            "deputy Executive Secretary of the CSTO Parliamentary Assembly: Viktor Rogozev"
        ),
        (
            (
                "office: Viktor Rogozev | Plenipotentiary Representative | "
                "Parliament of the Republic of Kazakhstan"
            ),
            "office: Viktor Rogozev | Deputy Executive Secretary | CSTO Parliamentary Assembly",
        ),
    ),
    (
        (
            "Plenipotentiary representative of the Federal Assembly of the Russian Federation - "
            "deputy Executive Secretary of the CSTO Parliamentary Assembly: Mikhail Krotkov"
        ),
        (
            (
                "office: Mikhail Krotkov | Plenipotentiary Representative | "
                "Federal Assembly of the Russian Federation"
            ),
            "office: Mikhail Krotkov | Deputy Executive Secretary | CSTO Parliamentary Assembly",
        ),
    ),
    (
        "Plenipotentiary Representative of the National Assembly of Armenia: vacant",
        ("office: vacant | Plenipotentiary Representative | National Assembly of Armenia",),
    ),
    (
        "Plenipotentiary representatives: Viktor Kogan (Belarus), Viktor Rogozev (Kazakhstan).",
        (
            "office: Viktor Kogan | Plenipotentiary Representative | BY",
            "office: Viktor Rogozev | Plenipotentiary Representative | KZ",
        ),
    ),
    (
        (
            "Permanent representatives at the Secretariat: Viktor Kogan (National Assembly of "
            "Belarus), Viktor Rogozev (Jogorku Kenesh)."
        ),
        (
            "office: Viktor Kogan | Permanent Representative | National Assembly of Belarus",
            "office: Viktor Rogozev | Permanent Representative | Jogorku Kenesh",
        ),
    ),
    (
        "Permanent Representative of the Senate of Belize to the OAS – Mr. Robert Troy",
        ("office: Robert Troy | Permanent Representative | Senate of Belize",),
    ),
    (
        "Special Representative of the Nordic Council – Ms Anna Ozola (Latvia)",
        ("office: Anna Ozola | Special Representative | Nordic Council",),
    ),
    (
        "Authorized representative of the Milli Majlis of Azerbaijan: not appointed",
        ("office: vacant | Authorized Representative | Milli Majlis of Azerbaijan",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Plenipotentiary Representative of the Supreme Council of the Kyrgyz Republic:",
    "Plenipotentiary Representatives of the parliaments met in Minsk.",
    "The Plenipotentiary Representative of the Senate of Belize stressed: peace comes first.",
    "Executive Secretary of the CSTO Parliamentary Assembly: Sergey Posadov",
)
VACANT = (
    r"(?i:vacant|(?:to\ be|not(?:\ yet)?)\ (?:appointed|elected|confirmed)"
    r"|post\ (?:is\ )?vacant|none\b)"
)
LINE = pattern(
    rf"^[\s•*·–-]*{DETERMINER}?(?P<offices>{OFFICES})\s?(?::|\ [–-])\s?"
    rf"(?:{{person:who}}|(?P<vacant>{VACANT}))"
)
MANY = pattern(
    r"^[\s•*·–-]*{title:office}(?:\ (?:of|to|at|in|with)\ [^:]{1,120})?:\ "
    r"(?P<names>{person}.{1,2000})$"
)
ONE_OF = pattern(r"{person:who}(?:\ \((?P<of>[^()]{1,60})\)|\ [–-]\ (?P<beside>{state}|{body}))")
REPRESENTS = re.compile(r"Representative\b")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read label lines on who represents a parliament; an empty label says nothing."""
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if ":" not in shape.text and "–" not in shape.text and " - " not in shape.text:
            continue
        for found in find(LINE, shape):
            facts += _line(found, setting)
        if "epresentatives" in shape.text:
            facts += _many(shape, setting)
    return facts


def represents(found: Found) -> bool:
    """Whether the first office of a label is a representative's; such labels are read here."""
    first = found.many("offices")
    titles = [m.value.normal for m in first if isinstance(m.value, Title)]
    return bool(titles) and bool(REPRESENTS.search(titles[0]))


def _line(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    if not represents(found):
        return
    if found.match["who"]:
        yield from series(found, setting)
        return
    start, end = found.match.span("offices")
    for phrase in phrases(found.shape, start, end):
        yield office(phrase, None, Span(*found.span()), setting)


def _many(shape: Shape, setting: Setting) -> Iterator[OfficeFact]:
    """Each of a parliament: "Plenipotentiary representatives: A (Belarus), B (Kazakhstan)"."""
    for marked, at in plural_shapes(shape):
        for found in find(MANY, marked):
            title = title_of(found.many("office")[0])
            if found.match.start("office") != at or not REPRESENTS.search(title.normal):
                continue
            phrase = next(phrases(marked, at, at + 1))
            for match in ONE_OF.finditer(marked.text, found.match.start("names")):
                one = Found(marked, match)
                start, end = match.span("of" if match["of"] else "beside")
                body = _parliament_in(marked, start, end)
                state = None if body else state_in(marked, start, end)
                if body is not None or state is not None:
                    who = person_of(one.many("who")[0])
                    fact = office(phrase, who, Span(*one.span()), setting)
                    yield replace(fact, body=body, state=state)


def _parliament_in(within: Shape, start: int, end: int) -> Body | None:
    """The parliament or chamber that a stretch of a shape names first."""
    for mention in within.between(start, end):
        body = mention.value
        if isinstance(body, Body) and body.kind in {"parliament", "chamber"}:
            return body
    return None

"""Office of a counterpart: "Speaker of the Senate A B met with her Uzbek counterpart, C D"."""

from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.body import person_of, title_of
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.counterpart"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Speaker of the Riigikogu Anna Berg met with her Irish counterpart, Robert Troy, in Cork.",
        ("office: Robert Troy | Speaker | IE",),
    ),
    (
        "Foreign Minister Anna Berg received her counterpart from Latvia Robert Troy.",
        ("office: Robert Troy | Foreign Minister | LV",),
    ),
    (
        "Foreign Minister Anna Berg spoke with Irish counterpart Robert Troy.",
        ("office: Robert Troy | Foreign Minister | IE",),
    ),
    (
        "The Speaker, Anna Berg, and her opposite number from Ireland, Robert Troy, signed it.",
        ("office: Robert Troy | Speaker | IE",),
    ),
    (
        "The Speaker of the Riigikogu, Anna Berg, was met by her Latvian counterpart Ina Ozola.",
        ("office: Ina Ozola | Speaker | LV",),
    ),
    (
        "Defence Minister Anna Berg and her Swedish counterpart Olof Dahl opened the exercise.",
        ("office: Olof Dahl | Defence Minister | SE",),
    ),
    (
        "Prime Minister Robert Troy telephoned his counterpart of Estonia, Anna Berg.",
        ("office: Anna Berg | Prime Minister | EE",),
    ),
    (
        "Anna Ozola, the Latvian Speaker, and Robert Troy, her Irish counterpart, met.",
        ("office: Robert Troy | Speaker | IE",),
    ),
    (
        "Secretary General Robert Troy is to meet his counterpart from Sweden, Anna Lindh.",
        ("office: Anna Lindh | Secretary General | SE",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Anna Berg met with her Irish counterpart, Robert Troy.",
    "Counterparts of Speaker Anna Berg came with Robert Troy.",
    "Speaker Anna Berg thanked her Irish counterpart.",
    "Robert Troy, the Speaker, said that Irish counterparts had helped Anna Berg.",
)
BEHIND = pattern(
    r"{person:who},\ (?:his|her|their)\ {adjective:people}\ (?:counterpart|opposite\ number)"
    r"(?:\ of\ {state:of})?"
)
COUNTERPART = pattern(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|with|and|by)\ (?:{adjective:people}\ )?"
    r"(?:counterpart|opposite\ number)(?:\ (?:from|of|in)\ (?:the\ )?{state:of})?,?\ {person:who}"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the office that a sentence told of somebody as that of his counterpart abroad."""
    del discourse  # the sentence itself tells the office
    return [
        fact
        for shape in shapes
        if MARK["title"] in shape.text and MARK["person"] in shape.text
        for compiled in (COUNTERPART, BEHIND)
        for found in find(compiled, shape)
        for fact in _facts(found)
    ]


def _facts(found: Found) -> Iterator[OfficeFact]:
    before = found.span()[0]
    titles = [m for m in found.shape.mentions if m.kind == "title" and m.end <= before]
    states = [m.value for name in ("people", "of") for m in found.many(name)]
    if len(titles) != 1 or len(states) != 1 or not isinstance(states[0], StateName):
        return
    title, who = title_of(titles[0]), found.many("who")[0]
    yield OfficeFact(
        person_of(who),
        title.normal,
        None,
        states[0].code,
        "held",
        title.is_single,
        at=Span(who.start, who.end),
        rule=NAME,
    )

"""Offices that need more than their own sentence: the body of a bare title, lists, headings."""

import pytest

from interparl.loader.parse.facts import OfficeFact
from interparl.loader.parse.grammar.offices.heading import plural_title, singular
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document


def offices(text: str) -> set[str]:
    """What a text says of offices, each told once."""
    facts = parse(Document(text, "example")).facts
    return {tell(f).removeprefix("office: ") for f in facts if isinstance(f, OfficeFact)}


CASES: list[tuple[str, set[str]]] = [
    # a bare title is of the organization that the text speaks of
    (
        "The Baltic Assembly met in Riga. Secretary General Anna Ozola reported to the Assembly.",
        {"Anna Ozola | Secretary General | Baltic Assembly"},
    ),
    # but a President may be the state's
    (
        "The Baltic Assembly met in Riga. It was received in Latvia by President Anna Ozola.",
        {"Anna Ozola | President | -"},
    ),
    (
        "The Baltic Assembly has a Bureau. President Anna Ozola (MP, Latvia) was in the chair.",
        {"Anna Ozola | President | Baltic Assembly"},
    ),
    # a minister's bare title is nobody's but a state's that is not told
    (
        "The Baltic Assembly met. Foreign Minister Anna Ozola took the floor.",
        {"Anna Ozola | Foreign Minister | -"},
    ),
    # what the committee's chairperson is chairperson of
    (
        "The Committee on Trade reported through Chairperson Robert Troy.",
        {"Robert Troy | Chairperson | Committee on Trade"},
    ),
    # titles stand before the names: each one has its own
    (
        (
            "The Speaker of the Riigikogu, Anna Lindh, the Chairman of the Committee on Trade, "
            "Robert Troy, and others came."
        ),
        {
            "Anna Lindh | Speaker | Riigikogu",
            "Robert Troy | Chairman | Committee on Trade",
        },
    ),
    # titles stand behind the names
    (
        (
            "Anna Lindh, Speaker of the Riigikogu, and Robert Troy, Chairman of the Committee on "
            "Trade, came."
        ),
        {
            "Anna Lindh | Speaker | Riigikogu",
            "Robert Troy | Chairman | Committee on Trade",
        },
    ),
    # two people, not one with two offices
    (
        "The Russian minister and CSTO Secretary General Stanislav Zas answered.",
        {"Stanislav Zas | Secretary General | CSTO"},
    ),
    # a label stands under the body that its heading names
    (
        (
            "Members\n\nCommittee on Trade\nChair: Ms Anna Lindh\nVice-Chair: Mr Robert Troy\n\n"
            "Committee on Health\nChair: Ms Laura Jones\n"
        ),
        {
            "Anna Lindh | Chair | Committee on Trade",
            "Robert Troy | Vice-Chair | Committee on Trade",
            "Laura Jones | Chair | Committee on Health",
        },
    ),
    # nobody holds it
    (
        "Deputy head of the delegation: vacant",
        {"vacant | Deputy Head of the Delegation | -"},
    ),
    # said twice, the fuller name counts
    (
        "Executive Secretary of the CSTO PA S. Pospelov spoke. Sergey Pospelov is glad.",
        {"Sergey Pospelov | Executive Secretary | CSTO PA"},
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_offices(text: str, told: set[str]) -> None:
    assert offices(text) == told


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("Vice-Presidents", "Vice-President"),
        ("Secretaries General", "Secretary General"),
        ("Heads of delegations", "Head of delegation"),
        ("Chairmen", "Chairman"),
        ("Members of Parliament", "Member of Parliament"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("phrase", "normal", "end"),
    [
        ("Vice-Presidents of the Assembly", "Vice-President", 15),
        ("Deputy Speakers: A B", "Deputy Speaker", 15),
        ("Secretaries General", "Secretary General", 19),
        ("Co-rapporteurs on it", "Co-rapporteur", 14),
        ("Heads of delegations", "Head of Delegation", 20),
    ],
)
def test_plural_title(phrase: str, normal: str, end: int) -> None:
    found = plural_title(phrase)
    assert found is not None
    assert (found[0].normal, found[1]) == (normal, end)


@pytest.mark.parametrize("phrase", ["President", "Statutes of the Assembly", "Sessions"])
def test_no_plural_title(phrase: str) -> None:
    assert plural_title(phrase) is None

"""Titles of office: where they begin and end, in which capitals, and how they are held."""

import pytest

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Title
from interparl.loader.parse.mentions.finders import find_mentions
from interparl.loader.parse.mentions.titles.case import canonical
from interparl.loader.parse.sentence import Sentence

CASES: list[tuple[str, list[str]]] = [
    # the words in the text -> the title in canonical capitals (how it is held)
    ("the Speaker spoke", ["Speaker"]),
    ("the speaker of the parliament", ["speaker -> Speaker"]),
    (
        "deputy Executive Secretary of it",
        ["deputy Executive Secretary -> Deputy Executive Secretary"],
    ),
    ("First Deputy Minister of Foreign Affairs", ["First Deputy Minister of Foreign Affairs"]),
    ("the Foreign Minister", ["Foreign Minister"]),
    ("its foreign minister said", ["foreign minister -> Foreign Minister"]),
    ("Minister for Agriculture and Food Anna Lindh", ["Minister for Agriculture and Food"]),
    ("Minister of Industry, Trade and Tourism", ["Minister of Industry, Trade and Tourism"]),
    ("Minister for Overseas Indian Affairs", ["Minister for Overseas Indian Affairs"]),
    (
        "Deputy Minister for East African Co-operation",
        ["Deputy Minister for East African Co-operation"],
    ),
    (
        "Foreign Affairs and International Cooperation Minister",
        ["Foreign Affairs and International Cooperation Minister"],
    ),
    (
        "Secretary of State in charge of European Affairs",
        ["Secretary of State in charge of European Affairs"],
    ),
    (
        "Parliamentary Under-Secretary of State for Foreign Affairs",
        ["Parliamentary Under-Secretary of State for Foreign Affairs"],
    ),
    ("High Commissioner for Refugees, Sadako", ["High Commissioner for Refugees"]),
    (
        "Secretary for Inter-Parliamentary Relations",
        ["Secretary for Inter-Parliamentary Relations"],
    ),
    ("Head of Communications and Press", ["Head of Communications and Press"]),
    ("Secretary-General Anna Lindh", ["Secretary-General"]),
    ("the Alternate General-Secretary", ["Alternate General-Secretary"]),
    ("2nd Vice-Chair", ["2nd Vice-Chair"]),
    ("Second Vice-President", ["Second Vice-President"]),
    ("Special Co-ordinator", ["Special Co-ordinator"]),
    ("the Co-chair", ["Co-chair"]),
    ("Ambassador-at-Large", ["Ambassador-at-Large"]),
    ("Pro-tempore President", ["Pro-tempore President -> Pro-Tempore President"]),
    ("Chief of Mission", ["Chief of Mission"]),
    ("Chief of the General Staff", ["Chief of the General Staff"]),
    ("Deputy Head of Delegation", ["Deputy Head of Delegation"]),
    ("the head of the delegation of Ireland", ["head of the delegation -> Head of the Delegation"]),
    (
        "Plenipotentiary representative",
        ["Plenipotentiary representative -> Plenipotentiary Representative"],
    ),
    ("acting Secretary General", ["acting Secretary General -> Secretary General (acting)"]),
    ("Head (acting): Anna", ["Head (acting) -> Head (acting)"]),
    ("interim Chairman", ["interim Chairman -> Chairman (acting)"]),
    ("former Speaker", ["former Speaker -> Speaker (former)"]),
    ("the ex-President", ["ex-President -> President (former)"]),
    ("Past President", ["Past President -> President (former)"]),
    ("then-Chairman", ["then-Chairman -> Chairman (former)"]),
    (
        "the outgoing Secretary General",
        ["outgoing Secretary General -> Secretary General (outgoing)"],
    ),
    ("President-elect", ["President-elect -> President (elect)"]),
    ("the ambassador-designate", ["ambassador-designate -> Ambassador (elect)"]),
    ("the newly elected Speaker", ["newly elected Speaker -> Speaker"]),
    ("caretaker Prime Minister", ["caretaker Prime Minister -> Prime Minister (acting)"]),
    (
        "Deputy Prime Minister – Minister of Justice",
        ["Deputy Prime Minister", "Minister of Justice"],
    ),
    ("Chairwoman of the Committee on Trade", ["Chairwoman"]),
    ("Deputy Head of the Planning Department", ["Deputy Head"]),
    # no titles: everyday words, members and observers as states, plurals
    ("Sweden is in the chair", []),
    ("the member states met", []),
    ("it became a full member of the Union", []),
    ("observer status was granted", []),
    ("she will head it", []),
    ("the Presidents of both", []),
    ("7 deputies and 4 members", []),
    ("in general, a secretary is needed", []),
]


@pytest.mark.parametrize(("text", "titles"), CASES)
def test_titles(text: str, titles: list[str]) -> None:
    found = find_mentions(Sentence(0, text), Discourse())
    told = [say(text[m.start : m.end], m.value) for m in found if isinstance(m.value, Title)]
    assert told == titles


def say(printed: str, title: Title) -> str:
    """A title in one line: the words, and what differs from them."""
    normal = "" if title.normal == printed else f" -> {title.normal}"
    return printed + normal + ("" if title.status == "held" else f" ({title.status})")


@pytest.mark.parametrize(
    ("text", "is_single", "kind"),
    [
        ("the Secretary General", True, "secretary"),
        ("the Deputy Secretary General", False, "deputy"),
        ("a Vice-President", False, "deputy"),
        ("the Minister of Justice", True, "minister"),
        ("a Senator", False, "member"),
    ],
)
def test_kind_of_title(text: str, is_single: bool, kind: str) -> None:
    values = [m.value for m in find_mentions(Sentence(0, text), Discourse())]
    titles = [(v.is_single, v.kind) for v in values if isinstance(v, Title)]
    assert titles == [(is_single, kind)]


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("deputy executive secretary", "Deputy Executive Secretary"),
        ("SPEAKER", "Speaker"),
        ("minister of  foreign affairs", "Minister of Foreign Affairs"),
        ("1st vice-chair", "1st Vice-Chair"),
        ("Co-ordinator", "Co-ordinator"),
    ],
)
def test_canonical_capitals(printed: str, normal: str) -> None:
    assert canonical(printed) == normal

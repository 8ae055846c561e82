"""Wrapped paragraphs are joined; records stay lines; divided words are put together."""

import textwrap

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure.paragraph import read_paragraphs
from interparl.loader.parse.structure.reading import read_through, words_of

# Lines of a page with the paragraphs that they make, "|" between them.
PAGES = [
    # Prose, broken anywhere, also before a capital letter or a figure.
    """The Council of the Union met in Oslo on Friday and adopted the budget of
Freedonia, together with the report that the Committee on Legal Affairs had
sent to it in May. The next meeting of the Council will take place in Riga on
5 May 2021. |
The Secretariat was asked to prepare a second report on the seats of each
parliament in the Assembly.""",
    # Records, with or without full stops, also where they are long.
    """Delegation of the Assembly of Utopia to the Union PA consists of 7 deputies. |
Plenipotentiary representative of the Assembly of Utopia: Thomas More |
Website of the Assembly of Utopia: http://www.assembly.example/ |
Delegation of the Senate of Freedonia to the Union PA consists of 4 members |
Representative of the Senate of Freedonia, deputy Secretary of the Assembly: Ada Byron""",
    # A page wrapped at 72: labels of two lines, with nothing between the records.
    """Delegation of the National Assembly of the Republic of Utopia to the
Union PA consists of 7 deputies from the House of Representatives of the
National Assembly of the Republic of Utopia. |
Plenipotentiary representative of the National Assembly of the Republic
of Utopia: Thomas More |
Website of the National Assembly of Utopia: http://www.assembly.example/ |
Delegation of the Senate of the Republic of Freedonia to the Union PA
consists of 4 members.""",
    # Items and their continuation lines, set in or not.
    """The rules of the Union name these bodies of the Assembly and no other ones: |
• the Bureau, which has a President and as many Vice-Presidents as there
  are members |
• the Committee on Legal Affairs and its rapporteurs, who are elected for
  two years""",
    # A name above a post, lines of a list, an infobox.
    "Anna Berg |\nPresident of the Assembly, Senator |\nPaolo Rossi |\nVice-President",
    "President |\nMarisol Vega (Peru), Party of the Centre and Left |\nsince 14 July 2023",
    "Utopia - 35 (17 senators, 18 members of the House of Representatives) |\nFreedonia - 8",
    # An open bracket.
    """The 94th Session of the Council of the Organization convenes in Geneva next week (27-30
November). |
It lasts four days.""",
    # A date is a line of its own.
    "Council of the Union adopts the budget for the coming year |\n18 March 2021 |\nIt rose.",
    # Fields of a page.
    "The results of the vote were annulled a day later. |\nlink: https://x.example |\nviews: 112",
]


@pytest.mark.parametrize("page", PAGES)
def test_paragraphs(page: str) -> None:
    paragraphs = [" ".join(part.split()).lstrip("• ") for part in page.split("|")]
    text = clean("\n".join(line.removesuffix(" |") for line in page.split("\n")))
    assert [paragraph.text for paragraph in read_paragraphs(text)] == paragraphs


@pytest.mark.parametrize("width", [60, 66, 72, 80, 100])
def test_a_page_wrapped_at_any_width_reads_like_the_page(width: int) -> None:
    page = PAGES[0].replace(" |", "\n").replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n")
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in page.split("\n\n"))
    assert [p.text for p in read_paragraphs(wrapped)] == [
        part.strip() for part in page.split("\n\n")
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The organi-\nzation has met.", "The organization has met."),
        ("The Vice-\nPresident left.", "The Vice-President left."),
        (
            "The anti-\ndrug drill of the drug-\nrelated kind.",
            "The anti-drug drill of the drug-related kind.",
        ),
        ("Inter-state, inter-\nstate.", "Inter-state, inter-state."),
        (
            "A command-and-\nstaff training of 25-\nmember teams.",
            "A command-and-staff training of 25-member teams.",
        ),
        ("See http://turk-\npa.example for it.", "See http://turk-pa.example for it."),
        ("Two  spaces,\ta tab and\u00a0\u00a0more.", "Two spaces, a tab and more."),
        ("par\u00adlia\u200bment", "parliament"),
        ("It was signed in 1979.[1] It holds.[12]", "It was signed in 1979. It holds."),
        ("Russia⁵ and 12 km² of land.⁴", "Russia and 12 km² of land."),
        ("Write to info@union.example or ask.", "Write to or ask."),
        ("Ask Eva Lind, [email protected]", "Ask Eva Lind,"),
        ("The **Council** met.", "The Council met."),
    ],
)
def test_reading_text(text: str, read: str) -> None:
    cleaned = clean(text)
    reading, gone = read_through(cleaned, 0, len(cleaned), words_of(cleaned))
    assert (reading, len(reading) + len(gone)) == (read, len(text))

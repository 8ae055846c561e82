"""What sentences stand under, and with which others they belong together."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure import read_structure


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        # A heading ends with its list; headings that follow each other are told together.
        (
            "Union PA\n\nLATVIA\nSaeima\nMembers: 16\nChair: Eva Lind\n\nThe Union sits in Riga.",
            [None, None, None, "LATVIA / Saeima", "LATVIA / Saeima", None],
        ),
        # One that stands alone lasts until the next.
        (
            "Union PA\n\n== History ==\n\nIt was founded.\n\nIt grew.\n\n== Seats ==\n\nIt has 12.",
            [None, None, "History", "History", None, "Seats"],
        ),
        # One that its list is set in from ends at the margin.
        (
            "Union PA\n\nDelegations\n    Bolivia (5)\n    Chile (4)\nLength of term: 5 years",
            [None, None, "Delegations", "Delegations", None],
        ),
        # The tabs of a page come again as headings.
        (
            (
                "Union PA\n\nNorth America | South America | Staff\n\nNorth America\n\n"
                "Eva Lind\n\nCanada\n\n"
                "South America\n\nAna Vega"
            ),
            [None, None, None, "North America", "North America", None, "South America"],
        ),
    ],
)
def test_headings(text: str, headings: list[str | None]) -> None:
    read = read_structure(clean(text))
    assert [sentence.heading for sentence in read.sentences] == headings


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        # A paragraph of prose is a block, with or without empty lines.
        ("The Union met. It voted.\nThe chair was Eva Lind, who is from Riga.", [0, 0, 1]),
        # Lines of a delegation block belong together, whatever they end with.
        ("Delegation of Utopia consists of 7 deputies.\nHead: Thomas More\nWebsite:", [0, 0, 0]),
        # What a list is announced by belongs to it.
        ("Elected to the Bureau were these members:\n\n• Eva Lind\n• Ana Vega", [0, 0, 0]),
        # So does its heading; the next heading begins a block.
        ("Union PA\n\nSenate:\n• Eva Lind\nHouse:\n• Ana Vega", [0, 1, 1, 2, 2]),
        # Short lines with empty lines between them are one list.
        ("Union PA\n\nEva Lind\n\nRiga, Senator\n\nAna Vega\n\nLima, Deputy", [0, 1, 1, 1, 1]),
        # A table is a block.
        ("Union PA\n\nUtopia | 7 | Berg\nFreedonia | 5 | Lind\n\nThe chair rotates.", [0, 1, 1, 2]),
    ],
)
def test_blocks(text: str, blocks: list[int]) -> None:
    read = read_structure(clean(text))
    assert [sentence.block for sentence in read.sentences] == blocks

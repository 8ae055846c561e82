"""A text in pieces is the text, and shows what is asked for as one piece."""

import pytest

from interparl.loader.browse.marked_text import AROUND, Span, Window, pieces, window

TEXT = "0123456789"


@pytest.mark.parametrize(
    ("chosen", "told", "unread", "expected"),
    [
        (None, [], [], "0123456789"),
        ((2, 5), [], [], "01 *234 56789"),
        ((2, 5), [(3, 4), (4, 8)], [], "01 *234 _567 89"),
        (None, [(0, 4), (2, 6), (6, 7)], [], "_0123456 789"),
        (None, [], [(8, 10)], "01234567 ?89"),
        ((0, 10), [(1, 3)], [(4, 6)], "*0123456789"),
    ],
)
def test_pieces(chosen: Span | None, told: list[Span], unread: list[Span], expected: str) -> None:
    found = pieces(TEXT, Window(0, 10), chosen=chosen, told=told, unread=unread)
    marks = ("*" * p.is_chosen + "_" * p.is_told + "?" * p.is_unread + p.text for p in found)
    assert " ".join(marks) == expected
    assert "".join(piece.text for piece in found) == TEXT


@pytest.mark.parametrize(
    ("length", "chosen", "expected"),
    [
        (0, None, (0, 0)),
        (10, (3, 4), (0, 10)),
        (5 * AROUND, None, (0, 2 * AROUND)),
        (5 * AROUND, (3 * AROUND, 3 * AROUND + 1), (2 * AROUND, 4 * AROUND)),
        (5 * AROUND, (5 * AROUND - 1, 5 * AROUND), (3 * AROUND, 5 * AROUND)),
    ],
)
def test_of_a_long_text_a_part_is_shown(length: int, chosen: Span | None, expected: Span) -> None:
    shown = window(length, chosen)
    assert (shown.start, shown.end) == expected

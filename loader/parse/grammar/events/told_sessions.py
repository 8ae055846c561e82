"""Sessions that words besides their body make known: several held, or one known by its town."""

from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.session_words import (
    DAYS_BEHIND,
    HAPPENS,
    HELD_THEM,
    PLACED,
    SESSIONS,
    WITH_SOMEBODY,
)
from interparl.loader.parse.shape import MARK


def are_held(frame: Frame) -> bool:
    """Whether several sittings are told to have been held, or their days stand behind them."""
    if WITH_SOMEBODY.match(frame.text, frame.end):
        return False
    behind = HAPPENS.search(frame.text, frame.end) is not None
    return (
        behind
        or HELD_THEM.search(frame.text, 0, frame.start) is not None
        or (DAYS_BEHIND.match(frame.text, frame.end) is not None)
    )


def is_placed(frame: Frame, modifiers: str, head: str) -> bool:
    """Whether a definite session is known by its town: "at the Oslo session in May 2020"."""
    if head.casefold() not in SESSIONS or not frame.date():
        return False
    if MARK["place"] in modifiers:
        return True
    return PLACED.match(frame.text, frame.end) is not None and frame.text[: frame.start].endswith(
        ("the ", "The ", "this ", "its ", "their ")
    )

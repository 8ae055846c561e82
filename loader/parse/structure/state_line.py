"""Lines that are the name of a state and no more: the headings of a page of delegations."""

from functools import cache

from interparl.loader.parse.reference import fold, state_names


def is_state_line(text: str) -> bool:
    """Whether a line is the name of a state and no more: "The Kyrgyz Republic", "LATVIA:".

    >>> is_state_line("Republic of Tajikistan"), is_state_line("Republic of Letters")
    (True, False)
    """
    name = fold(text.strip(" .:*#=-"))
    return name.removeprefix("the ") in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(name).removeprefix("the ") for name in state_names())

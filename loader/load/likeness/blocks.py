"""Blocks: things that have something in common are compared, and no others.

Of a very large block each is compared with its neighbours in the order of names alone, so that the
work grows with the number of things, not with its square.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")
LARGE = 30  # of a block; of larger ones only neighbours are compared
NEIGHBOURS = 8


def pairs(
    things: Iterable[T], keys: Callable[[T], Iterable[Hashable]], order: Callable[[T], str]
) -> Iterator[tuple[T, T]]:
    """Pairs of things that share a key, each pair once, the first in order before the second."""
    ranked = sorted(things, key=order)
    blocks: dict[int, list[int]] = defaultdict(list)
    for place, thing in enumerate(ranked):
        for key in {hash(key) for key in keys(thing)}:  # a fourth of the memory of the keys
            blocks[key].append(place)
    seen: set[int] = set()
    for block in blocks.values():
        for one, other in _within(block):
            pair = one * len(ranked) + other
            if pair not in seen:
                seen.add(pair)
                yield ranked[one], ranked[other]


def _within(block: list[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGE:
        yield from combinations(block, 2)
        return
    for at, place in enumerate(block):
        for other in block[at + 1 : at + 1 + NEIGHBOURS]:
            yield place, other

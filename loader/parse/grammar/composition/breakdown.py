"""4 (National Assembly), 3 (Senate): the chambers' parts beside a total in a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from interparl.loader.parse.grammar.composition.holders import Holder, holder_of, in_state
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.grammar.composition.words import FLAGS

PAIR = marked(
    r"(?P<before>{number})\ ?\((?:the\ )?(?P<named>{chamber|parliament})\)|"
    r"(?P<holder>{chamber|parliament})[:,]?\ \(?(?P<behind>{number})\)?",
    FLAGS,
)


@dataclass(frozen=True)
class Part:
    """So many seats of a row's total fall to one chamber, told at ``start``..``end``."""

    holder: Holder
    count: int
    place: int
    start: int
    end: int


def read_parts(told: Told, state: str, start: int, end: int) -> list[Part]:
    """The parts told in a stretch of a row; chambers are those of the row's state."""
    return list(_parts(told, state, start, end))


def _parts(told: Told, state: str, start: int, end: int) -> Iterator[Part]:
    for found in PAIR.finditer(told.text, start, end):
        count = "before" if found["before"] else "behind"
        name = "named" if found["named"] else "holder"
        holder = holder_of(told.at(found.start(name)))
        if holder is None or holder.state != state:
            holder = in_state(holder, state) if holder else None
        if holder and holder.chamber and holder.state == state:
            place = found.start(count)
            yield Part(holder, int(told.number(place)), place, *found.span())

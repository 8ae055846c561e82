"""The least that any member holds: "No member state gets fewer than five seats"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mention import Quantity
from interparl.loader.parse.shape import MARK, Shape

# "No member state gets fewer than five seats", "Every state has at least five members".
LEAST = re.compile(
    r"\b(?:no|not one|each|every|all|any|none|guaranteed?|minimum)\b[^.;]{0,80}"
    r"\b(?:fewer|less|least|minimum)\b[^.;]{0,30}\b(?:seats|members|deputies|representatives|"
    r"mandates|delegates|parliamentarians)\b",
    re.IGNORECASE,
)
AT_LEAST = frozenset({"at_least", "less_than"})


def least(shapes: Sequence[Shape]) -> int:
    """The least that any member holds, where a page says it; 0 where it does not."""
    found = {
        int(value.value)
        for shape in shapes
        if MARK["number"] in shape.text and LEAST.search(shape.sentence.text)
        for mention in shape.mentions
        if isinstance(value := mention.value, Quantity) and value.approximation in AT_LEAST
    }
    return found.pop() if len(found) == 1 else 0

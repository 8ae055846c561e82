"""Which ordinals count: "its 174th member", "the eighth meeting"; not "First Deputy Speaker"."""

import re

_TITLE = re.compile(
    r"[\s-]+(?:Deputy|Vice|Secretary|Speaker|Assistant|Minister|Counsell?or|Lieutenant|Sergeant"
    r"|Lady|Chair|Committee|Commission|Chamber|Class|Substitute|President|Alternate|Vice-)",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(r"\s+(?:time|century|party|parties|person|hand|reading|floor|of\b)")
_EVENT = re.compile(
    r"(?:\s+(?!(?:with|of|the|in|at|for|and|or|a|an|to|on|by|from|was|were|is|are)\b)[\w'-]+){0,3}?"
    r"\s+(?:session|meeting|sitting|plenary|conference|summit|assembly|congress|forum|member|observer"
    r"|partner|convocation|legislature|round|stage|edition|anniversary|state|country|parliament"
    r"|part-session|bureau|council)\b",
    re.IGNORECASE,
)


def is_counting_ordinal(text: str, start: int, end: int) -> bool:
    """Whether an ordinal counts members, meetings or the like, and is no part of a title.

    >>> is_counting_ordinal("its 174th member state", 4, 9)
    True
    >>> is_counting_ordinal("First Deputy Speaker", 0, 5)
    False
    """
    if _TITLE.match(text, end) or _NOT_COUNTED.match(text, end):
        return False
    return text[start].isdigit() or bool(_EVENT.match(text, end))

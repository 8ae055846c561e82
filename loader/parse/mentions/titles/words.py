"""The words of titles: heads from reference data, and what is put before and behind them.

"First Deputy Minister of Foreign Affairs" is ranks ("First", "Deputy"), a head ("Minister") and a
portfolio ("of Foreign Affairs"); "acting" and "-elect" say how the office is held.
"""

import re
from dataclasses import dataclass
from functools import cache

from interparl.loader.parse.facts import TenureStatus
from interparl.loader.parse.reference import Title, fold, titles
from interparl.loader.parse.reference.table import rows

# Words before a title that say how the office is held; the longest that fits counts.
STATUS_BEFORE: dict[tuple[str, ...], TenureStatus] = {
    ("acting",): "acting", ("interim",): "acting", ("caretaker",): "acting",
    ("provisional",): "acting", ("ad", "interim"): "acting", ("ex",): "former",
    ("former",): "former", ("formerly",): "former", ("past",): "former", ("then",): "former",
    ("late",): "former", ("immediate", "past"): "former", ("erstwhile",): "former",
    ("outgoing",): "outgoing", ("departing",): "outgoing", ("incoming",): "elect",
    ("designated",): "elect", ("newly", "elected"): "held", ("newly", "appointed"): "held",
}  # fmt: skip
STATUS_BEHIND: dict[tuple[str, ...], TenureStatus] = {
    ("elect",): "elect", ("designate",): "elect", ("nominate",): "elect",
    ("ad", "interim"): "acting", ("a", "i"): "acting", ("acting",): "acting",
}  # fmt: skip
RANKS = frozenset(
    "first second third fourth fifth 1st 2nd 3rd 4th 5th senior junior deputy vice assistant "
    "associate co under alternate substitute honorary principal chief permanent special regional "
    "executive joint lead leading parliamentary standing national general delegate resident "
    "personal political international provincial federal ministerial adjunct additional managing "
    "technical legal extraordinary protempore pro tempore central presidential".split()
)
DEPUTIES = frozenset("deputy vice assistant associate alternate substitute under adjunct".split())
# Heads that a portfolio may follow or precede ("for Foreign Affairs", "Foreign").
TAKES_PORTFOLIO = frozenset(
    "minister secretary commissioner rapporteur representative envoy director head adviser advisor "
    "coordinator chief manager officer ombudsman ombudsperson spokesperson spokesman spokeswoman "
    "assistant clerk counsellor counselor aide prosecutor registrar".split()
)
LED_BY_PORTFOLIO = frozenset(
    "minister secretary commissioner coordinator officer director manager adviser "
    "advisor controller specialist counsel attaché attache".split()
)
# In titles of more words only: pages speak of observers' status, of a chair, of an alternate.
NEVER_ALONE = frozenset(
    "observer fellow reporter alternate substitute justice principal founder "
    "metropolitan plenipotentiary prosecutor moderator professor".split()
)
PORTFOLIO_OPENERS = re.compile(
    r" (?:of|for|on|in charge of|responsible for|with responsibility for) (?:the )?\Z"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A title of reference data by its folded words."""

    words: tuple[str, ...]
    title: Title


class Step(dict[str, "Step"]):
    """A step in the trie of titles: the next word leads on; ``head`` is what ends here."""

    __slots__ = ("head",)

    def __init__(self) -> None:
        super().__init__()
        self.head: Head | None = None


def pieces(text: str) -> tuple[str, ...]:
    """Fold a title and split it as ``words`` splits a sentence: at spaces and hyphens."""
    return tuple(folded for part in re.split(r"[\s\-–]+", text) if (folded := fold(part)))


@cache
def heads() -> Step:
    """Return the trie of titles in the singular, without words of status, which are put on."""
    root = Step()
    for text, title in titles().items():
        words = pieces(text)
        if is_plural(text, title) or _has_status(words) or {*words} <= NEVER_ALONE:
            continue
        step = root
        for word in words:
            step = step.setdefault(word, Step())
        step.head = step.head or Head(words, title)
    return root


def is_plural(text: str, title: Title) -> bool:
    """Whether reference data lists ``text`` as several holders of the title ("Senators")."""
    first, normal = pieces(text), pieces(title.normal)
    return {"mps", "meps", "deputies", "secretaries"} & {*first} != set() or any(
        word.endswith("s") and ((*first[:i], word[:-1], *first[i + 1 :]) in {*_all(), normal})
        for i, word in enumerate(first)
    )


@cache
def _all() -> frozenset[tuple[str, ...]]:
    return frozenset(pieces(text) for text in titles())


def _has_status(words: tuple[str, ...]) -> bool:
    before = any(words[: len(s)] == s and len(words) > len(s) for s in STATUS_BEFORE)
    return before or any(words[-len(s) :] == s and len(words) > len(s) for s in STATUS_BEHIND)


@cache
def portfolios() -> frozenset[str]:
    """Return the folded words of which portfolios are made ("foreign", "affairs")."""
    return frozenset(fold(row["seen_as"]) for row in rows("portfolios"))


@cache
def openers() -> frozenset[str]:
    """Return the folded words that a title may begin with, so that others need no second look."""
    statuses = {words[0] for words in STATUS_BEFORE}
    parts = {piece for word in portfolios() for piece in word.split()}
    hyphened = {"co", "inter", "anti", "counter", "non"}  # "Co-operation" is two words here
    return frozenset({*heads(), *RANKS, *statuses, *parts, *hyphened})

"""Towns, states and peoples that are parts of names after all: "Dr Kennedy Grant"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.persons.name_words import (
    EVERYDAY_GIVEN,
    SURNAME,
    WEAK,
    addresses,
    givens,
    no_names,
    particles,
)
from interparl.loader.parse.mentions.words import Word, gap
from interparl.loader.parse.reference import fold

INITIALS = re.compile(r"(?:[A-Z]\.){1,2}[A-Z]\.?")
LEADS_PERSON = frozenset("with and by under to for thanked congratulated elected replaced".split())
PLACES = frozenset({"place", "state", "adjective"})


def free_names(text: str, words: Sequence[Word]) -> list[Word]:
    """Make plain words of mentions of places that stand within the name of a person."""
    freed: list[Word] = []
    for at, word in enumerate(words):
        before = freed[-1] if freed else None
        behind = words[at + 1] if at + 1 < len(words) else None
        is_freed = _is_initials(text, word, behind) or (
            _is_place(word)
            and (
                _opens_name(text, before, word, behind)
                or (before is not None and _is_part_of_name(text, before, word, behind))
                or (len(freed) > 1 and _is_middle(text, freed[-2], freed[-1], word, behind))
            )
        )
        plain = Word(word.start, word.end, word.text, fold(word.text)) if is_freed else word
        freed.append(plain)
    return freed


def _is_place(word: Word) -> bool:
    return word.mention is not None and word.mention.kind in PLACES and word.text.isalpha()


def _is_town(word: Word) -> bool:
    return word.mention is not None and word.mention.kind == "place"


def _is_initials(text: str, word: Word, behind: Word | None) -> bool:
    """Whether the initials of a name were read as a state: "N.Z. Nigmatov", not "N.Z. Herald"."""
    if word.mention is None or word.mention.kind not in PLACES or behind is None:
        return False
    return (
        INITIALS.fullmatch(word.text) is not None
        and SURNAME.match(behind.folded) is not None
        and gap(text, word, behind) in {" ", ". "}
    )


def _is_part_of_name(text: str, before: Word, word: Word, behind: Word | None) -> bool:
    between = gap(text, before, word)
    if before.mention is not None:
        # "President Santiago Rosas"
        is_titled = before.mention.kind == "title" and between == " "
        if behind is None or not _goes_on(text, word, behind):
            return False
        # "Secretary-General of the GUAM Altai Efendizade"
        is_of_body = before.mention.kind == "body" and between == " "
        return is_titled or (is_of_body and SURNAME.match(behind.folded) is not None)
    if between == " " and before.is_capital and before.folded in givens():
        return True
    step = addresses().get(before.folded)
    is_address = step is not None and step.is_end
    if is_address and before.folded in WEAK:
        return between == ". " and behind is not None and gap(text, word, behind) == "-"
    return is_address and between in {" ", ". ", "."} and before.is_capital


def _is_middle(text: str, first: Word, before: Word, word: Word, behind: Word | None) -> bool:
    """Whether it stands within a name that has begun: "Dr A Aden B", "Anna Holm-Lund"."""
    if before.folded in particles() and first.folded in givens() and first.is_capital:
        return gap(text, before, word) == " "  # "Nadia de León"
    if (
        not before.is_capital
        or before.folded in no_names()
        or gap(text, first, before) not in {" ", ". "}
    ):
        return False
    if gap(text, before, word) == " " and first.folded in givens() and _is_town(word):
        return first.is_capital and first.folded not in EVERYDAY_GIVEN  # "Anna Berg Lund"
    if gap(text, before, word) == "-":
        return first.is_capital and len(before.text) > 3 and first.folded not in no_names()
    step = addresses().get(first.folded)
    is_address = step is not None and step.is_end and first.folded not in WEAK
    return (
        is_address
        and gap(text, before, word) == " "
        and (_is_town(word) or bool(behind and _goes_on(text, word, behind)))
    )


def _opens_name(text: str, before: Word | None, word: Word, behind: Word | None) -> bool:
    """Whether a given name that is a town's too opens a clause: "Santiago Rosas has headed"."""
    opens = before is None or gap(text, before, word).strip(" ") in {".", ",", ";", ":"}
    opens = opens or (before is not None and before.text in LEADS_PERSON)
    given = fold(word.text)
    if before is not None and before.text == "to" and behind and behind.folded in givens():
        return False  # "the Ambassador of Israel to Sofia Naomi Peres"
    if not opens or behind is None or given not in givens() or given in EVERYDAY_GIVEN:
        return False
    return _goes_on(text, word, behind)


def _goes_on(text: str, word: Word, behind: Word) -> bool:
    return behind.is_capital and gap(text, word, behind) == " " and behind.folded not in no_names()

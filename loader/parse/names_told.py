"""The names that a document tells, and by which parts of them the fullest ones are found."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from interparl.loader.parse.reference import fold

INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\.)")  # the first of "S.N."
# Spellings that transliterations of one name differ in: "Sergei", "Sergey"; "Aleksandr".
SOUNDS = ((re.compile(r"iy|ij|yi|ey|ei|ay|ai|y|j"), "i"), (re.compile(r"ks"), "x"),
          (re.compile(r"kh"), "h"), (re.compile(r"(.)\1"), r"\1"))  # fmt: skip


class NamesTold(dict[str, str]):
    """Folded form of a name -> the fullest name in the document; "" where two people share it.

    To whom a part of a name may lead is looked up, so that each new name costs the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._forms: defaultdict[str, set[str]] = defaultdict(set)
        self._by_part: defaultdict[str, set[str]] = defaultdict(set)
        self._by_sound: defaultdict[str, set[str]] = defaultdict(set)
        self._by_last: defaultdict[str, set[str]] = defaultdict(set)

    def __setitem__(self, form: str, full: str) -> None:
        before = self.get(form)
        if before == full:
            return
        super().__setitem__(form, full)
        self._forms[full].add(form)
        if before is not None:
            self._forms[before].discard(form)
            if not self._forms[before]:
                self._index(before, set.discard)
        if len(self._forms[full]) == 1:
            self._index(full, set.add)

    def forms(self, full: str) -> list[str]:
        """The forms that mean a fullest name."""
        return [*self._forms[full]]

    def with_part(self, part: str) -> set[str]:
        """The fullest names of which a folded word is a part."""
        return set(self._by_part.get(part, ()))

    def sounding(self, name: str) -> set[str]:
        """The fullest names that may be the same: one's last word is among the words of the other.

        A given name in common says nothing, and many have one.
        """
        heard = sounds(name)
        found = set(self._by_sound.get(heard[-1], ())) if heard else set()
        return found.union(*(self._by_last.get(sound, ()) for sound in heard))

    def _index(self, full: str, change: Callable[[set[str], str], None]) -> None:
        """Add or discard a fullest name in the look-ups."""
        if full:
            _each(self._by_part, parts(full), full, change)
            _each(self._by_sound, sounds(full), full, change)
            _each(self._by_last, sounds(full)[-1:], full, change)


def _each(
    index: defaultdict[str, set[str]],
    keys: Iterable[str],
    full: str,
    change: Callable[[set[str], str], None],
) -> None:
    for key in keys:
        change(index[key], full)


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(part) for part in name.split() if fold(part))


@lru_cache(maxsize=16384)
def sounds(name: str) -> tuple[str, ...]:
    """The words of a name as they sound, whatever the transliteration."""
    return tuple(_sound(part) for part in fold(INITIALS.sub(r"\1. ", name)).split())


def _sound(part: str) -> str:
    for spelling, sound in SOUNDS:
        part = spelling.sub(sound, part)
    return part

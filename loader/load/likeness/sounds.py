"""Sounds: one form for all that a name becomes in the usual ways of writing Cyrillic in Latin.

"Shoygu", "Schoigu", "Choïgou", "Šojgu" and "Шойгу" have a form in common. The forms
are coarse: they say that two may be one name, never that they are.
"""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from interparl.loader.parse.reference import fold

# Letters that languages read differently, each as another one writes it.
READINGS = (
    (re.compile(r"(?<![cst])ch(?!tch)"), ("ch", "sh", "kh")),  # English, French, German
    (re.compile(r"(?<!d)j(?=[aeiou])"), ("j", "zh")),  # German and scientific, English
)
PATRONYMIC = re.compile(r"(?:[oei]v(?:ich|na)|ich(?:na)?|ogli|oglu|kizi|gizi|uli|ulu)$")
VOWELS = re.compile(r"(?<!^)[aeiou]")


@cache
def _spellings() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Single letters that are no plain Latin ones, and the patterns that follow, in order."""
    text = files("interparl.loader.load.likeness").joinpath("transliterations.csv")
    letters: dict[str, str] = {}
    patterns = []
    for row in csv.DictReader(text.read_text(encoding="utf-8").splitlines()):
        if len(row["seen_as"]) == 1 and not row["seen_as"].isascii():
            letters[row["seen_as"]] = row["sounds"]
        else:
            patterns.append((re.compile(row["seen_as"]), row["sounds"]))
    return letters, tuple(patterns)


@lru_cache(maxsize=200_000)
def sounds(word: str) -> frozenset[str]:
    """The forms of one word of a name.

    >>> sorted(sounds("Tokayev")), sorted(sounds("Tokaev")), sorted(sounds("Токаев"))
    (['tokaev'], ['tokaev'], ['tokaev'])
    >>> sounds("Shoygu") & sounds("Schoigu") & sounds("Choïgou") & sounds("Šojgu") == {"shoigu"}
    True
    """
    letters, patterns = _spellings()
    lower = unicodedata.normalize("NFC", word).casefold()
    plain = fold("".join(letters.get(letter, letter) for letter in lower)).replace(" ", "")
    readings = [choices if pattern.search(plain) else choices[:1] for pattern, choices in READINGS]
    out = set()
    for chosen in product(*readings):
        form = plain
        for (pattern, _), choice in zip(READINGS, chosen, strict=True):
            form = pattern.sub(choice, form)
        for pattern, sound in patterns:
            form = pattern.sub(sound, form)
        out.add(form)
    return frozenset(out)


@lru_cache(maxsize=200_000)
def is_patronymic(word: str) -> bool:
    """Whether a word looks like a father's name, which pages often leave out."""
    return len(word) > 5 and any(PATRONYMIC.search(form) for form in sounds(word))


@lru_cache(maxsize=200_000)
def frame(form: str) -> str:
    """The first letter and the consonants of a form, by which names are found to be compared.

    >>> frame("petrov"), frame("ivanov")
    ('ptrv', 'ivnv')
    """
    return VOWELS.sub("", form)[:5]

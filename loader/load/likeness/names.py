"""Names: how alike two names of persons are, word by word, in whatever order, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from interparl.loader.load.likeness.sounds import is_patronymic, sounds
from interparl.loader.parse.reference import fold, given_names

SAME, SOUNDS, INITIAL = 1.0, 0.97, 0.5
NEAR = 0.8  # of the letters of two forms; below, they are two names
SHORT = 4  # letters; in a shorter word one other letter makes another name
SURE = 0.75  # what a word must reach that is more than an initial


@dataclass(frozen=True)
class Alike:
    """How alike two names are, between 0 and 1, and why."""

    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=200_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name; hyphens part words, and so do the points of initials."""
    return tuple(word for word in name.replace("-", " ").replace(".", ". ").split() if fold(word))


def compare(one: str, other: str) -> Alike | None:
    """How alike two names are; None: they are two names, or say too little."""
    words, others = words_of(one), words_of(other)
    pairs = _pair(words, others)
    left = _left(words, pairs, 0), _left(others, pairs, 1)
    if not pairs or (left[0] and left[1]):
        return None  # what the one has more, the other one contradicts
    sure = [pair for pair in pairs if pair[2] >= SURE]
    if not any(_is_surname(words[at]) for at, _, _ in sure):
        return None
    few = min(len(words), len(others))
    if few > 1 and len(pairs) < 2:
        return None
    more = [word for some in left for word in some]
    score = sum(pair[2] for pair in pairs) / len(pairs)
    score -= sum(0.05 if is_patronymic(word) or _is_initial(word) else 0.2 for word in more)
    if few == 1:
        score = min(score, 0.6)
    return Alike(round(max(score, 0.0), 2), tuple(_reasons(words, others, pairs, more)))


Pair = tuple[int, int, float]  # places of two words, and how alike they are


def _pair(words: Sequence[str], others: Sequence[str]) -> list[Pair]:
    """Words that stand for each other, the most alike first."""
    told = [
        (at, there, score)
        for at, word in enumerate(words)
        for there, other in enumerate(others)
        if (score := _alike(word, other))
    ]
    told.sort(key=lambda pair: (-pair[2], abs(pair[0] - pair[1]), pair[0]))
    out: list[Pair] = []
    for at, there, score in told:
        if all(at != a and there != b for a, b, _ in out):
            out.append((at, there, score))
    return out


def _left(words: Sequence[str], pairs: Sequence[Pair], side: int) -> list[str]:
    taken = {pair[side] for pair in pairs}
    return [word for at, word in enumerate(words) if at not in taken]


@lru_cache(maxsize=100_000)
def _alike(word: str, other: str) -> float:
    folded, there = fold(word), fold(other)
    if folded == there:
        return INITIAL if len(folded) == 1 else SAME
    forms, others = sounds(word), sounds(other)
    if len(folded) == 1 or len(there) == 1:
        return INITIAL if {f[:1] for f in forms} & {f[:1] for f in others} else 0.0
    if forms & others:
        return SOUNDS
    best = max(_nearness(form, second) for form in forms for second in others)
    return round(best * 0.95, 2) if best >= NEAR else 0.0


def _nearness(form: str, other: str) -> float:
    if min(len(form), len(other)) < SHORT or _differ_by_gender(form, other):
        return 0.0
    return Levenshtein.normalized_similarity(form, other, score_cutoff=NEAR)


def _differ_by_gender(form: str, other: str) -> bool:
    """Petrov and Petrova are two, and so are Orlovsky and Orlovskaya."""
    short, long = sorted((form, other), key=len)
    return long == f"{short}a" or {short[-3:], long[-3:]} == {"ski", "ska"}


def _is_initial(word: str) -> bool:
    return len(fold(word)) == 1


def _is_surname(word: str) -> bool:
    """A word that is more than a given name or a father's name; it must be alike."""
    return not _is_initial(word) and fold(word) not in _given() and not is_patronymic(word)


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(name) for name in given_names())


def _reasons(
    words: Sequence[str], others: Sequence[str], pairs: Sequence[Pair], more: Sequence[str]
) -> list[str]:
    out = []
    for at, there, score in sorted(pairs):
        told = f"{words[at]} and {others[there]}"
        if score == INITIAL:
            out.append(f"{told}: an initial that fits")
        elif score == SOUNDS:
            out.append(f"{told}: two ways of writing one name")
        elif score < SOUNDS:
            out.append(f"{told}: nearly the same letters")
    if len(pairs) > 1 and sorted(pairs) != sorted(pairs, key=lambda pair: pair[1]):
        out.append("another order of names")
    out += [
        f"one has the father's name {word} too" if is_patronymic(word) else f"one has {word} too"
        for word in more
    ]
    return out or ["the same words"]

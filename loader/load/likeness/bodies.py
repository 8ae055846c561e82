"""Bodies that may be one: of one kind, of no two states or wholes, with nearly the same name."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from sqlalchemy import Connection, select

from interparl.loader.load.likeness.blocks import pairs
from interparl.loader.load.likeness.suggestion import Suggestion
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.reference import fold

BODIES, ORGANIZATIONS = TABLES["bodies"], TABLES["organizations"]
LITTLE = frozenset("the of and for on in to a an at by de la".split())
NEAR = 0.84  # of the letters of two words; below, they are two words
SHORT = 4
LEAST = 0.8  # of the words of two names
BY_ACRONYM = 0.8
UNTOLD = 0.1  # less sure where one of the two has no whole and no state


@dataclass(frozen=True)
class Known:
    """A body, and where it belongs."""

    key: str
    kind: str
    name: str
    words: frozenset[str]
    initials: str
    home: str | None  # its whole, else its state
    acronym: str | None


def suggest_bodies(connection: Connection) -> Iterator[Suggestion]:
    """Pairs of bodies that may be one, in no order."""
    for one, other in pairs(_read(connection), _blocks, lambda body: body.name + body.key):
        is_untold = one.home is None or other.home is None
        if one.home != other.home and not is_untold:
            continue
        score, reason = _alike(one, other)
        if is_untold and one.home != other.home:
            score, reason = score - UNTOLD, f"{reason}; of one no state or whole is told"
        if score >= LEAST - UNTOLD:
            yield Suggestion(
                "body", round(score, 2), one.key, other.key, one.name, other.name, (reason,)
            )


def _read(connection: Connection) -> Iterator[Known]:
    query = select(
        BODIES.c.id, BODIES.c.kind, BODIES.c.name, BODIES.c.parent_id, BODIES.c.state_code,
        ORGANIZATIONS.c.acronym,
    ).outerjoin(ORGANIZATIONS, ORGANIZATIONS.c.id == BODIES.c.id)  # fmt: skip
    for key, kind, name, whole, state, acronym in connection.execute(
        query.where(BODIES.c.kind != "delegation")
    ):
        words = [word for word in fold(name).split() if word not in LITTLE]
        initials = "".join(word[0] for word in words)
        home = whole or state
        yield Known(key, kind, name, frozenset(words), initials, home, acronym and fold(acronym))


def _blocks(body: Known) -> Iterator[Hashable]:
    for word in body.words:
        yield body.kind, body.home, word
        yield body.kind, word[:5], len(body.words)
    yield body.kind, "acronym", body.initials
    yield body.kind, "acronym", fold(body.name)
    if body.acronym:
        yield body.kind, "acronym", body.acronym


def _alike(one: Known, other: Known) -> tuple[float, str]:
    if one.words == other.words:
        return 0.97, "the same words"
    for body, short in ((one, other), (other, one)):
        if fold(short.name) in {body.acronym, body.initials} and len(body.words) > 1:
            return BY_ACRONYM, f"{short.name} stands for {body.name}"
    left, more = one.words - other.words, other.words - one.words
    if any(word.isdigit() for word in left | more):
        return 0.0, ""  # one of a series is not another one of it
    alike = 0.0
    for word in sorted(left):
        best = max(more, key=lambda there: _near(word, there), default="")
        if best and _near(word, best) >= NEAR:
            alike += _near(word, best)
            more = more - {best}
    common = len(one.words & other.words) + alike
    score = 2 * common / (len(one.words) + len(other.words))
    return min(score, 0.95), "nearly the same words"


def _near(word: str, other: str) -> float:
    if min(len(word), len(other)) < SHORT:
        return 0.0
    return Levenshtein.normalized_similarity(word, other)

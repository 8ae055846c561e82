"""The finders in their order: all mentions of one sentence."""

from collections.abc import Callable, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.mentions.bodies.find import find_bodies
from interparl.loader.parse.mentions.dates.find import find_dates
from interparl.loader.parse.mentions.numbers.find import find_numbers
from interparl.loader.parse.mentions.persons.find import find_persons
from interparl.loader.parse.mentions.titles.find import find_titles
from interparl.loader.parse.mentions.urls import find_urls
from interparl.loader.parse.sentence import Sentence

Finder = Callable[[Sentence, Discourse, Sequence[Mention]], list[Mention]]
# The order matters: what an earlier finder takes, a later one leaves alone.
FINDERS: tuple[Finder, ...] = (
    find_urls, find_dates, find_numbers, find_bodies, find_titles, find_persons,
)  # fmt: skip


def find_mentions(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """All mentions of one sentence in order of place, none overlapping; ``discourse`` learns.

    What a later one covers goes: "2nd" in "2nd Vice-Chair", "Mission" in "Chief of Mission".
    """
    taken: list[Mention] = []
    for finder in FINDERS:
        found = finder(sentence, discourse, taken)
        if found and taken:
            taken = [m for m in taken if not any(f.start <= m.start < f.end for f in found)]
        taken = [*taken, *found]
    return sorted(taken, key=lambda m: m.start)

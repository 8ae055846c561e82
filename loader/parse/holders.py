"""Holders: who has which office by what a document says, found without going through all."""

from collections import defaultdict
from collections.abc import Set as AbstractSet


class Holders:
    """Office as folded title and words of its body ("" where it has none) -> who holds it.

    >>> known = Holders()
    >>> known.learn("secretary general", "csto", "Stanislav Dorn")
    >>> known.of("secretary general", "csto"), known.by_word("general")
    ('Stanislav Dorn', {'Stanislav Dorn'})
    """

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], str] = {}
        self._by_title: defaultdict[str, set[str]] = defaultdict(set)
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._with_body: set[tuple[str, str]] = set()

    def learn(self, title: str, words: str, person: str) -> None:
        """Remember the holder told first."""
        if (title, words) in self._of:
            return
        self._of[title, words] = person
        self._by_title[title].add(person)
        for word in title.split():
            self._by_word[word].add(person)
        if words:
            self._with_body.add((title, person))

    def of(self, title: str, words: str) -> str | None:
        """Who holds an office; ``None`` where nobody is known to."""
        return self._of.get((title, words))

    def by_title(self, title: str) -> AbstractSet[str]:
        """All who have a title, of whatever body."""
        return self._by_title.get(title, frozenset())

    def by_word(self, word: str) -> AbstractSet[str]:
        """All who have a title with this word in it."""
        return self._by_word.get(word, frozenset())

    def is_told_of_body(self, title: str, person: str) -> bool:
        """Whether somebody's title was told with the body or state whose it is."""
        return (title, person) in self._with_body

"""Coreference of persons: short mentions find the fullest name that the document gives.

"Mr Dorn", "Dorn" and "S. Dorn" are Stanislav Dorn once the document has named him; a surname that
two people of the document share stays as it is printed.
"""

from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, OfficeFact
from interparl.loader.parse.mentions.persons.name_words import PATRONYMIC, particles
from interparl.loader.parse.names_told import parts, sounds
from interparl.loader.parse.reference import fold

SHARED = ""  # what a short form maps to when two people share it


def learn(name: str, discourse: Discourse) -> None:
    """Remember a full name, and what short forms of it may mean."""
    key = fold(name)
    if key in discourse.persons or " " not in key:
        return
    known = discourse.persons.sounding(name)
    same = sorted((full for full in known if is_same(full, name)), key=_richness)
    fullest = max([*same, name], key=_richness)
    for full in same:
        for form in discourse.persons.forms(full):
            discourse.persons[form] = fullest
    discourse.persons[key] = fullest
    for form in short_forms(fullest):
        told = discourse.persons.get(form, fullest)
        discourse.persons[form] = fullest if told == fullest else SHARED


def fullest(printed: str, discourse: Discourse, *, has_address: bool) -> str:
    """The fullest name of whoever is printed so; as printed where nobody or two fit.

    ``has_address`` says that "Mr" or a title stands before it: then a name that comes first may
    be the surname too ("Mr Li" for Li Zhenwei).
    """
    key = fold(printed)
    told = discourse.persons.get(key)
    if told:
        return told
    if told is None and has_address and " " not in key:
        fitting = discourse.persons.with_part(key)
        if len(fitting) == 1:
            return fitting.pop()
    if told is None and " " in key:
        fitting = {full for full in discourse.persons.sounding(printed) if is_same(full, printed)}
        if len(fitting) == 1:
            return fitting.pop()
    return printed


def note_holder(office: OfficeFact, discourse: Discourse) -> None:
    """Remember who holds an office, so that "the CSTO Secretary General" is somebody."""
    if office.person is None:
        return
    title = fold(office.title)
    for words in _names_of(office.body, office.state):
        discourse.people_of.learn(title, words, office.person)


def holder(title: str, body: Body | None, state: str | None, discourse: Discourse) -> str | None:
    """Who holds an office by what the document said: "the Secretary General", "its Speaker".

    A bare title (neither body nor state) means its holder where the document has just one.
    """
    folded = fold(title)
    for words in _names_of(body, state):
        person = discourse.people_of.of(folded, words)
        if person:
            return person
    if body is not None or state is not None:
        return None
    holders = discourse.people_of.by_title(folded)
    return next(iter(holders)) if len(holders) == 1 else None


def _names_of(body: Body | None, state: str | None) -> list[str]:
    if body is None:
        return [f"state {state}"] if state else [""]
    names = [body.key, body.words, body.name, body.acronym]
    return list(dict.fromkeys(fold(name) for name in names if name))


def short_forms(name: str) -> list[str]:
    """Folded forms by which a text may mean somebody: surname, both surnames, with particles.

    >>> short_forms("Rosa Benítez Solano")
    ['ovando', 'benitez ovando', 'benitez']
    >>> short_forms("Alexander Van der Bellen")
    ['bellen', 'der bellen', 'van der bellen']
    """
    words = parts(name)
    forms = [" ".join(words[i:]) for i in range(len(words) - 1, 0, -1)]
    middle = [p for p in words[1:-1] if len(p) > 2 and not PATRONYMIC.match(p)]
    halves = words[-1].split() if len(words) > 1 else []  # "Mahlangu" of "Mahlangu-Dube"
    halves = [half for half in halves if len(half) > 3] if len(halves) == 2 else []
    return [*forms, *(p for p in middle if p not in particles()), *halves]


def is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: initials, order and patronymics aside.

    >>> is_same("A. Sidelev", "Anatoly Sidelev"), is_same("Sergei Posadov", "Sergey Posadov")
    (True, True)
    >>> is_same("Anna Kim", "Boris Kim"), is_same("MATVIENKO Valentina", "Valentina Morozenko")
    (False, True)
    >>> is_same("E.F. Petrov", "PETROV Yevgeny Fyodorovich"), is_same("A. Petrov", "Petrov Boris")
    (True, False)
    """
    first, second = sorted((sounds(one), sounds(other)), key=len)
    if sorted(first) == sorted(second):
        return True
    if len(first) < len(second) and sorted(first) == _without_patronymic(second):
        return True
    if len(first) > 1 and first == second[: len(first)]:
        return True  # "Rosa Benítez" of "Rosa Benítez Solano"
    if not first:
        return False
    if first[-1] == second[-1]:
        return _fits(first[:-1], second[:-1])
    # "E.F. Petrov" is "PETROV Yevgeny Fyodorovich", whose surname stands first.
    is_short = len(first) > 1 and all(len(part) <= 2 for part in first[:-1])
    return is_short and first[-1] == second[0] and _fits(first[:-1], second[1:])


def _without_patronymic(parts: Sequence[str]) -> list[str]:
    """The words of a name in order of letters, but for a patronymic: "Berg Pavel Andreyevich"."""
    return sorted(part for part in parts if not PATRONYMIC.match(part))


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each given name or initial of the shorter form stands, in order, in the longer."""
    at = 0
    for part in short:
        while at < len(long) and not _agree(part, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _agree(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long or (len(short) <= 2 and long.startswith(short)):
        return True
    return short == "e" and long.startswith("ie")  # "E." of "Yevgeny"


def _richness(name: str) -> tuple[int, int, str]:
    parts = [p for p in fold(name).split() if len(p) > 1]
    return len(parts), sum(map(len, parts)), name

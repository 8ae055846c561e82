"""Short names find the fullest one of the document; shared surnames stay as they are."""

import pytest

from interparl.loader.parse.coreference import fullest, holder, is_same, learn, note_holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, OfficeFact, Span

NAMED = (
    "Stanislav Zas", "A. Sidorov", "Anatoly Sidorov", "Valentina Ivanovna Matvienko",
    "Valentina Matvienko", "Rosa Benítez Ovando", "Li Zhenguo", "Anna Kim", "Boris Kim",
    "Ursula von der Leyen", "Sergey Pospelov",
)  # fmt: skip


@pytest.fixture
def discourse() -> Discourse:
    """A document that has named some people."""
    told = Discourse()
    for name in NAMED:
        learn(name, told)
    return told


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Zas", "Stanislav Zas"),
        ("A. Sidorov", "Anatoly Sidorov"),
        ("Sidorov", "Anatoly Sidorov"),
        ("Matvienko", "Valentina Ivanovna Matvienko"),
        ("V. Matvienko", "Valentina Ivanovna Matvienko"),
        ("Valentina Matvienko", "Valentina Ivanovna Matvienko"),
        ("Benítez Ovando", "Rosa Benítez Ovando"),
        ("Benítez", "Rosa Benítez Ovando"),
        ("Li", "Li Zhenguo"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Sergei Pospelov", "Sergey Pospelov"),
        ("Kim", "Kim"),
        ("A. Kim", "Anna Kim"),
        ("Nobody", "Nobody"),
    ],
)
def test_fullest(discourse: Discourse, printed: str, full: str) -> None:
    assert fullest(printed, discourse, has_address=True) == full


def test_order_of_naming_does_not_matter() -> None:
    forwards, backwards = Discourse(), Discourse()
    for name in NAMED:
        learn(name, forwards)
    for name in reversed(NAMED):
        learn(name, backwards)
    assert forwards.persons == backwards.persons


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Peter Bowness", "P. Bowness", True),
        ("MATVIENKO Valentina", "Valentina Matvienko", True),
        ("Aleksandr Lukashenko", "Alexander Grigorievich Lukashenko", False),
        ("Yury Ivanov", "Yuri Ivanov", True),
        ("Peter Smith", "Paul Smith", False),
    ],
)
def test_is_same(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is same


def test_holder_of_an_office() -> None:
    discourse = Discourse()
    csto = Body("organization", "Collective Security Treaty Organization", "CSTO", key="csto")
    nato = Body("organization", "North Atlantic Treaty Organization", "NATO", key="nato")
    at = Span(0, 1)
    for person, body in (("Stanislav Zas", csto), ("Mark Rutte", nato)):
        note_holder(OfficeFact(person, "Secretary General", body, at=at, rule="x"), discourse)
    note_holder(
        OfficeFact("Nikol Pashinyan", "Prime Minister", state="AM", at=at, rule="x"), discourse
    )
    assert holder("Secretary General", csto, None, discourse) == "Stanislav Zas"
    assert holder("secretary-general", nato, None, discourse) == "Mark Rutte"
    assert holder("Secretary General", None, None, discourse) is None
    assert holder("Prime Minister", None, None, discourse) == "Nikol Pashinyan"
    assert holder("Prime Minister", None, "BY", discourse) is None

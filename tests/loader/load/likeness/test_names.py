"""Which names of persons are alike, and which near misses are not."""

import pytest

from interparl.loader.load.likeness.names import compare
from interparl.loader.load.likeness.sounds import is_patronymic, sounds

WAYS = [
    "Zas Zass Zaß Зас",
    "Alexander Aleksandr Александр",
    "Orlovsky Orlovskiy Orlovskij Orlowski Orlovskii Орловский",
    "Tokayev Tokaev Toqayev Tokajew Токаев",
    "Sergey Sergei Sergej Serguei Сергей",
    "Mikhail Michail Mihail Михаил",
    "Yuri Yuriy Jurij Iouri Юрий",
    "Zhaparov Japarov Djaparov Жапаров",
    "Yevgeny Evgeniy Jewgeni Evgueni Евгений",
    "Chernov Tschernow Tchernov Černov Чернов",
    "Shoygu Schoigu Choïgou Šojgu Шойгу",
    "Shcherbak Schtscherbak Chtcherbak Ŝerbak Щербак",
    "Khatami Hatami Chatami Хатами",
    "Tsvetkov Cvetkov Цветков",
    "Natalia Natalya Nataliya Наталья",
    "Petrov Petroff Petrow Петров",
    "Dmitry Dmitri Dmitrij Dimitri Дмитрий",
]


@pytest.mark.parametrize("ways", WAYS)
def test_ways_of_writing_one_name_sound_alike(ways: str) -> None:
    first, *others = ways.split()
    assert [word for word in others if not sounds(first) & sounds(word)] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Sergeyevich", True),
        ("Sergejewitsch", True),
        ("Сергеевна", True),
        ("Ilyinichna", True),
        ("Petrov", False),
        ("Rich", False),
        ("Anna", False),
    ],
)
def test_names_of_fathers(word: str, expected: bool) -> None:
    assert is_patronymic(word) is expected


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Alexander Orlovsky", "Aleksandr Orlovskij", 0.97),
        ("Kassym-Jomart Tokayev", "Qasym-Zhomart Toqaev", 0.97),
        ("Ivan Petrov", "Ivan Petroff", 0.98),
        ("Ivan Petrov", "PETROV Ivan", 1.0),
        ("Ivan Petrov", "Petrov Ivan Sergeyevich", 0.95),
        ("Stepan Lukashenka", "Stepan Lukashenko", 0.92),
        ("I. Orlovsky", "Ivan Orlovskij", 0.73),
        ("I.S. Orlovsky", "Ivan Sergeyevich Orlovsky", 0.67),
        ("Orlovsky", "Ivan Orlovskij", 0.6),
    ],
)
def test_names_that_may_be_one(one: str, other: str, score: float) -> None:
    for pair in ((one, other), (other, one)):
        alike = compare(*pair)
        assert alike is not None
        assert alike.score == pytest.approx(score, abs=0.02)
        assert alike.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Orlovsky", "Igor Orlovsky"),  # brothers
        ("I. Orlovsky", "Sergei Orlovsky"),
        ("Ivan Orlovsky", "Ivan Petrov"),
        ("Petr Orlovsky", "Petra Orlovskaya"),  # man and wife
        ("Alexander Petrov", "Alexandra Petrova"),
        ("Ivan P.", "Ivan Petrov"),  # the given name alone is alike
        ("Ivan", "Ivan Petrov"),
        ("Ivan Sergeyevich", "Ivan Petrov"),
        ("Ivan Sergeyevich Petrov", "Ivan Pavlovich Petrov"),  # other fathers
        ("Li Wei", "Li Wen"),
        ("John Smith", "Jane Smyth"),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    assert compare(one, other) is None
    assert compare(other, one) is None


def test_reasons_say_what_is_alike() -> None:
    alike = compare("Iwan Orlowski", "Orlovskij I. Sergeyevich")
    assert alike is not None
    assert alike.reasons == (
        "Iwan and I.: an initial that fits",
        "Orlowski and Orlovskij: two ways of writing one name",
        "another order of names",
        "one has the father's name Sergeyevich too",
    )

"""Numbers as pages write them: each text with the words found and what they mean."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, Quantity, When
from interparl.loader.parse.mentions.dates.find import find_dates
from interparl.loader.parse.mentions.numbers.find import find_numbers
from interparl.loader.parse.sentence import Sentence, SentenceKind


def _found(text: str, kind: SentenceKind = "prose") -> list[tuple[str, Quantity]]:
    sentence, discourse = Sentence(0, text, kind), Discourse()
    dates = find_dates(sentence, discourse, ())
    return [
        (text[m.start : m.end], m.value)
        for m in find_numbers(sentence, discourse, dates)
        if isinstance(m.value, Quantity)
    ]


# text, the words that the mention covers, its value
PLAIN = [
    ("It has 7 deputies.", "7", 7),
    ("It adopted 2,400 acts.", "2,400", 2400),
    ("It opened 2'665 cases.", "2'665", 2665),
    ("It opened 499 090 cases.", "499 090", 499090),
    ("It opened 3 615 cases.", "3 615", 3615),
    ("It opened 1.500.000 cases.", "1.500.000", 1500000),
    ("It opened 12.500 cases.", "12.500", 12500),
    ("They seized 12.500 kg of it.", "12.500", 12.5),
    ("It opened 1,50,000 cases.", "1,50,000", 150000),
    ("A distance of 3,615.5 km", "3,615.5", 3615.5),
    ("Some distance, 2.5 km", "2.5", 2.5),
    ("1,5 million people", "1,5 million", 1500000),
    ("1.2 billion people", "1.2 billion", 1200000000),
    ("84 mln people", "84 mln", 84000000),
    ("2bn people", "2bn", 2000000000),
    ("13 thousand cases", "13 thousand", 13000),
    ("5 hundred cases", "5 hundred", 500),
    ("1,234 million people", "1,234 million", 1234000000),
    ("3 crore people", "3 crore", 30000000),
    ("0.5 tonnes", "0.5", 0.5),
    ("forty-two laws", "forty-two", 42),
    ("Ninety-seven members were sworn in", "Ninety-seven", 97),
    ("one hundred and five laws", "one hundred and five", 105),
    ("two thousand three hundred laws", "two thousand three hundred", 2300),
    ("half a million cases", "half a million", 500000),
    ("half a dozen laws", "half a dozen", 6),
    ("a dozen laws", "a dozen", 12),
    ("two dozen laws", "two dozen", 24),
    ("a hundred laws", "a hundred", 100),
    ("two and a half million cases", "two and a half million", 2500000),
    ("six (6) deputies", "six (6)", 6),
    ("6 (six) deputies", "6 (six)", 6),
    ("has grown to (52) members", "52", 52),
    ("one seat and no more", "one", 1),
    ("a 12-member delegation", "12", 12),
    ("House of Representatives: 8", "8", 8),
    ("The 2000 observers", "2000", 2000),
    ("2000 observers", "2000", 2000),
]
EXACT = "exact"
# text, words covered, value, approximation, currency, is percent
FULL = [
    ("more than 1,5 million laws", "more than 1,5 million", 1500000, "more_than", None, False),
    ("over 900 troops", "over 900", 900, "more_than", None, False),
    ("about 50 laws", "about 50", 50, "about", None, False),
    ("some 2,773 rounds", "some 2,773", 2773, "about", None, False),
    ("nearly forty laws", "nearly forty", 40, "about", None, False),
    ("at least 5 laws", "at least 5", 5, "at_least", None, False),
    ("no fewer than seven laws", "no fewer than seven", 7, "at_least", None, False),
    ("300+ delegates", "300+", 300, "at_least", None, False),
    ("300 or more delegates", "300 or more", 300, "at_least", None, False),
    ("up to 12 laws", "up to 12", 12, "up_to", None, False),
    ("no more than 52 laws", "no more than 52", 52, "up_to", None, False),
    ("less than 10 laws", "less than 10", 10, "less_than", None, False),
    ("a total of 15 laws", "a total of 15", 15, EXACT, None, False),
    ("He presided over 3 sessions", "3", 3, EXACT, None, False),
    ("USD 90 million worth", "USD 90 million", 90000000, EXACT, "USD", False),
    ("About USD 90 million worth", "About USD 90 million", 90000000, "about", "USD", False),
    ("amounted to €2bn,", "€2bn", 2000000000, EXACT, "EUR", False),
    ("$2.1m was cut", "$2.1m", 2100000, EXACT, "USD", False),
    ("US$ 1.83 million", "US$ 1.83 million", 1830000, EXACT, "USD", False),
    ("90 million US dollars", "90 million US dollars", 90000000, EXACT, "USD", False),
    ("84 mln dollars", "84 mln dollars", 84000000, EXACT, "USD", False),
    ("Half a million roubles", "Half a million roubles", 500000, EXACT, "RUB", False),
    ("for RUB 340 mln.", "RUB 340 mln", 340000000, EXACT, "RUB", False),
    ("EUR 101.50 in cash", "EUR 101.50", 101.5, EXACT, "EUR", False),
    ("UA 12.5 million were spent", "12.5 million", 12500000, EXACT, None, False),
    ("Arrears total UA 612m", "612m", 612000000, EXACT, None, False),
    ("rose by 3.6 per cent", "3.6 per cent", 3.6, EXACT, None, True),
    ("a turnout of 34.94%", "34.94%", 34.94, EXACT, None, True),
    ("a mere 31,9 percent", "a mere 31,9 percent", 31.9, EXACT, None, True),
    ("TOP 10 stories", "10", 10, EXACT, None, False),
]
ORDINALS = [
    ("its 174th member state", "174th", 174),
    ("the forty-seventh session", "forty-seventh", 47),
    ("The eighth meeting", "eighth", 8),
    ("the Second Ordinary Session", "Second", 2),
    ("the 4,000th migrant", "4,000th", 4000),
    ("its one hundred and fifth meeting", "one hundred and fifth", 105),
]
NONE = [
    "Articles 5, 6 and 7; paragraph 3; Law 1157; Resolution 2300; No. 5; Rule 213",
    "Tel. +45 33 37 00 00, Mobile: 60 10 00 00, (+353 1 475 0000), phone 8 800 555 35 35",
    "703-155 Queen Street; 12 Main Street; 0026 Oslo; 2A Hill Str.",
    "at 15:07, at 9, at 10 a.m., 17.40 hrs, 9 o'clock, 3 pm",
    "Rubezh-2012, DIAMMUN-22, G20, 1420H, A/RES/55, ECW/PAR/RES.018/12/24, Covid-19",
    "Emmanuel, aged 36, a 36-year-old, 36 years old",
    "18 March 2021, 31 February 2021, 31.02.2021, 1951, 12 May",
    "Dushanbe12 May 2020",
    "1992 and 2063 Agenda 2030",
    "It fell by 60 to 10.",
    "two thirds of it, a two-thirds majority, three quarters, one fifth",
    "a three-day visit, a two-year term, a 5-day trip",
    "one of them, no one, one another, this one, one day, one by one",
    "hundreds of people, dozens, millions, thousand",
    "the First Deputy Speaker, 1st Vice-Chair, Second Secretary, the second time, first of all",
    "the 21st century, a third party",
    "the Twelve Plus Group, the Group of 77",
    "day three, item five, Page 1 of 4, steps 2 and 3",
    "came to the Parliament.[4]",
    "zero tolerance",
]


@pytest.mark.parametrize(("text", "words", "value"), PLAIN)
def test_a_number_is_found_with_its_words(text: str, words: str, value: float) -> None:
    numbers = [(covered, q.value, q.currency, q.is_ordinal) for covered, q in _found(text)]
    assert numbers == [(words, value, None, False)]


@pytest.mark.parametrize(("text", "words", "value", "how", "currency", "percent"), FULL)
def test_what_belongs_to_a_number_is_covered(
    text: str, words: str, value: float, how: str, currency: str | None, percent: bool
) -> None:
    found = [
        (covered, q.value, q.approximation, q.currency, q.is_percent) for covered, q in _found(text)
    ]
    assert found == [(words, value, how, currency, percent)]


@pytest.mark.parametrize(("text", "words", "value"), ORDINALS)
def test_an_ordinal_counts_members_and_meetings(text: str, words: str, value: float) -> None:
    assert [(covered, q.value, q.is_ordinal) for covered, q in _found(text)] == [
        (words, value, True)
    ]


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "between 10 and 12 billion",
            [(10000000000, "at_least", None), (12000000000, "up_to", None)],
        ),
        ("USD 5-7 million", [(5000000, "exact", "USD"), (7000000, "exact", "USD")]),
        ("10 to 15 per cent", [(10, "exact", None), (15, "exact", None)]),
        ("between 12 and 16 members", [(12, "at_least", None), (16, "up_to", None)]),
        ("7 deputies and 4 senators", [(7, "exact", None), (4, "exact", None)]),
        ("from 37 it has grown to 52", [(37, "exact", None), (52, "exact", None)]),
    ],
)
def test_the_ends_of_a_range_share_what_is_told_once(
    text: str, told: list[tuple[float, str, str | None]]
) -> None:
    assert [(q.value, q.approximation, q.currency) for _, q in _found(text)] == told


def test_a_sum_told_in_words_and_digits_is_one() -> None:
    text = "four hundred and one million, six thousand UA (401,006,000 Units of Account) for it"
    assert _found(text) == [
        (
            "four hundred and one million, six thousand UA (401,006,000 Units of Account)",
            Quantity(401006000, "four hundred and one million, six thousand"),
        )
    ]


def test_a_line_may_open_with_its_own_number() -> None:
    lines = [
        "1. Opening",
        "3.1  Committee of 5",
        "(2) The 4 members",
        "174 observers",
        "2) Six laws",
    ]
    assert [[q.value for _, q in _found(line)] for line in lines] == [[], [5], [4], [174], [6]]


def test_in_a_row_a_space_parts_two_numbers() -> None:
    assert [q.value for _, q in _found("Norway 20 120", "row")] == [20, 120]
    assert [q.value for _, q in _found("There are 20 120 of them")] == [20120]


def test_places_are_absolute_and_taken_words_are_left() -> None:
    sentence = Sentence(100, "In 2000 observers saw 7 acts")
    date = Mention("date", 103, 107, When(PartialDate("2000")))
    assert find_numbers(sentence, Discourse(), [date]) == [
        Mention("number", 122, 123, Quantity(7, "7"))
    ]

"""Dates that get their year or their meaning from what stands around them."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.mention import Mention, Url, When
from interparl.loader.parse.mentions.dates.find import find_dates, read_date
from interparl.loader.parse.sentence import Sentence, SentenceKind
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

PUBLISHED = "2021-03-18"  # a Thursday


def _told(
    text: str,
    published: str | None = PUBLISHED,
    kind: SentenceKind = "prose",
    discourse: Discourse | None = None,
    start: int = 0,
) -> list[tuple[str, str]]:
    known = discourse or Discourse(published=PartialDate(published) if published else None)
    found = find_dates(Sentence(start, text, kind), known, ())
    return [
        (text[m.start - start : m.end - start], m.value.date.text)
        for m in found
        if isinstance(m.value, When)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Senate adopted Thursday its budget.", [("Thursday", "2021-03-18")]),
        ("It met here Monday.", [("Monday", "2021-03-15")]),
        ("Talks opened in Valletta Tuesday, the ministry said.", [("Tuesday", "2021-03-16")]),
        ("It will be signed Friday in Valletta.", [("Friday", "2021-03-19")]),
        ("It met on Thursday and Friday.", [("Thursday and Friday", "2021-03-11/2021-03-12")]),
        ("It was signed three days ago.", [("three days ago", "2021-03-15")]),
        ("The Tuesday Club met every Monday on Good Friday terms.", []),
    ],
)
def test_weekdays_may_stand_without_a_preposition(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


# Days with all their parts, in every order and with every separator.


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("Opened on 3 March.", None, [("3 March", "XXXX-03-03")]),
        ("Opened in March, on Monday, yesterday, last year, two years ago", None, []),
        ("from 3 to 5 March", None, [("from 3 to 5 March", "XXXX-03-03/XXXX-03-05")]),
        ("Opened on 3 March.", "2019", [("3 March", "2019-03-03")]),
        ("On Monday and yesterday", "2019", []),
        ("Opened on 30 December.", "2021-01-04", [("30 December", "2020-12-30")]),
        ("It opens on 4 January.", "2020-12-20", [("4 January", "2021-01-04")]),
    ],
)
def test_the_year_comes_from_the_publication_or_from_nowhere(
    text: str, published: str | None, told: list[tuple[str, str]]
) -> None:
    assert _told(text, published) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It met on 5 and 12 May 2020.",
            [("5", "2020-05-05"), ("12 May 2020", "2020-05-12")],
        ),
        (
            "signed on May 15, 1992, and joined the following year",
            [("May 15, 1992", "1992-05-15"), ("the following year", "1993")],
        ),
        (
            "In 1992 it was signed; A acceded on September 24, B on December 9 of the next year",
            [
                ("1992", "1992"),
                ("September 24", "1993-09-24"),
                ("December 9 of the next year", "1993-12-09"),
            ],
        ),
        (
            "On 26 October 2020 she won; he died on 2 November of that year.",
            [("26 October 2020", "2020-10-26"), ("2 November of that year", "2020-11-02")],
        ),
        (
            "Moved from 5 May 2020 to 10 June 2020",
            [("5 May 2020", "2020-05-05"), ("10 June 2020", "2020-06-10")],
        ),
        (
            "on 3 May and 7 June 2019",
            [("3 May", "2019-05-03"), ("7 June 2019", "2019-06-07")],
        ),
        ("On May 5, 12 members came.", [("May 5", "2021-05-05")]),
        ("Under Rule 5, 12 May 2020 was set.", [("12 May 2020", "2020-05-12")]),
        ("On 5 May, 2000 observers came.", [("5 May", "2021-05-05")]),
        ("Resolution 1951 (2017)", [("2017", "2017")]),
        ("On 24 January 2008 he won, on 1 March he took office.",
         [("24 January 2008", "2008-01-24"), ("1 March", "2008-03-01")]),
    ],
)  # fmt: skip
def test_dates_of_one_sentence_help_each_other(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


def test_earlier_sentences_are_remembered_but_not_quotations() -> None:
    discourse = Discourse(published=PartialDate("2021-03-18"))
    told = [
        _told(text, discourse=discourse, start=start)
        for start, text in (
            (0, "18 March 2021"),
            (100, "The Assembly opened on 10 March."),
            (200, '"We agreed on 1 March," he said.'),
            (300, "Only a day earlier it had met in Kazan."),
            (400, "The same evening the Bureau sat; it meets on 5 May."),
            (500, "The next day nobody came."),
        )
    ]
    assert told == [
        [("18 March 2021", "2021-03-18")],
        [("10 March", "2021-03-10")],
        [("1 March", "2021-03-01")],
        [("a day earlier", "2021-03-09")],
        [("The same evening", "2021-03-09"), ("5 May", "2021-05-05")],
        [("The next day", "2021-03-10")],
    ]


def test_without_a_publication_the_first_day_told_stands_for_it() -> None:
    discourse = Discourse()
    told = [
        _told(text, discourse=discourse, start=start)
        for start, text in (
            (0, "Conference in Kathmandu (14th to 16th April, 2007)"),
            (100, "Seven years had gone by (1999-2006)."),
            (200, "It has sat since the 15th of January; admitted earlier this month"),
        )
    ]
    assert told == [
        [("14th to 16th April, 2007", "2007-04-14/2007-04-16")],
        [("1999-2006", "1999/2006")],
        [
            ("since the 15th of January", "2007-01-15/.."),
            ("earlier this month", "2007-04"),
        ],
    ]


def test_a_weekday_to_come_may_be_one_that_the_text_named() -> None:
    discourse = Discourse(published=PartialDate("2021-03-18"))
    _told("The plenary sits on Monday 29th March 2021.", discourse=discourse)
    told = _told("He is to speak on Monday.", discourse=discourse, start=100)
    assert told == [("Monday", "2021-03-29")]


def test_what_recurs_is_told_apart_from_what_happened() -> None:
    def whens(text: str) -> list[When]:
        known = Discourse(published=PartialDate(PUBLISHED))
        found = find_dates(Sentence(0, text), known, ())
        return [m.value for m in found if isinstance(m.value, When)]

    assert whens("It is conducted annually since 2008.") == [
        When(PartialDate("2008/.."), is_recurring=True)
    ]
    assert whens("Every year it meets.") == [When(PartialDate("XXXX"), is_recurring=True)]
    assert whens("Twice a year, in March and October, they gather.") == [
        When(PartialDate("XXXX"), is_recurring=True),
        When(PartialDate("XXXX-03"), is_recurring=True),
        When(PartialDate("XXXX-10"), is_recurring=True),
    ]
    assert whens("They met yesterday.") == [When(PartialDate("2021-03-17"), is_relative=True)]


def test_in_a_headline_the_present_tells_the_past() -> None:
    assert _told("Speaker receives guests on Monday", kind="headline") == [("Monday", "2021-03-15")]
    assert _told("Speaker to receive guests on Monday", kind="headline") == [
        ("Monday", "2021-03-22")
    ]


def test_places_are_absolute_and_taken_words_are_left() -> None:
    sentence = Sentence(50, "See http://a.example/2021-03-18 of 1 May 2020")
    url = Mention("url", 54, 81, Url("http://a.example/2021-03-18"))
    assert find_dates(sentence, Discourse(), [url]) == [
        Mention("date", 85, 95, When(PartialDate("2020-05-01")))
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("18 March 2021", "2021-03-18"),
        ("Thursday, 18 March 2021 17:40", "2021-03-18"),
        ("18.11.2022, 17:16", "2022-11-18"),
        ("Friday, 20 January 2017  15:58", "2017-01-20"),
        ("Thursday, 10. April 2014. 22:11", "2014-04-10"),
        ("(15 February 2023)", "2023-02-15"),
        ("2021-03-18T10:00:00Z", "2021-03-18"),
        ("2021-03", "2021-03"),
        ("March 2021", "2021-03"),
        ("2019", "2019"),
        ("on 3 March", "2021-03-03"),
        ("yesterday", "2021-03-17"),
        ("31 February 2021", None),
        ("18 March 2021 Press service", None),
        ("17:40", None),
        ("", None),
        ("1 May 2020 3 May 2020", None),
    ],
)
def test_a_date_fills_its_text(text: str, edtf: str | None) -> None:
    assert read_date(text, PartialDate(PUBLISHED)) == (PartialDate(edtf) if edtf else None)


@pytest.mark.parametrize("sign", [".", ":", " –", " -", " |"])
def test_the_year_that_opens_an_entry_of_a_timeline_is_that_of_its_days(sign: str) -> None:
    text = (
        "The idea was voiced in Riga on 29 March 1994.\n\n"
        f"2000{sign} On 10 October the Treaty is signed by Malta and Cyprus.\n"
        f"2014{sign} On May 29 another treaty is signed by Malta and Cyprus.\n\n"
        "On 5 June a protocol was signed by Malta and Cyprus."
    )
    facts = parse(Document(text, "timeline")).facts
    dates = [fact.date.text for fact in facts if isinstance(fact, EventFact) and fact.date]
    assert dates == ["2000-10-10", "2014-05-29", "1994-06-05"]

"""The bounds of partial dates, held against those of the library `edtf`."""

from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf

from interparl.loader.parse.dates import PartialDate

# text, earliest, latest
BOUNDS = [
    ("2021-03-18", date(2021, 3, 18), date(2021, 3, 18)),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
    ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
    ("1951", date(1951, 1, 1), date(1951, 12, 31)),
    ("198X", date(1980, 1, 1), date(1989, 12, 31)),
    ("2021-21", date(2021, 3, 1), date(2021, 5, 31)),
    ("2019-22", date(2019, 6, 1), date(2019, 8, 31)),
    ("2020-23", date(2020, 9, 1), date(2020, 11, 30)),
    ("2021-33", date(2021, 1, 1), date(2021, 3, 31)),
    ("2021-34", date(2021, 4, 1), date(2021, 6, 30)),
    ("2020-35", date(2020, 7, 1), date(2020, 9, 30)),
    ("2020-36", date(2020, 10, 1), date(2020, 12, 31)),
    ("2016-07-01/2016-07-05", date(2016, 7, 1), date(2016, 7, 5)),
    ("2010-12-28/2011-01-03", date(2010, 12, 28), date(2011, 1, 3)),
    ("2002/2007", date(2002, 1, 1), date(2007, 12, 31)),
    ("1959-06-15/1963-06", date(1959, 6, 15), date(1963, 6, 30)),
]
# What the library leaves to others, or reads in another way.
OPEN = [
    ("2008/..", date(2008, 1, 1), None),
    ("2004-12-02/..", date(2004, 12, 2), None),
    ("../2010", None, date(2010, 12, 31)),
    ("XXXX-03-03", None, None),
    ("XXXX-03", None, None),
    ("XXXX", None, None),
    # The winter that begins in 2020 ends in 2021; the library ends it with the year.
    ("2020-24", date(2020, 12, 1), date(2021, 2, 28)),
]


def _day(told: struct_time) -> date:
    return date(told.tm_year, told.tm_mon, told.tm_mday)


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_bounds_are_those_of_the_library(text: str, earliest: date, latest: date) -> None:
    theirs = parse_edtf(text)
    assert (_day(theirs.lower_strict()), _day(theirs.upper_strict())) == (earliest, latest)
    assert (PartialDate(text).earliest, PartialDate(text).latest) == (earliest, latest)


@pytest.mark.parametrize(("text", "earliest", "latest"), OPEN)
def test_open_ends_and_unknown_years_have_no_bound(
    text: str, earliest: date | None, latest: date | None
) -> None:
    parse_edtf(text)  # raises where the text is no Extended Date/Time Format
    assert (PartialDate(text).earliest, PartialDate(text).latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((2021, 3, 18), "2021-03-18"),
        ((2021, 3, None), "2021-03"),
        ((1951, None, None), "1951"),
        ((2020, 23, None), "2020-23"),
        ((2020, 35, None), "2020-35"),
        ((None, 3, 3), "XXXX-03-03"),
        ((2024, 2, 29), "2024-02-29"),
        ((None, 2, 29), "XXXX-02-29"),
        ((2021, 2, 29), None),
        ((2021, 2, 31), None),
        ((2021, 4, 31), None),
        ((2021, 13, 1), None),
        ((2021, 13, None), None),
        ((2021, 0, 1), None),
        ((2021, 3, 0), None),
        ((2021, None, 3), None),
        ((2020, 23, 5), None),
        ((0, 1, 1), None),
        ((10000, 1, 1), None),
    ],
)
def test_a_day_that_does_not_exist_is_no_date(
    parts: tuple[int | None, int | None, int | None], text: str | None
) -> None:
    assert PartialDate.of(*parts) == (PartialDate(text) if text else None)


def test_only_a_full_date_is_a_day() -> None:
    days = {text: PartialDate(text).day for text in ("2021-03-18", "2021-03", "2008/..", "XXXX")}
    assert days == {"2021-03-18": date(2021, 3, 18), "2021-03": None, "2008/..": None, "XXXX": None}


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2008", None, "2008/.."),
        (None, "2010", "../2010"),
        ("2021-05-29", "2021-06-03", "2021-05-29/2021-06-03"),
        ("2020-12", "2021-02", "2020-12/2021-02"),
        ("199X", None, "1990/.."),
        (None, "199X", "../1999"),
        ("198X", "2005", "1980/2005"),
        ("2020-35", "2021-33", "2020-07/2021-03"),
        ("2020-23", None, "2020-23/.."),
        ("2010/2012", None, "2010/.."),
        ("XXXX-03-03", "XXXX-03-05", "XXXX-03-03/XXXX-03-05"),
        ("XXXX-03-03", None, "XXXX-03-03"),
    ],
)
def test_a_stretch_is_written_as_the_format_allows(
    first: str | None, last: str | None, text: str
) -> None:
    parse_edtf(text)
    ends = [PartialDate(end) if end else None for end in (first, last)]
    assert PartialDate.between(*ends).text == text

"""Months, seasons, numbers and money."""

import re

import pytest

from interparl.loader.parse.reference import (
    currencies,
    months,
    multipliers,
    number_words,
    ordinals,
    seasons,
)


def test_months() -> None:
    assert set(months().values()) == set(range(1, 13))
    assert [months()[name] for name in ("January", "Sept.", "Dec", "May")] == [1, 9, 12, 5]


def test_seasons() -> None:
    assert [seasons()[name] for name in ("spring", "summer", "autumn", "fall", "winter")] == [
        21, 22, 23, 23, 24,
    ]  # fmt: skip


def test_number_words() -> None:
    units = [number_words()[word] for word in ("zero", "one", "nineteen", "twenty", "ninety")]
    assert units == [0, 1, 19, 20, 90]
    large = [number_words()[word] for word in ("dozen", "hundred", "million", "billion", "crore")]
    assert large == [12, 100, 10**6, 10**9, 10**7]


def test_ordinals_count_on_from_first() -> None:
    assert set(range(1, 20)) | set(range(20, 101, 10)) <= set(ordinals().values())
    assert [ordinals()[word] for word in ("first", "twelfth", "fortieth", "hundredth")] == [
        1, 12, 40, 100,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [("thousand", 10**3), ("mln", 10**6), ("m", 10**6), ("bn", 10**9), ("mlrd", 10**9)],
)
def test_multipliers(text: str, value: int) -> None:
    assert multipliers()[text] == value


def test_currency_codes_are_three_capitals() -> None:
    assert [code for code in currencies().values() if not re.fullmatch("[A-Z]{3}", code)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$", "USD"),
        ("US$", "USD"),
        ("US dollars", "USD"),
        ("U.S. dollars", "USD"),
        ("dollars", "USD"),
        ("USD", "USD"),
        ("€", "EUR"),
        ("euros", "EUR"),
        ("£", "GBP"),
        ("rubles", "RUB"),
        ("roubles", "RUB"),
        ("Belarusian rubles", "BYN"),
        ("tenge", "KZT"),
        ("soms", "KGS"),
        ("somoni", "TJS"),
        ("Uzbek soums", "UZS"),
        ("drams", "AMD"),
        ("manats", "AZN"),
        ("CFA francs", "XOF"),
        ("KShs", "KES"),
        ("R$", "BRL"),
    ],
)
def test_currencies(text: str, code: str) -> None:
    assert currencies()[text] == code

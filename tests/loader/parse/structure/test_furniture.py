"""What serves the page, and what must not be taken for it."""

from collections import Counter

import pytest

from interparl.loader.parse.reference.table import rows
from interparl.loader.parse.structure.furniture import is_furniture, is_plea


@pytest.mark.parametrize(
    "line",
    [
        "Home | About | News & Events | Members | Contact Us",
        "Home > Foreign Relations > Delegations",
        "PACE > Quick overview > Secretariat",
        "HomeNews",
        "Open news feed Close news feed",
        "A A",
        "Print this page   Send to a friend",
        "Share this:  Tweet  WhatsApp",
        "Jump to content   Edit   Read in another language",
        "Jaunumi Saeimas sēdes Komisijas Dokumenti Kontakti Meklēt Karte Foto Video Arhīvs Vēsture",
        "USD 84.79",
        "EUR 95.62 RUB 1.13",
        "views: 112",
        "3 comments",
        "Page 1 of 4 next >",
        "Tel: +33 3 88 00 00 01 – e-mail:",
        "Mobile: +45 60 00 00 00",
        "By Okonkwo Jonah",
        "By Leyla Aliyeva – Trend:",
        "Ada Byron, Special Correspondent, Oslo",
        "© 2010 Union PA. Site: Kiln",
        "All rights reserved",
        "Photo: press service",
        "READ ALSO: Five things to know",
        "Read the original article on ENA.",
        "Follow the author on Twitter: @author",
        "We use cookies to improve your experience.",
        "Telegram Join the channel, miss no news!",
        "- END -",
        "---",
        "IMG_2031.jpg",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Executive | North America | South America | Ex Officio",
        "PACE | 18 (18) | Ahmet Kaya | Zeynep Aksoy",
        "Website: www.union.example",
        "Secretariat: 2A Main Str., Kyiv | union.example",
        "Jana Berg, Union PA, +992 000 809 133",
        "Office of the President: Anna Berg",
        "USD 90 million",
        "By Article 15 of the Protocol the post rotates",
        "By decision of the Council: Anna Berg",
        "Allen",
        "Members of the Bureau",
        "The Secretary General shared the concern.",
        "Uzbekistan will join the operation Channel on Friday.",
        "Written and oral questions were put to the ministers.",
        "For more information: Eva Lind, Tel: +234 000 0000, Website: https://union.example",
        "12",
        "1952",
    ],
)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("sentence", "plea"),
    [
        ("Subscribe to our newsletter.", True),
        ("Please enable JavaScript to see this page.", True),
        ("May be quoted with a link to this page.", True),
        ("The joint declaration may be quoted as a success.", False),
        ("Share of women: 30 per cent.", False),
        ("The use of drugs was discussed.", False),
    ],
)
def test_plea(sentence: str, plea: bool) -> None:
    assert is_plea(sentence) is plea


def test_page_words_are_unique_lower_case_and_have_a_source() -> None:
    words = Counter((row["seen_as"], row["kind"]) for row in rows("page_words"))
    assert [word for word, times in words.items() if times > 1] == []
    assert [row for row in rows("page_words") if row["seen_as"] != row["seen_as"].lower()] == []
    assert [row for row in rows("page_words") if not row["source"]] == []


def test_abbreviations_are_unique_and_of_known_kinds() -> None:
    words = Counter(row["seen_as"] for row in rows("abbreviations"))
    assert [word for word, times in words.items() if times > 1] == []
    assert {row["kind"] for row in rows("abbreviations")} == {
        "either", "name", "number", "time", "unit",
    }  # fmt: skip

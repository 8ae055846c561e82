"""Which lines do nothing but tell the day of publication, and which sentences have a dateline."""

import pytest

from interparl.loader.parse.structure.dateline import read_dateline
from interparl.loader.parse.structure.publication import read_date_line


@pytest.mark.parametrize(
    ("line", "date", "place", "strength"),
    [
        ("18 March 2021", "2021-03-18", None, "plain"),
        ("Friday 5 May, 2017", "2017-05-05", None, "plain"),
        ("(15 February 2023)", "2023-02-15", None, "plain"),
        ("May 5", "XXXX-05-05", None, "plain"),
        ("14/02/2013 | Election observation", "2013-02-14", None, "plain"),
        ("News | 5 May 2020", "2020-05-05", None, "plain"),
        ("16 June 2014 PUIC Desk", "2014-06-16", None, "plain"),
        ("allNews - 11 June 2025", "2025-06-11", None, "plain"),
        ("By Ngozi Obi | April 05, 2024", "2024-04-05", None, "plain"),
        ("Фото: MFA 14.05.2024 10:12 318", "2024-05-14", None, "plain"),
        ("For immediate release: 5 May 2020", "2020-05-05", None, "plain"),
        ("Moscow, 4 July 2019", "2019-07-04", "Moscow", "plain"),
        ("DUSHANBE, Tajikistan, March 2", "XXXX-03-02", "Dushanbe", "plain"),
        ("18:18 | Lima, Dec. 2.", "XXXX-12-02", "Lima", "plain"),
        ("TASS, June 5", "XXXX-06-05", None, "plain"),
        ("Posted on May 5, 2020 by admin", "2020-05-05", None, "told"),
        ("date 2021-11-29 15:07", "2021-11-29", None, "told"),
        ("Updated: 5 May 2020 10:00", "2020-05-05", None, "updated"),
        ("This page was last edited on 3 September 2023, at 11:52.", "2023-09-03", None, "updated"),
        ("(as of 1 March 2020)", "2020-03-01", None, "updated"),
    ],
)
def test_date_line(line: str, date: str, place: str | None, strength: str) -> None:
    read = read_date_line(line)
    assert read is not None
    assert read.date is not None
    assert (read.date.text, read.place, read.strength) == (date, place, strength)


@pytest.mark.parametrize(
    "line",
    [
        "Founded 25 October 1979",
        "Founded25 October 1979 (1979-10-25)",
        "Constituent meetings of Thursday, 26 September 2019",
        "15 to17 June 1999",
        "30 and 31 January 2012",
        "Riga, 21–22 October 2010",
        "since 15 July 2024",
        "Second Session (28 May 2005, Yalta)",
        "Tehran, 5 June 1999 to 7 June 1999",
        "The session opened on 4 July 2019",
        "5 Jul 1955 - 13 Oct 1956  Arthur Hale",
        "Opened for signature 14 March 1993",
        "Last election   7 February 2021 (Ecuador)",
        "Treaty of 5 May 1949, London",
        "1952",
        "HC Deb 8 May 1952 vol 500 cc611-2",
    ],
)
def test_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("sentence", "date", "place"),
    [
        ("DUSHANBE, August 17, 2012, Asia-Plus -- ", "2012-08-17", "Dushanbe"),
        ("ASTANA. KAZINFORM - ", None, "Astana"),
        ("MOSCOW, May 26. /TASS/. ", "XXXX-05-26", "Moscow"),
        ("ANKARA (AA) - ", None, "Ankara"),
        ("ANKARA (AA) - 12 June 2019 - ", "2019-06-12", "Ankara"),
        ("BAKU, Azerbaijan, October 15. ", "XXXX-10-15", "Baku"),
        ("Arusha, 7 March 2019 – ", "2019-03-07", "Arusha"),
        ("MONTEVIDEO, Oct 18, 2010 – ", "2010-10-18", "Montevideo"),
        ("Addis Ababa, – ", None, "Addis Ababa"),
        ("BISHKEK (24.kg) - ", None, "Bishkek"),
        ("Baku. 15 October. REPORT.AZ/ ", "XXXX-10-15", "Baku"),
        ("MOSCOW. July 5. INTERFAX.RU - ", "XXXX-07-05", "Moscow"),
        ("Minsk, 17 May /BelTA – Corr./. ", "XXXX-05-17", "Minsk"),
        ("Seoul, Oct. 5 (Yonhap) -- ", "XXXX-10-05", "Seoul"),
        ("TASHKENT, Uzbekistan (UzDaily.com) -- ", None, "Tashkent"),
        ("St. Petersburg, April 13 – ", "XXXX-04-13", "St. Petersburg"),
        ("Geneva 5 May 2020 ", "2020-05-05", "Geneva"),
        ("May 15, 2022. ", "2022-05-15", None),
        ("May 26. /TASS/. ", "XXXX-05-26", None),
    ],
)
def test_dateline(sentence: str, date: str | None, place: str | None) -> None:
    read = read_dateline(sentence + "The Council met - as it had to.")
    assert read is not None
    line, end = read
    assert (line.date and line.date.text, line.place, end) == (date, place, len(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "IN Abuja, Thursday, April 4, the Parliament met.",
        "On 5 September 2023, Deputy Secretary General Anna Berg presided - The rest left.",
        "Observer - such is, since today, the rank of the country.",
        "In Dushanbe since this morning - The observers.",
        "The Council adopted. The rest left.",
        "NATO. The Alliance was founded in 1949.",
        "Ambassador to Austria Daniyar Kasym - The man of the day.",
        "5 Jul 1955 - 13 Oct 1956 Arthur Hale",
    ],
)
def test_no_dateline(sentence: str) -> None:
    assert read_dateline(sentence) is None

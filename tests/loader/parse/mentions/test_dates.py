"""Dates as pages write them: each sentence with the words found and what they mean."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import When
from interparl.loader.parse.mentions.dates.find import find_dates
from interparl.loader.parse.sentence import Sentence, SentenceKind

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


# Days with all their parts, in every order and with every separator.
FULL = [
    ("Signed on 18 March 2021.", "18 March 2021", "2021-03-18"),
    ("Signed on March 18, 2021.", "March 18, 2021", "2021-03-18"),
    ("Signed on 18 Mar. 2021.", "18 Mar. 2021", "2021-03-18"),
    ("Signed on 18th March, 2021.", "18th March, 2021", "2021-03-18"),
    ("Signed on the 18th of March 2021.", "the 18th of March 2021", "2021-03-18"),
    ("Signed on March the 18th, 2021.", "March the 18th, 2021", "2021-03-18"),
    ("Signed on 18.03.2021.", "18.03.2021", "2021-03-18"),
    ("Signed on 18/03/2021.", "18/03/2021", "2021-03-18"),
    ("Signed on 03/18/2021.", "03/18/2021", "2021-03-18"),
    ("Signed on 03/04/2021.", "03/04/2021", "2021-04-03"),
    ("Signed on 18-03-2021.", "18-03-2021", "2021-03-18"),
    ("Signed on 2021-03-18.", "2021-03-18", "2021-03-18"),
    ("Signed on 2021/3/8.", "2021/3/8", "2021-03-08"),
    ("Added 18-Mar-2021", "18-Mar-2021", "2021-03-18"),
    ("Added 18. March 2021", "18. March 2021", "2021-03-18"),
    ("ADDED 18 MARCH 2021", "18 MARCH 2021", "2021-03-18"),
    ("Added 18 march 2021", "18 march 2021", "2021-03-18"),
    ("Signed on Thursday, March 18, 2021, at noon", "Thursday, March 18, 2021", "2021-03-18"),
    ("Signed Thu 18 March 2021", "Thu 18 March 2021", "2021-03-18"),
    ("Opened 2 June , 2010", "2 June , 2010", "2010-06-02"),
]
# Months, years and their parts.
COARSE = [
    ("Signed in March 2021.", "March 2021", "2021-03"),
    ("Signed in Sept. 2019.", "Sept. 2019", "2019-09"),
    ("Founded in 1951, it grew.", "1951", "1951"),
    ("Founded (1951) in Geneva", "1951", "1951"),
    ("the 2010 Astana Summit", "2010", "2010"),
    ("after the 2015 elections", "2015", "2015"),
    ("in the early 1990s", "early 1990s", "199X"),
    ("Since then, the 1990s", "the 1990s", "199X"),
    ("in the 1990's", "the 1990's", "199X"),
    ("2020's budget", "2020", "2020"),
    ("mid-September 2019", "mid-September 2019", "2019-09"),
    ("the end of last year", "the end of last year", "2020"),
    ("in the nineties", "the nineties", "199X"),
    ("It ceased in early 2020.", "early 2020", "2020"),
    ("It began in mid-2019.", "mid-2019", "2019"),
    ("at the end of 2018", "the end of 2018", "2018"),
    ("In autumn 2020 it joined.", "autumn 2020", "2020-23"),
    ("in the spring of 2021", "the spring of 2021", "2021-21"),
    ("in the winter of 2020/21", "the winter of 2020/21", "2020-24"),
    ("in the first quarter of 2021", "the first quarter of 2021", "2021-33"),
    ("Turnover in Q3 2020 fell.", "Q3 2020", "2020-35"),
    ("the plan for the first half of 2023", "the first half of 2023", "2023"),
]
STRETCHES = [
    ("held 16-25 May 2022", "16-25 May 2022", "2022-05-16/2022-05-25"),
    ("held from 16 to 19 February 2020", "from 16 to 19 February 2020", "2020-02-16/2020-02-19"),
    ("held on 21–22 October 2010", "21–22 October 2010", "2010-10-21/2010-10-22"),
    ("28 August – 1 September 2019", "28 August – 1 September 2019", "2019-08-28/2019-09-01"),
    (
        "from August 28 to September 1, 2023",
        "from August 28 to September 1, 2023",
        "2023-08-28/2023-09-01",
    ),
    ("28 December - 3 January 2020", "28 December - 3 January 2020", "2019-12-28/2020-01-03"),
    ("between 3 and 5 May 2020", "between 3 and 5 May 2020", "2020-05-03/2020-05-05"),
    ("on 5, 6 and 7 May 2020", "5, 6 and 7 May 2020", "2020-05-05/2020-05-07"),
    ("on Dec. 21 and 22, 2001,", "Dec. 21 and 22, 2001", "2001-12-21/2001-12-22"),
    ("1 to3 June 1999", "1 to3 June 1999", "1999-06-01/1999-06-03"),
    ("16-19.02.2021", "16-19.02.2021", "2021-02-16/2021-02-19"),
    ("28.02-01.03.2021", "28.02-01.03.2021", "2021-02-28/2021-03-01"),
    (
        "Tuesday 4th – Wednesday 5th May 2010",
        "Tuesday 4th – Wednesday 5th May 2010",
        "2010-05-04/2010-05-05",
    ),
    ("held on 30 June/1 July 2019", "30 June/1 July 2019", "2019-06-30/2019-07-01"),
    ("in November-December 2020", "November-December 2020", "2020-11/2020-12"),
    ("in office 2002-2007", "2002-2007", "2002/2007"),
    ("in office from 2002 to 2007", "from 2002 to 2007", "2002/2007"),
    ("(2014-17)", "2014-17", "2014/2017"),
    ("Member, 1998 – present", "1998 – present", "1998/.."),
    ("January-June 2019", "January-June 2019", "2019-01/2019-06"),
    ("15 Jun 1959 -    Jul 1963  A. Head", "15 Jun 1959 -    Jul 1963", "1959-06-15/1963-07"),
    ("Held since 2008.", "since 2008", "2008/.."),
    ("since December 2, 2004, it has", "since December 2, 2004", "2004-12-02/.."),
    ("since the 1990s", "since the 1990s", "1990/.."),
    ("He served until 2010.", "until 2010", "../2010"),
    ("until the end of May 2020", "until the end of May 2020", "../2020-05"),
]
# Told from the day of publication, Thursday 18 March 2021.
NEAR = [
    ("They met today.", "today", "2021-03-18"),
    ("They met this morning.", "this morning", "2021-03-18"),
    ("They met yesterday.", "yesterday", "2021-03-17"),
    ("They met last evening.", "last evening", "2021-03-17"),
    ("They will meet tomorrow.", "tomorrow", "2021-03-19"),
    ("Yesterday (17/03), they met.", "Yesterday (17/03)", "2021-03-17"),
    ("Tomorrow, the 19th of March 2021, is", "Tomorrow, the 19th of March 2021", "2021-03-19"),
    ("They met on 12 March.", "12 March", "2021-03-12"),
    ("They will meet on 12 May.", "12 May", "2021-05-12"),
    ("They will meet on 12 January.", "12 January", "2022-01-12"),
    ("They met on 12 November.", "12 November", "2020-11-12"),
    ("He will report on the visit of 5 March.", "5 March", "2021-03-05"),
    ("The mission opened in October.", "October", "2020-10"),
    ("A Speaker is to be elected in February.", "February", "2022-02"),
    ("The sitting took place on Sunday.", "Sunday", "2021-03-14"),
    ("The sitting will take place on Sunday.", "Sunday", "2021-03-21"),
    ("The Speaker visits Baku on Monday.", "Monday", "2021-03-22"),
    ("On Monday the presidents, who met before, will gather", "Monday", "2021-03-22"),
    ("They named him to head the observers on 17 September.", "17 September", "2020-09-17"),
    ("They agreed to meet on 17 February.", "17 February", "2022-02-17"),
    ("He spoke on Thursday.", "Thursday", "2021-03-18"),
    ("He spoke last Thursday.", "last Thursday", "2021-03-11"),
    ("They meet next Tuesday.", "next Tuesday", "2021-03-23"),
    ("It was signed last November.", "last November", "2020-11"),
    ("It meets next May.", "next May", "2021-05"),
    ("held last summer", "last summer", "2020-22"),
    ("to be held this autumn", "this autumn", "2021-23"),
    ("spring of next year", "spring of next year", "2022-21"),
    ("on December 2 last year", "December 2 last year", "2020-12-02"),
    ("on February 16 this year", "February 16 this year", "2021-02-16"),
    ("hosted last week", "last week", "2021-03-08/2021-03-14"),
    ("in the week of 24 May", "the week of 24 May", "2021-05-24/2021-05-30"),
    ("admitted earlier this month", "earlier this month", "2021-03"),
    ("It convenes next month.", "next month", "2021-04"),
    ("adopted last year", "last year", "2020"),
    ("Two years ago they met.", "Two years ago", "2019"),
    ("They left three months ago.", "three months ago", "2020-12"),
    ("It was on this day in 1992 that", "this day in 1992", "1992-03-18"),
    ("today and tomorrow", "today and tomorrow", "2021-03-18/2021-03-19"),
    ("from Monday to Wednesday", "from Monday to Wednesday", "2021-03-15/2021-03-17"),
    ("in force since Monday", "since Monday", "2021-03-15/.."),
    ("From 9 March, and till the 12th.", "From 9 March, and till the 12th",
     "2021-03-09/2021-03-12"),
    ("Last year, on 5 May, they met.", "Last year, on 5 May", "2020-05-05"),
    ("applications until 20 April", "until 20 April", "../2021-04-20"),
]  # fmt: skip
NONE = [
    "The 31 February 2021 and 30.02.2021, 2021-02-31, 31 April and 02/31/2021 do not exist.",
    "29 February 2021",
    "The sitting opened at 15:07, at 10 a.m. and at 9.",
    "Dushanbe12 May 2020 Issue",  # glued: where the day begins is not known
    "Under Resolution 1951, Article 1990 and No. 2004",
    "2000 observers, about 1900 polling stations, more than 2020 of them",
    "On 12 pages they may 5 times march 7 miles.",
    "Augusta, April Ryan, Theresa May and June Carter",
    "The Council fell in line; springs, falls, summery days",
    "USD 2000, $1999, +2021, Rubezh-2012, 2A, 1420H and A/RES/2015",
    "Agenda 2030 and Vision 2025; Views: 2021",
    "today's world",
    "the same day as those",
    "Tel. +45 33 19 20 21, 8-800-2000",
    "Friday prayers",
    "5 votes to 30",
]


@pytest.mark.parametrize(("text", "words", "edtf"), [*FULL, *COARSE, *STRETCHES, *NEAR])
def test_a_date_is_found_with_its_words(text: str, words: str, edtf: str) -> None:
    assert _told(text) == [(words, edtf)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert _told(text) == []

"""The headline below banners, and days of publication in letterheads, signatures and stamps."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure import read_structure

PROSE = "The delegation took part in the session that the Speaker opened on the first day of work."
HEADLINE = "Speakers agree on joint steps against illegal fishing"

# What stands above and below HEADLINE and PROSE, the headline if another one, the day.
PAGES = [
    # Who publishes: a body with its office, a newspaper, an agency, an edition.
    ("NATIONAL ASSEMBLY OF UTOPIA\nPress Service\n\nHEADLINE\n\nPROSE", None, None),
    ("EMBASSY OF UTOPIA\nPress Release No. 4/2021\n\nHEADLINE\n\nRome, 21 April 2021 - PROSE",
     None, "2021-04-21"),
    ("THE DAILY HERALD (Nassau)\n\nLETTERS\n\nHEADLINE\n\nDear Sir,\n\nPROSE", None, None),
    ("GAZETTE\n\nMonday, March 7, 2022\n\nHEADLINE\n\nBy Anna Berg\n\nPROSE", None, "2022-03-07"),
    ("Utopia News - NEWS.ut\n16:52, 14.09.2020\nRegion: Utopia\n\nHEADLINE\n\nPROSE",
     None, "2020-09-14"),
    ("FORUM\nOffice · Oslo\nHOME  HISTORY  MEMBERS\n\nMember Parliaments\n\nPROSE",
     "Member Parliaments", None),
    # With nothing below that tells more, it is the headline.
    ("Union Assembly\n\nHistory\n\nPROSE", "Union Assembly", None),
    # The name of a document on two lines.
    ("STATEMENT\nof the Council on the elections in Utopia\n\nOslo, 3 June 2019\n\nPROSE",
     "STATEMENT of the Council on the elections in Utopia", "2019-06-03"),
    # Days: of a debate, of a bulletin, in a letterhead, in a signature, with a page.
    ("Senate debate – Tuesday, 14 May 2024 – Vol. 1054 No. 2\n\nHEADLINE\n\nPROSE",
     None, "2024-05-14"),
    ("House of Lords | Written Answers | Thursday 7 July 2011 | c WA112\n\nHEADLINE\n\nPROSE",
     None, "2011-07-07"),
    ("SENATE\nLegal Service               Oslo, 9 September 2019\n\nHEADLINE\n\nPROSE",
     None, "2019-09-09"),
    ("HEADLINE\n\nPROSE\n\nPress Service of the Union\nOslo\n7 April 2021", None, "2021-04-07"),
    ("HEADLINE\n\nPROSE\n\nEnd of term\n7 April 2021", None, None),
    ("HEADLINE\n\nThe Parliamentary Gazette, 3 March 2020, p. 6\n\nPROSE", None, "2020-03-03"),
    ("HEADLINE\n\nPROSE\n\nQuestions? Write to us. Published 4 April 2023.", None, "2023-04-04"),
    ("HEADLINE\n\nPROSE\n\n05.10.2022 15:40 | union.org", None, "2022-10-05"),
    ("06. 06. 2022. u 18:31\n\nHEADLINE\n\nPROSE", None, "2022-06-06"),
    ("04.11.22 | News\n\nHEADLINE\n\nPROSE", None, "2022-11-04"),
    ("HEADLINE\n\n15.10.2021, 11:20   OSLO, 15 October (UNews)\n\nPROSE", None, "2021-10-15"),
    # The days of a programme, or the terms of persons.
    ("HEADLINE\n\nSunday, 16 June\nArrival\n\nMonday, 17 June\nRegistration\n\nPROSE", None, None),
    ("HEADLINE\n\nMr. N. Berg, Utopia – Chair – October 2021\n"  # noqa: ISC004
     "Ms. A. More, Utopia – Deputy – April 2022\n\nPROSE", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "published"), PAGES)
def test_banner(text: str, title: str | None, published: str | None) -> None:
    page = text.replace("HEADLINE", HEADLINE).replace("PROSE", PROSE)
    read = read_structure(clean(page))
    day = read.published.text if read.published else None
    assert (read.title, day) == (title or HEADLINE, published)

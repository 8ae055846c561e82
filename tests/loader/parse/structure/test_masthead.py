"""Headline, date of publication and place of the dateline."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure import read_structure

PROSE = "The committee met in Oslo on 2 May 2012 and heard the ministers of three states."
BLOCK = """Delegation of the Assembly of Utopia to the Union PA consists of 7 deputies.
Plenipotentiary representative of the Assembly of Utopia: Thomas More
Website of the Assembly of Utopia: http://www.assembly.example/
Delegation of the Senate of Freedonia to the Union PA consists of 4 members"""

# What the page says (PROSE and BLOCK stand for the texts above), its headline, its date of
# publication, the place of its dateline.
PAGES = [
    # Headline and date, in every order and spelling.
    ("Council elects new chair\n18 March 2021\n\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Council elects new chair\nMarch 18, 2021\n\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Council elects new chair\n18.03.2021\nPROSE", "Council elects new chair", "2021-03-18", None),
    ("18/03/2021 | Elections\nCouncil elects new chair\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Council elects new chair\n18-Mar-2021\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Council elects new chair\n2021-03-18 15:07\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Thursday, 18. March 2021. 22:11\n\nCouncil elects new chair\n\nPROSE",
     "Council elects new chair", "2021-03-18", None),
    ("Wed, 04 Oct 2016 10:15:00 +0200\nCouncil elects new chair\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("4 OCT 2016, 13:32 UTC+3\nCouncil elects new chair\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Published: Tuesday, 4th October, 2016\nCouncil elects new chair\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Council elects new chair\nPosted on October 4, 2016 by admin\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Council elects new chair\nAdded 4-Oct-2016\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Council elects new chair\nCreated on 04 October 2016 16:05 | Hits: 412\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Council elects new chair\nOctober 4, 2016 | Politics | No comments yet\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Info-Flash, 4 October 2016, 17:40\n\nCouncil elects new chair\n\nPROSE",
     "Council elects new chair", "2016-10-04", None),
    ("Press Release No. 12/2016\nVienna, 4 October 2016\n\nCouncil elects new chair\n\nPROSE",
     "Council elects new chair", "2016-10-04", "Vienna"),
    ("Council elects new chair\n(Vienna, 4 October 2016)\nPROSE",
     "Council elects new chair", "2016-10-04", "Vienna"),
    # The day of the visitor, told above, is not that of the page.
    ("12 July 2024\n\nCouncil elects new chair\n\nPublished: 3 May 2021, 14:20\n\nPROSE",
     "Council elects new chair", "2021-05-03", None),
    # Told twice, with a date between or behind; under other news; in capitals; with the site.
    ("Chair elected by Council\n3 May 2021\nChair elected by Council\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    ("PROSE\n\nChair elected by Council\n\nChair elected by Council 03.05.2021\n\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    ("Home > News > Chairs\nCHAIR ELECTED BY COUNCIL\n14/10/2022 - 09:05\nPROSE",
     "CHAIR ELECTED BY COUNCIL", "2022-10-14", None),
    ("Chair elected by the whole Council | News | Union PA\n\n3 May 2021\n\nPROSE",
     "Chair elected by the whole Council", "2021-05-03", None),
    (("Chair elected by Council - Trend.Az\n\nBaku, Azerbaijan, Oct. 4\n\n"
      "By Leyla Aliyeva - Trend:\n\nPROSE"),
     "Chair elected by Council", "XXXX-10-04", "Baku"),
    ("Chair elected by Council\n========================\n\nPROSE",
     "Chair elected by Council", None, None),
    ("# Chair elected by Council\n\n*3 May 2021*\n\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    # Behind a block of delegations, whether its lines end with a full stop or not.
    ("BLOCK\nChair elected by Council\n3 May 2021\nChair elected by Council\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    ("BLOCK\nChair elected by Council\n3 May 2021\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    ("BLOCK.\n\nChair elected by Council\n\n3 May 2021\n\nPROSE",
     "Chair elected by Council", "2021-05-03", None),
    # Behind menus, hours, rates of currencies.
    (("HomeNews\n date 2021-11-29 15:07\nUSD 84.79\nEUR 95.62\nEnglish\n\n"
      "Chair elected by Council\n\nPROSE"),
     "Chair elected by Council", "2021-11-29", None),
    ("Skip to content\nA A\n\nOfficial\n\nChair elected by Council\n\nPROSE",
     "Chair elected by Council", None, None),
    ("Chair elected by Council\nBy Ada Byron, Special Correspondent, Oslo\n\nPROSE",
     "Chair elected by Council", None, None),
    # Datelines before the first sentence.
    ("Chair elected by Council\n\nDUSHANBE, August 17, 2012, Asia-Plus -- PROSE",
     "Chair elected by Council", "2012-08-17", "Dushanbe"),
    ("Chair elected by Council\nMOSCOW, May 26. /TASS/. PROSE",
     "Chair elected by Council", "XXXX-05-26", "Moscow"),
    ("Chair elected by Council\n9 May 2017\nMOSCOW, May 8. /TASS/. PROSE",
     "Chair elected by Council", "2017-05-09", "Moscow"),
    ("Chair elected by Council\n\nANKARA (AA) - 12 June 2019 - PROSE",
     "Chair elected by Council", "2019-06-12", "Ankara"),
    ("Chair elected by Council\n\nBAKU, Azerbaijan, October 15. PROSE",
     "Chair elected by Council", "XXXX-10-15", "Baku"),
    ("Chair elected by Council\n\nCopenhagen, 22 January 2014. PROSE",
     "Chair elected by Council", "2014-01-22", "Copenhagen"),
    ("Chair elected by Council\n\nST. PETERSBURG, 13 April 2018 – PROSE",
     "Chair elected by Council", "2018-04-13", "St. Petersburg"),
    ("Chair elected by Council\n\nThe Hague, 13 April 2018: PROSE",
     "Chair elected by Council", "2018-04-13", "The Hague"),
    ("Chair elected by Council\n\nMay 15, 2022. PROSE",
     "Chair elected by Council", "2022-05-15", None),
    ("Chair elected by Council\n\nLagos – PROSE", "Chair elected by Council", None, "Lagos"),
    ("Chair elected by Council\n\nYEREVAN, MAY 5, ARMENPRESS. PROSE",
     "Chair elected by Council", "XXXX-05-05", "Yerevan"),
    ("18:30 | Lima, Jun. 22.\n\nPROSE", None, "XXXX-06-22", "Lima"),
    # No headline: the text begins with a sentence.
    ("ASTANA. KAZINFORM - PROSE\n\n date 2016-02-26\n\nPROSE", None, "2016-02-26", "Astana"),
    (" date 2021-09-29 PROSE\n\nPROSE", None, "2021-09-29", None),
    (" date 2020-11-02 Chair elected by Council\n\nPROSE",
     "Chair elected by Council", "2020-11-02", None),
    ("PROSE", None, None, None),
    ("The Council met. It voted.", None, None, None),
    ("Council elects new chair", None, None, None),
    ("We use cookies. Accept all cookies\n\nPrivacy policy", None, None, None),
    # The date at the end; that of the last change.
    ("Chair elected by Council\n\nPROSE\n\n  09 December 2020\n\nPrint this page",
     "Chair elected by Council", "2020-12-09", None),
    ("Chair elected by Council\n\nPROSE\n\nOslo, 9 December 2020",
     "Chair elected by Council", "2020-12-09", "Oslo"),
    ("Chair elected by Council\nPROSE\nBy Ngozi Obi | April 05, 2024\nLeave a comment",
     "Chair elected by Council", "2024-04-05", None),
    ("Chair elected by Council\n\nPROSE\nSHARE THIS PAGE\nDate Publish: 16 Nov 2022",
     "Chair elected by Council", "2022-11-16", None),
    ("Union PA: members\n\nPROSE\n\nThe list was last updated on 02.11.2023.",
     "Union PA: members", "2023-11-02", None),
    # Dates of something else.
    (("Nordic Union\nFounded 25 October 1979\nMembers 5\n\n"
      "The Union has five members, and it sits in Oslo every year."),
     "Nordic Union", None, None),
    (("Meetings of Thursday, 26 September 2019\n\n"
      "The members of the Bureau were elected at the sitting of the Assembly."),
     "Meetings of Thursday, 26 September 2019", None, None),
    (("Union PA: sessions\n\nFirst session\nTehran\n15 to 17 June 1999\n"
      "Second session\nRabat\n27 September 2001\n\nPROSE"),
     "Union PA: sessions", None, None),
    ("Nordic Union\nFounded\n25 October 1979\nMembers\n5\n\nPROSE", "Nordic Union", None, None),
    ("Nordic Union: sessions\n\nPROSE\n\nOslo, 5 May 1999\nRiga, 7 May 2001",
     "Nordic Union: sessions", None, None),
    ("PROSE\n\nThe pact dates from 5 June 1995.", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "published", "place"), PAGES)
def test_masthead(text: str, title: str | None, published: str | None, place: str | None) -> None:
    page = text.replace("PROSE", PROSE).replace("BLOCK", BLOCK)
    read = read_structure(clean(page))
    found = read.published.text if read.published else None
    assert (read.title, found, read.place) == (title, published, place)


@pytest.mark.parametrize(
    ("title", "published", "text", "read_title", "read_published"),
    [
        ("Chair elected", "2021-05-03", f"Chair elected\n{PROSE}", "Chair elected", "2021-05-03"),
        ("Chair elected | Union PA", "3.5.2021", f"Chair elected\n4 May 2021\n{PROSE}",
         "Chair elected", "2021-05-03"),
        ("Chair elected by the Council", None, f"Another heading\n4 May 2021\n{PROSE}",
         "Chair elected by the Council", "2021-05-04"),
        (None, "2021-05-03T10:00:00+03:00", f"Chair elected by Council\n{PROSE}",
         "Chair elected by Council", "2021-05-03"),
        ("  ", "soon", f"Chair elected by Council\n{PROSE}", "Chair elected by Council", None),
    ],
)  # fmt: skip
def test_header_lines_come_first(
    title: str | None,
    published: str | None,
    text: str,
    read_title: str | None,
    read_published: str | None,
) -> None:
    read = read_structure(clean(text), title, published)
    found = read.published.text if read.published else None
    assert (read.title, found) == (read_title, read_published)

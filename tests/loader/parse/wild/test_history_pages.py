"""Sessions, histories and lives in wordings of our own: their events, and no others."""

import pytest

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

# Name, title, date of publication, text, events.
PAGES = (
    (
        "acp",
        "ACP-EU Assembly",
        "2022-04-04",
        (
            "The 41st session of the ACP-EU Joint Parliamentary Assembly took place in "
            "Strasbourg from 1 to 3 April. Co-Presidents Carlos Zorrinha and Peter "
            "Kenilorea opened the proceedings. On Sunday members adopted an urgent "
            "resolution on food security by 58 votes to 3. The Samoa Agreement, "
            "initialled on 15 April 2021, has yet to be signed. Members also paid tribute"
            " to the late co-president Ibrahim Rassoul."
        ),
        (
            (
                "session | 2022-04-01/2022-04-03 | ACP-EU Joint Parliamentary Assembly, "
                'Carlos Zorrinha, Peter Kenilorea | in Strasbourg | "41st session"'
            ),
            "statement | 2022-04-03 | ACP-EU Joint Parliamentary Assembly",
            "agreement | 2021-04-15 | -",
        ),
    ),
    (
        "bio2",
        "Biography of the Chairman",
        None,
        (
            "Born on 4 May 1962 in Osh, Talant Mamyrov graduated from the Frunze "
            "Polytechnic Institute in 1984. From 1995 to 2000 he was deputy of the "
            "Legislative Assembly. In March 2005 he was appointed Minister of Justice, a "
            "post he held until 2007. Since November 2010 - Deputy Speaker of the Jogorku"
            " Kenesh. On 3 October 2017 the deputies elected him Toraga (Speaker). He "
            "resigned in October 2020."
        ),
        (
            "appointment | 2005-03 | Talant Mamyrov",
            "appointment | 2010-11 | Talant Mamyrov",
            "appointment | 2017-10-03 | Talant Mamyrov",
            "appointment | 2020-10 | Talant Mamyrov",
        ),
    ),
    (
        "commemoration-csto",
        "30 years of the Treaty",
        "2022-05-16",
        (
            "A solemn meeting dedicated to the 30th anniversary of the Collective "
            "Security Treaty took place in the Kremlin on May 16. It was attended by "
            "Presidents Alexander Lukashev, Kassym Tokaiev and Sadyr Japarkulov. The "
            "leaders adopted a joint statement. The Treaty was signed in Tashkent on 15 "
            "May 1992 by Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and "
            "Uzbekistan; Azerbaijan, Belarus and Georgia acceded in 1993. On 2 April 1999"
            " six states signed a protocol on prolongation, while Uzbekistan withdrew. A "
            "minute's silence was observed in memory of the victims."
        ),
        (
            (
                "commemoration | 2022-05-16 | Collective Security Treaty, Alexander Lukashev,"
                " Kassym Tokaiev, Sadyr Japarkulov"
            ),
            "statement | 2022-05-16 | -",
            (
                "agreement | 1992-05-15 | Armenia, Kazakhstan, Kyrgyzstan, Russia, "
                "Tajikistan, Uzbekistan | in Tashkent"
            ),
            "accession | 1993 | Azerbaijan, Belarus, Georgia, Collective Security Treaty",
            "agreement | 1999-04-02 | -",
        ),
    ),
    (
        "pace-history",
        "Relations of Belarus with the Council of Europe",
        None,
        (
            "In September 1992 the Parliament of Belarus was granted special guest status"
            " with the Parliamentary Assembly. Belarus applied for membership on 12 March"
            " 1993. The special guest status was suspended by the Bureau of the Assembly "
            "on 13 January 1997. In June 2009 the Assembly adopted Resolution 1671 on the"
            " situation in Belarus. Belarus acceded to the European Cultural Convention "
            "on 18 October 1993. An information point of the Council of Europe was opened"
            " in Minsk in June 2009. On 17 March 2022 the Committee of Ministers decided "
            "to suspend all relations with Belarus."
        ),
        (
            "accession | 1992-09 | Parliament of Belarus, Parliamentary Assembly",
            "statement | 2009-06 | Parliamentary Assembly",
            "accession | 1993-10-18 | Belarus, Council of Europe",
        ),
    ),
    (
        "pap-bureau",
        "Pan-African Parliament elects new Bureau",
        "29 June 2022",
        (
            "The Pan-African Parliament (PAP) elected on Wednesday Hon. Fortunate "
            "Charumba of Zimbabwe as its President during the session held in Midrand, "
            "South Africa. He takes over from Hon. Roger Dang, who served from 2018. Hon."
            " Massouda Laghdaf of Mauritania, Hon. Ashebiri Gayo of Ethiopia and Hon. "
            "Lucia Passos of Cabo Verde were elected Vice-Presidents. The elections were "
            "overseen by the African Union Commission. The PAP was inaugurated on 18 "
            "March 2004 in Addis Ababa."
        ),
        (
            "appointment | 2022-06-29 | Fortunate Charumba, Pan-African Parliament | in Midrand",
            "session | 2022-06-29 | Pan-African Parliament | in Midrand",
            "appointment | 2022-06-29 | Massouda Laghdaf, Ashebiri Gayo, Lucia Passos",
            "founding | 2004-03-18 | Pan-African Parliament | in Addis Ababa",
        ),
    ),
    (
        "saeima-speech",
        "Saeima adopts statement on the anniversary of the deportations",
        "2021-03-25",
        (
            "On Thursday, 25 March, the Saeima unanimously adopted a statement on the "
            "72nd anniversary of the March deportations. Commemorating the victims, "
            "Speaker of the Saeima Ināra Mūrnieka laid flowers at the Freedom Monument in"
            ' Riga. "We must never forget," said the Speaker. The Saeima did not vote on '
            "the Immigration Law. Amendments to the Law on Pensions were adopted in the "
            "final reading."
        ),
        (
            "statement | 2021-03-25 | Saeima",
            "commemoration | 2021-03-25 | Ināra Mūrnieka | in Riga",
            "legislation | 2021-03-25 | Saeima",
        ),
    ),
)


@pytest.mark.parametrize(
    ("title", "published", "text", "events"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES]
)
def test_page_tells_its_events(
    title: str, published: str | None, text: str, events: tuple[str, ...]
) -> None:
    read = parse(Document(text, "page", title=title, published=published))
    told = tuple(tell(fact) for fact in read.facts if isinstance(fact, EventFact))
    assert told == tuple(f"event: {event}" for event in events)

"""News pages in wordings of our own: all of the events that they tell, and no others."""

import pytest

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

# Name, title, date of publication, text, events.
PAGES = (
    (
        "akipress-appointment",
        "Kyrgyz parliament elects new deputy speaker",
        "2021-12-29",
        (
            "The deputies of the Jogorku Kenesh elected Nurbek Sadykov as deputy speaker "
            "at today's session. 78 deputies voted for his candidacy, 6 against. Sadykov "
            "replaces Jamilya Osmonova, who resigned on December 20. Toktogul Berdiev, "
            "the leader of the Yntymak faction, had been proposed for the post but he "
            "withdrew."
        ),
        (
            "appointment | 2021-12-29 | Nurbek Sadykov, Jogorku Kenesh",
            "session | 2021-12-29 | Jogorku Kenesh",
            "appointment | 2021-12-20 | Jamilya Osmonova",
        ),
    ),
    (
        "congress",
        "Congress of Local and Regional Authorities: Georgia vote",
        "2021-10-04",
        (
            "A 21-member delegation of the Congress of Local and Regional Authorities of "
            "the Council of Europe observed the municipal elections held in Georgia on 2 "
            "October. Head of delegation Liisa Ansalan presented the preliminary "
            "conclusions at a press briefing in Tbilisi. Run-offs are scheduled for 30 "
            "October. The Congress last monitored local polls in the country in October "
            "2017."
        ),
        (
            (
                "election_observation | 2021-10-02 | Congress of Local and Regional "
                "Authorities of the Council of Europe | in Georgia"
            ),
            "election | 2021-10-02 | - | in Georgia",
            "election | 2021-10-30 | - | in Georgia | planned",
            (
                "election_observation | 2017-10 | Congress of Local and Regional Authorities "
                "of the Council of Europe | in Georgia"
            ),
            "election | 2017-10 | - | in Georgia",
        ),
    ),
    (
        "election-results",
        "Kazakhstan goes to the polls",
        "2023-03-20",
        (
            "Kazakhstan held early elections to the Mazhilis and maslikhats on March 19. "
            "Voter turnout stood at 54.2 percent. The election was monitored by 793 "
            "observers from 41 states and 12 international organizations, among them the "
            "OSCE, the SCO and the CSTO Parliamentary Assembly. In November 2022 Kassym "
            "Tokaiev was re-elected President with 81.3 percent of the vote. A "
            "constitutional referendum took place on June 5 of the same year."
        ),
        (
            "election | 2023-03-19 | - | in Kazakhstan",
            (
                "election_observation | 2023-03-19 | OSCE, SCO, CSTO Parliamentary Assembly |"
                " in Kazakhstan"
            ),
            "appointment | 2022-11 | Kassym Tokaiev",
            "election | 2022-06-05 | - | in Kazakhstan",
        ),
    ),
    (
        "ipu-accession",
        "IPU welcomes two new members",
        "2021-11-30",
        (
            "At the closing of the 143rd Assembly in Madrid, the IPU welcomed the "
            "Parliament of Jamaica as its 180th member. The Governing Council also "
            "approved the request for observer status of the International Parliamentary "
            "Network. The Parliament of Vanuatu had rejoined the IPU in 2020 after many "
            "years of absence. The 143rd IPU Assembly was held in Madrid from 26 to 30 "
            "November 2021 and was attended by 117 delegations. The Assembly adopted by "
            "consensus a resolution on online sexual exploitation of children."
        ),
        (
            "accession | 2021-11-30 | Parliament of Jamaica, IPU | in Madrid",
            ("accession | 2021-11-30 | International Parliamentary Network, Governing Council"),
            "accession | 2020 | Parliament of Vanuatu, IPU",
            "session | 2021-11-26/2021-11-30 | IPU Assembly | in Madrid",
            "statement | 2021-11-30 | IPU Assembly",
        ),
    ),
    (
        "natopa-spring",
        "NATO PA Spring Session concludes in Vilnius",
        "30 May 2022",
        (
            "Lawmakers from across the Alliance wrapped up the Spring Session of the NATO"
            " Parliamentary Assembly in Vilnius on Monday. The Assembly unanimously "
            'adopted a declaration entitled "Standing with Ukraine". Lithuanian President'
            " Gintaras Nausėnas, Seimas Speaker Viktorija Čmilytė and NATO Deputy "
            "Secretary General Mirko Geoană addressed the plenary sitting. At the close "
            "of the session, the delegates elected Gerald Conolly of the United States as"
            " President. The Annual Session is scheduled to be held in Madrid on 18-21 "
            "November."
        ),
        (
            (
                "session | 2022-05-30 | NATO Parliamentary Assembly, Gintaras Nausėnas, "
                'Viktorija Čmilytė, Mirko Geoană | in Vilnius | "Spring Session"'
            ),
            "statement | 2022-05-30 | NATO Parliamentary Assembly",
            "appointment | 2022-05-30 | Gerald Conolly",
            (
                "session | 2022-11-18/2022-11-21 | NATO Parliamentary Assembly | in Madrid | "
                '"Annual Session" | planned'
            ),
        ),
    ),
    (
        "negatives",
        "Speaker rules out early elections",
        "2023-09-04",
        (
            "Speaker Tomas Berzin said on Monday that the parliament would not adopt the "
            'budget before December. "If the agreement were signed, we could hold a '
            'referendum in spring," he noted. The opposition has called for a special '
            "session to be convened. Latvia has never been a member of the Eurasian "
            "Economic Union. A visit to Kyiv has not been planned, the Speaker added. "
            "Observers might be invited to the elections, should the commission decide "
            "so. The conference proposed by Estonia was postponed."
        ),
        (),
    ),
    (
        "peacekeepers",
        "Peacekeeping drills end near Kazan",
        "2021-11-16",
        (
            '"Indestructible Brotherhood-2021", the CSTO\'s peacekeeping exercise, '
            "concluded at the Karatash range near Kazan on Monday. The drills had begun "
            "on November 8. Taking part were units from Belarus, Kazakhstan and "
            "Tajikistan, more than 1,800 troops in all. Their course was watched by the "
            "head of the CSTO Joint Staff Anatoly Sidorenko. A similar exercise is "
            "planned in Kyrgyzstan for next year."
        ),
        ("operation | 2021-11-15 | CSTO, Belarus, Kazakhstan, Tajikistan | in Kazan",),
    ),
    (
        "tass-talks",
        "Russian and Serbian speakers discuss cooperation on IPU sidelines",
        "2023-03-12",
        (
            "MANAMA, March 12. /TASS/. Speaker of the Federation Council Galina Morozkina"
            " held talks with President of the National Assembly of Serbia Milan "
            "Orešković on the sidelines of the 146th Assembly of the Inter-Parliamentary "
            'Union in Manama on Sunday. "We agreed to step up contacts," she told '
            "reporters. Earlier in the day, the Russian lawmaker had a meeting with IPU "
            "Secretary General Marten Chunga. No documents were signed. The IPU Assembly "
            "runs from March 11 to 15."
        ),
        (
            "meeting | 2023-03-12 | Galina Morozkina, Milan Orešković | in Manama",
            "meeting | 2023-03-12 | Galina Morozkina, Marten Chunga | in Manama",
            "session | 2023-03-11/2023-03-15 | IPU Assembly",
        ),
    ),
    (
        "trend-visit",
        "Azerbaijani parliamentary delegation to visit Türkiye",
        "2022-05-16",
        (
            "BAKU, Azerbaijan, May 16. A delegation led by Speaker of the Milli Majlis "
            "Sahiba Qarabagli will pay an official visit to Türkiye on May 18-20, Trend "
            "reports. Within the framework of the visit, the delegation will attend a "
            "session of the Parliamentary Assembly of Turkic States in Ankara on May 19. "
            "The speaker will also be received by Chairman of the Grand National Assembly"
            " Mustafa Sentürk."
        ),
        (
            "visit | 2022-05-18/2022-05-20 | Sahiba Qarabagli | in Türkiye | planned",
            (
                "session | 2022-05-19 | Parliamentary Assembly of Turkic States | in Ankara |"
                " planned"
            ),
            (
                "meeting | 2022-05-18/2022-05-20 | Sahiba Qarabagli, Mustafa Sentürk | in "
                "Türkiye | planned"
            ),
        ),
    ),
    (
        "turkpa-secgen",
        "Secretary General of TURKPA receives Hungarian ambassador",
        "2023-02-14",
        (
            "On February 14, 2023, Secretary General of TURKPA, H.E. Mehmet Sureyya Kaya,"
            " received the Ambassador of Hungary to Azerbaijan, Tamas Torman, in the "
            "Secretariat in Baku. The sides exchanged views on the upcoming 12th Plenary "
            "Session. The Secretary General expressed his gratitude for Hungarian "
            "hospitality during his visit to Budapest in November last year. The "
            "Ambassador congratulated the Secretary General on his appointment."
        ),
        (
            "meeting | 2023-02-14 | Mehmet Sureyya Kaya, Tamas Torman | in Baku",
            "visit | 2022-11 | Mehmet Sureyya Kaya | in Budapest",
        ),
    ),
    (
        "verkhovna",
        "Ukraine's parliament appoints new prosecutor general",
        "2022-07-27",
        (
            "The Verkhovna Rada voted on Wednesday to appoint Andriy Kostinko as "
            "Prosecutor General. The decision was supported by 299 MPs. His predecessor, "
            "Iryna Venedikta, was dismissed by parliament on July 19. On the same day "
            "lawmakers ratified the Istanbul Convention's protocol."
        ),
        (
            "appointment | 2022-07-27 | Andriy Kostinko, Verkhovna Rada",
            "appointment | 2022-07-19 | Iryna Venedikta",
            "legislation | 2022-07-19 | Verkhovna Rada",
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

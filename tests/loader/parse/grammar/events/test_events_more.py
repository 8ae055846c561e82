"""More sentences and the events that they tell."""

import pytest

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

SENTENCES: list[tuple[str, list[str]]] = [
    (
        (
            "The Parliamentary Assembly of the Black Sea Economic Cooperation was established on "
            "26 February 1993."
        ),
        ["founding | 1993-02-26 | Parliamentary Assembly of the Black Sea Economic Cooperation"],
    ),
    (
        "Set up in 1992, the IPA CIS is based in St. Petersburg.",
        ["founding | 1992 | IPA CIS"],
    ),
    (
        "Presidential elections will be held in Moldova on 1 November 2020.",
        ["election | 2020-11-01 | - | in Moldova | planned"],
    ),
    (
        "On 7 June 2019 Denmark held a general election.",
        ["election | 2019-06-07 | - | in Denmark"],
    ),
    (
        "A constitutional referendum took place in Kyrgyzstan on 11 April 2021.",
        ["election | 2021-04-11 | - | in Kyrgyzstan"],
    ),
    (
        (
            "The IPA CIS observers monitored voting at the parliamentary elections in Azerbaijan "
            "on 9 February 2020."
        ),
        [
            "election_observation | 2020-02-09 | IPA CIS | in Azerbaijan",
            "election | 2020-02-09 | - | in Azerbaijan",
        ],
    ),
    (
        "Reinhold Lopat has been appointed Special Representative on 7 June 2019.",
        ["appointment | 2019-06-07 | Reinhold Lopat"],
    ),
    (
        "On 7 June 2019 the Governing Council elected Gabriela Cuevas of Mexico as IPU President.",
        ["appointment | 2019-06-07 | Gabriela Cuevas, Governing Council"],
    ),
    (
        "Valentina Leskaj stepped down as Chair of the Committee on 7 June 2019.",
        ["appointment | 2019-06-07 | Valentina Leskaj, Committee"],
    ),
    (
        "Rik Daem took over as President of PACE on 27 January 2020.",
        ["appointment | 2020-01-27 | Rik Daem, PACE"],
    ),
    (
        "Pia Kauma, elected President of the OSCE PA on 4 July 2023, is a Finn.",
        ["appointment | 2023-07-04 | Pia Kauma, OSCE PA"],
    ),
    (
        "The Ministers' Deputies appointed Marija Pejcin Secretary General on 26 June 2019.",
        ["appointment | 2019-06-26 | Marija Pejcin"],
    ),
    (
        (
            'The CSTO exercise "Search-2019" was held in the Nizhny Novgorod region on 1-4 '
            "October 2019."
        ),
        ['operation | 2019-10-01/2019-10-04 | CSTO | in Nizhny Novgorod | "Search-2019"'],
    ),
    (
        "Troops of Armenia and Belarus took part in the exercise Interaction-2017 in October 2017.",
        ['operation | 2017-10 | Armenia, Belarus | "Interaction-2017"'],
    ),
    (
        "The CIS Parliamentary Assembly issued a statement on Palestine on 7 June 2019.",
        ["statement | 2019-06-07 | CIS Parliamentary Assembly"],
    ),
    (
        "In a resolution adopted on 7 June 2019, the European Parliament called for sanctions.",
        ["statement | 2019-06-07 | European Parliament"],
    ),
    (
        "PACE on 7 June 2019 adopted Resolution 2287 on strengthening the decision-making process.",
        ["statement | 2019-06-07 | PACE"],
    ),
    (
        "The Milli Majlis ratified the Convention on 12 August 2018.",
        ["legislation | 2018-08-12 | Milli Majlis"],
    ),
    (
        "On 7 June 2019, the Knesset passed a bill dissolving itself.",
        ["legislation | 2019-06-07 | Knesset"],
    ),
    (
        "The Assembly approved the 2020 budget of the Forum on 7 June 2019.",
        ["legislation | 2019-06-07 | Assembly"],
    ),
    (
        "The Nordic Council celebrated its 60th anniversary in Helsinki in 2012.",
        ["commemoration | 2012 | Nordic Council | in Helsinki"],
    ),
    (
        "On 26 January 2020, members of the delegation laid a wreath at Auschwitz.",
        ["commemoration | 2020-01-26 | -"],
    ),
    (
        "Analysts say that the Eurasian Economic Union should adopt a common budget in 2030.",
        [],
    ),
    (
        "If Uzbekistan joins the Eurasian Economic Union, it would become its sixth member.",
        [],
    ),
    (
        "No agreement has been signed by Armenia so far.",
        [],
    ),
    (
        "President Kassym Tokaev could visit Minsk in May 2019.",
        [],
    ),
    (
        "A meeting between Vladimir Pavlov and Alexander Lukin was cancelled on 1 March 2019.",
        [],
    ),
    (
        "Opposition leader Petr Kravchuk was not elected on 7 June 2019.",
        [],
    ),
    (
        "Elections in Armenia are usually held in autumn.",
        [],
    ),
    (
        "On 7 June 2019 Speaker Anna Kowalska received a letter from Paul Novak.",
        [],
    ),
    (
        "Her deputy, Jan Nowicki, called on Paul Novak to show restraint on 7 June 2019.",
        [],
    ),
    (
        "The Assembly meets twice a year.",
        [],
    ),
    (
        "She graduated from the University of Bucharest in 1984.",
        [],
    ),
    (
        (
            "The Assembly is the successor of the Council and its members are elected by the "
            "parliaments."
        ),
        [],
    ),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_events_of_a_sentence(sentence: str, events: list[str]) -> None:
    facts = parse(Document(sentence, "sentence")).facts
    told = [tell(fact) for fact in facts if isinstance(fact, EventFact)]
    assert [line.removeprefix("event: ") for line in told] == events

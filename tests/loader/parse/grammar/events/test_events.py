"""Events: one sentence each, in many wordings; all events of the sentence are compared."""

import pytest

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

SENTENCES: list[tuple[str, list[str]]] = [
    (
        (
            "The Speaker of the Seimas, Viktoras Pranckus, is on an official visit to Georgia from "
            "3 to 5 May 2019."
        ),
        ["visit | 2019-05-03/2019-05-05 | Viktoras Pranckus | in Georgia"],
    ),
    (
        (
            "On 7 June 2019, a delegation of the Bundestag headed by Vice-President Petra Paul "
            "travelled to Kyiv."
        ),
        ["visit | 2019-06-07 | Petra Paul | in Kyiv"],
    ),
    (
        "Prime Minister Nikol Pashin arrived in Bishkek on a working visit on 7 June 2019.",
        ["visit | 2019-06-07 | Nikol Pashin | in Bishkek"],
    ),
    (
        "A visit by PACE President Liliane Maurer to Moscow took place on 4 and 5 February 2019.",
        ["visit | 2019-02-04/2019-02-05 | Liliane Maurer | in Moscow"],
    ),
    (
        (
            "On 7 June 2019 President Sooronbai Jeenov met in Cholpon-Ata with the heads of "
            "delegations."
        ),
        ["meeting | 2019-06-07 | Sooronbai Jeenov | in Cholpon-Ata"],
    ),
    (
        (
            "Talks between Foreign Ministers Sergey Lavin and Elmar Mammad were held in Vienna on "
            "7 June 2019."
        ),
        ["meeting | 2019-06-07 | Sergey Lavin, Elmar Mammad | in Vienna"],
    ),
    (
        (
            "On 7 June 2019 in Minsk, Vladimir Andreyev and Natalia Kochan discussed preparations "
            "for the forum."
        ),
        ["meeting | 2019-06-07 | Vladimir Andreyev, Natalia Kochan | in Minsk"],
    ),
    (
        "The meeting of Vladimir Andreyev with Natalia Kochan on 7 June 2019 lasted an hour.",
        ["meeting | 2019-06-07 | Vladimir Andreyev, Natalia Kochan"],
    ),
    (
        "Vladimir Andreyev was received on 7 June 2019 by the Patriarch Kirill.",
        ["meeting | 2019-06-07 | Vladimir Andreyev, Kirill"],
    ),
    (
        "On 7 June 2019 Vladimir Andreyev had a telephone conversation with Natalia Kochan.",
        ["meeting | 2019-06-07 | Vladimir Andreyev, Natalia Kochan"],
    ),
    (
        (
            "The President of the Nordic Council, Hans Wallman, is meeting Bertel Haarde in Oslo "
            "on 7 June 2019."
        ),
        ["meeting | 2019-06-07 | Hans Wallman, Bertel Haarde | in Oslo"],
    ),
    (
        "At its meeting on 7 June 2019, the Bureau of PACE decided to send observers to Moldova.",
        ["session | 2019-06-07 | Bureau of PACE"],
    ),
    (
        "The Political Committee, meeting in Paris on 7 June 2019, held a hearing on Libya.",
        ["session | 2019-06-07 | Political Committee | in Paris"],
    ),
    (
        (
            "The Interparliamentary Assembly's plenary took place on 7 June 2019 at the Tauride "
            "Palace."
        ),
        ['session | 2019-06-07 | Interparliamentary Assembly | "plenary"'],
    ),
    (
        (
            "The 26th session of the Baltic Assembly and the 21st Baltic Council were held in "
            "Tallinn on 7 June 2019."
        ),
        [
            'session | 2019-06-07 | Baltic Assembly | in Tallinn | "26th session"',
            "session | 2019-06-07 | Baltic Council | in Tallinn",
        ],
    ),
    (
        (
            "The Parliamentary Assembly of the Mediterranean convened its 13th Plenary Session in "
            "Athens on 20-21 February 2019."
        ),
        [
            (
                "session | 2019-02-20/2019-02-21 | Parliamentary Assembly of the Mediterranean | "
                'in Athens | "13th Plenary Session"'
            ),
        ],
    ),
    (
        (
            "The summer session of the Parliamentary Assembly of the Council of Europe opened on "
            "Monday, 24 June 2019."
        ),
        [
            (
                "session | 2019-06-24 | Parliamentary Assembly of the Council of Europe | "
                '"summer session"'
            ),
        ],
    ),
    (
        "Members of the CSTO PA Council gathered in Yerevan on 7 June 2019.",
        ["session | 2019-06-07 | CSTO PA Council | in Yerevan"],
    ),
    (
        "The Committee on Budget of the EALA sat in Arusha from 7 to 9 June 2019.",
        ["session | 2019-06-07/2019-06-09 | Committee on Budget of the EALA | in Arusha"],
    ),
    (
        (
            "The Third Meeting of Speakers of the Eurasian Countries' Parliaments took place in "
            "Antalya on 9 October 2018."
        ),
        [
            (
                "session | 2018-10-09 | Meeting of Speakers of the Eurasian Countries' "
                "Parliaments | in Antalya"
            ),
        ],
    ),
    (
        (
            "An international conference on parliamentarism was held in Tashkent on 7 June 2019 "
            "under the auspices of the IPU."
        ),
        ['conference | 2019-06-07 | - | in Tashkent | "international conference"'],
    ),
    (
        "Some 200 delegates attended the Eurasian Women's Forum in St. Petersburg on 7 June 2019.",
        ['conference | 2019-06-07 | - | in St. Petersburg | "Eurasian Women\'s Forum"'],
    ),
    (
        (
            "The OSCE Parliamentary Assembly co-organized a seminar on migration in Rome on 7 June "
            "2019."
        ),
        ["conference | 2019-06-07 | OSCE Parliamentary Assembly | in Rome"],
    ),
    (
        "The Parliament of Armenia and the European Parliament signed a Memorandum on 7 June 2019.",
        ["agreement | 2019-06-07 | Parliament of Armenia, European Parliament"],
    ),
    (
        (
            "The agreement establishing the Eurasian Economic Union was signed in Astana on 29 May "
            "2014."
        ),
        ["agreement | 2014-05-29 | - | in Astana"],
    ),
    (
        "A protocol of intent was signed on 7 June 2019 by Olga Timofeev and Ahmed Al-Jarwan.",
        ["agreement | 2019-06-07 | Olga Timofeev, Ahmed Al-Jarwan"],
    ),
    (
        "The two assemblies concluded a cooperation agreement on 7 June 2019.",
        ["agreement | 2019-06-07 | -"],
    ),
    (
        "In 1999 Armenia signed the Treaty, and in 2001 it ratified it.",
        ["agreement | 1999 | Armenia", "legislation | 2001 | Armenia"],
    ),
    (
        "Montenegro became NATO's 29th member on 5 June 2017.",
        ["accession | 2017-06-05 | Montenegro, NATO"],
    ),
    (
        "On 1 July 2013, Croatia acceded to the European Union.",
        ["accession | 2013-07-01 | Croatia, European Union"],
    ),
    (
        (
            "The Palestinian National Council was granted the status of partner for democracy with "
            "PACE in 2011."
        ),
        ["accession | 2011 | Palestinian National Council, PACE"],
    ),
    (
        "Mongolia has enjoyed observer status at the SCO since 2004.",
        ["accession | 2004 | Mongolia, SCO"],
    ),
    (
        "In 2015 the Parliamentary Assembly admitted Andorra as a full member.",
        ["accession | 2015 | Andorra, Parliamentary Assembly"],
    ),
    (
        "India and Pakistan were accepted as members of the SCO in June 2017.",
        ["accession | 2017-06 | India, Pakistan, SCO"],
    ),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_events_of_a_sentence(sentence: str, events: list[str]) -> None:
    facts = parse(Document(sentence, "sentence")).facts
    told = [tell(fact) for fact in facts if isinstance(fact, EventFact)]
    assert [line.removeprefix("event: ") for line in told] == events

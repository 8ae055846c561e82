"""Assemble: the events of whole pages, told once each."""

import pytest

from interparl.loader.parse.facts import EventFact
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

PAGES = [
    pytest.param(
        """Speaker Anna Berg meets Secretary General Paul Novak

5 May 2020

Speaker Anna Berg met with Secretary General of the Nordic Council Paul Novak in Oslo today.

At the meeting Anna Berg and Paul Novak discussed the budget.
""",
        ["event: meeting | 2020-05-05 | Anna Berg, Paul Novak | in Oslo"],
        id="headline, lead and body tell one meeting",
    ),
    pytest.param(
        """Assembly in session

5 May 2020

The Baltic Assembly held its 29th session in Riga on 4 May 2020. It was opened by Anna Berg.

Paul Novak spoke of the budget.
""",
        [
            (
                "event: session | 2020-05-04 | Baltic Assembly, Anna Berg, Paul Novak | in Riga | "
                '"29th session"'
            )
        ],
        id="those who open and speak take part",
    ),
    pytest.param(
        """A day of talks

5 May 2020

On 4 May 2020 Anna Berg met with Paul Novak. On 4 May 2020 Anna Berg met with John Smith.
""",
        [
            "event: meeting | 2020-05-04 | Anna Berg, Paul Novak",
            "event: meeting | 2020-05-04 | Anna Berg, John Smith",
        ],
        id="two meetings of one day stay two",
    ),
    pytest.param(
        """The Treaty

The Treaty was signed in Tashkent on 15 May 1992. By another account the Treaty was signed in \
Moscow on 7 October 1992.
""",
        [
            "event: agreement | 1992-05-15 | - | in Tashkent",
            "event: agreement | 1992-10-07 | - | in Moscow",
        ],
        id="days that conflict stay both",
    ),
    pytest.param(
        """Observers

5 May 2020

The presidential election in Armenia was held on 3 May 2020.

Observers from the OSCE PA followed the election in Armenia.
""",
        [
            "event: election | 2020-05-03 | - | in Armenia",
            "event: election_observation | 2020-05-03 | OSCE PA | in Armenia",
        ],
        id="who observes an election does so on its day",
    ),
    pytest.param(
        """Budget

5 May 2020

The Baltic Assembly may meet in Riga. Anna Berg would sign the agreement. No law was passed.
""",
        [],
        id="what may be is no event",
    ),
]


@pytest.mark.parametrize(("page", "events"), PAGES)
def test_page(page: str, events: list[str]) -> None:
    facts = parse(Document(page, "page")).facts
    assert [tell(fact) for fact in facts if isinstance(fact, EventFact)] == events


def test_what_is_done_at_a_gathering_is_of_its_day() -> None:
    text = (
        "Assembly adopts a budget\n15 December 2022\n\n"
        "The 63rd session of the Baltic Assembly came to a close in Riga on 14 December. "
        "Its deputies adopted the budget.\n"
    )
    facts = parse(Document(text, "example")).facts
    days = {f.type: f.date.text for f in facts if isinstance(f, EventFact) and f.date}
    assert days == {"session": "2022-12-14", "legislation": "2022-12-14"}

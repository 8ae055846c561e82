"""Figures as pages tell them: which numbers are findings, of what, by whom, and when."""

import pytest

from interparl.loader.parse.facts import Fact, FigureFact
from interparl.loader.parse.grammar.figures.reported import NAME
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

PAGE = "Results of the year\n\nThe working group met on 5 May 2022 in Minsk.\n\n"


def _figures(text: str) -> list[FigureFact]:
    facts: tuple[Fact, ...] = parse(Document(PAGE + text, "page")).facts
    return [fact for fact in facts if isinstance(fact, FigureFact) and fact.rule == NAME]


# text, what is told of it
FOUND = [
    ("Police arrested 50 suspects and seized 2 tonnes of heroin.",
     ["50 | suspects", "2 | tonnes of heroin"]),
    ("The Assembly has considered 120 documents and adopted 65.",
     ["120 | documents", "65 | documents adopted"]),
    ("Over the period, 14 model laws and 6 recommendations have been adopted.",
     ["14 | model laws", "6 | recommendations"]),
    ("12 kg of heroin, 3 kg of hashish and 450 rounds of ammunition were confiscated.",
     ["12 | kg of heroin", "3 | kg of hashish", "450 | rounds of ammunition"]),
    ("The outcome:\n- 854 drug crimes detected;\n- 444 websites found to spread drugs.",
     ["854 | drug crimes", "444 | websites"]),
    ("In total, 562 criminal cases related to human trafficking were initiated.",
     ["562 | criminal cases related to human trafficking"]),
    ("They recorded 143 thousand violations of the migration legislation.",
     ["143000 | violations of the migration legislation"]),
    ("Earlier, Iraq took home 418 of its citizens.", ["418 | citizens"]),
    ("They detained 1,245 persons, of whom 312 were citizens of third countries.",
     ["1245 | persons", "312 | citizens of third countries"]),
    ("About 45,000 migrants crossed the border, including 12,000 women.",
     ["45000 | migrants | about", "12000 | women"]),
    ("The number of refugees rose to 3.5 million, against 2.1 million in 2021.",
     ["3500000 | refugees", "2100000 | refugees"]),
    ("Since it was launched in 2005 more than 70,000 people from 49 countries have used it.",
     ["70000 | people | more_than"]),
    ("Observers visited 120 polling stations.", ["120 | polling stations"]),
    ("More than 3,000 servicemen took part in the exercise.", ["3000 | servicemen | more_than"]),
    ("Fifty-nine treaties have been signed, and three of them are still waiting for ratification.",
     ["59 | treaties", "3 | treaties waiting for ratification"]),
    ("Fines totalling 12 million roubles were imposed on 340 companies.",
     ["12000000 | RUB fines", "340 | companies"]),
    ("Half a million roubles and eleven forged seals were found.",
     ["500000 | RUB found", "11 | forged seals"]),
    ("The budget of the Assembly for 2024 amounts to EUR 480 million.",
     ["480000000 | EUR budget of the Assembly for 2024"]),
    ("The project, worth EUR 2 million, was launched in May.", ["2000000 | EUR project"]),
    ("The EU allocated EUR 30 million for border management.",
     ["30000000 | EUR border management"]),
    ("Customs collected 340 mln tenge, up from 290 mln tenge in 2020.",
     ["340000000 | KZT collected", "290000000 | KZT collected"]),
    ("Arrears total UA 612m, 40 per cent of them owed by one state.",
     ["612000000 | UA arrears", "40 | percent of arrears"]),
    ("The Council will have before it a budget of USD 244.6 million.",
     ["244600000 | USD budget"]),
    ("Voter turnout was 70.4 percent.", ["70.4 | percent voter turnout"]),
    ("Of the amount due for 2024, a mere 31.9 percent had come in.",
     ["31.9 | percent of the amount due for 2024"]),
    ("Trade was 3.6 per cent more than in 2021.", ["3.6 | percent more than in 2021"]),
    ("GDP grew by 4.2 percent in 2021.", ["4.2 | percent GDP grew"]),
]  # fmt: skip
NONE = [
    "The delegation of Kazakhstan consists of 8 deputies and 8 senators.",
    "The Council has 12 seats; 4 states send two members each.",
    "The committee would check 200 cases.",
    "No cases were opened; 20 drafts will be prepared.",
    "It was not true that 400 people were killed.",
    "Estimates of between 10 and 12 billion would be guesswork.",
    "The session lasted three days and was attended by 150 delegates.",
    "Delegations from 15 countries took part in the forum.",
    "The three ministers signed a protocol at the summit of the two bodies, held in Minsk.",
    "The law was approved by 78 deputies with 100 votes in favour.",
    "He has been a member for 12 years and was elected to his second term.",
    "They heard that 2 in 5 returnees have a business.",
    "Russia joined the organization, becoming its 174th member state.",
    "The Bureau held two meetings and visited three cities.",
]


@pytest.mark.parametrize(("text", "told"), FOUND)
def test_a_result_is_read_with_its_unit(text: str, told: list[str]) -> None:
    assert [tell(fact) for fact in _figures(text)] == [f"figure: {figure}" for figure in told]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_result_is_left_alone(text: str) -> None:
    assert _figures(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to the CSTO Secretariat, 20 cases were opened.", ["CSTO Secretariat"]),
        ('"We have rescued 340 people," said Stanislav Zas.', ["Stanislav Zas"]),
        ("Stanislav Zas stressed that 15 exercises had been conducted.", ["Stanislav Zas"]),
        ('"Over 120 checks were carried out. 340 people were detained," Anatoly Sidorov told us.',
         ["Anatoly Sidorov", "Anatoly Sidorov"]),
        ('Stanislav Zas told of the results. "20 cases were opened. 340 people were detained."',
         ["Stanislav Zas", "Stanislav Zas"]),
        ("Stanislav Zas noted it. In all, 20 cases were opened.", [None]),
    ],
)  # fmt: skip
def test_the_speaker_is_told_also_around_a_quotation(text: str, who: list[str | None]) -> None:
    said = [
        fact.said_by_person or (fact.said_by_body.words if fact.said_by_body else None)
        for fact in _figures(text)
    ]
    assert said == who


def test_a_figure_keeps_its_words_its_date_and_its_topic() -> None:
    text = "In 2021, about 1,5 million violations were registered."
    (fact,) = _figures(text)
    told = (fact.value_text, fact.date.text if fact.date else None, fact.topic)
    assert told == ("1,5 million", "2021", "Results of the year")
    assert (PAGE + text)[fact.at.start : fact.at.end] == "about 1,5 million violations"


def test_a_date_of_something_else_is_not_the_figures() -> None:
    (fact,) = _figures("Since it was founded in 2005 more than 70,000 people have used it.")
    assert fact.date is None

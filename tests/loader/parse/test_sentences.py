"""Where sentences end."""

import pytest

from interparl.loader.parse.sentences import split_sentences

# "|" stands where one sentence ends and the next begins.
PARTED = [
    "The Council met. | It adopted a budget.",
    "Did it meet? | It did! | Twelve members came.",
    "He was elected in 2019. | 25 deputies abstained.",
    "Mr. Berg met Mrs. Novak and Dr. Lindqvist.",
    "H.E. Ms. Anna Berg and Rt. Hon. John Pym spoke. | Hon. Mary Ochieng did not.",
    "Sen. Adeyemi and Amb. Kouassi met Maj. Gen. Petrov and Lt. Col. Weiss.",
    "Shri P.T. Menon and Smt. Kamala Rao came from the Lok Sabha.",
    "J. R. R. Martin (U.K.) took the floor. | A. B. Larsson followed.",
    "S. Dauletov left. | Yu. Osipov, Kh. Rahimov and Zh. Kasym stayed.",
    "The U.S. President and the U.N. Secretary General met. | The U.S. | In May it left.",
    "The office is in St. Petersburg. | Mt. Kenya is far.",
    "See Art. 5 of Law No. 120 and paras. 3 and 4. | The rest is in Vol. II.",
    "Resolution Res. 5 was adopted (see Doc. 14 and pp. 3-4). | It passed.",
    "It was signed on Dec. 21 and ratified on Jan. 5, 2003. | It ended in Nov. | The term is over.",
    "The sitting opened at 10 a.m. | Speaker Olsen was in the chair until 5 p.m. Moscow time.",
    "Thursday, 10. April 2014 was the day.",
    "Fines of 2.5 mln. USD and 1,3 bln. KZT were imposed. | Border posts got 5 mln. | It helped.",
    '"We agreed." | That was all.',
    '"Why now?" she asked. | "Because." | He left.',
    "(The list is below.) | The vote followed.",
    "The pact was signed in 1979.[1] | The idea is older.[2]",
    'says the statement. | - "The chair was taken by Berg.',
    "They said nothing... | The vote was lost.",
    "The clerk (acting ... till May) left.",
    "Sir Geoffrey Hale ..................... 1908-1982",
    "Who knows… but it passed. | Nobody objected…",
    "Armenia; Belarus (two seats; one vacant); Tajikistan. | Others follow.",
    "1. The members are elected. | 2. They serve four years.",
    "a. The Bureau; b. the Committee.",
    "IV. The Secretariat is in Vienna.",
    "Trend.Az and El.kz report it.",
    "Mr.W.J.M. Perera of Colombo was elected.",
    "The rate rose 3.5 per cent. | 12 of 30 members voted.",
    "Companies (Oil Inc. and Gas Ltd.) were heard. | They left.",
    "It met in Washington, D.C. | The next one is in Rome.",
    "The busiest day of all . | On Friday it ended.",
    "My hon. Friend the Member for Leeds spoke.",
    "Robert Hall Jr. was there. | The Rev. Martin King Jr. too.",
]  # fmt: skip


@pytest.mark.parametrize("example", PARTED)
def test_split(example: str) -> None:
    text = example.replace("| ", "")
    sentences = [sentence.strip(" -") for sentence in example.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_space_behind_a_stop_may_be_missing() -> None:
    text = "The seat is vacant.The Bureau will fill it."
    assert split_sentences(text) == [(0, 19), (19, 43)]


@pytest.mark.parametrize("text", ["", "   ", " \t "])
def test_nothing_to_split(text: str) -> None:
    assert split_sentences(text) == []


def test_space_around_stays_outside() -> None:
    assert split_sentences("  The end. ") == [(2, 10)]

"""Work grows with the length of a text, not with its square: calls are counted, no clock read."""

import sys
from collections.abc import Callable
from itertools import count
from types import FrameType

import pytest

from interparl.loader.parse.grammar.catalogue import RULES, Rule
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SHORT = 5_000  # characters; more than the bounds up to which some rules compare all with all
TIMES = 4
MOST = 6.0  # times the calls for four times the text; a square would make them sixteen


def calls(text: str) -> int:
    """How many calls, of Python and of C, parsing a text takes."""
    counter = count()

    def note(frame: FrameType, event: str, arg: object) -> None:
        del frame, arg
        if event in {"call", "c_call"}:
            next(counter)

    document = Document(text, "growth")
    sys.setprofile(note)
    try:
        parse(document)
    finally:
        sys.setprofile(None)
    return next(counter)


def repeated(words: str, length: int) -> str:
    """The words again and again: first as one sentence without end, then on lines."""
    one = words.replace(". ", " ").replace("\n", " ").rstrip(".") + " "
    return one * (length // 2 // len(one)) + f"\n\n{words}" * (length // 2 // len(words))


def numbered(word: Callable[[str], str], length: int) -> str:
    """Many different things in a row: each gets letters of its own."""
    out: list[str] = []
    size = 0
    for i in count():
        letters = "".join(chr(ord("a") + i // 26**n % 26) for n in range(4))
        out.append(word(letters))
        size += len(out[-1])
        if size >= length:
            return "".join(out)
    raise AssertionError


@pytest.fixture(scope="module", autouse=True)
def _read_reference_data() -> None:
    for rule in RULES:
        for words, _ in rule.examples[:1]:
            parse(Document(words, "growth"))


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_takes_its_own_example_without_end(rule: Rule) -> None:
    words = rule.examples[0][0]
    short, long = (calls(repeated(words, n)) for n in (SHORT, TIMES * SHORT))
    assert long / short < MOST


@pytest.mark.slow
@pytest.mark.parametrize(
    "word",
    [
        lambda x: f"Mr {x.title()} Karimov{x}, ",
        lambda x: f"Mr {x.title()} Karimov{x} met. ",
        lambda x: f"the Council of {x.title()}, ",
        lambda x: f"The Council of {x.title()} met in the Senate.\n",
        lambda x: f"Chairman of the {x.title()} Committee: Anna {x.title()}\n",
        lambda x: f"{ord(x[0]) % 28 + 1} May 20{ord(x[1]) % 90 + 10}, ",
        lambda x: f"On {ord(x[0]) % 28 + 1} May 2040 the Senate of {x.title()} met. ",
        lambda x: f"{x}, ",
        lambda x: f"({x} ",
        lambda x: x,
        lambda x: f"{x}\n",
        lambda x: f"{x.title()} | {ord(x[0])}\n",
        lambda x: f"www.{x}.org ",
    ],
)
def test_many_different_things(word: Callable[[str], str]) -> None:
    short, long = (calls(numbered(word, n)) for n in (SHORT, TIMES * SHORT))
    assert long / short < MOST

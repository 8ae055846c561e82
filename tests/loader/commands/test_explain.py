"""`interparl explain` shows every stage, and each fact of a document with its rule and words."""

import json

from interparl.loader.parse.grammar.catalogue import RULES
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document
from interparl.loader.read.sources import read
from tests.loader.commands.conftest import Interparl
from tests.loading import GOLD

# Facts that are names alone come of the mentions; all others of a rule of the catalogue.
NAMES = {"names.named"}
TEXT = (
    b"Delegations\n\n"
    b"The delegation of the Senate of Kazakhstan to the CSTO PA has 7 members.\n\n"
    b"Speaker Anna Berg met with Paul Novak in Minsk on 5 May 2020. Ms Berg thanked him. "
    b"The weather was mild.\n"
)


def test_each_stage_is_shown(interparl: Interparl) -> None:
    told = interparl("explain", "-", stdin=TEXT)
    assert told.code == 0
    for words in (
        "[13] prose, block 1: read",  # structure
        "number    7",  # a mention
        "person    Ms Berg = Anna Berg",  # coreference
        "=> seats: CSTO PA | ",  # a fact
        "(events.meetings)",  # its rule
        "ignored: prose without date, number, address, office or event",
    ):
        assert words in told.out


def test_every_fact_of_the_gold_set_has_a_rule_and_words(interparl: Interparl) -> None:
    paths = sorted(GOLD.glob("*.txt"))
    told = interparl("explain", str(GOLD / "*.txt"), "--json")
    pages = [json.loads(line) for line in told.out.splitlines()]
    assert told.code == 0
    assert len(pages) == len(paths)
    rules = {rule.name for rule in RULES} | NAMES
    for document, sentences in zip(read([str(path) for path in paths]), pages, strict=True):
        assert isinstance(document, Document)
        shown = [fact for sentence in sentences for fact in sentence["facts"]]
        assert sorted(fact["fact"] for fact in shown) == sorted(map(tell, parse(document).facts))
        for fact in shown:
            assert fact["rule"] in rules
            assert document.text[fact["start"] : fact["end"]].strip()

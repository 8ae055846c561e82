"""Web addresses in sentences."""

import pytest

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, Url
from interparl.loader.parse.mentions.urls import find_urls
from interparl.loader.parse.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Website of the Supreme Council: http://www.kenesh.kg/", ["http://www.kenesh.kg/"]),
        ("(website of the Council: http://www.sovrep.gov.by/).", ["http://www.sovrep.gov.by/"]),
        ("See www.vestnordisk.is, or ask.", ["www.vestnordisk.is"]),
        ("https://union.example/a?b=c&d=e#f;", ["https://union.example/a?b=c&d=e#f"]),
        ("(see http://union.example/wiki/A_(b)).", ["http://union.example/wiki/A_(b)"]),
        ("parlamentoandino.org", ["parlamentoandino.org"]),
        ("Website | parlatino.org", ["parlatino.org"]),
        ("website\tparlament.gov.md", ["parlament.gov.md"]),
        ("Website of the Assembly: pace.coe.int", ["pace.coe.int"]),
        ("Kyiv | guam-organization.org", ["guam-organization.org"]),
        ("The list is at osce.org/odihr (in English).", ["osce.org/odihr"]),
        ("Details on ipu.org, in French.", ["ipu.org"]),
        ("Two: http://a.example and www.b.example.", ["http://a.example", "www.b.example"]),
        ("Write to info@union.example.", []),
        ("Queen Street | info@union.example | www.union.example", ["www.union.example"]),
        ("Trend.Az reports it.", []),
        ("24.kg was told so.", []),
        ("El.kz cites the ministry.", []),
        ("The vote.The rest left at 5 p.m. on Friday.", []),
        ("The U.S. delegation (No.5) left.", []),
        ("Website: –", []),
    ],
)
def test_find_urls(text: str, addresses: list[str]) -> None:
    found = find_urls(Sentence(100, text), Discourse(), ())
    assert [mention.value for mention in found] == [Url(address) for address in addresses]
    assert [text[m.start - 100 : m.end - 100] for m in found] == addresses


def test_what_is_taken_stays_taken() -> None:
    sentence = Sentence(0, "See www.union.example now.")
    taken = Mention("url", 4, 21, Url("www.union.example"))
    assert find_urls(sentence, Discourse(), [taken]) == []

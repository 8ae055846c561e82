"""Websites: whose they are, told beside them, above them or by what the page is about."""

import pytest

from interparl.loader.parse.facts import WebsiteFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SITES = [
    ("PABSEC\nWeb: www.pabsec.org", [("PABSEC", "www.pabsec.org")]),
    (
        "Official website of the Parliament of Georgia – www.parliament.ge",
        [("Parliament of Georgia", "www.parliament.ge")],
    ),
    (
        "Senate of Kazakhstan: http://senate.parlam.kz/en-US",
        [("Senate of Kazakhstan", "http://senate.parlam.kz/en-US")],
    ),
    (
        "Mazhilis of the Parliament of Kazakhstan\nAddress: Astana\nSite: http://www.parlam.kz",
        [("Mazhilis of the Parliament of Kazakhstan", "http://www.parlam.kz")],
    ),
    (
        "| Name | Website |\n| Riigikogu | www.riigikogu.ee |\n| Saeima | www.saeima.lv |",
        [("Riigikogu", "www.riigikogu.ee"), ("Saeima", "www.saeima.lv")],
    ),
    (
        "The text is published on the site of the CSTO PA, http://www.pacsto.org.",
        [("CSTO PA", "http://www.pacsto.org")],
    ),
    (
        "Secretariat of the Baltic Assembly, Citadeles 2, Riga, phone 371 000, www.baltasam.org",
        [("Baltic Assembly", "www.baltasam.org")],
    ),
    ("For more information visit www.iacis.example.", []),
    ("The CSTO PA met in Minsk.\nSource: www.belta.example", []),
    ("The OSCE PA met.\nFollow us: https://twitter.com/oscepa | https://t.me/oscepa", []),
    ("The CSTO PA was told by Interfax, https://interfax.example/.", []),
    ("Website of the delegation:", []),
]


@pytest.mark.parametrize(("text", "sites"), SITES)
def test_websites(text: str, sites: list[tuple[str, str]]) -> None:
    facts = [f for f in parse(Document(text, "example")).facts if isinstance(f, WebsiteFact)]
    assert [(fact.body.words, fact.url) for fact in facts] == sites

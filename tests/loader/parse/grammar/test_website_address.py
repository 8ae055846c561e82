"""Which addresses are the home of a body, and whose they are."""

import pytest

from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.website_address import belongs_to, is_home, is_site

ADDRESSES = [
    # address, a front page, a website where a label says so
    ("http://www.kenesh.kg/", True, True),
    ("parlatino.org", True, True),
    ("http://house.gov.by/en/", True, True),
    ("https://www.norden.org/en", True, True),
    ("http://senate.parlam.kz/en-US", True, True),
    ("https://example.org/index.php", True, True),
    ("https://www.parlament.example/en/mazhilis", False, True),
    ("https://news.example/english/politics/215788/", False, False),
    ("https://news.example/2021/03/18/csto-pa-meets.html", False, False),
    ("https://www.facebook.com/csto.pa", False, False),
    ("https://t.me/csto_pa", False, False),
    ("https://twitter.com", False, False),
]
OWNERS = [
    ("www.vestnordisk.is", Body("organization", "West Nordic Council", ""), True),
    ("www.parlamericas.org", Body("organization", "ParlAmericas", ""), True),
    ("guam-organization.org", Body("organization", "GUAM Parliamentary Assembly", ""), True),
    ("pace.coe.int", Body("organization", "Parliamentary Assembly", "", acronym="PACE"), True),
    ("24.example", Body("organization", "West Nordic Council", ""), False),
    ("www.parliament.example", Body("parliament", "Parliament", "Parliament"), False),
]


@pytest.mark.parametrize(("address", "home", "labelled"), ADDRESSES)
def test_address(address: str, home: bool, labelled: bool) -> None:
    assert (is_home(address), is_site(address, is_labelled=True)) == (home, labelled)
    assert is_site(address, is_labelled=False) == home


@pytest.mark.parametrize(("address", "body", "is_its"), OWNERS)
def test_owner(address: str, body: Body, is_its: bool) -> None:
    assert belongs_to(address, body) == is_its

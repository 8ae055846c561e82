"""Cleaning: what is odd becomes plain, and nothing changes its place."""

import sys

import pytest

from interparl.loader.parse.clean import UNSEEN, clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("“Illegal person”", '"Illegal person"'),
        ("«Rubezh»", '"Rubezh"'),
        ("the Assembly’s", "the Assembly's"),
        ("Oʻzbekiston", "O'zbekiston"),
        ("1992 — 1999", "1992 – 1999"),
        ("co‑operation", "co-operation"),
        ("3 615 cases", "3 615 cases"),
        ("one\r\ntwo\rthree", "one \ntwo\nthree"),
        ("Albania\t4", "Albania\t4"),
        ("page\x0cbreak", "page\nbreak"),
        ("Burundi\x92s \x93share\x94 \x96 \x85", 'Burundi\'s "share" – …'),
        ("bell\x07 and mark\ue003", "bell  and mark "),
        ("\uf0b7 item", "• item"),
        ("► item", "• item"),
        ("E\u0301ire", f"\u00c9{UNSEEN}ire"),
        ("one &mdash; two", f"one –{UNSEEN * 6} two"),
        ("the Assembly&#8217;s", f"the Assembly'{UNSEEN * 6}s"),
        ("A &amp;amp; B &nbsp;C", f"A &{UNSEEN * 8} B  {UNSEEN * 5}C"),
        ("icon &#57347;", f"icon  {UNSEEN * 7}"),
        ("AT&T; R&D; &nothing;", "AT&T; R&D; &nothing;"),
        ("par\u200blia\u00adment", f"par{UNSEEN}lia{UNSEEN}ment"),
        ("half \ud83d", "half \ufffd"),
        ("Şentop, Hofstätter, Ó Dálaigh", "Şentop, Hofstätter, Ó Dálaigh"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
    assert len(clean(text)) == len(text)


def test_every_character_keeps_its_place_and_none_is_a_mark_of_the_rules() -> None:
    text = "".join(map(chr, range(sys.maxunicode + 1)))
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not {c for c in cleaned if "\ue000" <= c < "\uf900" or (c < " " and c not in "\n\t")}

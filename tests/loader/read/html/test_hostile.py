"""Pages that want to cost much: each is read, or refused, in a moment."""

import time

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import read_bytes

DEEP = Failure("x", "nests its elements too deeply for a page; save it as text")
SPANS = "<table><tr>" + f"<td rowspan=99999>{'x' * 199}</td>" * 100 + "</tr>"

WIDE = "<table><tr>" + "<td rowspan=99999 colspan=99999>x</td>" * 100 + "</tr>"

REFUSED = {
    "nested": ("<html><p>a</p>" + "<div>" * 100_000 + "deep", DEEP),
    "links in links": ("<html>" + "<a href=x><div class=menu>t" * 20_000, DEEP),
    "nothing": ("<html><body><img src=a.png></html>",
                Failure("x", "is a page without text; save what the browser shows")),
}  # fmt: skip

READ = {
    "nested, not too deeply": ("<html>" + "<div>" * 1500 + "<p>end</p>", 3),
    "menus in menus": ("<html>" + "<div class=menu>" * 500 + "<p>a</p>" * 5000, 14_998),
    "rows that grow": (SPANS + "<tr><td>y</td></tr>" * 2000 + "</table>", 1_100_000),
    "cells that grow": (WIDE + "<tr><td>y</td></tr>" * 20_000 + "</table>", 1_200_000),
    "a long table": ("<table>" + "<tr><td>Belarus<td>7</tr>" * 20_000 + "</table>", 239_999),
    "entities": ("<!DOCTYPE html [<!ENTITY a 'aaa'><!ENTITY b '&a;&a;'>]><p>&b;</p>", 20),
    "comments": ("<!-- a -->" * 50_000 + "<p>end</p>", 500_010),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    page, failure = REFUSED[name]
    assert read_bytes(page.encode(), "x", None, 1_000_000) == failure


@pytest.mark.parametrize("name", READ)
def test_read_soon(name: str) -> None:
    page, most = READ[name]
    start = time.monotonic()
    document = read_bytes(page.encode(), "x", None, 1_000_000)
    assert isinstance(document, Document)
    assert 0 < len(document.text) <= most
    assert time.monotonic() - start < 20  # a second or less, on a machine with nothing else to do

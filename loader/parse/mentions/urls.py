"""Addresses on the web: "http://www.kenesh.kg/", "www.saeima.lv", "Website: parlatino.org".

E-mail addresses are none. The structure stage leaves them out of the sentences, so that their parts
are not read as names; where a sentence was made otherwise, they are passed over here.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, Url
from interparl.loader.parse.reference import states
from interparl.loader.parse.sentence import Sentence

ADDRESS = re.compile(
    r"""
      (?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255})
    | (?P<full>(?:https?|ftp)://[^\s<>"|]+ | (?<![\w.@/-])www\.[^\s<>"|]+)
    | (?P<bare>(?<![\w.@/-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,5}(?P<top>[a-z]{2,10})
        (?![\w@-]|\.\w)(?P<path>/[^\s<>"|]*)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Before a bare domain: "website ", "Visit ", "Kyiv | ", ": ".
CONTEXT = re.compile(
    r"(?:\b(?:web ?sites?|site|web|portal|page|internet|online|address|visit|see|at|on|via|from)"
    r"(?: is| of [\w ]{2,60})?[\s:(–-]*|[|:;–\t]\s*|\s[-•]\s)\Z",
    re.IGNORECASE,
)
ALONE = re.compile(r"[\s).]*(?:[|,;\t–-]|\Z)")
REACH = 80  # characters before a domain that may tell that it is one
CLOSERS = ".,;:!?'*]}>"


@cache
def _top_domains() -> frozenset[str]:
    """Domains of states, and those without a state that bodies use (IANA root zone)."""
    general = {"com", "org", "net", "int", "info", "edu", "gov", "eu", "uk", "su", "asia", "news"}
    return frozenset(code.lower() for code in states()) | general | {"example"}


def find_urls(
    sentence: Sentence,
    discourse: Discourse,  # noqa: ARG001  # all finders are called alike
    taken: Sequence[Mention],
) -> list[Mention]:
    """The web addresses of a sentence, as printed, without the punctuation behind them.

    >>> found = find_urls(Sentence(0, "See (www.ipu.org/news)."), Discourse(), ())
    >>> [(mention.start, mention.value) for mention in found]
    [(5, Url(address='www.ipu.org/news'))]
    """
    if "." not in sentence.text:
        return []
    return sentence.once(_find, taken)


def _find(sentence: Sentence, taken: Sequence[Mention]) -> list[Mention]:
    found = (
        Mention("url", sentence.start + at, sentence.start + at + len(address), Url(address))
        for at, address in _addresses(sentence.text)
    )
    return [f for f in found if not any(t.start < f.end and f.start < t.end for t in taken)]


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    for found in ADDRESS.finditer(text):
        if found["mail"] or (found["bare"] and not _is_domain(text, found)):
            continue
        address = found[0].rstrip(CLOSERS)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(CLOSERS)
        yield found.start(), address


def _is_domain(text: str, found: re.Match[str]) -> bool:
    """Whether words with dots are a domain: "24.kg" and "Trend.Az" in prose are newspapers."""
    bare, top = found["bare"], found["top"]
    if top.lower() not in _top_domains():
        return False
    if found["path"] and len(found["path"]) > 1:
        return True
    if bare != bare.lower():
        return False
    before = text[max(0, found.start() - REACH) : found.start()]
    if not before.strip(" ("):  # it stands alone, or in a cell of its own
        return ALONE.match(text, found.end()) is not None
    return CONTEXT.search(before) is not None

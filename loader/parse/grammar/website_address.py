"""Addresses: which of them are the home of a body, and whose name an address carries."""

import re

from interparl.loader.parse.facts import Body
from interparl.loader.parse.reference import fold

PARTS = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/?#\s]+)(?P<path>[^?#\s]*)", re.IGNORECASE)
# Networks and services where bodies have accounts, not sites.
NETWORK = re.compile(
    r"(?:^|\.)(?:facebook|fb|twitter|x|youtube|youtu|instagram|t|telegram|linkedin|vk|ok|flickr|tiktok|"
    r"threads|rutube|dzen|whatsapp|wa|wikipedia|bit|goo|tinyurl|google|apple|zoom|livestream|issuu|"
    r"medium|soundcloud|pinterest|weibo|wechat|viber)\.(?:com|org|me|be|ru|ly|gl|net|us|co|tv)$",
    re.IGNORECASE,
)
# Paths that lead to the front page in one language.
HOME = re.compile(
    r"/?(?:[a-z]{2,3}(?:[-_][a-z]{2})?|english|russian|french|web|home|main|portal|default|index)?"
    r"(?:/(?:home|main|index|default|start))?(?:\.(?:html?|php|aspx?|jsp|do))?/?",
    re.IGNORECASE,
)
PLAIN_PATH = re.compile(r"(?:/[a-z_-]{2,20}){1,2}/?", re.IGNORECASE)
DULL = frozenset(
    "parliament parliamentary assembly national council organization union committee house states "
    "secretariat international republic general community congress senate commission".split()
)


def is_site(address: str, *, is_labelled: bool) -> bool:
    """Whether an address can be a body's website; a label vouches for a short path as well.

    >>> is_site("https://www.parlament.example/en/", is_labelled=False)
    True
    >>> is_site("https://news.example/politics/215788/", is_labelled=True)
    False
    """
    found = PARTS.match(address)
    if not found or NETWORK.search(found["host"]):
        return False
    return is_home(address) or (is_labelled and bool(PLAIN_PATH.fullmatch(found["path"])))


def is_home(address: str) -> bool:
    """Whether an address leads to a front page, and not to a network's account."""
    found = PARTS.match(address)
    return bool(found and HOME.fullmatch(found["path"]) and not NETWORK.search(found["host"]))


def belongs_to(address: str, body: Body) -> bool:
    """Whether an address carries a body's acronym or the beginning of a telling word of its name.

    >>> belongs_to("www.vestnordisk.is", Body("organization", "West Nordic Council", ""))
    True
    >>> belongs_to("24.example", Body("organization", "West Nordic Council", ""))
    False
    """
    found = PARTS.match(address)
    host = fold(found["host"]).replace(" ", "") if found else ""
    acronym = fold(body.acronym or "").replace(" ", "")
    words = [w for name in (body.name, body.words) for w in fold(name).split() if w not in DULL]
    stems = [word[:5] for word in words if len(word) > 4] + [
        word for word in words if len(word) == 4
    ]
    return (len(acronym) > 2 and acronym in host) or any(stem in host for stem in stems)

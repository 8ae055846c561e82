"""The unit of a figure: the noun phrase behind a number, as far as it completes the noun."""

import re
from typing import Literal, NamedTuple

from interparl.loader.parse.shape import MARK, Shape

LIMIT = 10  # words
MARKS = "".join(MARK.values())
_TOKEN = re.compile(rf"\s*(?P<word>[{MARKS}](?:'s)?|[\w'-]+|[^\w\s])")
_VERBS = frozenset(
    "was were is are be been being has have had will would shall should can could may might must "
    "do did does came come comes went go goes took take takes made make makes found brought put "
    "held got get gets fell rose grew sat met left led gave said told saw won lost remain remains "
    "stood stay stays began begin use used follow live work works participate observe "
    "attend".split()
)
_STOPS = frozenset(
    "who whom whose which that but while when where as because so if than there here each apiece "
    "now still also already yesterday today only just not every between among during until after "
    "before since within into across throughout at by with to more less per altogether together "
    "onwards then however respectively including both away alongside".split()
)
_COMPLETIVE = frozenset({"on", "regarding", "concerning", "about", "against", "for", "involving"})
_FIELDS = re.compile(r"\s*(?:the\s+)?(?:field|area|sphere|context|form|domain)s?\s+of\b")
_LINKED = re.compile(r"\s*(?:to|on|with|in)\b")
_DETERMINERS = frozenset("the a an its their his her our this these those all some".split())
_LINKS = _COMPLETIVE | {"of", "and", "or", "&", "in", "from"}
_LINKING = frozenset({"related", "linked", "connected", "based", "relating"})
_PLURALS = frozenset(
    "people children women men personnel staff police troops kg km aircraft cattle infantry "
    "servicemen servicewomen criteria data media referenda memoranda fora addenda".split()
)
_NAMES = {MARK[kind] for kind in ("body", "state", "adjective", "place", "title", "person")}
_ONE_NAME = re.compile(
    rf"\s*(?:the\s+)?(?:[{''.join(_NAMES)}]|[A-Z]\w+)(?!'|\s*(?:,|and|as\ well)\s*[{MARKS}])"
)
# What follows a verb rather than an adjective: "rounds confiscated;", "crimes detected in".
_ENDS = re.compile(
    rf"\s*(?:[^\w\s{MARKS}]|\Z|(?:in|on|at|by|during|from|within|and|to|for|with)\b)"
)
_ARTICLE = re.compile(r"\s*(?:the|an?|its|their|his|her|our|this|these|those)\s+")
_PARTITIVE = re.compile(r"\s*of\s+(?:its|his|her|their|our|the|these|those|all)\s+(?!them\b)")


Step = Literal["noun", "link", "linked", "stop"]


class Unit(NamedTuple):
    """``start``..``end`` in the shape's text; empty where no noun follows the number."""

    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether no noun was found."""
        return self.start >= self.end


def unit_after(shape: Shape, at: int) -> Unit:
    """The noun phrase that follows the mark at ``at`` ("7 «criminal cases on smuggling» were")."""
    start = at + 1 + shape.text.startswith(")", at + 1)
    start += len("-odd") if shape.text.startswith("-odd", start) else 0
    partitive = _PARTITIVE.match(shape.text, start)
    return phrase(shape.text, partitive.end() if partitive else start)


def phrase(text: str, start: int) -> Unit:
    """The noun phrase that begins at ``start``, behind any article."""
    if article := _ARTICLE.match(text, start):
        start = article.end()
    position = end = start
    count, is_headed = 0, False
    while count < LIMIT and (token := _TOKEN.match(text, position)):
        step = _takes(text, token, is_headed=is_headed, has_noun=end > start)
        if step == "stop":
            break
        count += 1
        position = _end_of_link(text, token.end()) if step == "linked" else token.end()
        if step == "noun":
            end = position
            is_headed = is_headed or _is_plural(token["word"])
        else:  # a preposition: what follows is a phrase of its own
            is_headed = False
    blank = len(text[start:end]) - len(text[start:end].lstrip())
    return Unit(start + blank, end)


def _takes(text: str, token: re.Match[str], *, is_headed: bool, has_noun: bool) -> Step:
    """Whether the phrase goes on with a ``noun`` or a ``link``, or has to ``stop``."""
    word, behind = token["word"], token.end()
    lower = word.casefold()
    if word[0] in MARKS:
        return "noun" if word[0] in _NAMES and not is_headed else "stop"
    is_verb = lower in _VERBS and (has_noun or lower != "works")  # "1,306 works were sent in"
    if not word[0].isalpha() or is_verb or lower in _STOPS:
        return "stop"
    if lower in _LINKS or (is_headed and lower in _LINKING):
        return _link(text, lower, behind, is_headed=is_headed, has_noun=has_noun)
    is_verb = lower.endswith("ed") and (is_headed or (has_noun and bool(_ENDS.match(text, behind))))
    return "stop" if is_verb or (is_headed and not _is_plural(lower)) else "noun"


def _link(text: str, word: str, behind: int, *, is_headed: bool, has_noun: bool) -> Step:
    """Whether a preposition or "and" joins what completes the noun."""
    if word == "of":
        joins = has_noun
    elif word in {"and", "or", "&"}:
        joins = has_noun and _joins(text, behind)
    elif word == "in":
        joins = is_headed and bool(_FIELDS.match(text, behind))
    elif word == "from":
        joins = is_headed and bool(_ONE_NAME.match(text, behind))
    elif word in _LINKING:
        return "linked" if _LINKED.match(text, behind) else "stop"
    else:
        joins = is_headed and not _is_time(text, behind)
    return "link" if joins else "stop"


def _end_of_link(text: str, at: int) -> int:
    found = _LINKED.match(text, at)
    return found.end() if found else at


def _is_plural(word: str) -> bool:
    lower = word.casefold()
    return lower in _PLURALS or (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))
    )


def _next(text: str, at: int) -> str:
    token = _TOKEN.match(text, at)
    return token["word"] if token else ""


def _is_time(text: str, at: int) -> bool:
    word = _next(text, at)
    return not word or word[0] in {MARK["date"], MARK["number"], MARK["url"]}


def _joins(text: str, at: int) -> bool:
    """Whether "and" joins another noun of the same phrase: "laws and recommendations"."""
    word = _next(text, at).casefold()
    return bool(word) and not (
        word[0] in MARKS
        or word in _VERBS | _STOPS | _DETERMINERS | _COMPLETIVE
        or word.endswith("ed")
        or not word[0].isalpha()
    )


def head(words: str) -> str:
    """The noun that a unit is about, without what completes it: "cases" of "cases on smuggling".

    >>> head("criminal cases related to drugs"), head("model laws and recommendations")
    ('criminal cases', 'model laws and recommendations')
    """
    return re.split(r"\s+(?:of|on|regarding|concerning|about|against|for|in|from|related|linked"
                    r"|connected|based|involving|relating)\b", words, maxsplit=1)[0]  # fmt: skip

"""Furniture: what stands on a page without being said by it: menus, buttons, counters, rates.

To lose a fact is worse than to keep a menu, so a line is furniture only when all of it is known to
be: words of menus, or the beginning of a line that serves the page. The words: page_words.csv.
"""

import re
from functools import cache

from interparl.loader.parse.reference import currencies
from interparl.loader.parse.reference.table import rows

GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "HomeNews"
CELLS = re.compile(r"\s*(?:[|>·•/\t]|\s\"\s| {2,}|\]\s*\[)\s*")
CRUMBS = re.compile(r"(?:[^|>]{2,40}\s>\s+){1,6}[^|>]{2,80}\Z|Home\s+[\">/]\s.{2,100}\Z")
COUNTER = re.compile(
    r"(?:(?:page )?(?:views?|hits|visits|reads?|viewed|comments?|shares?|likes?|downloads?|rating)"
    r"\s*[:–-]?\s*\d[\d .,]*(?:times)?|\d[\d.,]*\s+(?:views?|hits|comments?|shares?|likes?))\Z",
    re.IGNORECASE,
)
PAGING = re.compile(
    r"(?:[<«‹]*\s*(?:page\s+\d+\s+(?:of|/)\s+\d+|previous|prev|next|\d+\s*/\s*\d+)\s*[>»›|<]*\s*)+\Z",
    re.IGNORECASE,
)
PHONE = re.compile(r"\+?\(?\d[\d ()/+.–-]{6,}")
CONTACT = re.compile(
    r"\b(?:tel|telephone|phone|fax|mob|mobile|cell|office|direct|press|e-?mail|mail|whatsapp|"
    r"switchboard|hotline)\b",
    re.IGNORECASE,
)
IMAGE = re.compile(r"[\w -]+\.(?:jpe?g|png|gif|webp)\Z|[a-z]+[_-]?\d+\Z", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Aa]uthor:?|[Ss]tory by|[Tt]ext by)\s+[A-Z][\w.'-]*+(?:[ ,]+[A-Z][\w.'-]*+){1,4}"
    r"(?:\s+(?:for|of|in|with)(?:\s+[A-Z][\w.'-]*+){1,4})?\s*(?:[–|/-]+\s*[A-Z][\w. ]{1,30}:?)?\Z"
    r"|[A-Z][\w.,' -]{2,50}\b(?:[Cc]orrespondent|[Rr]eporter|[Ss]taff [Ww]riter|[Nn]ews [Dd]esk)\b"
    r"[\w,. -]{0,30}\Z"
)
CREDIT = re.compile(
    r"(?:\([A-Z]{2,12}(?:/[A-Z]{2,12})?\)|/[A-Z-]{2,12}/|[-–*#=_ .]*\bENDS?\b[-–*#=_ .]*)\Z"
)
PLEA_WORDS = (
    "cookie", "javascript", "newsletter", "channel", "telegram", "facebook", "twitter",
    "instagram", "whatsapp", "youtube",
)  # fmt: skip
CONSENT = re.compile(
    r"(?i:\b(?:cookies?|javascript|newsletter)\b).*\b(?:use|accept|agree|consent|enable|subscribe|"
    r"sign up|receive|settings|policy|browser|necessary|experience)\b"
    r"|\b(?:use|accept|agree|consent|enable|subscribe|sign up)\b.*(?i:\b(?:cookies?|javascript|"
    r"newsletter)\b)"
)
CHANNEL = re.compile(
    r"\W*(?:\w+\s)?(?:Join|Follow|Subscribe to)\s(?:us|our|the)\b.*"
    r"\b(?i:channel|telegram|facebook|twitter|instagram|whatsapp|youtube)\b"
)
FUNCTION = re.compile(r"\b(?:of|the|to|in|for|and|a|on|with|by|at|as|is|from)\b")


@cache
def page_words(*kinds: str) -> frozenset[str]:
    """Words and phrases of pages, in lower case, of some kinds of page_words.csv."""
    return frozenset(row["seen_as"] for row in rows("page_words") if row["kind"] in kinds)


def phrase(*kinds: str) -> str:
    """A group that matches one of the phrases of these kinds, the longest first, in lower case."""
    words = sorted(page_words(*kinds), key=len, reverse=True)
    return "(?>" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _menu() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrase('menu')}(?!\w)[^\w]*+)+\Z")


@cache
def _openings(*kinds: str) -> re.Pattern[str]:
    return re.compile(phrase(*kinds) + r"(?!\w)|(?:©|\(c\) )")


def _begins_like(line: str, *kinds: str) -> bool:
    """Whether a line begins with a phrase of these kinds, and gives no website."""
    lower = line.lstrip("[(<>-–•* ").lower()
    return bool(_openings(*kinds).match(lower)) and "website:" not in lower


@cache
def _rate() -> re.Pattern[str]:
    codes = "|".join(sorted(row for row in currencies() if re.fullmatch("[A-Z]{3}", row)))
    return re.compile(rf"(?:(?:{codes})\s*[\d.,]+\s*[▲▼↑↓+–\d.,%-]*\s*)+\Z")


def is_furniture(line: str) -> bool:
    """Whether a whole line says nothing but what the page needs: "Home | News", "views: 112"."""
    if len(line) > 400:
        return False
    lower = GLUED.sub(" ", line).lower().lstrip("[(<>-–•*|/. ")
    if not any(letter.isalnum() for letter in line) or _menu().match(lower):
        return True
    return len(line) <= 250 and (
        is_plea(line)
        or _begins_like(line, "opens")
        or _is_menu_row(line)
        or _is_contact(line)
        or any(p.match(line) for p in (COUNTER, PAGING, IMAGE, BYLINE, CREDIT, CRUMBS, _rate()))
    )


def is_rubric(line: str) -> bool:
    """Whether a line is a rubric or an agency, as stands above headlines: "Official", "TASS"."""
    return line.strip(" |:–-").lower() in page_words("rubric", "agency")


def is_plea(sentence: str) -> bool:
    """Whether a sentence asks the reader something: to share, to read on, to accept cookies."""
    if len(sentence) <= 250 and _begins_like(sentence, "plea"):
        return True
    lower = sentence.lower()
    if not any(word in lower for word in PLEA_WORDS):
        return False
    return bool(CONSENT.search(sentence) or CHANNEL.match(sentence))


def is_related(line: str) -> bool:
    """Whether a line heads a list of other news."""
    return line.strip(" :.–-»>").lower() in page_words("related")


def _is_menu_row(line: str) -> bool:
    """Three or more short cells, half of them known; or a long row of bare capitalized words."""
    cells = [cell.lower() for cell in CELLS.split(line.strip("|[] ")) if cell]
    if len(cells) >= 3 and all(len(cell.split()) <= 4 for cell in cells):
        known = page_words("menu", "rubric", "cell")
        return sum(cell in known for cell in cells) * 2 >= len(cells)
    words = line.split()
    return (
        len(words) >= 12
        and not re.search(r"[.,:;!?\d\"()*]", line)
        and not FUNCTION.search(line.lower() if line.isupper() else line)
        and sum(word[0].isupper() for word in words) * 2 >= len(words)
    )


def _is_contact(line: str) -> bool:
    """A telephone or an e-mail address, with nobody's name beside it."""
    rest, numbers = PHONE.subn("", line)
    rest, words = CONTACT.subn("", rest)
    return bool(numbers + words) and not re.search(r"[^\W_]{2}", rest)

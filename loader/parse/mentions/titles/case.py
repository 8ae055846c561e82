"""Whether a word that may be a title is one here, and its canonical capitals."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.words import Word

SMALL = frozenset("of for on in at to and the in charge responsible with de al".split())
# Titles that are everyday words too: in small letters they count only where more says so.
EVERYDAY = frozenset(
    "chair head chief leader member observer expert representative delegate deputy principal judge "
    "justice officer manager assistant secretary reporter substitute alternate fellow whip "
    "councillor commissioner consultant analyst moderator founder director commander envoy "
    "professor researcher clerk aide king queen prince duke".split()
)
# Never a title in small letters: accession and seats speak of members, observers and partners.
NEVER_SMALL = frozenset("member observer substitute alternate reporter marshal general".split())
BEFORE_NO_TITLE = re.compile(
    r"(?:\bin the|\binto the|\btak\w+ the|\btook the|\bat (?:its|their|the)|\bto|\bwill|\bwho|"
    r"\bone|\bper|\bfrom the|\d) \Z"
)
BEHIND_A_TITLE = re.compile(r"\s*(?:\Z|of\b|to the\b|[,;:).(–|-]|-(?:elect|designate)|[A-Z])")
# "A B, a researcher at the Institute of"
APPOSED = re.compile(r"[\w)], (?:an? |the |its |[A-Z]\w+'s )?(?:[a-z]+ )?\Z")
AT_A_BODY = re.compile(r" (?:at|with|in|for|on|to)(?: the)? [A-Z]")
# "ASEAN chief A B"
ACRONYM = re.compile(r"\b(?:[A-Z]{2,8}|Senate|Parliament|Assembly|Commission) \Z")
NAME = re.compile(r" [A-Z][\w'-]+ [A-Z]")
WHOSE = re.compile(r"\b(?:[Ww]hose|[Ii]ts) \Z")
ROYAL = frozenset("prince princess king queen duke duchess earl baron sultan emir amir".split())
# "Minister Sultan Kamalov": his name
BEHIND_OFFICE = re.compile(
    r"\b(?:Minister|Secretary|Speaker|Chairman|President|Deputy|Senator|General|Director|Governor|"
    r"Ambassador|Chair|Head|MP) \Z"
)
ADDRESSED = re.compile(r"\b(?:Hon|Mr|Mrs|Ms|Dr|Prof|Sen)\.? \Z")  # "Hon. Princess Zulu": her name
# "Marshal of the Sejm" and "Chief of Staff", but "Marshal Zhukov", "Chief Charumbira", "a leader".
WITH_BODY = frozenset({"chief", "marshal", "leader"})
NOT_OF = re.compile(r"(?! of\b|[,);:]|\Z)")
BEHIND_NO_TITLE = re.compile(
    r"(?:-|\s)?(?:states?|countr(?:y|ies)|nations?|parliaments?|organi[sz]ations?|status|mission|"
    r"delegations?|body|bodies|office|table|quarters)\b",
    re.IGNORECASE,
)


def is_common_word_here(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a single word stands here as an everyday word ("in the chair", "member states").

    >>> text = "The Chair is in the chair"
    >>> words = [Word(4, 9, "Chair", "chair"), Word(20, 25, "chair", "chair")]
    >>> [is_common_word_here(text, words, i, i) for i in (0, 1)]
    [False, True]
    """
    word, end = words[first], words[last].end
    if first != last:
        return False
    if word.folded in EVERYDAY and BEHIND_NO_TITLE.match(text, end):
        return True
    if WHOSE.search(text, 0, word.start) and text.startswith(" is ", end):
        return False
    if word.text == "chief" and ACRONYM.search(text, 0, word.start) and NAME.match(text, end):
        return False
    if word.folded in WITH_BODY and NOT_OF.match(text, end):
        return True
    if word.folded in ROYAL and (
        ADDRESSED.search(text, 0, word.start) or BEHIND_OFFICE.search(text, 0, word.start)
    ):
        return True
    if word.is_capital or word.folded not in EVERYDAY | NEVER_SMALL:
        return False
    if APPOSED.search(text, 0, word.start) and AT_A_BODY.match(text, end):
        return False
    if word.folded in NEVER_SMALL or BEFORE_NO_TITLE.search(text, 0, word.start):
        return True
    return not BEHIND_A_TITLE.match(text, end)


def canonical(printed: str) -> str:
    """Write a title with a capital on each word of weight.

    >>> canonical("deputy executive secretary"), canonical("Minister OF foreign affairs")
    ('Deputy Executive Secretary', 'Minister of Foreign Affairs')
    """
    return re.sub(r"(?<![^\s(\-])(?:[Cc]o-)?[^\W\d_][^\s\-]*", _capital, " ".join(printed.split()))


def _capital(found: re.Match[str]) -> str:
    word = found[0]
    if word.casefold() in SMALL and found.start():
        return word.casefold()
    if word.isupper() and len(word) > 4:
        return word.capitalize()
    return word[0].upper() + word[1:]

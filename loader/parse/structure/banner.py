"""Banners: lines above a headline that only say who publishes: a body, its office, a newspaper.

"NATIONAL ASSEMBLY OF NIGER", "Press Release No. 017/2019", "THE HERALD (Nassau)", "LETTERS". A page
may have nothing else for a headline, so a banner yields only to a line that tells more.
"""

import re
from collections.abc import Sequence

from interparl.loader.parse.reference import organization_names
from interparl.loader.parse.structure.furniture import page_words
from interparl.loader.parse.structure.headline_signs import (
    CONTACT,
    is_byline,
    is_in_record,
    names_many,
)
from interparl.loader.parse.structure.label import VERB
from interparl.loader.parse.structure.paragraph import Paragraph
from interparl.loader.parse.structure.publication import FIND_DATE

LONGEST, LONGEST_ISSUE = 12, 6  # words of a banner
NEAR = 4  # lines that may stand between banners and headline
# What publishes: institutions, their offices, media.
PUBLISHER = re.compile(
    r"\b(?:assembly|parliament|senate|council|congress|union|forum|commission|committee|"
    r"secretariat|embassy|consulate|ministry|directorate|department|division|office|agency|service|"
    r"bureau|cent(?:re|er)|institute|mission|organi[sz]ation|community|commonwealth|chamber|"
    r"seimas|saeima|riigikogu|majlis|rada|duma|clerks?|library|gazette|herald|times|tribune|"
    r"chronicle|observer|journal|monitor|mirror|telegraph|newspaper|news|press|post|mail|guardian|"
    r"standard|express|daily|radio|television|tv|hansard|encyclop\w+)\b",
    re.IGNORECASE,
)
# A release, an issue of a bulletin, a rubric, an edition.
ISSUE = re.compile(
    r"(?:(?:press|media|news) ?(?:release|centre|center|service|room|office)|information note|"
    r"(?:current|evening|morning|special) edition|letters?(?: to the editor)?|opinion|editorial|"
    r"(?:official )?web ?site|official (?:page|portal))\b",
    re.IGNORECASE,
)
PLACED = re.compile(r"[^()]{3,40} \([A-Z][^(),\d]{2,30}\)\Z")  # "Vanguard (Lagos)"
DOMAIN = re.compile(r"\b[\w-]{2,40}\.(?:com|org|net|info|int|eu|example|[a-z]{2})\b", re.IGNORECASE)
# Names of documents and of sections: what a page may be about.
DOCUMENT = re.compile(
    r"\b(?:treaty|statute|convention|charter|protocol|agreement|rules|resolution|declaration|"
    r"statement|report|minutes|summary|communiqu[eé]|programme|agenda|list|table|curriculum|members?|"
    r"membership|delegations?|composition|history|about|contacts?|who|directory|handbook|review|"
    r"sessions?|elections?)\b",
    re.IGNORECASE,
)
MOTTO = re.compile(
    r"(?:the|a|an|your|our) (?:\w+ ){0,3}(?:newsletter|magazine|bulletin)\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W_][\w'.-]*")
PARTS = re.compile(r"\s*[|·/:]\s+|\s[-–]+\s|\.\s")
HEAD_END = re.compile(r"\s(?:of|for|in|on|to|at)\s", re.IGNORECASE)
SMALL = re.compile(r"(?:and|of|the|for|in|on|to|at|by|de|du|des|la|el|del|do|da|für|der|und|&)\Z")
# Verbs of headlines: what has one tells news, in capitals too.
TELLS = re.compile(
    r"\b(?:meets?|holds?|held|discuss(?:es|ed)?|adopts?|adopted|approv(?:es|ed)|passe[sd]|elects?|"
    r"elected|visit(?:s|ed)|hosts?|hosted|opens?|opened|begins?|began|concludes?|concluded|ends?|"
    r"ended|calls?|called|urges?|urged|signs?|signed|receive[sd]|welcome[sd]?|mark(?:s|ed)|"
    r"observe[sd]|appoints?|appointed|join(?:s|ed)|take(?:s|n)?|took|agrees?|agreed|completes?|"
    r"completed|ratifie[sd]|condemn(?:s|ed)|send(?:s|ing)|sent|swor?n|swears?|launch(?:es|ed)|"
    r"present(?:s|ed)|say(?:s|ing)|said|warn(?:s|ed)|seeks?|sought|gets?|gives?|gave|goes|went|"
    r"comes?|came|makes?|made|sees?|faces?|moves?|backs?|rejects?|rejected|votes?|voted|sets?|"
    r"starts?|started|attend(?:s|ed)|arrive[sd]|leaves?|left|wins?|won|names?|named|to)\b",
    re.IGNORECASE,
)


def is_banner(text: str) -> bool:
    """Whether a line names who publishes, and tells nothing.

    >>> is_banner("NATIONAL ASSEMBLY OF NIGER"), is_banner("Press Release No. 7/2023")
    (True, True)
    >>> is_banner("NATIONAL ASSEMBLY ADOPTS A BUDGET"), is_banner("History of the Assembly")
    (False, False)
    """
    text = text.strip(" .:|–-")
    if text in organization_names() or (PLACED.match(text) and not TELLS.search(text)):
        return True
    if MOTTO.match(text) or (ISSUE.match(text) and len(text.split()) <= LONGEST_ISSUE):
        return True
    words, heads = WORD.findall(text), [HEAD_END.split(part)[0] for part in PARTS.split(text)]
    if not words or len(words) > LONGEST or any(DOCUMENT.search(head) for head in heads):
        return False
    if any(word[0].islower() and not SMALL.match(word) for word in words):
        return False
    if TELLS.search(text) or VERB.search(text.lower()):
        return False
    return len(words) == 1 or any(_publishes(head) for head in heads)


def _publishes(head: str) -> bool:
    """Whether the head of a name is an institution, a paper, an address: "Assembly" of ..."""
    if head.lower() in page_words("menu", "rubric", "agency", "cell"):
        return True
    return PUBLISHER.search(head) is not None or DOMAIN.search(head) is not None


def without_banners(paragraphs: Sequence[Paragraph], top: Sequence[int]) -> list[int]:
    """The lines at the top of a page, without the banners above one that tells more."""
    banners = [i for i in top if is_banner(paragraphs[i].text)]
    for i in top if banners else ():
        if i not in banners and _tells(paragraphs, i, banners):
            return [j for j in top if j not in banners]
    return list(top)


def _tells(paragraphs: Sequence[Paragraph], i: int, banners: Sequence[int]) -> bool:
    """Whether a line looks like the headline of the story right below it."""
    text, words = paragraphs[i].text, paragraphs[i].text.split()
    if text.endswith((":", ".", ";")) or text[0] in "([" or CONTACT.match(text):
        return False
    # Below the menu of a site two words are enough: "Home  Members", "Member Parliaments".
    has_menu = any(p.kind == "noise" for p in paragraphs[banners[0] : i])
    if names_many(text) or (len(words) < 6 and not has_menu and DOCUMENT.search(text)):
        return False
    if is_byline(text) or FIND_DATE.search(text) or is_in_record(paragraphs, i):
        return False
    before = [j for j in range(i) if not (paragraphs[j].kind == "noise" or paragraphs[j].date_line)]
    if len([j for j in before if j not in banners]) > NEAR:
        return False  # a heading inside the page
    if len(words) >= 5 and i and paragraphs[i - 1].date_line and i - 1 > banners[0]:
        return True
    for at in range(i + 1, min(i + 7, len(paragraphs))):
        below = paragraphs[at]
        if below.kind == "noise" or below.date_line or at in banners or is_byline(below.text):
            continue
        is_greeting = below.text.startswith("Dear ")
        return (below.is_prose or is_greeting) and len(words) >= (2 if has_menu else 3)
    return False

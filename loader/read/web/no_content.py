"""No content: pages that say only that there is none, whatever their status says.

Many sites answer 200 for a page that is gone, or put a wall of cookies, scripts or puzzles before
it. Loading such a text would end facts and pollute search. Signs are general, and careful: a page
must be short, and hold nothing beside them.
"""

import re

from interparl.loader.read.document import Document

MOST_WORDS, LONGEST = 150, 3000  # a text of more words or characters is a page, whatever is on it
LONGEST_LINE = 300  # characters of a title or heading that says so
MOST_OTHER_WORDS = 6  # beside the sentences of a wall: the name of the site
SEPARATOR = re.compile(r"\s+[|–—·•»:-]+\s+|\s*[|»]\s*|:\s+")
SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")

MISSING = re.compile(
    r"""
    (?: (?:(?:http\s*)?(?:error|status)\s*)? (?:code\s*)? 4(?:04|10) [\s\-–—:,.!|]* )?
    (?: error [\s\-–—:,.!]* )?
    (?: (?:sorry|o+ps|we[’']re\ sorry) [\s,.!–—-]* (?:but\s+)? )?
    (?:
      (?:(?:the|this|that|your)\s+)? (?:(?:requested|web)\s+)?
      (?:(?P<page>page|webpage|url)|document|file|article|resource|content|address)
      (?:\s+(?:that\s+)?you(?:\s+are|\s+were|[’']re|\s+have)?\s+
         (?:request(?:ed|ing)|look(?:ed|ing)\s+for|tr(?:ied|ying)\s+to\s+\w+))?
      \s+
      (?: (?:(?:was|is|has|can|could|does|did)\s+)? (?:been\s+)? not
          (?:\s+be)? \s+ (?:found|exist|available|there)
        | (?:ca|could|does|did|is|was)n?[’']?t (?:\s+be)? \s+ (?:found|exist|available|there)
        | cannot \s+ be \s+ found
        | (?:is\s+)? no\s+longer\s+ (?:exists?|available|there|here)
        | (?(page) (?:is\s+|was\s+|has\s+been\s+)? (?:removed|deleted|missing) | (?!))
      )
      | not\s+found
    )
    (?: [\s\-–—:,.!(]* (?:error\s*)? 4(?:04|10) \)? )? [.!…\s]* \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A number alone may be that of a resolution: it must stand first, and the text must say more.
NUMBER = re.compile(r"4(?:04|10)[.!]*\Z")
ERROR = re.compile(
    r"(?:(?:http|error|status|code)\s+)+4(?:04|10)[.!]*\Z|4(?:04|10)\s+error[.!]*\Z", re.IGNORECASE
)
SAYS_MISSING = re.compile(
    r"\b(?:not\s+found|n[o'’]t\s+exist|can(?:no|['’])t\s+(?:be\s+)?f(?:ound|ind)|no\s+longer|"
    r"could\s*(?:n['’]t|\s+not)\s+(?:be\s+)?f(?:ound|ind)|not\s+available|(?:re)?moved|error)\b",
    re.IGNORECASE,
)

WALL = re.compile(
    r"""
    \b(?: (?:please|must|need\s+to|have\s+to|and|or)\s+(?:\w+\s+)?
          (?:enable|allow|activate|accept|turn\s+on|switch\s+on)\s+
          (?:\w+\s+){0,2}(?:javascript|js|cookies)
        | (?:enable|allow|turn\s+on|switch\s+on)\s+(?:\w+\s+)?(?:javascript|cookies)\s+
          (?:and|to|in)\b
        | (?:javascript|cookies?)\s+(?:is|are|must\s+be|needs?\s+to\s+be|has\s+to\s+be)\s+
          (?:required|disabled|enabled|turned|switched|not\s+(?:enabled|supported))
        | (?:requires?|without|needs?)\s+javascript
        | javascript\s+required
        | (?:complete|solve|enter|pass|type)\s+(?:\w+\s+){0,3}captcha
        | (?:you\s+are|you[’']re|i\s+am|i[’']m|are\s+you)\s+(?:not\s+)?(?:a\s+)?
          (?:human|robot|bot)\b
        | checking\s+your\s+browser
        | security\s+of\s+your\s+connection
        | ddos\s+protection
        | (?:this\s+(?:web\s*)?site|we)\s+uses?\s+(?:\w+\s+)?cookies
        | before\s+you\s+continue
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_A_WALL = re.compile(
    r"\b(?:javascript|cookies?|browser|captcha|human|robot|bots?|ddos|consent|privacy|reload|refresh|"
    r"redirect(?:ed)?|ray\s+id|cloudflare|ip\s+address|security\s+check|verif(?:y|ying|ication)|"
    r"please\s+wait|just\s+a\s+moment|one\s+moment|attention\s+required|access\s+denied|"
    r"accept(?:\s+all)?|reject(?:\s+all)?|decline|settings|preferences|agree|continue|loading)\b",
    re.IGNORECASE,
)


def why_no_content(document: Document) -> str | None:
    r"""Why a Document is no content, as a reason that reads on from its address; else None.

    >>> why_no_content(Document("Page not found\n\nGo to the home page.", "x"))
    'says that the page is not found; see the address, or remove it'
    >>> why_no_content(Document("Quorum not found: the Senate did not meet.", "x"))
    """
    if len(document.text) > LONGEST or len(document.text.split()) > MOST_WORDS:
        return None
    if _is_missing(document):
        return "says that the page is not found; see the address, or remove it"
    if WALL.search(document.text) and _other_words(document) <= MOST_OTHER_WORDS:
        return "shows a wall of cookies, scripts or a puzzle and no page; see it in a browser"
    return None


def _is_missing(document: Document) -> bool:
    """Whether title or first line says nothing but that the page is not there."""
    lines = [line.strip("#*- ") for line in document.text.split("\n") if line.strip()]
    # Below the name of the site a line must say it of the page itself, and be all about it.
    if any(told["page"] for line in lines[1:3] if (told := _told(line))):
        return True
    for line in (document.title or "", *lines[:1]):
        start = line[:LONGEST_LINE]
        parts = [part.strip() for part in (start, *SEPARATOR.split(start))]
        if any(_told(part) for part in parts):
            return True
        is_error = NUMBER.match(parts[1]) or any(ERROR.match(part) for part in parts)
        if is_error and SAYS_MISSING.search(document.text):
            return True
    return False


def _told(line: str) -> re.Match[str] | None:
    return MISSING.match(line) if len(line) <= LONGEST_LINE else None


def _other_words(document: Document) -> int:
    """How many words stand in sentences that no wall has, the title aside."""
    title = (document.title or "").casefold()
    sentences = [sentence.strip("#*- ") for sentence in SENTENCE.split(document.text)]
    return sum(
        len(sentence.split())
        for sentence in sentences
        if sentence.casefold() not in title
        and not OF_A_WALL.search(sentence)
        and not WALL.search(sentence)
    )

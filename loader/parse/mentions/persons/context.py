"""What stands around a name and speaks for a person: "her husband X Y", "X Y, 57, who"."""

import re

from interparl.loader.parse.mention import Mention

RELATIVES = (
    r"husband|wife|widow|widower|son|daughter|brother|sister|father|mother|cousin|successor|"
    r"predecessor|deputy|assistant|compatriot|colleague|counterpart|namesake|aide|rival|opponent|"
    r"challenger|nominee|running mate|friend|biographer|guest|moderator|host"
)
# "His successor, Anna Berg of Estonia", "succeeded by Anna Berg", "he married, in 1950, Anna Berg"
KIN = re.compile(
    rf"\b(?:{RELATIVES})(?:,| is| was)? \Z|\bmarried (?:, in \d{{4}}, |in \d{{4}} )?\Z"
    r"|\bmarried, in \d{4}, \Z"
)
# Verbs that take people: weak, for they take bodies too.
TAKES = re.compile(
    r"\b(?:by|succeed(?:s|ed|ing)|replac(?:es|ed|ing)|elected|appointed|nominated|thanked|welcomed|"
    r"congratulated|met|named|chose|told) \Z"
)
OWNER = re.compile(r"'s? \Z")
AGE = re.compile(r",? \(?(?:aged )?[2-9]\d(?:,|\))")
WHO = re.compile(r"(?: \([^()]{1,40}\))?,? (?:who|whom|whose)\b(?! are\b| were\b)")
FROM = re.compile(r",? (?:of|from) (?:the )?\Z")
SAYS = re.compile(r"\b(?:says|said|adds|added|explains|explained|recalls|recalled|remembers) \Z")
SPEECH_ENDS = re.compile(r"[.,;]|\s*\Z|,? (?:adding|of|from)\b")
# A telephone or an address of mail, as behind "Media enquiries: Anna Berg".
CONTACT = re.compile(
    r",? (?:\(|[Tt]el\.?:? |[Pp]hone:? |[Mm]obile:? |[Ee]-?mail:? )?"
    r"(?:\+?\d[\d ()/-]{6,20}|\S{1,40}@\S)"
)
# Letters of a seat, as in "Anna Berg MP – Whip", and behind a comma "MLA (Nova Scotia)".
SEATED = re.compile(
    r",? (?:M\.?P\.?|M\.?E\.?P\.?|T\.?D\.?|M\.?L\.?A\.?|M\.?N\.?A\.?|MPA|MSP|MHA|MHK|MPP)"
    r"(?: [–-] |[,;] | \(|\s*\Z)"
)
PLACES = frozenset({"state", "place", "body", "adjective"})
REACH = 40  # characters looked at before a name


def before(text: str, start: int, end: int, owner: Mention | None) -> int:
    """Points for what stands before a name; ``owner`` is the mention right before it."""
    words = text[max(0, start - REACH) : start]
    if KIN.search(words):
        return 2
    if SAYS.search(words) and SPEECH_ENDS.match(text, end):
        return 2
    points = int(TAKES.search(words) is not None)
    if owner is not None and owner.kind in PLACES and OWNER.search(words):
        points += 1  # "Estonia's Anna Berg"
    return points


def behind(text: str, end: int, following: Mention | None, start: int) -> int:
    """Points for what follows a name; ``following`` is the next mention, at ``start``."""
    told = (AGE, WHO, CONTACT)
    if any(told_by.match(text, end) for told_by in told):
        return 2
    is_from = (
        following is not None
        and following.kind in PLACES
        and FROM.fullmatch(text[end:start]) is not None
    )
    return int(is_from)

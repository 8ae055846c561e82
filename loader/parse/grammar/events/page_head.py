"""The head of a page: what minutes, lists of participants and programmes say before they begin."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.shape import Shape

LINES = 10  # lines of a head at most
LONG = 22  # words: a sentence with more of them is text, not a line of the head
RECORD = re.compile(
    r"^\W*(?:(?:draft|provisional|summary|verbatim|final|official|short|brief) ){0,2}"
    r"(?:minutes|record|list of (?:participants|delegates|delegations)|attendance(?: list)?"
    r"|participants|proceedings|report of proceedings|official report|hansard|information note"
    r"|sittings? of|synopsis|order of (?:the day|business)|agenda|programme|program)\b"
    r"|[-–] (?:summary|minutes|official report)\b",
    re.IGNORECASE,
)
ORGANS = frozenset({"committee", "other"})
SITTING = re.compile(
    r"\b(?:assembly|council|congress|plenary|bureau|committee|commission|presidium|praesidium"
    r"|working group|caucus|senate|house|parliament|chamber|board|conference|sejm|group|knesset"
    r"|diet|saeima|seimas|riigikogu|subcommittee|sub-committee)\b",
    re.IGNORECASE,
)


def head_of(discourse: Discourse) -> Sequence[Shape]:
    """The lines of a page before its text begins."""
    head: list[Shape] = []
    for shape in discourse.page[: LINES + 4]:
        if shape.sentence.kind == "noise":
            continue
        if shape.sentence.kind == "prose" and (
            len(shape.sentence.text.split()) > LONG and not RECORD.search(shape.sentence.text)
        ):
            break
        head.append(shape)
    return head[:LINES]


def is_record(discourse: Discourse) -> bool:
    """Whether a page is the minutes, the programme or the list of participants of something."""
    return any(RECORD.search(shape.sentence.text) for shape in head_of(discourse)[:6])


def page_organ(discourse: Discourse) -> Body | None:
    """The committee, else the assembly or chamber, that the head of a record names as sitting."""
    head = head_of(discourse)
    if not any(RECORD.search(shape.sentence.text) for shape in head[:6]):
        return None
    bodies = [m.value for shape in head for m in shape.mentions if isinstance(m.value, Body)]
    named = [b for b in bodies if SITTING.search(b.words) or SITTING.search(b.name)]
    organs = [b for b in named if b.kind in ORGANS]
    whole = [b for b in named if b.is_assembly or b.kind in {"parliament", "chamber"}]
    return next(iter([*organs, *whole]), None)

"""A life tells offices without saying whose: "May 2015: elected Speaker", "Was appointed so"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.appointees import body_of
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.lives import life_of
from interparl.loader.parse.grammar.events.parties import once
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.careers"
EXAMPLES = (
    (
        "Anna Berg\n\nCareer\n12 March 2015  elected Speaker of the Riksdag\n2016  married",
        ("event: appointment | 2015-03-12 | Anna Berg, Riksdag",),
    ),
    (
        "Anna Berg\n\nBiography\nMay 2015: appointed Clerk of the Riksdag",
        ("event: appointment | 2015-05 | Anna Berg, Riksdag",),
    ),
    (
        "Anna Berg\n\nCareer\nFrom November 2007 to May 2014 – Deputy Minister of Justice",
        ("event: appointment | 2007-11 | Anna Berg",),
    ),
    (
        "Anna Berg\n\nCareer\nMay 2014 - present: Chair of the Committee on Legal Affairs",
        ("event: appointment | 2014-05 | Anna Berg, Committee on Legal Affairs",),
    ),
    (
        "Anna Berg\n\nWas born in Riga. In May 2015 was elected to the Saeima.",
        ("event: appointment | 2015-05 | Anna Berg",),
    ),
    (
        "Anna Berg\n\nBiography\nElected Speaker of the Riksdag on 12 March 2015.",
        ("event: appointment | 2015-03-12 | Anna Berg, Riksdag",),
    ),
    (
        (
            "Anna Berg\n\nEducation: higher. By the Decree of the President of 5 May 2019 was"
            " appointed Ambassador to Norway."
        ),
        ("event: appointment | 2019-05-05 | Anna Berg",),
    ),
    (
        "Anna Berg\n\nCareer\n2010–2014: Vice-President of the Nordic Council",
        ("event: appointment | 2010 | Anna Berg, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "Anna Berg\n\nCareer\n2003–2007  engineer at a mine",
    "Nordic Council\n\nHistory\n12 March 2015  elected bodies met",
    "Anna Berg and Paul Novak\n\nCareer\nMay 2015: elected Speaker",
    "Anna Berg\n\nBiography\n2010–2014: Member of the Riksdag",
)

UNTIL = r"(?: ?[–—-]+ ?| to | until | till )(?:{date}|present|now|today|date|to date|\.\.\.)?"
VERB = (
    r"(?:re-?)?elected|(?:re-?)?appointed|named|chosen|nominated|designated|sworn in|promoted"
    r"|bec[ao]mes?|takes office|took office|assumed office|co-?opted|resigned|dismissed|steps down"
    r"|stepped down|election as|appointment as|elevated|enters|entered|made(?= \ue003)"
)
# "12 March 2015  elected Speaker", "From May 2007 to May 2014 – Deputy Minister of Justice"
LINE = pattern(
    rf"^[\s•*·|▸–-]{{0,4}}(?:since |from |in |on |as of |starting |beginning )?(?P<act>{{date}})"
    rf"(?P<until>{UNTIL})?[\s:;,.|▸–—-]{{1,8}}(?:(?:and |he |she |was |is |also )*(?P<verb>{VERB})"
    rf"(?![^\s,;:.)])|(?:the |first |acting )?(?:[\w-]+ ){{0,2}}{{title}})",
    re.IGNORECASE,
)
# "Was elected to the Saeima in 2015", "In 2015 was elected", "Elected Speaker on 12 March 2015"
BARE = pattern(
    r"(?:^\W*(?:(?:in|on|since|from|at|by|for|as|under|after|during)\b[^;.]{0,90}?"
    r"(?<![\ue002] ))?(?:was|were|has been) (?:\w+ly |also |then |later )?"
    r"|^\W*|[^\ue002]{0,90}, and (?:in|on) {date},? (?:was )?)"
    rf"(?P<act>{VERB})(?![^\s,;:.])",
    re.IGNORECASE,
)
MERE_MEMBER = re.compile(
    r"\b(?:member|mp|senator|deputy|legislator|lawyer|engineer|teacher|professor)\b"
    r"(?! (?:chair|head|speaker|secretary|president|director|minister|prime|clerk|governor|mayor))",
    re.IGNORECASE,
)
STEMS = "elect|appoint|named|chosen|nominated|designated|sworn|promot|bec|office|opted|resign|step"
STEMS += "|dismiss|elevat|enter|made"


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what became of the person whose life a page tells, and when."""
    facts: list[Fact] = []
    if not any(MARK["date"] in shape.text for shape in shapes):
        return facts
    for frame, match in frames(shapes, discourse, LINE, MARK["date"]):
        if MARK["person"] not in frame.text[: match.end()] and not _is_membership(frame, match):
            facts += _line(frame)
    for frame, _ in frames(shapes, discourse, BARE, STEMS):
        if MARK["person"] in frame.text[: frame.start] or _is_line(frame):
            continue
        if w.BEHIND.match(frame.text, frame.end) and w.LABEL.search(frame.text):
            continue
        facts += _sentence(frame)
    return facts


def _is_line(frame: Frame) -> bool:
    return LINE.match(frame.text) is not None


def _is_membership(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a line without a verb tells only of a seat: "2010-2014  Member of the Riksdag"."""
    if match["verb"]:
        return False
    title = printed(frame.shape, frame.mention_at(match.end() - 1))
    return MERE_MEMBER.match(title) is not None


def _line(frame: Frame) -> list[Fact]:
    who = life_of(frame.discourse)
    when = frame.mention_at(frame.start)
    if not who or not isinstance(when.value, When) or when.value.is_recurring:
        return []
    body = body_of(replace(frame, start=frame.end))
    began = PartialDate(when.value.date.text.split("/")[0])
    first = replace(when, value=replace(when.value, date=began))
    fact = frame.tell(NAME, "appointment", once([*who, *body]), when=first)
    return _dated(fact)


def _sentence(frame: Frame) -> list[Fact]:
    who = life_of(frame.discourse)
    if not who:
        return []
    fact = frame.tell(NAME, "appointment", once([*who, *body_of(frame)]))
    return _dated(fact)


def _dated(fact: EventFact | None) -> list[Fact]:
    return [fact] if fact and fact.date and fact.dating == "text" else []

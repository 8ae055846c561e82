"""The words of terms of office: in office since, whose mandate expired, is headed by."""

import re

from interparl.loader.parse.grammar.clause import MARKS
from interparl.loader.parse.shape import pattern

LED = (
    r"(?:been|held|led|headed|chaired|served|presided|run|directed|occupied|represented|acted"
    r"|worked as)"
)
SINCE = pattern(
    r"\b(?P<act>(?:in|at the head|in charge|at the helm)(?: (?:office|post|place|position"
    r"|the job|the post"
    r"|this post|his post|her post|that post|the chair|of [^,;.]{1,30}))?"
    rf"|(?:has|had|have) {LED}\b[^,;.]{{0,60}}?)(?: since)?(?= {{date}})"
    r"|(?:^|[,;:] )(?P<act2>{date}),? (?:he|she|{person}) (?:has|had) (?:been"
    r" (?:[\w\ue000'-]+ ){0,6}{title}|led|headed|chaired|served|presided|directed)",
    re.IGNORECASE,
)
# "Anna Berg, President since 2019": the title is a part of the person's mark
HOLDER_SINCE = pattern(
    r"(?P<who>{person})(?:,? \((?:[^()]{1,30})\))?(?:,? (?:{person}|[\w-]{2,20}) \([^()]{1,20}\))?"
    r"(?:,| \(| –| -)? ?(?:(?P<from>from|as of|as from|with effect from) )?(?P<act>{date})",
    re.IGNORECASE,
)
# "The Secretariat has been headed by Anna Berg since January", "the post has been held by her"
HELD_BY = pattern(
    r"\b(?:has|have) been (?P<act>held|occupied|filled|led|headed|chaired|run|directed|presided"
    r" over)"
    r"\b[^;.]{0,40}? by (?:the )?(?:[\w'-]+ ){0,3}?(?P<who>{person})",
    re.IGNORECASE,
)
NOW_IS = pattern(
    r"(?P<act>{date}),? (?:the |its )?(?:[\w-]+ ){0,2}{title}(?: of (?:the )?{body})?"
    r" (?:is|has been) (?P<who>{person})",
    re.IGNORECASE,
)
# In a line: Presidents: Anna Berg (2010-2012), Paul Novak (since 2012)
IN_ROW = pattern(r"(?P<who>{person})(?: of [^,;()]{1,30})? \((?P<act>{date})\)")
ROW_OF = pattern(
    r"^\W*(?:[\w-]+ ){0,2}?(?:{title}|(?:vice-|co-)?presidents|speakers|chair\w+|heads|directors"
    r"|secretar\w+)[^:]{0,60}:",
    re.IGNORECASE,
)
IS_SINCE = pattern(
    r"{title}(?: of (?:the )?{body})?,? (?:(?P<from>as of|from|with effect from|starting) )?"
    r"(?P<act>{date}),? (?:is|has been) (?P<who>{person})",
    re.IGNORECASE,
)
# As in: The second deputy is Anna Berg (since 1 October)
IS_WHO_SINCE = pattern(
    r"{title}[^;.]{0,60}? (?:is|are|remains|continues to be)(?: now| currently| still)?"
    r" (?P<who>{person})"
    r"(?: \([^()]{1,30}\))?,? ?\(?(?P<act>{date})",
    re.IGNORECASE,
)
LINE = re.compile(
    rf"^[^\w{MARKS}]*(?P<act>(?:in office )?(?:since )?\ue004)[^\w{MARKS}]*$", re.IGNORECASE
)
LINE_WITH_NAME = pattern(
    r"^\W*(?:since |from )?(?P<act>{date}) ?[:–—|-]{1,3} ?(?P<who>{person})", re.IGNORECASE
)
# A line of a life: "Since November 2010 - Deputy Speaker of the Jogorku Kenesh"
LIFE_LINE = re.compile(
    r"^\W*(?:since |from )?(?P<act>\ue004) ?[–—:-]{1,3} (?:[\w-]+ ){0,2}\ue003", re.IGNORECASE
)
TERM = r"(?:[\w-]+ ){0,3}(?:term|mandate|tenure|stint|time|period|duties|contract)\b"
ENDED_OF = pattern(
    r"\b(?:term|mandate|tenure) (?:in office )?of (?:the )?(?:[\w-]+"
    r" ){0,2}(?P<who>{person})[^;.]{0,40}?"
    r" (?P<act>ended|expired|expires|came to an end|ran out|runs out)\b",
    re.IGNORECASE,
)
# "replacing Paul Novak, whose mandate had expired in December"
WHOSE_ENDED = pattern(
    rf"(?P<who>{{person}})(?: \([^()]*\))?, whose (?:{TERM}|resignation)[^;.]{{0,40}}?"
    r" (?P<act>ended|(?:has |had )?expired|expires|came to an end|ran out|runs out|ends)\b",
    re.IGNORECASE,
)
EXTENDED = pattern(
    r"\b(?:term|mandate|tenure|contract) (?:in office )?of (?:the )?(?:[\w-]+ ){0,2}"
    r"(?P<who>{person})[^;.]{0,30}? (?P<act>(?:was|has been|is) (?:extended|prolonged|renewed))\b"
    r"|\b(?P<act2>extended|prolonged|renewed) the (?:term|mandate|tenure|contract) (?:in office )?"
    r"of (?:the )?(?:[\w-]+ ){0,2}(?P<who2>{person})",
    re.IGNORECASE,
)
ENDED = pattern(
    rf"(?:(?P<who>{{person}})'s|\b(?P<his>his|her)) {TERM}[^;.]{{0,60}}? (?P<act>ended|expired"
    r"|expires|came to an end|ran out|runs out)\b",
    re.IGNORECASE,
)
# "She served as Vice-President of the Assembly from 1958 till 1961."
SERVED = pattern(
    r"\b(?:was|served as|had been|acted as)\b (?:[\w-]+ ){0,3}?{title}[^;:.]{0,60}?,? \(?"
    r"(?P<act>{date})(?! (?:and|to) {date})",
    re.IGNORECASE,
)
STATE_OFFICE = re.compile(r"\b(?:minist\w+|ambassador|governor|mayor|professor)\b", re.IGNORECASE)
MERE_MEMBER = re.compile(
    r"\b(?:senator|member(?! of the (?:presidium|bureau|board|executive))|deputy(?! (?:chair|head"
    r"|speaker|secretary|president|director|minister))|mp|legislator|parliamentarian|lawyer"
    r"|diplomat)\b",
    re.IGNORECASE,
)
BEEN_MEMBER = re.compile(
    rf"\bhas (?:been|served as) (?:an? )?(?:\w+ )?(?:{MERE_MEMBER.pattern})", re.IGNORECASE
)
OFFICE = re.compile(
    r"\b(?:in|at) (?:office|post|position|the (?:job|post|chair))|\b(?:head|charge|helm)\b"
    r"|\ue003|\b(?:headed|chaired|led|presided|directed)\b",
    re.IGNORECASE,
)

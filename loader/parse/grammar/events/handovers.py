"""An office passes from one to another: "he handed the gavel to her", "she was followed by him"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.appointees import body_of, is_told, last_person
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, subjects, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.handovers"
EXAMPLES = (
    (
        "On 2 March 2018 Paul Novak handed the gavel to Anna Berg.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "On 2 March 2018 the presidency of the Council passed to Anna Berg.",
        ("event: appointment | 2018-03-02 | Anna Berg, Council",),
    ),
    (
        "On 21 November 2016 Anna Berg handed over to Paul Novak of Italy.",
        ("event: appointment | 2016-11-21 | Paul Novak",),
    ),
    (
        "Paul Novak was followed by Anna Berg on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "Paul Novak gave way to Anna Berg as Chair on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "On 2 March 2018 Anna Berg received the presidency from Paul Novak.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "The chairmanship was given to Anna Berg on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "Anna Berg tendered her resignation on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "Anna Berg quit as Speaker on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
)
NEAR_MISSES = (
    "On 2 March 2018 Paul Novak handed the prize to Anna Berg.",
    "Paul Novak was followed by Anna Berg on the list of speakers.",
    "The speech of Paul Novak was followed by Anna Berg's reply on 2 March 2018.",
    "Anna Berg left Riga on 2 March 2018.",
    "The presidency would pass to Anna Berg on 2 March 2018.",
)

SEAT = (
    r"(?:presiden(?:cy|tship)|chair(?:manship|ship)?|gavel|baton|helm|reins|leadership|office|post"
    r"|position|slot|speakership|secretariat|portfolio|duties|functions|job|torch|mandate"
    r"|command|headship)"
)
TO = r"(?: over)? to (?:the |his |her |its |[\w'-]+ ){0,4}"
PASSED = pattern(
    rf"(?:\b{SEAT}\b|{{body}})[^;.]{{0,60}}? (?P<act>pass(?:es|ed)|went|goes|fell|falls"
    rf"|was (?:handed|given"
    rf"|passed|entrusted|transferred|ceded)|(?:is|are|will be) (?:handed|passed)|were (?:given"
    rf"|handed)|moved|moves)\b[^;.,]{{0,30}}?{TO}(?:{{adjective}} |{{state}}'s )?(?:[\w-]+ )?"
    r"(?P<whom>{person}|her\b|him\b)",
    re.IGNORECASE,
)
HANDED = pattern(
    r"\b(?P<act>hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|cede[sd]?|transfer(?:s|red)|entrust(?:s|ed)?"
    rf"|gave|gives|surrender(?:s|ed)|yield(?:s|ed)|deliver(?:s|ed))(?: over| on)? (?:the |his |her"
    rf" |its |their )(?:[\w'-]+ ){{0,2}}{SEAT}\b[^;.]{{0,50}}?{TO}"
    r"(?:{adjective} |{state}'s )?(?:[\w-]+ )?(?P<whom>{person}|her\b|him\b)",
    re.IGNORECASE,
)
FOLLOWED = pattern(
    r"(?:{person}(?: \([^()]*\))?|\b(?:he|she|who)\b|{title}|'s)(?:[^;.]{0,40}?)(?:,| was| were| is"
    r"| has been| had been)(?: then| later| in (?:his|her) turn)? (?P<act>followed|succeeded"
    r"|replaced)\b[^;.]{0,40}? by (?:[\w'-]+ ){0,6}?(?:{title} (?:of (?:the )?{body|state},? ?)?)?"
    r"(?P<whom>{person})(?!'s)",
    re.IGNORECASE,
)
BY_TURN = pattern(
    r"{person}(?: \([^()]*\))?, and (?:he|she) in (?:his|her) (?P<act>turn) by (?P<whom>{person})",
    re.IGNORECASE,
)
OVER_TO = pattern(
    r"\b(?P<act>hand(?:s|ed|ing) over)(?: (?:in|at) {place}| (?:on|in) {date})? to (?:the )?"
    r"(?:{state}'s |{adjective} )?(?:{title} )?(?P<whom>{person})",
    re.IGNORECASE,
)
GAVE_WAY = pattern(
    r"\b(?P<act>g(?:ave|ives|iven) (?:way|place)|made way|makes way) (?:to|for) (?P<whom>{person})",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    rf"\b(?P<act>(?:receiv(?:es|ed)|inherit(?:s|ed)|t(?:ook|akes?|aken)(?: over| up| on)?"
    rf"|accept(?:s"
    rf"|ed)) (?:the |its |his |her )(?:[\w\ue000'-]+ ){{0,3}}{SEAT}"
    rf"|(?:was|were|is|has been|been) (?:handed|given|passed|entrusted with|awarded|offered and"
    rf" took) (?:the |its )(?:[\w-]+ ){{0,3}}{SEAT})\b",
    re.IGNORECASE,
)
# "Since 1 January the presidency has been assumed by Anna Berg"
TAKEN_BY = pattern(
    rf"(?:\b{SEAT}\b|{{title}}|{{body}})[^;.]{{0,60}}? (?:was|were|has been|have been|is|will"
    rf" be|being)"
    r" (?P<act>assumed|taken(?: over| up)?|filled|secured|won|accepted|claimed|snatched)\b"
    r"[^;.]{0,50}? by (?:the |its )?(?:[\w'-]+ ){0,4}(?P<whom>{person})",
    re.IGNORECASE,
)
# "the handover of the post took place between Paul Novak and his successor, Anna Berg"
CEREMONY = pattern(
    rf"\b(?P<act>hand-?over|transfer|passing|delivery|receipt|exchange|handing"
    rf" over)\b[^;.]{{0,40}}?"
    rf"\b(?:{SEAT}|ceremony|tasks|powers)\b[^;.]{{0,120}}?\b(?:between (?:the"
    rf" )?[^;.]{{0,60}}?{{person}}"
    rf"[^;.]{{0,60}}? and (?:the )?|from (?:the )?[^;.]{{0,60}}?{{person}}[^;.]{{0,60}}? to )"
    rf"[^;.]{{0,60}}?(?P<whom>{{person}})",
    re.IGNORECASE,
)
LEAVES = re.compile(
    r"\b(?P<act>(?:steps?|stepped|stepping|stands?|stood|standing) (?:down|aside)"
    r"|(?:tender(?:s|ed)|hand(?:s|ed) in|submitted|offered|announced) (?:his|her|their) resignation"
    r"|quit(?:s|ting)?(?= (?:as|his|her|the (?:post|job|office|presidency))\b)"
    rf"|(?:relinquish(?:es|ed)|vacat(?:es|ed)|resign(?:s|ed) from|la(?:id|ys?) down|gave up|gives"
    rf" up|leaves|left|quits?) (?:the |his |her |my |their )(?:[\w-]+ ){{0,2}}{SEAT}"
    r"|retir(?:es|ed)(?= (?:as|from (?:the (?:post|office|presidency|service)|office))\b)"
    r"|bow(?:s|ed) out|was dropped|mad(?:e|es) way)\b",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who gets an office from another, or who leaves it, and when."""
    facts: list[Fact] = []
    for trigger, stems, who in _WHO:
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = who(frame, match)
            if not people:
                continue
            fact = frame.tell(NAME, "appointment", once([*people, *body_of(frame)]))
            if fact and not (fact.date or trigger not in {FOLLOWED, BY_TURN}):
                continue
            if fact and not any(is_told(fact, f) for f in facts):
                facts.append(fact)
    return facts


def _whom(frame: Frame, match: re.Match[str]) -> list[Participant]:
    if match["whom"].casefold() in w.PRONOUNS:
        return last_person(frame)
    return within(frame, *match.span("whom"), "person", role="appointee")


def _who(frame: Frame, _: re.Match[str]) -> list[Participant]:
    return subjects(frame, "person", role="appointee")


_WHO = (
    (PASSED, "pass|went|goes|fell|falls|was |were |is |are |will|mov", _whom),
    (HANDED, "hand|pass|cede|transfer|entrust|gave|give|surrender|yield|deliver", _whom),
    (OVER_TO, "hand", _whom),
    (FOLLOWED, "followed|succeeded|replaced", _whom),
    (BY_TURN, "turn by", _whom),
    (GAVE_WAY, "way|place", _whom),
    (TAKEN_BY, "assumed|taken|filled|secured|won|accepted|claimed|snatched", _whom),
    (CEREMONY, "hand|transfer|passing|delivery|receipt|exchange", _whom),
    (RECEIVED, "receiv|inherit|took|take|accept|handed|given|passed|entrusted|awarded", _who),
    (
        LEAVES,
        (
            "down|aside|resign|quit|relinquish|vacat|gave up|gives up|leaves|left|retir|bow"
            "|dropped|made way"
        ),
        _who,
    ),
)

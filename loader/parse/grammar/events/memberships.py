"""A membership begins: "the Council has counted Poland among its members since 1999"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.accession_gaps import gapped
from interparl.loader.parse.grammar.events.accessions import tell_accession
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import objects, subjects, under, within
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.memberships"
EXAMPLES = (
    (
        "The Nordic Council has counted Poland among its observers since 12 March 1999.",
        ("event: accession | 1999-03-12 | Poland, Nordic Council",),
    ),
    (
        "Belarus has had an observer in the Nordic Council since December 2019.",
        ("event: accession | 2019-12 | Belarus, Nordic Council",),
    ),
    (
        "Full membership of Poland in the Nordic Council dates from 12 March 1999.",
        ("event: accession | 1999-03-12 | Poland, Nordic Council",),
    ),
    (
        "The application of Poland for membership of the Nordic Council was approved in May 2014.",
        ("event: accession | 2014-05 | Poland, Nordic Council",),
    ),
    (
        "On 5 May 2014 the Nordic Council said yes to the application of Poland.",
        ("event: accession | 2014-05-05 | Poland, Nordic Council",),
    ),
    (
        "Nordic Council\n2014: Morocco admitted",
        ("event: accession | 2014 | Morocco, Nordic Council",),
    ),
    (
        "The Faroe Islands were given representation in the Nordic Council in 1970.",
        ("event: accession | 1970 | Faroe Islands, Nordic Council",),
    ),
    (
        "On 5 May 2014 the Nordic Council expanded to include Poland.",
        ("event: accession | 2014-05-05 | Poland, Nordic Council",),
    ),
    (
        "Poland has belonged to the Nordic Council since 1999.",
        ("event: accession | 1999 | Poland, Nordic Council",),
    ),
    (
        "Latvia stands among the members of the Nordic Council from 30 December 1997.",
        ("event: accession | 1997-12-30 | Latvia, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "The application of Poland for membership of the Nordic Council was rejected in May 2014.",
    "Poland has had an embassy in Norway since 2019.",
    "Membership of the Nordic Council is open to Poland.",
    "The Nordic Council approved the budget of Poland on 5 May 2014.",
    "Poland took its seat at the table of the Nordic Council for the talks.",
)

RANK = r"(?:members?|observers?|partners?|associates?)"
COUNTED = pattern(
    rf"\b(?P<act>(?:has|had) (?:counted|had|numbered|included)|counts|numbers|includes)"
    rf" (?P<who>{{states}})"
    rf" (?:among|as) (?:its |an? )?(?:\w+ )?{RANK}",
    re.IGNORECASE,
)
BELONGS = pattern(
    r"\b(?P<act>(?:has|have) (?:also )?(?:belonged to|(?:participated|taken part|sat|been"
    r" represented|been"
    rf" sitting) (?:in|at|on)|had (?:an? |its |their )?(?:{{number}} )?(?:{RANK}|seats?|places?"
    rf"|observer status"
    rf"|delegations?)(?: too)?(?: (?:in|at|on|there))?|(?:been sending|sent) (?:[\w\ue005-]+ )"
    rf"{{0,2}}(?:delegat\w+|members|representatives|observers)(?= to)))(?!\w)",
    re.IGNORECASE,
)
# "It stands among the members of the Council from 30 December 1997"
AMONG = pattern(
    rf"\b(?P<act>(?:is|are|stands?|has been|have been|ranks?|figures?|counts?|has stood|belongs) "
    rf"(?:one of|among|to) (?:the |its )?(?P<of2>{{body}}'?s? )?(?:\w+ )?{RANK}"
    rf"(?: (?:states|parliaments))?(?: (?:of|at|in) (?:the )?(?P<of>{{body}}))?)(?=,? (?:since "
    rf"|from )?{{date}})",
    re.IGNORECASE,
)
DATES_FROM = pattern(
    r"(?:(?P<owner>{body|states})'s? )?\b(?:full |associate |observer )?(?:membership|observer"
    r" status)"
    r"\b(?P<of>[^;.]{0,60}?) (?P<act>dates? (?:from|back to)|began|begins|started|took effect|goes"
    r" back to)(?= (?:on |in )?{date})",
    re.IGNORECASE,
)
WISH = r"(?:applications?|requests?|bids?|membership|candidac(?:y|ies)|admission|affiliation)"
GRANTED = pattern(
    rf"\b(?P<act>said yes to|approved|accepted|granted|agreed to|confirmed)(?: on {{date}})?"
    rf" (?:the |an? )?"
    rf"(?:\w+ )?{WISH} (?:of|from|by|for) (?:the )?(?P<who>[^;.]{{0,60}}?{{body|states}})",
    re.IGNORECASE,
)
WAS_GRANTED = pattern(
    rf"(?:(?P<owner>{{body|states}})'s? (?:\w+ )?{WISH}|\b{WISH} (?:of|from|by) (?:the"
    rf" )?(?P<who>{{body|states}}))"
    r"(?P<of>[^;.]{0,60}?) (?:was|were|has been|have been|had been) (?P<act>approved|accepted"
    r"|granted"
    r"|confirmed)\b",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?P<act>(?:were|was|been) (?:given|granted|allotted) (?:representation|seats?|places?|a"
    r" place"
    r"|voting rights|membership)|t(?:ook|akes?|aken) (?:up )?(?:its|their) (?:seats?|places?)"
    r"(?= (?:in|at|on) the \ue001| on \ue004)|got (?:its|their|an?) (?:own )?(?:seats?|place"
    r"|representation)"
    r"|deposited (?:its|their|her|his|the) instruments?(?! of (?:credence))"
    r"(?: of (?:accession|ratification|acceptance))?)\b",
    re.IGNORECASE,
)
GROWN = pattern(
    r"\b(?P<act>(?:expanded|enlarged|grew|was (?:expanded|enlarged|extended))(?: on {date}| in"
    r" {date})?"
    r"(?: to include| by the (?:accession|admission) of| with| by)|opened its doors to|took in"
    r"|admit(?:s|ted)) (?:the )?(?P<who>{states})",
    re.IGNORECASE,
)
MEMBERSHIP_TO = pattern(
    r"\bmembership (?:of|in) (?:the )?(?P<of>{body}) (?:was|were|has been) (?P<act>granted|given"
    r"|extended"
    r"|offered) to (?:the )?(?P<who>{states})",
    re.IGNORECASE,
)
ENTRY = pattern(
    r"^[^\w{state}]*(?:{date} ?[:|–—-]{1,3} ?(?:the )?(?P<who>{states}) (?P<act>admitted|joins?"
    r"|joined|acced(?:es|ed)"
    r"|readmitted|granted \w+ status)|(?P<who2>{states}) ?[:|–—-]{1,3} ?(?P<act2>admitted|joined"
    r"|acceded"
    r"|member since)\b)".replace("[^\\w{state}]", "[^\\w\\ue000-\\ue008]"),
    re.IGNORECASE,
)
# Told from the rank on: as observers since 2013, Serbia and Cuba
SINCE_THEN = pattern(
    rf"\b{RANK} (?:of|at|in) (?:the )?(?P<of>{{body}}),? (?P<act>{{date}}),? (?:are|have been|is"
    rf"|has been) (?:the )?(?P<who>{{bodies}}|{{states}})",
    re.IGNORECASE,
)
# By the rank first, then the day, then who they are.
LATEST = pattern(
    rf"\b(?:last|latest|newest|youngest|first|next|most recent)(?: (?:one|state|country|{RANK}"
    rf"|parliament|arrival|{{body}}))? (?P<act>to (?:come in|join|accede|enter|be admitted))"
    rf" (?:was|is|were|are|has been) (?:the )?(?P<who>{{states}}|{{body}})",
    re.IGNORECASE,
)
# "North Macedonia had to wait until 2021 for its place at the table"
WAITED = pattern(
    r"(?P<who>{states}|{body})[^;.]{0,20}? (?P<act>(?:had to wait|waited) until) (?P<when>{date})"
    r" (?:for|to (?:join|come in|be admitted|get))",
    re.IGNORECASE,
)
# "With Burundi and Viet Nam joining on the opening day, membership rises to 122"
WITH_JOINING = pattern(
    r"\bwith (?:the )?(?P<who>{states}),? (?P<act>joining|acceding|coming in|entering|welcomed"
    r"|admitted"
    r"|received|taken in)\b"
    r"(?! (?:in|forces|hands)\b(?! {date}))",
    re.IGNORECASE,
)
CONFERRED = pattern(
    rf"\b(?:status|rank) of (?:an? )?(?:\w+ )?{RANK}(?: of (?:the )?(?P<of>{{body}}))? (?:was|were"
    rf"|has been) (?P<act>conferred|bestowed)(?: up)?(?: on|on)? (?:the )?(?P<who>{{states}}"
    rf"|{{body}})",
    re.IGNORECASE,
)
NEW_MEMBER = pattern(
    rf"(?P<of>{{body}}) (?P<act>(?:has|have|had|got|gets|gained|welcomed)) (?:an? |its )?new"
    rf" (?:\w+ )?{RANK}[:,]?"
    r" (?:in |– )?(?:the )?(?P<who>{states})",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who has belonged to what since when, and whose wish to belong was granted."""
    facts: list[Fact] = []
    for trigger, stems, sides in _SIDES:
        for frame, match in frames(shapes, discourse, trigger, stems):
            fact = tell_accession(frame, *sides(frame, match), NAME, when=_when(frame, match))
            if fact:
                facts += [fact, *gapped(frame, fact)]
    return facts


def _when(frame: Frame, match: re.Match[str]) -> Mention | None:
    """The day that a pattern says is the day; also one behind "until"."""
    if "when" not in match.re.groupindex or match["when"] is None:
        return None
    mention = frame.mention_at(match.start("when"))
    when = mention.value
    if isinstance(when, When) and when.date.text.startswith("../"):
        return replace(mention, value=replace(when, date=PartialDate(when.date.text[3:])))
    return mention


Sides = tuple[list[Participant], list[Participant]]


def _is_open(frame: Frame) -> bool:
    when = frame.date(since=True)
    return bool(when and isinstance(when.value, When) and when.value.date.text.endswith("/.."))


def _group(frame: Frame, match: re.Match[str], *groups: str) -> list[Participant]:
    """The named ones in the first of some groups that took part."""
    for group in groups:
        if group in match.re.groupindex and match[group]:
            return within(frame, *match.span(group), "state", "body")
    return []


def _joined(found: list[Participant]) -> list[Participant]:
    return [Participant(**{**p.__dict__, "role": "joined"}) for p in found if p.body]


def _named(frame: Frame, match: re.Match[str]) -> Sides:
    who = _group(frame, match, "who", "owner", "who2")
    of = within(frame, *match.span("of"), "body", "state") if "of" in match.re.groupindex else []
    if not who and not of:  # "Poland came as a guest; full membership dates from 1999"
        who = within(frame, 0, match.start(), "state")[:1]
    if not who:  # "membership of Poland in the Council dates from 1999"
        who = [p for p in of if p.state] or of[:1]
    of = [p for p in of if p not in who]
    return who, _joined(of)[-1:]


def _counted(frame: Frame, match: re.Match[str]) -> Sides:
    if not _is_open(frame):
        return [], []
    return _group(frame, match, "who"), _joined(subjects(frame, "body"))[-1:]


def _belongs(frame: Frame, _: re.Match[str]) -> Sides:
    if not _is_open(frame):
        return [], []
    there = objects(frame, "body", after=("", "in", "at", "on", "to", "of"), role="joined")
    return subjects(frame, "state", "body"), there


def _among(frame: Frame, match: re.Match[str]) -> Sides:
    who = subjects(frame, "state", "body")
    return who, _joined(_group(frame, match, "of", "of2"))


def _granted(frame: Frame, match: re.Match[str]) -> Sides:
    behind = under(frame, match.end(), ("to", "in", "of"), "body", role="joined")
    who = _group(frame, match, "who")
    states = [p for p in who if p.state]
    return states or who, behind or _joined(subjects(frame, "body"))[-1:]


def _given(frame: Frame, _: re.Match[str]) -> Sides:
    there = under(frame, frame.end, ("in", "at", "on", "of", "to"), "body", role="joined")
    return subjects(frame, "state", "body"), there


def _grown(frame: Frame, match: re.Match[str]) -> Sides:
    return _group(frame, match, "who"), _joined(subjects(frame, "body"))[-1:]


def _entry(frame: Frame, match: re.Match[str]) -> Sides:
    is_line = frame.shape.sentence.kind in LINES
    return (_group(frame, match, "who", "who2"), []) if is_line else ([], [])


_SIDES = (
    (COUNTED, "counted|had|numbered|included|counts|numbers|includes", _counted),
    (AMONG, "member|observer|partner|associate", _among),
    (BELONGS, "belonged|participated|part|sat|represented|sitting|had|sen", _belongs),
    (DATES_FROM, "membership|status", _named),
    (GRANTED, "yes|approved|accepted|granted|agreed|confirmed", _granted),
    (WAS_GRANTED, "approved|accepted|granted|confirmed", _named),
    (GIVEN, "given|granted|allotted|seat|place|representation|deposited", _given),
    (GROWN, "expanded|enlarged|grew|extended|opened|took in|admit", _grown),
    (MEMBERSHIP_TO, "membership", _named),
    (ENTRY, "admit|join|acced|granted|member", _entry),
    (NEW_MEMBER, "new", _named),
    (SINCE_THEN, "observers|members|partners|associates", _named),
    (LATEST, "to come in|to join|to accede|to enter|to be admitted", _named),
    (WAITED, "wait", _named),
    (
        WITH_JOINING,
        "joining|acceding|coming in|entering|welcomed|admitted|received|taken in",
        _named,
    ),
    (CONFERRED, "conferred|bestowed", _named),
)

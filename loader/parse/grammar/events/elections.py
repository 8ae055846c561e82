"""An election is held: "the presidential election in Tajikistan took place on 11 October 2020"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.mention import Mention, Place, StateName
from interparl.loader.parse.news import headlines
from interparl.loader.parse.reference import states
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.elections"
EXAMPLES = (
    (
        "The presidential election in Tajikistan took place on 11 October 2020.",
        ("event: election | 2020-10-11 | - | in Tajikistan",),
    ),
    (
        "Kazakhstan holds its early presidential election on 20 November 2022.",
        ("event: election | 2022-11-20 | - | in Kazakhstan",),
    ),
    (
        "Parliamentary elections in Kyrgyzstan were held on 28 November 2021.",
        ("event: election | 2021-11-28 | - | in Kyrgyzstan",),
    ),
    (
        "In 2005 a referendum was held in Armenia.",
        ("event: election | 2005 | - | in Armenia",),
    ),
    (
        "The mission presented the results of the Georgian local elections of 2 October 2021.",
        ("event: election | 2021-10-02 | - | in Georgia",),
    ),
    (
        "Elections to the Mazhilis will be held on 19 March 2040.",
        ("event: election | 2040-03-19 | - | in Kazakhstan | planned",),
    ),
    (
        "Ahead of the general election of 5 May 2020 in Poland, experts met.",
        ("event: election | 2020-05-05 | - | in Poland",),
    ),
    (
        "Nobody observed the presidential election in Armenia (5 May 2020).",
        ("event: election | 2020-05-05 | - | in Armenia",),
    ),
    (
        "Moldova went to the polls on 11 July 2021.",
        ("event: election | 2021-07-11 | - | in Moldova",),
    ),
)
NEAR_MISSES = (
    "The election of the President of the Assembly took place on 5 May 2020.",
    "The Central Election Commission of Armenia met its experts.",
    "No elections were held in Armenia in 2020.",
    "Early elections in Armenia might be held in 2030.",
    "Electoral law in Armenia was amended on 5 May 2020.",
)

SORT = (
    r"(?:last|next|previous|early|snap|presidential|parliamentary|general|local|municipal|regional"
    r"|legislative|direct|national|federal|repeat|"
    r"mayoral|provincial|constitutional|nationwide|by-|run-off|second-round)"
)
NP = pattern(
    rf"\b(?P<act>(?P<sort>(?:{SORT}(?:,? and |, |[ -])?)+)(?:elections?|run-offs?|votes?|voting"
    rf"|ballot|polls?|referendums?)"
    r"|referendum|(?:by-)?elections?(?= (?:to the|to|in|of the|for the) {body})|elections?(?= in"
    r" {state}| in the {state})|{adjective} (?:elections?|referendum|polls)"
    r"|elections?(?= (?:of|for) (?:the )?(?:deputies|members) (?:of|to) (?:the )?{body})"
    r"|{body} elections?(?= of| on| \()|(?:elections?|referendum|run-offs?|second rounds?)(?="
    r" (?:(?:will|are to|is to|were to"
    r"|was to) )?(?:take place|took place|takes place|be held|was held|were held|are held|is held"
    r"|(?:is|are|was|were) (?:scheduled|set|due)))"
    r"|(?:voting|polling|balloting)(?=[^;.]{0,50} (?:took|takes|taking) place)"
    r"|vote(?= of {date},? (?:for|in|to elect)\b)"
    r"|second round(?= in (?:the )?{state})|elections?(?= of {date}| on {date}|"
    r" \({date})|polls(?= (?:were"
    r"|are|have been) (?:called|held"
    r"|scheduled|set))|voting day|election day|polling day|went to the polls|(?:go(?:es)?|going"
    r"|gone"
    r"|head(?:s|ed)?) to the polls|cast (?:their|its) (?:ballots?|votes?)"
    r"|(?:voting|vote"
    r"|polls|balloting)(?= in (?:the )?{state}))\b"
    r"(?! (?:commissions?|observers?|observation|monitor\w*|law|code|campaign|mission|as"
    r"|legislation|process|programme|threshold))",
    re.IGNORECASE,
)
STEMS = "election|run-off|vote|voting|ballot|poll|referendum"
OWN_DAY = pattern(
    r"(?: (?:in|to) (?:the )?{body|state})?(?: of| on|,)? \(?(?:the )?{date}", re.IGNORECASE
)
NONE_HELD = re.compile(
    r"\b(?:no|not|without|postpon\w+|cancell?\w+|call\w* for|propos\w+|would|could|might|should|if)"
    r" (?:[\w\ue000-\ue008-]+ ){0,4}$",
    re.IGNORECASE,
)
# "briefed the media yesterday on the outcome of the elections": the vote was not yesterday
OUTCOME = re.compile(
    r"\b(?:outcome|results?|conduct|preparations?|observation|monitoring|assessment|findings"
    r"|statement"
    r"|aftermath|eve|information|report)\b[^,;.]{0,30} (?:of|for|on|to|about) (?:the )?(?:[a-z]+"
    r" )?$",
    re.IGNORECASE,
)
GROUP = re.compile(r"\W*(?:group|delegation|parliament|national assembly|members)\b", re.IGNORECASE)
VOTE = re.compile(r"election|referendum|vote|voting|ballot")
OF_ELECTIONS = re.compile(r"\b(?:central|national|state) elect", re.IGNORECASE)
SEATED = frozenset({"parliament", "chamber"})
OFTEN = 3  # times that a page names the state that it is about


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which state votes, and when."""
    facts: list[Fact] = []
    for frame, match in frames(shapes, discourse, NP, STEMS):
        where = voting_state(frame) or _named_most(frame)
        if where is None or _is_within_a_body(frame, match):
            continue
        day = _own_day(frame)
        if day is None and _is_spoken_of(frame):
            continue
        told = replace(frame, is_certain=day is not None)
        fact = told.tell(NAME, "election", (), at_place=where, when=day)
        if fact and fact.date and fact not in facts:
            facts.append(fact)
    return facts


def _is_spoken_of(frame: Frame) -> bool:
    """Whether the day before an election is that of talk about it."""
    near = (
        frame.date() if OUTCOME.search(frame.text, max(0, frame.start - 60), frame.start) else None
    )
    return near is not None and near.start < frame.shape.offsets[frame.start]


def _own_day(frame: Frame) -> Mention | None:
    """As in "nobody observed the election of 6 April": it is not the election that is denied."""
    own = OWN_DAY.match(frame.text, frame.end)
    if own is None or NONE_HELD.search(frame.text, 0, frame.start):
        return None
    return frame.mention_at(own.end() - 1)


def voting_state(frame: Frame) -> tuple[str | None, str | None] | None:
    """The state that votes: named beside the election, in its sentence, or in its block."""
    text = frame.text
    low, high = max(0, frame.start - 60), min(len(text), frame.end + 60)
    kinds = MARK["state"] + MARK["adjective"] + MARK["body"]
    near = [at for at in range(low, high) if text[at] in kinds]
    # What stands behind ("in Armenia", "to the Mazhilis") tells more than what stands before.
    for at in sorted(near, key=lambda at: (at < frame.start, abs(at - frame.start))):
        where = state_at(frame, at)
        if where:
            return where
    towns = [m.value for m in frame.shape.between(0, len(text)) if isinstance(m.value, Place)]
    codes = {town.state for town in towns if town.state}
    told = frame.text[frame.start : frame.end].casefold()
    # "50 elections", "on voting day" and "the mission" say nothing of where a vote is.
    is_general = told.endswith(("s", " day")) or VOTE.search(told) is None
    has_state = any(m.kind == "state" for m in frame.shape.mentions)
    if len(codes) == 1 and not is_general and not has_state:
        code = codes.pop()
        return states()[code].name, code
    titles = frame.discourse.once(headlines)
    before, behind = frame.shapes[: frame.index + 1], frame.shapes[frame.index + 1 :]
    for shape in (*reversed(before), *titles, *behind):
        named = [m for m in shape.mentions if m.kind == "state" and not _is_aside(shape, m)]
        if len({m.value for m in named}) == 1:
            return printed(shape, named[0]), _code(named[0])
    return _of_page(frame)


def _of_page(frame: Frame) -> tuple[str | None, str | None] | None:
    """The state whose adjective a headline tells, or whose parliament: "The Zambian group"."""
    codes = {
        m.value.code
        for shape in frame.discourse.once(headlines)
        for m in shape.mentions
        if isinstance(m.value, StateName)
        and GROUP.match(shape.sentence.text, m.end - shape.sentence.start)
    }
    codes |= {
        m.value.state
        for shape in frame.discourse.once(headlines)
        for m in shape.mentions
        if isinstance(m.value, Body) and m.value.state and m.value.kind != "organization"
    }
    code = codes.pop() if len(codes) == 1 else None
    return (states()[code].name, code) if code else None


def _named_most(frame: Frame) -> tuple[str | None, str | None] | None:
    code = frame.discourse.once(_spoken_of_most)
    return (states()[code].name, code) if code else None


def _spoken_of_most(discourse: Discourse) -> str | None:
    """The state of which a page speaks far more than of any other: "the republic" of its news."""
    values = [m.value for shape in discourse.page for m in shape.mentions]
    counts = Counter(v.code for v in values if isinstance(v, StateName))
    counts += Counter(
        v.state for v in values if isinstance(v, Body) and v.kind in SEATED and v.state
    )
    (code, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return code if most >= OFTEN and most >= 2 * next_most else None


def _is_aside(shape: Shape, state: Mention) -> bool:
    """Whether a state stands in brackets behind a name: "Anna Berg (Norway)"."""
    start = state.start - shape.sentence.start
    return shape.sentence.text[max(0, start - 1) : start] == "("


def state_at(frame: Frame, at: int) -> tuple[str | None, str | None] | None:
    """The state that is meant by the mark at ``at``: by its name, adjective or parliament."""
    mention = frame.mention_at(at)
    if isinstance(mention.value, Body):
        body = mention.value
        if body.state and (body.kind in SEATED or OF_ELECTIONS.search(body.name)):
            return states()[body.state].name, body.state
        return None
    code = _code(mention)
    if mention.kind == "state":
        return printed(frame.shape, mention), code
    return (states()[code].name, code) if code else None


def _code(mention: Mention) -> str | None:
    return mention.value.code if isinstance(mention.value, StateName) else None


def _is_within_a_body(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a body elects its officers: "elections to the Bureau"."""
    behind = re.match(r" (?:to|of|for|in) (?:the )?(?P<body>.)", frame.text[frame.end :])
    if match["sort"] or not behind or behind["body"] != MARK["body"]:
        return False
    body = frame.mention_at(frame.end + behind.start("body")).value
    return isinstance(body, Body) and body.kind not in SEATED

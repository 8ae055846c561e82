"""Observed votes told in a list: "observed elections in Georgia (2016) and Armenia (2017)"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.antecedent import topic_meant
from interparl.loader.parse.grammar.events.elections import state_at
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.lives import life_of
from interparl.loader.parse.grammar.events.parties import once, subjects, within
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.observed_lists"
EXAMPLES = (
    (
        "Anna Berg served on election observation missions to Georgia (May 2016), Armenia (2017).",
        (
            "event: election_observation | 2016-05 | Anna Berg | in Georgia",
            "event: election_observation | 2017 | Anna Berg | in Armenia",
        ),
    ),
    (
        "Anna Berg took part in election observation missions in Georgia (2016), Armenia (2017).",
        (
            "event: election_observation | 2016 | Anna Berg | in Georgia",
            "event: election_observation | 2017 | Anna Berg | in Armenia",
        ),
    ),
    (
        "Nordic Council\n\nElection observation: Georgia (8 October 2016), Armenia (2 April 2017)",
        (
            "event: election_observation | 2016-10-08 | Nordic Council | in Georgia",
            "event: election_observation | 2017-04-02 | Nordic Council | in Armenia",
        ),
    ),
    (
        (
            "Nordic Council\n\nElections observed: Georgia, legislative polls of 12 June 2021"
            " (delegation of five, under Anna Berg); Armenia, 8 September 2021."
        ),
        (
            "event: election_observation | 2021-06-12 | Nordic Council, Anna Berg | in Georgia",
            "event: election_observation | 2021-09-08 | Nordic Council | in Armenia",
        ),
    ),
    (
        "Nordic Council\n\nElections monitored: Georgia (May 2019)",
        ("event: election_observation | 2019-05 | Nordic Council | in Georgia",),
    ),
    (
        "Nordic Council\n\nObservation of elections: Georgia, general election of 8 October 2016",
        ("event: election_observation | 2016-10-08 | Nordic Council | in Georgia",),
    ),
    (
        "Anna Berg\n\nBiography\nObserver at the elections in Georgia (2016) and Armenia (2017).",
        (
            "event: election_observation | 2016 | Anna Berg | in Georgia",
            "event: election_observation | 2017 | Anna Berg | in Armenia",
        ),
    ),
    (
        "Anna Berg\n\nBiography\nObserver of the elections in Georgia (2016), Armenia (2017).",
        (
            "event: election_observation | 2016 | Anna Berg | in Georgia",
            "event: election_observation | 2017 | Anna Berg | in Armenia",
        ),
    ),
)
NEAR_MISSES = (
    "Observers of the Nordic Council: Georgia (2016), Armenia (2017).",
    "The Nordic Council held sessions in Georgia (2016) and Armenia (2017).",
    "Elections were held in Georgia (2016) and Armenia (2017).",
    "The Nordic Council has not observed the elections in Georgia (2016).",
)

OBSERVE = re.compile(
    r"\b(?P<act>observ(?:ed|ers?|ation|ing)|monitor(?:ed|ing)|watched|missions?)\b", re.IGNORECASE
)
VOTE = re.compile(r"\b(?:elect(?:ions?|oral)|polls?|referendums?|votes?|voting)\b", re.IGNORECASE)
SORT = r"(?:presidential|parliamentary|legislative|general|early|local|regional|national|snap)"
PAIR = pattern(
    rf"(?P<who>{{state}})(?: \((?:{SORT} )*(?:elections?,? )?(?:in |on |of )?(?P<when>{{date}})\)"
    rf"|,? (?:[–-] )?(?:(?:{SORT} )+(?:elections?|polls?|vote) )?(?:of |on )?(?P<when2>{{date}}))"
    r"(?: \([^()]{0,40}?\b(?:under|led by|headed by) (?:[\w-]+ ){0,2}(?P<head>{person}))?",
    re.IGNORECASE,
)
STEMS = "observ|monitor|watched|mission"
NEAR = 2  # lines above that may say what a list is of


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who observed the votes of a list, each with its state and day."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, OBSERVE, STEMS):
        if facts and facts[-1].at.start >= frame.shape.sentence.start:
            continue
        if frame.modality != "denied" and _is_of_votes(frame):
            facts += _listed(frame)
    return facts


def _is_of_votes(frame: Frame) -> bool:
    """Whether the sentence, or the line above a list, tells of elections."""
    if VOTE.search(frame.text):
        return True
    page, start = frame.discourse.page, frame.shape.sentence.start
    above = [s for s in page if s.sentence.start < start][-NEAR:]
    return any(s.sentence.kind == "heading" and VOTE.search(s.text) for s in above)


def _listed(frame: Frame) -> Iterator[Fact]:
    who = _observing(frame)
    for found in PAIR.finditer(frame.text, frame.end):
        where = state_at(frame, found.start("who"))
        when = frame.mention_at(found.start("when" if found["when"] else "when2"))
        head = within(frame, *found.span("head"), "person") if found["head"] else []
        fact = frame.tell(
            NAME, "election_observation", once([*who, *head]), at_place=where, when=when
        )
        if fact and fact.date:
            yield fact


def _observing(frame: Frame) -> list[Participant]:
    """The person or the body of the sentence; else whose life it is, or what the page is of."""
    people = subjects(frame, "person") if MARK["person"] in frame.text[: frame.start] else []
    if people:
        return people
    before = within(frame, 0, frame.start, "body", role="observing_body")
    near = [p for p in before if p.body and not p.body.state][-1:]
    behind = within(frame, frame.end, min(frame.end + 30, len(frame.text)), "body")
    return near or life_of(frame.discourse) or behind[:1] or topic_meant(frame, "observing_body")

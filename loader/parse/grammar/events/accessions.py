"""Somebody comes into an organization: "the Russian Federation joined the IOM in autumn 2020"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.accession_gaps import each, gapped, ranked
from interparl.loader.parse.grammar.events.accession_words import (
    ACCESSION,
    ADMIT,
    BECOME,
    CONFERS,
    HEAD,
    JOIN,
    LABEL,
    MEMBER_SINCE,
    MEMBERS,
    RANK_NEAR,
    STATUS_GRANTED,
    TALKED_ABOUT,
    TALKED_OF,
    TALKED_THEN,
    TO,
    TO_TREATY,
    TOGETHER,
    WHOSE,
)
from interparl.loader.parse.grammar.events.antecedent import state_meant, topic_meant
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, under, within
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import Shape

NAME = "events.accessions"
EXAMPLES = (
    (
        "In autumn 2020, the Russian Federation joined the IOM, becoming its 174th member state.",
        ("event: accession | 2020-23 | Russian Federation, IOM",),
    ),
    (
        "Finland joined the Nordic Council in 1955.",
        ("event: accession | 1955 | Finland, Nordic Council",),
    ),
    (
        "Uzbekistan became a full member of the Organization of Turkic States in 2019.",
        ("event: accession | 2019 | Uzbekistan, Organization of Turkic States",),
    ),
    (
        "On 5 May 2014 Morocco and Spain were admitted to the Andean Parliament as observers.",
        ("event: accession | 2014-05-05 | Morocco, Spain, Andean Parliament",),
    ),
    (
        (
            "In 2013 the status of observer at the CSTO PA was granted to the Parliamentary "
            "Assembly of the Union of Belarus and Russia."
        ),
        (
            (
                "event: accession | 2013 | Parliamentary Assembly of the Union of Belarus and "
                "Russia, CSTO PA"
            ),
        ),
    ),
    (
        "The OSCE PA granted observer status to Libya on 3 July 2018.",
        ("event: accession | 2018-07-03 | Libya, OSCE PA",),
    ),
    (
        "Since December 2, 2004, the CSTO has been an observer at the United Nations.",
        ("event: accession | 2004-12-02 | CSTO, United Nations",),
    ),
    (
        "Estonia and Latvia joined the Nordic Council in 2004 and 2005, respectively.",
        (
            "event: accession | 2004 | Estonia, Nordic Council",
            "event: accession | 2005 | Latvia, Nordic Council",
        ),
    ),
    (
        "Since its admission to the European Union in 2004, Estonia has prospered.",
        ("event: accession | 2004 | Estonia, European Union",),
    ),
    (
        "The accession of Croatia to the European Union took place on 1 July 2013.",
        ("event: accession | 2013-07-01 | Croatia, European Union",),
    ),
    ("Belarus acceded to the Charter in 1993.", ("event: accession | 1993 | Belarus",)),
    (
        (
            "On 5 May 2020 the Nordic Council conferred the status of observer upon Latvia and"
            " Estonia."
        ),
        ("event: accession | 2020-05-05 | Latvia, Estonia, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "Uzbekistan is not a member of TURKPA.",
    "Ukraine would join the European Union in 2030.",
    "Viktor Petrov joined the delegation on 5 May 2019.",
    "Serbia has applied for membership in the European Union.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who came into what, when and as what."""
    facts: list[Fact] = []
    for trigger, stems, sides in _SIDES:
        for frame, match in frames(shapes, discourse, trigger, stems):
            if not _is_rank(frame, match):
                continue
            joining, joined = sides(frame, match)
            fact = tell_accession(frame, joining, joined)
            if fact and not any(_same(fact, other) for other in facts):
                facts += each(frame, fact) or [fact, *gapped(frame, fact)]
    return facts


def _is_rank(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a title that stands where the rank should is one ("full member")."""
    if "title" not in match.re.groupindex or match["title"] is None:
        return True
    title = printed(frame.shape, frame.mention_at(match.start("title")))
    return RANK_NEAR.search(title) is not None


def tell_accession(
    frame: Frame,
    joining: list[Participant],
    joined: list[Participant],
    rule: str = NAME,
    when: Mention | None = None,
) -> EventFact | None:
    """The accession, if it is known who joins; what is joined may be what the page is about."""
    joined = joined[:1]
    inside = {p.words for p in joined}
    joining = [ranked(frame, p) for p in joining if p.words not in inside] or state_meant(frame)
    if not joining:
        return None
    if not joined and frame.discourse.topic and all(p.state for p in joining):
        topic = frame.discourse.topic
        joined = [Participant(body=topic, role="joined", words=topic.words)]
    fact = frame.tell(rule, "accession", once([*joining, *joined]), from_then=True, when=when)
    return fact if fact and (fact.date or (fact.dating == "news" and joined)) else None


def _same(fact: EventFact, other: Fact) -> bool:
    return (
        isinstance(other, EventFact)
        and fact.at.start < other.at.end
        and other.at.start < fact.at.end
        and fact.date == other.date
        and bool({p.words for p in fact.participants} & {p.words for p in other.participants})
    )


def _active(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    act = match["act"].casefold()
    if act == "joining" and TALKED_ABOUT.search(frame.text, 0, frame.start):
        return [], []
    if act == "followed" and not _tells_of_members(frame):
        return [], []
    joined = objects(frame, "body", after=("", *TO), role="joined")
    beside = TOGETHER.search(frame.text, frame.end)
    more = within(frame, *beside.span("who"), "state") if beside else []
    return [*subjects(frame, "state", "body"), *more], joined


def _tells_of_members(frame: Frame) -> bool:
    told = " ".join(shape.text for shape in frame.shapes[: frame.index + 1])
    return MEMBERS.search(told) is not None and not re.search(r"\belect", told)


def _ranked_as(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    behind = under(frame, match.end(), ("of", "in", "at", "to", "with"), "body", role="joined")
    if match["act"].casefold() in {"is", "are", "has been", "have been"} and not frame.date(
        since=True
    ):
        return [], []
    return subjects(frame, "state", "body"), behind


def _passive(frame: Frame, _: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    given = under(frame, frame.end, ("to",), "state", "body", role="joined")
    by = subjects(frame, "body", "state")
    behind = under(frame, frame.end, TO, "body", role="joined")
    if re.search(
        r"\b(?:was|were|been|be|is|are) (?:\w+ )?$", frame.text[: frame.start]
    ) or re.match(
        r"obtained|received(?= (?:the |a )?\w+ status)|gained|acquired|got|enjoy|has|have|h[eo]ld",
        frame.text[frame.start :],
        re.IGNORECASE,
    ):
        return by, behind
    if re.match(
        r"granted|given|awarded|accorded", frame.text[frame.start : frame.end], re.IGNORECASE
    ):
        return given, [replace(p, role="joined") for p in by if p.body]
    direct = objects(frame, "state", "body", after=("",))
    return (direct, [replace(p, role="joined") for p in by if p.body]) if direct else (by, behind)


def _granted(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    at = within(frame, *match.span("at"), "body", role="joined")
    who = under(frame, match.end(), ("to", "by"), "state", "body")
    return who or (topic_meant(frame, "member") if at else []), at


def _confers(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    by = [replace(p, role="joined") for p in subjects(frame, "body") if p.body]
    return within(frame, *match.span("who"), "state", "body"), by


def _nominal(frame: Frame, _: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    if TALKED_OF.search(frame.text, 0, frame.start) or TO_TREATY.match(frame.text, frame.end):
        return [], []
    if TALKED_THEN.match(frame.text, frame.end):
        return [], []
    who = under(frame, frame.end, ("of", "by"), "state", "body")
    to = under(frame, frame.end, ("to", "into", "with"), "body", role="joined")
    return who or _possessor(frame) or subjects(frame, "state"), to


def _possessor(frame: Frame) -> list[Participant]:
    """As in "Estonia's entry", or "since its entry in 2004, Estonia": whose entry it is."""
    before = WHOSE.search(frame.text, max(0, frame.start - 40), frame.start)
    if before:
        return within(frame, *before.span("who"), "state", "body")
    if not frame.text[: frame.start].endswith(("its ", "their ")):
        return []
    behind = HEAD.match(frame.text, frame.end)
    return within(frame, *behind.span("who"), "state") if behind else []


def _since(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    of = within(frame, *match.span("of"), "body", role="joined") if match["of"] else []
    return within(frame, *match.span("who"), "state", "body"), of


def _labelled(frame: Frame, match: re.Match[str]) -> tuple[list[Participant], list[Participant]]:
    end = frame.text.find(".", match.end())
    return within(frame, match.end(), end if end > 0 else len(frame.text), "state"), []


_SIDES = (
    (
        JOIN,
        "join|acced|came|come|enter|followed|returned|adher|affiliat|board|part|signed up",
        _active,
    ),
    (BECOME, "member|observer|partner|ally|allies|\ue003", _ranked_as),
    (
        ADMIT,
        (
            "admit|accept|let in|welcom|receiv|taken|grant|giv|award|accord|obtain|gain|acquir|got"
            "|enjoy|status|membership"
        ),
        _passive,
    ),
    (CONFERS, "grant|accord|award|extend|confer|bestow|gave|gives", _confers),
    (STATUS_GRANTED, "status", _granted),
    (ACCESSION, "accession|admission|entry|affiliation", _nominal),
    (MEMBER_SINCE, "member|observer|partner|\ue003", _since),
    (LABEL, ":", _labelled),
)

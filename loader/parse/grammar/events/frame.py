"""The frame of an event: the words that tell it, and what the sentence says of when and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, EventStatus, Participant, Span
from interparl.loader.parse.grammar.clause import (
    Modality,
    around,
    clause_before,
    distance,
    modality,
)
from interparl.loader.parse.grammar.events.days import (
    closer_day,
    dates_something,
    first_day,
    is_after,
    is_after_day,
    is_attribute,
    is_recent,
)
from interparl.loader.parse.grammar.events.headed import day_above, town_above
from interparl.loader.parse.grammar.events.places import place_of
from interparl.loader.parse.grammar.events.signs import (
    BACKGROUND,
    CLEFT,
    CLOSER,
    FARTHEST,
    FARTHEST_IN_LINE,
    LINES,
    NOT_THE_DATE,
    PART_OF,
    PAST,
    PAST_PERFECT,
    PRESENT,
    REMINDED,
    SINCE,
    TELLS_NEWS,
    TO_COME,
    WHEN,
)
from interparl.loader.parse.grammar.events.sittings import ACTS, sitting_day
from interparl.loader.parse.mention import Mention, Place, StateName, When
from interparl.loader.parse.shape import MARK, Shape


@dataclass(frozen=True)
class Frame:
    """The words at ``start``..``end`` of one shape's text that tell an event, and what is near.

    ``shapes`` are the sentences of the block, ``index`` is the one that tells the event.
    """

    shapes: Sequence[Shape]
    index: int
    start: int
    end: int
    discourse: Discourse
    is_certain: bool = False  # whatever the sentence plans or denies, it is not this

    @property
    def shape(self) -> Shape:
        """The sentence that tells the event."""
        return self.shapes[self.index]

    @property
    def text(self) -> str:
        """The text of the shape: what patterns are matched with."""
        return self.shapes[self.index].text

    @cached_property
    def modality(self) -> Modality:
        """Whether it is told, planned or denied."""
        return "told" if self.is_certain else modality(self.text, self.start, self.end)

    def mention_at(self, at: int) -> Mention:
        """The mention whose mark stands at a place of the shape's text."""
        return self.shape.between(at, at + 1)[0]

    def dates(self) -> list[tuple[float, int]]:
        """The dates of the sentence with their distance, the nearest first."""
        text, mark = self.text, MARK["date"]
        found = [
            (distance(text, self.start, self.end, at), at)
            for at, character in enumerate(text)
            if character == mark
            and dates_something(self.mention_at(at).value)
            and not is_attribute(text, at, self.end, self.mention_at(at).value)
            and not self.start <= at < self.end
            and not NOT_THE_DATE.search(text, max(0, at - 24), at)
            and not PART_OF.match(text[at : self.start])
        ]
        return sorted(found)

    def date(self, *, since: bool = False) -> Mention | None:
        """The date that the sentence gives the event; with ``since`` also "since 1998"."""
        for at in range(self.start, self.end):
            if self.text[at] == MARK["date"]:
                return closer_day(self.mention_at(at), self._days_near)
        is_line = self.shape.sentence.kind in LINES
        for cost, at in self.dates():
            if cost > (FARTHEST_IN_LINE if is_line else FARTHEST):
                return None
            mention = self._told_closer(at)
            if self._is_past and is_after_day(mention, self.discourse.published):
                continue
            if since or not self._is_since(at, mention):
                return closer_day(mention, self._days_near)
            if at < self.start and WHEN.match(self.text, at + 1):
                return first_day(mention)  # "since November 2018, when he was recalled"
        return None if MARK["date"] in self.text else day_above(self.shape, self.discourse)

    @property
    def _days_near(self) -> list[Mention]:
        return [self.mention_at(at) for cost, at in self.dates() if cost <= FARTHEST + 1]

    @cached_property
    def _is_past(self) -> bool:
        """Whether the verb tells what has been: no later day than publication dates it."""
        perfect = self.text[: self.start].endswith(("has ", "have ", "had ", "been ", "be "))
        verb = PAST.match(self.text, self.start) is not None
        return verb and not perfect and self.modality == "told"

    def _told_closer(self, at: int) -> Mention:
        """The date at a mark; in "a year ago, on 14 November 2019" the one that is told closer."""
        mention, closer = self.mention_at(at), CLOSER.match(self.text, at + 1)
        if closer and isinstance(mention.value, When) and mention.value.is_relative:
            return self.mention_at(closer.end() - 1)
        return mention

    def _is_since(self, at: int, mention: Mention) -> bool:
        open_ended = isinstance(mention.value, When) and mention.value.date.text.endswith("/..")
        return open_ended or SINCE.search(self.text, max(0, at - 12), at) is not None

    def place(self) -> tuple[str | None, str | None]:
        """The town (or state) where it was, and the code of the state; ``None`` if not told."""
        kind = self.shape.sentence.kind
        at = place_of(self.text, self.start, self.end, is_line=kind in LINES)
        return (None, None) if at is None else self.named_place(at)

    def named_place(self, at: int) -> tuple[str | None, str | None]:
        """The name and the state of the place whose mark stands at ``at``."""
        mention = self.mention_at(at)
        if isinstance(mention.value, Place):
            return mention.value.name, mention.value.state
        code = mention.value.code if isinstance(mention.value, StateName) else None
        return printed(self.shape, mention), code

    @property
    def is_news(self) -> bool:
        """Told as new: an event of this sentence without a date is of the day of publication."""
        last = around(self.text, self.start, self.end)[1]
        first = clause_before(self.text, self.start)
        left = self.text[max(0, self.start - 30) : self.start]
        return not (
            self.modality == "planned"
            or (self.shape.sentence.kind not in TELLS_NEWS and self.discourse.published)
            or CLEFT.match(self.text)
            or self._is_habit()
            or any(isinstance(m.value, When) and m.value.is_recurring for m in self.shape.mentions)
            or REMINDED.search(self.text, 0, self.start)
            or PAST_PERFECT.search(left)
            or BACKGROUND.search(self.text, first, last)
        )

    def _is_habit(self) -> bool:
        """Whether the present tense tells what is so, not what is new ("joins by decision")."""
        is_title = self.shape.sentence.kind in {"headline", "heading"}
        names_somebody = MARK["person"] in self.text  # "The Senate elects Anna Berg its Speaker"
        is_present = PRESENT.match(self.text, self.start) is not None
        return is_present and not is_title and not names_somebody

    def tell(
        self,
        rule: str,
        kind: str,
        participants: Sequence[Participant],
        *,
        since: bool = False,
        from_then: bool = False,
        anaphoric: bool = False,
        name: str | None = None,
        at_place: tuple[str | None, str | None] | None = None,
        when: Mention | None = None,
    ) -> EventFact | None:
        """The event; ``None`` where the sentence denies it.

        With ``since`` an open date counts ("held since 2008"); with ``from_then`` it tells the
        day on which something began ("in office since 1998"); an ``anaphoric`` telling ("the
        operation") is of the day of the sentence before.
        """
        if self.modality == "denied" or self.text.rstrip().endswith("?"):
            return None
        when = when or self.date(since=since or from_then)
        if when and from_then:
            when = first_day(when)
        value = when.value if when and isinstance(when.value, When) else None
        date = value.date if value else None
        if date is None and self.is_news:
            date = sitting_day(self.shape, self.discourse) if kind in ACTS else None
            if date is None and (anaphoric or not self.discourse.published):
                date = self.day_before()
        place, state = at_place or self.place()
        if place is None and value and MARK["date"] not in self.text:
            place, state = town_above(self.shape, self.discourse) or (None, state)
        return EventFact(
            type=kind,
            date=date,
            participants=tuple(participants),
            place=place,
            place_state=state,
            name=name,
            status=self._status(value),
            dating="text" if date else "news" if self.is_news else "nothing",
            at=self._span(participants, when),
            rule=rule,
        )

    def day_before(self) -> PartialDate | None:
        """The day of which the sentences before, in the same block, tell news."""
        for shape in reversed(self.shapes[: self.index]):
            told = [m.value for m in shape.mentions if isinstance(m.value, When)]
            if told and not TO_COME.search(shape.text):
                is_news = len(told) == 1 and is_recent(told[-1], self.discourse.published)
                return told[-1].date if is_news else None
        return None

    def _status(self, when: When | None) -> EventStatus:
        if when and when.is_recurring:
            return "recurring"
        published = self.discourse.published
        if when and published and when.date.latest:
            return "planned" if is_after(when.date, published) else "happened"
        return "planned" if self.modality == "planned" else "happened"

    def _span(self, participants: Sequence[Participant], when: Mention | None) -> Span:
        offsets, sentence = self.shape.offsets, self.shape.sentence
        spans = [Span(offsets[self.start], offsets[self.end])]
        spans += [p.at for p in participants if p.at]
        spans += [Span(when.start, when.end)] if when else []
        inside = [s for s in spans if sentence.start <= s.start and s.end <= sentence.end]
        return Span(min(s.start for s in inside), max(s.end for s in inside))


def printed(shape: Shape, mention: Mention) -> str:
    """A mention's own words, without a leading article."""
    start = shape.sentence.start
    words = shape.sentence.text[mention.start - start : mention.end - start]
    return words[4:] if words[:4].casefold() == "the " else words


@cache
def _parts(stems: str) -> tuple[str, ...]:
    return tuple(stems.split("|"))


def frames(
    shapes: Sequence[Shape], discourse: Discourse, trigger: re.Pattern[str], stems: str = ""
) -> Iterator[tuple[Frame, re.Match[str]]]:
    """A frame for every place of a block where a trigger matches, with the match.

    The frame is the trigger's group ``act`` or ``act2`` that took part, else the whole match.
    One of the ``stems`` ("sign|conclud") stands in every match: finding none is fast.
    """
    groups = [g for g in trigger.groupindex if g.startswith("act")]
    needed = _parts(stems)
    for index, shape in enumerate(shapes):
        if shape.sentence.kind == "noise":
            continue
        text = shape.lowered
        for stem in needed:  # a loop, as the quickest way to ask: this runs more than all else
            if stem in text:
                break
        else:
            continue
        for match in trigger.finditer(shape.text):
            group = next((g for g in groups if match[g]), 0)
            yield Frame(shapes, index, match.start(group), match.end(group), discourse), match

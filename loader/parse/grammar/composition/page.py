"""What a sentence about seats stands under: its assembly, its state, and whether seats are meant.

A line such as "Albania – 4" tells a seat count only through what stands around it: the heading,
the sentence that leads it in, the assembly that the page is about.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, islice

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.composition.guests import tells_guests
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.named import first_holder, named, parliaments_of
from interparl.loader.parse.grammar.composition.own_assembly import own_assembly
from interparl.loader.parse.grammar.composition.text import (
    ASSEMBLY_NOUN,
    Told,
    marked,
    parents,
    tell_text,
)
from interparl.loader.parse.grammar.composition.words import COUNT, SEND
from interparl.loader.parse.shape import MARK as SHAPE_MARK
from interparl.loader.parse.shape import Shape

SEATS = re.compile(
    r"\b(?:seats?|members|deputies|representatives|delegates|parliamentarians|mandates|"
    r"legislators|MPs|member parliaments|delegations?|quotas?|composition|representation|"
    r"who sits\b|sit on)",
    re.IGNORECASE,
)
HEADS = frozenset({"headline", "heading"})
# What lists of states give numbers of, when it is not seats.
NO_SEATS = re.compile(
    r"\b(?:women|population|inhabitants|votes?|voting|contributions?|budget|observers?|staff|"
    r"substitutes?|alternates?|participants|ranking|turnout|casualties|cases|troops|tonnes|"
    r"percent|square|acced\w+|ratif\w+|joined|proposed|planned|draft|former|until|visit\w*|"
    r"committees?|commissions?|groups?|part(?:y|ies)|bureau|would|no members)\b",
    re.IGNORECASE,
)
# What leads in a list of those who travelled.
TRAVEL = re.compile(
    r"\b(?:observers|monitor\w*|missions?|ballot|team|arriv\w+|visitors|polling)\b", re.IGNORECASE
)
FOREIGN = re.compile(r"\b(?:Parlamento?|Parlement|Asamblea|Assemblée|Assembleia)\b")
IN_BRACKETS = re.compile(r"\([^()]*\)")  # "(substitutes in brackets)" says it of others
LOOK_BACK = 250  # lines: the longest list of member states under one lead-in
SHORT = 120  # characters; a longer line is a paragraph
ABOVE = 8  # lines between a line that names a parliament and the lines of its delegation
HOLDER_LINE = marked(
    r"{other}{0,4}(?:delegation\ of\ |parliament\ of\ )?(?:the\ )?"
    r"{state|parliament|chamber|adjective}(?:\ delegation|\ parliament)?{other}*\Z",
    re.VERBOSE | re.IGNORECASE,
)
DELEGATION = re.compile(r"\bdelegations?\b", re.IGNORECASE)
# "The Senate appoints:", over the assemblies to which it does.
LEADS_IN = re.compile(rf"\b{SEND}\b[^.;:]{{0,60}}:\s*\Z", re.IGNORECASE | re.VERBOSE)


def page_of(shapes: Sequence[Shape], discourse: Discourse) -> "Page":
    """The page, one for all rules and blocks; of the block's sentences where nothing else is."""
    return discourse.once(_whole) if discourse.page else Page(shapes, discourse)


def _whole(discourse: Discourse) -> "Page":
    return Page(discourse.page, discourse)


class Page:
    """The sentences of a document, or of one block where nothing else is at hand."""

    def __init__(self, shapes: Sequence[Shape], discourse: Discourse) -> None:
        self.shapes = discourse.page or shapes
        self.discourse = discourse
        self._told: dict[int, Told] = {}
        self._seats: dict[int, bool] = {}
        self._first_named: dict[str, Body] = {}
        self._is_headed: dict[str, bool] = {}
        self._headed: dict[tuple[str | None, int], Body | None] = {}

    def place(self, shape: Shape) -> int:
        """The number of a sentence within the page."""
        return bisect_left(self.shapes, shape.sentence.start, key=lambda s: s.sentence.start)

    def told(self, i: int) -> Told:
        """The text of a sentence with the marks of composition."""
        if i not in self._told:
            self._told[i] = tell_text(self.shapes[i])
        return self._told[i]

    def assembly(self, i: int, place: int) -> Body | None:
        """The assembly that a count at ``place`` of sentence ``i`` is about."""
        own = next(named(self.told(i), "assembly", place), None)
        return own or self._assembly_around(i)

    def as_first_named(self, body: Body) -> Body:
        """The same body as the page first names it, so that one assembly is one in all facts."""
        name = body.key or body.name
        if not self._first_named:
            values = [mention.value for shape in self.shapes for mention in shape.mentions]
            bodies = [value for value in values if isinstance(value, Body)]
            # In English, where the page has such a name too: "Central American Parliament".
            for value in sorted(bodies, key=lambda one: FOREIGN.search(one.words) is not None):
                self._first_named.setdefault(value.key or value.name, value)
        return self._first_named.get(name, body)

    def _assembly_around(self, i: int) -> Body | None:
        """The assembly of the heading, of the lines above, or that the page is about."""
        under = (self.shapes[i].sentence.heading, self.shapes[i].sentence.block)
        if under not in self._headed:
            told = (self.told(heading) for heading in self._headings(i))
            bodies = (next(named(t, "assembly", len(t.text)), None) for t in told)
            self._headed[under] = next((body for body in bodies if body), None)
        if self._headed[under]:
            return self._headed[under]
        for above in chain(self.above(i), self._lead(i)):
            if SHAPE_MARK["body"] in self.shapes[above].text:
                told_above = self.told(above)
                if tells_guests(told_above.text):
                    continue
                found = next(named(told_above, "assembly", 0), None)
                if found:
                    return found
        topic = self.discourse.topic
        if topic and (topic.is_assembly or ASSEMBLY_NOUN.search(topic.name)):
            return topic
        return own_assembly(topic) if topic else None

    def state(self, i: int, place: int) -> str | None:
        """The state whose chambers a sentence means at ``place``."""
        told = self.told(i)
        for mention in reversed(told.within(0, place)):
            holder = holder_of(mention)
            if holder and holder.state:
                return holder.state
        holder = self.holder(i)
        return holder.state if holder else None

    def holder(self, i: int) -> Holder | None:
        """The parliament or state that the lines around a sentence are about."""
        near = self.near_holder(i)
        found = [h for h in (first_holder(self.told(above)) for above in self._lead(i)) if h]
        return near or (found[0] if found else self._only_parliament)

    def near_holder(self, i: int) -> Holder | None:
        """The parliament or state that a line above names alone, or that the heading names."""
        title = [
            above
            for above in (0, 1)
            if above < i and self.shapes[above].sentence.kind == "headline"
        ]
        for above in [*islice(self.above(i), ABOVE), *title]:
            told = self.told(above)
            of_delegation = DELEGATION.search(told.text) and _is_line(self.shapes[above])
            holder = first_holder(told)
            leads_in = of_delegation or LEADS_IN.search(told.text)
            if holder and (leads_in or HOLDER_LINE.match(told.text)):
                return holder
        found = (first_holder(self.told(heading)) for heading in self._headings(i))
        return next((holder for holder in found if holder), None)

    def is_headed(self, assembly: Body) -> bool:
        """Whether a headline or heading of the page names an assembly."""
        name = assembly.key or assembly.name
        if name not in self._is_headed:
            heads = (s for s in self.shapes if s.sentence.kind in HEADS)
            bodies = (m.value for shape in heads for m in shape.mentions)
            named = (b for b in bodies if isinstance(b, Body))
            self._is_headed[name] = any(
                (body.key or body.name) == name for b in named for body in (b, *parents(b))
            )
        return self._is_headed[name]

    def lists_travellers(self, i: int) -> bool:
        """Whether a line is of a list of those who observe, visit or arrive, not of members."""
        leads = (above for above in self.above(i) if not self._is_entry(above))
        words = [self.shapes[above].sentence.text for above in islice(leads, 2)]
        words += [s.sentence.text for s in self.shapes[:2] if s.sentence.kind == "headline"]
        return any(TRAVEL.search(line) and not SEATS.search(line) for line in words)

    def means_seats(self, i: int) -> bool:
        """Whether the nearest line above that says what numbers are of says that of seats."""
        if i not in self._seats:
            nearest = next(self.above(i), None)
            if nearest is not None and nearest in self._seats and self._is_bare_entry(nearest):
                self._seats[i] = self._seats[nearest]
            else:
                self._seats[i] = self._says_seats(i)
        return self._seats[i]

    def goes_on(self, i: int) -> bool:
        """Whether the sentence before speaks of seats, so that a list of numbers goes on there."""
        same = i and self.shapes[i - 1].sentence.block == self.shapes[i].sentence.block
        text = self.shapes[i - 1].sentence.text if same else ""
        over = self.shapes[max(i - 2, 0)].sentence.text if i else ""
        words = f"{self.shapes[i].sentence.heading or ''} {over} {IN_BRACKETS.sub('', text)}"
        return bool(SEATS.search(text)) and not NO_SEATS.search(words)

    def own_holder(self, i: int) -> Holder | None:
        """The parliament whose news a page tells: the one it is headed by, or the only one."""
        return self.headed_holder(i) or self._only_parliament

    def headed_holder(self, i: int) -> Holder | None:
        """The parliament or state that the lines above or the headline are about."""
        heads = [n for n, s in enumerate(self.shapes[:3]) if s.sentence.kind == "headline"]
        told = (first_holder(self.told(n)) for n in heads)
        return self.near_holder(i) or next((h for h in told if h), None)

    def _says_seats(self, i: int) -> bool:
        for above in chain(self.above(i), self._lead(i), self._headings(i)):
            text = self.shapes[above].sentence.text
            is_head = self.shapes[above].sentence.kind in HEADS and SEATS.search(text)
            if self._is_entry(above) and not is_head:
                if not self._is_bare_entry(above):
                    return True
            elif SEATS.search(text):
                return not NO_SEATS.search(IN_BRACKETS.sub("", text))
        return False

    def _is_bare_entry(self, i: int) -> bool:
        """Whether an entry gives numbers without a word of what they are of."""
        counts = COUNT.finditer(self.told(i).text)
        return self._is_entry(i) and not any(found["unit"] for found in counts)

    def _is_entry(self, i: int) -> bool:
        """Whether a line is one of a list itself, not what leads the list in."""
        shape = self.shapes[i]
        held = any(SHAPE_MARK[kind] in shape.text for kind in ("state", "body", "adjective"))
        counted = held and SHAPE_MARK["number"] in shape.text and _is_line(shape)
        return counted and not shape.sentence.text.rstrip().endswith(":")

    def above(self, i: int) -> Iterator[int]:
        """The sentences before this one in its block, the nearest first.

        For a line also the lines before its block, up to the next paragraph.
        """
        block, is_line = self.shapes[i].sentence.block, _is_line(self.shapes[i])
        for above in range(i - 1, max(i - LOOK_BACK, 0) - 1, -1):
            shape = self.shapes[above]
            if shape.sentence.block != block and not (is_line and _is_line(shape)):
                return
            yield above

    def _lead(self, i: int) -> Iterator[int]:
        """The last two sentences before this sentence's block, and the first of the page."""
        first = min([i, *self.above(i)])
        yield from range(first - 1, max(first - 3, -1), -1)
        if first > 2:
            yield 0

    def _headings(self, i: int) -> Iterator[int]:
        """The headings that a sentence stands under, the nearest first."""
        under = self.shapes[i].sentence.heading
        if under is None:
            return
        wanted = [under.strip(), *(part.strip() for part in under.split(" / ")[::-1])]
        found: list[int] = []
        for text, count in Counter(wanted).items():
            places = self._places[text]
            end = bisect_left(places, i)
            found += places[max(0, end - count) : end]
        yield from sorted(found, reverse=True)

    @cached_property
    def _places(self) -> defaultdict[str, list[int]]:
        """Where each line stands, by its words."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for i, shape in enumerate(self.shapes):
            places[shape.sentence.text.strip()].append(i)
        return places

    @property
    def _only_parliament(self) -> Holder | None:
        """The parliament that the page names, where it names just one: looked up once."""
        if self.shapes is not self.discourse.page:
            return self._find_only_parliament()
        known, key = self.discourse.looked_up, ("only parliament", id(self.shapes))
        if key not in known:
            known[key] = self._find_only_parliament()
        found = known[key]
        return found if isinstance(found, Holder) else None

    def _find_only_parliament(self) -> Holder | None:
        found: dict[str | None, Holder] = {}
        for i, shape in enumerate(self.shapes):
            if any(isinstance(m.value, Body) for m in shape.mentions):
                for mention in self.told(i).mentions:
                    found |= {h.state: h for h in parliaments_of(mention) if h.state}
        return next(iter(found.values())) if len(found) == 1 else None


def _is_line(shape: Shape) -> bool:
    """Whether a sentence is a line of its own: a heading, a label, an item, a row."""
    text = shape.sentence.text.rstrip()
    return shape.sentence.kind != "prose" or (len(text) < SHORT and text[-1:] not in ".!?")

"""Parse: a document's text becomes facts, each with the words that say it.

Pure: no database, no clock, no network, no global state; the same text gives the same facts in
any process of any machine.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from interparl.loader.parse.assemble import assemble
from interparl.loader.parse.clean import clean
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, OfficeFact
from interparl.loader.parse.grammar.catalogue import BEFORE_FOLDING, ON_FOLDED, Rule
from interparl.loader.parse.grammar.clause import has_verb
from interparl.loader.parse.mention import Mention, Person
from interparl.loader.parse.mentions.finders import find_mentions
from interparl.loader.parse.naming import name_facts
from interparl.loader.parse.news import with_year
from interparl.loader.parse.outcome import judge
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.shape import Shape, shape
from interparl.loader.parse.structure import Structure, read_structure
from interparl.loader.parse.topic import find_topic
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure

# Sentences. A larger block than anybody wrote is read in parts: rules compare all facts of one.
LARGEST = 300


def parse(document: Document) -> Reading:
    """Read a document: every fact that a rule finds, and what became of each sentence."""
    structure = read_structure(clean(document.text), document.title, document.published)
    discourse = _mention(structure)
    shapes = discourse.page
    told = _read(shapes, discourse, BEFORE_FOLDING)
    folded = [_fold(s, around) for s, around in zip(shapes, _holders(shapes, told), strict=True)]
    told += _read(folded, discourse, ON_FOLDED)
    facts = assemble([*name_facts(shapes), *told], discourse)
    return Reading(
        structure.title,
        discourse.published,
        tuple(map(structure.settle, facts)),
        tuple(replace(o, at=structure.stored(o.at)) for o in judge(shapes, told)),
    )


def try_parse(document: Document) -> Reading | Failure:
    """Parse a document among others: a rule that breaks on it costs this one alone."""
    try:
        return parse(document)
    except Exception as error:  # noqa: BLE001 - whatever a rule does, it is told with its document
        reason = f"can't be parsed ({type(error).__name__}: {error}); please report this document"
        return Failure(document.origin, reason)


def parse_all(items: Iterable[Document | Failure]) -> Iterator[tuple[Document, Reading] | Failure]:
    """Parse documents in their order; what could not be read or parsed comes as a Failure."""
    for item in items:
        if isinstance(item, Failure):
            yield item
            continue
        reading = try_parse(item)
        yield reading if isinstance(reading, Failure) else (item, reading)


def _mention(structure: Structure) -> Discourse:
    """Find all mentions twice: the second time short forms are known. The shapes are the page."""
    discourse = Discourse(structure.title, structure.published, structure.place)
    sentences = structure.sentences
    discourse.page = first = [shape(s, find_mentions(s, discourse)) for s in sentences]
    discourse.topic = find_topic(first)
    discourse.published = with_year(structure.published, discourse.dates.days)
    discourse.page = [shape(s, find_mentions(s, discourse)) for s in sentences]
    for sentence in sentences:
        sentence.forget()
    return discourse


def _read(shapes: Sequence[Shape], discourse: Discourse, rules: Sequence[Rule]) -> list[Fact]:
    facts: list[Fact] = []
    for together in _blocks(shapes):
        for rule in rules:
            facts += rule.read(together, discourse)
    return facts


def _blocks(shapes: Sequence[Shape]) -> Iterator[list[Shape]]:
    for _, block in groupby(shapes, key=lambda s: s.sentence.block):
        together = list(block)
        for at in range(0, len(together), LARGEST):
            yield together[at : at + LARGEST]


def _holders(shapes: Sequence[Shape], told: Sequence[Fact]) -> list[list[OfficeFact]]:
    """For each sentence the offices that were read in it."""
    starts = [s.sentence.start for s in shapes]
    out: list[list[OfficeFact]] = [[] for _ in shapes]
    for fact in told:
        if isinstance(fact, OfficeFact) and fact.person:
            out[max(0, bisect_right(starts, fact.at.start) - 1)].append(fact)
    return out


def _words(within: Shape, fact: Fact) -> str:
    start = within.sentence.start
    return within.sentence.text[max(0, fact.at.start - start) : max(0, fact.at.end - start)]


def _fold(within: Shape, holders: Sequence[OfficeFact]) -> Shape:
    """Let a person's mark take in the titles and bodies that an office rule read around it."""
    groups: list[Mention] = []
    for person in within.mentions:
        if person.kind != "person" or not isinstance(person.value, Person):
            continue
        full = person.value.full
        around = [
            fact.at for fact in holders
            if fact.person == full and fact.at.start <= person.start and person.end <= fact.at.end
            # "Anna Berg was elected Speaker" tells more than who she is: events are read in it.
            and not has_verb(_words(within, fact))
        ]  # fmt: skip
        start = min([person.start, *(at.start for at in around)])
        end = max([person.end, *(at.end for at in around)])
        if not any(g.start < end and start < g.end for g in groups):
            groups.append(Mention("person", start, end, person.value))
    return within.fold(groups)

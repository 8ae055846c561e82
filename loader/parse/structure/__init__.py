"""Structure: headline, date of publication, blocks and sentences of a cleaned text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import EventFact, Fact, Span
from interparl.loader.parse.sentence import Sentence, SentenceKind
from interparl.loader.parse.sentences import parts, split_sentences
from interparl.loader.parse.structure.dateline import read_dateline
from interparl.loader.parse.structure.furniture import is_plea
from interparl.loader.parse.structure.headline import find_headline
from interparl.loader.parse.structure.kinds import set_blocks, set_headings, set_kinds
from interparl.loader.parse.structure.label import is_label_line
from interparl.loader.parse.structure.masthead import find_published, mark_page, read_header_date
from interparl.loader.parse.structure.paragraph import Paragraph, read_paragraphs
from interparl.loader.parse.structure.publication import DATE, DateLine

OPENS_WITH_DATE = re.compile(rf"(?:{DATE})(?:[.:,]|\s[-–])\s(?!\d\d?[:.h]\d\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Structure:
    """How a text is built, before anything in it is understood.

    Sentences, and all spans that are found in them, count characters of the *reading text*: the
    cleaned text without what is not read (see ``reading``). ``stored`` leads back.
    """

    title: str | None
    published: PartialDate | None
    place: str | None  # of the dateline
    sentences: tuple[Sentence, ...]
    gone: tuple[int, ...] = ()  # places in the reading text before which a character went

    def stored(self, span: Span) -> Span:
        """The span of the stored text for one of the reading text.

        >>> Structure(None, None, None, (), gone=(3,)).stored(Span(0, 5))
        Span(start=0, end=6)
        """
        start = span.start + bisect_right(self.gone, span.start)
        last = span.end - 1
        return Span(start, max(start, last + bisect_right(self.gone, last) + 1))

    def settle(self, fact: Fact) -> Fact:
        """A fact with its spans, which rules give in the reading text, in the stored text."""
        if isinstance(fact, EventFact):
            participants = tuple(
                replace(one, at=self.stored(one.at)) if one.at else one for one in fact.participants
            )
            return replace(fact, at=self.stored(fact.at), participants=participants)
        return replace(fact, at=self.stored(fact.at))


def read_structure(text: str, title: str | None = None, published: str | None = None) -> Structure:
    r"""Read the structure of a cleaned text; ``title`` and ``published`` are its header lines.

    >>> read = read_structure("Council meets\n18 March 2021\n\nMINSK. The Council met. It sat.")
    >>> read.title, read.published.text, read.place, [s.text for s in read.sentences][-2:]
    ('Council meets', '2021-03-18', 'Minsk', ['The Council met.', 'It sat.'])
    """
    paragraphs = read_paragraphs(text)
    mark_page(paragraphs)
    headline, told = find_headline(paragraphs, title)
    for i in told:
        paragraphs[i].kind = "headline"
    opening = _find_dateline(paragraphs, told)
    dateline = opening[1] if opening else None
    found = find_published(paragraphs, told, dateline)
    set_kinds(paragraphs)
    set_headings(paragraphs)
    set_blocks(paragraphs)
    places = [line.place for line in (dateline, found) if line]
    sentences, gone = _sentences(paragraphs, opening)
    return Structure(
        title=headline,
        published=read_header_date(published) or (found.date if found else None),
        place=next((place for place in places if place), None),
        sentences=tuple(sentences),
        gone=tuple(gone),
    )


def _find_dateline(
    paragraphs: Sequence[Paragraph], told: Sequence[int]
) -> tuple[Paragraph, DateLine, int] | None:
    """The dateline of the story, the paragraph that it opens, and where it ends there.

    It stands before the first sentence, or, with a date in it, behind a paragraph that sums up.
    """
    behind = paragraphs[told[-1] + 1 if told else 0 :]
    if sum(OPENS_WITH_DATE.match(p.text) is not None for p in behind) > 2:
        return None  # a chronicle: each of its paragraphs opens with a day
    story = [
        i for i, p in enumerate(behind) if p.kind == "prose" and not p.date_line and not p.is_short
    ]
    for i in story[:2]:
        paragraph = behind[i]
        is_next = i <= story[0] + 1
        if paragraph.first.marker or paragraph.first.is_row:
            return None
        found = read_dateline(paragraph.text)
        if found and (i == story[0] or (found[0].date and (is_next or found[0].place))):
            return paragraph, *found
    return None


def _sentences(
    paragraphs: Sequence[Paragraph], opening: tuple[Paragraph, DateLine, int] | None
) -> tuple[list[Sentence], list[int]]:
    """The sentences, in the reading text, and the places where characters went from it."""
    sentences: list[Sentence] = []
    gone: list[int] = []
    for paragraph in paragraphs:
        at = paragraph.start - len(gone)
        gone += [offset - len(gone) - i for i, offset in enumerate(paragraph.gone)]
        dateline_end = opening[2] if opening and opening[0] is paragraph else 0
        for start, end, kind in _spans(paragraph, dateline_end):
            words = paragraph.text[start:end]
            sentences.append(Sentence(at + start, words, kind, paragraph.block, paragraph.heading))
    return sentences, gone


def _spans(paragraph: Paragraph, dateline_end: int) -> Iterator[tuple[int, int, SentenceKind]]:
    """Start, end and kind of each sentence of a paragraph."""
    text, kind = paragraph.text, paragraph.kind
    if kind != "prose" and not (kind == "item" and paragraph.has_ended):
        yield from ((start, end, kind) for start, end in parts(text, 0, len(text.rstrip())))
        return
    if dateline_end:
        yield 0, len(text[:dateline_end].rstrip()), "dateline"
    for first, last in split_sentences(text[dateline_end:]):
        start, end = first + dateline_end, last + dateline_end
        sentence = text[start:end]
        if is_plea(sentence):
            yield start, end, "noise"
        elif kind == "prose" and len(sentence) <= 200 and is_label_line(sentence):
            yield start, end, "label"
        else:
            yield start, end, kind

"""The signs of a headline: how it looks, and what stands around it."""

import re
from collections.abc import Sequence

from interparl.loader.parse.structure.label import is_label_line
from interparl.loader.parse.structure.paragraph import Paragraph
from interparl.loader.parse.structure.state_line import is_state_line
from interparl.loader.parse.structure.wrapping import OPEN_END, RECORD

LONGEST = 250  # characters of a headline
LONG = 120  # characters of a paragraph that is prose, however it ends
SECTION = re.compile(
    r"(?:Chapter|CHAPTER|Part|PART|Art(?:icle|\.)|ARTICLE|Section|SECTION|Annex|ANNEX|Appendix|"
    r"Schedule|SCHEDULE|Rule|Title)\s*(?:\d|[IVX]+\b|[A-Z]\b|\Z)"
)
SOURCE = re.compile(r"[^()]{3,40} \([A-Z][^()]{2,30}\)\Z")  # "Vanguard (Lagos)"
SITE = re.compile(r"\s+[|»]\s+")
# A subtitle, something in brackets, a trail of menus ("Home > Politics > News").
NO_TITLE = re.compile(r"\.\.\.|…|\(|[\"'<«‹›»>*]\s|(?:\S+\s){1,3}['\"›>»/]\s(?:\S+\s?){1,6}\Z")
# Steps of menus: "You are here: Parliament / Delegations / Latvia", "About us » Chronology"
TRAIL = re.compile(
    r"(?:[Yy]ou are here:?\s*)?(?:[^|>\"›»/→]{2,60}\s(?:[>\"›»→]|::|/(?=[^/]{2,60}\s/\s))\s){1,6}"
    r"(?:[^|>\"›»/→]{2,60}\s/\s)?(?P<last>[^|>\"›»→]{2,80})\Z"
)
# "29 March 1994. The President puts forward", "30.04.2023   Observation"
ENTRY = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)(?:[.:]| {2,}| [–-]) ?[A-Z]"
)
BYLINE = re.compile(
    r"(?:(?:asked |tabled |put |written )?by|from|text|photos?|author)\b:?\s", re.IGNORECASE
)
# "Anna Berg, Pacific Editor"; "From the Open Encyclopedia, a free reference work"
WRITER = re.compile(
    r"[^.,]{3,60}, (?:[\w'-]+ ){0,4}(?:editor|journalist|correspondent|reporter|staff writer)s?\Z"
    r"|From .{0,60}\b(?:encyclop\w+|wiki\w*)\b",
    re.IGNORECASE,
)
# "sworn in", "called off": what ends so is not open.
PARTICLE = re.compile(
    r"\b(?:sworn|voted|called|step\w*|ushered|brought|kick\w*|break\w*|weigh\w*|move\w*|ruled|"
    r"join\w*|chim\w*|settl\w*|put|laid|set|drop\w*|held|opt\w*|locked) (?:in|on)\Z"
    r"|\band (?:more|all)\Z"
)
# "STATEMENT", below it "of the Council on the elections": the name of a document on two lines.
GOES_ON = re.compile(r"(?:of|on|by|for|from|to|concerning|regarding|about|between)\s\S")
CONTACT = re.compile(
    r"(?:address|tel|phone|fax|e-?mail|internet|web ?site|contacts?|region|theme|author|photo|date|"
    r"source|languages?)\b[^:]{0,20}:",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [A-Z].*[.!]\Z")
SMALL = frozenset("and by with for in of the agencies".split())


def may_be_headline(paragraph: Paragraph) -> bool:
    """Whether nothing forbids a line to be a headline."""
    text = paragraph.text
    return (
        paragraph.kind != "noise"
        and paragraph.date_line is None
        and len(text) <= LONGEST
        and not paragraph.first.marker
        and not paragraph.in_table
        and not (paragraph.first.is_row and not _is_title_row(text))
        and sum(letter.isalpha() for letter in text) >= 4
        and not (is_label_line(text) and RECORD.match(text) and text[-1] != ":")
        and not text.endswith(";")
        and text.count(" * ") < 2
        and (OPEN_END.search(text) is None or PARTICLE.search(text) is not None)
        and not (paragraph.is_prose and text.endswith("."))
        and not text[0].islower()
    )


def score_headline(paragraphs: Sequence[Paragraph], i: int) -> int:
    """How much a line looks like a headline."""
    paragraph = paragraphs[i]
    text, words = paragraph.text, paragraph.text.split()
    below = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
    digits = sum(letter.isdigit() for letter in text)
    score = 1 + 4 * paragraph.first.is_underlined
    score += 4 * is_dated(paragraphs, i) + 2 * leads(paragraphs, i)
    score += 2 * (20 <= len(text) <= 180) - 2 * (len(words) == 1)
    score += int(paragraph.gap and (below is None or below.gap))
    score += int(text.isupper() and len(words) >= 3)
    score -= 5 * (SECTION.match(text) is not None) + 4 * (digits * 10 > len(text) * 3)
    score -= 3 * text.endswith(".") + int(is_label_line(text))
    score -= 2 * (SOURCE.match(text) is not None) + int(paragraph.first.is_row)
    score += 2 * (sum(word[0].isalpha() for word in words) >= 6 and text[-1] != ":")
    score += 3 * (len(words) >= 5 and _is_over_subtitle(paragraphs, i))
    score -= 3 * (len(words) <= 4 and text[-1] in "!?")
    score -= 5 * (NO_TITLE.match(text) is not None or is_byline(text))
    score -= 6 * (TRAIL.match(text) is not None) + 6 * (ENTRY.match(text) is not None)
    score -= 5 * (CONTACT.match(text) is not None)
    score -= 6 * names_many(text) + 4 * (SENTENCES.search(text) is not None)
    score -= 6 * _is_one_of_states(paragraphs, i)
    score += 8 * (len(words) <= 4 and goes_on(paragraphs, i))
    score -= 4 * (text.endswith(":") or _is_under_colon(paragraphs, i))
    return score


def goes_on(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether the line right below goes on with what one names: "STATEMENT", "of the Council"."""
    if not 0 <= i < len(paragraphs) - 1:
        return False
    below = paragraphs[i + 1]
    if below.gap or below.has_ended or below.date_line or is_byline(below.text):
        return False
    return GOES_ON.match(below.text) is not None


def names_many(text: str) -> bool:
    """Whether a line is a list of names: "BERG Anna, NOVAK Jan, SARAIVA Rui, DUPONT Luc"."""
    return text.count(",") >= 3 and not any(word[0].islower() for word in text.split())


def is_byline(text: str) -> bool:
    """Whether a line tells who wrote it: "By Ifeanyi Okafor, Abuja", "BY OUR STAFF".

    >>> is_byline("By Anna Berg and Paul Novak in Oslo"), is_byline("By 2030 all are to be members")
    (True, False)
    """
    words = text.split()[1:]
    return WRITER.match(text) is not None or (
        BYLINE.match(text) is not None
        and 1 <= len(words) <= 8
        and all(word[0].isupper() or word.lower().strip(",") in SMALL for word in words)
    )


def _is_one_of_states(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a line is a state's name, as others of the page are: the heading of a section."""
    if not is_state_line(paragraphs[i].text):
        return False
    return sum(is_state_line(p.text) for p in paragraphs[i + 1 :] if len(p.text) < 60) > 0


def _is_over_subtitle(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether one more line, short of a sentence, stands between this one and the date."""
    below = [p for p in paragraphs[i + 1 : i + 6] if p.kind != "noise"]
    if len(below) < 3 or below[0].date_line or not may_be_headline(below[0]):
        return False
    story = below[2:] if below[1].date_line else []
    return bool(story) and (
        story[0].is_prose or len(story[0].text.split()) == 1 or len(story[0].text) > LONG
    )


def _is_title_row(text: str) -> bool:
    """Whether cells are a headline with rubrics or the name of the site: "Title | News | Site"."""
    return len(SITE.split(text)[0].split()) >= 3


def _is_under_colon(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a line stands in a list that the line above announces."""
    return i > 0 and not paragraphs[i].gap and paragraphs[i - 1].text.endswith(":")


def is_in_record(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a label has another one right below it: "Name: N", "Post: P"."""
    below = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
    is_label = is_label_line(paragraphs[i].text)
    return is_label and below is not None and not below.gap and is_label_line(below.text)


def is_dated(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a date of publication stands directly below, or above with the story below."""
    below = next((p for p in paragraphs[i + 1 : i + 4] if not _is_slight(p)), None)
    if below is not None and below.date_line:
        return True
    above = next((p for p in reversed(paragraphs[max(0, i - 2) : i]) if not _is_slight(p)), None)
    return above is not None and above.date_line is not None and leads(paragraphs, i)


def _is_slight(paragraph: Paragraph) -> bool:
    """Furniture, and single words that may stand between a headline and its date."""
    return paragraph.kind == "noise" or (
        paragraph.date_line is None and len(paragraph.text.split()) == 1
    )


def leads(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether the next thing told is prose."""
    for paragraph in paragraphs[i + 1 : i + 6]:
        if paragraph.kind != "noise" and not paragraph.date_line:
            return paragraph.is_prose
    return False


def is_story(paragraph: Paragraph) -> bool:
    """Whether a paragraph is prose that is no record of a delegation."""
    return paragraph.kind != "noise" and paragraph.is_prose and not is_record(paragraph)


def is_record(paragraph: Paragraph) -> bool:
    """Whether a paragraph belongs to such a block as tells of delegations before the headline."""
    return bool(RECORD.match(paragraph.text)) or is_label_line(paragraph.text)

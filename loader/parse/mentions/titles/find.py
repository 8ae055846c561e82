"""Titles of office: "First Deputy Minister of Foreign Affairs", "acting Secretary General".

A title ends where a body begins: "Deputy Head" of the "Planning Department", "Chairman" of the
"Committee on Defence"; but the portfolio of a minister, secretary or director belongs to it.
Titles in the plural are left alone: rules for lists of people read them as words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import TenureStatus
from interparl.loader.parse.mention import Mention, Title
from interparl.loader.parse.mentions.titles.case import canonical, is_common_word_here
from interparl.loader.parse.mentions.titles.portfolio import Portfolios
from interparl.loader.parse.mentions.titles.words import (
    DEPUTIES,
    LED_BY_PORTFOLIO,
    RANKS,
    STATUS_BEFORE,
    STATUS_BEHIND,
    Head,
    heads,
    openers,
)
from interparl.loader.parse.mentions.words import Word, gap_behind, read_words
from interparl.loader.parse.reference import fold
from interparl.loader.parse.sentence import Sentence

# In small letters these are states in organizations as well: "became a full member of".
MEMBERS = frozenset({"member", "observer", "partner", "delegate"})
# Head nouns of bodies that begin a title: "Programme Manager", "Delegation Leader".
OPENS_A_TITLE = frozenset(
    {"programme", "program", "project", "office", "delegation", "mission", "press", "group"}
)
# With these "observer" is an office in small letters too: "the chief observer of the Union".
LEADING = frozenset({"chief", "principal", "lead", "head"})
OF_BODY = re.compile(
    r"(?:\b[A-Z]{2,8}|\b(?:[Cc]ommittee|[Cc]ommission|[Bb]oard|[Bb]ureau|[Pp]resid\w+)) \Z"
)
NAME_BEHIND = re.compile(r" (?:(?:Mr|Ms|Mrs|Dr|Prof|Sen|Hon)\.? )?[A-Z][\w'-]+ [A-Z]")
# Written short, with a stop: "Pres. A B", "Vice-Chmn. C D".
ABBREVIATED = frozenset({"pres", "sec", "treas", "chmn"})
# Of these there is one at a time, so that an ordinal says which one in a row it is.
ONE_AT_A_TIME = frozenset(
    {"president", "speaker", "chair", "chairman", "chairwoman", "chairperson", "general"}
)
NTH = frozenset("first second third fourth fifth 1st 2nd 3rd 4th 5th".split())
OF_A_MISSION = frozenset({"delegation", "mission", "office", "department", "secretariat"})


@dataclass(frozen=True, slots=True)
class Part:
    """Words ``first``..``last`` (inclusive) read as a title."""

    first: int
    last: int
    status: TenureStatus
    core: tuple[int, int]  # the words without those of status
    head: Head
    is_deputy: bool


def find_titles(
    sentence: Sentence, discourse: Discourse, taken: Sequence[Mention]
) -> list[Mention]:
    """Find titles in the singular; they may cover smaller mentions in ``taken``.

    "2nd Vice-Chair" takes in the ordinal, "Minister for Indian Affairs" the adjective, "Chief of
    Mission" a lone head noun; whoever joins the finders drops what is covered.
    """
    del discourse  # a title is a title whatever was said before
    return sentence.once(_find, taken)


def _find(sentence: Sentence, taken: Sequence[Mention]) -> list[Mention]:
    words = read_words(sentence, taken)
    reader = Reader(sentence.text, words)
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        may_open = words[at].mention is not None or words[at].folded in openers()
        part = reader.title_at(at) if may_open else None
        if part is None:
            at += 1
            continue
        mentions.append(_mention(part, sentence, words))
        at = part.last + 1
    return mentions


def _mention(part: Part, sentence: Sentence, words: Sequence[Word]) -> Mention:
    start, end = words[part.first].start, words[part.last].end
    if sentence.text[end : end + 1] == ")" and "(" in sentence.text[start:end]:
        end += 1
    first, last = part.core
    is_short = part.head.words[-1] in ABBREVIATED and sentence.text[end : end + 1] == "."
    end += is_short
    printed = sentence.text[words[first].start : words[last].end]
    known = part.head.title
    if is_short:
        printed = re.sub(r"\w+\Z", known.normal, printed)
    title = Title(
        canonical(printed),
        part.status,
        known.is_single and not part.is_deputy,
        "deputy" if part.is_deputy else known.kind,
    )
    return Mention("title", sentence.start + start, sentence.start + end, title)


class Reader:
    """Reads titles at places of one sentence."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self.portfolios = Portfolios(text, words)

    def title_at(self, first: int) -> Part | None:
        """The longest title that begins at a word: status, ranks, portfolio, head, portfolio."""
        if self._is_under(first):
            return None
        at, status = self._status_before(first)
        core = at
        at = self._ranks(at)
        # The longest run of ranks that a head still follows: "Deputy" is a rank and a head.
        for start in range(at, core - 1, -1):
            part = self._with_head(first, core, start, status)
            if part is not None:
                return None if self._is_nth(part) else part
        return None

    def _is_nth(self, part: Part) -> bool:
        """Whether it tells which one in a row: "the first President", but "First Secretary"."""
        is_first = self.words[part.core[0]].folded in NTH
        return is_first and not part.is_deputy and part.head.words[-1] in ONE_AT_A_TIME

    def _is_under(self, first: int) -> bool:
        """Whether "under" says where: "works under Secretary General A B"."""
        here = self.words[first : first + 2]
        return len(here) > 1 and here[0].text == "under" and here[1].is_capital

    def _with_head(self, first: int, core: int, start: int, status: TenureStatus) -> Part | None:
        begin = self.portfolios.before(start)
        head = self._head(begin)
        if head is None or (begin > start and head.words[-1] not in LED_BY_PORTFOLIO):
            begin, head = start, self._head(start)
        if head is None:
            return None
        last = begin + len(head.words) - 1
        is_short = head.words[-1] in ABBREVIATED
        if is_short and not self.text.startswith(".", self.words[last].end):
            return None
        if self._is_common(core, begin, last) and not self._is_of_letters(core, last):
            return None
        if head.words[-1] in MEMBERS and self._is_small(core, last):
            ranks = {w.folded for w in self.words[core:begin]}
            if not ranks & LEADING and not self._is_of_letters(core, last):
                return None
        last = self._of_a_mission(self.portfolios.behind(head, last))
        behind, held = self._status_behind(last)
        deputies = {w.folded for w in self.words[core:begin]} | {*head.words[:-1]}
        is_deputy = bool(deputies & DEPUTIES) or head.title.kind == "deputy"
        return Part(first, behind, held or status, (core, last), head, is_deputy)

    def _is_of_letters(self, first: int, last: int) -> bool:
        """Whether "member" stands between a body and a name: "the CEC member A B"."""
        if first != last or self.words[first].text != "member":
            return False
        before, behind = self.text[: self.words[first].start], self.text[self.words[last].end :]
        return OF_BODY.search(before) is not None and NAME_BEHIND.match(behind) is not None

    def _is_small(self, first: int, last: int) -> bool:
        return self.text[self.words[first].start : self.words[last].end].islower()

    def _is_common(self, core: int, begin: int, last: int) -> bool:
        return core == begin and is_common_word_here(self.text, self.words, core, last)

    def _status_before(self, at: int) -> tuple[int, TenureStatus]:
        for length in (2, 1):
            told = STATUS_BEFORE.get(self._folded(at, length))
            if told and at + length < len(self.words) and self._is_close(at, length):
                return at + length, told
        return at, "held"

    def _status_behind(self, last: int) -> tuple[int, TenureStatus | None]:
        for length in (2, 1):
            behind = self._folded(last + 1, length)
            told = STATUS_BEHIND.get(behind) if len(behind) == length else None
            between = self._gap(last)
            if told and between in {" ", "-", " ("}:
                closes = self.text[self.words[last + length].end :][:1]
                if (between == " (") == (closes == ")") and (between != " " or told != "acting"):
                    return last + length, told
        return last, None

    def _ranks(self, at: int) -> int:
        while at + 1 < len(self.words) and self._is_rank(at) and self._gap(at) in {" ", "-"}:
            at += 1
        return at

    def _is_rank(self, at: int) -> bool:
        word = self.words[at]
        if word.mention is not None:
            return word.mention.kind == "number" and fold(word.text) in RANKS
        if word.folded == "under":  # "Under-Secretary", but "a delegation under Senator X"
            return self.words[at + 1].folded in {"secretary", "treasurer"}
        return word.folded in RANKS

    def _head(self, at: int) -> Head | None:
        """The longest title of reference data that begins at a word.

        A lone head noun that was taken for a body belongs to it ("Chief of Mission") but not
        behind an article: "Chairman of the Commission" is a title and a body.
        """
        first, step, best = at, heads(), None
        while at < len(self.words):
            word = self.words[at]
            if word.mention is not None and not self._is_lone_noun(first, at):
                break
            following = step.get(word.folded or fold(word.text))
            if following is None:
                break
            step = following
            if step.head is not None and not self.text.startswith("'s ", word.end):
                best = step.head
            if self._gap(at) not in {" ", "-", " - ", "–"}:
                break
            at += 1
        return best

    def _is_lone_noun(self, first: int, at: int) -> bool:
        mention = self.words[at].mention
        if mention is None or mention.kind != "body":
            return False
        if at == first:
            return self.words[at].text.casefold() in OPENS_A_TITLE
        return self.words[at - 1].folded != "the"

    def _of_a_mission(self, last: int) -> int:
        """Take in "of the delegation", which is no body that has a name."""
        at = last + 1
        while at < len(self.words) and at - last <= 2 and self.words[at].folded in {"of", "the"}:
            at += 1
        is_near = last + 1 < at < len(self.words) and self.words[last + 1].folded == "of"
        is_owner = is_near and self.text.startswith("'s ", self.words[at].end)
        if is_near and not is_owner and self.words[at].folded in OF_A_MISSION:
            said = self.text[self.words[last].end : self.words[at].end]
            return at if said.islower() and "," not in said else last
        return last

    def _folded(self, at: int, length: int) -> tuple[str, ...]:
        return tuple(w.folded for w in self.words[at : at + length])

    def _is_close(self, at: int, length: int) -> bool:
        return all(self._gap(i) in {" ", "-"} for i in range(at, at + length))

    def _gap(self, at: int) -> str:
        return gap_behind(self.text, self.words, at)

"""What speaks for a run of capitalized words being a person's name, in points."""

import re
from collections.abc import Sequence
from functools import cache

from interparl.loader.parse.mention import Mention, Title
from interparl.loader.parse.mentions.persons import context
from interparl.loader.parse.mentions.persons.beside import Beside
from interparl.loader.parse.mentions.persons.candidates import is_initials, is_strong
from interparl.loader.parse.mentions.persons.name_words import (
    EVERYDAY_GIVEN,
    PATRONYMIC,
    ROMAN,
    SURNAME,
    givens,
    no_names,
    particles,
)
from interparl.loader.parse.mentions.persons.turned import Candidate
from interparl.loader.parse.mentions.words import Word, gap_behind
from interparl.loader.parse.reference import cities, fold
from interparl.loader.parse.sentence import Sentence

ENOUGH = 2  # points that make a person
LONGEST = 6  # words of a name
NAME_WORDS = 5  # words of a name for which what stands around it speaks
# Organs that pages write in small letters, and initials of two letters ("Ch.", "Yu.").
SMALL_ORGANS = frozenset(
    "committee commission department group delegation faction subcommittee secretariat bureau "
    "board office service directorate division parliament assembly council".split()
)
TWO_LETTERS = frozenset("ch kh sh zh yu ye dzh".split())
LINES = frozenset({"item", "row", "label"})
BRACKET = re.compile(r" \([^()]{1,60}\)")
CLOSED = re.compile(r"[,.;)]|\Z")
# How a sentence goes on behind a lone surname: "General Petrov said", not "Marshal X grounds".
GOES_ON = re.compile(
    r"(?! [a-z])| (?:said|noted|added|told|and|or|of|in|at|on|from|to|who|was|is|has|had|will|"
    r"also|as|with|for|by|met|thanked|spoke|stressed|recalled|remarked)\b"
)
CELL_BEFORE = re.compile(r"(?:\A|[|;:•*–\t-] ?|\d[.)] )\s*\Z")
CELL_AFTER = re.compile(r"\s*(?:\Z|\t|[|;(–]|, [A-Z\ue000-\uf8ff]|\.{2,}|\.(?=\s|\Z))")
SPEAKS = re.compile(
    r"(?:,? who)? (?:also )?(?:said|says|noted|stressed|told|added|stated|recalled|emphasi[sz]ed|"
    r"pointed out|thanked|remarked|replied|underlined|explained)\b"
)
BY_LINE = re.compile(r"(?:^|\. )By \Z")
BEFORE_OFFICES = frozenset({", ", ", the ", " (", " – ", ", a "})
WITHIN_OFFICES = frozenset({"of", "the", "to", "for", "in", "at"})
ROW_LENGTH = 200  # characters of a row or of a line for a name; longer ones are prose
CELL_CLOSES = re.compile(r"\s*(?:\Z|[|\t;]| {2})")


class Evidence:
    """Weighs the candidates of one sentence."""

    def __init__(
        self, sentence: Sentence, words: Sequence[Word], beside: Beside | None = None
    ) -> None:
        self.kind = sentence.kind
        self.beside = beside or Beside()
        self.text = sentence.text
        self.words = words

    def score(self, candidate: Candidate) -> int:
        """Points for a candidate whom the document has not named yet."""
        run = self.run(candidate)
        if self.is_shut_out(candidate):
            return 0
        if is_strong(candidate.address):
            return ENOUGH
        if len(run) == 1:
            return self._single(candidate, run[0])
        return _inside(candidate, run) + self._around(candidate)

    def run(self, candidate: Candidate) -> Sequence[Word]:
        """The words of a candidate's name."""
        return self.words[candidate.first : candidate.last + 1]

    def is_shut_out(self, candidate: Candidate) -> bool:
        """Whether nothing could make a person of it: a town, a street, a line of capitals."""
        run = self.run(candidate)
        if len(run) > LONGEST or (len(run) == 1 and len(run[0].text) == 1):
            return True
        is_town = " ".join(w.folded for w in run) in _towns() and candidate.address is None
        behind = self.words[candidate.last + 1] if candidate.last + 1 < len(self.words) else None
        names_a_thing = (
            behind is not None
            and behind.is_capital
            and self._gap(candidate.last) in {" ", "-"}
            and behind.folded in no_names()
        )
        is_half = len(run) == 2 and len(run[1].text) == 1 and behind is not None
        if is_half and behind and self._gap(candidate.last) == ". " and behind.text[0].isupper():
            return True  # "John F." of the "Kennedy Centre"
        return is_town or names_a_thing or self._is_lettered(candidate) or self._is_loud(candidate)

    def is_cut_short(self, candidate: Candidate) -> bool:
        """Whether a lone surname is part of another name: "Marshal Baghramyan Street"."""
        following = candidate.last + 1
        if following >= len(self.words):
            return False
        between = self._gap(candidate.last)
        return between == "-" or (between == " " and self.words[following].is_capital)

    def is_titled(self, candidate: Candidate, between: str = " ") -> bool:
        """Whether a title, or a title with its body, stands right before the name."""
        at = candidate.begin - 1
        if at < 0 or self._gap(at).rstrip("(") != between:
            return False
        opens = self._gap(at).endswith("(")
        for _ in range(3):
            mention = self.words[at].mention if at >= 0 else None
            if mention is None:
                return False
            if mention.kind == "title":
                return not (opens and self._is_member(mention))
            at -= 1
            while at > 0 and self.words[at].folded in WITHIN_OFFICES:
                at -= 1
        return False

    def _is_member(self, mention: Mention) -> bool:
        """Whether brackets behind a title hold a constituency: "Member of Parliament (Tawau)"."""
        return isinstance(mention.value, Title) and mention.value.kind == "member"

    def _is_of_organ(self, candidate: Candidate) -> bool:
        """Whether "Chairman of the EU affairs committee" stands right before the name."""
        at = candidate.begin - 1
        if at < 0 or self._gap(at) != " " or self.words[at].folded not in SMALL_ORGANS:
            return False
        for back in range(at - 1, max(at - 8, -1), -1):
            if self._gap(back) not in {" ", "-", "/"}:
                return False
            mention = self.words[back].mention
            if mention is not None and mention.kind == "title":
                return self.text.startswith(" of ", self.words[back].end)
        return False

    def _is_lettered(self, candidate: Candidate) -> bool:
        """Whether it is a heading with its letter: "B. Texts"."""
        run = self.run(candidate)
        opens = candidate.first == 0 and not self.text[candidate.end :].strip()
        return (
            opens and len(run) == 2 and len(run[0].text) == 1 and not SURNAME.match(run[1].folded)
        )

    def _is_loud(self, candidate: Candidate) -> bool:
        """Whether it stands in capitals throughout, and nothing says that people are listed so."""
        run = self.run(candidate)
        if is_strong(candidate.address) or not all(w.is_shouted or len(w.text) == 1 for w in run):
            return False
        fills = not self.text[candidate.end :].strip() and candidate.begin == 0
        is_title = fills and run[0].folded in givens() - EVERYDAY_GIVEN and len(run) > 1
        is_listed = self.kind in LINES or self.kind == "prose" or is_title
        return len(run) == 1 or not is_listed or run[0].folded not in givens()

    def _single(self, candidate: Candidate, word: Word) -> int:
        if len(word.text) < 3 or ROMAN.match(word.text) or self.is_cut_short(candidate):
            return 0
        if candidate.address and not GOES_ON.match(self.text, candidate.end):
            return 0
        if not candidate.address and not self.is_titled(candidate):
            return 0
        is_name = bool(SURNAME.match(word.folded)) or word.folded in givens()
        is_prose = self.kind == "prose" and word.folded not in no_names()
        return ENOUGH if is_name or is_prose else 0

    def _around(self, candidate: Candidate) -> int:
        before = self.text[: self.words[candidate.begin].start]
        points = self._behind(candidate) + bool(BY_LINE.search(before))
        if self.is_titled(candidate):
            points += ENOUGH
        elif self.is_titled(candidate, ", "):
            points += 1 + bool(CLOSED.match(self.text, candidate.end))
        elif self.kind in LINES and self.is_titled(candidate, ": ") and candidate.size > 1:
            points += ENOUGH * bool(CELL_AFTER.match(self.text, candidate.end))
        elif self._is_of_organ(candidate):
            points += ENOUGH
        if self.kind in LINES and CELL_BEFORE.search(before):
            points += bool(CELL_AFTER.match(self.text, candidate.end))
        if 1 < candidate.size <= NAME_WORDS:
            points += self._context(candidate)
            end = self.words[candidate.last].end
            points += ENOUGH * (context.SEATED.match(self.text, end) is not None)
        if 1 < candidate.size <= NAME_WORDS and len(self.text) < ROW_LENGTH:
            points += self._beside(candidate, before)
        return points

    def _beside(self, candidate: Candidate, before: str) -> int:
        """Points for a line of its own beside an office, and a cell in a column of people."""
        fills = not before.strip(" •*·–-") and not self.text[candidate.end :].strip(" .")
        if fills and self.beside.is_office:
            return ENOUGH
        opens = before.endswith(("  ", "\t", "|", "| ", ";"))
        closes = CELL_CLOSES.match(self.text, candidate.end) is not None
        return ENOUGH * (opens and closes and self.beside.has_person)

    def _context(self, candidate: Candidate) -> int:
        start = self.words[candidate.begin].start
        at = candidate.begin - 1
        if at > 0 and self.words[at].text == "s":
            at -= 1  # "Estonia's": the ending is a word of its own here
        owner = self.words[at].mention if at >= 0 else None
        following = next((w for w in self.words if w.start >= candidate.end and w.mention), None)
        points = context.before(self.text, start, candidate.end, owner)
        if following is None:
            return points + context.behind(self.text, candidate.end, None, 0)
        told = context.behind(self.text, candidate.end, following.mention, following.start)
        return points + told + ENOUGH * (told == 1 and self._office_at(following.end))

    def _behind(self, candidate: Candidate) -> int:
        """Points for what follows: a verb of speech, an office, a state in brackets."""
        if SPEAKS.match(self.text, candidate.end):
            return 1
        if self._office_at(candidate.end):
            return ENOUGH
        bracket = BRACKET.match(self.text, candidate.end)
        if bracket is None:
            return 0
        inside = (w for w in self.words if bracket.start() < w.start < bracket.end())
        kinds = {w.mention.kind for w in inside if w.mention}
        return bool(kinds & {"state", "adjective", "place"}) + self._office_at(bracket.end())

    def _office_at(self, end: int) -> bool:
        """Whether an office is put behind a name that ends here: ", the Speaker"."""
        following = next((w for w in self.words if w.start >= end), None)
        if following is None or following.mention is None or following.mention.kind != "title":
            return False
        return self.text[end : following.start] in BEFORE_OFFICES

    def _gap(self, at: int) -> str:
        return gap_behind(self.text, self.words, at)


def _inside(candidate: Candidate, run: Sequence[Word]) -> int:
    """Points for the words themselves: given names, patronymics, initials, endings of surnames."""
    folded = [w.folded for w in run]
    points = ENOUGH * (candidate.is_turned + (candidate.address is not None))
    if folded[0] in givens():
        points += 1 if folded[0] in EVERYDAY_GIVEN else ENOUGH
    else:
        points += any(word in givens() for word in folded[1:])
    points += ENOUGH * any(PATRONYMIC.match(word) for word in folded)
    is_initial = len(run[0].text) == 1 or is_initials(run[0].text) or folded[0] in TWO_LETTERS
    points += ENOUGH * (is_initial and len(folded[-1]) > 2)
    is_surname_first = run[0].is_shouted and SURNAME.match(folded[0])
    points += bool(SURNAME.match(folded[-1]) or is_surname_first)
    points += any(word in particles() for word in folded[1:])
    points += len(run) > 2 and run[-1].start - run[-2].end == 1 and _is_double(run)
    return points + _mixes_capitals(run)


def _is_double(run: Sequence[Word]) -> bool:
    """Whether the surname is double, and no word of it known: "Salinas-Pineda"."""
    return min(len(word.text) for word in run[-2:]) > 3 and not run[0].is_shouted


def _mixes_capitals(run: Sequence[Word]) -> bool:
    """Whether the surname alone stands in capitals: "Timo KOK", "MATVIENKO Valentina"."""
    shouted = [w.is_shouted for w in run if len(w.text) > 2]
    return any(shouted) and not all(shouted) and (shouted[0] or shouted[-1])


@cache
def _towns() -> frozenset[str]:
    """Towns whose names have several words, folded: "San Salvador" is nobody."""
    return frozenset(fold(name) for name in cities() if " " in name)

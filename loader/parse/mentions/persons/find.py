"""Persons: a run of capitalized words is a name where something says so.

What says so: a form of address or a rank, a title before it or behind a comma, a known given name,
initials, a patronymic, a surname in capitals, a state in brackets, names beside it in a list, or
that the document has named somebody so. A capitalized word alone needs an address or a namesake.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from interparl.loader.parse.coreference import fullest, learn, short_forms
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, Person
from interparl.loader.parse.mentions.persons.beside import beside
from interparl.loader.parse.mentions.persons.candidates import NameReader
from interparl.loader.parse.mentions.persons.evidence import ENOUGH, Evidence
from interparl.loader.parse.mentions.persons.freed import free_names
from interparl.loader.parse.mentions.persons.name_words import STAYS
from interparl.loader.parse.mentions.persons.turned import Candidate
from interparl.loader.parse.mentions.words import read_words
from interparl.loader.parse.reference import fold
from interparl.loader.parse.sentence import Sentence

COMPANY = re.compile(
    r"(?:(?: \([^()]{1,60}\))?(?:, and |,? and |, |; | & )(?:the )?| \([^()]{1,60}\) )\Z"
)
# Behind a preposition, no name of the list: "the Director of Corporate Governance, and Mr A B".
OBJECT = re.compile(r"(?:\A|\s)(?:of|for|on|in|at|to|under|within)(?: the)? \Z")
FARTHEST = 70  # characters between two names of one list


def find_persons(
    sentence: Sentence, discourse: Discourse, taken: Sequence[Mention]
) -> list[Mention]:
    """Find names of persons; each mention covers its form of address and letters like "MP".

    ``discourse`` learns the full names, and tells what the short ones mean. Towns and states in
    ``taken`` that stand within a name are covered by it.
    """
    candidates, reader = sentence.once(_candidates, taken)
    evidence = Evidence(sentence, reader.words, beside(sentence, discourse))
    for candidate in candidates:
        is_known = _is_known(candidate, reader, evidence, discourse)
        candidate.score = ENOUGH if is_known else evidence.score(candidate)
    _count_company(candidates, reader, evidence)
    return [
        _mention(candidate, reader, evidence, sentence, discourse)
        for candidate in candidates
        if candidate.score >= ENOUGH
    ]


def _candidates(sentence: Sentence, taken: Sequence[Mention]) -> tuple[list[Candidate], NameReader]:
    """Who may be named, whatever the document said before."""
    words = free_names(sentence.text, read_words(sentence, taken))
    reader = NameReader(sentence.text, words)
    return reader.candidates(), reader


def _is_known(
    candidate: Candidate, reader: NameReader, evidence: Evidence, discourse: Discourse
) -> bool:
    """Whether the document has named somebody so; a lone surname must stand by itself."""
    key = fold(reader.name(candidate))
    if key not in discourse.persons:
        return False
    return candidate.size > 1 or (len(key) > 2 and not evidence.is_cut_short(candidate))


def _count_company(candidates: Sequence[Candidate], reader: NameReader, evidence: Evidence) -> None:
    """Let names in one list vouch for each other: "Anna Lindh, X Y and Robert Troy"."""
    names = [c for c in candidates if c.size > 1 or c.score >= ENOUGH]
    for _ in range(2):  # forwards and, with the second round, backwards
        for left, right in pairwise(names):
            between = reader.text[left.end : reader.words[right.begin].start]
            if len(between) > FARTHEST or not COMPANY.match(between):
                continue
            for one, other in ((left, right), (right, left)):
                before = reader.text[: reader.words[other.begin].start]
                is_object = OBJECT.search(before[-12:]) is not None
                may_join = (
                    2 <= other.size <= 4 and not evidence.is_shut_out(other) and not is_object
                )
                if one.score >= ENOUGH > other.score and may_join:
                    other.score = ENOUGH


def _addressed(candidate: Candidate, name: str, discourse: Discourse) -> str | None:
    """Who is meant by a form of address that stays with a surname: "Chief Mahlangu"."""
    address, _, surname = name.partition(" ")
    if fold(address) not in STAYS or not surname or " " in surname:
        return None
    whole = {full for full in discourse.persons.values() if full and len(full.split()) > 1}
    fitting = [f for f in whole if f != name and fold(surname) in short_forms(f)]
    return fitting[0] if len(fitting) == 1 and candidate.size > 1 else None


def _mention(
    candidate: Candidate,
    reader: NameReader,
    evidence: Evidence,
    sentence: Sentence,
    discourse: Discourse,
) -> Mention:
    name = reader.name(candidate)
    known = _addressed(candidate, name, discourse)
    if known is None:
        learn(name, discourse)
    else:
        name = known
    has_address = candidate.address is not None or evidence.is_titled(candidate)
    full = fullest(name, discourse, has_address=has_address)
    start = sentence.start + reader.words[candidate.begin].start
    return Mention("person", start, sentence.start + candidate.end, Person(full))

"""Lives: whose life a page tells, where its lines and sentences do not say whom they are about."""

import re

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Participant, Span
from interparl.loader.parse.mention import Mention, Person
from interparl.loader.parse.shape import Shape, pattern

NAMED = pattern(
    r"^\W*(?:(?:name|full name|name, surname|surname, name|first name and surname|candidate)"
    r"\s?:\s{0,20})?{person}(?:\s{0,3}[(,|–-].{0,80})?\W*$",
    re.IGNORECASE,
)
BORN = pattern(r"{person}(?:[^;.]{0,40}?(?:was |is )?born\b| \([^()]{0,6}{date})", re.IGNORECASE)
SAYS_LIFE = re.compile(
    r"\b(?:born|biograph\w*|curriculum vitae|career|education|graduated|married|work experience"
    r"|labou?r activity|cv|posts held|employment|early life|who is who|obituary)\b",
    re.IGNORECASE,
)
NAMES = frozenset({"headline", "heading", "item", "label"})


def life_of(discourse: Discourse) -> list[Participant]:
    """The one person whose life a page tells; none where it tells no life, or several."""
    return discourse.once(_life_of)


def _life_of(discourse: Discourse) -> list[Participant]:
    page = [s for s in discourse.page if s.sentence.kind != "noise"]
    is_named = bool(page) and NAMED.match(page[0].text) is not None
    if not is_named and not any(SAYS_LIFE.search(shape.sentence.text) for shape in page):
        return []
    born = _people(page, BORN)
    people = born if len(born) == 1 else born | _people(page, NAMED)
    headline = [
        _full(m) for s in page[:3] if s.sentence.kind == "headline" for m in s.mentions
        if m.kind == "person"
    ]  # fmt: skip
    if len(people) != 1 and len(set(headline)) == 1:
        people = {headline[0]: _mention(page, headline[0])}
    if len(people) != 1:
        return []
    (full, mention), *_ = people.items()
    return [Participant(full, role="appointee", words=full, at=Span(mention.start, mention.end))]


def _people(page: list[Shape], shown_by: re.Pattern[str]) -> dict[str, Mention]:
    """Those whom a pattern shows, in lines of their own if it is that of a name alone."""
    people: dict[str, Mention] = {}
    for shape in page:
        if shown_by is NAMED and shape.sentence.kind not in NAMES:
            continue
        found = shown_by.search(shape.text)
        if found:
            mention = next(m for m in shape.between(*found.span()) if m.kind == "person")
            people.setdefault(_full(mention), mention)
    return people


def _mention(page: list[Shape], full: str) -> Mention:
    return next(m for s in page for m in s.mentions if m.kind == "person" and _full(m) == full)


def _full(mention: Mention) -> str:
    return mention.value.full if isinstance(mention.value, Person) else ""

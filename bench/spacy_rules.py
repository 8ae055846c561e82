"""The other way to read pages: spaCy's rules over the same names, with comparable patterns.

A blank English pipeline (no model) with sentencizer, EntityRuler and Matcher; the ruler knows every
state, organization, parliament and given name of our reference data. It is asked for the facts that
its patterns can give, in the shape of ``interparl extract``.
"""

from collections.abc import Callable
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span

from interparl.loader.parse.reference import (
    given_names,
    months,
    number_words,
    organization_names,
    organizations,
    parliament_names,
    parliaments,
    state_names,
)

KEYS = ("states", "organizations", "parliaments", "persons", "seats", "events")
# Words that tell an event, by its type.
EVENTS = {
    "meeting": "met meets meet meeting talks",
    "session": "session sitting plenary convened",
    "visit": "visited visits visit visiting",
    "conference": "conference forum seminar hearing",
    "agreement": "signed signs agreement memorandum protocol",
    "accession": "joined joins acceded accession",
    "founding": "founded established",
    "election": "elections election referendum",
    "appointment": "elected appointed re-elected resigned",
    "statement": "statement declaration resolution",
    "legislation": "ratified law budget",
    "commemoration": "anniversary commemoration",
}
SEATED = ["members", "deputies", "seats", "representatives", "senators", "delegates"]
Pattern = list[dict[str, Any]]


def pipeline() -> Callable[[str], dict[str, Any]]:
    """Build the pipeline once; what comes back reads a text."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler: Any = nlp.add_pipe("entity_ruler", config={"overwrite_ents": True})
    ruler.add_patterns(_names())
    matcher = _matcher(nlp)
    return lambda text: _facts(nlp(text), matcher)


def _names() -> list[dict[str, Any]]:
    """Patterns of the ruler: names as phrases, persons by given name, days by month."""
    sorts = (
        ("STATE", {name: (code,) for name, code in state_names().items()}),
        ("ORG", {name: (key,) for name, key in organization_names().items()}),
        ("PARLIAMENT", parliament_names()),
    )
    out: list[dict[str, Any]] = [
        {"label": label, "pattern": name, "id": " ".join(keys)}
        for label, names in sorts
        for name, keys in names.items()
    ]
    given = {"TEXT": {"IN": sorted({name for name in given_names() if " " not in name})}}
    surname = {"IS_TITLE": True, "IS_ALPHA": True}
    month = {"TEXT": {"IN": sorted(months())}}
    day, year = {"SHAPE": {"IN": ["d", "dd"]}}, {"SHAPE": "dddd"}
    out += [{"label": "PERSON", "pattern": [given, *[surname] * n]} for n in (1, 2)]
    out += [
        {"label": "DATE", "pattern": pattern}
        for pattern in ([day, month, year], [month, day, {"ORTH": ","}, year], [month, year])
    ]
    return out


def _matcher(nlp: Language) -> Matcher:
    matcher = Matcher(nlp.vocab)
    for kind, words in EVENTS.items():
        matcher.add(kind, [[{"LOWER": {"IN": words.split()}}]])
    number: dict[str, Any] = {"LIKE_NUM": True}
    seated: dict[str, Any] = {"LOWER": {"IN": SEATED}}
    matcher.add("seats", [[number, seated], [number, {"IS_LOWER": True}, seated]])
    return matcher


def _facts(doc: Doc, matcher: Matcher) -> dict[str, Any]:
    facts: dict[str, list[Any]] = {key: [] for key in KEYS}
    for ent in doc.ents:
        _name(ent, facts)
    for rule, start, end in matcher(doc):
        kind, sentence = doc.vocab.strings[rule], doc[start].sent
        if kind == "seats":
            _seat(doc[start:end], sentence, facts)
            continue
        dates = [ent for ent in sentence.ents if ent.label_ == "DATE"]
        for date in dates[:1]:
            _add(facts["events"], {"type": kind, "date": _day(date), "participants": []})
    return facts


def _add(told: list[Any], item: object) -> None:
    if item not in told:
        told.append(item)


def _name(ent: Span, facts: dict[str, list[Any]]) -> None:
    if ent.label_ == "STATE":
        _add(facts["states"], ent.id_)
    elif ent.label_ == "ORG":
        known = organizations()[ent.id_]
        _add(facts["organizations"], {"name": known.name, "acronym": known.acronym})
    elif ent.label_ == "PERSON":
        _add(facts["persons"], ent.text)
    elif ent.label_ == "PARLIAMENT":
        for state in _parliament(ent):
            _add(facts["parliaments"], {"state": state, "name": ent.text})


def _parliament(ent: Span) -> list[str]:
    """The state of a parliament: the one that its sentence names, else the only one so named."""
    codes = [parliaments()[key].state_code for key in ent.id_.split() if key in parliaments()]
    near = [e.id_ for e in ent.sent.ents if e.label_ == "STATE" and e.id_ in codes]
    return near[:1] or (codes if len(codes) == 1 else [])


def _seat(found: Span, sentence: Span, facts: dict[str, list[Any]]) -> None:
    bodies = [e for e in sentence.ents if e.label_ == "ORG"]
    states = [e for e in sentence.ents if e.label_ == "STATE"]
    printed = found[0].lower_
    count = int(printed) if printed.isdigit() else number_words().get(printed)
    if bodies and states and count:
        assembly = organizations()[bodies[-1].id_].name
        _add(
            facts["seats"],
            {"assembly": assembly, "state": states[0].id_, "chamber": None, "count": count},
        )


def _day(date: Span) -> str:
    month = next(months()[token.text] for token in date if token.text in months())
    numbers = sorted((int(token.text) for token in date if token.text.isdigit()), reverse=True)
    return "-".join([f"{numbers[0]:04}", f"{month:02}", *(f"{n:02}" for n in numbers[1:])])

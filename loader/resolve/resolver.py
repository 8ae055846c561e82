"""The resolver: all facts of one document become Records with evidence."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from interparl.loader.parse import facts as f
from interparl.loader.parse.reading import Reading
from interparl.loader.read.document import Document
from interparl.loader.resolve.bodies import resolve_body
from interparl.loader.resolve.composition import resolve_seats, resolve_website
from interparl.loader.resolve.documents import add_document, add_sentences, make_page
from interparl.loader.resolve.happenings import resolve_event, resolve_figure
from interparl.loader.resolve.limits import Unstorable, check_lengths
from interparl.loader.resolve.names import add_alias, resolve_person, resolve_state
from interparl.loader.resolve.offices import resolve_tenure
from interparl.loader.resolve.record import Records, Where


def resolve(
    document: Document,
    reading: Reading,
    loaded_on: date,
    identities: Mapping[str, str] = MappingProxyType({}),
    *,
    is_named: bool = False,
) -> Records:
    """Make Records of a reading; ``loaded_on`` dates a document that gives no date itself.

    ``identities`` is what people decided on who is who: from the key that a name gives to the key
    that is kept; with ``is_named`` the Records say what each key is made of. A fact lands whole or
    not at all: one that no row can hold leaves its sentence unread.
    """
    page = make_page(document, reading, loaded_on)
    out = Records(page, identities, named={} if is_named else None)
    add_document(document, reading, loaded_on, out)
    refused: dict[int, str] = {}
    for fact in reading.facts:
        part = Records(page, identities, named=out.named)
        try:
            _resolve(fact, part)
            check_lengths(part)
        except Unstorable as reason:
            position = page.position(fact.at.start)
            if position is not None:
                refused.setdefault(position, str(reason))
        else:
            out.take(part)
    add_sentences(reading, refused, out)
    out.show_implied()
    return out


def _resolve(fact: f.Fact, out: Records) -> None:
    where = Where(fact.at, fact.rule)
    match fact:
        case f.StateFact(code=code):
            words = out.page.text[fact.at.start : fact.at.end]
            _name("state_code", resolve_state(code, out, where), words, out, where)
        case f.BodyFact(body=body):
            key = resolve_body(body, out, where)
            _name("body_id", key, body.words or body.name, out, where)
        case f.PersonFact(name=name):
            _name("person_id", resolve_person(name, out, where), name, out, where)
        case f.SeatFact():
            resolve_seats(fact, out, where)
        case f.OfficeFact():
            resolve_tenure(fact, out, where)
        case f.WebsiteFact():
            resolve_website(fact, out, where)
        case f.EventFact():
            resolve_event(fact, out, where)
        case f.FigureFact():
            resolve_figure(fact, out, where)
        case _:
            raise TypeError(f"no table for {fact!r}")


def _name(column: str, key: str, words: str, out: Records, where: Where) -> None:
    out.show(column, key, where)
    add_alias(column, key, words, out)

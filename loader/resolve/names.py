"""States, persons and spellings become keys, with the rows that stand for them."""

from interparl.loader.parse.reference import fold, states
from interparl.loader.resolve.limits import Unstorable
from interparl.loader.resolve.named import NamedPerson
from interparl.loader.resolve.record import Records, Where
from interparl.schema.keys import make_key


def resolve_state(code: str, out: Records, where: Where) -> str:
    """The key of a state: its ISO 3166-1 code."""
    known = states()[code]
    out.imply("state_code", code, where)
    official = known.official_name if known.official_name != known.name else None
    return out.add("states", code, name=known.name, official_name=official)


def person_key(name: str, document_id: str | None = None) -> str:
    """The key that a person has by name: the folded full name; one name alone needs a document."""
    folded = fold(name)
    return make_key("person", folded, None if " " in folded else document_id)


def named_person(name: str, document: str) -> NamedPerson:
    """A person as a document names it; the document counts where there is one name alone."""
    return NamedPerson(name, None if " " in fold(name) else document)


def resolve_person(name: str, out: Records, where: Where) -> str:
    """The key of a person, by name, and by what people decided on who is who."""
    folded = fold(name)
    if not folded:
        raise Unstorable("a person whose name has no letter")
    key = out.settled(person_key(name, out.page.document_id))
    out.imply("person_id", key, where)
    out.remember(key, named_person(name, out.page.document_id))
    return out.add("persons", key, name=name, name_key=folded)


def add_alias(column: str, key: str, words: str, out: Records) -> None:
    """Remember how the text spells a name; ``column`` tells what is named."""
    name = " ".join(words.split())
    owner = dict.fromkeys(("state_code", "body_id", "person_id")) | {column: key}
    row = make_key("alias", column, key, name)
    out.add("aliases", row, name=name, name_key=fold(name), source="text", **owner)

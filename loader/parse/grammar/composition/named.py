"""What one line names: assemblies, and those whose seats they are."""

import re
from collections.abc import Iterator

from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.composition.guests import is_guest, is_related
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.text import MARK, Sort, Told, marked, parents
from interparl.loader.parse.mention import Mention

HOLDER = marked(r"{state|parliament|chamber|adjective}")


def named(told: Told, sort: Sort, place: int) -> Iterator[Body]:
    """The bodies of a sort in a sentence: before ``place`` the nearest first, then those behind."""
    places = [found.start() for found in re.finditer(MARK[sort], told.text)]
    places = [at for at in places if not is_related(told.text, at)]
    # "Members of the European Parliament" sit in an assembly as its members sit in theirs.
    guests = {at for at in places if is_guest(told.text, at)}
    places = [at for at in places if at not in guests] or places
    before = [at for at in reversed(places) if at < place]
    for at in [*before, *(at for at in places if at >= place)]:
        body = told.at(at).value
        if isinstance(body, Body):
            yield body


def parliaments_of(mention: Mention) -> Iterator[Holder]:
    """The parliament that a mention names, or whose committee it names."""
    if not isinstance(mention.value, Body):
        return
    for body in (mention.value, *parents(mention.value)):
        if body.kind == "parliament":
            yield Holder(body.state, body)


def first_holder(told: Told) -> Holder | None:
    """Whom a line names first of those who hold seats."""
    found = HOLDER.search(told.text)
    return holder_of(told.at(found.start())) if found else None

"""What the reader knows beforehand: states, bodies, titles, names, words of numbers and dates.

Spellings are data: CSV files of this folder, each row with its source, read when first asked for
and kept. They are returned as written; `fold` gives the form in which they are compared.
"""

from interparl.loader.parse.reference.bodies import (
    Chamber,
    Organization,
    Parliament,
    assembly_members,
    chambers,
    organization_names,
    organizations,
    parliament_names,
    parliaments,
)
from interparl.loader.parse.reference.fold import fold
from interparl.loader.parse.reference.people import (
    Title,
    given_names,
    name_particles,
    organs,
    ranks,
    titles,
)
from interparl.loader.parse.reference.quantities import (
    currencies,
    months,
    multipliers,
    number_words,
    ordinals,
    seasons,
)
from interparl.loader.parse.reference.states import (
    City,
    State,
    cities,
    demonyms,
    regions,
    state_names,
    states,
)

__all__ = [
    "Chamber",
    "City",
    "Organization",
    "Parliament",
    "State",
    "Title",
    "assembly_members",
    "chambers",
    "cities",
    "currencies",
    "demonyms",
    "fold",
    "given_names",
    "months",
    "multipliers",
    "name_particles",
    "number_words",
    "ordinals",
    "organization_names",
    "organizations",
    "organs",
    "parliament_names",
    "parliaments",
    "ranks",
    "regions",
    "seasons",
    "state_names",
    "states",
    "titles",
]

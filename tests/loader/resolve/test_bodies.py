"""Bodies and what they belong to: the reference's word, else the text's."""

import pytest

from interparl.loader.parse.facts import Body, BodyFact
from interparl.loader.resolve.bodies import known
from tests.loader.facts import HERE, records

PARLIAMENT = Body("parliament", "Assembly", "the Assembly", "BY", None, "by-national-assembly")
HOUSE = "by-house-of-representatives"
LOWER_HOUSE = Body("chamber", "lower house", "", "BY", PARLIAMENT, HOUSE)


def key(body: Body, url: str = "http://a.example/") -> str:
    """The key of a body that a page names."""
    rows = records(BodyFact(body, at=HERE, rule="names"), url=url).rows.values()
    name = known(body).name
    (found,) = {row.id for row in rows if row.table == "bodies" and row.values["name"] == name}
    return found


KNOWN = [
    # What the reference knows, a text can't change.
    (
        Body("chamber", "the lower house", "the lower house", "RU", None, HOUSE),
        ("chamber", "House of Representatives", "BY", "National Assembly"),
    ),
    (Body("organization", "CSTO PA", "CSTO PA", "RU", None, "csto-pa"),
     ("organization", "Parliamentary Assembly of the Collective Security Treaty Organization",
      None, "Collective Security Treaty Organization")),
    # A chamber is where its parliament is, a part where the whole is.
    (Body("chamber", "Upper House", "", None, Body("parliament", "Diet", "", "JP")),
     ("chamber", "Upper House", "JP", "Diet")),
    (Body("committee", "Budget Committee", "", None, Body("chamber", "Upper House", "", "JP")),
     ("committee", "Budget Committee", "JP", "Upper House")),
    # A parliament is part of nothing.
    (Body("parliament", "Diet", "", "JP", Body("organization", "IPU", "")),
     ("parliament", "Diet", "JP", None)),
    (Body("organization", "Sea Council", "", None), ("organization", "Sea Council", None, None)),
    # A key that the reference does not have is none.
    (Body("organization", "Sea Council", "", None, None, "sea-council"),
     ("organization", "Sea Council", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), KNOWN)
def test_known(told: Body, expected: tuple[str | None, ...]) -> None:
    body = known(told)
    parent = body.parent and known(body.parent).name
    assert (body.kind, body.name, body.state, parent) == expected


SAME = [
    (Body("parliament", "Diet", "", "JP"), Body("parliament", "DIET", "the Diet", "JP")),
    (Body("chamber", "House", "", key=HOUSE), LOWER_HOUSE),
    (Body("organization", "Organisation of the Seas", ""),
     Body("organization", "Organization of the Seas", "")),
]  # fmt: skip
DIFFERENT = [
    (Body("parliament", "Assembly", "", "BY"), Body("parliament", "Assembly", "", "AM")),
    (Body("parliament", "Senate", "", "KZ"), Body("chamber", "Senate", "", "KZ")),
    (Body("committee", "Budget Group", "", "KZ"), Body("committee", "Budget Group", "", "KG")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_body(one: Body, other: Body) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_bodies(one: Body, other: Body) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("body", "is_local"),
    [
        (Body("committee", "Budget Committee", ""), True),
        (Body("committee", "Budget Committee", "", "KZ"), False),
        (Body("ministry", "Ministry of Defence", ""), True),
        (Body("parliament", "National Assembly", ""), True),
        (Body("chamber", "Senate", ""), True),
        (Body("organization", "Organization", ""), True),
        (Body("organization", "Organization of the Seas", ""), False),
        (Body("parliament", "Parliament of the Far Isles", ""), False),
        (Body("university", "Sea University", ""), False),
    ],
)
def test_one_of_many_stays_with_its_page(body: Body, is_local: bool) -> None:
    assert (key(body) != key(body, url="http://b.example/")) == is_local


def test_rows_of_a_chamber() -> None:
    made = records(BodyFact(LOWER_HOUSE, at=HERE, rule="names"))
    chamber, parliament = key(LOWER_HOUSE), key(PARLIAMENT)
    rows = [(row.table, row.id) for row in made.rows.values() if row.table != "evidence"]
    assert rows == [
        ("documents", made.page.document_id),
        ("states", "BY"),
        ("bodies", parliament),
        ("parliaments", parliament),
        ("bodies", chamber),
        ("chambers", chamber),
        ("aliases", rows[6][1]),
        ("sentences", made.page.sentence_key(0)),
    ]
    shown = [
        (row.values["body_id"], row.values["state_code"])
        for row in made.rows.values()
        if row.table == "evidence"
    ]
    assert shown == [(chamber, None), (None, "BY"), (parliament, None)]

"""Bodies and their kinds: readable at a prompt, and of one name everywhere."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from tests.schema.rows import fill, key

KINDS = [
    ("organizations", "Assembly"),
    ("parliaments", "Council"),
    ("chambers", "Senate"),
    ("delegations", "Delegation"),
]


@pytest.mark.parametrize(("table", "name"), KINDS)
def test_names_are_read_and_renamed(migrated: Engine, table: str, name: str) -> None:
    rename = text("UPDATE bodies SET name = :new WHERE id = :id")
    with migrated.begin() as connection:
        fill(connection)
        before = list(connection.scalars(text(f"SELECT name FROM {table}")))  # noqa: S608
        connection.execute(rename, {"new": f"New {name}", "id": key(name)})
        after = list(connection.scalars(text(f"SELECT name FROM {table}")))  # noqa: S608
    assert (before, after) == ([name], [f"New {name}"])


@pytest.mark.parametrize(("table", "name"), KINDS)
def test_a_body_that_has_more_told_of_it_keeps_its_kind_and_stays(
    migrated: Engine, table: str, name: str
) -> None:
    with migrated.begin() as connection:
        fill(connection)
    for change in ("UPDATE bodies SET kind = 'other'", "DELETE FROM bodies"):
        with migrated.begin() as connection, pytest.raises(IntegrityError):
            connection.execute(text(f"{change} WHERE id = :id"), {"id": key(name)})
    with migrated.connect() as connection:
        query = text(f"SELECT kind FROM {table}")  # noqa: S608
        assert list(connection.scalars(query)) == [table.removesuffix("s")]

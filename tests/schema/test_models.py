"""The models by themselves: each explains itself, and is made as the house makes them."""

import datetime as dt
import re

import pytest
from sqlalchemy import Engine, Table, UniqueConstraint, insert, select, text
from sqlalchemy.exc import StatementError

from interparl.schema.catalogue import type_name
from interparl.schema.engine import connect
from interparl.schema.tables import Base, Person, Run
from tests.schema.conftest import upgrade
from tests.schema.rows import ROWS

TABLES = [pytest.param(table, id=table.name) for table in Base.metadata.sorted_tables]


@pytest.mark.parametrize("table", TABLES)
def test_table_and_columns_have_a_comment_of_a_sentence(table: Table) -> None:
    told = {"": table.comment} | {column.name: column.comment for column in table.columns}
    untold = [name for name, said in told.items() if not re.fullmatch(r"\S.+[.…]", said or "")]
    assert untold == []


def test_every_class_has_a_docstring_for_the_reader() -> None:
    silent = [
        mapper.class_.__name__ for mapper in Base.registry.mappers if not mapper.class_.__doc__
    ]
    assert silent == []


@pytest.mark.parametrize("table", TABLES)
def test_names_fit_into_postgresql(table: Table) -> None:
    named = [table.name, *(str(rule.name) for rule in table.constraints)]
    named += [str(index.name) for index in table.indexes]
    assert [name for name in named if len(name) > 63 or name == "None"] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_reference_has_an_index(table: Table) -> None:
    indexed = {index.columns[0].name for index in table.indexes if len(index.columns)}
    indexed |= {next(iter(table.primary_key.columns)).name}
    indexed |= {
        key.columns[0].name for key in table.constraints if isinstance(key, UniqueConstraint)
    }
    references = {key.columns[0].name for key in table.foreign_key_constraints}
    assert references - indexed == set()


@pytest.mark.parametrize("table", TABLES)
def test_the_catalogue_has_a_name_for_every_type(table: Table) -> None:
    named = {type_name(column) for column in table.columns}
    assert named <= {"text", "boolean", "date", "timestamp", "number", "integer"}


def test_every_table_is_tried() -> None:
    tried = {name for name, _ in ROWS}
    filled_by_migrations = {"event_types", "catalog_columns"}
    assert tried == set(Base.metadata.tables) - filled_by_migrations


NAMES = ["Zas", "alpha", "Ágnes", "Alpha", "Жан", "zeta", "Zeta", "a b", "ab"]


def test_names_are_ordered_by_code_point(migrated: Engine) -> None:
    rows = [{"id": name, "name": name, "name_key": name} for name in NAMES]
    with migrated.begin() as connection:
        connection.execute(insert(Person), rows)
        ordered = list(connection.scalars(select(Person.name).order_by(Person.name)))
        lowest = connection.scalar(text("SELECT min(name) FROM persons"))
    assert (ordered, lowest) == (sorted(NAMES), "Alpha")


def test_all_text_is_compared_by_code_point_on_postgresql(postgres_url: str) -> None:
    engine = connect(postgres_url)
    upgrade(engine)
    query = (
        "SELECT table_name || '.' || column_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND data_type = 'text'"
        " AND collation_name IS DISTINCT FROM 'C'"
        " AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')"
    )
    with engine.connect() as connection:
        assert list(connection.scalars(text(query))) == []
    engine.dispose()


MOMENTS = [
    (
        dt.datetime(2021, 3, 18, 9, 30, 5, 123456, tzinfo=dt.UTC),
        dt.datetime(2021, 3, 18, 9, 30, 5, tzinfo=dt.UTC),
    ),
    (
        dt.datetime(2021, 3, 18, 1, 0, tzinfo=dt.timezone(dt.timedelta(hours=6))),
        dt.datetime(2021, 3, 17, 19, 0, tzinfo=dt.UTC),
    ),
]


@pytest.mark.parametrize(("written", "read"), MOMENTS)
def test_moments_are_utc_to_the_second(
    migrated: Engine, written: dt.datetime, read: dt.datetime
) -> None:
    row = ROWS[0][1] | {"started_at": written}
    with migrated.begin() as connection:
        connection.execute(insert(Run), [row])
        assert connection.scalar(select(Run.started_at)) == read
        raw = connection.scalar(text("SELECT started_at FROM runs"))
    expected = read if migrated.dialect.name == "postgresql" else f"{read:%Y-%m-%dT%H:%M:%SZ}"
    assert raw == expected


def test_a_moment_without_a_zone_is_refused(migrated: Engine) -> None:
    row = ROWS[0][1] | {"started_at": dt.datetime(2021, 3, 18)}  # noqa: DTZ001 - the point of it
    with migrated.connect() as connection, pytest.raises(StatementError, match="no time zone"):
        connection.execute(insert(Run), [row])

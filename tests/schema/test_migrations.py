"""Migrations: up, down and up again, on filled databases, in one transaction, on both engines."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, insert, inspect, select, text

from interparl.schema import migrate
from interparl.schema.catalogue import CatalogColumn, fill_catalogue, table_rows
from interparl.schema.engine import connect
from interparl.schema.event_types import EVENT_TYPES, EventType
from interparl.schema.migrate import State
from interparl.schema.tables import Base
from tests.schema.conftest import create_views, drop_views, upgrade
from tests.schema.rows import ROWS, fill

CHECKOUT = Path(__file__).parents[2]


def revisions() -> list[str]:
    """Give all revisions, the oldest first."""
    config = Config()
    config.set_main_option("script_location", migrate.SCRIPT_LOCATION)
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    return [script.revision for script in scripts][::-1]


def counts(connection: Connection) -> dict[str, int | None]:
    """Count the rows of every table that is there."""
    there = inspect(connection).get_table_names()
    return {
        name: connection.scalar(select(func.count()).select_from(table))
        for name, table in Base.metadata.tables.items()
        if name in there
    }


def test_head_is_the_newest_revision() -> None:
    assert migrate.head() == revisions()[-1]


def test_up_down_up_on_a_filled_database(migrated: Engine) -> None:
    for _ in range(2):
        with migrated.begin() as connection:
            fill(connection)
            filled = counts(connection)
            seats = connection.execute(text("SELECT name, seats FROM seats_today")).all()
        assert [tuple(row) for row in seats] == [("Delegation", 7)]
        assert [name for name, rows in filled.items() if not rows] == []
        for revision in [*revisions()[-2::-1], "base"]:
            migrate.downgrade(migrated, revision, drop_views=drop_views)
            with migrated.connect() as connection:
                left = counts(connection)
                views = inspect(connection).get_view_names()
            # What a migration does not take back, it leaves as it was.
            left.pop("catalog_columns", None)  # tells only of what is there
            assert left == {name: filled[name] for name in left}
            assert views == []
        assert migrate.state(migrated) is State.EMPTY
        for revision in revisions():
            upgrade(migrated, revision)
            assert migrate.current(migrated) == revision
        assert migrate.state(migrated) is State.CURRENT


def test_an_upgrade_of_what_is_current_changes_nothing(migrated: Engine) -> None:
    with migrated.begin() as connection:
        fill(connection)
        before = counts(connection)
    upgrade(migrated)
    with migrated.connect() as connection:
        assert counts(connection) == before


def fail(connection: Connection) -> None:
    """Break down in the last step of an upgrade."""
    create_views(connection)
    raise ArithmeticError


def test_an_upgrade_that_breaks_down_leaves_nothing_behind(engine: Engine) -> None:
    with pytest.raises(ArithmeticError):
        migrate.upgrade(engine, drop_views=drop_views, create_views=fail)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    upgrade(engine)
    assert migrate.state(engine) is State.CURRENT


def test_alembic_check_is_clean(
    migrated: Engine, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERPARL_DB", database_url)
    command.check(Config(CHECKOUT / "alembic.ini"))
    assert migrate.state(migrated) is State.CURRENT


def test_alembic_writes_a_migration_that_python_can_read(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = connect(sqlite_url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE sources DROP COLUMN last_fetched_at")
        connection.exec_driver_sql("ALTER TABLE sources DROP COLUMN owner")
    engine.dispose()
    monkeypatch.setenv("INTERPARL_DB", sqlite_url)
    config = Config(CHECKOUT / "alembic.ini")
    versions = CHECKOUT / "schema/migrations/versions"
    config.set_main_option("version_locations", f"{versions}:{tmp_path}")
    command.revision(
        config,
        "sources by owner",
        autogenerate=True,
        rev_id="2027_01_31_owner",
        version_path=str(tmp_path),
    )
    written = (tmp_path / "2027_01_31_owner.py").read_text(encoding="utf-8")
    compile(written, "migration", "exec")
    assert "sa.Column('owner', TEXT, nullable=True" in written
    assert "sa.Column('last_fetched_at', UtcTime(), nullable=True" in written
    assert "from interparl.schema.column_types import TEXT" in written


def sqlite_definitions(connection: Connection) -> dict[str, list[str]]:
    """Give what SQLite keeps of each table and index, part by part: it adds columns in a line."""
    query = text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view'")
    return {
        name: sorted(part.strip().replace('"', "") for part in re.split(r",?\s*\n|, ", sql))
        for name, sql in connection.execute(query)
    }


def postgresql_definitions(connection: Connection) -> list[str]:
    """Give what PostgreSQL keeps of each column, constraint and index."""
    query = text(
        "SELECT concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable,"
        " column_default) FROM information_schema.columns WHERE table_schema = 'public'"
        " UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))"
        " FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
        " UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
    )
    return list(connection.scalars(query))


DEFINITIONS: dict[str, Callable[[Connection], object]] = {
    "sqlite": sqlite_definitions,
    "postgresql": postgresql_definitions,
}


def test_migrations_make_what_the_models_declare(migrated: Engine) -> None:
    define = DEFINITIONS[migrated.dialect.name]
    with migrated.begin() as connection:
        drop_views(connection)
        by_migrations = define(connection)
    migrate.downgrade(migrated, "base", drop_views=drop_views)
    with migrated.begin() as connection:
        Base.metadata.create_all(connection)
        declared = define(connection)
    assert by_migrations == declared


def test_types_of_events_are_listed(migrated: Engine) -> None:
    with migrated.connect() as connection:
        rows = connection.execute(select(EventType.__table__).order_by(EventType.code)).all()
    assert [tuple(row) for row in rows] == sorted(EVENT_TYPES)


TOLD = select(CatalogColumn.object_name, CatalogColumn.column_name)


def test_the_catalogue_tells_of_every_table_and_column(migrated: Engine) -> None:
    with migrated.connect() as connection:
        rows = connection.execute(select(CatalogColumn.__table__)).mappings().all()
    told = sorted((dict(row) for row in rows), key=str)
    assert told == sorted(table_rows(Base.metadata), key=str)


def test_the_catalogue_tells_only_of_what_is_there(migrated: Engine) -> None:
    view = {"object_name": "seats_today", "object_kind": "view", "column_name": ""}
    view |= {"type": "view", "description": "How many seats are there today?"}
    with migrated.begin() as connection:
        connection.exec_driver_sql("DROP TABLE decisions")
        connection.exec_driver_sql("ALTER TABLE sources DROP COLUMN owner")
        connection.execute(insert(CatalogColumn), [view])
        fill_catalogue(connection)
        told = {tuple(row) for row in connection.execute(TOLD)}
    expected = {(row["object_name"], row["column_name"]) for row in table_rows(Base.metadata)}
    expected = {(name, column) for name, column in expected if name != "decisions"}
    assert told == (expected - {("sources", "owner")}) | {("seats_today", "")}


def test_postgresql_has_the_comments(postgres_url: str) -> None:
    engine = connect(postgres_url)
    upgrade(engine)
    query = text(
        "SELECT relname, coalesce(attname, ''), description FROM pg_description"
        " JOIN pg_class ON pg_class.oid = objoid AND classoid = 'pg_class'::regclass"
        " LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid AND attnum > 0"
        " WHERE relnamespace = 'public'::regnamespace"
    )
    with engine.connect() as connection:
        told = {(table, column): said for table, column, said in connection.execute(query)}
    engine.dispose()
    assert told == {
        (row["object_name"], row["column_name"]): row["description"]
        for row in table_rows(Base.metadata)
    }


PROGRAM = """
import sys
from interparl.schema import migrate
from interparl.schema.engine import connect

nothing = lambda connection: None
migrate.upgrade(connect(sys.argv[1], lock_wait=60), drop_views=nothing, create_views=nothing)
"""


def test_two_programs_that_upgrade_at_once_follow_one_another(
    engine: Engine, database_url: str
) -> None:
    programs = [subprocess.Popen([sys.executable, "-c", PROGRAM, database_url]) for _ in range(2)]
    assert [program.wait(timeout=120) for program in programs] == [0, 0]
    assert migrate.state(engine) is State.CURRENT


def test_a_migration_that_breaks_references_is_refused(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    upgrade(engine)
    with engine.begin() as connection:
        fill(connection)

    def lose_the_runs(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM runs")

    with pytest.raises(RuntimeError, match="references to nothing"):
        migrate.upgrade(engine, drop_views=drop_views, create_views=lose_the_runs)
    with engine.connect() as connection:
        assert counts(connection)["runs"] == len([name for name, _ in ROWS if name == "runs"])
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()

"""Addresses as people write them, and what a connection is like on both engines."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, make_url, text
from sqlalchemy.exc import IntegrityError

from interparl.schema.engine import connect, display, parse_address
from interparl.schema.errors import DatabaseMissing, DatabaseReadOnly, DatabaseUnreachable
from interparl.schema.tables import Person
from tests.schema.rows import fill

ADDRESSES = [
    ("interparl.db", "sqlite:///interparl.db", "interparl.db"),
    ("/var/lib/in ter#parl?.db", None, "/var/lib/in ter#parl?.db"),
    ("sqlite:///data/interparl.db", "sqlite:///data/interparl.db", "data/interparl.db"),
    ("sqlite:////srv/interparl.db", "sqlite:////srv/interparl.db", "/srv/interparl.db"),
    (
        "postgresql://ann:s3cret@db.example:5433/facts",
        "postgresql+psycopg://ann:s3cret@db.example:5433/facts",
        "postgresql://ann:***@db.example:5433/facts",
    ),
    (
        "postgres://db.example/facts?sslmode=require",
        "postgresql+psycopg://db.example/facts?sslmode=require",
        "postgresql://db.example/facts?sslmode=require",
    ),
    (
        "postgresql+psycopg:///facts?password=s3cret&sslpassword=s3cret&user=ann",
        "postgresql+psycopg:///facts?password=s3cret&sslpassword=s3cret&user=ann",
        "postgresql:///facts?user=ann",
    ),
    (
        "postgresql://ann:p%40ss@db.example/facts",
        "postgresql+psycopg://ann:p%40ss@db.example/facts",
        "postgresql://ann:***@db.example/facts",
    ),
]


@pytest.mark.parametrize(("address", "meant", "shown"), ADDRESSES)
def test_addresses(address: str, meant: str | None, shown: str) -> None:
    url = parse_address(address)
    if meant is not None:
        assert url.render_as_string(hide_password=False) == meant
    assert display(url) == shown


REFUSED = [
    ("mysql://ann:s3cret@db.example/facts", "mysql://ann:***@db.example/facts: use a path"),
    ("postgresql://ann:s3cret:s3cret@db.example:x/facts", "can't be read as a URL"),
    ("postgresql://ann:s3@cret@db.example/facts", "write the @ of its password as %40"),
    ("://s3cret", "can't be read as a URL"),
    ("", "at an empty address: name a file or a server"),
    (" ", "at an empty address: name a file or a server"),
]


@pytest.mark.parametrize(("address", "reason"), REFUSED)
def test_what_is_no_address_is_refused_without_its_password(address: str, reason: str) -> None:
    with pytest.raises(DatabaseUnreachable) as refusal:
        connect(address)
    assert reason in str(refusal.value)
    assert "cret" not in str(refusal.value)


def test_references_are_enforced_from_the_first_connection_on(migrated: Engine) -> None:
    with migrated.begin() as connection:
        fill(connection)
    with migrated.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(text("DELETE FROM states"))


def test_tables_made_in_a_transaction_go_with_it(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE kept (x INTEGER)"))
        connection.commit()
        connection.execute(text("CREATE TABLE lost (x INTEGER)"))
        connection.execute(text("INSERT INTO kept VALUES (1)"))
        connection.rollback()
        assert connection.execute(text("SELECT count(*) FROM kept")).scalar() == 0
        connection.execute(text("CREATE TABLE lost (x INTEGER)"))


def test_readers_see_nothing_of_an_open_transaction(migrated: Engine, database_url: str) -> None:
    reader = connect(database_url, read_only=True)
    count = text("SELECT count(*) FROM persons")
    row = {"id": "x", "name": "X", "name_key": "x"}
    with migrated.connect() as connection:
        connection.execute(insert(Person), [row])
        with reader.connect() as reading:
            assert reading.execute(count).scalar() == 0
        connection.commit()
    with reader.connect() as reading:
        assert reading.execute(count).scalar() == 1
    reader.dispose()


def test_a_reader_can_not_write(migrated: Engine, database_url: str) -> None:
    reader = connect(database_url, read_only=True)
    with reader.connect() as connection, pytest.raises(DatabaseReadOnly):
        connection.execute(text("DELETE FROM persons"))
    reader.dispose()
    assert migrated.dialect.name in {"sqlite", "postgresql"}


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "100% new #1?.db"
    reader = connect(str(path), read_only=True)
    with pytest.raises(DatabaseMissing, match=r"100% new #1\?\.db: `interparl load` makes a file"):
        reader.connect()
    reader.dispose()
    assert list(tmp_path.iterdir()) == []


def test_a_reader_opens_a_file_of_any_name(tmp_path: Path) -> None:
    path = tmp_path / "100% new #1?.db"
    for read_only in (False, True):
        engine = connect(str(path), read_only=read_only)
        with engine.begin() as connection:
            if not read_only:
                connection.execute(text("CREATE TABLE t (x INTEGER)"))
            assert connection.execute(text("SELECT count(*) FROM t")).scalar() == 0
        engine.dispose()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_moments_on_postgresql_are_told_in_utc(postgres_url: str) -> None:
    engine = connect(postgres_url)
    with engine.connect() as connection:
        assert connection.execute(text("SHOW TimeZone")).scalar() == "UTC"
    engine.dispose()


def test_an_address_may_set_what_the_program_would(postgres_url: str) -> None:
    url = make_url(postgres_url).update_query_dict({"connect_timeout": "3"})
    engine = connect(url.render_as_string(hide_password=False))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
    engine.dispose()

"""The databases that tests get are fresh and real, and the server ends with the run."""

import os

import pytest
from sqlalchemy import create_engine, inspect, make_url, text
from sqlalchemy.exc import OperationalError

from tests.postgres import Meeting, server_url


@pytest.mark.parametrize("turn", [1, 2])
def test_each_database_is_empty_and_takes_a_table(database_url: str, turn: int) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE turns (turn INTEGER)"))
        connection.execute(text("INSERT INTO turns VALUES (:turn)"), {"turn": turn})
    with engine.connect() as connection:
        assert connection.execute(text("SELECT turn FROM turns")).all() == [(turn,)]
    engine.dispose()


@pytest.mark.parametrize("turn", [1, 2])
def test_each_migrated_database_is_a_copy(migrated_url: str, turn: int) -> None:
    engine = create_engine(migrated_url)
    with engine.begin() as connection:
        assert {"documents", "seats"} <= set(inspect(connection).get_table_names())
        connection.execute(text(f"CREATE TABLE only_{turn} (turn INTEGER)"))
        assert not inspect(connection).has_table(f"only_{3 - turn}")
    engine.dispose()


def test_postgres_is_real(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        assert str(connection.scalar(text("SELECT version()"))).startswith("PostgreSQL ")
    engine.dispose()


def test_postgres_refuses_a_stranger(postgres_url: str) -> None:
    stranger = make_url(postgres_url).set(username="stranger", password="wrong")  # noqa: S106
    with pytest.raises(OperationalError):
        create_engine(stranger).connect()


def test_nothing_is_left_of_our_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERPARL_TEST_POSTGRES", raising=False)
    meeting = Meeting()
    server_url(meeting.folder)
    server = int((meeting.folder / "data" / "postmaster.pid").read_text().split()[0])

    meeting.close()

    assert not meeting.folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)

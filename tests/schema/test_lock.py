"""One writer at a time: who comes second waits, or is told; who reads goes on."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, event, text

from interparl.schema import migrate
from interparl.schema.engine import connect
from interparl.schema.errors import DatabaseLocked, DatabaseMissing, DatabaseNewer
from interparl.schema.lock import take_lock
from tests.schema.conftest import drop_views, upgrade


def downgrade(engine: Engine) -> None:
    """Take all tables away."""
    migrate.downgrade(engine, "base", drop_views=drop_views)


def renumber(engine: Engine) -> None:
    """Write the revision of a program to come."""
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '2099_01_01_later'"))


def test_the_second_waits_until_the_first_has_ended(migrated: Engine, database_url: str) -> None:
    second = connect(database_url, lock_wait=60)
    order = []

    def wait_for_it() -> None:
        with second.begin() as connection:
            take_lock(connection, "it")
            order.append("second")

    thread = threading.Thread(target=wait_for_it)
    with migrated.begin() as connection:
        take_lock(connection, "it")
        thread.start()
        thread.join(0.3)
        order.append("first")
    thread.join()
    second.dispose()
    assert order == ["first", "second"]


@pytest.mark.parametrize("seconds", [0, 0.2])
def test_who_waited_enough_is_told_so(migrated: Engine, database_url: str, seconds: float) -> None:
    second = connect(database_url, lock_wait=seconds)
    with migrated.begin() as connection:
        take_lock(connection, "it")
        with (
            pytest.raises(DatabaseLocked, match=f"longer than {seconds:g} s with --wait") as told,
            second.begin() as other,
        ):
            take_lock(other, database_url)
    second.dispose()
    assert told.value.exit_code == 5


def test_the_lock_goes_with_its_transaction(migrated: Engine, database_url: str) -> None:
    second = connect(database_url, lock_wait=0)
    for end in ("commit", "rollback"):
        with migrated.connect() as connection:
            transaction = connection.begin()
            take_lock(connection, "it")
            getattr(transaction, end)()
            with second.begin() as other:
                take_lock(other, "it")
    second.dispose()


@pytest.mark.parametrize(
    ("change", "error"), [(downgrade, DatabaseMissing), (renumber, DatabaseNewer)]
)
def test_a_run_sees_what_was_migrated_while_it_waited(
    engine: Engine, change: Callable[[Engine], None], error: type[Exception]
) -> None:
    upgrade(engine)
    change(engine)
    event.listen(engine, "begin", migrate.begin_run)
    with engine.connect() as connection, pytest.raises(error):
        connection.execute(text("SELECT 1"))


@pytest.mark.parametrize("seconds", [0, 1])
@pytest.mark.parametrize(("read_only", "patience"), [(False, "10min"), (True, "5s")])
def test_a_runs_own_statements_wait_for_maintenance_whatever_a_run_waits_for_others(
    postgres_url: str, seconds: float, read_only: bool, patience: str
) -> None:
    engine = connect(postgres_url, read_only=read_only, lock_wait=seconds)
    with engine.connect() as connection:
        assert connection.execute(text("SHOW lock_timeout")).scalar() == patience
    engine.dispose()

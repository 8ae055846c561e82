"""Views are read from their files, made, described and dropped, as often as one likes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, inspect, select, text, update

from interparl.schema.catalogue import CatalogColumn
from interparl.schema.engine import connect
from interparl.sql import views as module
from interparl.sql.views import View, are_current, create_views, drop_views, statement, views

NAMES = [view.name for view in views()]


@pytest.fixture
def connection(migrated_url: str) -> Iterator[Connection]:
    """A connection to an empty database with all views, within one transaction."""
    engine = connect(migrated_url)
    with engine.begin() as opened:
        yield opened
    engine.dispose()


def there(connection: Connection) -> list[str]:
    """The names of the views that the database has."""
    return sorted(inspect(connection).get_view_names())


def catalogue(connection: Connection) -> list[tuple[str, str]]:
    """The views and columns of views that the catalogue tells of."""
    told = select(CatalogColumn.object_name, CatalogColumn.column_name)
    rows = connection.execute(told.where(CatalogColumn.object_kind == "view"))
    return sorted((view, column) for view, column in rows)


def test_every_file_opens_with_its_three_lines_and_makes_the_view_of_its_name() -> None:
    for view in views():
        assert view.question.endswith("?")
        assert view.grain.endswith(".")
        assert view.leaves_out.endswith(".")
        assert f"\nCREATE VIEW {view.name} AS\n" in view.sql


def test_what_a_file_orders_by_are_columns_of_its_view() -> None:
    strange = [
        (view.name, name)
        for view in views()
        for line in re.findall("^-- Order: (.+)$", view.sql, re.MULTILINE)
        for name in line.split(", ")
        if name.removesuffix(" DESC") not in {column.name for column in view.columns}
    ]
    assert strange == []


def test_a_file_without_its_three_lines_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    (tmp_path / "columns.csv").write_text("view,column,type,description,unit,example\n")
    (tmp_path / "nameless.sql").write_text("-- Question: Who?\nCREATE VIEW nameless AS SELECT 1\n")
    with pytest.raises(ValueError, match=r"^nameless\.sql must open with -- Question:"):
        views.__wrapped__()


def test_a_list_is_made_in_each_engine_s_own_words() -> None:
    asked = View("x", "", "", "", "SELECT string_agg(a.b, '; ') FROM a", ())
    assert [statement(asked, dialect) for dialect in ("sqlite", "duckdb", "postgresql")] == [
        "SELECT group_concat(a.b, '; ') FROM a",
        "SELECT string_agg(a.b, '; ' ORDER BY a.b) FROM a",
        asked.sql,
    ]
    assert [view.name for view in views() if "string_agg(" in statement(view, "sqlite")] == []


def test_all_views_are_made(connection: Connection) -> None:
    assert there(connection) == NAMES


def test_making_again_changes_nothing(connection: Connection) -> None:
    before = catalogue(connection)
    create_views(connection)
    create_views(connection)
    assert (there(connection), catalogue(connection)) == (NAMES, before)


def test_dropping_drops_ours_alone_and_again_does_nothing(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE VIEW of_somebody_else AS SELECT name FROM states")
    drop_views(connection)
    drop_views(connection)
    assert (there(connection), catalogue(connection)) == (["of_somebody_else"], [])


def test_a_view_of_an_older_version_goes_too(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE VIEW old_question AS SELECT name FROM states")
    about = {"object_name": "old_question", "object_kind": "view", "column_name": ""}
    connection.execute(insert(CatalogColumn), about | {"type": "view", "description": "What?"})
    create_views(connection)
    assert there(connection) == NAMES


def test_the_catalogue_has_just_the_columns_of_the_views(connection: Connection) -> None:
    columns = [
        (name, column["name"])
        for name in there(connection)
        for column in inspect(connection).get_columns(name)
    ]
    assert catalogue(connection) == sorted([*columns, *((name, "") for name in NAMES)])


def test_a_change_in_the_descriptions_makes_views_stale(connection: Connection) -> None:
    states = [are_current(connection)]
    some = (CatalogColumn.object_name == "gaps") & (CatalogColumn.column_name == "kind")
    connection.execute(update(CatalogColumn).where(some).values(description="Old."))
    states += [are_current(connection)]
    create_views(connection)
    states += [are_current(connection)]
    assert states == [True, False, True]


def test_postgresql_has_the_catalogue_as_comments(migrated_postgres_url: str) -> None:
    query = text(
        "SELECT relname, coalesce(attname, ''), description FROM pg_description"
        " JOIN pg_class ON pg_class.oid = objoid AND relkind = 'v'"
        " LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid AND objsubid > 0"
        " WHERE relnamespace = current_schema()::regnamespace"
    )
    engine = connect(migrated_postgres_url)
    with engine.connect() as connection:
        comments = {(view, column, words) for view, column, words in connection.execute(query)}
        described = select(
            CatalogColumn.object_name, CatalogColumn.column_name, CatalogColumn.description
        ).where(CatalogColumn.object_kind == "view")
        assert comments == {tuple(row) for row in connection.execute(described)}
    engine.dispose()

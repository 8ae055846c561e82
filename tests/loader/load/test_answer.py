"""Answers: filters by type, the same order on both engines, and help for who mistypes."""

import datetime as dt

import pytest

from interparl.loader.load.answer import BadFilter, answer, is_key
from interparl.loader.load.database import reading
from interparl.schema.engine import connect
from interparl.sql.views import View, ViewColumn

COLUMNS = {
    "name": "text", "url": "text", "seen_on": "date", "seats": "integer", "share": "number",
    "is_open": "boolean", "changed_at": "timestamp", "note": "text", "thing_id": "text",
}  # fmt: skip
# A view of the tests' own: rows that sort differently by language and by code point.
ROWS = """\
SELECT 'Zorn' AS name, 'b' AS url, {d} '2021-03-18' AS seen_on, 7 AS seats, 0.5 AS share,
  {yes} AS is_open, {t} AS changed_at, CAST(NULL AS TEXT) AS note, 'x1' AS thing_id
UNION ALL SELECT 'anna', 'a', {d} '2020-01-01', 9, 0.25, {no}, {t}, 'n', 'x0'
UNION ALL SELECT 'Élan', 'c', {d} '2022-01-01', 10, 0.125, {no}, {t}, '', 'x2'
"""


def view(order: str = "") -> View:
    """The description of the tests' own view."""
    columns = tuple(ViewColumn(name, kind, "", None, None) for name, kind in COLUMNS.items())
    return View("things", "What is there?", "thing.", "nothing.", order, columns)


@pytest.fixture
def things_url(migrated_url: str) -> str:
    """A database with the tests' own view."""
    engine = connect(migrated_url)
    is_sqlite = engine.dialect.name == "sqlite"
    words = {
        "d": "" if is_sqlite else "DATE",
        "yes": "1" if is_sqlite else "TRUE",
        "no": "0" if is_sqlite else "FALSE",
        "t": "'2021-03-18T06:00:00Z'" if is_sqlite else "TIMESTAMPTZ '2021-03-18T06:00:00Z'",
    }
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE VIEW things AS {ROWS.format(**words)}")
    engine.dispose()
    return migrated_url


def names(
    url: str, *filters: tuple[str, str], order: str = "", limit: int | None = None
) -> list[str]:
    """The names of the rows that an answer has."""
    with reading(url) as connection:
        columns, rows = answer(connection, view(order), filters, limit)
    assert columns == list(COLUMNS)
    return [row[0] for row in rows]


def test_types_and_order(things_url: str) -> None:
    moment = dt.datetime(2021, 3, 18, 6, 0, tzinfo=dt.UTC)
    with reading(things_url) as connection:
        _, rows = answer(connection, view())
    assert rows == [  # by code point: capitals, small letters, letters with accents
        ("Zorn", "b", dt.date(2021, 3, 18), 7, 0.5, True, moment, None, "x1"),
        ("anna", "a", dt.date(2020, 1, 1), 9, 0.25, False, moment, "n", "x0"),
        ("Élan", "c", dt.date(2022, 1, 1), 10, 0.125, False, moment, "", "x2"),
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("-- Order: seen_on\n", ["anna", "Zorn", "Élan"]),
        ("-- Order: is_open, seats\n", ["anna", "Élan", "Zorn"]),
        ("-- Order: seats DESC, name\n", ["Élan", "anna", "Zorn"]),
        ("-- Order: note\n", ["Élan", "anna", "Zorn"]),  # what is not told comes last
    ],
)
def test_the_order_that_a_file_names(things_url: str, order: str, expected: list[str]) -> None:
    assert names(things_url, order=order) == expected


FILTERS = [
    ([("name", "Zorn")], ["Zorn"]),
    ([("name", "zorn")], []),
    ([("seats", "9")], ["anna"]),
    ([("share", "0.125")], ["Élan"]),
    ([("seen_on", "2021-03-18")], ["Zorn"]),
    ([("is_open", "yes")], ["Zorn"]),
    ([("is_open", "FALSE")], ["anna", "Élan"]),
    ([("changed_at", "2021-03-18T06:00:00Z")], ["Zorn", "anna", "Élan"]),
    ([("changed_at", "2021-03-18T08:00:00+02:00")], ["Zorn", "anna", "Élan"]),
    ([("changed_at", "2021-03-18")], []),
    ([("note", "")], ["Zorn"]),
    ([("seats", "9"), ("is_open", "no")], ["anna"]),
    ([("name", "' OR 1=1 --")], []),
    ([("name", "%")], []),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERS)
def test_filters(things_url: str, filters: list[tuple[str, str]], expected: list[str]) -> None:
    assert names(things_url, *filters) == expected


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("seatz", "7", "things has no column 'seatz'; did you mean seats?"),
        ("zzzzz", "7", f"things has no column 'zzzzz'; it has {', '.join(COLUMNS)}"),
        ("seats", "many", "seats is of type integer; 'many' is not"),
        ("seats", "99999999999", "seats is of type integer; '99999999999' is not"),
        ("share", "half", "share is of type number; 'half' is not"),
        ("seen_on", "2021-02-31", "seen_on is of type date; '2021-02-31' is not"),
        ("seen_on", "March", "seen_on is of type date; 'March' is not"),
        ("is_open", "perhaps", "is_open is of type boolean; 'perhaps' is not"),
        ("changed_at", "noon", "changed_at is of type timestamp; 'noon' is not"),
        ("name", "\udcff", "name is of type text; '\\udcff' is not"),
    ],
)
def test_bad_filter(things_url: str, column: str, value: str, said: str) -> None:
    with pytest.raises(BadFilter) as refusal:
        names(things_url, (column, value))
    assert str(refusal.value) == said
    assert refusal.value.exit_code == 2


def test_limit_and_columns(things_url: str) -> None:
    assert names(things_url, limit=2) == ["Zorn", "anna"]
    with reading(things_url) as connection:
        assert answer(connection, view(), limit=1, wanted=["seats", "name"]) == (
            ["seats", "name"],
            [(7, "Zorn")],
        )
        with pytest.raises(BadFilter, match="did you mean seats"):
            answer(connection, view(), wanted=["seat"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("id", True), ("seat_id", True), ("seat_id_before", True), ("valid", False), ("ids", False)],
)
def test_is_key(name: str, expected: bool) -> None:
    assert is_key(name) == expected

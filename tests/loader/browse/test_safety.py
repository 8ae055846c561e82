"""The site reads one file, for this machine, and shows what pages hold as text."""

import csv
import html
import io
import re
from urllib.parse import urlencode

import pytest

from interparl.loader.browse.guards import HEADERS
from interparl.loader.browse.safe_csv import UnarmedRows
from tests.loader.browse.conftest import Get, words

SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/interparl/documents",
        "/interparl/reading_coverage",
        "/interparl/unread_sentences",
        "/interparl/sentences",
        "/interparl/evidence_of_facts",
        "/interparl/search?q=alert",
        "/interparl/search?q=<script>alert(5)</script>",
        "/interparl?sql=select+title,text+from+documents",
        "/interparl?sql=<script>alert(6)</script>",
        "/interparl/documents?title__contains=<script>alert(7)</script>",
        "/interparl/<script>alert(8)</script>",
        "/interparl/-/document/<script>alert(9)</script>",
        "/-/dashboards/assemblies?assembly=</script><script>alert(10)</script>",
    ],
)
def test_content_is_text_and_no_markup(get: Get, address: str) -> None:
    page = get(address).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_hostile_document_is_shown_as_it_is(get: Get) -> None:
    address = "/interparl/documents.json?_shape=array&title__contains=Ruritania"
    (document,) = get(address).json()
    for path in ("-/document", "documents"):
        page = get(f"/interparl/{path}/{document['id']}")
        assert "<script>alert(2)</script>" in words_of(page.text)
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text


def words_of(page: str) -> str:
    """A page with its escapes undone."""
    return html.unescape(page)


@pytest.mark.parametrize(
    "address", ["/", "/nothing", "/interparl/states.json", "/assets/browse.css", "/-/dashboards"]
)
def test_every_answer_forbids_other_origins(get: Get, address: str) -> None:
    headers = get(address).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("address", ["/", "/interparl/documents", "/-/dashboards/assemblies"])
def test_pages_ask_nothing_of_other_hosts(get: Get, address: str) -> None:
    asked = re.findall(
        r"<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=\"([^\"]*)", get(address).text
    )
    assert asked
    assert [each for each in asked if not each.startswith("/")] == [
        each for each in asked if each.startswith("http://localhost/")
    ]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_is_written(get: Get, method: str) -> None:
    assert get("/interparl/states", method).status_code == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8001", 200),
        ("127.0.0.1", 200),
        ("[::1]:80", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example:8001", 421),
        ("", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(get: Get, host: str, status: int) -> None:
    assert get("/", host=host).status_code == status


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("delete from states", "Statement must be a SELECT"),
        ("attach '/etc/passwd' as p", "Statement must be a SELECT"),
        ("select load_extension('/tmp/x')", "load_extension"),
        ("select readfile('/etc/passwd')", "no such function: readfile"),
        ("with x as (select 1) delete from states", "attempt to write a readonly database"),
        (SLOW, "longer than 1 seconds"),
    ],
)
def test_sql_only_asks(get: Get, sql: str, said: str) -> None:
    page = get(f"/interparl?{urlencode({'sql': sql})}")
    assert page.status_code == 400
    assert said in words(page)


@pytest.mark.parametrize(
    "address",
    [
        "/assets/../site.py",
        "/assets/%2e%2e/site.py",
        "/assets//etc/passwd",
        "/interparl.db",
        "/-/static/../../../etc/passwd",
    ],
)
def test_no_other_file_is_given(get: Get, address: str) -> None:
    assert get(address).status_code in {403, 404}


@pytest.mark.parametrize("name", ["databases.json", "plugins", "versions", "settings", "metadata"])
def test_nothing_tells_of_the_machine(get: Get, name: str) -> None:
    assert get(f"/-/{name}").status_code == 404


@pytest.mark.parametrize("name", ["_internal", "_memory"])
def test_no_other_database_is_given(get: Get, name: str) -> None:
    assert get(f"/{name}").status_code in {403, 404}


FORMULAS = {
    "=1+1": "'=1+1",
    "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0",
    "-1+1": "'-1+1",
    "@SUM(A1)": "'@SUM(A1)",
    'a "b", c\nd': 'a "b", c\nd',
    "=\n=1": "'=\n=1",
    "-7": "-7",
    "-0.5": "-0.5",
    "": "",
    "Čapek": "Čapek",
}


def test_formulas_are_text_in_csv(get: Get) -> None:
    asked = " union all ".join("select ?".replace("?", sql_text(each)) for each in FORMULAS)
    answer = get(f"/interparl.csv?{urlencode({'sql': asked, '_size': 'max'})}")
    _, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    assert [row[0] if row else "" for row in rows] == list(FORMULAS.values())


@pytest.mark.parametrize("table", ["documents", "sentences", "evidence_of_facts", "search_keys"])
def test_csv_holds_what_json_holds(get: Get, table: str) -> None:
    told = get(f"/interparl/{table}.csv?_stream=on").text
    _, *rows = csv.reader(io.StringIO(told, newline=""))
    assert (
        len(rows)
        == get(f"/interparl/{table}.json?_shape=objects").json()["filtered_table_rows_count"]
    )


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_csv_may_come_in_pieces(size: int) -> None:
    told = b'name,text\r\n=1,"a ""b""\r\n=c, d"\r\n"=2\n",-3\r\nlast,=4'
    rows = UnarmedRows()
    pieces = [rows.take(told[at : at + size]) for at in range(0, len(told), size)]
    whole = b'name,text\r\n\'=1,"a ""b""\r\n=c, d"\r\n"\'=2\n",-3\r\nlast,\'=4\r\n'
    assert b"".join([*pieces, rows.rest()]) == whole


def test_csv_may_hold_a_whole_book() -> None:
    told = f'text\r\n"=a, {"b" * 1_000_000}"\r\n'.encode()
    assert UnarmedRows().take(told) == told.replace(b"=", b"'=")


def sql_text(text: str) -> str:
    """A text as a literal of SQL."""
    return "'{}'".format(text.replace("'", "''"))

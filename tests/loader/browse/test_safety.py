"""The site reads one file, for this machine, and shows what pages hold as text."""

import html
import re
from urllib.parse import urlencode

import pytest

from interparl.loader.browse.guards import HEADERS
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

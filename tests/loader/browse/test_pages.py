"""The pages say what the database and its catalogue say, and lead on."""

import html
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest

from interparl.loader.browse.dashboards import DASHBOARDS
from interparl.loader.browse.links import KEY_OF_FACT, KEYS
from interparl.loader.load.writer import TABLES
from interparl.sql.views import View, views
from tests.loader.browse.conftest import Get, words
from tests.loading import count


def test_the_start_page_says_what_is_there(get: Get, browse_file: Path) -> None:
    documents, persons = count(f"sqlite:///{browse_file}", "documents", "persons")
    said = words(get("/"))
    assert f"{documents} documents" in said
    assert f"{persons} persons" in said
    assert "Run 1 : done 20" in said
    assert "of the sentences that may tell something" in said
    assert [view.question for view in views() if view.question not in said] == []


@pytest.mark.parametrize("view", views(), ids=lambda view: view.name)
def test_each_question_is_a_page_that_describes_itself(get: Get, view: View) -> None:
    page = get(f"/interparl/{view.name}")
    said = words(page)
    assert page.status_code == 200
    assert view.question in said
    assert view.grain in said
    assert [c.name for c in view.columns if c.description not in said] == []
    assert {"CSV", "JSON", "SQL"} & set(said.split()) >= {"JSON"}
    assert get(f"/interparl/{view.name}.csv").text.startswith(view.columns[0].name)


@pytest.mark.parametrize("table", TABLES)
def test_each_table_is_a_page(get: Get, table: str) -> None:
    page = get(f"/interparl/{table}")
    assert page.status_code == 200
    assert str(TABLES[table].comment) in words(page)


@pytest.mark.parametrize(
    ("view", "order"),
    [
        ("event_timeline", "sorted by earliest descending"),
        ("run_history", "sorted by run_id descending"),
        ("cooperation", "sorted by events descending"),
        ("source_freshness", "sorted by is_overdue descending"),
        ("seats_by_state", "rows sorted by assembly"),
    ],
)
def test_what_is_new_or_large_stands_first(get: Get, view: str, order: str) -> None:
    assert order in words(get(f"/interparl/{view}"))


@pytest.mark.parametrize("fact", ["seats", "tenures", "events", "figures", "websites", "states"])
def test_each_fact_leads_to_its_words(get: Get, fact: str) -> None:
    address = f"/interparl/evidence_of_facts.json?_shape=array&_size=max&fact={fact}"
    for row in get(address).json()[:5]:
        page = get(f"/interparl/{fact}/{row['fact_id']}").text
        links = [html.unescape(link) for link in re.findall(r'<blockquote><a href="([^"]+)"', page)]
        place = f"start={row['start_offset']}&end={row['end_offset']}#said"
        (link,) = [each for each in links if row["document_id"] in each and place in each][:1]
        text, _, _ = get(link.split("#")[0]).text.partition("legend")
        marked = re.findall(r"<mark[^>]*>(.*?)</mark>", text, re.DOTALL)
        assert html.unescape("".join(marked)) == row["words"]


def test_a_document_tells_what_was_read_from_it(get: Get) -> None:
    seats = get("/interparl/evidence_of_facts.json?_shape=array&fact=seats").json()[0]
    path = f"/interparl/-/document/{seats['document_id']}"
    whole, part = (
        words(get(path)),
        words(get(f"{path}?start={seats['start_offset']}&end={seats['end_offset']}")),
    )
    assert "What it tells Seats" in whole
    assert "These words tell Seats 1" in part
    assert "10 seats: State Duma, Delegation" in whole


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/interparl/-/document/nothing", 404, "There is no document 'nothing'"),
        ("/interparl/nothing", 404, "Table not found"),
        ("/interparl/states/nothing", 404, "Record not found"),
        ("/nothing", 404, "Start"),
    ],
)
def test_what_is_not_there_is_told(get: Get, address: str, status: int, said: str) -> None:
    page = get(address)
    assert (page.status_code, said in words(page)) == (status, True)


@pytest.mark.parametrize(
    "span",
    [
        "start=x&end=2",
        "start=2",
        "start=9&end=3",
        "end=99999999",
        "start=-1&end=4",
        "start=0&end=99999999",
    ],
)
def test_a_span_that_can_not_be_is_refused(get: Get, span: str) -> None:
    (document,) = get("/interparl/documents.json?_shape=array&_size=1").json()
    assert get(f"/interparl/-/document/{document['id']}?{span}").status_code == 400


def test_cells_lead_on(get: Get) -> None:
    page = get("/interparl/seats_by_chamber").text
    assert re.search(r'<td class="col-state [^>]*><a href="/interparl/states/[A-Z]{2}">', page)
    assert re.search(r'<a class="said" href="/interparl/seats/[a-z2-7]+"', page)
    said = get("/interparl/evidence_of_facts").text
    assert re.search(r'href="/interparl/-/document/\w+\?start=\d+&amp;end=\d+#said"', said)


@pytest.mark.parametrize(
    ("table", "heading"),
    [
        ("seats", r"\d+ seats: .*Delegation of "),
        ("tenures", r"\S+ \S+: \w+"),
        ("events", r"\w+"),
        ("persons", r"\S+ \S+"),
        ("offices", r"\w+"),
        ("runs", "runs 1"),
    ],
)
def test_a_row_is_called_by_what_it_says(get: Get, table: str, heading: str) -> None:
    (row,) = get(f"/interparl/{table}.json?_shape=array&_size=1").json()
    page = get(f"/interparl/{table}/{row['id']}").text
    (told,) = re.findall(r"<h1>(.*?)</h1>", page)
    assert re.match(heading, told)
    assert table == "runs" or row["id"] not in told


@pytest.mark.parametrize(
    ("dashboard", "chart"),
    [(name, chart) for name, told in DASHBOARDS.items() for chart in told["charts"]],
)
def test_each_chart_has_a_page_and_a_question(get: Get, dashboard: str, chart: str) -> None:
    told = DASHBOARDS[dashboard]["charts"][chart]
    sql = re.sub(r"\[\[.*?\]\]", "", told["query"])
    asked = get(f"/interparl.json?{urlencode({'sql': sql, '_shape': 'objects'})}")
    assert asked.status_code == 200, asked.text
    page = get(f"/-/dashboards/{dashboard}/{chart}")
    assert f"/interparl/{told['view']}" in page.text
    assert get(f"/interparl/{told['view']}").status_code == 200


def test_every_key_of_a_view_leads_somewhere() -> None:
    known = {*KEYS, "fact_id"}
    keys = {c.name for view in views() for c in view.columns if c.name.endswith(("_id", "_code"))}
    unknown = {key for key in keys if key.removeprefix("other_") not in known}
    assert unknown <= {"evidence_id"}
    assert set(KEY_OF_FACT.values()) <= set(TABLES["evidence"].columns.keys())


@pytest.mark.parametrize(
    ("asked", "found", "not_found"),
    [
        ("duma", "State Duma", "Nothing holds"),
        ("STATE  federation", "Federation Council", "Nothing holds"),
        ("kazakhstan senate", "8 members of the Senate", "Nothing holds"),
        ("assembl repr", "House of Representatives of the National Assembly", "Nothing holds"),
        ("100% '", "Nothing holds", "State Duma"),
        ('"', "Nothing holds", "State Duma"),
        ("duma NOT state", "Nothing holds", "State Duma"),
        ("'; DROP TABLE states --", "Nothing holds", "State Duma"),
        ("_____", "Nothing holds", "State Duma"),
        ("", "All words must be there", "State Duma"),
    ],
)
def test_search(get: Get, asked: str, found: str, not_found: str) -> None:
    said = words(get(f"/interparl/search?{urlencode({'q': asked})}"))
    assert found in said
    assert not_found not in said

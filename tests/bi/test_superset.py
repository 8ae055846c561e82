"""The bundle for Superset: up to date, whole, and asking for nothing that the views don't have."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import validate  # type: ignore[import-untyped]
from sqlalchemy import create_engine, text

from interparl.sql import superset
from interparl.sql.charts import Chart
from interparl.sql.dashboard import FILTERS, TABS, charts
from tests.bi.conftest import Reader
from tests.bi.told import TYPES

FILES: dict[str, Any] = {
    path.relative_to(superset.FOLDER).as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in superset.FOLDER.rglob("*.yaml")
}
KEY = {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
TEXT = {"type": "string", "minLength": 1}
VERSION = {"const": "1.0.0"}


def strict(**properties: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON Schema
    """A mapping with just these keys."""
    return {
        "type": "object", "properties": properties, "required": list(properties),
        "additionalProperties": False,
    }  # fmt: skip


# What Superset 6.1 takes (superset.*.schemas.ImportV1…Schema), as far as the bundle uses it.
SCHEMAS = {
    "metadata.yaml": strict(version=VERSION, type={"const": "Dashboard"}, timestamp=TEXT),
    "databases": strict(
        database_name=TEXT, sqlalchemy_uri=TEXT, cache_timeout={"type": "null"},
        expose_in_sqllab={"type": "boolean"}, allow_run_async={"type": "boolean"},
        allow_ctas={"const": False}, allow_cvas={"const": False}, allow_dml={"const": False},
        allow_csv_upload={"const": False}, extra={"type": "object"}, uuid=KEY, version=VERSION,
    ),
    "datasets": strict(
        table_name=TEXT, main_dttm_col={"type": ["string", "null"]}, description=TEXT,
        schema={"type": "null"}, sql={"type": "null"}, filter_select_enabled={"type": "boolean"},
        uuid=KEY, version=VERSION, database_uuid=KEY,
        metrics={
            "type": "array",
            "items": strict(metric_name=TEXT, verbose_name=TEXT, expression=TEXT),
        },
        columns={
            "type": "array",
            "items": strict(
                column_name=TEXT, verbose_name=TEXT, is_dttm={"type": "boolean"},
                is_active={"type": "boolean"}, type=TEXT, groupby={"type": "boolean"},
                filterable={"type": "boolean"}, description=TEXT,
            ),
        },
    ),
    "charts": strict(
        slice_name=TEXT, description=TEXT, viz_type=TEXT, params={"type": "object"},
        cache_timeout={"type": "null"}, uuid=KEY, version=VERSION, dataset_uuid=KEY,
    ),
    "dashboards": strict(
        dashboard_title=TEXT, description=TEXT, css={"type": "string"}, slug=TEXT, uuid=KEY,
        position={"type": "object"}, metadata={"type": "object"}, published={"type": "boolean"},
        version=VERSION,
    ),
}  # fmt: skip

EACH_CHART = pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.title)


def test_it_is_what_the_catalogue_and_the_charts_say() -> None:
    assert superset.main(["--check"]) == 0


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_of_the_format(name: str) -> None:
    validate(FILES[name], SCHEMAS[name.split("/", maxsplit=1)[0]])


def of_kind(folder: str) -> list[Any]:
    """The contents of a folder's files."""
    return [content for name, content in FILES.items() if name.startswith(f"{folder}/")]


def test_each_key_leads_somewhere_and_is_one_of_its_own() -> None:
    everything = [content for name, content in FILES.items() if name != "metadata.yaml"]
    keys = [content["uuid"] for content in everything]
    assert len(set(keys)) == len(keys)
    (database,), datasets = of_kind("databases"), {one["uuid"] for one in of_kind("datasets")}
    assert {one["database_uuid"] for one in of_kind("datasets")} == {database["uuid"]}
    assert {one["dataset_uuid"] for one in of_kind("charts")} == datasets


def test_each_column_is_one_of_the_view_with_its_type() -> None:
    found = {
        one["table_name"]: {c["column_name"]: c["type"] for c in one["columns"]}
        for one in of_kind("datasets")
    }
    assert found == {
        view: {name: superset.TYPES[kind] for name, kind in TYPES[view].items()} for view in found
    }
    for one in of_kind("datasets"):
        times = {c["column_name"] for c in one["columns"] if c["is_dttm"]}
        assert times == {n for n, k in TYPES[one["table_name"]].items() if k in superset.TIMES}
        assert one["main_dttm_col"] in {None, *times}


def named(chart: Chart) -> Iterator[str]:
    """The columns that a chart asks for."""
    params = chart.params
    yield from params.get("all_columns", [])
    yield from params.get("groupby", [])
    yield from (params[part] for part in ("x_axis", "source", "target") if part in params)
    yield from (yaml.safe_load(order)[0] for order in params.get("order_by_cols", []))
    yield from (one["subject"] for one in params["adhoc_filters"])
    for metric in [*params.get("metrics", []), *filter(None, [params.get("metric")])]:
        if metric["expressionType"] == "SIMPLE":
            yield metric["column"]["column_name"]
        else:
            yield from metric["sqlExpression"].split('"')[1::2]


@EACH_CHART
def test_a_chart_asks_for_columns_of_its_view(chart: Chart) -> None:
    assert set(named(chart)) <= set(TYPES[chart.view])
    if "time_grain_sqla" in chart.params:
        assert TYPES[chart.view][chart.params["x_axis"]] in superset.TIMES


@pytest.mark.parametrize("engine", ["file of answers", "server"])
@EACH_CHART
def test_its_metrics_are_sql_on_both_engines(
    request: pytest.FixtureRequest, engine: str, chart: Chart
) -> None:
    if engine == "server":
        reader: Reader = request.getfixturevalue("reader")
        made = create_engine(reader.url)
    else:
        made = create_engine(f"sqlite:///{request.getfixturevalue('answers_file')}")
    params = chart.params
    metrics = [*params.get("metrics", []), *filter(None, [params.get("metric")])]
    asked = [m["sqlExpression"] for m in metrics if m["expressionType"] == "SQL"]
    wheres = [f"{one['subject']} {one['operator']}" for one in params["adhoc_filters"]]
    query = f"SELECT {', '.join(asked) or '*'} FROM {chart.view}"  # noqa: S608 - our own
    with made.connect() as connection:
        rows = connection.execute(text(" WHERE ".join([query, *wheres]))).all()
    made.dispose()
    assert rows


def test_filters_ask_for_columns_that_there_are() -> None:
    for _, column, view, tab in FILTERS:
        assert column in TYPES[view]
        assert tab in TABS


def test_the_views_that_charts_ask_are_in_it() -> None:
    assert {one["table_name"] for one in of_kind("datasets")} == {c.view for c in charts()}

"""Write docs/bi/superset, a bundle for Apache Superset, from the catalogue; `--check` compares.

    python -m interparl.sql.superset [--check]

For a checkout: an installed wheel has no such files. Exits with 1 if `--check` finds one stale.
"""

import argparse
import sys
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import yaml

from interparl.sql.charts import Chart, Tab
from interparl.sql.dashboard import FILTERS, TABS, TITLE, charts
from interparl.sql.views import View, ViewColumn, views

FOLDER = Path(__file__).parents[1] / "docs" / "bi" / "superset"
VERSION = "1.0.0"  # of the format
WRITTEN = "# Written by `python -m interparl.sql.superset`; change sql/dashboard.py instead.\n"
TIMESTAMP = "2026-01-01T00:00:00"  # the same always: the bundle changes when views or charts do
DATABASE = "interparl"
TYPES = {
    "text": "TEXT", "boolean": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP WITH TIME ZONE",
    "number": "DOUBLE PRECISION", "integer": "INTEGER",
}  # fmt: skip
TIMES = frozenset({"date", "timestamp"})


def main(arguments: list[str]) -> int:
    """Write the bundle, or with --check compare it; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m interparl.sql.superset")
    parser.add_argument("--check", action="store_true", help="only say which files are stale")
    only_check = parser.parse_args(arguments).check
    wanted = {FOLDER / name: text for name, text in bundle().items()}
    there = {path: path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.yaml")}
    stale = [path for path in sorted(wanted | there) if wanted.get(path) != there.get(path)]
    for path in stale:
        said = "is stale: run make docs" if only_check else "written"
        sys.stdout.write(f"{path.relative_to(FOLDER.parents[2])} {said}\n")
        if only_check:
            continue
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return int(only_check and bool(stale))


def bundle() -> dict[str, str]:
    """The text of each file, by its path in the bundle."""
    asked = {chart.view for chart in charts()}
    files = {
        "metadata.yaml": {"version": VERSION, "type": "Dashboard", "timestamp": TIMESTAMP},
        f"databases/{DATABASE}.yaml": _database(),
        f"dashboards/{DATABASE}.yaml": _dashboard(),
    }  # fmt: skip
    for view in views():
        if view.name in asked:
            files[f"datasets/{DATABASE}/{view.name}.yaml"] = _dataset(view)
    for chart in charts():
        files[f"charts/{_file_name(chart.title)}.yaml"] = _chart(chart)
    return {name: WRITTEN + _yaml(content) for name, content in files.items()}


def _yaml(content: dict[str, Any]) -> str:
    text: str = yaml.dump(content, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100)
    return text


class _Plain(yaml.SafeDumper):
    """YAML without anchors, which people find hard to read."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the library's signature
        return True


def _file_name(title: str) -> str:
    return title.lower().replace(",", "").replace(" ", "_")


def _uuid(kind: str, name: str) -> str:
    """A key that stays, so that a bundle that is imported again takes the place of the old one."""
    return str(uuid5(NAMESPACE_URL, f"interparl/superset/{kind}/{name}"))


def _database() -> dict[str, Any]:
    return {
        "database_name": DATABASE,
        "sqlalchemy_uri": "postgresql+psycopg2://bi:XXXXXXXXXX@db.example/interparl",
        "cache_timeout": None,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        "extra": {"allows_virtual_table_explore": True},
        "uuid": _uuid("database", DATABASE),
        "version": VERSION,
    }


def _dataset(view: View) -> dict[str, Any]:
    times = [column.name for column in view.columns if column.type in TIMES]
    return {
        "table_name": view.name,
        "main_dttm_col": times[0] if times else None,
        "description": f"{view.question} One row: {view.grain} Leaves out: {view.leaves_out}",
        "schema": None,  # where the role looks by itself; SQLite has none
        "sql": None,
        "filter_select_enabled": True,
        "uuid": _uuid("dataset", view.name),
        "metrics": [
            {"metric_name": "count", "verbose_name": "number of rows", "expression": "COUNT(*)"}
        ],
        "columns": [_column(column) for column in view.columns],
        "version": VERSION,
        "database_uuid": _uuid("database", DATABASE),
    }


def _column(column: ViewColumn) -> dict[str, Any]:
    return {
        "column_name": column.name,
        "verbose_name": column.name.replace("_", " "),
        "is_dttm": column.type in TIMES,
        "is_active": True,
        "type": TYPES[column.type],
        "groupby": True,
        "filterable": True,
        "description": column.description + (f" In {column.unit}." if column.unit else ""),
    }


def _chart(chart: Chart) -> dict[str, Any]:
    (about,) = (view for view in views() if view.name == chart.view)
    return {
        "slice_name": chart.title,
        "description": about.question,
        "viz_type": chart.kind,
        "params": {"viz_type": chart.kind, **chart.params},
        "cache_timeout": None,
        "uuid": _uuid("chart", chart.title),
        "version": VERSION,
        "dataset_uuid": _uuid("dataset", chart.view),
    }


def _dashboard() -> dict[str, Any]:
    return {
        "dashboard_title": TITLE,
        "description": "What pages of inter-parliamentary assemblies tell, and how much was read.",
        "css": "",
        "slug": DATABASE,
        "uuid": _uuid("dashboard", DATABASE),
        "position": _position(),
        "metadata": {
            "color_scheme": "supersetColors",
            "cross_filters_enabled": True,
            "refresh_frequency": 0,
            "native_filter_configuration": [_filter(*each) for each in FILTERS],
        },
        "published": True,
        "version": VERSION,
    }


def _filter(name: str, column: str, view: str, tab: Tab) -> dict[str, Any]:
    return {
        "id": f"NATIVE_FILTER-{column}",
        "name": name,
        "type": "NATIVE_FILTER",
        "filterType": "filter_select",
        "targets": [{"datasetUuid": _uuid("dataset", view), "column": {"name": column}}],
        "scope": {"rootPath": [f"TAB-{TABS.index(tab)}"], "excluded": []},
        "controlValues": {"multiSelect": True, "enableEmptyFilter": False},
        "defaultDataMask": {"extraFormData": {}, "filterState": {}, "ownState": {}},
        "cascadeParentIds": [],
    }


def _position() -> dict[str, Any]:
    """The tree of what stands where, as Superset keeps it: each part by its key."""
    parts: dict[str, Any] = {"DASHBOARD_VERSION_KEY": "v2"}

    def add(kind: str, key: str, parents: list[str], children: list[str], **meta: object) -> None:
        parts[key] = {
            "type": kind, "id": key, "parents": parents, "children": children, "meta": meta,
        }  # fmt: skip

    add("ROOT", "ROOT_ID", [], ["GRID_ID"])
    add("HEADER", "HEADER_ID", [], [], text=TITLE)
    add("GRID", "GRID_ID", ["ROOT_ID"], ["TABS-0"])
    above = ["ROOT_ID", "GRID_ID", "TABS-0"]
    add("TABS", "TABS-0", above[:2], [f"TAB-{i}" for i in range(len(TABS))])
    places = {chart.title: number for number, chart in enumerate(charts(), start=1)}
    for i, tab in enumerate(TABS):
        rows = [f"ROW-{i}-{j}" for j in range(len(tab.rows))]
        add("TAB", f"TAB-{i}", above, rows, text=tab.title)
        for row, held in zip(rows, tab.rows, strict=True):
            keys = [f"CHART-{places[chart.title]}" for chart in held]
            over = [*above, f"TAB-{i}"]
            add("ROW", row, over, keys, background="BACKGROUND_TRANSPARENT")
            for key, chart in zip(keys, held, strict=True):
                add(
                    "CHART", key, [*over, row], [],
                    chartId=places[chart.title], uuid=_uuid("chart", chart.title),
                    sliceName=chart.title, width=chart.width, height=chart.height,
                )  # fmt: skip
    return parts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

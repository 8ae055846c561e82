"""The charts of the Superset dashboard: what each asks of which view, and where it stands.

``params`` are what Superset calls so: the choices in the form of a chart.
"""

from dataclasses import dataclass
from typing import Any

Params = dict[str, Any]


@dataclass(frozen=True)
class Chart:
    """One chart: its title, the view that it asks, how it is drawn, and how wide (of 12)."""

    title: str
    view: str
    kind: str
    params: Params
    width: int = 6
    height: int = 55


@dataclass(frozen=True)
class Tab:
    """One leaf of the dashboard: its title and its rows of charts."""

    title: str
    rows: tuple[tuple[Chart, ...], ...]


def total(column: str, label: str | None = None) -> Params:
    """The sum of a column."""
    return {
        "expressionType": "SIMPLE",
        "aggregate": "SUM",
        "column": {"column_name": column},
        "label": label or column,
        "hasCustomLabel": True,
    }


def reckoned(sql: str, label: str) -> Params:
    """An aggregate in SQL."""
    return {
        "expressionType": "SQL", "sqlExpression": sql, "label": label, "hasCustomLabel": True,
    }  # fmt: skip


NUMBER_OF_ROWS = reckoned("COUNT(*)", "number")


def only(column: str, operator: str) -> Params:
    """A filter without a value, such as ``IS TRUE`` or ``IS NOT NULL``."""
    return {
        "clause": "WHERE",
        "expressionType": "SIMPLE",
        "subject": column,
        "operator": operator,
        "operatorId": operator.replace(" ", "_"),
        "comparator": None,
    }


def table(
    title: str, view: str, columns: str, *order: str, where: Params | None = None, **size: int
) -> Chart:
    """Rows of a view; ``-column`` orders by it from the last to the first."""
    params = {
        "query_mode": "raw",
        "all_columns": columns.split(),
        "order_by_cols": [
            f'["{name.lstrip("-")}", {str(name[0] != "-").lower()}]' for name in order
        ],
        "adhoc_filters": [where] if where else [],
        "row_limit": 1000,
        "server_page_length": 10,
        "table_timestamp_format": "%Y-%m-%d",
        "include_search": True,
        "page_length": 20,
        "show_cell_bars": False,
        "column_config": {
            name: {"d3NumberFormat": ".1%"} for name in columns.split() if name.startswith("share")
        },
    }
    return Chart(title, view, "table", params, **size)


def bars(
    title: str,
    view: str,
    x: str,
    *metrics: Params,
    by: str | None = None,
    grain: str | None = None,
    **size: int,
) -> Chart:
    """Bars on top of one another: along time if there is a grain (ISO 8601), else by their size."""
    params: Params = {
        "x_axis": x,
        "metrics": list(metrics),
        "groupby": [by] if by else [],
        "stack": "Stack",
        "adhoc_filters": [only(x, "IS NOT NULL")],
        "row_limit": 10000,
        "show_legend": bool(by) or len(metrics) > 1,
        "rich_tooltip": True,
        "y_axis_format": "SMART_NUMBER",
        "color_scheme": "supersetColors",
    }
    if grain:
        params |= {"time_grain_sqla": grain, "x_axis_time_format": "smart_date"}
        params |= {"orientation": "vertical"}
    else:
        # Superset sorts one series by its metric, several by what is made of them.
        several = bool(by) or len(metrics) > 1
        params |= {"x_axis_sort": "sum" if several else metrics[0]["label"]}
        params |= {"x_axis_sort_asc": True, "orientation": "horizontal"}
    return Chart(title, view, "echarts_timeseries_bar", params, **size)


def number(title: str, view: str, metric: Params, form: str = "SMART_NUMBER") -> Chart:
    """One number."""
    params = {"metric": metric, "y_axis_format": form, "adhoc_filters": []}
    return Chart(title, view, "big_number_total", params, width=3, height=24)

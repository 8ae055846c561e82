"""The charts: what is asked of the database, and how it is drawn (datasette-dashboards)."""

from typing import Any

from interparl.loader.browse.links import DATABASE

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name; nothing is fetched from there
Chart = dict[str, Any]
AMOUNT: Chart = {"type": "quantitative", "axis": {"tickMinStep": 1, "format": "d"}}

SEATS = """
SELECT state, coalesce(chamber, 'the parliament as a whole') AS chamber,
    coalesce(chamber_level, 'other') AS level, assembly, seats
FROM (
    SELECT *, dense_rank() OVER (ORDER BY of_state DESC, state) AS place
    FROM (
        SELECT *, sum(seats) OVER (PARTITION BY state) AS of_state
        FROM seats_by_chamber
        WHERE state IS NOT NULL [[ AND assembly = :assembly ]]
    )
)
WHERE place <= 25
"""
EVENTS = """
WITH kinds AS (
    SELECT event_type, row_number() OVER (ORDER BY count(*) DESC, event_type) AS nth
    FROM events WHERE earliest IS NOT NULL AND status <> 'planned' GROUP BY event_type
)
SELECT substr(earliest, 1, 4) || '-01-01' AS year,
    CASE WHEN nth < 7 THEN replace(event_type, '_', ' ') ELSE 'other' END AS kind,
    min(nth) AS nth, count(*) AS events
FROM events INNER JOIN kinds USING (event_type)
WHERE earliest IS NOT NULL AND status <> 'planned' AND substr(earliest, 1, 4) = substr(latest, 1, 4)
    AND earliest >= (SELECT date(max(earliest), '-30 years') FROM events WHERE status <> 'planned')
GROUP BY 1, 2
"""
COOPERATION = """
SELECT coalesce(one.acronym, cooperation.body || coalesce(' (' || belongs_to || ')', '')) || '|' ||
    coalesce(other.acronym, cooperation.other_body || coalesce(' (' || other_belongs_to || ')', ''))
    AS pair, events, cooperation.body AS body, cooperation.other_body AS other_body, event_types
FROM cooperation
LEFT JOIN organizations AS one ON cooperation.body_id = one.id
LEFT JOIN organizations AS other ON cooperation.other_body_id = other.id
ORDER BY events DESC, last_on DESC, pair LIMIT 15
"""
COVERAGE = "SELECT share_read, title FROM reading_coverage WHERE share_read IS NOT NULL LIMIT 1000"
DOCUMENTS = """
SELECT substr(seen_on, 1, 4) || '-01-01' AS year, count(*) AS documents, seen_basis
FROM documents GROUP BY 1, 3
"""
FRESHNESS = """
SELECT source AS name,
    CASE WHEN last_error IS NOT NULL THEN 'failed' WHEN is_overdue THEN 'overdue' ELSE 'fresh' END
        AS state,
    round(julianday('now') - julianday(last_fetched_at), 1) AS days, last_error
FROM source_freshness
ORDER BY days DESC LIMIT 40
"""


def _chart(title: str, query: str, view: str, display: Chart) -> Chart:
    """A chart; ``view`` is the question, or the table, that has the same numbers as rows.

    Colours are named as in browse.css; charts.js knows them.
    """
    return {
        "title": title,
        "db": DATABASE,
        "query": query.strip(),
        "library": "vega-lite",
        "view": view,
        "display": {"$schema": SCHEMA, **display},
    }


def _bars(x: Chart, y: Chart, colour: Chart | None = None, *tooltip: str) -> Chart:
    """Bars, those of one place in the order of their colours."""
    encoding: Chart = {"x": x, "y": y, "tooltip": [{"field": name} for name in tooltip]}
    if colour:
        encoding["color"] = {"type": "nominal", "legend": {"title": None}, **colour}
        if "sort" in colour:
            by = colour["sort"]
            encoding["order"] = {"field": by["field"], "aggregate": by["op"]}
    return {"mark": {"type": "bar", "cornerRadiusEnd": 2}, "encoding": encoding}


LARGEST_FIRST: Chart = {"type": "nominal", "title": None, "sort": "-x"}
YEAR: Chart = {"field": "year", "type": "temporal", "timeUnit": "utcyear", "title": None}

DASHBOARDS: dict[str, Chart] = {
    "assemblies": {
        "title": "Assemblies and events",
        "description": "What the pages tell: who sits where, what happened, who works with whom.",
        "filters": {
            "assembly": {
                "name": "Assembly",
                "type": "select",
                "db": DATABASE,
                "query": "SELECT DISTINCT assembly FROM seats_by_chamber ORDER BY assembly",
            }
        },
        "charts": {
            "seats": _chart(
                "Seats by state and chamber: the states with the most",
                SEATS,
                "seats_by_chamber",
                _bars(
                    {"field": "seats", "aggregate": "sum", "title": "seats", **AMOUNT},
                    {"field": "state", **LARGEST_FIRST},
                    {
                        "field": "level",
                        "scale": {
                            "domain": ["lower", "upper", "other"],
                            "range": ["chart-1", "chart-2", "chart-7"],
                        },
                    },
                    "state", "chamber", "assembly", "seats",
                ) | {"height": {"step": 17}},
            ),
            "events": _chart(
                "Events by year and type",
                EVENTS,
                "event_timeline",
                _bars(
                    YEAR,
                    {"field": "events", "aggregate": "sum", "title": "events", **AMOUNT},
                    {"field": "kind", "sort": {"field": "nth", "op": "min"}},
                    "kind", "events",
                ) | {"height": 260},
            ),
            "cooperation": _chart(
                "Who works with whom: the pairs that met most often",
                COOPERATION,
                "cooperation",
                _bars(
                    {"field": "events", "title": "events together", **AMOUNT},
                    {
                        "field": "pair",
                        **LARGEST_FIRST,
                        "axis": {"labelExpr": "split(datum.label, '|')", "labelLineHeight": 12},
                    },
                    None,
                    "body", "other_body", "events", "event_types",
                ) | {"height": {"step": 34}},
            ),
        },
    },
    "reading": {
        "title": "Reading and freshness",
        "description": "How much of the pages was read, of when they are, and which sources wait.",
        "charts": {
            "coverage": _chart(
                "Documents by the share of their sentences that was read",
                COVERAGE,
                "reading_coverage",
                _bars(
                    {
                        "field": "share_read",
                        "bin": {"step": 0.1, "extent": [0, 1]},
                        "title": "share read",
                        "axis": {"format": "%"},
                    },
                    {"aggregate": "count", "title": "documents", **AMOUNT},
                ) | {"height": 220},
            ),
            "documents": _chart(
                "Documents by the year for which they speak",
                DOCUMENTS,
                "reading_coverage",
                _bars(
                    YEAR,
                    {"field": "documents", "aggregate": "sum", "title": "documents", **AMOUNT},
                    {"field": "seen_basis"},
                    "seen_basis", "documents",
                ) | {"height": 220},
            ),
            "freshness": _chart(
                "Days since each source was read",
                FRESHNESS,
                "source_freshness",
                _bars(
                    {"field": "days", "type": "quantitative", "title": "days"},
                    {"field": "name", **LARGEST_FIRST},
                    {
                        "field": "state",
                        "scale": {
                            "domain": ["fresh", "overdue", "failed"],
                            "range": ["chart-1", "chart-2", "chart-4"],
                        },
                    },
                    "name", "state", "days", "last_error",
                ) | {"height": {"step": 22}},
            ),
        },
    },
}  # fmt: skip
"""The dashboards by the last word of their address."""

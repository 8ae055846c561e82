"""The Superset dashboard: its leaves, their charts, and its filters."""

from interparl.sql.charts import (
    NUMBER_OF_ROWS,
    Chart,
    Tab,
    bars,
    number,
    only,
    reckoned,
    table,
    total,
)

TITLE = "Inter-parliamentary assemblies"

SEATS = Tab(
    "Seats and offices",
    (
        (
            bars(
                "Seats by assembly and chamber", "seats_by_chamber", "assembly", total("seats"),
                by="chamber_level", width=12, height=75,
            ),
        ),
        (
            Chart(
                "Seats by assembly and state", "seats_by_state", "treemap_v2",
                {
                    "groupby": ["assembly", "state"], "metric": total("seats"),
                    "adhoc_filters": [], "row_limit": 1000, "show_labels": True,
                    "show_upper_labels": True, "label_type": "key_value",
                    "number_format": "SMART_NUMBER", "color_scheme": "supersetColors",
                },
                width=12, height=75,
            ),
        ),
        (
            table(
                "Seats by state", "seats_by_state",
                "assembly state seats share_of_assembly chambers last_seen_on",
                "assembly", "-seats",
            ),
            table(
                "Seats by state and chamber", "seats_by_chamber",
                "assembly state chamber seats share_of_delegation valid_from last_seen_on",
                "assembly", "state", "chamber",
            ),
        ),
        (
            table(
                "Who represents each parliament", "plenipotentiary_representatives",
                "assembly state parliament person other_offices valid_from last_seen_on",
                "assembly", "state",
            ),
            table(
                "Changes of seats", "seat_changes",
                "changed_on assembly state chamber seats_before seats_after change",
                "-changed_on",
            ),
        ),
        (
            table(
                "Offices held today", "office_holders",
                "person title body state_code valid_from last_seen_on status",
                "-last_seen_on", "person",
                where=only("is_current", "IS TRUE"), width=12,
            ),
        ),
    ),
)  # fmt: skip

EVENTS = Tab(
    "Events",
    (
        (
            bars(
                "Events by year and type", "event_timeline", "earliest", NUMBER_OF_ROWS,
                by="event_type", grain="P1Y", width=12,
            ),
        ),
        (
            Chart(
                "Who works with whom", "cooperation", "graph_chart",
                {
                    "source": "body", "target": "other_body", "metric": total("events"),
                    "adhoc_filters": [], "row_limit": 40, "layout": "force", "roam": True,
                    "edgeLength": 200, "repulsion": 500, "gravity": 0.3, "friction": 0.2,
                    "edgeSymbol": "none,none", "selectedMode": "single", "showSymbolThreshold": 0,
                    "color_scheme": "supersetColors",
                },
                height=90,
            ),
            table(
                "Latest events", "event_timeline",
                "earliest event_type name place participants status url",
                "-earliest", where=only("earliest", "IS NOT NULL"), height=90,
            ),
        ),
        (
            table(
                "Agreements that pages date", "agreements", "earliest name parties place",
                "-earliest", where=only("earliest", "IS NOT NULL"), width=12,
            ),
        ),
    ),
)  # fmt: skip

READING = Tab(
    "Reading and sources",
    (
        (
            number("Documents", "reading_coverage", NUMBER_OF_ROWS),
            number(
                "Share of sentences that were read", "reading_coverage",
                reckoned('SUM("read") * 1.0 / SUM("sentences")', "share read"), ".0%",
            ),
            number("Registered sources", "source_freshness", NUMBER_OF_ROWS),
            number(
                "Sources that are overdue", "source_freshness",
                reckoned('SUM(CASE WHEN "is_overdue" THEN 1 ELSE 0 END)', "overdue"),
            ),
        ),
        (
            bars(
                "What runs wrote", "run_history", "started_at", total("inserted"),
                total("updated"), total("ended"), grain="P1D",
            ),
            bars("What the pages do not tell", "gaps", "kind", NUMBER_OF_ROWS),
        ),
        (
            table(
                "Documents, the least read first", "reading_coverage",
                "title sentences read ignored unread share_read seen_on url", "share_read",
            ),
            table(
                "Sources", "source_freshness",
                "source last_fetched_at last_changed_at is_overdue due_on last_error",
                "-is_overdue", "source",
            ),
        ),
    ),
)  # fmt: skip

TABS = (SEATS, EVENTS, READING)

# The name of each filter, the column and the view that it takes its values from, and its leaf.
FILTERS = (
    ("Assembly", "assembly", "seats_by_state", SEATS),
    ("State", "state", "seats_by_state", SEATS),
    ("Type of event", "event_type", "event_timeline", EVENTS),
)


def charts() -> tuple[Chart, ...]:
    """All charts, as they stand."""
    return tuple(chart for tab in TABS for row in tab.rows for chart in row)

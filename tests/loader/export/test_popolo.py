"""Popolo: valid by the schemas of its makers, and every reference leads to a record."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator  # type: ignore[import-untyped]  # it has no types
from referencing import Registry
from referencing.jsonschema import DRAFT3
from sqlalchemy import Connection, func, select

from interparl.loader.export import formats
from interparl.loader.export.popolo import PARTS
from interparl.loader.export.popolo_dates import event_dates
from interparl.loader.load.writer import TABLES

SCHEMAS = {
    path.stem: json.loads(path.read_text()) for path in Path(__file__).parent.glob("popolo/*.json")
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (schema["id"].removesuffix("#"), DRAFT3.create_resource(schema)) for schema in SCHEMAS.values()
)


@pytest.fixture
def document(told: Connection, tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    """The document that is exported from the three pages."""
    formats.write(told, "popolo", [], tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    found: dict[str, list[dict[str, Any]]] = json.loads(text)
    return found


def test_every_record_is_valid(document: dict[str, list[dict[str, Any]]]) -> None:
    assert list(document) == list(PARTS)
    for part, records in document.items():
        schema = SCHEMAS[part.removesuffix("s")]
        check = Draft3Validator(schema, registry=REGISTRY)
        assert [error.message for each in records for error in check.iter_errors(each)] == []
        strange = {name for each in records for name in each if name not in schema["properties"]}
        assert [name for name in strange if not name.startswith("x_")] == []


def test_the_schemas_find_what_is_wrong() -> None:
    check = Draft3Validator(SCHEMAS["membership"], registry=REGISTRY)
    wrong = {"start_date": "spring 2021", "sources": [{"note": "no address"}]}
    assert len(list(check.iter_errors(wrong))) == 2


REFERENCES = {
    "person_id": "persons", "organization_id": "organizations", "parent_id": "organizations",
    "post_id": "posts", "area_id": "areas", "x_area_id": "areas", "x_sent_by_id": "organizations",
    "chamber_id": "organizations", "on_behalf_of_id": "organizations",
    "on_behalf_of_area_id": "areas",
}  # fmt: skip


def references(record: object) -> list[tuple[str, str]]:
    """All references of a record, also those within its parts."""
    if isinstance(record, list):
        return [found for each in record for found in references(each)]
    if not isinstance(record, dict):
        return []
    own = [(name, value) for name, value in record.items() if name in REFERENCES]
    return own + [found for value in record.values() for found in references(value)]


def test_every_reference_leads_to_a_record(document: dict[str, list[dict[str, Any]]]) -> None:
    keys = {part: {each["id"] for each in records} for part, records in document.items()}
    found = references(list(document.values()))
    assert [(name, key) for name, key in found if key not in keys[REFERENCES[name]]] == []
    assert {name for name, _ in found} >= {"person_id", "post_id", "area_id", "parent_id"}
    attendees = {each["id"] for event in document["events"] for each in event.get("attendees", [])}
    assert attendees <= keys["persons"]


def test_the_counts_are_those_of_the_tables(
    told: Connection, document: dict[str, list[dict[str, Any]]]
) -> None:
    for part, (table, _) in PARTS.items():
        query = select(func.count()).select_from(TABLES[table])
        if table == "tenures":
            query = query.where(TABLES[table].c.is_shown)
        assert len(document[part]) == told.scalar(query), part
    seats = sum(len(each.get("x_seats", [])) for each in document["organizations"])
    assert seats == told.scalar(
        select(func.count()).select_from(TABLES["seats"]).where(TABLES["seats"].c.is_shown)
    )


def test_a_membership_in_full(document: dict[str, list[dict[str, Any]]]) -> None:
    names = {
        each["id"]: each["name"] for part in ("persons", "organizations") for each in document[part]
    }
    found = [
        (names[each["person_id"]], each["role"], names.get(each.get("organization_id", "")))
        for each in document["memberships"]
        if each["x_status"] == "held" and each["start_date"] == "2021-03-18"
    ]
    assert (
        "Stanislav Zas",
        "Secretary General",
        "Collective Security Treaty Organization",
    ) in found
    assert Counter(found).most_common(1)[0][1] == 1


@pytest.mark.parametrize(
    ("date_text", "dates"),
    [
        ("2021-03-18", {"start_date": "2021-03-18", "end_date": "2021-03-18"}),
        ("2021-03", {"start_date": "2021-03", "end_date": "2021-03"}),
        ("2021", {"start_date": "2021", "end_date": "2021"}),
        ("2020-11-01/2020-11-04", {"start_date": "2020-11-01", "end_date": "2020-11-04"}),
        ("2008/..", {"start_date": "2008", "end_date": None}),
        ("2020-23", {}),  # a season
        ("2020-05~", {}),  # about
        ("202X", {}),
        ("XXXX-03-03/XXXX-03-06", {}),
        (None, {}),
    ],
)
def test_dates_are_never_more_exact_than_pages(
    date_text: str | None, dates: dict[str, str | None]
) -> None:
    assert event_dates(date_text) == dates

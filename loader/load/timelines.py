"""Timelines: the intervals of every subject that a batch of documents speaks of, made anew.

All sightings of a subject, old and new, are put in order again, so that a document loaded out of
the order of time lands where it belongs. Only rows that come out different are written.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select

from interparl.loader.load.counts import Counts
from interparl.loader.load.interval_rows import Rows, point, read_rows, write_rows
from interparl.loader.load.intervals import Interval, Seen, intervals
from interparl.loader.load.sightings import SEATS, TENURES, Subject, Timed, stored, told
from interparl.loader.load.tenures import tenures
from interparl.loader.load.writer import TABLES, chunks
from interparl.loader.resolve.record import Records
from interparl.schema.keys import make_key

OFFICES = TABLES["offices"]


Touched = Mapping[str, Collection[Subject]]  # table of intervals -> subjects


def write_intervals(
    connection: Connection,
    batch: Sequence[Records],
    run_id: int,
    counts: Counts,
    touched: Touched = MappingProxyType({}),
) -> None:
    """Place the batch's sightings on the timelines of their subjects, and write what changed.

    ``touched`` names subjects of which evidence was taken away, or got another day.
    """
    for timed in (SEATS, TENURES):
        new, evidence = told(connection, timed, batch)
        subjects = {*new, *touched.get(timed.table, ())}
        firsts = sorted({subject[0] for subject in subjects if subject[0]})
        old = stored(connection, timed, firsts)
        single = _single_offices(connection, firsts) if timed is TENURES else frozenset()
        rows: Rows = {}
        points: dict[str, str | None] = dict.fromkeys(evidence)  # a vacancy points at no interval
        for subject in subjects:
            seen = [*new.get(subject, []), *old.get(subject, [])]
            made, belongs = _derive(timed, subject, seen, single)
            keys = {id(interval): _key(timed, subject, interval) for interval in made}
            rows |= {keys[id(interval)]: _row(timed, subject, interval) for interval in made}
            points |= {shown: keys[id(interval)] for shown, interval in belongs.items()}
        before = read_rows(connection, timed, subjects)
        with write_rows(connection, timed, before, rows, counts):
            point(connection, timed, points, evidence, run_id, counts)


def _derive(
    timed: Timed, subject: Subject, sightings: Sequence[Seen], single: frozenset[str]
) -> tuple[list[Interval], dict[str, Interval]]:
    if timed is TENURES:
        return tenures(sightings, is_single=subject[0] in single)
    return intervals(sightings)


def _single_offices(connection: Connection, offices: Sequence[str]) -> frozenset[str]:
    query = select(OFFICES.c.id).where(OFFICES.c.is_single_holder)
    return frozenset(
        key
        for some in chunks(offices)
        for key in connection.scalars(query.where(OFFICES.c.id.in_(some)))
    )


def _key(timed: Timed, subject: Subject, interval: Interval) -> str:
    value = (str(part) for part in interval.value)
    shown = "shown" if interval.is_shown else "outranked"
    return make_key(timed.table, *subject, *value, shown, str(interval.number))


def _row(timed: Timed, subject: Subject, interval: Interval) -> dict[str, Any]:
    return {
        **dict(zip(timed.subject, subject, strict=True)),
        **dict(zip(timed.value, interval.value, strict=True)),
        "valid_from": interval.valid_from,
        "valid_to": interval.valid_to,
        "last_seen_on": interval.last_seen_on,
        "is_shown": interval.is_shown,
    }

"""Timelines: the intervals of every subject that a batch of documents speaks of.

A document loaded out of the order of time lands where it belongs. What only goes on with what is
known, or says it again, is placed without reading the evidence there is (``extend.py``), so that it
costs the same however much that is; else all sightings of the subject, old and new, are put in
order again. Only rows that come out different are written.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select

from interparl.loader.load.bulk import insert_rows
from interparl.loader.load.counts import Counts
from interparl.loader.load.extend import Known, best_of, extend
from interparl.loader.load.interval_rows import Put, Rows, point, read_rows, write_rows
from interparl.loader.load.intervals import Interval, Place, intervals
from interparl.loader.load.sightings import (
    SEATS,
    TENURES,
    Sightings,
    Subject,
    Telling,
    Timed,
    is_one_rank,
    stored,
    told,
    vacant_on,
)
from interparl.loader.load.tenures import tenures
from interparl.loader.load.writer import TABLES, chunks
from interparl.schema.keys import make_key

OFFICES = TABLES["offices"]
REMEMBERED = 20_000  # subjects of which a run knows who was heard last

Touched = Mapping[str, Collection[Subject]]  # table of intervals -> subjects


@dataclass
class Made:
    """What the intervals of some subjects are to be, and where the evidence points."""

    rows: Rows = field(default_factory=dict)
    points: dict[str, str | None] = field(default_factory=dict)


class Timelines:
    """The timelines of a database, for as long as a run writes; nobody else writes meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.put: Put = partial(insert_rows, connection, "evidence")
        self._is_one_rank: bool | None = None
        self._heard: OrderedDict[tuple[str, Subject], Place] = OrderedDict()

    def forget(self) -> None:
        """Read all anew: evidence was taken away, or ranks are not what they were."""
        self._is_one_rank = None
        self._heard.clear()

    def write(
        self,
        batch: Sequence[Telling],
        run_id: int,
        counts: Counts,
        touched: Touched = MappingProxyType({}),
    ) -> None:
        """Place the batch's sightings on the timelines of their subjects; write what changed.

        ``touched`` names subjects of which evidence was taken away, or got another day.
        """
        for timed in (SEATS, TENURES):
            new, evidence = told(self.connection, timed, batch)
            anew = set(touched.get(timed.table, ()))
            subjects = {*new, *anew}
            before = read_rows(self.connection, timed, subjects)
            single = self._single_offices(subjects) if timed is TENURES else frozenset()
            made = Made(points=dict.fromkeys(evidence))  # a vacancy points at no interval
            anew |= self._extend(timed, new, anew, before, single, made)
            self._derive(timed, new, anew, single, made)
            with write_rows(self.connection, timed, before, made.rows, counts):
                point(self.connection, timed, made.points, evidence, run_id, counts, self.put)

    def _extend(
        self,
        timed: Timed,
        new: Sightings,
        anew: Collection[Subject],
        before: Rows,
        single: frozenset[str],
        made: Made,
    ) -> set[Subject]:
        """Go on with what is known; gives the subjects of which all has to be put in order."""
        if self._is_one_rank is None:
            self._is_one_rank = is_one_rank(self.connection)
        if not self._is_one_rank:
            return set(new)
        there: dict[Subject, Rows] = {subject: {} for subject in new}
        for key, row in before.items():
            subject = tuple(row[column] for column in timed.subject)
            if subject in there:
                there[subject][key] = row
        vacant = vacant_on(self.connection, _firsts(new)) if timed is TENURES else {}
        left = set()
        for subject, sightings in new.items():
            if subject in anew:
                continue
            held = {key: _interval(timed, row) for key, row in there[subject].items()}
            is_single = timed is SEATS or subject[0] in single
            heard = self._heard.get((timed.table, subject))
            known = Known(list(held.values()), vacant.get(subject), heard, is_single)
            extension = extend(known, sightings, is_office=timed is TENURES)
            if extension is None:
                left.add(subject)
                continue
            made.rows |= there[subject]
            as_before = {key for key, i in held.items() if _is_as_before(i, there[subject][key])}
            keys = {id(interval): key for key, interval in held.items()}
            altered = [i for i in extension.intervals if keys.get(id(i)) not in as_before]
            self._take(timed, subject, altered, extension.belongs, keys, made)
            self._remember(timed, subject, extension.heard)
        return left

    def _derive(
        self,
        timed: Timed,
        new: Sightings,
        subjects: Collection[Subject],
        single: frozenset[str],
        made: Made,
    ) -> None:
        """Put all sightings of some subjects in order."""
        old = stored(self.connection, timed, _firsts(subjects))
        for subject in subjects:
            seen = [*new.get(subject, []), *old.get(subject, [])]
            is_single = timed is SEATS or subject[0] in single
            if timed is TENURES:
                all_of_it, belongs = tenures(seen, is_single=is_single)
            else:
                all_of_it, belongs = intervals(seen)
            self._take(timed, subject, all_of_it, belongs, {}, made)
            heard = best_of(seen, all_of_it) if is_single else None
            self._remember(timed, subject, heard)

    def _take(
        self,
        timed: Timed,
        subject: Subject,
        told_of: Sequence[Interval],
        belongs: Mapping[str, Interval],
        keys: dict[int, str],
        made: Made,
    ) -> None:
        for interval in told_of:
            if id(interval) not in keys:
                keys[id(interval)] = _key(timed, subject, interval)
            made.rows[keys[id(interval)]] = _row(timed, subject, interval)
        made.points |= {shown: keys[id(interval)] for shown, interval in belongs.items()}

    def _remember(self, timed: Timed, subject: Subject, heard: Place | None) -> None:
        self._heard.pop((timed.table, subject), None)
        if heard is not None:
            self._heard[timed.table, subject] = heard
            if len(self._heard) > REMEMBERED:
                self._heard.popitem(last=False)

    def _single_offices(self, subjects: Collection[Subject]) -> frozenset[str]:
        query = select(OFFICES.c.id).where(OFFICES.c.is_single_holder)
        return frozenset(
            key
            for some in chunks(_firsts(subjects))
            for key in self.connection.scalars(query.where(OFFICES.c.id.in_(some)))
        )


def _firsts(subjects: Collection[Subject]) -> list[str]:
    return sorted({subject[0] for subject in subjects if subject[0]})


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


def _interval(timed: Timed, row: Mapping[str, Any]) -> Interval:
    """The interval that a row holds, but for its number."""
    value = tuple(row[column] for column in timed.value)
    days = (row["valid_from"], row["valid_to"], row["last_seen_on"])
    return Interval(value, *days, is_shown=bool(row["is_shown"]))


def _is_as_before(interval: Interval, row: Mapping[str, Any]) -> bool:
    """Whether a timeline that goes on left an interval as its row has it."""
    now = (interval.valid_to, interval.last_seen_on)
    return now == (row["valid_to"], row["last_seen_on"])

"""Parquet: one file a table or view, typed, each column with its meaning as metadata."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it comes without types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # as above
from sqlalchemy import Connection

from interparl.loader.export.content import Column, Dataset, rows

SUFFIX = ".parquet"
IN_A_GROUP = 5000  # rows that are held in memory and written together
TYPES = {
    "text": pa.string(), "boolean": pa.bool_(), "date": pa.date32(), "integer": pa.int32(),
    "number": pa.float64(), "timestamp": pa.timestamp("ms", tz="UTC"),
}  # fmt: skip


def write(connection: Connection, dataset: Dataset, path: Path) -> int:
    """Write one file; gives how many rows it has."""
    schema = pa.schema(
        [_field(column) for column in dataset.columns],
        metadata={"description": dataset.description},
    )
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows(connection, dataset)):
            columns = zip(*group, strict=True)
            arrays = [
                pa.array(values, type=field.type)
                for values, field in zip(columns, schema, strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            count += len(group)
    return count


def _field(column: Column) -> Any:  # noqa: ANN401 - pyarrow has no types
    about = {"description": column.description} | ({"unit": column.unit} if column.unit else {})
    return pa.field(column.name, TYPES[column.type], nullable=column.is_nullable, metadata=about)


def _groups(given: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    stream = iter(given)
    while group := list(islice(stream, IN_A_GROUP)):
        yield group

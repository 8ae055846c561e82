"""Two tellings of one row become one, whichever came first."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interparl.loader.resolve.merge import merge

EARLY, LATE = date(2021, 1, 1), date(2023, 1, 1)
MERGED: list[tuple[str, str, Any, Any, Any]] = [
    ("bodies", "name", "SENATE", "Senate", "Senate"),
    ("bodies", "name", "Senat", "Sénat", "Sénat"),
    ("persons", "name", "A. Lee", "Ann Lee", "Ann Lee"),
    ("bodies", "name", "Senate", "senate", "Senate"),
    ("bodies", "state_code", None, "KG", "KG"),
    ("bodies", "state_code", "KZ", "KG", "KG"),
    ("bodies", "state_code", None, None, None),
    ("events", "name", None, "Protocol", "Protocol"),
    ("events", "status", "planned", "happened", "happened"),
    ("events", "status", "recurring", "planned", "recurring"),
    ("websites", "valid_from", EARLY, LATE, EARLY),
    ("websites", "last_seen_on", EARLY, LATE, LATE),
    ("organizations", "is_assembly", False, True, True),
    ("offices", "is_single_holder", True, False, True),
    ("event_participants", "ordinal", None, 174, 174),
]


@pytest.mark.parametrize(("table", "column", "one", "other", "merged"), MERGED)
def test_merge(table: str, column: str, one: Any, other: Any, merged: Any) -> None:  # noqa: ANN401
    assert merge(table, {column: one}, {column: other}) == {column: merged}
    assert merge(table, {column: other}, {column: one}) == {column: merged}


NAMES = st.none() | st.sampled_from(["SENATE", "Senate", "Sénat", "senate", "Senat"])
ROW = st.fixed_dictionaries(
    {
        "name": NAMES,
        "status": st.sampled_from(["planned", "happened", "recurring"]),
        "place": st.none() | st.sampled_from(["Minsk", "Oslo"]),
        "valid_from": st.none() | st.sampled_from([EARLY, LATE]),
    }
)


@given(ROW, ROW, ROW)
def test_neither_order_nor_grouping_matters(
    a: dict[str, Any], b: dict[str, Any], c: dict[str, Any]
) -> None:
    def two(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
        return merge("events", one, other)

    assert two(a, b) == two(b, a)
    assert two(two(a, b), c) == two(a, two(b, c))
    assert two(a, a) == a

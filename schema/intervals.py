"""Unbroken times of sight: what holds for every row that has valid_from and valid_to."""

from sqlalchemy import CheckConstraint

from interparl.schema.checks import in_order, yes_or_no


def interval_checks() -> list[CheckConstraint]:
    """Give the checks of a table with valid_from, valid_to (excluded), last_seen_on, is_shown.

    What is shown was last seen before something else took its place.
    """
    return [
        CheckConstraint("valid_from < valid_to", name="valid_from_valid_to"),
        in_order("valid_from", "last_seen_on"),
        CheckConstraint("last_seen_on < valid_to OR NOT is_shown", name="last_seen_on_valid_to"),
        *yes_or_no("is_shown"),
    ]

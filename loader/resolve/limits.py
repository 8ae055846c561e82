"""What a row can't hold: names longer than their column, numbers and times that make no sense.

No fact is cut to fit: it is left out as a whole, and its sentence stays unread, with the reason.
"""

from datetime import date

from interparl.loader.parse.dates import PartialDate
from interparl.loader.resolve.record import Records
from interparl.schema.checks import ADDRESS_LIMIT, NAME_LIMIT

# Table and column -> the longest text, in characters.
LONGEST = {
    ("aliases", "name"): NAME_LIMIT,
    ("bodies", "name"): NAME_LIMIT,
    ("offices", "title"): NAME_LIMIT,
    ("organizations", "acronym"): NAME_LIMIT,
    ("persons", "name"): NAME_LIMIT,
    ("websites", "url"): ADDRESS_LIMIT,
}
MOST_SEATS = 9999
LARGEST = 1e300  # as a figure; what is beyond is no number that a page reports
LARGEST_ORDINAL = 2**31 - 1  # of INTEGER


class Unstorable(Exception):
    """A fact that no row can hold; the message is the reason kept with its sentence."""


def check_lengths(asked: Records) -> None:
    """Raise Unstorable where a text is empty or longer than its column."""
    for (table, _), record in asked.rows.items():
        for column in record.values:
            limit = LONGEST.get((table, column))
            text = record.values[column]
            if limit and text is not None and not 1 <= len(text) <= limit:
                raise Unstorable(f"a {column} of {len(text)} characters; {limit} are the most")


def check_seats(seats: int) -> int:
    """Give back a count of seats that makes sense; raise Unstorable for any other."""
    if not 1 <= seats <= MOST_SEATS:
        raise Unstorable(f"{seats} seats; a delegation has 1 to {MOST_SEATS}")
    return seats


def check_ordinal(ordinal: int | None) -> int | None:
    """Give back an ordinal that makes sense; raise Unstorable for any other."""
    if ordinal is not None and not 1 <= ordinal <= LARGEST_ORDINAL:
        raise Unstorable(f"an ordinal of {ordinal}")
    return ordinal


def check_figure(value: float) -> float:
    """Give back a figure that is a number; raise Unstorable for infinity and the like."""
    if not -LARGEST <= value <= LARGEST:  # also false for "not a number"
        raise Unstorable("a figure beyond all numbers")
    return float(value)


def bounds(when: PartialDate | None) -> dict[str, str | date | None]:
    """The columns of a date; raise Unstorable for a time that ends before it begins."""
    if when is None:
        return {"date_text": None, "earliest": None, "latest": None}
    if when.earliest and when.latest and when.earliest > when.latest:
        raise Unstorable(f"{when.text} ends before it begins")
    return {"date_text": when.text, "earliest": when.earliest, "latest": when.latest}

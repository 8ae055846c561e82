"""Cells: one value as other programs read it, in CSV and in JSON."""

import json
import re
from datetime import date, datetime

# Control characters, marks that turn the direction of writing, other line ends, surrogates.
STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
QUOTED = re.compile('[",\r\n]')


def iso(value: object) -> str:
    """A value as text: dates and moments as ISO 8601, numbers to their last digit.

    >>> iso(date(2021, 3, 18)), iso(True), iso(0.1), iso("=a")
    ('2021-03-18', 'true', '0.1', '=a')
    """
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def unarmed(value: object) -> object:
    """A value that no spreadsheet takes for a formula: such text gets an apostrophe before it.

    >>> unarmed("=1+1"), unarmed("a=1"), unarmed(-1)
    ("'=1+1", 'a=1', -1)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def csv_cell(value: object) -> str:
    r"""A value as a cell (RFC 4180): what is not told (NULL) is nothing, the empty text quotes.

    >>> [csv_cell(None), csv_cell(""), csv_cell('in "A"; so'), csv_cell("a, b"), csv_cell(7)]
    ['', '""', '"in ""A""; so"', '"a, b"', '7']
    """
    if value is None:
        return ""
    text = iso(value)
    if text and not QUOTED.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def json_line(item: object) -> str:
    r"""A value as one line of JSON; what could steer a terminal is written as an escape.

    >>> json_line({"a": "\x9b", "on": date(2021, 3, 18)})
    '{"a": "\\u009b", "on": "2021-03-18"}'
    """
    text = json.dumps(item, ensure_ascii=False, default=iso)
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

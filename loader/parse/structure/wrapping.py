"""Wrapping: which lines were broken at a width, so that they belong to one paragraph.

Where a whole page is wrapped, a line goes on if its next word had no room on it. Elsewhere a line
goes on only if it cannot be the end of a record: it stops in the middle of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from interparl.loader.parse.structure.line import Line
from interparl.loader.parse.structure.publication import read_date_line

LONGEST_WRAP, SHORTEST_WRAP = 130, 45  # characters of a line; books and mails wrap at 60 to 100
LONGEST_RECORD = 5  # lines of a label that was wrapped
ENDED = re.compile(r"[.!?;:][\"')\]]*\Z")
# Words with which no headline, name or other record ends.
OPEN_WORDS = """
    about after against all also among an and are as at be because been before between both but by
    can could did do does during each for from had has have he her his if in into is it its may
    more most must new nor not of on or other over she should since so such than that the their
    then these they this those through to towards under until upon was we were when where which
    while who whose will with within without would
""".split()
OPEN_END = re.compile(
    rf"(?:,|\s[(\"&]|\s[-–]|\w-|\b(?:a|{'|'.join(OPEN_WORDS)}|The|In|Of|And|To|For|On|By|With|"
    r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Hon\.))\Z"
)
DIVIDED = re.compile(r"[^\W\d_]-\Z")  # "organi-", "zation"
FIELD = re.compile(r"[^\W\d_][\w ]{1,20}:\s")  # "views: 112"
ADDRESSED = re.compile(r"[^:]{3,200}: ?\S{1,80}\.\S{1,80}\Z")  # a label with an address
VALUE_END = re.compile(r"\s[-–:]\s*\d{1,4}(?: (?:each|seats?|members?|deputies))?\Z")
RECORD = re.compile(
    r"(?:Delegations?|Web ?site|Plenipotentiary|Head|Deputy [Hh]ead|Chair\w*|Members?|Secretary|"
    r"President|Number|Total|Seats?)\b"
)


def join_lines(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Groups of lines that make one paragraph each."""
    width = _page_width(lines)
    times = Counter(line.text for line in lines if line.text.count(" ") >= 2)
    for run in _runs(lines):
        widest = max(line.width for line in run)
        shortest = 25 if any(ENDED.search(line.text) for line in run) else 55  # prose, or records
        is_wrapped = widest <= LONGEST_WRAP and _is_wrapped(run, widest, shortest)
        is_list = sum(bool(line.marker) for line in run) >= 2
        group = [run[0]]
        for above, line in pairwise(run):
            if width:
                joins = _fills(above, line, width) and not _parts_records(group, line)
                joins = joins or _is_unfinished(above, line, width * 2 // 3)
            else:
                joins = _is_unfinished(above, line, shortest) or (
                    is_wrapped and above.width >= SHORTEST_WRAP and _fills(above, line, widest, 12)
                )
            if line.indent < above.indent - 1:  # back to the margin: another record, or a paragraph
                joins = joins and _is_unfinished(above, line, shortest)
            if times[line.text] > 1 and ENDED.search(above.text):
                joins = False  # a headline that is told twice
            if joins and _may_join(above, line, is_list):
                group.append(line)
            else:
                yield group
                group = [line]
        yield group


def _is_wrapped(run: Sequence[Line], widest: int, shortest: int) -> bool:
    """Whether lines with nothing between them look like one paragraph set at a width."""
    if any(_is_unfinished(a, b, shortest) for a, b in pairwise(run)):
        return True
    open_lines = sum(not ENDED.search(line.text) for line in run[:-1])
    return (
        len(run) >= 3
        and widest >= SHORTEST_WRAP
        and all(line.width * 4 >= widest * 3 for line in run[:-1])
        and open_lines * 2 >= len(run) - 1
        and ENDED.search(run[-1].text) is not None
    )


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines with no empty line between them."""
    run: list[Line] = []
    for line in lines:
        if line.gap and run:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _page_width(lines: Sequence[Line]) -> int | None:
    """The width at which a page, or most of it, was wrapped; ``None`` where it was not."""
    pairs = [
        (above, line)
        for above, line in pairwise(lines)
        if not line.gap and above.width <= LONGEST_WRAP and _is_continuation(above, line)
    ]
    width = max((above.width for above, _ in pairs), default=0)
    if len(pairs) < 2 or width < SHORTEST_WRAP:
        return None
    widths = {line.width for line in lines if width <= line.width <= width + 8}
    full, width = max((sum(_fills(a, b, w) for a, b in pairs), w) for w in widths)
    return width if full * 5 >= len(pairs) * 4 else None


def _fills(above: Line, line: Line, width: int, ragged: int = 0) -> bool:
    """Whether the first word of a line had no room on the line above, or next to none."""
    return above.width <= width + 8 and (
        above.width + 1 + len(line.marker + line.text.split(maxsplit=1)[0]) > width - ragged
    )


def _is_continuation(above: Line, line: Line) -> bool:
    """Whether a line begins in the middle of a sentence."""
    first = line.text[0]
    return (
        not (line.marker or line.is_row or above.is_row)
        and not ENDED.search(above.text)
        and (first.islower() or first in ",;:)]%")
    )


def _is_unfinished(above: Line, line: Line, shortest: int) -> bool:
    """Whether a line of at least so many characters cannot be the end of a record."""
    if line.marker or line.is_row or above.is_row:
        return False
    if DIVIDED.search(above.text) and line.text[0].islower():
        return True
    if len(above.text) < shortest:
        return False
    if FIELD.match(line.text) and not above.text.endswith(","):
        return False
    is_open = above.text.count("(") > above.text.count(")") and ")" in line.text
    return _is_continuation(above, line) or is_open or bool(OPEN_END.search(above.text))


def _may_join(above: Line, line: Line, is_list: bool) -> bool:
    """Whether nothing forbids to join: rows, dates, bullets and fields stand alone."""
    if line.is_row or above.is_row or above.is_underlined:
        return False
    ended, is_open = bool(ENDED.search(above.text)), bool(OPEN_END.search(above.text))
    if line.marker and (is_list or ended or line.marker[0] in "•·*"):
        return False
    if above.text.isupper() != line.text.isupper() and min(len(above.text), len(line.text)) > 12:
        return False
    if is_open or line.text.endswith("."):
        return True
    return not (ended and FIELD.match(line.text)) and not read_date_line(line.text)


def _parts_records(group: Sequence[Line], line: Line) -> bool:
    """Whether a record ends above a line although its last line is full."""
    text = " ".join(part.text for part in group[-LONGEST_RECORD:])
    if VALUE_END.search(text) or (len(group) < LONGEST_RECORD and ADDRESSED.match(text)):
        return line.text[0].isupper()
    is_record = bool(ENDED.search(text)) or (":" in text and not OPEN_END.search(text))
    return is_record and bool(RECORD.match(line.text))

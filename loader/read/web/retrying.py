"""Retrying: when a page that did not come is asked for again."""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds
LONGEST_WAIT = 60.0  # seconds that a server may ask us to wait within a run
LONGEST_TOLD = timedelta(days=365)
JITTER = 0.25  # at most this share is added to a pause


def pause(address: str, attempt: int) -> float:
    """Seconds before the try after ``attempt`` (from 0): twice as long each time.

    The share that keeps many pages from coming back at one time is told by the address, so that a
    run can be repeated.

    >>> [pause("http://senate.example/", attempt) // 1 for attempt in (0, 1, 2)]
    [1.0, 2.0, 4.0]
    """
    seconds = min(FIRST_PAUSE * 2.0 ** min(attempt, 10), LONGEST_PAUSE)
    drawn = hashlib.sha256(f"{address} {attempt}".encode("utf-8", "replace")).digest()[0]
    return seconds * (1 + JITTER * drawn / 255)


def read_retry_after(value: str | None, now: datetime) -> datetime | None:
    """When to come again, from seconds or an HTTP date; None for what is neither.

    >>> read_retry_after("90", datetime(2021, 3, 18, tzinfo=UTC))
    datetime.datetime(2021, 3, 18, 0, 1, 30, tzinfo=datetime.timezone.utc)
    """
    value = (value or "").strip()
    if re.fullmatch(r"[0-9]{1,9}", value):
        return now + min(timedelta(seconds=int(value)), LONGEST_TOLD)
    try:
        told = parsedate_to_datetime(value)
    except (ValueError, IndexError, OverflowError):
        return None
    if told.tzinfo is None:
        told = told.replace(tzinfo=UTC)
    return min(max(told, now), now + LONGEST_TOLD)

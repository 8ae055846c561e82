"""When: how often and at what time, for cron and for systemd."""

import re
from dataclasses import dataclass

MINUTES = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
HOUR, DAY, WEEK = MINUTES["h"], MINUTES["d"], MINUTES["w"]
AT = "05:15"  # few people look on, and not the full hour, at which everybody comes


@dataclass(frozen=True)
class When:
    """From time to time: every so many minutes, at a minute of the hour or a time of the day."""

    period: int  # minutes
    hour: int
    minute: int

    def __str__(self) -> str:
        """Say it to people."""
        if self.period < HOUR:
            return _several(self.period, "minute")
        if self.period < DAY:
            return f"{_several(self.period // HOUR, 'hour')}, at minute {self.minute}"
        day = "day" if self.period == DAY else "Monday"
        return f"every {day} at {self.hour:02}:{self.minute:02}"

    @property
    def cron(self) -> str:
        """The five fields of a crontab (and of a CronJob)."""
        if self.period < HOUR:
            return f"{_each(self.period, '*/')} * * * *"
        if self.period < DAY:
            return f"{self.minute} {_each(self.period // HOUR, '*/')} * * *"
        return f"{self.minute} {self.hour} * * {'*' if self.period == DAY else 1}"

    @property
    def calendar(self) -> str:
        """A calendar event of systemd (systemd.time, "Calendar Events")."""
        if self.period < HOUR:
            return f"*-*-* *:{_each(self.period, '0/')}:00"
        if self.period < DAY:
            return f"*-*-* {_each(self.period // HOUR, '0/')}:{self.minute:02}:00"
        day = "" if self.period == DAY else "Mon "
        return f"{day}*-*-* {self.hour:02}:{self.minute:02}:00"


def _several(number: int, unit: str) -> str:
    return f"every {unit}" if number == 1 else f"every {number} {unit}s"


def _each(number: int, every: str) -> str:
    return "*" if number == 1 else f"{every}{number}"


def when(every: str | None, at: str | None) -> When:
    """Read `15m`, `6h`, `1d` or `1w`, and a time of the day; a day at 05:15 unless told.

    Raises ValueError, with a sentence, for what no crontab can say: a period that does not divide
    an hour or a day would begin anew at each.

    >>> when("6h", None).cron, when(None, "23:40").cron, when("1w", None).calendar
    ('15 */6 * * *', '40 23 * * *', 'Mon *-*-* 05:15:00')
    """
    period = re.fullmatch(r"([1-9]\d{0,3})([mhdw])", every or "1d")
    if period is None:
        raise ValueError(f"{every!r} is no period; 15m, 6h, 1d and 1w are some")
    minutes = int(period[1]) * MINUTES[period[2]]
    divides = [n for n in (HOUR, DAY) if minutes < n and n % minutes == 0]
    if not (divides or minutes in {DAY, WEEK}) or (minutes > HOUR and minutes % HOUR):
        raise ValueError(
            f"no scheduler can keep to {every}: take minutes that divide an hour (10m, 30m), "
            "hours that divide a day (1h, 6h), 1d or 1w"
        )
    time = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", at or AT)
    if time is None:
        raise ValueError(f"{at!r} is no time of the day; 05:15 is one")
    if at is not None and minutes < DAY:
        raise ValueError(f"a time of the day does not go with every {every}; take 1d or 1w")
    return When(minutes, int(time[1]), int(time[2]))

"""Host: how one host wants to be treated in this run."""

from dataclasses import dataclass
from datetime import datetime

LONGEST_CRAWL_DELAY = 60.0  # seconds; a site that wants more gets this


@dataclass
class Host:
    """When a host was asked last, how long it wants to rest, and until when it is closed."""

    asked_at: float | None = None  # by the Fetcher's clock
    crawl_delay: float = 0.0
    closed_until: datetime | None = None

    def rest(self, delay: float, at: float) -> float:
        """Seconds until it may be asked again, if ``delay`` is the least between two requests.

        >>> Host(asked_at=10.0, crawl_delay=5.0).rest(1.0, 12.0)
        3.0
        """
        if self.asked_at is None:
            return 0.0
        between = max(delay, min(self.crawl_delay, LONGEST_CRAWL_DELAY))
        return max(0.0, self.asked_at + between - at)

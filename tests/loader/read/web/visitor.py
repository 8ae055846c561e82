"""A Fetcher whose clock stands still but for what it sleeps, and a policy for the loopback."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from interparl.loader.read.web.exchange import (
    Fetched,
    NotModified,
    Policy,
    Unfetched,
    Validators,
)
from interparl.loader.read.web.fetcher import Fetcher
from interparl.loader.read.web.peers import Resolver

POLICY = Policy(
    max_bytes=100_000,
    timeout=5,
    deadline=10,
    delay=1,
    retries=2,
    allow_private=True,
    user_agent="interparl/1.0 (+https://example.org/interparl)",
)
START = datetime(2021, 3, 18, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time that passes only by sleeping."""

    slept: list[float] = field(default_factory=list)

    def seconds(self) -> float:
        """What a Fetcher takes for time.monotonic."""
        return sum(self.slept)

    def now(self) -> datetime:
        """The day and time that have come."""
        return START + timedelta(seconds=self.seconds())

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)


class Visitor:
    """`visitor.fetch(address, validators, retries=0)`: one Fetcher, with what it slept."""

    def __init__(
        self, names: dict[str, list[str]] | None = None, resolver: Resolver | None = None
    ) -> None:
        self.names = names or {}
        self.asked_names: list[str] = []
        self.clock = Clock()
        self.fetcher = Fetcher(
            clock=self.clock.seconds,
            sleep=self.clock.sleep,
            now=self.clock.now,
            resolver=resolver or self.resolve,
        )

    def resolve(self, host: str, port: int) -> list[str]:  # noqa: ARG002 - a Resolver has it
        """The addresses of a name that the test gave."""
        self.asked_names.append(host)
        if host not in self.names:
            raise OSError(host)
        return self.names[host]

    def fetch(
        self,
        address: str,
        validators: Validators | None = None,
        **policy: Any,  # noqa: ANN401 - Policy's
    ) -> Fetched | NotModified | Unfetched:
        """Fetch by POLICY, but for what is given here."""
        return self.fetcher.fetch(address, validators or Validators(), replace(POLICY, **policy))

    def why(self, address: str, **policy: Any) -> str:  # noqa: ANN401 - Policy's
        """Why a page does not come."""
        found = self.fetch(address, **policy)
        assert isinstance(found, Unfetched), found
        assert found.address == address
        return found.reason

    def body(self, address: str, **policy: Any) -> bytes:  # noqa: ANN401 - Policy's
        """What a page holds."""
        found = self.fetch(address, **policy)
        assert isinstance(found, Fetched), found
        return found.raw

"""Trouble: why a page is not fetched, on its way from where it shows to the Fetcher."""

from datetime import datetime


class Trouble(Exception):
    """One reason, which reads on from an address: "can't be reached (refused); try later".

    ``may_pass`` is true for what another try can mend, ``is_of_host`` for what befalls all pages of
    the host. ``status`` is that of the answer, if the server gave one. No Trouble leaves the
    package: ``Fetcher.fetch`` makes it an Unfetched.
    """

    def __init__(
        self,
        reason: str,
        *,
        may_pass: bool = False,
        is_of_host: bool = False,
        status: int | None = None,
        retry_after: datetime | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.may_pass = may_pass
        self.is_of_host = is_of_host
        self.status = status
        self.retry_after = retry_after

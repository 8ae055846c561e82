"""A PostgreSQL of the harness's own, which may be stopped in the middle, on a disk of its own."""

import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

from tests.cluster import Cluster
from tests.faults.disk import Disk, mounted
from tests.postgres import DRIVER

MEGABYTES = 400
START = 60.0  # seconds for a server to recover
# A commit is on the disk when it is told; the log of writes takes room when it is written.
SETTINGS = {
    "synchronous_commit": "on",
    "max_wal_size": "64MB",
    "min_wal_size": "32MB",
    "wal_recycle": "off",
    "wal_init_zero": "off",
}


class Server:
    """A server that runs until it is stopped, and can be started again."""

    def __init__(self, cluster: Cluster, url: URL, disk: Disk | None) -> None:
        self.cluster = cluster
        self.url = url
        self.disk = disk

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        """The server's first process."""
        assert self.cluster.server is not None
        return self.cluster.server

    def start_again(self) -> None:
        """Start it where it does not run, and wait until it has recovered."""
        deadline = time.monotonic() + START
        while True:
            if self.process.poll() is not None:  # perhaps while it recovered, for want of room
                self.cluster.server = self.cluster.run("postgres")
            try:
                psycopg.connect(self.address).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return

    @property
    def address(self) -> str:
        """Where it is, as PostgreSQL's own library wants it."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def server() -> Iterator[Server]:
    """A server for as long as the block runs; its disk is None where none can be mounted."""
    folder = Path(tempfile.mkdtemp(prefix="interparl-faults-postgres-"))
    cluster = Cluster(folder)
    owner = pwd.getpwnam("nobody").pw_uid if cluster.account else 0
    try:
        with mounted(cluster.data, MEGABYTES, owner) as disk:
            try:
                address = cluster.start()
                with psycopg.connect(address, autocommit=True) as connection:
                    for name, value in SETTINGS.items():
                        connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
                    connection.execute("SELECT pg_reload_conf()")
                yield Server(cluster, make_url(address).set(drivername=DRIVER), disk)
            finally:
                cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)

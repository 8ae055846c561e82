"""Databases on PostgreSQL: on the server that INTERPARL_TEST_POSTGRES names, else on our own.

The controller of pytest-xdist, or the only process, opens a `Meeting`; each worker finds the
run's one server there. Our own server is started when the first worker asks for it, and ends
with the process that opened the meeting, also where that was killed (tests/cluster.py). On a
named server a killed run leaves databases `interparl_test_*`.
"""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Composed, Identifier
from sqlalchemy import URL, make_url

DRIVER = "postgresql+psycopg"


class Meeting:
    """Where the processes of a run find their server: a folder with a socket, until `close`."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="interparl-postgres-"))
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(self.folder / "socket"))
            listener.listen()
            program = Path(__file__).with_name("cluster.py")
            self._cluster = subprocess.Popen(
                [sys.executable, "-P", program, self.folder, str(listener.fileno())],
                stdin=subprocess.PIPE,
                pass_fds=[listener.fileno()],
                cwd=self.folder.parent,
                start_new_session=True,  # Ctrl-C is for the tests; the server ends after them
            )

    def close(self) -> None:
        """Stop the server, if one was started, and remove the folder."""
        self._cluster.communicate(timeout=60)


def server_url(meeting: Path) -> URL:
    """The address of the run's server, for a role that may create databases.

    `meeting` is the folder of a `Meeting`. Raises RuntimeError where no server can be started.
    """
    if given := os.environ.get("INTERPARL_TEST_POSTGRES"):
        return make_url(given).set(drivername=DRIVER)
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(str(meeting / "socket"))
        with asking.makefile() as lines:
            answer = lines.read()
    if not answer.startswith("postgresql:"):
        raise RuntimeError(answer)
    return make_url(answer).set(drivername=DRIVER)


def create_database(server: URL, template: URL | None = None) -> URL:
    """Make a database with a name of its own, empty or a copy; returns its address.

    Raises psycopg.errors.ObjectInUse while somebody is connected to the template.
    """
    name = f"interparl_test_{uuid4().hex}"
    original = "template1" if template is None else str(template.database)
    command = SQL("CREATE DATABASE {} TEMPLATE {}")
    execute(server, command.format(Identifier(name), Identifier(original)))
    return server.set(database=name)


def drop_database(server: URL, database: URL) -> None:
    """Drop what `create_database` made, also while somebody is still connected to it."""
    command = SQL("DROP DATABASE {} WITH (FORCE)")
    execute(server, command.format(Identifier(str(database.database))))


def execute(server: URL, command: Composed) -> None:
    """Run a command that PostgreSQL takes outside of transactions only."""
    address = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(command)

"""`interparl browse` says where it serves, ends when asked, and says what is wrong."""

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from interparl.loader import cli
from interparl.loader.load.database import downgrade, open_for_writing
from tests.loader.browse.serving import PROGRAM, serving

EVERYWHERE = "0.0.0.0"  # noqa: S104 - that is what is tested


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_end(browse_file: Path, number: signal.Signals) -> None:
    with serving(browse_file) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address) as page:  # noqa: S310 - our own address
            assert b"Inter-parliamentary assemblies" in page.read()
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "")


def test_all_of_the_loopback_is_this_machine(browse_file: Path) -> None:
    with serving(browse_file, "--host", "127.0.0.3") as (process, address):
        with urllib.request.urlopen(address) as page:  # noqa: S310 - our own address
            assert page.status == 200
        process.terminate()
        assert process.communicate(timeout=20)[1] == ""


def test_a_host_that_others_reach_is_warned_of(browse_file: Path) -> None:
    with serving(browse_file, "--host", EVERYWHERE) as (process, address):
        other = address.replace(EVERYWHERE, "127.0.0.2")
        with urllib.request.urlopen(other) as page:  # noqa: S310 - our own address
            assert page.status == 200
        process.terminate()
        _, err = process.communicate(timeout=20)
    assert err.startswith("warning: whoever reaches 0.0.0.0 can read all of the database")


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("127.0.0.1", "another program has it; name another one with --port, or 0 for any"),
        ("203.0.113.7", "this machine has no such address"),
        ("no-such-host.invalid", "this machine has no such address"),
    ],
)
def test_a_port_that_can_not_be_had(
    browse_file: Path, host: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code = cli.run(["browse", "--db", str(browse_file), "--host", host, "--port", str(port)])
    assert code == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"error: can't serve on {host}, port {port}: {said}"
    )


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "there is no database at {}: `interparl load` makes a file"),
        ("no database", "{} is not a database of interparl"),
    ],
)
def test_a_database_that_can_not_be_shown(
    tmp_path: Path, made: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "some.db"
    if made is not None:
        path.write_text(made)
    assert cli.run(["browse", "--db", str(path)]) == 4
    assert said.format(path) in capsys.readouterr().err


def test_an_outdated_database_is_told_of(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = open_for_writing(database_url)
    downgrade(engine, "-1")
    engine.dispose()
    assert cli.run(["browse", "--db", database_url]) == 4
    assert "run `interparl db upgrade`" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["datasette", "datasette_dashboards", "uvicorn"])
def test_a_missing_extra_is_told_of(missing: str, browse_file: Path) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; {PROGRAM}"
    ended = subprocess.run(
        [sys.executable, "-c", program, "browse", "--db", str(browse_file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 2
    assert ended.stderr == f"error: browse needs {missing}: pip install 'interparl[web]'\n"

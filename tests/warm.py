"""The program, loaded once and forked for each call, so that a shell can call it a hundred times.

    with warm_program(folder) as path:      # `folder/interparl` may stand first in PATH

Each call is a process of its own, with the arguments, folder, environment and streams of its
caller; what it is spared is to start Python, and to import and compile what is the same each time.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

from interparl.loader import cli
from interparl.loader.commands.program import COMMANDS

STREAMS = 3
CALL = """\
#!{python} -ISE
import json, os, socket, sys
asked = socket.socket(socket.AF_UNIX)
asked.connect({address!r})
call = json.dumps([sys.argv, os.getcwd(), dict(os.environ)]).encode()
socket.send_fds(asked, [len(call).to_bytes(4, "big")], [0, 1, 2])
asked.sendall(call)
sys.exit(int(asked.makefile().read() or 1))
"""


@contextmanager
def warm_program(folder: Path) -> Iterator[Path]:
    """A program `interparl` in a folder, for as long as the block runs."""
    address = folder / "socket"
    program = folder / "interparl"
    program.write_text(CALL.format(python=sys.executable, address=str(address)), "utf-8")
    program.chmod(0o755)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address))
        listener.listen()
        with subprocess.Popen(
            [sys.executable, "-m", "tests.warm", str(listener.fileno())],
            cwd=Path(__file__).parents[1],
            pass_fds=[listener.fileno()],
        ) as server:
            yield program
            server.terminate()


def serve(listener: socket.socket) -> None:
    """Answer calls, each by a fork, until terminated."""
    import_module("interparl.loader.warm")
    for name in COMMANDS:
        import_module(f"interparl.loader.commands.{name}")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        asked, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with suppress(BrokenPipeError), asked:
                asked.sendall(str(_answer(asked)).encode())
            os._exit(0)
        asked.close()


def _answer(asked: socket.socket) -> int:
    """Run what a caller asks for; gives the exit code."""
    size, streams, _, _ = socket.recv_fds(asked, 4, STREAMS)
    with asked.makefile("rb") as told:
        arguments, folder, environment = json.loads(told.read(int.from_bytes(size, "big")))
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    asked.close()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
    sys.stderr = os.fdopen(2, "w", buffering=1)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = arguments
    code = 1
    try:
        cli.main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - as Python does at the end
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        serve(socket.socket(fileno=int(sys.argv[1])))

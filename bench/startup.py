"""How fast the command line starts: `interparl --help` beside the imports that it puts off.

``python bench/startup.py`` prints the medians of ten rounds, in milliseconds of CPU time, and their
ratio, which is to stay under 0.35.
"""

import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROUNDS = 10
HELP = [str(Path(sys.executable).parent / "interparl"), "--help"]
IMPORTS = [sys.executable, "-c", "import sqlalchemy, alembic, click"]


def cpu_seconds(command: list[str]) -> float:
    """The CPU time, user and system, of one run of a program."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - our own programs
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure both in turn, so that a busy machine slows both, and print what was found."""
    rounds = [(cpu_seconds(HELP), cpu_seconds(IMPORTS)) for _ in range(ROUNDS)]
    told, imported = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"interparl --help          {told * 1000:6.0f} ms")  # noqa: T201 - its whole purpose
    print(f"import sqlalchemy, ...    {imported * 1000:6.0f} ms")  # noqa: T201
    print(f"ratio                     {told / imported:6.2f}")  # noqa: T201


if __name__ == "__main__":
    main()

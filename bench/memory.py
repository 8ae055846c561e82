"""Memory of a load: the largest size of all its processes, for some pages and ten times as many.

    python bench/memory.py [--documents 10000] [--jobs 2]

The pages are short, so that it takes minutes; each is another one. Shared memory is counted once
(the proportional set size that Linux tells), the largest process by its resident size.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MIB = 1024.0
PAUSE = 0.2  # seconds between two looks


def write_pages(path: Path, count: int) -> None:
    """JSON lines of so many short pages; one in ten tells something."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            day = f"{2000 + number // 10_000:04}-{1 + number // 800 % 12:02}-{1 + number % 28:02}"
            text = f"Page {number} was left empty."
            if number % 10 == 0:
                seats = 5 + number // 1000 % 3
                text = f"The delegation of Latvia to the OSCE PA consists of {seats} members."
            told = {"text": text, "url": f"https://news.example/{number}", "retrieved": day}
            file.write(f"{json.dumps(told)}\n")


def tree(root: int) -> list[int]:
    """A process and all that came from it."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    out = [root]
    for process in out:
        out += parents.get(process, [])
    return out


def sizes(process: int) -> tuple[float, float]:
    """Proportional and resident size of a process, in MiB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    told = {line.split()[0]: int(line.split()[1]) for line in lines[1:]}
    return told["Pss:"] / MIB, told["Rss:"] / MIB


def measure(count: int, jobs: int) -> tuple[float, float, float]:
    """The largest size of all processes together, of the largest one, and the seconds of a load."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages.jsonl")
        write_pages(pages, count)
        program = "from interparl.loader.cli import main; main()"
        command = [sys.executable, "-c", program, "load", str(pages), "--db", f"{folder}/x.db"]
        begun = time.monotonic()
        with subprocess.Popen([*command, "--jobs", str(jobs), "--quiet"]) as load:  # noqa: S603
            together = largest = 0.0
            while load.poll() is None:
                found = [sizes(process) for process in tree(load.pid)]
                together = max(together, sum(pss for pss, _ in found))
                largest = max(largest, *(rss for _, rss in found))
                time.sleep(PAUSE)
        if load.returncode:
            raise ValueError(f"the load ended with exit code {load.returncode}")
        return together, largest, time.monotonic() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python bench/memory.py")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    sys.stdout.write("| documents | all processes, MiB | largest process, MiB | seconds |\n")
    sys.stdout.write("| ---: | ---: | ---: | ---: |\n")
    for count in (asked.documents, 10 * asked.documents):
        together, largest, seconds = measure(count, asked.jobs)
        sys.stdout.write(f"| {count:,} | {together:.0f} | {largest:.0f} | {seconds:.0f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""A disk that gets full: a small file system in memory, where one may mount it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOUNT, UMOUNT = "/bin/mount", "/bin/umount"


class Disk:
    """A small file system, with a ballast that leaves as much room as one likes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ballast = folder / "ballast"

    def fill(self, leave: int) -> None:
        """Fill the disk but for some bytes."""
        size = shutil.disk_usage(self.folder).free - leave
        with self.ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, size))

    def free(self) -> None:
        """Make room again."""
        self.ballast.unlink(missing_ok=True)


@contextmanager
def mounted(folder: Path, megabytes: int, owner: int = 0) -> Iterator[Disk | None]:
    """A disk at a folder, which is made; None, and a plain folder, where none can be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size={megabytes}m,uid={owner},mode=700"
    command = [MOUNT, "-t", "tmpfs", "-o", options, "interparl-faults", str(folder)]
    is_mounted = (
        Path(MOUNT).exists()
        and subprocess.run(command, check=False, capture_output=True).returncode == 0
    )
    try:
        yield Disk(folder) if is_mounted else None
    finally:
        if is_mounted:
            subprocess.run([UMOUNT, "--lazy", folder], check=True)

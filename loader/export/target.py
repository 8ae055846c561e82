"""The target: written under another name beside it and renamed, so that it is whole or not there.

An export that is killed leaves at most a hidden folder `.NAME.….partial`, which nothing reads.
"""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from interparl.schema.errors import DatabaseUnreachable, InterparlError


class CannotWrite(InterparlError):
    """The disk, or the rights on it, do not do their part."""

    def __init__(self, target: Path, reason: str) -> None:
        super().__init__(f"can't write {target}: {reason}")


class TargetInTheWay(InterparlError):
    """Something stands where the export would go."""

    exit_code = 2


@contextmanager
def fresh(target: Path, *, names: Collection[str] = (), force: bool = False) -> Iterator[Path]:
    """A path to make a file or folder at, which becomes ``target`` when the block ends well.

    With ``force`` it takes the place of a file, or of a folder in which there is nothing but files
    of the given names; without, nothing gives way but an empty folder. Raises TargetInTheWay,
    CannotWrite.
    """
    _check(target, names, force=force)
    try:
        folder = Path(
            tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".partial", dir=target.parent)
        )
    except OSError as error:
        raise CannotWrite(target, error.strerror or str(error)) from error
    made = folder / target.name
    try:
        yield made
        _check(target, names, force=force)  # an export takes its time
        if target.is_dir() and any(target.iterdir()):
            target.rename(folder / f"{target.name}.before")
        os.replace(made, target)  # noqa: PTH105 - Path.replace does not say that it replaces
    except OSError as error:
        before = folder / f"{target.name}.before"
        if before.exists() and not target.exists():
            before.rename(target)
        raise CannotWrite(target, error.strerror or str(error)) from error
    except DatabaseUnreachable as error:
        if Path(error.database) != made:  # but the one that is exported
            raise
        raise CannotWrite(target, error.reason) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _check(target: Path, names: Collection[str], *, force: bool) -> None:
    """Raise TargetInTheWay if something may not give way to the export."""
    is_folder = target.is_dir() and not target.is_symlink()
    if is_folder:
        strange = sorted(
            path.name for path in target.iterdir() if path.name not in names or path.is_dir()
        )
        if strange and (force or not names):
            raise TargetInTheWay(
                f"{target} is a folder with other files ({strange[0]}); name another one"
            )
    is_there = any(target.iterdir()) if is_folder else os.path.lexists(target)
    if is_there and not force:
        raise TargetInTheWay(f"{target} is there already; --force replaces it, or name another one")

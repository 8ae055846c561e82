"""The formats by name: each is a module here, imported when it is asked for."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection

from interparl.loader.export.content import Dataset, answers, tables
from interparl.schema.errors import InterparlError

# One file a table or view; a folder whose files belong together; one file with all.
OF_EACH = {"csv": "csv_tables", "jsonl": "json_lines", "parquet": "parquet_files"}
OF_FOLDER = {"datapackage": "data_package"}
OF_ALL = {"popolo": "popolo", "sqlite": "sqlite_file"}
MODULES = OF_EACH | OF_FOLDER | OF_ALL
# One file that can leave out the tables: by another module, for an answer is a table there.
OF_ANSWERS = {"sqlite": "sqlite_answers"}
PRINTED = frozenset({"csv", "jsonl", "popolo"})


class MissingLibrary(InterparlError):
    """A format needs a library that is not installed."""

    exit_code = 2

    def __init__(self, form: str, library: str | None) -> None:
        super().__init__(f"{form} needs {library}; pip install 'interparl[{form}]'")


def write(connection: Connection, form: str, datasets: Sequence[Dataset], path: Path) -> int:
    """Write a folder of all datasets, or the file of a format that has one; gives how many rows.

    A file of answers alone (OF_ANSWERS) is written if no table is among them. Raises
    MissingLibrary.
    """
    module = _module(form)
    if is_of_answers(form, datasets):
        answers_alone = import_module(f"interparl.loader.export.{OF_ANSWERS[form]}")
        count: int = answers_alone.write(connection, datasets, path)
    elif form in OF_ALL:
        count = module.write(connection, path)
    elif form in OF_FOLDER:
        path.mkdir()
        count = module.write(connection, datasets, path)
    else:
        path.mkdir()
        files = ((each, path / file_name(form, each)) for each in datasets)
        count = sum(write_one(connection, form, each, file) for each, file in files)
    return count


def is_of_answers(form: str, datasets: Sequence[Dataset]) -> bool:
    """Whether these datasets become a file of answers alone."""
    return form in OF_ANSWERS and all(each.kind == "view" for each in datasets)


def write_one(connection: Connection, form: str, dataset: Dataset, path: Path) -> int:
    """Write one dataset in a format of one file for each; gives how many rows."""
    count: int = _module(form).write(connection, dataset, path)
    return count


def lines(connection: Connection, form: str, dataset: Dataset | None) -> Iterator[str]:
    """The lines of a format that can be printed: of one dataset, or without of all."""
    module = _module(form)
    told: Iterator[str] = module.lines(connection, dataset) if dataset else module.lines(connection)
    return told


def suffix(form: str) -> str:
    """How the names of its files end."""
    ending: str = _module(form).SUFFIX
    return ending


def file_name(form: str, dataset: Dataset) -> str:
    """The name of a dataset's file."""
    return f"{dataset.name}{suffix(form)}"


def file_names(form: str) -> frozenset[str]:
    """All names that files of a folder of this format can have."""
    own = [_module(form).DESCRIPTOR] if form in OF_FOLDER else []
    return frozenset([*own, *(file_name(form, each) for each in (*tables(), *answers()))])


def _module(form: str) -> ModuleType:
    try:
        return import_module(f"interparl.loader.export.{MODULES[form]}")
    except ModuleNotFoundError as error:
        raise MissingLibrary(form, error.name) from error

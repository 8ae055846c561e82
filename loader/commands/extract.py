"""`interparl extract`: the facts of documents, without a database."""

import json
from pathlib import Path, PurePath

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import show_json, show_table, tell_failure
from interparl.loader.parse.extract import extract
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import parse_all
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import read


@click.command(
    "extract",
    epilog=examples(
        "interparl extract page.txt", "interparl extract pages/*.txt --format json --out facts/"
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "table"]),
    default="json",
    show_default=True,
    help="JSON, one object a line and document; or a table of facts and the rules that read them.",
)
@options.as_json
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a file NAME.json for each document into this folder.",
)
@options.max_bytes
@options.encoding
def command(
    paths: tuple[str, ...],
    form: str,
    as_json: bool,
    out: Path | None,
    max_bytes: int,
    encoding: str | None,
) -> None:
    """Print the facts of documents, in the shape of tests/gold/FORMAT.md."""
    failures: list[Failure] = []
    written: set[Path] = set()
    if out:
        _make(out)
    for told in parse_all(read(paths, max_bytes, encoding)):
        failure = told if isinstance(told, Failure) else None
        if not isinstance(told, Failure):
            document, reading = told
            if out:
                failure = _write(document, reading, out, written)
            else:
                _print(document, reading, is_json=as_json or form == "json")
        if failure:
            tell_failure(failure)
            failures.append(failure)
    if failures:
        raise click.exceptions.Exit(exit_codes.FAILED)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.BadParameter(f"{folder}: {error.strerror}", param_hint="--out") from error


def _write(
    document: Document, reading: Reading, folder: Path, written: set[Path]
) -> Failure | None:
    """Write the facts of one document; a Failure where that can't be, or would lose others'."""
    name = PurePath(document.origin).name.replace(":", "-").removesuffix(".txt")
    target = folder / f"{'stdin' if name == '-' else name}.json"
    if target in written:
        return Failure(document.origin, f"has the name of another document, written to {target}")
    facts = json.dumps(extract(reading, document.url), ensure_ascii=False, indent=1)
    try:
        target.write_text(f"{facts}\n", encoding="utf-8")
    except OSError as error:
        return Failure(document.origin, f"can't be written to {target} ({error.strerror})")
    written.add(target)
    return None


def _print(document: Document, reading: Reading, *, is_json: bool) -> None:
    if is_json:
        show_json(extract(reading, document.url))
        return
    words = ((fact, document.text[fact.at.start : fact.at.end]) for fact in reading.facts)
    show_table(("fact", "rule", "words"), [(tell(f), f.rule, said) for f, said in words])

"""`interparl ask`: the questions, and their answers."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import (
    harmless,
    show_csv,
    show_json,
    show_markdown,
    show_table,
)
from interparl.loader.load.answer import COMPARISONS, Filter, answer, is_key, values
from interparl.loader.load.database import reading, require_views
from interparl.sql.views import View, views

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _complete(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    told = ((_spoken(view), view.question) for view in views())
    return [CompletionItem(name, help=asks) for name, asks in told if name.startswith(incomplete)]


def _complete_columns(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The columns of the question that is named already; of a list the last one."""
    # An option without its value stops click: what it would have taken for arguments is left over.
    named = context.params.get("question") or next(iter(context.args), "")
    asked = named.replace("-", "_")
    before, comma, begun = incomplete.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{column.name}", help=column.description)
        for view in views()
        if view.name == asked
        for column in view.columns
        if column.name.startswith(begun)
    ]


# The longer comparisons first: >= is not > and a value that begins with =.
CONDITION = re.compile(
    rf"([^<>!=]+?)\s*({'|'.join(sorted(COMPARISONS, key=len, reverse=True))})(.*)", re.DOTALL
)

FOR_PEOPLE = frozenset({"table", "markdown"})
MANY, FEW = 2000, 10  # values of a column that are looked through, and that are listed


@click.command(
    "ask",
    epilog=examples(
        "interparl ask",
        "interparl ask seats-by-chamber --where state_code=RU --format csv",
        "interparl ask event-timeline --where 'earliest>=2021-01-01' --columns date_text,name",
    ),
)
@click.argument("question", required=False, shell_complete=_complete)
@options.database
@options.as_json
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "markdown"]),
    default="table",
    show_default=True,
    help="How to print the answer.",
)
@click.option(
    "--where",
    "filters",
    multiple=True,
    metavar="COLUMN=VALUE",
    shell_complete=_complete_columns,
    help="Only rows in which a column has this value (empty: none); also !=, >=, <=, >, <, in "
    "quotes for the shell. May be given more than once.",
)
@click.option(
    "--columns",
    metavar="NAME,NAME…",
    shell_complete=_complete_columns,
    help="Only these columns, in this order; else all, in a table without the keys at its end.",
)
@click.option("--limit", type=click.IntRange(1, 2**31 - 1), help="At most so many rows.")
@click.option(
    "--offset",
    type=click.IntRange(0, 2**31 - 1),
    help="Leave out so many rows at the beginning: the order is always the same.",
)
def command(
    question: str | None,
    address: str,
    as_json: bool,
    form: str,
    filters: tuple[str, ...],
    columns: str | None,
    limit: int | None,
    offset: int | None,
) -> None:
    """List the questions, or answer one.

    Text stands in the answer as pages have it, dates as ISO 8601, in CSV and JSON numbers to
    their last digit. A cell of CSV that a spreadsheet would take for a formula begins with an
    apostrophe.
    """
    form = "json" if as_json else form
    if question is None:
        told = [(_spoken(view), view.question) for view in views()]
        _show(form, ("question", "asks"), told)
        return
    view = _find(question)
    wanted = [name.strip() for name in columns.split(",")] if columns else []
    with reading(address) as connection:
        require_views(connection, [view])
        conditions = [_split(condition) for condition in filters]
        names, rows = answer(connection, view, conditions, limit, wanted, offset)
        is_puzzling = not rows and form in FOR_PEOPLE
        why = _why_nothing(connection, view, conditions, offset) if is_puzzling else None
    if form == "table" and not wanted:
        names = _without_last_keys(names)
    _show(form, names, [row[: len(names)] for row in rows])
    if why:
        click.echo(why, err=True)


def _why_nothing(
    connection: "Connection", view: View, conditions: Sequence[Filter], offset: int | None
) -> str:
    """What to say where the answer has no row: which value there is not, and which may be meant."""
    texts = {told.name for told in view.columns if told.type == "text"}
    for given in conditions:
        if given.comparison == "=" and given.value and given.column in texts:
            there = values(connection, view, given.column, MANY)
            if given.value not in there:
                told = f"No row: {given.column} is nowhere {given.value!r}{_meant(given, there)}"
                return told if told.endswith("?") else f"{told}."
    if conditions:
        return "No row has all of that; leave a --where out to see more."
    if offset:
        return "No row is left after --offset."
    return "No row: the database tells nothing of it."


def _meant(given: Filter, there: Sequence[str]) -> str:
    by_folded = {each.casefold(): each for each in there}
    near = difflib.get_close_matches(given.value.casefold(), by_folded, n=3, cutoff=0.6)
    if near:
        return f"; did you mean {' or '.join(harmless(by_folded[each]) for each in near)}?"
    if there and len(there) <= FEW:
        return f", but {', '.join(harmless(each) for each in sorted(there))}"
    return ""


def _without_last_keys(names: Sequence[str]) -> list[str]:
    """The columns for people: the keys for joins stand at the end of a view."""
    out = list(names)
    while len(out) > 1 and is_key(out[-1]):
        out.pop()
    return out


def _show(form: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    match form:
        case "json":
            show_json([dict(zip(columns, row, strict=True)) for row in rows])
        case "csv":
            show_csv(columns, rows)
        case "markdown":
            show_markdown(columns, rows)
        case _:
            show_table(columns, rows)


def _find(question: str) -> View:
    by_name = {_spoken(view): view for view in views()}
    spoken = question.replace("_", "-").lower()
    if spoken in by_name:
        return by_name[spoken]
    hint = nearest(spoken, by_name) or "`interparl ask` lists them"
    raise click.BadParameter(f"no question {question!r}; {hint}", param_hint="QUESTION")


def nearest(name: str, known: Iterable[str]) -> str:
    """What a name that is not known may mean; nothing where none is near."""
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}?" if near else ""


def _spoken(view: View) -> str:
    return view.name.replace("_", "-")


def _split(condition: str) -> Filter:
    found = CONDITION.fullmatch(condition.strip())
    if not found:
        raise click.BadParameter(f"{condition!r} is not COLUMN=VALUE", param_hint="--where")
    column, comparison, value = found.groups()
    return Filter(column.strip(), value.strip(), comparison)

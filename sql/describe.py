"""Write sql/README.md and docs/questions.md from the views; `--check` says whether they are old.

    python -m interparl.sql.describe [--check]

For a checkout: an installed wheel has no such files. Exits with 1 if `--check` finds one stale.
"""

import argparse
import sys
from pathlib import Path

from interparl.sql.views import View, ViewColumn, views

ROOT = Path(__file__).parents[1]
GENERATED = (
    "<!-- Written by `python -m interparl.sql.describe`;"
    " change the views and sql/columns.csv instead. -->"
)


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check compare them; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m interparl.sql.describe")
    parser.add_argument("--check", action="store_true", help="only say which pages are stale")
    only_check = parser.parse_args(arguments).check
    stale = 0
    for name, text in pages().items():
        path = ROOT / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        sys.stdout.write(f"{name} {'is stale: run make docs' if only_check else 'written'}\n")
        if not only_check:
            path.write_text(text, encoding="utf-8")
    return int(only_check and stale > 0)


def pages() -> dict[str, str]:
    """Give each generated page, by its path in the checkout."""
    return {"sql/README.md": files_page(), "docs/questions.md": questions_page()}


def files_page() -> str:
    """List the views with their questions, in Markdown."""
    lines = [GENERATED, "", "# The answers", ""]
    lines += [
        f"{len(views())} views, one a file; the file's name is the view's. They run on SQLite",
        "3.40, PostgreSQL and DuckDB; [views.py](views.py) says in which word these differ. Their",
        "columns stand in [questions.md](../docs/questions.md), and in each database in the table",
        "`catalog_columns`.",
        "",
        "| view | question |",
        "| --- | --- |",
    ]
    lines += [f"| [{view.name}]({view.name}.sql) | {view.question} |" for view in views()]
    return "\n".join(lines) + "\n"


def questions_page() -> str:
    """Tell of every view and column, in Markdown."""
    lines = [GENERATED, "", "# The questions", ""]
    lines += [
        "Each question is a view of the same name in the database. `interparl ask` lists them;",
        "below, how each is asked, what a row of the answer is, and what the columns hold.",
        "",
    ]
    lines += [f"- [{view.question}](#{_spoken(view)})" for view in views()]
    for view in views():
        lines += ["", f"## {_spoken(view)}", "", f"**{view.question}**", ""]
        lines += [f"- One row: {view.grain}", f"- Leaves out: {view.leaves_out}"]
        lines += [f"- Asked by `interparl ask {_spoken(view)}`, or of the view `{view.name}`.", ""]
        lines += ["| column | type | holds | example |", "| --- | --- | --- | --- |"]
        lines += [_column_line(column) for column in view.columns]
    return "\n".join(lines) + "\n"


def _spoken(view: View) -> str:
    """The name by which the command line asks."""
    return view.name.replace("_", "-")


def _column_line(column: ViewColumn) -> str:
    holds = column.description + (f" In {column.unit}." if column.unit else "")
    example = f"`{column.example}`" if column.example else ""
    return f"| {column.name} | {column.type} | {holds} | {example} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

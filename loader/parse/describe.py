"""docs/rules.md, written from the grammar itself: ``python -m interparl.loader.parse.describe``."""

import sys
from collections.abc import Iterator
from pathlib import Path

from interparl.loader.parse.grammar.catalogue import RULES, Rule

TARGET = Path(__file__).parents[2] / "docs" / "rules.md"
HEAD = """# The rules

Each rule reads one family of sentences. It is one file under `loader/parse/grammar/`; what stands
here is printed from those files, and every example and near miss runs as a test. Indented lines are
the facts that the rule reads; near misses are sentences from which it must read nothing.
"""


def rules_page() -> str:
    """The page, in Markdown."""
    return "\n".join([HEAD, *(line for rule in RULES for line in _lines(rule))])


def _lines(rule: Rule) -> Iterator[str]:
    yield f"## {rule.name}\n"
    yield f"{rule.sentence}\n"
    for text, facts in rule.examples:
        yield "- " + _quoted(text)
        yield from (f"  - `{fact}`" for fact in facts)
    yield "\nNear misses:\n"
    yield from (f"- {_quoted(text)}" for text in rule.near_misses)
    yield ""


def _quoted(text: str) -> str:
    return " / ".join(f"`{line}`" for line in text.splitlines() if line.strip())


def main() -> int:
    """Write the page; with ``--check`` only say whether it is current (exit code 1 if not)."""
    page = rules_page()
    if "--check" in sys.argv:
        is_current = TARGET.exists() and TARGET.read_text(encoding="utf-8") == page
        if not is_current:
            sys.stdout.write(f"{TARGET} is stale: run make docs\n")
        return 0 if is_current else 1
    TARGET.write_text(page, encoding="utf-8")
    sys.stdout.write(f"{TARGET} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

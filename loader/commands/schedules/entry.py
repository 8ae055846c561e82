"""An Entry: what is run, when, and where it reads and writes, whoever runs it."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from interparl.loader.commands import exit_codes
from interparl.loader.commands.schedules.timing import When

STATE = Path("/var/lib/interparl")
WAIT = "60"  # seconds for a run that somebody started by hand
TOLD_CODES = (exit_codes.FAILED, exit_codes.REFUSED, exit_codes.DATABASE, exit_codes.LOCKED)


@dataclass(frozen=True)
class Entry:
    """All that the formats share.

    ``address`` is that of the database for people, without its password; ``has_password`` says
    whether there is one. ``database`` is the file of an SQLite database.
    """

    name: str
    when: When
    address: str
    has_password: bool
    database: Path | None
    metrics_file: Path

    @property
    def arguments(self) -> list[str]:
        """What the program is called with."""
        return ["reload", "--wait", WAIT, "--metrics-file", str(self.metrics_file)]

    @property
    def folders(self) -> list[Path]:
        """The folders that it must be able to write to, each once."""
        files = [self.database, self.metrics_file]
        return list(dict.fromkeys(file.parent for file in files if file is not None))

    @property
    def password_hint(self) -> str:
        """What to say of a password that is not printed."""
        return " (with its password, which is not printed here)" if self.has_password else ""


def exit_code_lines(width: int = 98) -> list[str]:
    """What the exit codes of a run mean that did not end well, as lines for a comment."""
    lines = ["Exit codes (docs/operations.md says what to do):"]
    for code in TOLD_CODES:
        lines += wrap(
            f"{code}  {exit_codes.MEANINGS[code]}",
            width,
            initial_indent="  ",
            subsequent_indent="     ",
        )
    return lines


def comment(*lines: str) -> list[str]:
    """Lines as comments, which all three formats write alike."""
    return [f"# {line}".rstrip() for line in lines]

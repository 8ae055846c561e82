"""A line for a crontab: `crontab -e`."""

import shlex
from pathlib import Path

from interparl.loader.commands.schedules.entry import Entry, comment, exit_code_lines

LONGEST = 998  # characters of a command, in the crons of Debian and of Paul Vixie


def crontab(entry: Entry, *, program: str, folder: Path, environment_file: Path) -> str:
    """The line, under comments that say what else it needs; ValueError if cron can't hold it."""
    command = (
        f"cd {shlex.quote(str(folder))} && set -a && . {shlex.quote(str(environment_file))}"
        f" && exec {shlex.join([program, *entry.arguments, '--quiet'])}"
    )
    if "\\" in command:
        raise ValueError("crons differ in what they make of a backslash: take paths without any")
    command = command.replace("%", r"\%")  # a bare % ends the command, also within quotes
    if len(command) > LONGEST:
        raise ValueError(
            f"the command has {len(command)} characters, and cron takes {LONGEST}: "
            "shorten the paths or take `interparl schedule systemd`"
        )
    folders = [f"  {path}" for path in entry.folders]
    about = comment(
        f"{entry.name}: reload what is due, {entry.when}, by the clock of the machine.",
        "",
        f"It reads the address of the database{entry.password_hint} from",
        f"{environment_file}; let none but the user of this crontab read it (chmod 600):",
        f"  INTERPARL_DB={shlex.quote(entry.address)}",
        "and writes to these folders, which must be there and be that user's:",
        *folders,
        "",
        *exit_code_lines(),
        "",
        "Warnings and errors are all that is said; cron sends them to whom MAILTO names.",
        "MAILTO=you@example.org",
    )
    return "\n".join([*about, f"{entry.when.cron} {command}"]) + "\n"

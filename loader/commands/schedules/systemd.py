"""A service and its timer for systemd."""

import re
import shlex
from pathlib import Path

from interparl.loader.commands.schedules.entry import STATE, Entry, comment, exit_code_lines

LONGEST_RUN = "4h"  # a run that hangs holds the lock, and no other begins
MOST_DELAY = 900  # seconds
USER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")  # as systemd takes it, or a number
TEMPORARY = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - nothing is written there

# What a run does not need: systemd.exec(5) describes each.
HARDENING = """\
CapabilityBoundingSet=
LockPersonality=yes
NoNewPrivileges=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHome=read-only
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectSystem=strict
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
UMask=0027""".splitlines()


def units(
    entry: Entry, *, program: str, folder: Path, environment_file: Path, user: str
) -> dict[str, str]:
    """The two units by the names of their files; ValueError for a program systemd can't start."""
    return {
        f"{entry.name}.service": _service(entry, program, folder, environment_file, user),
        f"{entry.name}.timer": _timer(entry),
    }


def quoted(word: str, *, is_argument: bool = True) -> str:
    r"""A word in a unit's list of words: quotes and specifiers, in arguments variables too.

    >>> print(quoted('50% of "$HOME"'), quoted("/srv/a$b", is_argument=False))
    "50%% of \"$$HOME\"" "/srv/a$b"
    """
    escaped = word.replace("\\", r"\\").replace('"', r"\"").replace("%", "%%")
    return f'"{escaped.replace("$", "$$") if is_argument else escaped}"'


def _service(entry: Entry, program: str, folder: Path, environment_file: Path, user: str) -> str:
    if set(program) & set("\"'\\"):
        raise ValueError(
            f"systemd starts no program with quotes or backslashes in its path: {program}; "
            "name a link to it with --program"
        )
    if not USER.fullmatch(user):
        raise ValueError(f"{user!r} is no name of a user")
    words = [quoted(program, is_argument=False), *map(quoted, [*entry.arguments, "--quiet"])]
    lines = comment(
        f"{entry.name}: reload what is due; {entry.name}.timer says when.",
        "",
        f"It reads the address of the database{entry.password_hint} from",
        f"{environment_file}; let none but root read it (chmod 600):",
        f"  INTERPARL_DB={shlex.quote(entry.address)}",
        "",
        *exit_code_lines(),
        f"systemctl status {entry.name}.service shows the last one, journalctl what was said.",
    )
    lines += [
        "[Unit]",
        "Description=Reload what interparl reads",
        "Wants=network-online.target",
        "After=network-online.target",
        "",
        "[Service]",
        "Type=oneshot",
        f"User={user}",
        f"WorkingDirectory={_specified(folder)}",
        f"EnvironmentFile={_specified(environment_file)}",
        f"ExecStart={' '.join(words)}",
        f"TimeoutStartSec={LONGEST_RUN}",
        "Nice=10",
        "",
        "# It may write to these folders and to no others.",
    ]
    needed = None if entry.database is None else entry.database.parent
    lines += [_writable(path, is_needed=path == needed) for path in entry.folders]
    used = [*entry.folders, folder, Path(program), environment_file]
    if not any(path.is_relative_to(place) for path in used for place in TEMPORARY):
        lines.append("PrivateTmp=yes")
    return "\n".join([*lines, "", *HARDENING]) + "\n"


def _timer(entry: Entry) -> str:
    delay = min(entry.when.period * 60 // 10, MOST_DELAY)
    about = comment(
        f"{entry.name}: {entry.when}, by the clock of the machine; what was missed while it was",
        "off is made up for. With both files in /etc/systemd/system:",
        f"  systemctl daemon-reload && systemctl enable --now {entry.name}.timer",
    )
    lines = [
        *about,
        "[Unit]",
        f"Description=Reload what interparl reads, {entry.when}",
        "",
        "[Timer]",
        f"OnCalendar={entry.when.calendar}",
        f"RandomizedDelaySec={delay}",
        "Persistent=true",
        "",
        "[Install]",
        "WantedBy=timers.target",
    ]
    return "\n".join(lines) + "\n"


def _writable(folder: Path, *, is_needed: bool) -> str:
    if folder == STATE:
        return f"StateDirectory={STATE.name}"  # made where it is missing
    # A run without a folder for its metrics (-) gives a warning; one without its database fails.
    path = str(folder) if is_needed else f"-{folder}"
    return f"ReadWritePaths={quoted(path, is_argument=False)}"


def _specified(path: Path) -> str:
    """A path that is all of a line: no quotes, but specifiers."""
    return str(path).replace("%", "%%")

"""Decisions in a file, to be kept under version control and replayed in any database.

JSON lines, as `interparl decide list --json` prints them, or TOML. A person is a name; a body or an
event is what its key is made of:

[[decisions]]
kind = "person"
verdict = "same"
one = "Stanislav Petrov"
other = { name = "Stanislau Piatrou" }
author = "a.editor"
reason = "the same biography on both pages"
decided_at = 2021-03-20T10:15:00Z
"""

import datetime as dt
import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Literal, cast, get_args

from sqlalchemy import RowMapping

from interparl.loader.load.decisions import Decided
from interparl.loader.load.identities import pair_of
from interparl.loader.read.decode import storable
from interparl.loader.resolve.named import Named, Unnameable, from_json, to_json
from interparl.schema.errors import InterparlError
from interparl.schema.names import DecidedKind, Verdict

NEEDED = ("kind", "verdict", "one", "other", "author", "reason", "decided_at")


class BadDecisionFile(InterparlError):
    """A file of decisions that can't be read; nothing of it was applied."""

    exit_code = 2


def told(row: RowMapping) -> dict[str, Any]:
    """A decision as a line of a file says it, with what is good to know besides."""
    one, other = pair_of(row)
    more = ("decided_at", "undone_at", "undone_reason", "run_id", "undone_by_run_id")
    return {
        "id": row["id"], "kind": row["kind"], "verdict": row["verdict"], "one": to_json(one),
        "other": to_json(other), "called": [row["one"], row["other"]],
        "keys": [row["key_of_one"], row["key_of_other"]], "author": row["author"],
        "reason": row["reason"], **{column: row[column] for column in more},
    }  # fmt: skip


def read_decisions(name: str, raw: bytes, form: Literal["toml", "jsonl"]) -> list[Decided]:
    """The decisions of a file, without those that it tells as undone. Raises BadDecisionFile."""
    try:
        text = storable(raw.decode("utf-8-sig"))
        items = list(_toml(text) if form == "toml" else _json_lines(text))
    except (ValueError, RecursionError) as error:
        raise BadDecisionFile(f"{name} can't be read: {error}") from error
    return [_decided(item, f"{name}, {where}") for where, item in items if not _is_undone(item)]


def _toml(text: str) -> Iterator[tuple[str, object]]:
    content = tomllib.loads(text)
    decisions = content.get("decisions")
    if not isinstance(decisions, list) or set(content) != {"decisions"}:
        raise ValueError("it must hold tables called [[decisions]], and nothing else")
    for number, item in enumerate(decisions, 1):
        yield f"decision {number}", item


def _json_lines(text: str) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except ValueError as error:
                raise ValueError(f"line {number} is no JSON: {error}") from error


def _is_undone(item: object) -> bool:
    return isinstance(item, Mapping) and item.get("undone_at") is not None


def _decided(item: object, where: str) -> Decided:
    if not isinstance(item, Mapping):
        raise BadDecisionFile(f"{where} is no decision, but {item!r}")
    missing = [name for name in NEEDED if item.get(name) in (None, "")]
    if missing:
        raise BadDecisionFile(f"{where} does not say {missing[0]}")
    for name, allowed in (("kind", get_args(DecidedKind)), ("verdict", get_args(Verdict))):
        if item[name] not in allowed:
            raise BadDecisionFile(f"{where}: {name} must be one of {', '.join(allowed)}")
    one, other = (_named(item["kind"], item[side], where) for side in ("one", "other"))
    author, reason = (storable(str(item[name])) for name in ("author", "reason"))
    verdict = cast("Verdict", item["verdict"])
    return Decided(verdict, one, other, author, reason, _moment(item["decided_at"], where))


def _named(kind: DecidedKind, told: object, where: str) -> Named:
    if kind == "person" and isinstance(told, str):
        told = {"name": told}
    if not isinstance(told, dict):
        raise BadDecisionFile(f"{where}: a {kind} must be told by more than {told!r}")
    try:
        return from_json(kind, _storable(told))
    except (Unnameable, RecursionError) as error:
        raise BadDecisionFile(f"{where}: {error}") from error


def _storable(told: Any) -> Any:  # noqa: ANN401 - JSON
    """JSON without what no database stores, which escapes may write."""
    match told:
        case str():
            return storable(told)
        case list():
            return [_storable(item) for item in told]
        case dict():
            return {str(name): _storable(item) for name, item in told.items()}
        case _:
            return told


def _moment(told: object, where: str) -> dt.datetime:
    try:
        moment = told if isinstance(told, dt.datetime) else dt.datetime.fromisoformat(str(told))
    except ValueError as error:
        raise BadDecisionFile(f"{where}: {told!r} is no time (ISO 8601)") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)

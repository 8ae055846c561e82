"""docs/operations.md is true: its commands, exit codes, metrics, alerts and backups."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import promql_parser
import pytest
import yaml

from interparl.loader.commands import describe, exit_codes
from interparl.loader.commands.metrics import HELP
from interparl.loader.commands.schedules.entry import Entry
from interparl.loader.commands.schedules.timing import when
from interparl.sql.views import views

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "operations.md").read_text(encoding="utf-8")
ALERTS = DOCS / "operations" / "alerts.yml"

COMMANDS = dict(describe.commands())


def calls() -> Iterator[list[str]]:
    """The words of each call of interparl on the page, and of the one that entries make."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    spans = re.findall(r"`(interparl [^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL))
    for line in [*lines, *spans]:
        for part in re.split(r" \| ", line):
            words = shlex.split(part, comments=True)
            if words[:1] == ["interparl"]:
                yield words[1:]
    yield ["reload", *entry().arguments[1:], "--quiet", "--log-format", "json"]


def entry() -> Entry:
    """Any entry."""
    return Entry("interparl", when(None, None), "x", False, None, Path("/var/lib/x.prom"))


def alerts() -> list[dict[str, Any]]:
    """The rules of the file."""
    (group,) = yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"]
    rules: list[dict[str, Any]] = group["rules"]
    return rules


@pytest.mark.parametrize("words", list(calls()), ids=" ".join)
def test_every_command_and_option_exists(words: list[str]) -> None:
    name = " ".join(words[:2]) if " ".join(words[:2]) in COMMANDS else words[0]
    assert name in COMMANDS
    command = COMMANDS.get(name)
    if command is None:
        return
    options = {o for p in command.params if isinstance(p, click.Option) for o in p.opts}
    assert {word.split("=")[0] for word in words if word.startswith("--")} <= options


def test_every_question_exists() -> None:
    asked = {words[1] for words in calls() if words[0] == "ask"}
    assert asked <= {view.name.replace("_", "-") for view in views()}


def test_every_exit_code_is_explained() -> None:
    rows = re.findall(r"^\| ([\d, ]+) \|", PAGE, re.MULTILINE)
    assert [int(code) for row in rows for code in row.split(",")] == list(exit_codes.MEANINGS)


def test_every_metric_is_explained() -> None:
    told = set(re.findall(r"`(interparl_\w+)[`{]", PAGE))
    told |= {f"interparl_last_run{name}" for name in re.findall(r"`(_\w+)`", PAGE)}
    assert told == set(HELP)


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_every_alert_asks_what_there_is_and_says_what_to_do(alert: dict[str, Any]) -> None:
    assert alert.keys() == {"alert", "expr", "for", "labels", "annotations"}
    assert re.fullmatch(r"\d+[mhd]", alert["for"])
    assert alert["labels"]["severity"] in {"info", "warning", "critical"}
    promql_parser.parse(alert["expr"])
    assert set(re.findall(r"interparl_\w+", alert["expr"])) <= set(HELP)
    codes = {int(code) for code in re.findall(r"exit_code [=><]+ (\d+)", alert["expr"])}
    assert codes <= exit_codes.MEANINGS.keys()
    page, anchor = alert["annotations"]["runbook"].split("#")
    assert (page, anchor) == ("docs/operations.md", alert["alert"].lower())
    assert f"\n### {alert['alert']}\n" in PAGE


def test_alerts_stand_on_the_page_in_their_order() -> None:
    assert re.findall(r"^### (Interparl\w+)$", PAGE, re.MULTILINE) == [a["alert"] for a in alerts()]


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE)
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []

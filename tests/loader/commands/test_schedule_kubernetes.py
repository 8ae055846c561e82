"""`interparl schedule kubernetes`: objects as the published schemas of Kubernetes have them."""

from typing import Any

import kubernetes_validate  # type: ignore[import-untyped] # it has no types
import pytest
import yaml
from cronsim import CronSim

from tests.loader.commands.conftest import Interparl
from tests.loader.commands.test_schedule import BEGIN

SERVER = "postgresql://loader:s3cret@db.example/interparl"
VERSIONS = ["1.31", "1.37"]  # the first in which the failure policy is stable, and the newest
ODD = "registry.example:5000/a'b\"c#d: {e}%@sha256:" + "0" * 64


def objects(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The claim and the CronJob."""
    claim, job = yaml.safe_load_all(text)
    return claim, job


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--db", SERVER, "--every", "15m"),
        ("--db", "pages.db", "--at", "04:30", "--name", "reload-1", "--namespace", "data"),
        ("--db", "/var/lib/interparl/a/b.db", "--metrics-file", "a b'\"%.prom"),
    ],
)
def test_kubernetes_takes_the_objects(
    interparl: Interparl, version: str, arguments: tuple[str, ...]
) -> None:
    ended = interparl("schedule", "kubernetes", "--image", ODD, *arguments)
    assert (ended.code, ended.err) == (0, "")
    for told in objects(ended.out):
        kubernetes_validate.validate(told, version, strict=True)


def test_the_schemas_are_strict(interparl: Interparl) -> None:
    _, job = objects(interparl("schedule", "kubernetes", "--image", "x").out)
    job["spec"]["jobTemplate"]["spec"]["backofLimit"] = 2
    with pytest.raises(kubernetes_validate.ValidationError, match="backofLimit"):
        kubernetes_validate.validate(job, VERSIONS[0], strict=True)


def test_what_it_runs(interparl: Interparl) -> None:
    text = interparl(
        "schedule", "kubernetes", "--image", ODD, "--every=6h", "--name=parl", "--namespace=data"
    ).out
    claim, job = objects(text)
    assert claim["metadata"] == job["metadata"] == {"name": "parl", "namespace": "data"}
    spec = job["spec"]
    pod = spec["jobTemplate"]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    next(CronSim(spec["schedule"], BEGIN))
    assert (spec["schedule"], spec["concurrencyPolicy"]) == ("15 */6 * * *", "Forbid")
    assert container["image"] == ODD
    assert container["command"] == [
        *("interparl", "reload", "--wait", "60", "--metrics-file", "/var/lib/interparl/parl.prom"),
        *("--log-format", "json"),
    ]
    secret = {"secretKeyRef": {"name": "parl", "key": "INTERPARL_DB"}}
    assert container["env"] == [{"name": "INTERPARL_DB", "valueFrom": secret}]
    assert pod["volumes"][0]["persistentVolumeClaim"] == {"claimName": "parl"}
    assert container["volumeMounts"][0]["mountPath"] == "/var/lib/interparl"
    told = "INTERPARL_DB=/var/lib/interparl/interparl.db"
    assert f"kubectl create secret generic parl --namespace data --from-literal={told}\n" in text


def test_nothing_runs_as_root_or_writes_beside_its_volumes(interparl: Interparl) -> None:
    _, job = objects(interparl("schedule", "kubernetes", "--image", "x").out)
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert pod["containers"][0]["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--image", "x", "--db", "/srv/pages.db"), "put /srv/pages.db into /var/lib/interparl"),
        (("--image", "x", "--metrics-file", "/srv/x.prom"), "put /srv/x.prom into /var/lib"),
        (("--image", "x", "--namespace", "A"), "up to 52 of a-z"),
        ((), "Missing option '--image'"),
    ],
)
def test_usage(interparl: Interparl, arguments: tuple[str, ...], said: str) -> None:
    ended = interparl("schedule", "kubernetes", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err

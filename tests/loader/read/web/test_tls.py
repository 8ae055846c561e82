"""Certificates: who is asked is who answers."""

from pathlib import Path

import pytest
import trustme

from tests.loader.read.web.misbehaviour import drip_body
from tests.loader.read.web.server import Server
from tests.loader.read.web.visitor import Visitor

NAMES = {"senate.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]}


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """The certificate of the authority, as a file."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def test_a_certificate_that_fits(tls_server: Server, ca_file: str) -> None:
    tls_server.page("/a", b"<p>Text")
    address = tls_server.url("/a", "senate.example")
    assert Visitor(NAMES).body(address, ca_file=ca_file) == b"<p>Text"


def test_a_drip_over_tls_is_cut_off(tls_server: Server, ca_file: str) -> None:
    tls_server.answer("/a", drip_body)
    address = tls_server.url("/a", "senate.example")
    visitor = Visitor(NAMES)
    visitor.why(address.replace("/a", "/robots.txt"), ca_file=ca_file)  # however long it takes
    why = visitor.why(address, ca_file=ca_file, deadline=1, timeout=25)
    assert why == "is not there after 1 seconds; try later"


def test_a_certificate_of_another_name(tls_server: Server, ca_file: str) -> None:
    for host in "other.example", "127.0.0.1":
        why = Visitor(NAMES).why(tls_server.url("/a", host), ca_file=ca_file)
        assert why.startswith("has a certificate that does not fit (")
        assert f"is not valid for '{host}'" in why
    assert tls_server.received == []


def test_a_certificate_of_an_unknown_authority(tls_server: Server, tmp_path: Path) -> None:
    address = tls_server.url("/a", "senate.example")
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    for ca_file in (None, str(other)):
        why = Visitor(NAMES).why(address, ca_file=ca_file)
        assert why.startswith("has a certificate that does not fit (")


def test_a_ca_file_that_is_none(tls_server: Server, tmp_path: Path) -> None:
    address = tls_server.url("/a", "senate.example")
    missing, wrong = tmp_path / "missing.pem", tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    why = Visitor(NAMES).why(address, ca_file=str(missing))
    assert why == f"is not asked: the CA file {missing} is not there"[:200]
    assert Visitor(NAMES).why(address, ca_file=str(wrong)).startswith("can't be reached by TLS (")


def test_no_tls_where_it_is_wanted(server: Server, ca_file: str) -> None:
    address = server.url("/a", "senate.example").replace("http:", "https:")
    why = Visitor(NAMES).why(address, ca_file=ca_file)
    assert why.startswith("can't be reached by TLS (")

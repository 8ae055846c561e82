"""A server on the loopback, one with TLS, and who visits them."""

import ssl
from collections.abc import Iterator

import pytest
import trustme

from tests.loader.read.web.server import Server, serve
from tests.loader.read.web.visitor import Visitor


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers 404 until it is told otherwise."""
    with serve() as server:
        yield server


@pytest.fixture
def visitor() -> Visitor:
    """A Fetcher of its own, which knows no names."""
    return Visitor()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Who signs the certificates of the tests."""
    return trustme.CA()


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[Server]:
    """A server with a certificate of senate.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("senate.example").configure_cert(context)
    with serve(context) as server:
        yield server

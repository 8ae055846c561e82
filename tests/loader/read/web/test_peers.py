"""Who may be connected to: names and numbers in every notation, and redirects to them."""

from ipaddress import ip_address

import pytest

from interparl.loader.read.web.exchange import Fetched
from interparl.loader.read.web.peers import is_public, resolve
from tests.loader.read.web.server import Server
from tests.loader.read.web.visitor import Visitor

PRIVATE = """
    0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 100.100.100.200 127.0.0.1 127.9.9.9 168.63.129.16
    169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 192.168.1.1 198.18.0.1 224.0.0.1 240.0.0.1
    255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::a00:1
    64:ff9b:1::1 2002:7f00:1:: 2001:0:1:1:1:1:80ff:fffe fc00::1 fd00:ec2::254 fe80::1 fec0::1
    ff02::1 2001:db8::1
""".split()
PUBLIC = """
    1.1.1.1 93.184.216.34 172.32.0.1 192.169.0.1 2606:4700::1111 ::ffff:93.184.216.34
    64:ff9b::5db8:d822
""".split()


@pytest.mark.parametrize("text", PRIVATE)
def test_private(text: str) -> None:
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_public(text: str) -> None:
    assert is_public(ip_address(text))


HOSTS = """
    127.0.0.1 2130706433 0x7f000001 017700000001 0x7f.1 127.1 0177.0.0.1 127.0.0.1. [::1]
    [::ffff:127.0.0.1] [0:0:0:0:0:ffff:7f00:1] 10.0.0.1 0 169.254.169.254 0xa9fea9fe
    localhost inner.example mixed.example metadata.example
""".split()
NAMES = {
    "localhost": ["127.0.0.1", "::1"],
    "inner.example": ["10.0.0.5"],
    "mixed.example": ["93.184.216.34", "192.168.0.1"],
    "metadata.example": ["169.254.169.254"],
}
REFUSED = "is at a private or reserved address ("


@pytest.mark.parametrize("host", HOSTS)
def test_a_private_host_is_refused(server: Server, host: str) -> None:
    visitor = Visitor(NAMES)
    server.page("/a", b"<p>Secret")
    why = visitor.why(server.url("/a", host), allow_private=False)
    assert why.startswith(REFUSED)
    assert why.endswith("; only public ones are asked")
    assert server.received == []


@pytest.mark.parametrize(
    "host", ["999.1.1.1", "0x7g.1", "1.2.3.4.5", "127.0.0.0x100", "１２７.0.0.1"]
)
def test_a_number_that_is_no_address(server: Server, host: str) -> None:
    why = Visitor().why(server.url("/a", host), allow_private=False)
    assert why.startswith(("is no web address", "has a host that no name server knows"))


def test_a_redirect_to_a_private_host_is_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The loopback plays a public host here; all others are what they are.
    monkeypatch.setattr(
        "interparl.loader.read.web.peers.is_public",
        lambda ip: str(ip) == "127.0.0.1" or is_public(ip),
    )
    visitor = Visitor({"public.example": ["127.0.0.1"], "inner.example": ["127.0.0.2"]})
    for host in "127.0.0.2", "inner.example", "2130706434", "[::1]":
        server.redirect("/a", server.url("/b", host))
        peer = "::1" if host == "[::1]" else "127.0.0.2"
        assert visitor.why(server.url("/a", "public.example"), allow_private=False) == (
            f"redirects to {host.strip('[]')}, which {REFUSED}{peer}); only public ones are asked"
        )
    assert "/b" not in server.paths


def test_a_name_is_resolved_once_for_a_connection(server: Server) -> None:
    """What is checked is what is connected to: the second answer of a name is never asked for."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    asked: list[str] = []

    def rebind(host: str, port: int) -> list[str]:  # noqa: ARG001 - a Resolver has it
        asked.append(host)
        return next(answers)

    visitor = Visitor(resolver=rebind)
    server.page("/a", b"<p>Text")
    found = visitor.fetch(server.url("/a", "rebinding.example"))
    assert isinstance(found, Fetched)
    assert asked == ["rebinding.example"] * 2  # for robots.txt, and for the page
    assert server.received[-1].headers["host"] == f"rebinding.example:{server.port}"


def test_the_system_resolves_numbers_too() -> None:
    assert resolve("127.0.0.1", 80) == ["127.0.0.1"]
    assert resolve("0x7f.1", 80) == ["127.0.0.1"]


def test_the_next_address_of_a_name_is_tried(server: Server) -> None:
    visitor = Visitor({"senate.example": ["127.0.0.3", "127.0.0.1"]})
    server.page("/a", b"<p>Text")
    assert visitor.body(server.url("/a", "senate.example")) == b"<p>Text"


def test_a_name_in_other_letters(server: Server) -> None:
    visitor = Visitor({"xn--80ajyoi.example": ["127.0.0.1"]})
    server.page("/a", b"<p>Text")
    assert visitor.body(server.url("/a", "Сенат.example")) == b"<p>Text"


def test_a_host_that_is_not_there(server: Server) -> None:
    visitor = Visitor({"senate.example": ["127.0.0.3"], "empty.example": []})
    why = visitor.why(server.url("/a", "senate.example"))
    assert why == "can't be reached (Connection refused); try later"
    assert len(visitor.asked_names) == 3  # two tries more; robots.txt is the first to be asked for
    assert visitor.why(server.url("/a", "empty.example")) == (
        "has a host without an address (empty.example); see its spelling"
    )

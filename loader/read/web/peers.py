"""Peers: the machines behind a name, and whether a page may be fetched from them.

A name is resolved once, here, and the connection is opened to one of the addresses that were
checked. A name that tells another address at the next question (DNS rebinding) gains nothing.
"""

import re
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from interparl.loader.read.web.trouble import Trouble

Ip = IPv4Address | IPv6Address
Resolver = Callable[[str, int], list[str]]

MOST = 4  # addresses of one name that are tried
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)\Z", re.IGNORECASE)
# Not told apart by ipaddress in every Python: shared space of providers, old site-local ones, and
# the one public address under which a cloud (Azure) answers its own machines.
CLOSED = tuple(
    ip_network(text)
    for text in "100.64.0.0/10 192.0.0.0/24 192.88.99.0/24 198.18.0.0/15 168.63.129.16/32 "
    "fec0::/10 64:ff9b:1::/48 100::/64 2001:db8::/32 5f00::/16".split()
)
NAT64 = IPv6Network("64:ff9b::/96")
COMPATIBLE = IPv6Network("::/96")


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a name, from the system; raises OSError. It takes as long as that takes."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(ip: Ip) -> bool:
    """Whether an address is one of the internet at large, also below what it is wrapped in.

    >>> is_public(ip_address("93.184.216.34")), is_public(ip_address("::ffff:127.0.0.1"))
    (True, False)
    """
    if isinstance(ip, IPv6Address):
        inner = _inner(ip)
        if inner is not None:
            return is_public(inner)
    closed = not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified
    return not closed and not any(ip in network for network in CLOSED)


def literal(host: str) -> Ip | None:
    """The address that a host is, in any of the notations that systems take; None for a name.

    >>> literal("2130706433"), literal("0x7f.1"), literal("[::1]"), literal("senate.example")
    (IPv4Address('127.0.0.1'), IPv4Address('127.0.0.1'), IPv6Address('::1'), None)
    """
    host = host.strip("[]").rstrip(".")
    try:
        return ip_address(host)
    except ValueError:
        pass
    if not NUMBER.match(host.rpartition(".")[2]):
        return None
    try:
        return IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError) as error:
        reason = "is no web address (its host is a number, and none of an address)"
        raise Trouble(reason, is_of_host=True) from error


def find_peers(host: str, port: int, resolver: Resolver, *, allow_private: bool) -> list[str]:
    """The addresses to connect to; raises Trouble if there is none, or one that is not public."""
    ip = literal(host)
    if ip is not None:
        found = [ip]
    else:
        try:
            found = [ip_address(text.partition("%")[0]) for text in resolver(host, port)]
        except (OSError, ValueError) as error:
            may_pass = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            raise Trouble(
                f"has a host that no name server knows ({host[:80]}); see its spelling",
                may_pass=may_pass,
                is_of_host=True,
            ) from error
    if not found:
        reason = f"has a host without an address ({host[:80]}); see its spelling"
        raise Trouble(reason, is_of_host=True)
    closed = [ip for ip in found if not is_public(ip)]
    if closed and not allow_private:
        reason = f"is at a private or reserved address ({closed[0]}); only public ones are asked"
        raise Trouble(reason, is_of_host=True)
    return list(dict.fromkeys(map(str, found)))[:MOST]


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The address of the old kind that one of the new kind leads to."""
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if ip.teredo:
        return ip.teredo[1]
    if ip in NAT64 or (ip in COMPATIBLE and int(ip) > 1):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return None

"""Robots: what a site asks of programs that visit it, by RFC 9309.

urllib.robotparser takes the first rule that fits, where the standard takes the longest, and reads
``*`` and ``$`` as letters: it would fetch what a line such as ``Disallow: /*?print=`` forbids.
Protego makes a backtracking pattern of what the site wrote. Here each rule is a few finds.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

LONGEST = 512_000  # bytes that are read of one robots.txt; the standard asks for as many
MOST_RULES = 10_000
ESCAPED = re.compile(r"%[0-9a-fA-F]{2}")
PLAIN = frozenset("-._~")  # with letters and digits, what needs no percent sign


@dataclass(frozen=True)
class Rules:
    """What one site asks of us: patterns with whether they allow, and seconds between requests."""

    patterns: tuple[tuple[str, bool], ...] = ()
    crawl_delay: float | None = None

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be fetched: the longest pattern decides.

        >>> Rules((("/a", False), ("/a/b", True))).allows("/a/b/c")
        True
        """
        path = _normal(path or "/")
        fitting = [(len(text), allowed) for text, allowed in self.patterns if fits(text, path)]
        return max(fitting, default=(0, True))[1]


def read_robots(raw: bytes, agent: str) -> Rules:
    r"""The rules for a program of this name, else those for all.

    >>> read_robots(b"User-agent: *\nDisallow: /private\nCrawl-delay: 5", "interparl")
    Rules(patterns=(('/private', False),), crawl_delay=5.0)
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    is_open = False  # whether another User-agent line joins the ones before it
    for line in raw[:LONGEST].decode("utf-8-sig", "replace").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            agents = agents if is_open else []
            agents.append(re.split(r"[/\s]", value.lower())[0])
            is_open = True
            groups.setdefault(agents[-1], [])
        elif key in {"allow", "disallow", "crawl-delay"}:
            is_open = False
            for name in agents:
                groups[name].append((key, value))
    return _rules(groups.get(agent.lower(), groups.get("*", [])))


def fits(pattern: str, path: str) -> bool:
    """Whether a pattern matches a path from its start; ``*`` is anything, ``$`` the end.

    >>> [fits("/*?print=", "/a?print=1"), fits("/*.pdf$", "/a.pdf?b"), fits("/a", "/b/a")]
    [True, False, False]
    """
    is_whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    last = others.pop() if others and is_whole else None
    for piece in others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return not is_whole or at == len(path)


def _rules(lines: list[tuple[str, str]]) -> Rules:
    patterns = [
        (_normal(value), key == "allow")
        for key, value in lines
        if key != "crawl-delay" and value.startswith(("/", "*"))
    ]
    delays = [
        float(value)
        for key, value in lines
        if key == "crawl-delay" and re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", value)
    ]
    return Rules(tuple(patterns[:MOST_RULES]), max(delays, default=None))


def _normal(path: str) -> str:
    """One spelling of a path: only what must be is written with percent signs."""
    path = ESCAPED.sub(lambda found: _plain(found[0]), path)
    return quote(path, safe="!#$%&'()*+,/:;=?@[]~")


def _plain(escaped: str) -> str:
    character = unquote(escaped, "latin-1")
    is_plain = character.isascii() and (character.isalnum() or character in PLAIN)
    return character if is_plain else escaped.upper()

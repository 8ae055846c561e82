"""Other forms of a text that says the same: wrapped, spaced, quoted, spelt and framed otherwise."""

import re
import textwrap

DASH = re.compile(r"(?<=\s)[-–—](?=\s)|(?<=\w)—(?=\w)")
QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{1,300})[”\"»“]")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=s\b|\s|t\b)")
ORGANISED = re.compile(r"\b(\w{2,})iz(ation\w*|ed?|es|ing|ers?)\b", re.IGNORECASE)
COOPERATION = re.compile(r"\b([Cc])oop(?=era)")
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")

BANNER = """\
This site stores cookies on your device so that we can understand how visitors use it.
By continuing you consent to this. Read our cookie policy.
Only necessary | Customize | Accept all

"""
FOOTER = """

Legislation | Petitions | Virtual tour | Open data | Careers | Site map
Back to top
Share this page
Developed by Digital Solutions
Subscribe to our newsletter
© 2021 All rights reserved. Terms of use
"""


def wrapped(text: str) -> str:
    """Lines of 72 characters at most."""
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False)
        if len(line) > 72 and not re.search(r"\||\t| {3}", line)
        else line
        for line in lines
    )


def double_spaced(text: str) -> str:
    """Two spaces between words."""
    return re.sub(r"(?<=[^\s|]) (?=[^\s|])", "  ", text)


def unbreakable(text: str) -> str:
    """No-break spaces between words."""
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


def quoted(opening: str, closing: str, apostrophe: str, text: str) -> str:
    """Quotes of one style."""
    return APOSTROPHE.sub(apostrophe, QUOTED.sub(rf"{opening}\1{closing}", text))


def dashed(dash: str, text: str) -> str:
    """Dashes of one style."""
    return DASH.sub(dash, text)


def british(text: str) -> str:
    """The spelling of "organisation" and "co-operation", but for addresses."""
    parts = re.split(f"({ADDRESS.pattern})", text)
    return "".join(part if i % 2 else _british(part) for i, part in enumerate(parts))


def _british(text: str) -> str:
    text = ORGANISED.sub(lambda word: word[0].replace("iz", "is").replace("IZ", "IS"), text)
    return COOPERATION.sub(r"\1o-op", text)


def shouted(headline: str | None, text: str) -> str:
    """The headline in capitals, each time that it is told."""
    if not headline:
        return text
    return "\n".join(
        line.upper() if line.strip() == headline.strip() else line for line in text.split("\n")
    )


def framed(text: str) -> str:
    """A cookie banner before the text, a menu and a footer behind it."""
    return BANNER + text + FOOTER

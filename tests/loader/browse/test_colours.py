"""The colours can be told apart: contrast of WCAG 2, level AA, in light and dark."""

import re

import pytest

from tests.test_layout import ROOT

SHEET = (ROOT / "loader" / "browse" / "static" / "browse.css").read_text(encoding="utf-8")
TEXT, SHAPE = 4.5, 3.0


def colours(scheme: str) -> dict[str, str]:
    """The colours of the sheet by name."""
    light, dark = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", dark))
    return found


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """By the formula of WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("names", "grounds", "least"),
    [
        ("ink quiet link good bad", "ground card", TEXT),
        ("mark-ink", "mark", TEXT),
        ("field", "ground card", SHAPE),
        ("chart-1 chart-2 chart-3 chart-4 chart-5 chart-6 chart-7", "card", SHAPE),
    ],
)
def test_contrast(scheme: str, names: str, grounds: str, least: float) -> None:
    found = colours(scheme)
    poor = {
        f"{name} on {ground}": round(contrast(found[name], found[ground]), 2)
        for name in names.split()
        for ground in grounds.split()
        if contrast(found[name], found[ground]) < least
    }
    assert poor == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_at_the_top_is_read(scheme: str) -> None:
    assert contrast("#ffffff", colours(scheme)["accent"]) >= TEXT

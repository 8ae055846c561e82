"""Keys are the same on every machine, forever, and no two natural keys look alike."""

import re
import subprocess
import sys

import pytest

from interparl.schema.keys import KEY_LENGTH, make_key


# Changing one of these means that every database everywhere has to be rebuilt.
@pytest.mark.parametrize(
    ("parts", "key"),
    [
        (("state", "BY"), "2c3uk4l7ftgul2oa"),
        (("body", "parliament", "federal assembly", "RU"), "sgxnikmpqcwmp35f"),
        (("body", "parliament", "federal assembly", None), "kjaqhm4ygtvb6d46"),
        (("person", ""), "5fjoc5ixsapjzpdp"),
        (("person",), "mqopfoqyove4k4op"),
        (("person", "Шарипов", "Ólafur"), "6cnzid2jslxzgfqc"),
    ],
)
def test_known_keys(parts: tuple[str, ...], key: str) -> None:
    assert make_key(*parts) == key


ALIKE = [
    ("body", "ab", "c"),
    ("body", "a", "bc"),
    ("body", "abc"),
    ("body", "abc", ""),
    ("body", "abc", None),
    ("body", "", "abc"),
    ("body", None, "abc"),
    ("body", "-,", "abc"),
    ("body", "3:abc,"),
    ("body", "a\x1fbc"),
    ("bodya", "bc"),
    ("body", "ABC"),
]


def test_natural_keys_that_look_alike_get_different_keys() -> None:
    keys = [make_key(kind or "", *parts) for kind, *parts in ALIKE]
    assert len(set(keys)) == len(ALIKE)


def test_form() -> None:
    for parts in ALIKE:
        assert re.fullmatch(f"[a-z2-7]{{{KEY_LENGTH}}}", make_key("x", *parts))


def test_another_process_with_another_hash_seed_agrees() -> None:
    program = "from interparl.schema.keys import make_key; print(make_key('state', 'BY'))"
    for seed in ("1", "2"):
        said = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert said.stdout.strip() == make_key("state", "BY")


def test_a_lone_surrogate_has_no_key() -> None:
    with pytest.raises(UnicodeEncodeError):
        make_key("person", "\ud800")

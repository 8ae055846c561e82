"""A corpus whose truth is known: pages written from facts, the same ones for the same seed.

``python bench/corpus.py FOLDER [COUNT] [SEED]`` writes texts and facts, as tests/gold has them.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any

Facts = dict[str, list[Any]]

# Short names as pages print them; the reference tables know many more.
STATES = {
    "AM": ("Armenia", "National Assembly"), "AZ": ("Azerbaijan", "Milli Majlis"),
    "EE": ("Estonia", "Riigikogu"), "LV": ("Latvia", "Saeima"), "LT": ("Lithuania", "Seimas"),
    "KZ": ("Kazakhstan", "Parliament"), "KG": ("Kyrgyzstan", "Jogorku Kenesh"),
    "MD": ("Moldova", "Parliament"), "NO": ("Norway", "Storting"), "SE": ("Sweden", "Riksdag"),
    "DK": ("Denmark", "Folketing"), "GE": ("Georgia", "Parliament"),
    "RS": ("Serbia", "National Assembly"),
}  # fmt: skip
ASSEMBLIES = {
    "OSCE Parliamentary Assembly": "OSCE PA",
    "Parliamentary Assembly of the Council of Europe": "PACE",
    "Parliamentary Assembly of the Black Sea Economic Cooperation": "PABSEC",
    "Inter-Parliamentary Union": "IPU",
    "NATO Parliamentary Assembly": "NATO PA",
}
GIVEN = "Anna Boris Elena Ivan Marta Pavel Olga Viktor Irina Sergei Maria Tomas Nina Oleg".split()
SURNAMES = "Berg Holm Kask Lepik Novak Ozols Petrov Sidorova Tamm Vitols Weber Zielinski".split()
MONTHS = "January February March April May June July August September October November December"
TOWNS = "Riga Vilnius Tallinn Oslo Stockholm Copenhagen Vienna Geneva Tbilisi Belgrade".split()
FILLER = (
    "The participants thanked the hosts for their hospitality and wished them well.",
    "The atmosphere was friendly throughout, and many questions remained open for later.",
    "Observers of regional affairs had expected as much for some time.",
)


def document(seed: int) -> tuple[str, Facts]:
    """One page and what it says."""
    dice = random.Random(seed)  # noqa: S311 - the same page for the same seed
    assembly, acronym = dice.choice([*ASSEMBLIES.items()])
    facts: Facts = {"organizations": [{"name": assembly, "acronym": acronym}]}
    paragraphs = [_meeting(dice, assembly, facts), _seats(dice, assembly, facts)]
    paragraphs += [_visit(dice, facts), _session(dice, assembly, facts)]
    dice.shuffle(paragraphs)
    paragraphs = [f"{p} {dice.choice(FILLER)}" for p in paragraphs]
    return f"News of the {assembly}\n\n" + "\n\n".join(paragraphs) + "\n", facts


def _add(facts: Facts, key: str, item: object) -> None:
    told = facts.setdefault(key, [])
    if item not in told:
        told.append(item)


def _state(dice: random.Random, facts: Facts) -> tuple[str, str, str]:
    code = dice.choice([*STATES])
    name, parliament = STATES[code]
    _add(facts, "states", code)
    return code, name, parliament


def _person(dice: random.Random, facts: Facts) -> str:
    name = f"{dice.choice(GIVEN)} {dice.choice(SURNAMES)}"
    _add(facts, "persons", name)
    return name


def _day(dice: random.Random) -> tuple[str, str]:
    """A day as printed and in Extended Date/Time Format."""
    year, month, day = dice.randint(2005, 2023), dice.randint(1, 12), dice.randint(1, 28)
    return f"{day} {MONTHS.split()[month - 1]} {year}", f"{year}-{month:02}-{day:02}"


def _meeting(dice: random.Random, assembly: str, facts: Facts) -> str:
    code, state, parliament = _state(dice, facts)
    speaker, guest = _person(dice, facts), _person(dice, facts)
    printed, day = _day(dice)
    _add(facts, "parliaments", {"state": code, "name": parliament})
    _add(facts, "events", {"type": "meeting", "date": day, "participants": [speaker, guest]})
    return (
        f"On {printed} the Speaker of the {parliament} of {state}, {speaker}, met with "
        f"{guest}, Secretary General of the {assembly}."
    )


def _seats(dice: random.Random, assembly: str, facts: Facts) -> str:
    code, state, parliament = _state(dice, facts)
    count = dice.randint(3, 18)
    _add(facts, "parliaments", {"state": code, "name": parliament})
    seats = {"assembly": assembly, "state": code, "chamber": None, "count": count}
    _add(facts, "seats", seats)
    return (
        f"The delegation of the {parliament} of {state} to the {assembly} consists of "
        f"{count} members."
    )


def _visit(dice: random.Random, facts: Facts) -> str:
    _, state, _ = _state(dice, facts)
    guest, (printed, day) = _person(dice, facts), _day(dice)
    _add(facts, "events", {"type": "visit", "date": day, "participants": [guest]})
    return f"{guest} visited {state} on {printed}."


def _session(dice: random.Random, assembly: str, facts: Facts) -> str:
    printed, day = _day(dice)
    _add(facts, "events", {"type": "session", "date": day, "participants": [assembly]})
    return (
        f"The {dice.randint(4, 19)}th plenary session of the {assembly} was held in "
        f"{dice.choice(TOWNS)} on {printed}."
    )


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write so many texts with their facts."""
    for i in range(count):
        text, facts = document(seed * 1_000_003 + i)
        (folder / f"{i:05}.txt").write_text(text, encoding="utf-8")
        (folder / f"{i:05}.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    write(Path(sys.argv[1]), *map(int, sys.argv[2:] or ["100"]))

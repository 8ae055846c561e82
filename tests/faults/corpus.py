"""Twenty short pages of nobody's wording, and how ten of them read a month later.

They hold what a load writes: delegations with seats, offices and their holders, websites, events.
"""

from pathlib import Path

PARLIAMENTS = (
    ("Parliament of the Republic of Kazakhstan", "Astana"),
    ("Supreme Council of the Kyrgyz Republic", "Bishkek"),
    ("National Assembly of the Republic of Armenia", "Yerevan"),
    ("Parliament of Georgia", "Tbilisi"),
    ("National Assembly of the Republic of Belarus", "Minsk"),
)
HOLDERS = ("Orsolin Tavrek", "Mirela Dunstane", "Ilgor Pashvelin", "Zerina Kolmarek")
GUESTS = ("Brenko Ulfarin", "Sadira Venholt", "Tomel Argisov")
MONTHS = ("March", "May", "September", "November")


def page(number: int, *, is_later: bool = False) -> str:
    """The text of a page, or how it reads a month later, with other counts and holders."""
    parliament, city = PARLIAMENTS[number % 5]
    turn = number // 5
    month = "December" if is_later else MONTHS[turn]
    seats = 5 + turn + (3 if is_later else 0)
    holder = HOLDERS[(number + turn + is_later) % len(HOLDERS)]
    guest = GUESTS[number % len(GUESTS)]
    headline = f"Guests of the {parliament} spoke of trade"
    day = f"{2 + number} {month} 2022"
    return "\n".join([
        headline,
        f"{3 + number} {month} 2022",
        f"Delegation of the {parliament} to the CIS IPA consists of {seats} deputies.",
        f"Plenipotentiary representative of the {parliament}: {holder}",
        f"Website of the {parliament}: http://parliament-{number % 5}.example/",
        f"{holder} met with Minister of Foreign Affairs {guest} in {city} on {day}.",
        f"The {parliament} and the Organization of Roads signed an agreement on roads on {day}.",
        f"More than {140 + number} thousand criminal cases were opened in 2021.",
        "",
    ])  # fmt: skip


BEFORE = {f"{number:02}.txt": page(number) for number in range(10)}
NEW = {f"{number:02}.txt": page(number) for number in range(10, 20)}
LATER = {name: page(int(name[:2]), is_later=True) for name in BEFORE}


def write_pages(folder: Path, pages: dict[str, str]) -> Path:
    """Write pages, by name, into a folder, which is made; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder

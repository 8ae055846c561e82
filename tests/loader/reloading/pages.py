"""Pages of a small world: the members that parliaments send to an assembly."""

HEAD = "Composition of the CSTO Parliamentary Assembly\n\n"
SEATS = (
    "Delegation of the Parliament of the Republic of Kazakhstan to the CSTO PA consists of "
    "{mazhilis} deputies from the Mazhilis and {senate} from the Senate.\n"
    "Delegation of the Jogorku Kenesh of the Kyrgyz Republic to the CSTO PA consists of "
    "{kenesh} deputies.\n"
)
OFFICE = (
    "Plenipotentiary Representative of the Parliament of the Republic of Kazakhstan to the CSTO "
    "PA: {person}, Member of the Senate.\n"
    "Website of the Senate: http://senate.example/\n"
    "Website of the Mazhilis: http://mazhilis.example/\n"
)


def page(mazhilis: int = 6, senate: int = 3, kenesh: int = 7, person: str = "Anna Berg") -> str:
    """A page of plain text with seven facts."""
    told = SEATS.format(mazhilis=mazhilis, senate=senate, kenesh=kenesh)
    return HEAD + told + OFFICE.format(person=person)


def news(day: int, person: str = "Boris Orlov") -> str:
    """A page of news."""
    return (
        f"The Senate received a guest\n\n{day} March 2021\n\n"
        f"On {day} March 2021 the Chairman of the Senate of Kazakhstan {person} met with the "
        "Secretary General of the OSCE in Astana.\n"
    )

"""A fact in one short line, for people, for examples and for tests."""

from interparl.loader.parse import facts as f


def tell(fact: f.Fact) -> str:
    """Say a fact in one line.

    >>> at = f.Span(0, 1)
    >>> body = f.Body("assembly", "CSTO PA", "CSTO PA")  # type: ignore[arg-type]
    >>> tell(f.OfficeFact("Viktor Rogozev", "Deputy Executive Secretary", body, at=at, rule="x"))
    'office: Viktor Rogozev | Deputy Executive Secretary | CSTO PA'
    """
    match fact:
        case f.StateFact():
            return f"state: {fact.code}"
        case f.BodyFact(body=body):
            return f"{body.kind}: {body.name}" + (f" ({body.state})" if body.state else "")
        case f.PersonFact():
            return f"person: {fact.name}"
        case f.SeatFact():
            chamber = fact.chamber.name if fact.chamber else "-"
            return f"seats: {fact.assembly.words} | {fact.state or '-'} | {chamber} | {fact.seats}"
        case f.OfficeFact():
            held = "" if fact.status == "held" else f" | {fact.status}"
            where = fact.body.words if fact.body else fact.state or "-"
            return f"office: {fact.person or 'vacant'} | {fact.title} | {where}{held}"
        case f.WebsiteFact():
            return f"website: {fact.body.words} | {fact.url}"
        case f.EventFact():
            return _event(fact)
        case f.AttendanceFact():
            return "attendance: " + ", ".join(name_of(p) for p in fact.participants)
        case f.FigureFact():
            money = f"{fact.currency} " if fact.currency else ""
            about = "" if fact.approximation == "exact" else f" | {fact.approximation}"
            said = fact.said_by_person or (fact.said_by_body.words if fact.said_by_body else "")
            return f"figure: {fact.value:.15g} | {money}{fact.unit}{about}" + (
                f" | said by {said}" if said else ""
            )
    raise TypeError(f"unknown fact {fact!r}")


def name_of(participant: f.Participant) -> str:
    """The fullest name that the text gives a participant."""
    if participant.words:
        return participant.words
    body = participant.body
    return participant.person or (body.words if body else "") or participant.state or ""


def _event(fact: f.EventFact) -> str:
    who = ", ".join(name_of(p) for p in fact.participants) or "-"
    parts = [fact.type, fact.date.text if fact.date else "-", who]
    parts += [f"in {fact.place}"] if fact.place else []
    parts += [f'"{fact.name}"'] if fact.name else []
    parts += [fact.status] if fact.status != "happened" else []
    return "event: " + " | ".join(parts)

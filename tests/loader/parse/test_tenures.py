"""One office told in several ways is one office."""

from interparl.loader.parse.facts import Body, OfficeFact, Span, StateFact
from interparl.loader.parse.tenures import settle_tenures

COUNCIL = Body("organization", "Nordic Council", "Nordic Council", key="nordic-council")
BALTIC = Body("organization", "Baltic Assembly", "Baltic Assembly", key="baltic-assembly")
AT = Span(0, 1)


def office(
    person: str | None, title: str, body: Body | None = None, state: str | None = None
) -> OfficeFact:
    """An office somewhere in a document."""
    return OfficeFact(person, title, body, state, at=AT, rule="x")


def test_bare_title_takes_the_body_told_elsewhere() -> None:
    told = [office("Anna Lindh", "President"), office("Anna Lindh", "President", COUNCIL)]
    assert settle_tenures(told) == [office("Anna Lindh", "President", COUNCIL)] * 2


def test_bare_title_takes_the_state_told_elsewhere() -> None:
    told = [office("Anna Lindh", "President", state="SE"), office("Anna Lindh", "president")]
    settled = [office("Anna Lindh", title, state="SE") for title in ("President", "president")]
    assert settle_tenures(told) == settled


def test_two_bodies_leave_a_bare_title_bare() -> None:
    told = [
        office("Anna Lindh", "President", COUNCIL),
        office("Anna Lindh", "President", BALTIC),
        office("Anna Lindh", "President"),
    ]
    assert settle_tenures(told) == told


def test_acronym_and_name_are_one_body() -> None:
    short = Body("organization", "Nordic Council", "NC", key="nordic-council")
    told = [office("Anna Lindh", "President", COUNCIL), office("Anna Lindh", "President", short)]
    assert settle_tenures(told) == [office("Anna Lindh", "President", COUNCIL)] * 2


def test_other_people_titles_and_facts_stay() -> None:
    told = [
        office("Anna Lindh", "President", COUNCIL),
        office("Robert Troy", "President"),
        office("Anna Lindh", "Treasurer"),
        office(None, "President"),
        StateFact("SE", at=AT, rule="x"),
    ]
    assert settle_tenures(told) == told

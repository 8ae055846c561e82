"""Event types: the closed list of fourteen, with their codes in other people's ontologies.

Codes stand only where one fits all that the type covers. PLOVER: openeventdata/PLOVER,
CAMEO2PLOVER-2021.txt (its manual 0.8 of 17 September 2021 has no category for mere statements).
CAMEO: openeventdata/text_to_CAMEO, CAMEO_codefile.txt (code list 0.7b5).
"""

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base


class EventType(Base):
    """What sort of event; the list is closed, and the same in every database."""

    __tablename__ = "event_types"
    __table_args__ = ({"comment": "One row per type of event."},)

    code: Mapped[str] = mapped_column(
        primary_key=True, comment="Code of the type.", info={"example": "accession"}
    )
    name: Mapped[str] = mapped_column(comment="Name for people.", info={"example": "Accession"})
    description: Mapped[str] = mapped_column(
        comment="What the type covers.",
        info={"example": "A state or body becomes member, observer or partner."},
    )
    plover_code: Mapped[str | None] = mapped_column(
        comment="Category of PLOVER (manual 0.8), where one fits.", info={"example": "CONSULT"}
    )
    cameo_code: Mapped[str | None] = mapped_column(
        comment="Code of CAMEO (list 0.7b5), where one fits.", info={"example": "042"}
    )


class EventTypeRow(NamedTuple):
    """A row of event_types, column by column."""

    code: str
    name: str
    description: str
    plover_code: str | None = None
    cameo_code: str | None = None


EVENT_TYPES = (
    EventTypeRow(
        "meeting",
        "Meeting",
        "Talks, a working meeting or a videoconference between named parties.",
        "CONSULT",  # 040: Consult
        "040",
    ),
    EventTypeRow(
        "session",
        "Session",
        "A sitting of a body: plenary session, council, committee, commission.",
    ),
    EventTypeRow(
        "visit",
        "Visit",
        "An official or working visit, a trip of a delegation.",
        "CONSULT",  # 042: Make a visit
        "042",
    ),
    EventTypeRow(
        "conference", "Conference", "A round table, seminar, forum, conference or hearing."
    ),
    EventTypeRow(
        "agreement",
        "Agreement",
        "A treaty, protocol, memorandum or agreement is signed.",
        "SUPPORT",  # 057: Sign formal agreement; AGREE is the intent alone (03)
        "057",
    ),
    EventTypeRow("accession", "Accession", "A state or body becomes member, observer or partner."),
    EventTypeRow("founding", "Founding", "An organization or body is established."),
    EventTypeRow("election", "Election", "An election or a referendum is held."),
    EventTypeRow("election_observation", "Election observation", "A mission observes an election."),
    EventTypeRow("appointment", "Appointment", "Somebody is elected, appointed, or leaves office."),
    EventTypeRow(
        "operation",
        "Operation",
        "A joint operation, exercise or mission in the field.",
        "COOPERATE",  # 060: Engage in material cooperation
        "060",
    ),
    EventTypeRow(
        "statement",
        "Statement",
        "A statement, declaration, appeal or resolution is issued or adopted.",
        None,
        "010",  # Make statement
    ),
    EventTypeRow(
        "legislation",
        "Legislation",
        "A law, model law, recommendation or budget is adopted or ratified.",
    ),
    EventTypeRow("commemoration", "Commemoration", "An anniversary or a memorial event."),
)


def fill_event_types(connection: Connection) -> None:
    """Bring the table to the list above; a migration that follows a change of it calls this.

    A type that is gone from the list is deleted, which fails while events of it are there.
    """
    known = set(connection.scalars(select(EventType.code)))
    for row in EVENT_TYPES:
        values = row._asdict()
        if row.code in known:
            connection.execute(update(EventType).where(EventType.code == row.code).values(values))
        else:
            connection.execute(insert(EventType).values(values))
    kept = [row.code for row in EVENT_TYPES]
    connection.execute(delete(EventType).where(EventType.code.not_in(kept)))

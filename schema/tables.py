"""All tables by name: import from here, and `Base.metadata` is complete."""

from interparl.schema.base import Base
from interparl.schema.bodies import Body, Chamber, Organization, Parliament
from interparl.schema.catalogue import CatalogColumn
from interparl.schema.composition import Delegation, Seat, Website
from interparl.schema.event_types import EventType
from interparl.schema.evidence import Document, Evidence, Sentence
from interparl.schema.happenings import Event, EventParticipant, Figure
from interparl.schema.names import Alias, Decision
from interparl.schema.people import Office, Person, Tenure
from interparl.schema.places import State
from interparl.schema.runs import Failure, Reading, Run
from interparl.schema.sources import Page, Source

__all__ = [
    "Alias",
    "Base",
    "Body",
    "CatalogColumn",
    "Chamber",
    "Decision",
    "Delegation",
    "Document",
    "Event",
    "EventParticipant",
    "EventType",
    "Evidence",
    "Failure",
    "Figure",
    "Office",
    "Organization",
    "Page",
    "Parliament",
    "Person",
    "Reading",
    "Run",
    "Seat",
    "Sentence",
    "Source",
    "State",
    "Tenure",
    "Website",
]

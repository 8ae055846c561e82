"""An anniversary is marked: "the Collective Security Treaty turns thirty today"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.parties import once, subjects, under, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.commemorations"
EXAMPLES = (
    (
        "The Baltic Assembly marked its 30th anniversary in Riga on 8 November 2021.",
        ("event: commemoration | 2021-11-08 | Baltic Assembly | in Riga",),
    ),
    (
        "On 15 May 2022 the Collective Security Treaty Organization turns twenty.",
        ("event: commemoration | 2022-05-15 | Collective Security Treaty Organization",),
    ),
    (
        "The 20th anniversary of the CSTO was celebrated in Moscow on 7 October 2022.",
        ("event: commemoration | 2022-10-07 | CSTO | in Moscow",),
    ),
    (
        "On 5 May 2020 Anna Berg laid a wreath at the monument to the victims.",
        ("event: commemoration | 2020-05-05 | Anna Berg",),
    ),
    (
        "On 5 May 2020 Anna Berg opened an exhibition dedicated to the anniversary.",
        ("event: commemoration | 2020-05-05 | Anna Berg",),
    ),
    (
        "On 5 May 2020 Anna Berg unveiled a plaque in Riga.",
        ("event: commemoration | 2020-05-05 | Anna Berg | in Riga",),
    ),
    (
        "The Nordic Council will celebrate its 100th anniversary on 12 February 2052.",
        ("event: commemoration | 2052-02-12 | Nordic Council | planned",),
    ),
    (
        "The jubilee of the Inter-Parliamentary Union was marked on 30 June 2019.",
        ("event: commemoration | 2019-06-30 | Inter-Parliamentary Union",),
    ),
    (
        "A ceremony in memory of the founders of the Nordic Council was held on 5 May 2020.",
        ("event: commemoration | 2020-05-05 | Nordic Council",),
    ),
    (
        "Anna Berg took part in the memorial service in Riga on 5 May 2020.",
        ("event: commemoration | 2020-05-05 | Anna Berg | in Riga",),
    ),
    (
        "Festive events were held in Riga on 5 May 2020.",
        ("event: commemoration | 2020-05-05 | - | in Riga",),
    ),
)
NEAR_MISSES = (
    "Anna Berg unveiled the budget on 5 May 2020.",
    "Ahead of the anniversary of the Baltic Assembly no event was held in 2021.",
    "The anniversary would be celebrated in 2030.",
    "Anna Berg turns to the question of seats.",
    "The statement of the Nordic Council deals with the 75th anniversary of the victory.",
    "A jubilee medal is described in the rules.",
)

DAYS = (
    r"(?-i:\b(?:International|World|National|Europe|Constitution|Independence|Republic|Victory|Flag"
    r"|Unity|Neutrality) Day)(?: of (?-i:[A-Z]\w+))?|(?-i:\bDay of (?:the )?[A-Z]\w+)"
    r"|day of remembrance|day of unity"
)
YEARS = (
    r"(?<=its )[\w\ue005-]+ years(?! (?:ago|later|old))(?= in| on|[,.])"
    r"|[\w\ue005-]+ years of (?:its (?:existence|work|activity)|existence|service|activity)"
    r"|(?:will be|is|are) [\w\ue005]+ years since"
    r"|(?:marks|marked|celebrat(?:ed|es)) (?:its |the |[\w\ue005-]+ )?(?:day|years) (?:since|of)"
)
TRIGGER = re.compile(
    r"\b(?P<act>anniversar(?:y|ies)|birthday|jubilee|festivities|bl(?:e|o)ws? out"
    r" [\w\ue005-]+ candles|turn(?:s|ed) (?:\w+ty|\w+teen|ten|eleven|twelve|\ue005|\d+)(?!\w)"
    r"|commemorat\w+|in memory of|(?:laid|lays?|laying) (?:a )?(?:wreaths?|flowers)"
    r"|memorial (?:service|ceremony)|remembrance (?:service|ceremony)|requiem|funeral"
    r"|festive events|celebrations?|(?:minute|moment) of silence"
    r"|(?:said|paid|bade|bid) (?:its |their |his |her |a )?(?:last )?(?:farewell"
    r"|tribute)(?: on \ue004)? to"
    r"|unveil(?:ed|s|ing) (?:a |the )?(?:[a-z-]+ )?(?:bust|plaque|monument|memorial|statue)"
    r"|(?:bust|plaque|monument|memorial|statue) (?:[^,;.]{1,60} )?(?:was|is|were) unveiled"
    rf"|{DAYS}|{YEARS})(?!\w)",
    re.IGNORECASE,
)
STEMS = (
    "birthday|festiv|turned|marked|marks|celebrat|unveil|silence|farewell|tribute|day of "
    "|anniversar|jubilee|turns|commemorat|in memory|service|requiem|funeral|nal day|ence day| day"
    "|years|candles|wreath|flowers|remembrance|memorial"
)
MARKED = re.compile(
    r"\b(?:blows?|blew|mark(?:s|ed|ing)?|celebrat\w*|commemorat\w*|dedicated|turn(?:s|ed)?|festivities|laid|lay|keeps?"
    r"|observ(?:ed|es)|unveil\w*|silence|farewell|tribute|held|ceremony|reception|solemn|gala|opening"
    r"|opened)\b",
    re.IGNORECASE,
)
# Done on a day, whoever did it
RITE = re.compile(
    r"laid|lays|laying|unveil|(?:minute|moment) of silence|memorial (?:ceremony|service)|requiem"
    r"|funeral|remembrance (?:service|ceremony)",
    re.IGNORECASE,
)
OF_PERSON = pattern(
    r" of (?:the )?(?:[\w-]+ |{title} |{body} ){0,3}(?P<who>{person})", re.IGNORECASE
)
TRIBUTE = re.compile(r"(?:paid|pays) ", re.IGNORECASE)
OF_DEAD = re.compile(
    r"\b(?:memorial|monument|graves?|alley|cemetery|tomb|fallen|statue|victims|flame)\b",
    re.IGNORECASE,
)
YEARS_SINCE = re.compile(r"(?:will be|is|are|have passed) [\w\ue005]+ years since", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:deals? with|adopted|statements?|second with|on the occasion of a|volume|medal)\b",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say whose anniversary was marked, when and by whom."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, TRIGGER, STEMS):
        fact = _commemoration(frame)
        if fact and not any(isinstance(f, EventFact) and f.date == fact.date for f in facts):
            facts.append(fact)
    return facts


def _commemoration(frame: Frame) -> EventFact | None:
    is_title = frame.shape.sentence.kind == "headline"
    counts = YEARS_SINCE.match(frame.text, frame.start) is not None
    is_rite = RITE.match(frame.text, frame.start) is not None
    if not (is_title or counts or is_rite) and (
        not MARKED.search(frame.text) or ABOUT.search(frame.text)
    ):
        return None
    whose = under(frame, frame.end, ("of", "to"), "body")
    if frame.text[frame.start : frame.end].endswith((" of", " since")) and not whose:
        whose = under(frame, frame.end, ("", "the"), "body")[:1]
    who: list[Participant] = [*whose, *subjects(frame, "body", "person")]
    if found := OF_PERSON.match(frame.text, frame.end):
        who += within(frame, *found.span("who"), "person")
    who += present(frame.shapes, frame.index, frame.discourse)
    fact = frame.tell(NAME, "commemoration", once(who))
    is_rite = is_rite or (
        TRIBUTE.match(frame.text, frame.start) is not None
        and OF_DEAD.search(frame.text) is not None
    )
    is_news = is_rite and fact is not None and fact.dating == "news"
    return fact if fact and (fact.date or fact.participants or is_news) else None

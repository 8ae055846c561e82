"""Results told in numbers: "562 criminal cases were opened", "fines worth USD 90 million"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, FigureFact, Span
from interparl.loader.parse.grammar.clause import around
from interparl.loader.parse.grammar.figures.counts import LEAD, counts, numbers
from interparl.loader.parse.grammar.figures.currency import page_currency, shared_currency
from interparl.loader.parse.grammar.figures.labels import Counted
from interparl.loader.parse.grammar.figures.parts import Whole, may_have_parts
from interparl.loader.parse.grammar.figures.speaker import speaker
from interparl.loader.parse.grammar.figures.sums import (
    account_of,
    unit_of_share,
    unit_of_sum,
    words,
)
from interparl.loader.parse.grammar.figures.unit import head
from interparl.loader.parse.mention import Mention, Quantity, When
from interparl.loader.parse.mentions.numbers.inherit import BARE
from interparl.loader.parse.shape import MARK, Shape

NAME = "figures.results"
EXAMPLES = (
    (
        "Number of polling stations: 1,204",
        ("figure: 1204 | polling stations",),
    ),
    (
        "Registered voters: 936,975",
        ("figure: 936975 | registered voters",),
    ),
    (
        "More than 5 tonnes of narcotic drugs were seized, 1,200 criminal cases on fraud opened.",
        (
            "figure: 5 | tonnes of narcotic drugs | more_than",
            "figure: 1200 | criminal cases on fraud",
        ),
    ),
    (
        "About EUR 3,5 million worth of fines were imposed on the carriers during the year.",
        ("figure: 3500000 | EUR fines | about",),
    ),
    (
        "Trade between the two countries reached $5.2 billion in 2022, according to the ministry.",
        ("figure: 5200000000 | USD trade between the two countries",),
    ),
    (
        "Law enforcement bodies detained 1,245 persons, of whom 312 were on wanted lists.",
        ("figure: 1245 | persons", "figure: 312 | persons on wanted lists"),
    ),
    (
        "They counted 1,870 people in the camp near the border, 430 of them children.",
        ("figure: 1870 | people", "figure: 430 | children"),
    ),
    (
        "The number of returnees now stands at 4,012, against 1,103 in the whole of last year.",
        ("figure: 4012 | returnees", "figure: 1103 | returnees"),
    ),
    (
        "The turnout, according to preliminary data of the commission, made up 86.4 percent.",
        ("figure: 86.4 | percent turnout",),
    ),
    (
        "Reporting on the past year, Stanislav Dorn said that 20 documents had been adopted.",
        ("figure: 20 | documents | said by Stanislav Dorn",),
    ),
    (
        "In 17 years of its work the Assembly has adopted 63 model laws and recommendations.",
        ("figure: 63 | model laws and recommendations",),
    ),
    (
        "The Secretariat gets USD 5,998,394, and the vote of the Court is UA 12.5 million.",
        ("figure: 5998394 | USD Secretariat", "figure: 12500000 | UA vote of the Court"),
    ),
    (
        "The bill for the year came to 38 million 214 thousand soms, said the clerk of the House.",
        ("figure: 38214000 | KGS bill for the year",),
    ),
    (
        "The experts examined 57 proposals; 44 were taken into account and 13 rejected.",
        (
            "figure: 57 | proposals",
            "figure: 44 | proposals taken into account",
            "figure: 13 | proposals rejected",
        ),
    ),
    (
        "Of the 31 bills on the list, fourteen have been dealt with, nine are in second reading.",
        (
            "figure: 31 | bills on the list",
            "figure: 14 | bills dealt with",
            "figure: 9 | bills",
        ),
    ),
    (
        "Proceedings instituted – 1 208, of those for forgery of documents – 319; cars seized – 7.",
        (
            "figure: 1208 | proceedings instituted",
            "figure: 319 | for forgery of documents",
            "figure: 7 | cars seized",
        ),
    ),
    (
        "EUR 1.61 million went on salaries; 402 000 on conferences; 188k on missions of observers.",
        (
            "figure: 1610000 | EUR salaries",
            "figure: 402000 | EUR conferences",
            "figure: 188000 | EUR missions of observers",
        ),
    ),
    (
        "The Kenyan treasury released 70 million shillings; parliament cut paper by 78 per cent.",
        ("figure: 70000000 | KES released", "figure: 78 | percent paper"),
    ),
    (
        "Withdrawn from circulation were 212 kilos of narcotics and 41 firearms, the report says.",
        ("figure: 212 | kilos of narcotics", "figure: 41 | firearms"),
    ),
)
NEAR_MISSES = (
    "Number of members: 12",
    "One remembers that the mechanism was created by the heads of state of the region.",
    "The bill passed in three readings, and there were two candidates for the post.",
    "Views: 1,204",
    "The delegation of the parliament consists of 7 deputies and 4 senators, as the rules say.",
    "If 50 cases were opened, the operation would be a success for all who took part in it.",
    "Five agreements are to be signed at the meeting of the Council in Minsk tomorrow.",
    "No cases were opened in the course of the operation, and 20 drafts will be prepared.",
    "The session of the Assembly lasted three days and was attended by 150 delegates.",
    "The resolution was adopted by the Assembly with 100 votes in favour and 3 against.",
    "The two ministers signed the protocol at the 12th meeting of the working group.",
    "The organization brings together 57 states, which held their fifth summit in Astana.",
)
KINDS = frozenset({"prose", "item", "label", "row"})
SUPPOSED = re.compile(
    r"\b(?:would|could(?!\s+be\s+\w+(?:ed|en)\b)|should|might|may(?=\s+[a-z])|if|unless|whether|never|cannot|neither|nor|none"
    r"|without\s+any|propos(?:e[sd]?|al)|not(?!\s+(?:only|less|fewer|admitted|allowed|paid))|no(?!\s+(?:fewer|less|more|later)))\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+(?:(?:due|set|scheduled|planned|expected|going)\s+)?to\b"
    r"|(?:scheduled|planned|expected|upcoming|forthcoming))\b"
)
# Words that tie a date to something else than the figure: "since it was launched in 2005".
OTHER = re.compile(
    r"\b(?:that|which|who|when|since|than|those|for|after|before|launched|founded|established|against|from)\b"
)
_LARGE = re.compile(r"(?:million|billion|mln|bn|m)\Z")
_SPENT = re.compile(
    r"\b(?:gets?|got|receive[sd]?|spen[dt]s?|cost|costs|appropriated|allocated|granted|paid|pays|"
    r"earmarked|voted|budget(?:ed)?|contributed)\s+(?:\w+\s+){0,2}\Z"
)
LEADERS = re.compile(r"(?P<name>[^|.\t]{3,80}?)\s*(?:\.{3,}|\||\t|\s{2,}|:|–|-)")
TOPIC_LENGTH = 100  # characters


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which results a block tells in numbers, and who said so."""
    facts: list[Fact] = []
    above: Whole | None = None
    for at, shape in enumerate(shapes):
        if MARK["number"] not in shape.text or shape.sentence.kind not in KINDS:
            continue
        is_row = (
            shape.sentence.kind == "row"
        )  # a table of a budget tells sums; its counts are cells
        counted = [] if is_row else counts(shape, above)
        found = sorted((*counted, *_sums(shape, discourse)), key=lambda f: f.at)
        told = [f for f in found if _is_told(shape, f)]
        above = _whole(told)
        if told:
            who = speaker(shapes, at, discourse)
            facts += [_fact(shape, figure, who, discourse) for figure in told]
    return facts


def _whole(told: Sequence[Counted]) -> Whole | None:
    """The largest count of a sentence: the next one may tell a part of it."""
    wholes = [
        Whole(one.quantity.value, head(one.unit))
        for one in told
        if not (one.quantity.currency or one.quantity.is_percent)
    ]
    wholes = [one for one in wholes if may_have_parts(one.noun)]
    return max(wholes, key=lambda one: one.value, default=None)


def _is_told(shape: Shape, figure: Counted) -> bool:
    """Whether it is told as a fact; a sum may also be planned, as budgets are."""
    first, last = around(shape.text, figure.at, figure.at + 1)
    clause = shape.text[max(first, figure.at - LEAD) : min(last, figure.at + LEAD)]
    if SUPPOSED.search(clause):
        return False
    is_sum = figure.quantity.currency is not None or figure.unit.startswith("UA ")
    return is_sum or not PLANNED.search(clause)


def _sums(shape: Shape, discourse: Discourse) -> Iterator[Counted]:
    """The sums of money and the percentages of a sentence, each with its unit."""
    previous: str | None = None
    share: str | None = None
    if "°C" in shape.text:
        return  # "Astana 25°C  USD 446.18": the head of a page
    for at, mention, told in numbers(shape):
        quantity, account, end = _money(shape, at, mention, told, discourse)
        if quantity.is_percent:
            unit = unit_of_share(shape, at, share or previous)
            share = unit or share
            unit = unit or ("per cent" if "per cent" in _printed(shape, mention) else "percent")
        elif quantity.currency or account:
            unit = _line(shape, at) or unit_of_sum(shape, at, previous) or "sum"
            previous = unit
            unit = f"{account} {unit}" if account else unit
        else:
            continue
        if unit:
            yield Counted(at, end, mention, quantity, unit)


def _printed(shape: Shape, mention: Mention) -> str:
    first = shape.sentence.start
    return shape.sentence.text[mention.start - first : mention.end - first]


def _money(
    shape: Shape, at: int, mention: Mention, quantity: Quantity, discourse: Discourse
) -> tuple[Quantity, str | None, int]:
    """A number with the currency that the page gives it, its unit of account, and its end."""
    printed = _printed(shape, mention)
    account = account_of(shape, at, printed)
    if account:
        return replace(quantity, currency=None), account, at + 1
    if shared := shared_currency(shape, at, printed, quantity, discourse):
        return replace(quantity, currency=shared[0]), None, shared[1]
    if quantity.currency is None and _is_bare_sum(shape, at, printed):
        quantity = replace(quantity, currency=page_currency(discourse))
    return quantity, None, at + 1


def _is_bare_sum(shape: Shape, at: int, printed: str) -> bool:
    """Whether a large number is a sum although no currency is told: "gets 2.3 million"."""
    if not _LARGE.search(printed) or not BARE.match(shape.text, at + 1):
        return False
    return _SPENT.search(shape.text, max(0, at - 60), at) is not None


def _line(shape: Shape, at: int) -> str | None:
    """The line of a budget or a table: "Secretariat" of "Secretariat ..... $ 56,900,000"."""
    if shape.sentence.kind != "row":
        return None
    found = LEADERS.match(shape.text[:at])
    return words(shape, *found.span("name")) if found else None


def _fact(
    shape: Shape, figure: Counted, who: str | Body | None, discourse: Discourse
) -> FigureFact:
    topic = shape.sentence.heading or discourse.title
    return FigureFact(
        value=figure.quantity.value,
        value_text=figure.quantity.words,
        unit=re.sub(r"\s+", " ", figure.unit),
        currency=figure.quantity.currency,
        approximation=figure.quantity.approximation,
        said_by_person=who if isinstance(who, str) else None,
        said_by_body=who if isinstance(who, Body) else None,
        topic=topic[:TOPIC_LENGTH] if topic else None,
        date=_date(shape, figure),
        at=Span(figure.mention.start, shape.offsets[figure.end]),
        rule=NAME,
    )


def _date(shape: Shape, figure: Counted) -> PartialDate | None:
    """The date of a sentence that tells just one, unless it dates something else in it."""
    dates = [m.value for m in shape.mentions if isinstance(m.value, When)]
    if len(dates) != 1 or dates[0].is_recurring:
        return None
    at = shape.text.index(MARK["date"])
    between = shape.text[min(at, figure.at) : max(at, figure.at)]
    of_other = OTHER.search(between) or OTHER.search(shape.text, max(0, at - 40), at)
    return None if of_other else dates[0].date

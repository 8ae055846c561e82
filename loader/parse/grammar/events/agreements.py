"""A treaty is signed: "the Secretariat and the Administration signed a Protocol on Cooperation"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, Fact, Participant, Span
from interparl.loader.parse.grammar.clause import AUXILIARY, around, clause_before
from interparl.loader.parse.grammar.events.agreement_pairs import is_listed
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import PARTIES, objects, once, subjects, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.agreements"
EXAMPLES = (
    (
        (
            "On July 26, 2006, the CSTO Secretariat and the IOM Administration signed a Protocol "
            "on Cooperation."
        ),
        ("event: agreement | 2006-07-26 | CSTO Secretariat, IOM Administration",),
    ),
    (
        "The Charter was signed in Chisinau on 7 October 2002.",
        ("event: agreement | 2002-10-07 | - | in Chisinau",),
    ),
    (
        (
            "A memorandum of understanding between the Nordic Council and the Baltic Assembly was "
            "signed in Riga on 12 May 2017."
        ),
        ("event: agreement | 2017-05-12 | Nordic Council, Baltic Assembly | in Riga",),
    ),
    (
        "The treaty, signed by Estonia, Latvia and Lithuania in 1991, set up a common assembly.",
        ("event: agreement | 1991 | Estonia, Latvia, Lithuania",),
    ),
    (
        "Austria signed an agreement with Hungary on 3 March 2015.",
        ("event: agreement | 2015-03-03 | Austria, Hungary",),
    ),
    (
        "After the signing of the Protocol on 8 November 2018, guests were received.",
        ("event: agreement | 2018-11-08 | -",),
    ),
    (
        (
            "The documents had been signed in Astana on 8 November 2018 by the Presidents of "
            "Belarus and Armenia."
        ),
        ("event: agreement | 2018-11-08 | Belarus, Armenia | in Astana",),
    ),
    (
        "Memorandum of Understanding with the Nordic Council: signed 3 March 2019.",
        ("event: agreement | 2019-03-03 | Nordic Council",),
    ),
    (
        "Norway and Sweden entered into a cooperation agreement on 3 March 2019.",
        ("event: agreement | 2019-03-03 | Norway, Sweden",),
    ),
    (
        "The idea comes from an agreement that Belgium and Luxembourg signed in 1955.",
        ("event: agreement | 1955 | Belgium, Luxembourg",),
    ),
)
NEAR_MISSES = (
    "No document was signed in Astana on 8 November 2018.",
    "The treaty should be signed in 2025.",
    "The President signed the visitors' book on 3 March 2015.",
    "Austria refused to sign the agreement of 3 March 2015 with Hungary.",
    "The treaty with Austria of 3 March 2015 is being prepared for signature.",
    "Deputies signed up for the excursion on 5 May 2019.",
)

SIGNED = (
    r"(?:co-?)?sign(?:ed|s|ing|atures?(?= (?:of|on|to|took|was|were|by)\b))?"
    r"(?! up\b| off\b| language)|inked|initial(?:l)?ed|concluded"
    r"|(?:put|puts|putting|affixed|attached|set)"
    r" (?:his |her |its |their |my |our )?(?:signatures?|names?) (?:under|to|on|below)|put (?:to"
    r"|on) paper"
    r"|subscribed(?: to)?|signator(?:y|ies)(?=:? \ue002)|sealed|penned|entered"
    r" into(?! force| effect)|struck|reached(?= an?\b)|formali[sz]ed"
    r"|(?:put|puts|putting|set) (?:pens? to paper|(?:his |her |its |their )?hands? to)"
    r"|exchang(?:e|es|ed) (?:letters|notes|signed copies)|bec[ao]mes? (?:a )?signator(?:y|ies)"
    r" (?:to|of)"
)
DOCUMENT = (
    r"treat(?:y|ies)|protocols?|memorand(?:um|a)(?: of understanding| of cooperation)?|mous?"
    r"|(?<!in )(?<!no )agreements?|charter|conventions?|accords?|pact|contracts?"
    r"|(?:letter|declaration) of intent"
    r"|statutes?|road ?map|(?:plan|programme|program) of (?:[\w-]+ )?(?:action|cooperation"
    r"|consultations|contacts|exchanges"
    r"|work|activities)|(?:cooperation|work) (?:plan|programme|program)|amendments?|partnership"
    r"|papers?(?= on (?:cooperation|exchang))|arrangement|(?<!great )deal|exchange of (?:letters"
    r"|notes)"
)
STANDS_FOR_ONE = r"\b(?:documents?|it|them|these|those|that|which|(?<=an )understanding)\b"
TRIGGER = re.compile(rf"\b(?P<act>{SIGNED})\b|(?P<act2>opened for signature)\b", re.IGNORECASE)
ANY_DOCUMENT = re.compile(rf"\b(?:{DOCUMENT})\b", re.IGNORECASE)
NAMED_DOCUMENT = re.compile(r"\b(?:Treaty|Charter|Convention|Protocol|Agreement|Pact)\b(?! Organi)")
OPENED = re.compile(r"opened for signature", re.IGNORECASE)
PRONOUN = re.compile(STANDS_FOR_ONE, re.IGNORECASE)
OBJECT_PRONOUN = re.compile(
    r" (?:(?:the|these|those|this|both|two|three|several|a|an|number|of|joint|final|\ue005|"
    r"bilateral|corresponding|relevant) )*(?:documents?|it|them|these|those|understanding)\b",
    re.IGNORECASE,
)
# "having gathered the signatures of twelve members": nothing was signed then
GATHERED = re.compile(
    r"\b(?:gather|collect|get|obtain|need|requir|await|miss|lack)\w*(?: (?:the|all|\w+ing)"
    r"| \ue005){1,3} $",
    re.IGNORECASE,
)
NOT_A_TREATY = re.compile(
    r"\b(?:laws?|bills?|decree|book|statements?|declarations?|resolutions?|appeals?|communiqu[eé]s?"
    r"|letter(?! of intent)|petition|minutes|session|sitting|visit|meeting|term|tour|debate"
    r"|hearing|ratification|order|agenda)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(rf"\b(?:{AUXILIARY})(?: \w+ly| also| already| then)? $", re.IGNORECASE)
AFTER_NOUN = re.compile(
    rf"\b(?:{DOCUMENT}|documents?)\b(?:(?!\b(?:that|which|who)\b)[^,;]){{0,50}},? $", re.IGNORECASE
)  # "the Protocol on Cooperation, signed ..."
NOMINAL = re.compile(r"signing|signatures?", re.IGNORECASE)
BETWEEN = pattern(
    r"\bbetween (?:the )?(?P<parties>[^,;]{1,40}? and (?:the [a-z]+ of (?:the )?)?[^,;]{1,12})",
    re.IGNORECASE,
)
CARRIES_IT = re.compile(r"exchang|bec[ao]mes? ", re.IGNORECASE)
# No signing yet: a treaty that is being prepared for signature, a signing that was put off
NOT_YET = re.compile(
    r"\b(?<!opened )(?:for|before|pending|await(?:s|ing)|until|ahead of|towards?) (?:the |its )?$",
    re.IGNORECASE,
)
NOT_DONE = re.compile(r"[^;.]{0,90}: (?:not|postponed|put off)\b", re.IGNORECASE)
AS_LAW = re.compile(
    r"\b(?:statutes?|rules|codes?|laws?|bills?|constitution|as amended)\b", re.IGNORECASE
)
# "the law on amendments to the Code was signed": no treaty
LAW = re.compile(r"\b(?:laws?|bills?|decree|orders?)\b", re.IGNORECASE)
THE_TEXT = re.compile(
    r"\W*(?:the|this) (?:document|treaty|agreement|protocol|memorandum|pact|convention"
    r"|accord) (?:was|had)\b",
    re.IGNORECASE,
)
DATES_FROM = re.compile(
    r"\b(?P<act>dates?(?: back)? (?:from|to)|bears the date of)(?= \ue004)", re.IGNORECASE
)
REVISED = re.compile(
    r"\b(?P<act>revised|amended|prolonged|renewed|updated|extended)\b", re.IGNORECASE
)
AGREED = pattern(
    r"(?P<who>{states}) (?:have |had )?(?P<act>agreed)(?: on {date})? (?:(?:to|on|that|upon)\b"
    r"|(?:an?|the) (?:[\w-]+ )?(?:road ?map|plan|programme"
    r"|agreement|treaty|protocol)\b)",
    re.IGNORECASE,
)
STEMS = {
    TRIGGER: (
        "sign|inked|initial|conclud|seal|penned|entered into|struck|reached|formali|exchang"
        "|name to|names to|paper|hand"
    ),
    DATES_FROM: "date",
    REVISED: "revised|amended|prolonged|renewed|updated|extended",
}
OFFICIATING = re.compile(
    r"\b(?:officiating|signing(?: on behalf of [^,;.]{1,60})?|the signatories) (?:was|were|are)\b",
    re.IGNORECASE,
)
WITH = pattern(
    rf"\b(?:{DOCUMENT})\b[^,;]{{0,40}}? with (?:the )?(?P<parties>{{states|bodies}})".replace(
        "{states|bodies}", "{body|states}"
    ),
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who signed what, when and where."""
    facts: list[Fact] = []
    for trigger, stems in STEMS.items():
        for frame, _ in frames(shapes, discourse, trigger, stems):
            if not _is_of_a_treaty(frame) or (trigger is REVISED and AS_LAW.search(frame.text)):
                continue
            if is_listed(frame):
                continue
            parties = _parties(frame) if trigger is TRIGGER else _with(frame)
            fact = frame.tell(NAME, "agreement", once(parties))
            if fact and (fact.date or trigger is TRIGGER):
                facts.append(fact)
    for frame, match in frames(shapes, discourse, AGREED, "agreed"):
        parties = within(frame, *match.span("who"), "state", role="party")
        fact = frame.tell(NAME, "agreement", once(parties))
        if fact and fact.date and len(parties) > 1:
            facts.append(fact)
    return facts + _signatories(shapes, discourse)


def _signatories(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "Officiating were A and B": they signed what was told just before."""
    facts: list[Fact] = []
    for frame, match in frames(shapes, discourse, OFFICIATING, "officiat|signator|signing"):
        people = within(frame, match.end(), len(frame.text), "person", role="signatory")
        spans = [p.at for p in people if p.at]
        if spans:
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(tuple(people), at=at, rule=NAME))
    return facts


def _is_of_a_treaty(frame: Frame) -> bool:
    if OPENED.match(frame.text, frame.start) or CARRIES_IT.match(frame.text, frame.start):
        return True
    if GATHERED.search(frame.text, 0, frame.start) or NOT_YET.search(frame.text, 0, frame.start):
        return False
    if NOT_DONE.match(frame.text, frame.end):
        return False
    first, last = around(frame.text, frame.start, frame.end, strong=True)
    if frame.text[max(0, first - 2) : first] == ": ":  # "Memorandum with the Council: signed 3 May"
        first = clause_before(frame.text, first - 2)
    first, last = max(first, frame.start - 110), min(last, frame.end + 90)
    near = frame.text[max(first, frame.start - 30) : min(last, frame.end + 45)]
    named = [m[0].casefold() for m in ANY_DOCUMENT.finditer(near)]
    if NOT_A_TREATY.search(near) and not named:
        return (  # as in "Reference was made to the Agreement: they signed it at a meeting"
            OBJECT_PRONOUN.match(frame.text, frame.end) is not None
            and ANY_DOCUMENT.search(frame.text, 0, frame.start) is not None
        )
    wide = frame.text[first:last]
    if LAW.search(wide) and not any(
        not m[0].casefold().startswith("amendment") for m in ANY_DOCUMENT.finditer(wide)
    ):
        return False
    if LAW.search(near) and all(name.startswith("amendment") for name in named):
        return False
    if ANY_DOCUMENT.search(frame.text, first, last) or _names_one(frame, first, last):
        return True
    says_signed = frame.text[frame.start : frame.start + 2].casefold() in {"si", "in", "pe", "co"}
    if not says_signed:
        return False
    return PRONOUN.search(frame.text, first, frame.start) is not None or (
        OBJECT_PRONOUN.match(frame.text, frame.end) is not None
    )


def _names_one(frame: Frame, low: int, high: int) -> bool:
    """Whether a treaty is named there that counts as a body: "Collective Security Treaty"."""
    bodies = [m for m in frame.shape.between(low, high) if m.kind == "body"]
    return any(NAMED_DOCUMENT.search(printed(frame.shape, m)) for m in bodies)


def _with(frame: Frame) -> list[Participant]:
    """The other party of "an agreement with Burkina Faso"."""
    first, last = around(frame.text, frame.start, frame.end, strong=True)
    found = WITH.search(frame.text, first, last)
    if not found:
        return []
    return within(frame, *found.span("parties"), "state", "body", role="party")


def _parties(frame: Frame) -> list[Participant]:
    text = frame.text
    left = text[clause_before(text, frame.start) : frame.start]
    named = _between(frame)
    by = objects(frame, *PARTIES, after=("by",), role="signatory")
    if by or PASSIVE.search(left) or AFTER_NOUN.search(left) or NOMINAL.match(text, frame.start):
        of = objects(frame, "state", after=("of",), role="party") if " by " in text else []
        other = objects(frame, "body", "state", after=("with",), role="party")
        return [*named, *by, *of, *(other or _with(frame))]
    acting = subjects(frame, *PARTIES, role="party")
    return [*acting, *named, *objects(frame, *PARTIES, after=("with",), role="party")]


def _between(frame: Frame) -> list[Participant]:
    first, last = around(frame.text, frame.start, frame.end, strong=True)
    if frame.index and THE_TEXT.match(frame.text):  # parties: those of the text named just before
        before = frame.shapes[frame.index - 1]
        frame, first, last = replace(frame, index=frame.index - 1), 0, len(before.text)
    found = BETWEEN.search(frame.text, first, last)
    if not found:
        return []
    start, end = found.span("parties")
    return within(frame, start, end, "body", "state", "person", role="party")

"""Nouns of findings: what is counted as a result, and what is told elsewhere or is no result."""

import re

# Seats, members, votes, spans of time and memberships are told elsewhere, or are no results.
NO_RESULT = re.compile(
    r"(?:^|\s)(?:deput(?:y|ies)|senators?|(?<!family )members?|MPs?|parliamentarians|legislators"
    r"|lawmakers"
    r"|representatives|delegates|seats?|substitutes?|mandates?|votes?|abstentions?"
    r"|years?|months?|weeks?|days?|hours?|minutes?|times?|terms?|stages?|decades?|centur(?:y|ies)"
    r"|countries|country|states?|nations?|parliaments?|continents?|constituenc(?:y|ies)|regions?"
    r"|chambers?|part(?:y|ies)|sides?|delegations?|Vice-Presidents?|presidents?|speakers?|ministers?"
    r"|leaders?|ambassadors?|heads?|percent|(?<!commodity )(?<!tariff )items?"
    r"|shillings|pesos|francs|pounds|dinars|rupees|kroner|kronor|crowns|points?|questions?|lists?|candidates?|rivals?"
    r"|committees?|commissions?|groups?|bodies|posts?|offices?|cities|towns?|villages?|districts?"
    r"|issues|topics|matters|subjects|meetings?|sittings?|talks|visits?|conferences|interviews?"
    r"|languages?|anniversar(?:y|ies)|sessions?|phases?|kilomet(?:re|er)s|km|people's)\Z",
    re.IGNORECASE,
)
# Only a verb of result makes findings of these, however many they are.
NEEDS_VERB = re.compile(
    r"(?:^|\s)(?:ballots|vacanc(?:y|ies)|benches|chairs?|co-chairs|sons|daughters|children|colleagues|numbers"
    r"|dates|readings|places|houses|halls|rapporteurs?|interpreters|journalists|reporters|rounds"
    r"|ways|things|others|aspects|areas|fields|directions|priorities|pillars|elements|reasons"
    r"|floors|rows|occasions|names|words|letters|columns|participants|guests|attendees|visitors"
    r"|scholars|experts|officials|officers|staff|employees|specialists|persons|people|citizens"
    r"|residents|inhabitants|copies|chapters|articles|pages|paragraphs|sections|signatures|rooms"
    r"|metres|meters|miles|feet|degrees|tables|colou?rs|tongues|councillors|judges|commissioners"
    r"|directors|secretaries|advisers|councils|assemblies|unions|communities|provinces|counties"
    r"|municipalities|islands|oblasts|ministries|agencies|organi[sz]ations|institutions|universities"
    r"|schools|companies|languages|convocations|legislatures|gatherings|lives|generations|houses"
    r"|others|dollars|euros|pounds|pesos|shillings|francs|kroner|crowns|alternates|deputies|figures|hands"
    r"|springs|summers|winters|decades|ones|spaces|slots|tribes|faiths|religions|chiefs|ranks)\Z",
    re.IGNORECASE,
)
# People whose number is news by itself, and those who watch, vote or serve in the field.
TELLING = re.compile(
    r"\b(?:migrants|refugees|returnees|victims|casualties|hostages|displaced\s+persons|infants|dead"
    r"|wounded|injured|observers|polling\s+stations|military\s+personnel|servicemen|troops|soldiers"
    r"|peacekeepers|voters|arrests|seizures|detentions|violations|offences|(?:stolen|seized)\s+\w+"
    r"|hectares|firearms|weapons|suspects|criminal\s+cases|crimes|complaints|persons\s+on\s+the\s+wanted)\b",
    re.IGNORECASE,
)
MEASURED = re.compile(
    r"(?:metric\s+)?(?:tonnes?|tons?|kilos?|kilograms?|kg|litres?|grams?|sticks|cartons|barrels|hectares|acres|km|kilomet(?:re|er)s|miles)\s+of\s+\w"
)
DOCUMENTS = re.compile(
    r"(?:\A|\s)(?:laws|acts|bills|resolutions|declarations|decisions|recommendations|agreements"
    r"|treaties|statements|conventions|protocols|memorand(?:a|ums)|documents|amendments|drafts"
    r"|proposals|reports|opinions|communiqu[eé]s|petitions|motions)\Z",
    re.IGNORECASE,
)
PLURAL = re.compile(r"[a-z][a-z-]{1,30}(?:[^su]s|people|children|women|men|media|data|memoranda)\Z")
MANY = 10  # so many things are a finding even where no verb of result tells so


def is_many(unit: str, value: float) -> bool:
    """Whether a number is large enough, and counts such things, that it is told as a finding.

    >>> is_many("commodity items", 367), is_many("pieces of legislation", 12), is_many("rows", 30)
    (False, True, False)
    """
    noun = re.split(r"\s(?:of|on|from|for|in|at)\s", unit, maxsplit=1)[0]
    return (
        value >= MANY
        and value == int(value)
        and PLURAL.search(noun) is not None
        and not noun[0].isupper()
        and not NO_RESULT.search(noun)
        and not NEEDS_VERB.search(noun)
    )

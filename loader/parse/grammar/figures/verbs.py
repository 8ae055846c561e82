"""Verbs of results: what was detected, opened, seized, adopted, collected is a finding."""

import re

from interparl.loader.parse.shape import MARK

NUMBER = MARK["number"]
_RESULTS = (
    "checked verified inspected examined searched screened recorded registered detected "
    "revealed identified uncovered discovered exposed disclosed found seized confiscated "
    "withdrawn removed destroyed dismantled liquidated eliminated neutralized neutralised "
    "suppressed prevented foiled thwarted intercepted detained arrested apprehended prosecuted "
    "charged convicted sentenced fined punished deported expelled extradited imposed collected "
    "recovered adopted passed approved signed ratified issued concluded drafted developed "
    "prepared considered reviewed discussed submitted introduced tabled initiated instituted "
    "launched started opened filed brought conducted held organized organised carried "
    "implemented completed trained taught graduated counted evacuated repatriated returned "
    "rescued released freed resettled delivered distributed disbursed allocated spent paid "
    "received provided granted awarded vaccinated treated killed injured wounded displaced "
    "affected blocked closed shut processed exchanged sent shipped exported imported produced "
    "built constructed established created set taken put saved helped assisted supported solved "
    "resolved investigated handled cleared purged tested reported committed struck cut "
    "earmarked lost used stopped caught captured added accepted rejected annulled cancelled "
    "published visited heard withdrawn resettled settled housed claimed answered translated "
    "monitored agreed fielded deployed conferred "
    "planted repaired digitized digitised screened blocked dealt "
    "recommended observed appropriated financed funded repealed amended upheld lodged taken "
    "co-financed logged drawn burned burnt admitted"
).split()
_ACTIVE = (
    *_RESULTS, "found:", "gave", "made", "took", "shut", "saw", "spent", "held", "sent", "built",
    "caught", "withdrew", "worked", "covers", "covered", "involves", "involving", "involved",
    "acceded to", "turned out", "drew up", "repeals", "amends", "claimed", "left",
    "implementation of",
    "execution of", "attracted",
)  # fmt: skip
# "Parliament passes 12 bills", "leaders adopt 24 documents": the present of headlines.
_PRESENT = tuple(
    {
        form
        for verb in _RESULTS
        if verb.endswith("ed") and len(verb) > 5
        for form in (
            (verb[:-3] + "y", verb[:-3] + "ies") if verb.endswith("ied")
            else (verb[:-2], verb[:-1], verb[:-2] + "s", verb[:-1] + "s")
        )
    }
)  # fmt: skip
RESULT = rf"(?:{'|'.join(_RESULTS)})\b(?!-)"
# What the people counted did themselves.
_DID = (
    r"(?:completed|received|returned|benefit(?:t)?ed|fled|died|perished|drowned|crossed|applied"
    r"|left|graduated|used|lost|attended|enrolled|voted|registered|arrived|landed|ratified|signed"
    r"|joined|acceded|burned|burnt|perished|starved|drowned|died|resigned|entered|passed|failed|got\s+through|went\s+through)\b"
)
# A gap may hold no other number, but for "70,000 people from 49 countries have used it".
_GAP = rf"(?:[^.;:()\"{NUMBER}]|(?<=from ){NUMBER}|(?<=\bin ){NUMBER}|(?<=\bof ){NUMBER}){{0,50}}?"
_BE = r"(?:was|were|ha(?:s|ve|d)\s+been|(?:is|are)\s+being|had\s+to\s+be|got)"
_ADVERB = r"(?:(?:not\s+only|already|also|then|now|\w+ly)\s+)?"
PASSIVE = re.compile(rf"{_GAP}(?:^|\s){_BE}\s+{_ADVERB}(?P<verb>{RESULT})")
PARTICIPLE = re.compile(rf"\s+(?:not\s+)?(?P<verb>{RESULT})(?!\s+to\s+be(?!\s+\w+ed))")
DID = re.compile(rf"{_GAP}\s(?:ha(?:s|ve|d)\s+{_ADVERB})?{_DID}")
BEFORE = re.compile(
    rf"\b(?P<verb>{'|'.join(_ACTIVE)}|(?<!to\s)(?<!will\s)(?<!shall\s)(?<!not\s)(?<!can\s)(?<!may\s)"
    rf"(?:{'|'.join(sorted(_PRESENT))})|there(?:\s+were|\s+have\s+been|'ve\s+been|\s+had\s+been))(?:\s+(?:were|was|have\s+been)|\s+(?:up|home|back|out|down|off|over|in\s+(?:total|all)|altogether"
    r"|another|the|further|also|about|together|him|away|on|only|and|not|just|a|to\s+date|so\s+far"
    r"|already|this\s+year|until\s+now|till\s+now|meanwhile|since\s+then))*\s+\Z",
    re.IGNORECASE,
)
# A sum or share that something has come to.
AMOUNTS = re.compile(
    r"\s(?:(?:now|already|then|today|currently)\s+)?(?:ha[sd]\s+|have\s+)?(?P<verb>amount(?:s|ed)?\s+to"
    r"|total(?:s|led|ed)?|reach(?:es|ed)|stands?\s+at|stood\s+at|ma(?:kes|de)\s+up|rose\s+(?:\w+\s+)?to"
    r"|risen\s+to|grew\s+to|grown\s+to|fell\s+to|fallen\s+to|increased\s+to|decreased\s+to|dropped\s+to"
    r"|came\s+to|comes\s+to|slowed\s+to|(?:was|is|were|are)\s+(?:estimated|valued|put|set)\s+at"
    r"|(?:gone|went|grown|grew|rose|risen|climbed|fallen|fell|dropped|swollen)(?:\s+(?:up|down)(?:\s+to)?)?"
    r"|climbed\s+to|soared\s+to|shrank\s+to|hit|cost|costs|ha[sd]\s+cost|(?:had|has|have)\s+been"
    r"|was|is|were|are|exceed(?:s|ed)|averaged)"
    r"(?:\s+(?:only|just|UA|UC|as\s+high\s+as))*\s+\Z"
)
_CHAIN = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|and\s+|as\s+well\s+as\s+|,\s*as\s+well\s+as\s+|;\s*(?:and\s+)?)"
    rf"(?:also\s+|another\s+|some\s+)?(?={NUMBER})"
)
PART_OF = re.compile(
    r"\b(?:including|incl\.|inter\s+alia|among\s+(?:them|which|whom)|of\s+(?:them|which|whom))\s+\Z"
)
OF_THEM = re.compile(r"\s*of\s+(?:them|whom|which|those|these)\b")


def is_result(text: str, number: int, end: int) -> bool:
    """Whether a verb makes the number at ``number``, whose unit ends at ``end``, a finding.

    Through a list ("N documents and N vehicles were checked") the verb behind the last one counts.
    """
    if BEFORE.search(text, max(0, number - 60), number):
        return True
    return bool(PASSIVE.match(text, end) or PARTICIPLE.match(text, end) or DID.match(text, end))


def chain_behind(text: str, end: int) -> int | None:
    """The place of the next number in the same list, if the list goes on at ``end``."""
    found = _CHAIN.match(text, end)
    return found.end() if found else None


def verb_behind(text: str, end: int) -> tuple[int, int] | None:
    """The place of the result verb behind a sum ("another N had been «collected»")."""
    found = PASSIVE.match(text, end) or PARTICIPLE.match(text, end)
    return found.span("verb") if found else None

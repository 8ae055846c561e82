"""The words of visits: who goes where, who goes with them, what only looks like a visit."""

import re

from interparl.loader.parse.shape import MARK, pattern

VISITED = pattern(
    r"\b(?P<act>visit(?:ed|s|ing)?|toured|tours|stay(?:s|ed|ing) in"
    r"|spent \ue004 in|travel(?:l)?ed to|travels to|(?:travel(?:l)?(?:ed|s)|journeyed|flew"
    r"|went|(?<=will )(?:travel|fly|go)"
    r"|(?<=to )(?:travel|fly))(?="
    r" [^;.,]{1,70}? to (?:the )?[{place}{state}])|(?:(?<=will )"
    r"|(?<=to ))travel to|(?:is|was|are|were) in(?= [{place}{state}][^.;,]{0,24} for (?:talks"
    r"|meetings|consultations)| [{place}{state}] (?:from |on )?{date}(?: for| to [a-z]+ |,? at the "
    r"invitation| and will return|[.;])"
    r"|(?: [{place}{state}],?){1,2} (?:at the head of|on an? (?:[\w-]+ ){0,3}(?:visit|trip)"
    r"|(?:leading|heading|with) an? (?:[\w-]+ ){0,2}delegation|as part of an? [\w-]+"
    r"|to (?:attend|take part|participate|represent|meet|observe)))|arrived? in|arrives"
    r" in|arrived at|(?:has|have|had)(?: already| also)? come(?: over)? to(?= [{place}{state}])"
    r"|came to(?= [{place}{state}])|(?<=who )(?:was|were|is|has been) in"
    r"(?= [{place}{state}] (?:(?:from|on|between|since) )?{date})"
    r"|flew to|flies to|(?:left|leaves|depart(?:ed|s))(?: (?:on )?\ue004)? for(?! (?:an?|the|his"
    r"|her|another) (?:[\w-]+ )?"
    r"(?:embassy|post|job|position|office|ministry|private|career|university|court|government|seat))"
    r"|head(?:ed|s) (?:to|for)"
    r"|(?:is|are) due in|set(?:s)? out|went to)\b(?! (?:of|by|was|were|took|is|will"
    r"|to an end))".replace("[{place}{state}]", "(?:{place}|{state})"),
    re.IGNORECASE,
)
VISIT = pattern(
    r"\b(?P<act>(?:(?:official|working|fact-finding|state|friendly|courtesy|study|three-day"
    r"|two-day|\w+-day|short|first|private|return|monitoring|field"
    r"|familiari[sz]ation|inspection) )*(?:visits?|trips?|tour)"
    r"|(?:(?:fact-finding|study|working|monitoring|inspection|information|exploratory|technical"
    r"|goodwill|official|on-site) )+missions?(?=[^;.]{0,80}? (?:to|in)"
    r" (?:the )?[{place}{state}]))\b(?! (?:the|our|www|http|us)\b)".replace(
        "[{place}{state}]", "(?:{place}|{state})"
    ),
    re.IGNORECASE,
)
MADE = re.compile(
    r"\b(?:paid|pays?|made|makes?|paying|making|on|during|undert\w+|complet\w+|beg[ai]n\w*"
    r"|concluded|finish(?:ed|es)|wrapp(?:ed|ing) up"
    r"|conduct(?:ed|s)|carried out|was on"
    r"|for|end(?:s|ed)|(?:day|start|end|course|close|conclusion|framework|part) of)(?:"
    r" (?:a|an|his|her|its|their|the))?(?: [a-z-]+){0,2} ?$",
    re.IGNORECASE,
)
TO = pattern(r" (?:of|by) [^,;]{0,60}? to\b|^[^,;]{0,12}? ?(?:to|in|around|at)\b", re.IGNORECASE)
# Visitors who need no name where day and place are told.
SOME = re.compile(
    r"\b(?:lawmakers|deputies|parliamentarians|group|mps|team|legislators|delegation|committee|senators|rapporteurs|members"
    r"|experts|mission|president|speaker|chairman|minister|secretary|\ue003)\b",
    re.IGNORECASE,
)
PLURAL = re.compile(r"(?:visits|trips|missions|tours)\Z", re.IGNORECASE)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
TOGETHER = re.compile(
    r"\b(?:together with|accompanied by|along with|in the company of|joined by)\b", re.IGNORECASE
)
WHOSE = re.compile(r"(?P<who>[\ue002\ue003])'s? (?:[\w-]+ )?$", re.IGNORECASE)
MORE = pattern(
    r"(?:,|;|,? and)(?: (?:in|to|then))? (?:the )?(?P<place>{place|state})(?:, {state})?"
    r"(?: \(|,? (?:in|on|from) )(?P<when>{date})",
    re.IGNORECASE,
)
LED_BY = re.compile(
    r"\b(?:headed|led) by (?:[^,;.]{0,60} )?(?P<who>\ue002)[^.;]{0,20}$", re.IGNORECASE
)
FOR_DAYS = re.compile(r"\bfor (?P<days>\ue005|two|three|four|five) days\b", re.IGNORECASE)
SOMEWHERE = MARK["place"] + MARK["state"]
THING = re.compile(
    r" (?:the|a|an) (?:[\w-]+ ){0,2}?(?:camp|cent(?:re|er)|region|polling|border|museum|memorial"
    r"|city|plant|school|university|base|village|checkpoint|exhibition|hospital|district|province"
    r"|town|headquarters|facility)",
    re.IGNORECASE,
)
GROUPS = frozenset({"committee", "delegation", "mission"})
TRAVELLERS = re.compile(
    r"\b(?:sub-?committee|(?:special|working) group|rapporteurs)\b", re.IGNORECASE
)
OF_GROUP = pattern(r" (?:of|by) (?:the |an? )?(?:[\w-]+ ){0,2}?(?P<who>{body})", re.IGNORECASE)
DAY_FIRST = re.compile(rf"^ (?:on |in )?{MARK['date']}(?= )")  # "visited on 5 May the camp"
WHICH = re.compile(
    rf"(?P<place>[{SOMEWHERE}]), (?:which|where) (?:he|she|they|{MARK['person']}|the [a-z]+)"
    r"(?: had| has| also)? $",
    re.IGNORECASE,
)
OF_SOME = re.compile(
    r" (?:of|by) (?:the |a |an )?(?:[\w-]+ )?(?:rapporteurs|delegation|deputies|members|mission"
    r"|experts|co-rapporteurs)\b",
    re.IGNORECASE,
)
TRAVELLED = re.compile(r"travel|journey|flew|went", re.IGNORECASE)
# "travelled together with colleagues of the Assembly to Riga"
GAPPED = re.compile(r" (?!to )[^;.,]{1,70}? to (?:the )?([" + SOMEWHERE + "])")

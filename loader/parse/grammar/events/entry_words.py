"""The words with which entries of calendars and chronicles begin, by kinds of event."""

import re

from interparl.loader.parse.shape import pattern

ARTICLE = r"(?:the |an? |its |their )?"
NUMBER = r"(?:{number}|\d+(?:st|nd|rd|th)|[IVXL]+|first|second|third|fourth|fifth|sixth)"
ORGANS = frozenset({"committee"})
TRAVEL = frozenset({"committee", "delegation", "mission", "organization", "parliament", "chamber"})
SITS = re.compile(
    r"\b(?:bureau|committee|commission|presidium|praesidium|council|board|working group|plenary"
    r"|general assembly|governing council)\b",
    re.IGNORECASE,
)
END = r"(?=\s*(?:[,;.:(|–—-]|\Z|\bin\b|\bat\b|\bwith\b|\bon\b|\band\b)|\s{2})"
PLAIN = (
    r"(?:(?:Standing|Executive|Permanent|Monitoring|Steering|Joint|Enlarged|Expanded|Presidential"
    r"|Governing|Drafting|Political|Legal|Ad [Hh]oc|Coordination|Regional) ){0,2}"
    r"(?:Bureau|Presidium|Praesidium|Committees?|Council|Commissions?|Board|Plenary(?: [Ss]ession"
    r"|[Ss]itting)?|Plenary)"
)
ORGAN = pattern(
    rf"(?P<act>(?:(?:(?i:joint|extraordinary|regular|ordinary|special|online|virtual|annual"
    rf"|{NUMBER}) )*(?i:meetings?|sittings?|sessions?) of (?:the )?)?"
    rf"(?:(?P<body>{{body}}(?:(?:,| and) (?:the )?{{body}})*)|(?P<organ>{PLAIN}))"
    rf"(?: (?i:meetings?|sittings?|sessions?|plenary))?){END}",
    0,
)
VISIT = pattern(
    r"(?P<act>(?:(?:official|working|fact-finding|study|state|friendly|monitoring|field|joint"
    r"|post-monitoring|pre-electoral|return|first|[a-z]+-day|{number}) )*"
    r"(?:visits?|trip|tour|mission)\b)(?! (?:us|our|statement|of observers))"
    r"(?:(?:,| of| by| –| -) (?:the )?(?:(?:a )?delegations? of (?:the )?)?"
    r"(?P<who>{body|persons}))?"
    r"(?:[^,;.\ue000\ue006]{0,30} (?:to|in|at) (?:the )?(?P<place>{place|state}))?",
    re.IGNORECASE,
)
MEETING = pattern(
    r"(?P<act>(?:(?:working|bilateral|separate|joint|official|trilateral) )*(?:meetings?|talks"
    r"|consultations|conversation|audience|exchange of views|reception|(?:courtesy )?call))\b"
    r"(?= (?:with|of|on|between|for|by)\b)(?! of (?:the )?(?:[\w-]+ ){0,3}\ue001)",
    re.IGNORECASE,
)
END_OF_PARTY = re.compile(r"[;.](?: |\Z)| (?:on|about|concerning|ahead of) ")
APPOINTMENT = pattern(
    rf"(?P<act>(?:re-?)?(?:election|appointment|inauguration|swearing[- ]in|resignation|dismissal"
    rf"|installation|designation)) of {ARTICLE}(?:new |next |first |{NUMBER} )?"
    r"(?=(?:[\w-]+ ){0,2}(?:{title}|{person}|(?:vice-)?presidents?|speakers?|secretar(?:y|ies)"
    r"|judges?|officers|bureau|chair\w*|treasurer|members of))",
    re.IGNORECASE,
)
ACCESSION = pattern(
    r"(?P<act>(?:re-?)?(?:accession|admission|entry|adhesion|withdrawal|departure|suspension"
    r"|membership)) of (?:the )?(?P<who>{body|states})"
    r"(?:[^;.]{0,30}? (?:to|into|from|in|as) (?:the |an? )?(?P<of>{body}))?",
    re.IGNORECASE,
)
STATUS = pattern(
    r"(?P<act>(?:(?:full|associate|observer|special guest|partner|permanent|consultative|guest"
    r"|partner for democracy) )*(?:status|membership))"
    r"(?:(?: of| at| in| with) (?:the )?(?P<of>{body}))?"
    r" (?:(?:is|was) )?(?:granted|given|accorded|awarded|conferred|extended|obtained|for)"
    r"(?: (?:to|on|upon|by|the))*(?: parliaments of)?(?: the)? (?P<who>{body|states})",
    re.IGNORECASE,
)
OBSERVATION = pattern(
    r"(?P<act>(?:election )?(?:observation|monitoring|observing)(?: mission)?(?: of| at| to| for)?"
    r" (?:the )?[^;.\ue000\ue001]{0,50}?(?:elections?|referendum|vote|polls?))\b[^;.\ue000]{0,40}?"
    r"(?: in|,|:| –)? (?:the )?(?P<place>{state})",
    re.IGNORECASE,
)
STATEMENT = pattern(
    r"(?P<act>(?:adoption of (?:the |an? )?|issue of (?:the |an?"
    r" )?)?(?:(?:joint|final|closing|public"
    r"|[A-Z][a-z]+|{place}) )?(?:statement|declaration|communiqu[eé]|appeal|resolution)s?)\b"
    r"(?! (?:committee|drafting))(?:(?: [\w./-]{1,9})?(?: of| by| with) (?:the )?"
    r"(?P<who>{body|states}))?",
    re.IGNORECASE,
)
LAW = pattern(
    r"(?P<act>(?:adoption|passage|approval|ratification) of (?:the |an? |its )?[^;.,\ue000-\ue008]"
    r"{0,60}?(?:law|act|bill|code|budget|rules of procedure|treaty|agreement|protocol|convention"
    r"|recommendations?|statutes?)\b)(?:[^;.]{0,60}? by (?:the )?(?P<who>{body|states}))?",
    re.IGNORECASE,
)
AGREEMENT = pattern(
    rf"(?P<act>(?:(?:conclusion|renewal|exchange|signature|signing) of {ARTICLE})?(?:[\w-]+ )?"
    r"(?:memorandum|protocol|agreement|letters|mou|treaty|convention)(?: of understanding)?)\b"
    r"(?! (?:on|of) (?:the )?\ue001)[^;.]{0,40}? (?:with|between) (?:the )?"
    r"(?P<who>{body|states}(?: and (?:the )?{body|state})?)",
    re.IGNORECASE,
)

"""The words of operations and exercises: what they are called, who is in them, and where."""

import re

HEAD = (
    r"(?<![\w-])(?<!in )(?<!into )operations?"
    r"|(?<!tax )exercises?(?! of(?! (?:the )?(?:[\w-]+ ){0,2}(?:forces|troops|units|authorities"
    r"|contingents|services)))|drills?|war games?"
    r"|man[oe]+uvres?"
    r"|(?:command and staff|joint|military|field|staff|such) trainings?"
    r"|(?:peacekeeping|humanitarian|rescue) (?:mission|operation)|charter flight|anti-drug campaign"
)
TITLE = (
    r"(?P<name>\"[^\"]{2,40}\"|(?-i:[A-Z][\w'-]+(?:[- –][A-Z\d][\w-]*){0,3}(?:-[\ue004\ue005])?))"
)
NAMED = re.compile(
    r"\b(?P<act>(?:operations?|(?:joint )?(?:exercises?|drills?)|man[oe]+uvres?|training)"
    rf"(?:, (?:code-)?named|,? (?:code-?named|known as|called|entitled|under the name(?: of)?))?)"
    rf" {TITLE}"
    r"|\b(?P<act2>(?:operations?|exercises?|drills?|training))\b[^\".;,]{1,70}?"
    r" (?P<quoted>\"[A-Z][^\"]{2,40}\")",
    re.IGNORECASE,
)
YEARED = re.compile(
    r"(?<![\w\"-])\"?(?P<act>(?P<name>[A-Z][A-Za-z]{3,}-(?:[12]\d{3}|\ue004|\ue005)))(?!\w)"
)
PLAIN = re.compile(
    rf"(?P<act>(?:\b(?!(?:the|this|that|an?"
    rf"|its) )[a-z-]+ )?(?:{HEAD}))\b",
    re.IGNORECASE,
)
WORDS = "operation|exercise|drill|training|manoeuv|maneuv|manouv|war game|mission|flight|campaign"
DEPLOYED = re.compile(
    r"\b(?P<act>peacekeepers?|peacekeeping (?:forces?|contingent|troops|units)|servicemen|troops"
    r"|contingent)(?= (?:of (?:the )?\ue001,? )?(?:(?:were|was|are) (?:deployed|sent|dispatched"
    r"|brought|flown|introduced) (?:in|to|into)|entered|arrived in|landed in|in) (?:the )?\ue000)",
    re.IGNORECASE,
)
STEMS = {
    DEPLOYED: "peacekeep|servicemen|troops|contingent",
    NAMED: WORDS,
    YEARED: "-1|-2|-\ue004|-\ue005",
    PLAIN: WORDS,
}
SORT = re.compile(
    r"joint|military|peacekeeping|anti-|command|staff|special|regional|international|drill|war game"
    r"|man[oe]+uvre|peacekeep|troops|contingent|flight|rescue|humanitarian|collective|such training"
    r"|search",
    re.IGNORECASE,
)
JOINT = re.compile(r"\b(?:joint|military|command|staff|special|collective|common)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|this|that|these) (?:[a-z-]+ )?$", re.IGNORECASE)
HAPPENS = re.compile(
    r"""\b(?:held|took\ place|takes?\ place|taking\ place|conduct\w*|carr(?:ied|y|ies)\ out
    |go(?:es)?\ on|beg[au]n|begins|be\ run|yielded|resulted|netted|brought|drew|involved|entered
    |arrived|led|trained|took\ the\ field
    |started|ended|clos\w+|launched|sent|deployed|follow|ran|runs|landed|went\ on|directed|hosted
    |commanded
    |t(?:ook|akes?|aking)\ part|participat\w+|completed|conclud\w+
    |lasted|lasts|running|been\ run|being\ held|hosts|host
    |wrapp?(?:ed|s|ing)?\ up|wound\ up|kick\w*\ off|under\ way|finish\w+
    |to\ end|practised|rehears\w+|drilled|engaged|results\ of|planned|scheduled)\b""",
    re.IGNORECASE | re.VERBOSE,
)
WITH = re.compile(
    r"""\b(?:with\ the\ participation\ of|participants?\ (?:are|were|was|is)
    |drawn\ into\ it\ (?:are|were)|involving|in\ which
    |(?:personnel|troops|units|contingents|forces|servicemen|soldiers
      |agencies|officers|detachments|rescuers|teams)\ (?:of|from)|took\ part:?|attended\ by
    |services\ of|observers\ from)\b(?P<who>[^;:]{0,200})
    |(?P<who2>[^;:.]{0,80})\ (?:had|sent|provided)\ observers\b""",
    re.IGNORECASE | re.VERBOSE,
)
NOT_A_NAME = re.compile(
    r'"?(?:Secretary|The|Plan|Manager|Room|Order|Officer|Headquarters|Covid)\b', re.IGNORECASE
)
TO_PLACE = re.compile(
    r"(?:(?: that [^,;.]{1,40} sent)? to|(?: of (?:the )?\ue001,?)? (?:(?:were|was|are) [a-z]+"
    r" (?:in|to|into)|entered|arrived in|landed in|in)) (?:the )?(?P<place>[\ue000\ue006])"
)
BESIDES = re.compile(
    r"\b(?:ahead of|before|after|following|since|for) (?:the )?$|\($", re.IGNORECASE
)
INTO_IT = re.compile(
    r"\b(?:drawn into it|it involve[sd]|t(?:ook|akes?|aking) part(?: in (?:it|the (?:[a-z-]+"
    r" )?(?:exercises?|operation|drills?|training|man[oe]+uvres?|war games)))?(?! in\b)|joined"
    r" (?:in|it|as well)(?= ?[.;,]|$)|participants (?:are|were)|had observers|sent observers)\b",
    re.IGNORECASE,
)
# "Contingents of Armenia and Belarus will arrive for the second stage."
FORCES = re.compile(
    r"^\W*(?:(?:[A-Z][\w-]*|[a-z-]+) ){0,3}?(?:contingents?|units|detachments|servicemen|troops"
    r"|soldiers|personnel|rescuers|teams|guards|police|officers|forces|agencies|specialists"
    r"|squads)(?: [a-z]+){0,3} (?:of|from) (?:the )?\ue000",
    re.IGNORECASE,
)
DRILLS = re.compile(r"(?:exercises|drills|man[oe]+uvres|war games)\Z", re.IGNORECASE)
PLURAL = re.compile(
    r"(?:operations|exercises|drills|trainings|man[oe]+uvres|games)\Z", re.IGNORECASE
)

BEGAN = re.compile(
    r" (?:had |have |has )?(?:begun|began|started|opened|kicked off|been launched)\b"
)
# Who is told of the results of an operation has no part in it.
SPOKEN_OF = re.compile(
    r"\b(?:(?:about|of|on) (?:the )?(?:\w+ ){0,2}"
    r"(?:results?|outcomes?|course|progress|preparations?) (?:of|for) (?:\w+ ){0,4}"
    r"|about (?:the )?(?:\w+ ){0,2})\Z"
)

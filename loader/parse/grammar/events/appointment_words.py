"""The words of appointments: elected, sworn in, took office, resigned, in office since."""

import re

from interparl.loader.parse.shape import MARK, pattern

CHOSEN = (
    r"(?:re-?)?elected|(?:re-?)?appointed|named|chosen|picked|nominated|designated|confirmed|sworn"
    r" in"
    r"|inaugurated|voted (?:on to|in as|onto)|installed|recalled|dismissed|removed|relieved|ousted"
    r"|selected|proclaimed"
)
BE = r"(?:was|were|has been|have been|had been|been|is to be|will be|to be|being|is|are|newly)"
PASSIVE = re.compile(
    rf"\b{BE}(?: (?:unanimously|also|again|then|officially|formally|today|\ue004|later|duly|first"
    rf"|the same day))* "
    rf"(?P<act>{CHOSEN}|\ue003)(?!\w)",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    r"(?:^|[,;(:] ?|-[Pp]residents |[a-z]s |(?<=\ue004) and (?:(?:then|later|subsequently|again)"
    r" )?(?=re-?|elec|appo))(?P<act>(?:re-?)?elected|(?:re-?)?appointed|chosen|resigned"
    r"|dismissed)\b"
    r"(?! (?:officials|members|representatives|by the legislat|deputies|parliament|assembly|by"
    r" parliament))",
    re.IGNORECASE,
)
ACTIVE = pattern(
    r"\b(?P<act>(?:voted|decided|agreed)(?: on {date}| unanimously| today)? to (?:re-?)?(?:elect"
    r"|appoint|name|dismiss|remove)"
    r"|(?:re-?)?elect(?:ed|s)|(?:re-?)?appoint(?:ed|s)|named|names|chose|chooses|picked"
    r"|nominated|swore in|recalled|dismissed)(?:,? (?:(?:on|in) )?{date},?| today| unanimously)?"
    r" (?:(?:as|its|the|a|new|next|mr|ms|mrs|hon\.?|deputy|{title}|{number}"
    r"|to the post of)[ ,]{1,2})*"
    r"(?P<whom>{persons}|him\b|her\b|them\b)",
    re.IGNORECASE,
)
TAKES = re.compile(
    r"\b(?P<act>t(?:ook|akes?|aken) office|t(?:ook|akes?|aken) (?:up )?(?:his|her|the) (?:oath"
    r"|post|office|duties|seat)"
    r"|(?:took|takes?) over\b|assum(?:ed|es)(?= (?:the |his |her )?(?:[\w\ue001-]+ ){0,2}(?:vice-"
    r"|deputy )?(?:office|presidency|chair|post|duties|position|role|leadership|command))"
    r"|succeed(?:ed|s)|replac(?:ed|es)|resign(?:ed|s)|stepp?(?:ed|s) down|hand(?:s|ed) over"
    r"|bec(?:a|o)mes?(?= (?:the |its |a )?(?:new |\ue001 |\ue001's )?\ue003)"
    r"|(?:is|was) the (?:new|next)|entered (?:up)?on (?:his|her) (?:duties|office)|left (?:office"
    r"|the post)|emerged(?= (?:[^,;.]{0,20})?as)|won(?= (?:the )?(?:[\w\ue001-]+"
    r" ){0,2}(?:presidency|race|contest)))",
    re.IGNORECASE,
)
WON_BY = pattern(
    r"\b(?:race|contest|presidency|ballot|run-off)\b[^;.]{0,80}?\b(?P<act>won)\b[^;.]{0,60}?\bby"
    r" (?:the )?[^;.]{0,60}?(?P<whom>{person})",
    re.IGNORECASE,
)
SINCE = re.compile(
    r"\b(?P<act>in office|at the head|has (?:been|held|led|headed|chaired"
    r"|served)[^,;.]{0,60}?)(?: since)?(?= \ue004)|(?:^|[,;:] )(?P<act2>\ue004),? (?:he|she"
    r"|\ue002) has been (?:[\w\ue000'-]+ ){0,3}\ue003",
    re.IGNORECASE,
)
# A line of a life: "Since November 2010 - Deputy Speaker of the Jogorku Kenesh"
LIFE_LINE = re.compile(
    r"^\W*(?:since |from )?(?P<act>\ue004) ?[–—:-]{1,3} (?:[\w-]+ ){0,2}\ue003", re.IGNORECASE
)
SINCE_LINE = re.compile(
    r"^[^\w\ue004]*(?P<act>(?:in office )?(?:since )?\ue004)[^\w\ue004]*$", re.IGNORECASE
)
PASSES = pattern(
    r"\b(?:presidency|chair\w*|gavel|office|post|slot)\b[^;.]{0,40}\b(?P<act>pass(?:es|ed)|went"
    r"|goes) to (?:the )?(?P<whom>{person}|her\b|him\b)",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^\W*(?P<act>(?:the following (?:[a-z]+ )*(?:were|was) )?(?:re-?)?(?:elected"
    r"|appointed)\b[^:]{0,120}(?=:)|those (?:re-?)?(?:elected|appointed)[^:]{0,60}? (?:are"
    r"|were)\b)",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b(?P<act>(?:named|elected|appointed|approved|chose))(?= (?:the )?(?:members|composition"
    r"|bureau|chair\w*|heads?|leadership)\b)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    rf"{MARK['title']}|\b(?:president|chair|speaker|secretary|head|treasurer|member|judge|chief"
    rf"|coordinator|director|ambassador"
    r"|rapporteur|leader|office|post|presidency|mandate|oath|vice|deputy|bureau|committee|board"
    r"|observers|term|duties|mission)",
    re.IGNORECASE,
)
BEHIND = pattern(
    r"(?: (?:along|together) with (?:him|her|them),|[^;.]{0,120}?(?:\b(?:was|were|is|are)\b|:))"
    r" ?(?P<who>{persons}[^.]*)",
    re.IGNORECASE,
)
AHEAD = pattern(
    r"[^,.;]{0,90}(?:, [^,.;]{0,60})?, (?:the |[\w-]+ ){0,5}(?P<who>{person})", re.IGNORECASE
)
OF_BODY = re.compile(
    rf"[^;.]{{0,60}}?(?:{MARK['title']}|presidency|chair|president|head|member|judge|to the"
    rf"|chairman)"
    rf"[^;.{MARK['person']}]{{0,30}}?\b(?:of|to|in) (?:the )?(?P<body>{MARK['body']})",
    re.IGNORECASE,
)
IN_PLACE_OF = re.compile(r"\b(?:in place of|instead of|succeed\w*|replac\w+|predecessor|over)\b")
PRONOUNS = ("him", "her", "them")
HABIT = re.compile(r"\b(?:is|are|be) (?:\w+ )?$", re.IGNORECASE)
MERE_MEMBER = re.compile(
    r"\bhas been (?:an? )?(?:\w+ )?(?:senator|member|deputy|mp|legislator|parliamentarian|lawyer"
    r"|diplomat)\b",
    re.IGNORECASE,
)
LEFT = re.compile(r"resign|step|t(?:ook|akes?|aken) office|sworn", re.IGNORECASE)
LISTED = frozenset({"item", "label", "row"})

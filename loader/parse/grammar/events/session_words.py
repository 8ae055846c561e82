"""The words of sessions: the nouns for a sitting, who sits, what only looks like one."""

import re

from interparl.loader.parse.grammar.events.gathering import ORDINAL
from interparl.loader.parse.shape import MARK, pattern

HEAD = (
    r"(?:part-)?sessions?|sittings?|plenar(?:y|ies)(?: assembly session| session| meeting"
    r"| assembly| sitting)?"
    r"|meetings?|convocation|assembly|gathering"
)
NOUN = re.compile(
    rf"\b(?:{HEAD})\b"
    r"(?! (?:room|hall|point|place|adopted|approved|elected|passed|decided|voted)\b)",
    re.IGNORECASE,
)
NOUNS = "session|sitting|plenar|meeting|convocation|assembly|gathering"
SITS = pattern(
    r"\b(?P<act>met|meets?|(?:re)?convene[sd]?|sat|sits|(?<=to )sit|(?<=will )sit|(?:was|were)"
    r" called to order|gather(?:ed|s)?|assemble[sd]?|came together"
    r"|came to order|(?:called|came|gets?|got|sat|come) together|(?:opens?|opened|beg[ai]n|begins"
    r"|starts?|started|resume[sd]?) (?:its|their) (?:work|proceedings|deliberations)"
    r"|in session|entered on its|meeting(?= (?:in|at) (?:the )?{place})|open(?:s|ed)(?= (?:in|on"
    r"|at|there|today|yesterday|{date})))\b(?! (?:with criticism|up|out|together with|on the|down"
    r"|the|all|in favou?r)\b)",
    re.IGNORECASE,
)
# "met twice in 2020" tells of no one sitting
OFTEN = re.compile(
    r" (?:once|twice|(?:\ue005|two|three|four|five|six|several|many) times|regularly|annually|every"
    r"|each|rarely|seldom|often)\b(?![^.;]{0,30}:|[^.;]{0,60}\b(?:most recently|lastly|the last"
    r" time|latest)\b)",
    re.IGNORECASE,
)
# "the 137th Assembly of the Union", "by the 10th Council of the Assembly"
STEMS = (
    "its |their |met|meet|conven|sat|sit|called|gather|assembl|together|order|in session|entered"
    "|open"
)
NUMBERED_BODY = pattern(rf"(?<!\w)(?:{ORDINAL})[ -](?P<act>{{body}})(?!'s)", re.IGNORECASE)
# "the Bureau of 3 March", "the Council on 5 May"; only organs sit so.
ORGAN_OF_DAY = pattern(r"(?P<act>{body} of {date})", re.IGNORECASE)
LASTED = pattern(
    r"(?P<act>{body}),? (?:which|that) (?:was |is |has been )?(?:lasted|held|took place|takes"
    r" place|met|meets|opened|opens|ended|sat|convened)\b"
    r"|(?P<act2>{body}) (?:runs|(?:to be )?held(?! (?:an?|the|its|their|two"
    r"|three|several|talks|\ue005|[a-z]+s)\b)|(?:(?:is|are) )?being held|is (?:taking place"
    r"|under way)|(?:was|is to be|will be) (?:held|hosted)|(?:took|takes|will take) place)\b"
    r"|(?P<act3>{body})(?= [^,;.]{0,30}\b(?:closes|opens|begins|starts) (?:on )?{date})",
    re.IGNORECASE,
)
# "the minutes of the meeting held in Riga on 5 May were approved"
MINUTES_OF = re.compile(
    r"\b(?:minutes|summary|summary record|record|report|protocol|proceedings|conclusions) of (?:the"
    r"|its) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
# "will speak to the Ministerial Council", "addressed the Assembly"
BEFORE_IT = pattern(
    r"\b(?:host(?:ed|s)?|organi[sz]ed|address(?:ed|es)?|sp(?:eak|oke|eaks) (?:to|at|before)"
    r"|attend(?:ed|s)?|t(?:ake|ook|akes) part in|hears? an address)\b(?: the| a| an| its|"
    r" \w+){0,3} (?P<act>{body})(?!'s| [a-z]*(?:session|meeting|sitting))",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"[\d\ue005]|(?-i:\b[IVXL]+\b)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|next|previous|last|ieth|eenth|elfth|venth",
    re.IGNORECASE,
)
PROPER = re.compile(
    r"plenary|annual|regular|ordinary|extraordinary|emergency|inaugural|constitu|founding|winter"
    r"|spring|summer|autumn|fall|theme|statutory|special",
    re.IGNORECASE,
)
PLURAL = re.compile(r"(?:sessions|sittings|meetings|plenaries)\Z", re.IGNORECASE)
HAPPENS = re.compile(
    r"\b(?:held|took place|takes? place|taking place|opened|opens|began|begins|started|ended"
    r"|closed|concluded|convened|hold|hosted|hosts|gathered|goes on|going on|sat|met|presided"
    r"|chaired|conducted|lasted|ends|begins|resumed|completed|finished|under way|wrapped up"
    r"|w(?:ou|i)nds? up|kick(?:ed|s) off|the host|the venue|the guest)\b",
    re.IGNORECASE,
)
# Several told at once: has held sessions in Riga and Oslo; two meetings, with their days behind
# "The session will be held in Riga on 5 May": said of one session, with its own day
HELD_THERE = re.compile(
    r" (?:(?:was|is|will be|is to be|is being|has been|had been) (?:held|opened|hosted|convened)"
    r"|(?:took|takes|will take|is taking) place)(?= [^;.]{0,60}\ue004)"
)
HELD_THEM = re.compile(
    r"\b(?:held|hosted|convened|organi[sz]ed) (?:[\w\ue001-\ue008-]+ ){0,5}$",
    re.IGNORECASE,
)
WITH_SOMEBODY = re.compile(r"[^.;]{0,50}? (?:with|between) (?!the participation)")
DAYS_BEHIND = re.compile(r" \(\ue004(?:, | and )")
PRESENT = re.compile(r"(?:meets?|convenes?|sits|gathers?|assembles?|opens)\Z", re.IGNORECASE)
# What is told only for its name, or as where something else took place.
ASIDE = re.compile(
    r"\b(?:(?:name|title) (?:of|was)|(?:sidelines|margins|fringes|framework|occasion) of) (?:the "
    r"|its )?$",
    re.IGNORECASE,
)
SITS_AS_BODY = re.compile(
    r"\b(?:assembly|council|conference|congress|plenary|bureau|committee|commission|presidium"
    r"|forum|working group|summit|meeting|session)\b",
    re.IGNORECASE,
)
IS_CONFERENCE = re.compile(r"\b(?:forum|conference|summit|congress)\b", re.IGNORECASE)
# "the summit of the Council opened": not the Council sits
OF_IT = re.compile(
    r"(?:\b(?:summit|conference|forum|seminar|exhibition|delegation|ministers|representatives"
    r"|anniversary|jubilee|birthday|founding|creation|establishment|history"
    rf"|visit)|(?<!under )(?<!under the ){MARK['title']}) of (?:the )?{MARK['body']}"
    r"(?: \([^)]*\))? (?:\w+ )?$",
    re.IGNORECASE,
)
MEMBERS_OF = re.compile(r"\bmembers of (?:the )?\ue001(?: \w+)? ?$", re.IGNORECASE)
# "the Assembly's seminar opened", "an information point of the Council was opened"
ITS_OWN = re.compile(
    r"\ue001's [^,;.]{3,60}$|\b(?:point|office|branch|building|headquarters|cent(?:re|er)|bureau"
    r"|week|days|summer school)"
    r" of (?:the )?\ue001 (?:\w+ )?$",
    re.IGNORECASE,
)
ORDINAL_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)|(?-i:\b[IVXL]+)|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|[a-z]+teenth|tenth|eleventh|twelfth|ieth|next|previous|last)[ -]$",
    re.IGNORECASE,
)
ORDINAL_END = re.compile(r"(?:\ue005|[\w-]+) $")
NO_ORGAN = frozenset({"organization", "parliament", "chamber", "government"})
ACT_OF = re.compile(
    r"\b(?:ordinance|law|act|decision|resolution|statute|decree|recommendation|statement"
    r"|decisions) of (?:the )?$",
    re.IGNORECASE,
)
NO_REPORT = frozenset({"noise", "headline", "heading", "dateline"})
TAKES_PART = re.compile(
    r"\b(?P<act>t(?:ook|akes?|aking) part in|participat(?:ed|es|ing) in|attend(?:ed|s|ing)?"
    r"|address(?:ed|es)|open(?:ed|s)"
    r"|spoke at|speaks at|represented [^,;.]{1,40} at|(?:is|are|was|were) in(?="
    r" \ue006[^.;]{0,40}\bwhere\b))",
    re.IGNORECASE,
)
LONGEST_SITTING = 62  # days
DAYS_AHEAD = 30
DAYS_NEAR = 6  # a sentence of another time tells nothing of who attends now
NO_SESSION = frozenset({"university", "party", "mission", "secretariat"})
SESSIONS = frozenset({"session", "part-session", "sitting", "plenary"})
PLACED = pattern(r" in {place}(?:, {state})?,? \(?(?:on |in |of |from )?{date}", re.IGNORECASE)

"""The words of appointments: elected, sworn in, took office, resigned, in office since."""

import re

from interparl.loader.parse.shape import MARK, pattern

CHOSEN = (
    r"(?:re-?)?elected|(?:re-?)?appointed|named|chosen|picked|nominated|designated|confirmed|sworn"
    r" in"
    r"|inaugurated|voted (?:on to|in as|onto)|installed|recalled|dismissed|removed|relieved|ousted"
    r"|selected|proclaimed|promoted|elevated|unveiled(?= as\b)|announced(?= as (?:the|its) new\b)"
    r"|entrusted(?= with (?:the |its )?(?:[\w-]+ ){0,2}(?:presid|chair|post|office|lead|duties"
    r"|task))"
    r"|sacked|stripped(?= of)|drafted in(?= as)|given(?= an? (?:second|third|new|further) term)"
    r"|voted(?= (?:the |its )?(?:\w+ )?\ue003| into the chair)"
    r"|put(?= in charge| at the (?:head|helm))|released(?= from (?:his|her|the|office))"
    r"|co-?opted|given(?= the (?:\ue003|(?:post|presidency|job|position|portfolio)\b))"
    r"|made(?= (?:the |its |an? )?(?:\w+ )?\ue003)|voted (?:in|out|off)|returned(?= as\b)"
    r"|declared (?:duly )?(?:re-?)?elected|acclaimed|deposed|impeached|unseated|tapped(?= (?:as|to"
    r" (?:lead|head|chair))\b)|approved(?= as (?:the |its )?(?:new )?\ue003)"
    r"|assigned(?= (?:to the post|as (?:the |its )?\ue003))"
)
BE = r"(?:was|were|has been|have been|had been|been|is to be|will be|to be|being|is|are|newly)"
PASSIVE = re.compile(
    rf"\b{BE}(?: (?:unanimously|also|again|then|officially|formally|today|(?:on |in )?\ue004"
    rf"|later|duly|first"
    rf"|the same day)|, (?:on |in |at )[^,;.]{{1,60}}(?:, (?:on |in |at )[^,;.]{{1,60}})?,)* "
    rf"(?P<act>{CHOSEN}|\ue003)(?!\w)",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    r"(?:^|[,;(:] ?|-[Pp]residents |[a-z]s |(?<=\ue004) and (?:(?:then|later|subsequently|again)"
    r" )?(?=re-?|elec|appo))(?P<act>(?:re-?)?elected|(?:re-?)?appointed|chosen|resigned"
    r"|dismissed|voted in|sworn in|inaugurated|picked|confirmed(?= as\b)|installed|named(?="
    r" (?:as|its"
    r"|the|president|speaker|chair)\b)|designated|co-?opted|promoted)\b"
    r"(?! (?:officials|members|representatives|by the legislat|deputies|parliament|assembly|by"
    r" parliament))",
    re.IGNORECASE,
)
ACTIVE = pattern(
    r"\b(?P<act>(?:voted|decided|agreed)(?: on {date}| unanimously| today)? to (?:re-?)?(?:elect"
    r"|appoint|name|dismiss|remove)"
    r"|(?:re-?)?elect(?:ed|s)|(?:re-?)?appoint(?:ed|s)|named|names|chose|chooses|picked"
    r"|nominated|swore in|recalled|dismissed|confirmed|relieved|removed|sacked|ousted|installed"
    r"|designated|promoted|returned"
    r"|selected)(?:,? (?:(?:on|in) )?{date},?| today| unanimously"
    r"|,? by (?:acclamation|consensus|secret ballot|unanimity|(?:an? )?[\w\ue005 -]{0,24}?(?:votes?"
    r"|majority)(?: to \ue005)?),?| without a vote)?"
    r" (?:(?:as|its|the|a|new|next|mr|ms|mrs|hon\.?|deputy|{title}|{number}"
    r"|to the post of|to (?:this|that|the same|his|her) (?:post|position|office)|(?:on )?{date}"
    r"|as (?:its |the |their )?(?:[\w-]+ )?(?:representatives|delegates|observers)(?:"
    r" (?:in|to|at|of)"
    r" (?:the )?{body})?|president|speaker|chair\w*|members?)[ ,]{1,2})*"
    r"(?:(?!(?:and|by|in|on|at|with|from|to|of|for|that|who|met|after|before|when|while|against"
    r"|over|not|then|members|deputies|officials|date|day)\b)[a-z-]{3,} ){0,2}"
    r"(?P<whom>{persons}|him\b|her\b|them\b)",
    re.IGNORECASE,
)
# "voted Anna Berg in as Speaker", "made Anna Berg its Secretary General"
MADE = pattern(
    r"\b(?P<act>made|named|voted)(?: on {date})? (?P<whom>{persons}|him\b|her\b|them\b)(?:"
    r" \([^()]*\))?"
    r"(?: (?:in(?:to)?|on ?to)\b|,? (?:as )?(?:the |its |an? |their )?(?:new |first |\w+"
    r" )?{title})",
    re.IGNORECASE,
)
# "His deputies became Anna Berg and Paul Novak"
BECAME = pattern(
    r"(?:{title}|\b(?:his|her|its|their|the) (?:\w+ )?(?:deput(?:y|ies)|vice-\w+|successor))"
    r" (?P<act>became|are now) (?P<whom>{persons})",
    re.IGNORECASE,
)
# "the Assembly, whose Deputy Clerk she became in 1987"
WHOSE_SHE_BECAME = pattern(
    r"\bwhose (?:[\w-]+ ){0,2}?{title} (?P<whom>he|she|{person}) (?P<act>became|becomes)\b",
    re.IGNORECASE,
)
# As in: The Bureau elected on 5 May consists of its President, two Vice-Presidents
CONSISTS = pattern(
    r"(?:\b(?:bureau|presidium|leadership|team|delegation|board|committee)|{body})(?:,| which was)?"
    r" (?P<act>elected|appointed|chosen)\b[^;.]{0,40}? (?:consists? of|compris\w+|includes?|is made"
    r" up of|is composed of) (?P<whom>[^.;]*)",
    re.IGNORECASE,
)
# "voted on Monday for Anna Berg to be their President"
VOTED_FOR = pattern(
    r"\b(?P<act>voted|opted|settled|plumped)(?: (?:on )?{date}| unanimously| overwhelmingly)*,?"
    r" (?:for|on)"
    r" (?P<whom>{person})(?: \([^()]*\))?,? (?:as|to (?:be(?:come)?|lead|head|chair|fill|take))\b",
    re.IGNORECASE,
)
# "Anna Berg contested the presidency and lost to Paul Novak"
LOST_TO = pattern(
    r"\b(?P<act>lost|went down|was beaten|was defeated)\b[^;.]{0,50}? (?:to|by) (?:the )?"
    r"(?:[\w'-]+ ){0,3}?(?P<whom>{person})",
    re.IGNORECASE,
)
# In a line of news: "5 May 2020  Anna Berg elected one of the Vice-Presidents"
IN_LINE = pattern(
    r"(?:^|{date}\W{0,5}|[:;|] ?)(?:{title} |{body} |{state} |{adjective} )*(?P<whom>{persons})"
    r"(?: \([^()]*\))?,? (?P<act>(?:re-?)?elected|(?:re-?)?appointed|named|chosen|sworn in"
    r"|confirmed|installed|designated)(?= (?:as|its|the|an?|one of|to|new|for|in|at|by|on|unopposed"
    r"|(?:vice-)?president|speaker|chair\w*|head|secretary)\b|\W*$| {title|date|body})",
    re.IGNORECASE,
)
# A headline: "Norwegian MP Anna Berg to lead Baltic Assembly"
TO_LEAD = pattern(
    r"(?P<whom>{person}) (?P<act>to (?:lead|head|chair|preside over|steer|take over))\b",
    re.IGNORECASE,
)
# A body has, or got, a new Secretary General (and then the name)
NEW = pattern(
    r"\b(?:has|have|had|got|gets|welcome[sd]?|is getting)(?: itself| themselves| got| now)?"
    r" (?:an?|its|their"
    r"|the) (?P<act>new)(?: [\w-]+){0,3}?(?: {title}(?: of (?:the )?{body})?)?[:,]? (?:in |– |- )?"
    r"(?P<whom>{persons})(?!'s)",
    re.IGNORECASE,
)
TAKES = re.compile(
    r"\b(?P<act>t(?:ook|akes?|aken) office|t(?:ook|akes?|aken) (?:up )?(?:his|her|the) (?:oath"
    r"|post|office|duties|seat)"
    r"|t(?:ook|akes?|aken) (?:up )?their (?:seats|posts|oaths?)|t(?:ook|akes?|aken) (?:up )?the"
    r" (?:helm|reins|gavel|chair)\b|(?:took|takes?) over\b"
    r"|(?:gain(?:ed|s)|got|gets|land(?:ed|s)|secure[sd]|received)(?= the (?:\ue003|(?:\w+"
    r" )?(?:job|post|position|chair)\b))"
    r"|assum(?:ed|es)(?= (?:the |his |her )?(?:(?:[\w\ue001-]+ ){0,2}(?:vice-"
    r"|deputy )?(?:office|presidency|chair|post|duties|position|role|leadership|command)"
    r"|(?:pro tempore )?\ue001(?![^ ,;.])))"
    r"|succeed(?:ed|s)(?! by\b)|replac(?:ed|es)(?! by\b)|resign(?:ed|s)|stepp?(?:ed|s) down"
    r"|hand(?:s|ed) over(?![^;.]{0,60} to \ue002)"
    r"|bec(?:a|o)mes?(?= (?:the |its |a )?(?:new |\ue001 |\ue001's )?\ue003)"
    r"|(?:rose|moved up|advanced|climbed)(?= to (?:be(?:come)? |the (?:post|rank|position) of )?"
    r"(?:its |the )?(?:\w+ )?\ue003)|(?:is|was) the (?:new|next)|entered (?:(?:up)?on"
    r" (?:his|her) (?:duties|office)|office)"
    r"|(?:(?:defeat|beat)(?:s|ed)?|prevail(?:s|ed) over|edged out|outpolled|saw off)"
    r"(?= (?:the )?(?:[\w-]+ ){0,2}\ue002[^;.]{0,60}(?:\b(?:presidency|chair|post|race|contest"
    r"|ballot|become|office)|\ue003))"
    r"|(?:started|starts|beg[ai]ns?)(?= (?:work )?as (?:the |its |an? )?(?:\w+ )?\ue003| (?:his"
    r"|her)"
    r" (?:term|mandate|tenure|duties))|(?:secured|won)(?= an? (?:second|third|new|further) term)"
    r"|join(?:s|ed)(?= [^,;.]{0,40} as (?:the |its |an? )?(?:new )?\ue003| the (?:executive"
    r" committee|bureau|presidium|board)\b)|left (?:office"
    r"|the post)|emerged(?= (?:[^,;.]{0,20})?as)|won(?= (?:the )?(?:[\w\ue001-]+"
    r" ){0,2}(?:presidency|race|contest|post|position|chair(?:manship)?|job)\b)|lost(?= the"
    r" (?:\ue003|(?:post|presidency|speakership)\b))"
    r"|(?:leaves|left|takes leave of|bids farewell to) us\b)",
    re.IGNORECASE,
)
# "Anna Berg, whom the Assembly had elected Vice-President"
WHOM = pattern(
    r"(?P<whom>{person}),? (?:of [^,;.]{1,40}, )?whom [^;.,]{1,60}? (?:had |has )?(?P<act>(?:re-?)?"
    r"(?:elected|appointed)|named|chosen|chose|picked|nominated|designated|sworn in|dismissed"
    r"|recalled|made|voted)\b",
    re.IGNORECASE,
)
# "illness made him resign"
MADE_TO = pattern(
    r"\b(?:ma(?:de|kes)|forc(?:ed|es)|led|caus(?:ed|es)|oblig(?:ed|es)|compel(?:led|s)) "
    r"(?P<whom>{person}|him|her) (?:to )?(?P<act>resign|step down|retire|give up|withdraw from"
    r"|leave (?:office|the post))\b",
    re.IGNORECASE,
)
# "Starting 1 July Anna Berg will lead the Secretariat"
WILL_LEAD = pattern(
    r"\b(?:as of|as from|from|starting|beginning|with effect from) {date},? (?P<whom>{person})"
    r"(?: \([^()]*\))? (?P<act>(?:will |is to )(?:lead|head|chair|direct|run|preside over)"
    r"|(?:leads|heads|chairs|directs|runs))\b",
    re.IGNORECASE,
)
WON_BY = pattern(
    r"\b(?:race|contest|presidency|ballot|run-off)\b[^;.]{0,80}?\b(?P<act>won)\b[^;.]{0,60}?\bby"
    r" (?:the )?[^;.]{0,60}?(?P<whom>{person})",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:^\W*|\bthat )(?P<act>(?:the following (?:[a-z]+ )*(?:were|was|have been|had been|has"
    r" been) "
    r"(?:duly )?)?(?:re-?)?(?:elected|designated(?=[^:]{0,80}:)"
    r"|appointed)\b[^:]{0,120}(?=:)|the following (?:[a-z]+ )*(?:took the oath|were sworn in)\b"
    r"[^:]{0,80}(?=:)|those (?:re-?)?(?:elected|appointed)[^:]{0,60}? (?:are"
    r"|were)\b)",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b(?:team|delegation|group|line-up|representatives|members|bureau|presidium)\b[^:.;]{0,50}? "
    r"(?P<act2>voted in|elected|appointed|approved|confirmed|designated|formed|named)\b"
    r"(?=[^:.;]{0,50}:)"
    r"|\b(?P<act>(?:named|elected|appointed|approved|chose))(?= (?:the |its |their )?(?:new"
    r" )?(?:members|composition"
    r"|bureau|chair\w*|heads?|leadership)\b| (?:the|its|their) (?:new )?\ue001[^:;.]{0,60}:)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    rf"{MARK['title']}|\b(?:president|chair|speaker|secretary|head|treasurer|member|judge|chief"
    rf"|coordinator|director|ambassador"
    r"|rapporteur|leader|office|post|job|position|presidency|mandate|oath|vice|deputy|bureau"
    r"|committee|board"
    r"|observers|term|duties|mission)",
    re.IGNORECASE,
)
BEHIND = pattern(
    r"(?:,? (?:too|also|as well),?)?(?: (?:along|together) with (?:him|her|them),"
    r"|[^;.]{0,120}?(?:\b(?:was|were|is|are)\b|:| [–—-](?= )|, (?:namely|to wit)|,? (?:among"
    r" them|amongst them|including)))"
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
PRONOUNS = ("him", "her", "them", "he", "she")
BEATEN = re.compile(
    r"\b(?:beat|defeat|edged|prevail|won|ran|stood|nominat|chosen|elected|appointed|voted|expected"
    r"|wants?|hop|candidate|bid|first|due)\w*\b[^;.]{0,90} to $",
    re.IGNORECASE,
)
HABIT = re.compile(r"\b(?:is|are|be) (?:\w+ )?$", re.IGNORECASE)
LEFT = re.compile(
    r"resign|step|lost|(?:leave|left|take|bid)[a-z ]* us\b|t(?:ook|akes?|aken) (?:office"
    r"|(?:up )?(?:his|her) (?:seat|oath|duties"
    r"|post))|sworn",
    re.IGNORECASE,
)
LISTED = frozenset({"item", "label", "row"})
# "Following his election as Speaker, Anna Berg ...": whose it is comes only then
OPENS = re.compile(
    r"\W*(?:after|following|upon|on|since|before|with|at|from|until|prior to|ahead of"
    r"|by)\b[^;.]{0,30}",
    re.IGNORECASE,
)
SOMEBODY = re.compile(r" (?:the |[\w'-]+ ){0,3}\ue002(?!'s)")
# "Anna Berg of Norway, chosen ...": the person and what stands with the name
AFTER_NAME = re.compile(
    rf"{MARK['person']}(?: \([^()]*\))?(?:,? (?:of|from|the|an?) (?:the )?[^,;.()]{{1,40}}"
    rf"|,? [{MARK['title']}{MARK['body']}]){{0,2}}$"
    r"|\)$"
)

"""The words of meetings: who talks with whom, who receives whom, who else is there."""

import re

from interparl.loader.parse.shape import pattern

TALKS = (
    r"meetings?|talks?(?! show| of the)|negotiations|consultations|conversations?|discussions"
    r"|audience|working"
    r" (?:lunch|dinner|breakfast|session)|telephone call|phone call|encounter|call"
    r"|video ?-?(?:conference|call|link)|teleconference|exchange of views"
)
MEET = pattern(
    rf"\b(?P<act>met(?! (?:for|in a|at a)\b)|meets?|to meet|meeting(?= with)|(?:is|are|was|were)"
    rf" meeting|sat down|sits down|conferred|came together(?! with)"
    rf"|(?:held|hold|holds|had|have|having|has had|holding) (?:[a-z-]+ ){{0,4}}(?:{TALKS})"
    rf"|(?:talked|spoke|speaks|consulted)(?= with)|exchanged (?:views|opinions)|(?:talked|spoke"
    rf"|speaks) (?:by|over the) (?:tele)?phone|came to see"
    rf"|comes to see|presented (?:his|her|their) (?:credentials|letters? of credence"
    rf"|copies of (?:his"
    rf"|her) credentials)|(?:was|is) the guest(?= of)|saw(?= (?:the )?(?:{{title}}"
    rf"|{{person}})[,; .]))\b",
    re.IGNORECASE,
)
RECEIVED_BY = pattern(
    r"\b(?P<act>received|greeted|welcomed|hosted|visited)\b(?P<aux>[^;:.]{0,50}?)\bby\b",
    re.IGNORECASE,
)
RECEIVE = pattern(
    r"\b(?P<act>receiv(?:ed|es|e|ing)|host(?:ed|s)|welcom(?:ed|es)|called on|calls on|call on"
    r"|paid a"
    r" (?:courtesy |farewell )?(?:call|visit) (?:on|to))"
    r" (?:(?:a|the|his|her|its|visiting|newly|appointed|(?:delegation|group)(?: (?:of|from)"
    r" [^,;.]{1,40})?(?: led| headed) by|(?-i:[A-Z][\w.]+)|{state}|{adjective}|{body}"
    r"|in {place},?|on {date},?|here|today|yesterday"
    r"|(?:copies of )?(?:the |his |her )?(?:credentials|letters? of credence|accreditation)"
    r" (?:of|from|presented by))"
    r" ){0,7}(?P<whom>{persons})(?! to [a-z])",
    re.IGNORECASE,
)
NOMINAL = pattern(
    rf"\b(?P<act>(?:{TALKS})) (?:(?:(?:was|were) (?:also )?(?:held|organi[sz]ed|arranged)"
    rf"|took place)(?: (?:(?:in|on|at) )?(?:the )?[\ue004\ue006\ue000]){{0,2}} )?(?:(?:of|between"
    rf"|with) )(?:the )?(?P<who>[^;:]{{0,160}}?)"
    r"(?=(?: (?:was|were|is|are|has|have|took|takes|will)\b)|[.;]|$)",
    re.IGNORECASE,
)
AT_ONE = pattern(
    r"\b(?:at|during|in the course of) (?:a|an|the|their|his|her) (?P<act>(?:[a-z]+ )?(?:meeting"
    r"|talks|conversation|audience))\b(?! of| room| point)",
    re.IGNORECASE,
)
# Behind "received by": "the Marshal of the Sejm, Anna Berg"
FIRST_LIST = pattern(
    r"(?: (?:[\w'-]+|{body}(?:'s)?|{state}|{adjective}|{title})){0,8},? {persons:who}",
    re.IGNORECASE,
)
RECEIVE_ONE = pattern(
    r"\b(?P<act>receive[sd]|hosted|welcomed|greeted)(?= (?:the |a |an |its |his |her )?(?:{title}"
    r"|{person}|{body}|(?-i:[A-Z])))",
    re.IGNORECASE,
)
CALL_ON = pattern(
    r"\b(?P<act>(?:paid|pays|made) (?:an? )?(?:[a-z]+ ){0,2}(?:call|visit) (?:on|to)|called on"
    r"|calls on) (?:the )?(?:{adjective} |{body}(?:'s)? )?(?P<whom>{title})(?!,? {person})",
    re.IGNORECASE,
)
RECEIVE_GROUP = pattern(
    r"\b(?P<act>receiv(?:ed|es)|host(?:ed|s)) (?P<whom>(?:a |the |its )?(?:{adjective} |{body} "
    r"|[\w-]+ ){0,3}(?:delegation|committee|group|members|deputies|{body}))(?!\w)",
    re.IGNORECASE,
)
OFFICIALS = pattern(
    r"\b(?P<act>meetings?|talks|consultations|summit) of (?:the )?(?:[a-z-]+ ){0,3}(?:speakers"
    r"|ministers|heads|presidents|leaders|chairs|chairpersons|secretaries|experts|diplomats"
    r"|parliamentarians)\b"
    r"|\b(?:ministers|heads of [a-z]+|leaders|parliamentarians|presidents|speakers)"
    r"(?: of (?:the )?[^,;.]{1,40}?)?,? (?:will )?(?P<act3>met|meeting"
    r"|meets?|gather(?:ed|s)?|(?:re)?convened?|(?:held|hold|holds) (?:their|an?|the)"
    r" (?:[\w\ue005-]+ ){0,3}(?:meeting|summit|talks|consultations))\b(?! with)"
    r"(?![^.;]{0,90}\b(?:session|sitting|plenary|assembly) of)"
    r"|(?:\b(?:ministers|presidents|heads of [a-z]+|speakers|leaders|parliamentarians)"
    r"|{title})(?: of (?:the )?(?:{bodies}|{states})),? (?P<act2>met|meeting|meets?|gathered"
    r"|gather|convened?)\b(?! with)",
    re.IGNORECASE,
)
COLON_LIST = pattern(r": (?:the )?(?P<who>{persons})", re.IGNORECASE)
COMPANY = re.compile(
    r"\b(?:had|has|brought|took) with (?:him|her|them)\b|"
    r"\bwith (?:him|her|them) (?:had |have |has )?(?:come|came|was|were|are|is|travel\w+)\b"
    r"|\b(?:accompanied|joined|attended) (?:him|her|them|the (?:meeting|talks))\b|\b(?:the"
    r" (?:meeting|talks)|(?:he|she) was) (?:was |were )?(?:also )?(?:attended|accompanied|joined)"
    r" by\b"
    r"|(?:\ue002|\ue003|\bthe delegation) (?:is|was|are|were) (?:also )?(?:accompanied|joined) by\b"
    r"|\baccompanying (?:him|her|them|the \ue003)(?: on [^,;.]{1,40})? (?:are|were|was|is)\b"
    r"|\bdelegation (?:also )?(?:comprise[sd]?|include[sd]?|consist(?:s|ed) of|(?:is"
    r"|was) (?:composed|made up) of)\b"
    r"|\bthe delegation,? (?:is |was |which (?:is|was) )?(?:led|headed) by\b"
    r"|\bmembers of (?:the|its|his|her) delegation (?:are|were|include[sd]?)\b"
    r"|\btravell?ing with (?:him|her|them|the \ue003) (?:are|were|was|is)\b",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?P<act>(?:was|were) (?:also |both )?present|(?:also )?attended|(?:also )?took part)"
    r"(?= (?:(?:in|at|during) )?(?:on the occasion|the (?:meeting|talks|call|audience"
    r"|conversation)\b(?! of)))",
    re.IGNORECASE,
)
TOGETHER = pattern(
    r"{persons:who}(?:,[^,;]{0,60},)? (?:have |has )?(?P<act>discussed|took stock|summed up"
    r"|exchanged|considered|agreed|reviewed|talked over)\b",
    re.IGNORECASE,
)
# "had discussed the results on Thursday with Paul Novak"
DISCUSSED = pattern(
    r"\b(?P<act>discussed|talked (?:over|through)|reviewed|considered|examined|debated|touched upon"
    r"|went over|compared notes) [^;.:]{0,90}? with (?:the )?(?:{title} |{body} |{state}'s "
    r"|{adjective} )*"
    r"(?:[\w'-]+ ){0,3}?(?P<whom>{persons})",
    re.IGNORECASE,
)
# "met with a delegation led by Anna Berg"
GUEST_LED = pattern(
    r"\b(?P<act>met|meets|received|receives|hosted|hosts|welcomed|welcomes|held talks|had talks"
    r"|spoke)"
    r"(?: (?:on )?{date}| in {place}| here| today)*(?: with)? (?:an?|the) (?:[\w-]+ |{adjective} "
    r"|{state} "
    r"|{body} ){0,4}?(?:delegation|group|mission|team)(?: (?:of|from) [^,;.]{1,50}?)?,? (?:which"
    r" (?:is|was)"
    r" )?(?:led|headed) by (?:the )?(?:{title} |{body} |[\w'-]+ ){0,4}?(?P<whom>{person})",
    re.IGNORECASE,
)
VISITOR_NEAR = 5  # sentences
VISITS = re.compile(
    r"\b(?:visit\w*|arriv\w+|travel\w+|trip|delegation|came to|participat\w+|took part"
    r"|taking part)\b",
    re.IGNORECASE,
)
TALKED = (
    "meeting|talk|negotiation|consultation|conversation|discussion|audience|lunch|dinner"
    "|breakfast|call|encounter"
)
# Whoever they are that nobody names: "the co-rapporteurs met the Speaker, Anna Berg"
SOME_MET = re.compile(
    r"\b(?:(?:co-)?rapporteurs|delegation|members|deputies|mission|observers|group|senators|team"
    r"|representatives|parliamentarians|lawmakers|guests|they|we|visitors|mps|legislators"
    r"|experts)\b(?: [^,;.]{0,40})? $",
    re.IGNORECASE,
)
MEETS = (
    f"{TALKED}|video|exchange|met|meet|sat down|sits down|conferred|together|talked|spoke|speaks"
    "|consulted|views|opinions|phone|see|credentials|guest|saw"
)

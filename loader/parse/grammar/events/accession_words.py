"""The words of accessions: joined, admitted, became member, was granted observer status."""

import re

from interparl.loader.parse.shape import pattern

STATUS = r"(?:(?:full|associate|associated|permanent|founding|non-permanent|corresponding) )?"
RANK = r"(?P<rank>members?|observers?|partners?|ally|allies)"
RANKED = (
    rf"(?:{STATUS}(?:dialogue )?{RANK}|(?P<title>\ue003))"
    r"(?: (?:states?|countr(?:y|ies)|parliaments?|organi[sz]ations?))?"
)
JOIN = pattern(
    r"\b(?P<act>(?:re-?)?join(?:s|ed|ing)?\b(?! (?:in(?! {date})|by|with|as well|forces|hands"
    r"|together|them|him|her|us|as (?:[\w\ue005]+ ){0,3}?\ue003)(?!\w))"
    r"|acced(?:e|es|ed|ing)|adher(?:e|es|ed|ing)(?= to\b)|(?:came|comes|climbed|got) (?:on"
    r" board|aboard)\b|affiliated(?= (?:itself |themselves )?(?:to|with)\b)|(?:came|comes?)"
    r" in\b(?! (?!(?:on|in|only|later|as) ))"
    r"|followed(?=(?: suit| as [^,;.]{1,30})? (?:in|on) {date})|(?:returned|came back)(?= to (?:the"
    r" )?{body}| to it\b| (?:in|on) {date})|(?:came"
    r"|comes?) to(?= the {body} in)"
    r"|bec[ao]mes? (?:a )?part(?= of (?:the )?{body})|signed up(?= to (?:the )?{body})"
    r"|(?:entered|enters)(?= (?:into )?(?:the )?{body}| (?:in|on) {date}))",
    re.IGNORECASE,
)
BECOME = pattern(
    rf"\b(?P<act>bec[ao]me|becomes|becoming|has been|have been|is|are|changed its status to(?:"
    rf" that of)?)(?: also| now)?(?:,? (?:on |in )?{{date}},?)? "
    rf"(?:an? |the |its |their |{{body}}'s |{{number}}(?:st|nd|rd|th)? |newest |latest |youngest "
    rf"|\d+(?:st|nd|rd|th) ){{0,3}}"
    rf"{RANKED}(?!\w)",
    re.IGNORECASE,
)
ADMIT = pattern(
    r"\b(?P<act>(?<=was )(?:re-?)?admitted(?=[,.;]| with| on| in {date}| at| too| also| again|$)"
    r"|(?<=been )(?:let in|admitted)(?=[,.;]|$)"
    r"|(?<=were )(?:re-?)?admitted(?=[,.;]| with| on| in {date}| at| too| also| again|$)"
    r"|(?:(?:re-?)?admitted|accepted|let (?:back )?in|welcomed|received|taken (?:back"
    r" )?in)(?= (?:in)?to\b|"
    r" as (?:an? )?(?:\w+ )?(?:members?|observers?|partners?)\b| (?:the )?(?:{states}"
    r"|{body}) (?:as|to"
    r"|into)\b)"
    r"|(?:granted|given|gets|obtains|receives|acquires|gains|awarded|accorded|obtained|received"
    r"|gained|acquired|got|enjoys|enjoyed|has"
    r" had|have had|has held|have held|holds?|held)"
    rf"(?= (?:the |a )?(?:status of (?:an? )?|{STATUS})(?:{STATUS})?(?:an? )?(?:dialogue"
    rf" )?(?:members?|observers?"
    rf"|partners?|special guests?)(?:ship)?\b(?! of the)| (?:the )?status of (?:an? )?{STATUS}"
    rf"(?:dialogue )?(?:members?|observers?|partners?)\b)"
    rf"|(?:took|takes?|assumed|resumed|regained|secured|won|achieved|reached|had)(?= (?:the )?"
    rf"(?:status of (?:an? )?{STATUS}(?:member|observer|partner)|{STATUS}membership\b"
    rf"|(?:observer|member|partner) status\b)))",
    re.IGNORECASE,
)
# "The Council confers the same status upon Cuba"
CONFERS = pattern(
    r"\b(?P<act>(?:grant|accord|award|extend|confer|bestow)(?:s|ed|red)?|gave|gives)"
    r" (?:(?:on )?{date} )?(?:(?:the|this|that|such|an?) )?(?:(?:same|similar|like|such|\w+)"
    r" ){0,2}?"
    r"(?:status|rank|membership|{title})(?: of (?:an? )?(?:\w+ )?(?:observers?|members?"
    r"|partners?))?"
    r" (?:(?:up)?on|to) (?:the )?(?P<who>{states}|{body})",
    re.IGNORECASE,
)
STATUS_GRANTED = pattern(
    r"\b(?P<act>(?:status of (?:an? )?(?:full |associate )?(?P<rank>observer|partner|member)"
    r"|(?P<rank2>observer|partner(?: for [\w ]{1,16})?|member)(?:ship)?"
    r" status))\b(?P<at>[^,;]{0,60}?) "
    r"(?:(?:was|were|has been|had been|have been) (?:granted|given|awarded|accorded|conferred"
    r"|extended|bestowed|enjoyed|held|obtained|secured)|went|goes)\b",
    re.IGNORECASE,
)
ACCESSION = pattern(
    r"\b(?P<act>accession|(?:re-?)?admission|(?:re-?)?entry(?! into force)|affiliation)\b(?!"
    r" (?:talks|negotiations|process|protocols?|treat\w+|agreements?"
    r"|documents?|fees?|criteria|ban|visas?|permits?))",
    re.IGNORECASE,
)
MEMBER_SINCE = pattern(
    rf"{{state|body:who}}(?:,| \() ?(?P<act>(?:an? |the )?{RANKED})(?: (?:of|in|at) (?:the"
    rf" )?{{body:of}})?(?: since)? (?={{date}})",
    re.IGNORECASE,
)
# "debated the accession of Bolivia": nothing came of it yet
TALKED_OF = re.compile(
    r"\b(?:debat|discuss|consider|examin|support|prospect|issue|question|negotiat|appli|request|bid"
    r"|path|road|progress|pending|await|prior|until|welcom|hope|favou?r)\w*(?: \w+){0,4} $",
    re.IGNORECASE,
)
# "passed a resolution on joining the Assembly": it has not joined yet
TALKED_ABOUT = re.compile(r"\b(?:on|of|about|for|to|against|consider\w*|by) $", re.IGNORECASE)
# "accession to the Council's convention": to no body
TO_TREATY = re.compile(
    r" to (?:the |its |an? )?\ue001(?:'s)? (?:\w+ )?(?:conventions?|treat(?:y|ies)|protocols?"
    r"|charter"
    r"|agreements?)\b",
    re.IGNORECASE,
)
TALKED_THEN = re.compile(
    r"[^;.]{0,90}? (?:was|were|is|are|has been|have been|being) (?:also |then )?(?:discussed|raised"
    r"|considered|debated|examined|reviewed|supported|opposed|rejected|postponed|touched|negotiated"
    r"|on the agenda|blocked|vetoed|put off|welcomed|backed)",
    re.IGNORECASE,
)
TOGETHER = pattern(r"(?:together|along|jointly) with (?:the )?(?P<who>{states})", re.IGNORECASE)
LABEL = re.compile(r"(?:^|[.;] |# )(?P<act>(?:acceded|joined|admitted|accession)): ", re.IGNORECASE)
ORDINAL = pattern(
    r"\b(?:becoming|as|is now) (?:its|the|their) (?P<nth>{number})(?:st|nd|rd|th)? (?:member"
    r"|observer|partner)",
    re.IGNORECASE,
)
GAP = pattern(
    r"(?:, and|,|;| and| while)(?: followed)?(?: by)?(?: the)? (?P<who>{states})(?:'s)?"
    r"(?: \([^()\ue004]*\))?(?:, [^,;.]{1,60},)?(?: following| joining| acceding| followed"
    r"| as well| did so| came in| entered| joined| next| too)? (?:in |on |\((?:in |since )?)"
    r"(?P<when>{date})",
    re.IGNORECASE,
)
# "In 2010 Belarus became a partner of the Organization, in 2015 an observer"
NEXT_RANK = pattern(
    r"(?:, and|,|;| and)(?: then)?(?: in| on)? (?P<when>{date}),? (?:an? |its )?"
    r"(?:full |associate |associated |dialogue )?(?:members?|observers?|partners?)\b"
    r"|(?:, and|,|;| and)(?: then)? (?:an? )?(?:full |associate |dialogue )?(?:member|observer"
    r"|partner)(?: state)? (?:in|on) (?P<when2>{date})"
    r"|[;,](?: and)? (?:the |its )?(?:full |associate )?(?:membership|accession|admission"
    r"|observer status)"
    r" (?:came|followed|was (?:granted|obtained|given|accorded|acquired)|took effect|began)(?:"
    r" only)?"
    r"(?: in| on)? (?P<when3>{date})",
    re.IGNORECASE,
)
MEMBERS = re.compile(r"\b(?:join|acced|member|found|establish|grew out|came into)", re.IGNORECASE)
RANK_NEAR = re.compile(r"\b(member|observer|partner)", re.IGNORECASE)
TO = ("to", "into", "in", "at", "with", "of")
RESPECTIVELY = pattern(
    r"\b(?:in|on) (?P<dates>{date}(?:, (?:in |on )?{date}){0,4},? and (?:in |on )?{date}),?"
    r" respectively",
    re.IGNORECASE,
)
WHOSE = pattern(r"(?P<who>{body|states})'s? (?:[a-z]+ )?$", re.IGNORECASE)
HEAD = pattern(r"[^;.]{0,60}, (?:the )?(?P<who>{state})", re.IGNORECASE)

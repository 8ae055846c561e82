"""The words that plan, deny, wish for or report what a clause tells."""

import re

from interparl.loader.parse.shape import MARK

MARKS = "".join(MARK.values())
PLANNED_LEFT = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were) (?:also )?(?:due |set |scheduled |planned |expected "
    r"|about "
    r"|going |slated )?to|plans? to|planning to|intends? to|scheduled|planned|upcoming|forthcoming"
    r"|be)\b|\bto(?: be)?(?: \w+ly)? ?$",
    re.IGNORECASE,
)
PLANNED_RIGHT = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|set|scheduled|planned|expected|to|slated|foreseen)"
    r"|scheduled|planned|foreseen)\b",
    re.IGNORECASE,
)
# "became the first woman to be elected", "the only state to join": told, not planned.
FIRST_TO = re.compile(
    r"\b(?:first|second|third|last|latest|only|youngest|oldest)\b[^,;.]{0,60}? to(?: be| have)? ?$"
)
DENIED = re.compile(
    r"\b(?:not(?! only)|never|no(?!\. ?\d| fewer| less| later| longer|\.)|neither|nor|none|nobody"
    r"|without|instead of|refus\w+|declin\w+|fail(?:s|ed|ing)? to|would|could|might|may(?= )|should"
    r"|if|unless|whether|cannot|can|hop(?:es?|ed|ing)|wish\w*|propos\w+|suggest\w+|demand\w+"
    r"|call(?:s|ed|ing)? (?:on|for)|urg(?:e[sd]?|ing)|ask(?:s|ed)? (?:for|that|to)"
    r"|invit\w+(?: [\w\ue000-\ue008]+){0,4} to"
    r"|read(?:y|iness) to|ought|idea (?:to|of)|possib\w+|postpon\w+|back(?:s|ed|ing)|seeks?"
    r"|keen|eager|look(?:s|ed|ing)? forward|prepar(?:e|es|ing)"
    r"|wait\w* for|await\w*|put off|cancell?ed|applied|appl(?:y|ies)"
    r"|wants?(?: \w+)? to|n't|right to|entitled to|in favou?r of|support for|need(?:s|ed)? to"
    r"|(?:was|were) to have been|once (?:the|they|it|he|she|all)|importance of"
    r"|years (?:since|after))\b"
)
# "is ready to help, she said when she met": only what stands behind "when" is of her meeting
OWN_CLAUSE = re.compile(rf"\b(?:when|while|after|as) (?=(?:he|she|they|it|[{MARKS}])(?: |\Z))")
# "It should be recalled that": what follows is told, not wished for
RECALLED = re.compile(
    r"\b(?:it |as )?(?:should|would|must|may|might|can|could|will|is to) be (?:also )?(?:recalled"
    r"|remembered|noted|mentioned|recorded|added|said|reminded|stressed|emphasi[sz]ed)(?: here)?"
    r"(?: that)?\b",
    re.IGNORECASE,
)
# "On the proposal of the Chair he was elected": what was proposed was done
ON_PROPOSAL = re.compile(
    rf"\b(?:on|up?on|at|by|following|after|with|under) (?:the |an? |his |her |its )?(?:joint )?"
    rf"(?:proposal|suggestion|recommendation|invitation|proposition|support|backing)s?"
    rf" (?:of|by|from) [^,;:]{{1,60}}?(?:, |(?=[{MARKS}] (?:was|were|has|had|[a-z]+ed)\b))",
    re.IGNORECASE,
)
# "She said that Riga would host the session": what was to come, as somebody told
SPEECH = re.compile(
    r"\b(?:said|told|announced|added|confirmed|disclosed|informed|noted|explained|reported"
    r"|promised|stated|revealed)\b"
)
WOULD = re.compile(
    r"\bwould (?=\Z|be (?:\Z|held|opened|convened|signed|hosted|sent)|(?:host|hold|take place|meet"
    r"|open|visit|convene|gather|sit|send|begin|start)\b)"
)
DENIED_RIGHT = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|could|would)(?: \w+)? (?:not|never)\b|n't\b"
    r"|\b(?:is|are|was|were) (?:still )?(?:being|under|in) (?:prepar\w+|plann\w+|discuss\w+"
    r"|consider\w+|negotiat\w+)"
    r"|\b(?:would|could|might|should)\b|\b(?:postponed|put off|cancell?ed|fell through)\b|\bno"
    r" [a-z]+ (?:was|were|has|have)\b"
)

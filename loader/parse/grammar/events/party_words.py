"""The words around parties: prepositions that govern them, joints of lists, asides, groups."""

import re

from interparl.loader.parse.grammar.clause import AUXILIARY, MARKS
from interparl.loader.parse.shape import MARK

PREPOSITIONS = (
    "of|in|at|on|from|with|by|between|to|for|under|within|among|against|via|towards?|into|near|"
    "including|alongside|before|after|over|about|than|as|through|without|like|following|regarding"
)
GOVERNOR = re.compile(
    rf"\b(?P<preposition>{PREPOSITIONS})(?! ?[\d{MARK['number']}][\d.:]{{0,4}} ?(?:[ap]\.?m\b"
    rf"|hrs|o'clock))"
    rf"(?: (?!(?:{PREPOSITIONS}|was|were|is|are|has|have|had|will"
    rf"|and|that|which|who|where|when|day|morning|afternoon|evening|week|month|year|time"
    rf"|sidelines|margins|eve|occasion"
    rf"|fringes|night|way|spot|until|till|while|because|although)\b)"
    rf"(?:[\w.'-]+|{MARK['adjective']}|{MARK['title']}|{MARK['number']})){{0,4}} ?$",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"^(?:'s)?(?: \([^()]*\))?(?P<by>, and|,| and| &|;| as well as|, as well as) (?:the |also |his "
    r"|her |its )?$"
)
GOES_ON = re.compile(r"(?:'s)?(?: \([^()]*\))?(?:,|;| and| as well as)")
RELATIVE = re.compile(
    r"(?:^|[, ])(?P<pronoun>who|which|whom|that(?! (?:he|she|it|they|we|there|the|his|her|its)\b))"
    r"(?: [a-z]+){0,4} $"
)
STOP = re.compile(r"[;:]|, (?:which|who|and [a-z]+ed)\b")
ANOTHER = re.compile(rf",? and (?:(?:in|on) )?(?:the )?{MARK['date']}")
REACH = 100  # characters of a shape: farther away, a preposition belongs to something else
SAME_SUBJECT = re.compile(
    rf"[\w{MARKS}](?:,)? and (?:(?:then|also|later|thus|jointly|{AUXILIARY}|[a-z]+ly) )*$"
)
# "The meeting approved the offer of the Senate, and it issued a declaration"
ITSELF = re.compile(r"(?:, and|, but|;|, while) it (?:also |then |later |[a-z]+ly )?$")
# "approved by the Council on 5 May, when it met in Riga": the Council met
THEN_IT = re.compile(r"\b(?:when|where|as|once|after|before) it (?:also |last |first |had )?$")
# "Anna Berg, a senator from Riga, became": she did
APPOSITION = re.compile(
    rf"(?P<who>{MARK['person']})(?: \([^()]*\))?, (?:an?|the|its|formerly)"
    rf" [^,;{MARK['person']}]{{1,80}}, $"
)
TELLS_OF = re.compile(rf"(?:the |(?:in|on) {MARK['date']},? )?(?:[{MARKS}]|he |she )")
CLOSED = re.compile(
    r", (?:who|which|whose|founded|established|created|set up|based|seated|headquartered|born"
    r"|elected"
    r"|chosen|appointed|now|then|formerly|currently|itself|a member|an observer)\b[^,;]*, $"
)
BESIDE = re.compile(
    rf",? (?:(?:together|along|jointly) with|accompanied by|alongside|as well as) "
    rf"(?=[^;]{{0,120}}[{MARK['person']}{MARK['title']}])[^;]{{1,160}}, $"
)
WHOSE = ", whose "  # "the committee, whose chair, Anna Berg, visited": she did
# "A held talks with B, met with C and laid flowers": A met, B is not "B, met with ..."
FINITE = re.compile(
    r"(?:met|held|had|took|paid|gave|spoke|went|visited|attended|laid|left|saw|toured|discussed)\b"
    r"(?! (?:by|in the presence))"
)
PARTICIPLE = re.compile(r"(?:\([^()]*\))?, (?:[a-z]+ly )?$")
OF_GROUP = re.compile(
    r"\b(?:delegation|group|mission|team),? (?:which (?:is|was) )?(?:led|headed)\b"
)
LED = re.compile(r"\b(?:led|headed)$")  # "a delegation led by Anna Berg visited": she visited

# "given to the Latvian parliament": to Latvia
PARLIAMENT = re.compile(r" (?:parliament|legislature)\b(?!ar)", re.IGNORECASE)

"""The noun phrase of an office: "acting CSTO Secretary General", "Speaker of the Senate of Belize".

Pieces of patterns over shapes, which the rules about offices put together, and the reading of a
matched phrase, or of several joined ones ("Chairman of A and Deputy Speaker of B").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import MARK, Found, Shape, pattern

DETERMINER = r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir)\ )"
# What is said of the holding before the body that the title follows: "former CSTO Chairman".
LEAD_WORDS = (
    r"[Ff]ormer|[Aa]cting|[Ii]nterim|[Tt]hen|[Oo]utgoing|[Ii]ncoming|[Nn]ew|[Nn]ext|[Cc]urrent|"
    r"[Ii]ncumbent|[Ll]ate|[Nn]ewly[ -]elected|[Nn]ewly[ -]appointed|[Ee]x-?|[Pp]resent|[Ff]irst"
)
LEAD = rf"(?:(?:{LEAD_WORDS})[ ]?)"
# "Tajik lower house speaker", "the committee's deputy chair", "Kremlin spokesman"
SMALL_OWNER = (
    r"\b(?:(?:lower|upper)\ (?:house|chamber)(?=\ |'s)|[Pp]arliament(?=\ |'s)|Kremlin"
    r"|(?:committee|commission|delegation|assembly|union|forum|secretariat)(?='s\ ))"
)
# What the title belongs to, before it: "CSTO", "Ukraine's", "Turkish"; letters that no list knows.
OWNER = (
    r"(?:(?:{body}(?:\ \((?:{body}|[A-Z][\w&-]{1,9})\))?|{state}|{adjective}"
    rf"|{SMALL_OWNER}|(?<![\w.])[A-Z]{{2,8}}(?:[/-][A-Z]{{2,8}})?)"
    r"\.?(?:'s?)?(?:\ {place})?[ ])"
)
# Organs that texts name in small letters, with at most three words before the noun.
SMALL_ORGAN = (
    r"(?:(?!the\b|and\b)[a-z][a-z-]{3,20}\ (?={body}))?"
    r"(?:(?:{state}[–-])?(?:{body}|{adjective}|{state})(?:'s?)?\ )?"
    r"(?:(?!and\b|of\b|the\b)[\w'/-]+\ ){0,3}"
    r"(?:delegation|mission|headquarters|group|committee|commission|subcommittee|parliament|bureau|"
    r"secretariat|board|department|house|chamber|presidium|desk|office|faction|council|part|post|"
    r"network|caucus|bloc|team|institution|agency|section|unit|branch|academy|organi[sz]ation|"
    r"association|assembly|union|alliance|forum)\b"
)
CAPITALS = (
    r"[A-Z][\w'+-]*(?:(?:\ |,\ |,?\ and\ (?!MPs?\b)|\ of\ |\ for\ |\ on\ |\ of\ the\ |\ &\ )"
    r"[A-Z+\d][\w'+-]*){0,7}"
)
OF = (
    r"\ (?i:of|to|at|for|from|in|within|on|with)\ "
    r"(?:(?i:the)\ |its\ |our\ |this\ |their\ |both\ the\ )?"
)
WITHIN = r"\ (?:of|in|at|to|under|within|for)\ (?:the\ )?"
NAMED = (
    r"(?:(?:organi[sz]ation|alliance|bloc|assembly|union|ministry|government)'s"
    r"\ [A-Z]\w+(?:\ [A-Z]\w+){0,4}|{body}(?:'s\ (?:{body}|[A-Z]\w+(?:\ [A-Z]\w+){0,4})"
    r"|\ {body}|\ [–-]\ {body}|\ \((?:{body}|[A-Z][\w-]{1,10})\)"
    r"|\ {place}\ [A-Z]\w+(?:\ [A-Z]\w+)?)?|"
    r"{state}|{place}|{adjective}\ (?:[Dd]elegation|[Gg]roup|side))"
)
# "of the OSCE election observation mission to Moldova"
SMALL_TOPIC = (
    r"(?:\ on\ (?:the\ )?[a-z]{3,}(?:(?:\ |,\ |,?\ and\ )(?!of\b|on\b)[a-z]{3,}){0,5}"
    r"(?=\ of\ |\ \(|\ ?{person}|[,.;)]|\Z))"
)
OF_SMALL = (
    rf"{SMALL_ORGAN}{SMALL_TOPIC}?"
    r"(?:\ (?:to|of|in|from|for)\ (?:the\ )?(?:{body}|{state}|{place})){0,2}"
)
# "of the President of Russia in the North-West Federal District"
OF_SOMEBODY = (
    r"(?:(?:{body}|[A-Z]{2,6})\ )?{title}(?:\ of\ (?:the\ )?(?:{state}|{body}))?"
    rf"(?:\ in\ (?:the\ )?(?:{{place}}|{CAPITALS}))?"
)
# "of the Senate of Belize", "of the Committee on Trade of the Baltic Assembly"
OF_NAMED = rf"{NAMED}(?:{WITHIN}(?:{{body}}|{{state}}|{{place}})){{0,2}}"
# "of the State Duma Committee on CIS Affairs": a topic that names a body, a state or a people
OF_TOPIC = (
    r"{body}\ (?:Sub-?[Cc]ommittee|Committee|Commission|Working\ Group)\ (?:on|for)\ (?:the\ )?"
    r"(?:{body}|{state}|{adjective})(?:(?:\ |,\ |\ and\ )[A-Z][\w-]+){1,5}"
)
MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
HAPPENING = r"(?:Session|Meeting|Sitting|Conference|Summit|Forum|Plenary)\b"
# "of the Hansard Division": capitals that nobody knows
OF_CAPITALS = (
    rf"(?!{HAPPENING}|{MONTHS}){CAPITALS}(?:\ \([A-Z]{{2,10}}\))?"
    r"(?:\ of\ (?:the\ )?(?:{body}|{state}))?"
)
# "Chairman Senate A B", "Secretary National Assembly": as pages of South Asia put it.
BARE_BODY = r"\ (?:{body}|Senate|Parliament|(?:National|General|Legislative)\ Assembly)"
# "Deputy Speaker Federation Council (Russian Federation)", as lists of speakers put it.
BODY_ENDS = r"(?=\ {person}|\ \({state}\)|\s?[;)]|\s*\Z)"
NO_OF = rf"(?:{BARE_BODY}{BODY_ENDS}|\ [A-Z]{{3,8}}(?=[*)]{{0,2}}\s*(?:\Z|[,;)])))"
WITH_OF = rf"{OF}(?:{OF_SMALL}|{OF_TOPIC}|{OF_SOMEBODY}|{OF_NAMED}|{OF_CAPITALS})"
TAIL = rf"(?:{WITH_OF}|{NO_OF})"
# "Chairman of the Parliamentary Assembly and of the State Duma": one title of two bodies.
AND_OF = rf",?\ (?:and|as\ well\ as)\ (?:also\ )?(?P<of>of\ (?:the\ )?{OF_NAMED})"
MORE = AND_OF.replace("?P<of>", "?:")
# "Director General, ParlAmericas Secretariat": behind names and on lines a comma does for "of".
COMMA_TAIL = r"(?:,\ (?:the\ )?(?:{body}|{state})(?!\ ?{person}|\ {title}|'))"
# One office, and several in a row, before a name and (THERE) behind one.
OFFICE = rf"(?:{LEAD}?(?:{OWNER}){{0,2}}{LEAD}?{{title}}(?:\ \({{title}}\))?(?:{TAIL})?)"
OFFICE_THERE = rf"(?:{OFFICE}(?:{COMMA_TAIL})?)"
ADDRESS = r"(?:(?:H\.E\.|Hon\.|Honou?rable|Mr\.?|Ms\.?|Dr\.?)\ )"
# When an office was held, before the next one: "President (2014-2016) and Treasurer".
TERM = r"(?:\ \((?:{date}|{number}|[\d–/\s-]|since|until|from|to){1,12}\)|,?\ {date})?"
JOIN = (
    rf"(?:{TERM}"
    r"(?:,?\ and|,?\ as\ well\ as|\ –|\ -|,|;(?!\ {title}\ {person})|,?\ and\ also|\ /|\ &)"
    rf"\ {DETERMINER}?{ADDRESS}*"
    r"(?:also\ |currently\ |at\ the\ same\ time\ |concurrently\ |simultaneously\ )?)"
)
OFFICES = rf"(?>{OFFICE}(?:{JOIN}{OFFICE}|{MORE}){{0,4}})"
OFFICES_THERE = rf"(?>{OFFICE_THERE}(?:{JOIN}{OFFICE_THERE}|{MORE}){{0,4}})"
# A name and its title with a comma between, in either order; the first pair of a clause tells it.
_TITLE_NAME = re.compile(rf"{MARK['title']}[^{MARK['person']}.;]{{0,80}}, {MARK['person']}")
_NAME_TITLE = re.compile(
    rf"{MARK['person']}(?: \([^()]{{0,60}}\))?, [^{MARK['person']}.;]{{0,60}}?{MARK['title']}"
)
_PARTS = pattern(
    rf"(?P<lead>{LEAD})?(?P<owner>(?:{OWNER}){{0,2}}){LEAD}?(?P<title>{{title}})"
    rf"(?:\ \({{title}}\))?(?P<of>{WITH_OF}|{BARE_BODY}|\ [A-Z]{{3,8}}(?!\w))?"
    rf"(?P<comma>{COMMA_TAIL})?"
)
_ANOTHER = pattern(rf"(?P<lead>)(?P<owner>){AND_OF}(?P<comma>)")


# Capitals before a title that are no acronym: "THE CHAIR", "YB Senator".
NO_LETTERS = frozenset("THE AND OF BY MR MS MRS DR HE HH HRH HM YB YAB SMT SH RT HON NEW".split())


@dataclass(frozen=True)
class Phrase:
    """One office as a text names it: where in the shape's text, and its parts."""

    found: Found
    title: Mention

    @property
    def start(self) -> int:
        """Where the phrase begins in the shape's text."""
        return self.found.match.start()

    @property
    def end(self) -> int:
        """Where it ends in the shape's text."""
        return self.found.match.end()

    @property
    def lead(self) -> str:
        """The word before all else: "former", "acting"; empty where there is none."""
        return (self.found.match["lead"] or "").casefold().strip("- ")

    @property
    def before(self) -> str:
        """The shape's text before the phrase."""
        return self.found.shape.text[: self.start]

    @property
    def owner(self) -> tuple[Mention, ...]:
        """What stands before the title: the body or the state that it belongs to."""
        return self.found.many("owner")

    @property
    def letters(self) -> str | None:
        """An acronym before the title that is no mention: "CEC" Chairwoman."""
        found = re.match(r"[A-Z][a-z]?[A-Z/-]+", self.found.match["owner"])
        return found[0] if found and found[0] not in NO_LETTERS else None

    @property
    def small_owner(self) -> str | None:
        """A body in small letters before the title: "Tajik lower house" speaker."""
        found = re.search(SMALL_OWNER, self.found.match["owner"])
        return found[0] if found else None

    @property
    def tail(self) -> tuple[Mention, ...]:
        """The mentions behind the title: "of the Senate of Belize"."""
        return self.found.many("of") + self.found.many("comma")

    @property
    def tail_text(self) -> str:
        """The shape's text behind the title, with marks."""
        return (self.found.match["of"] or "") + (self.found.match["comma"] or "")

    @property
    def tail_words(self) -> str:
        """The document's words behind the title."""
        return self.found.words("of") or self.found.words("comma")


def puts_titles_first(text: str, at: int) -> bool:
    """Whether a clause puts titles before names: "the Speaker, A B, the Clerk, C D".

    Else it may put them behind ("A B, Speaker, C D, Clerk"), or both ways are open.
    """
    start = max(text.rfind(end, 0, at) for end in (". ", "; ", ": ")) + 1
    title_first = _TITLE_NAME.search(text, start)
    name_first = _NAME_TITLE.search(text, start)
    if title_first is None or name_first is None:
        return title_first is not None
    return title_first.start() < name_first.start()


def phrases(within: Shape, start: int, end: int) -> Iterator[Phrase]:
    """Read the offices that a pattern matched at ``start``..``end`` of a shape's text."""
    at = start
    while at < end:
        match = _PARTS.search(within.text, at, end)
        if match is None:
            return
        found = Found(within, match)
        phrase = Phrase(found, found.many("title")[0])
        yield phrase
        at = match.end()
        while phrase.tail and (another := _ANOTHER.match(within.text, at, end)):
            yield Phrase(Found(within, another), phrase.title)
            at = another.end()

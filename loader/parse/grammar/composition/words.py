"""How pages speak of seats: what is counted, who may hold it, and with which verbs."""

import re

from interparl.loader.parse.grammar.composition.text import marked

FLAGS = re.VERBOSE | re.IGNORECASE
MODIFIER = (
    r"(?:(?:hon(?:ou?rable|\.)|elected|full|voting|ordinary|regular|titular|principal|effective|"
    r"permanent|national|parliamentary|people's|directly|of\ (?:its|their|the)|{adjective})\ ){0,3}"
)
NOUN = (
    r"(?:seats?|mandates?|deputies|deputy(?!\ )|members?(?:\ of\ parliament)?|MPs?|MEPs?|"
    r"parliamentarians?|representatives?|senators?|delegates?|legislators?|lawmakers?|"
    r"councillors|places|people|persons?|chairs|benches|slots|peers|titulars)"
)
UNIT = rf"(?:(?:\ are|[\ -]strong)?[\ -]{MODIFIER}{NOUN}(?:\ (?:\w+\ )?delegation)?|\ strong)"
# What may follow a count that has no noun; anything else is counted there: "18 women".
FOLLOW = (
    r"(?={other}*\Z|\ ?[,;:.)(\[–|/]|\ -|[\u2070-\u209f¹²³]|\ {2}|\t|"
    r"\ {state|chamber|parliament|adjective}|\ the\ {chamber|parliament}|\ "
    r"(?:from|of|for|by|to|in|on|at|within|and|each|every|apiece|per|while|with|out|who|whom|are|"
    r"is|come|comes|coming|belong|fall|go|represent|represents|representing|elected|appointed|"
    r"chosen|delegated|nominated|named|designated|sent|held|filled|drawn|selected|allotted|"
    r"allocated|reserved|assigned|together|plus|since|as|respectively|work|sit|serve|via|through|"
    r"but|that)\b)"
)
# "7 deputies", "seven (7)", "12-member delegation", "6 each", "half as many".
COUNT = marked(
    rf"(?:{{number}}(?:\ ?\({{number}}\))?|{{echo}})(?!\ (?:to|or)\ {{number|measure}})"
    rf"(?:(?P<unit>{UNIT})\b"
    r"(?!-|\ (?:states|countries|parties|organi[sz]ations|bodies|speakers)))?"
    r"(?P<each>\ (?:each|apiece|per\ (?:country|state|delegation|parliament|member))\b|"
    rf",\ (?:each|apiece)\b(?!\ of))?(?(unit)|{FOLLOW})",
    FLAGS,
)
# Other bodies that deputies are sent to or counted in: "two members of the Judicial Council".
ELSEWHERE = marked(
    r"\ (?:of|to|on|in|for|at|as)\ (?:(?:the|its|a|an|their|this)\ )?(?:{body}|(?:\w+\ ){0,2}"
    r"(?:board|committees?|commissions?|bureau|presidium|court|panel|jury|cabinet|government|team|"
    r"mission|working|groups?|council|party|faction|staff)\b)|"
    r"\ in\ (?:the|its)\ (?:{chamber|parliament}|"
    r"(?:\w+\ )?(?:parliament|house|chamber|legislature)\b)",
    FLAGS,
)

MARK = r"{state|parliament|chamber|adjective}"
ONE = (
    r"(?:(?:the|both|either|(?:that|those)\ (?:of|from)(?:\ the)?)\ )?"
    r"(?:(?:national\ )?(?:parliaments?|delegations?|legislatures?|"
    rf"citizens|people)\ (?:of|from)\ (?:the\ )?)?{MARK}(?:\ \((?:the\ )?{{parliament}}\))?"
)
SEPARATOR = (
    r"(?:,?\ and\ (?:also\ )?|,\ |\ &\ |"
    r"/(?=\S)|"
    rf";\ (?!(?:(?:of|from|for|by)\ )?(?:the\ )?{MARK}(?:,|\ [–-]|:)?\ \(?{{number}})|"
    r",?\ as\ well\ as\ )"
    r"(?:(?:of|from|for|by|to|in)\ )?(?:each\ of\ )?"
)
LIST = rf"{ONE}(?:'s?)?(?:{SEPARATOR}{ONE}(?:'s?)?){{0,60}}"
HOLDERS = marked(LIST, FLAGS)

TO = r"(?:\ (?:to|in|at|on|within|into|of)\ (?:the\ )?{assembly})"
ADVERB = (
    r"(?:\ (?:each|now|currently|at\ present|also|alone|both|all|together|today|presently|still|"
    r"thus|accordingly|hence|however|therefore|likewise|normally|usually|always|there|here|which|who|that)|"
    r",\ (?:too|however|likewise|in\ turn|by\ contrast|meanwhile|for\ (?:its|their)\ part),)*"
)
FILLER = (
    r"(?:\ (?:a\ total\ of|a\ delegation\ of|the\ number\ of|only|just|exactly|its|their|"
    r"as\ many\ as|all|another|altogether|a|an|the|by|through|full|her|his))*"
)
THINGS = (
    r"(?:\ (?:national|parliamentary|permanent|standing))*"
    r"(?:\ (?:delegations?|parliaments?|legislatures?|members|seats|representation|quota|"
    r"deputies|group|side|bench|contingent|caucus|team))?"
)
SEND = (
    r"(?:sends?|delegates?|appoints?|elects?|designates?|nominates?|names?|chooses?|contributes?|"
    r"provides?|seconds|fields|deploys?|sent|lends?|supplies|supply|elected|named|"
    r"puts?\ up|appointed)"
)
KEPT = r"(?:sent|kept|retained|delegated|appointed|elected|nominated|designated)"
# Verbs of which a chamber's own size is not the object.
STRONG = (
    rf"(?:(?:shall|may|can)\ (?:each\ )?)?(?:{SEND}|keeps?|retains?|manages?\ with|"
    r"makes?\ do\ with|(?:has|have)\ made\ do\ with|(?:will\ )?go(?:es)?\ on\ with|"
    r"settle[sd]?\ (?:\w+\ \w+\ )?(?:for|on|at)|musters?|commands?|enjoys?|disposes?\ of|"
    r"(?:tops|heads|leads)\ (?:the\ \w+\ )?with|(?:is|are)\ content\ with|is\ back\ at|"
    rf"(?:has|have)\ {KEPT}|fills?|"
    r"occup(?:y|ies)|holds?|held|gets?|accounts?\ for|filled|takes?\ up|took\ up|"
    r"(?:comes?|ranks?|stands?|follows?|leads?|remains?|closes?|ends?)(?:\ \w+){0,3}\ with|"
    r"(?:must|has\ to|have\ to|can)\ (?:be\ (?:content|satisfied)|make\ do|rest\ content)\ with|"
    r"(?:is|are|was|were)\ (?:satisfied|left)\ with|"
    r"(?:remains|stays|stands|stood|is\ (?:back|fixed|set|kept|frozen))\ (?:at|with)|"
    r"(?:has|have)\ got|"
    r"(?:takes?\ part|participates?|works?|acts?){TO}\ with|"
    r"(?:is|are|be|was|were|has\ been|have\ been)\ (?:allotted|allocated|assigned|"
    r"given|granted|due|accorded|guaranteed|"
    r"awarded)|"
    rf"(?:is|are|be)\ entitled\ to(?:\ {SEND})?|(?:has|have|enjoys?)\ the\ right\ to(?:\ {SEND})?|"
    rf"(?:is|are|be|was|were|(?:has|have)\ been)\ (?:\w+\ )?represented{TO}?(?:\ there|\ here)?"
    r"\ (?:by|with|through)|"
    r"represented\ by)"
)
WEAK = (
    r"(?:(?:shall|may)\ (?:each\ )?)?(?:has\ had|have\ had|has|have|had|with|"
    r"consist(?:s|ed)?\ of|comprise[sd]?|"
    r"number(?:s|ed)?|"
    r"counts?(?:\ with)?|"
    r"(?:is|are|be|was|were)\ (?:now\ )?(?:made\ up|composed|formed)\ of|includes?|totals?|"
    r"is(?=\ \Z)|"
    r"stands\ at|consisting\ of|composed\ of|made\ up\ of|comprising|including|numbering)"
)
CHOSEN = (
    r"(?:elected|appointed|chosen|delegated|nominated|named|designated|sent|held|filled|occupied|"
    r"provided|drawn|taken|selected)"
)

# From here on a sentence tells what a delegation or an assembly is made of.
TRIGGER = marked(
    r"\b(?:consist(?:s|ed)?|consisting|composed|made\ up|formed)\ of\b|\bcompris(?:e[sd]?|ing)\b|"
    r"\bincludes?\b|\bincluding\b|\bnumber(?:s|ing)\b|\bcounts\b|"
    r"\brepresented\b.{0,60}\b(?:by|with)\b|"
    rf"(?:(?<=\w)|(?<={{state|parliament|chamber|assembly}}))\ (?:has|have|with|{STRONG})\b|"
    r"\b(?:deputies|members|MPs|parliamentarians|representatives)\b[^.;]{0,80}"
    rf"\b(?:are|is|were)\ (?:\w+\ )?{CHOSEN}\ by\b|"
    r"\bbrings?\ together\b|\b(?:of|among)\ (?:whom|which|them)\b|\bseats\b|"
    r"\b(?:delegates|delegations?|members|representatives|deputies|composition)\b[^:.]{0,120}:|"
    r"\bof\ the\ {adjective}\ (?:seats|members|bench|benches|delegation|group|contingent|side|"
    r"share)\b|\b(?:there|we)\ are\ (?:\w+\ )?(?={number})|"
    r"\b(?:is|are)\ added\b|\b(?:is|are|was|were)\ (?:\w+\ )?formed\ by\b|"
    r"\b(?:benches|chairs|contingents?|places)\b",
    FLAGS,
)
# "Ten deputies of the State Duma act on behalf of Russia in the CSTO PA"
ON_BEHALF = marked(
    r"\b(?:acts?|works?|sits?|serves?|speaks?)\ (?:there\ )?(?:on\ behalf\ of|for)\ (?:the\ )?"
    r"{state|parliament}",
    FLAGS,
)
# "In its last term the Riigikogu had 12, the Saeima 16 and the Seimas 14"
HAD = marked(
    r"{state|parliament|chamber}\ (?:now\ )?had\ {number},?\ (?:and\ )?(?:the\ )?"
    r"{state|parliament|chamber}\ {number}",
    FLAGS,
)
# "Russia 12; Turkey 12; Romania 7", which goes on a sentence about seats
ENUMERATION = marked(
    r"(?:{state}(?:\ [–:-]|:)?\ \(?{number}\)?(?:,\ |;\ |,?\ and\ )(?:the\ )?){3}", FLAGS
)
# "Austria, which used to have nine, sends seven": the aside tells of the past.
ASIDE = re.compile(
    r", (?:which|who) (?:used to|once|formerly|originally|previously|initially|at first|until)\b"
    r"[^,;.]{0,60},|, an? [^,;.]{3,80}, |\([^()]{0,120}\)"
)
# Bodies within or beside an assembly: "a Presidium of three, one from each country".
SMALLER = marked(
    r"(?:{body}|\b(?:presidium|bureau|board|committees?|commissions?|missions?|groups?|teams?|"
    r"secretariat|executive|observers?|part(?:y|ies)|factions?|jury|panel|staff|working)\b)"
    r"[^.;:]{0,80}\Z",
    FLAGS,
)
SMALLER_REACH = 140
# Delegations to somebody that is no assembly: "for relations with the parliaments of ...".
RELATIONS = marked(
    r"\bdelegations?\ (?:to|for|with|in)\ "
    r"(?!(?:the\ )?(?:{assembly}|{number}|[^.;:]{0,60}\bassembl))",
    FLAGS,
)


def ends(pattern: re.Pattern[str], text: str, end: int, reach: int) -> re.Match[str] | None:
    r"""Find a pattern that ends in ``\Z`` in the last ``reach`` characters before ``end``."""
    return pattern.search(text, max(0, end - reach), end)

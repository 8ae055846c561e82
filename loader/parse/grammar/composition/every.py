"""How pages say that every member holds as many seats: "each of the five states elects nine"."""

from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.groups import NOUN
from interparl.loader.parse.grammar.composition.text import marked

KIND = (
    rf"(?:(?:\w|-)+\ ){{0,3}}{NOUN}\b"
    r"(?:\ listed\ (?:below|above|here|hereunder|in\ (?:the\ )?\w+\ \w+(?:\ of\ the\ \w+)?))?"
)
# "Member State", "Member State of the EAC", "Member State that has ratified the Protocol"
OF = (
    r"(?:\ (?:of|in|to)\ (?:the\ )?{assembly|body})?"
    r"(?:\ (?:that|which|having)\ (?:has\ |have\ )?(?:ratified|signed|joined|acceded\ to|accepted)"
    r"(?:\ [^\s,.;:]{1,30}){0,5}?)??"
)
OURS = r"(?:\ (?:the|its|these|our))?"
COUNT = rf"(?P<count>{{number}})(?!\ (?:to|or)\ {{number}})(?P<unit>{w.UNIT})?"
SUBJECT = (
    r"(?:\b(?P<every>each|every|all|an?(?=\ (?:member|partner|contracting)))"
    rf"(?:\ one)?(?:\ of)?{OURS}|\b(?:the|its)|"
    r"\ban?(?=\ [^,.;]{3,40}\ listed\ in))"
    rf"(?:\ (?P<size>{{number}}))?(?:\ {{body|assembly}}(?:'s)?)?\ (?P<kind>{KIND}){OF}"
)
# "Each of the five Partner States elects nine members"
FIRST = marked(
    rf"{SUBJECT}(?:(?:\ [–-]\ |\ \(|,\ )(?P<listed>{w.LIST})(?:\ [–-]|\)|,))?"
    r"\ (?:–\ )?(?:each\ |shall\ each\ )?"
    rf"(?:(?:{w.STRONG}|{w.WEAK}){w.TO}?{w.ADVERB}{w.FILLER}\ )"
    rf"{COUNT}(?P<each>,?\ (?:each|apiece))?{w.FOLLOW}",
    w.FLAGS,
)
TOTAL = marked(rf"{{number}}{w.UNIT}(?=[,:;(\ ])", w.FLAGS)
# What may follow: "..., an Associate Member listed in Part B by two"
NEXT = marked(
    rf",?\ (?:and\ )?(?:an?|each|every)\ (?P<kind>{KIND})\ (?:by\ |with\ )?{COUNT}{w.FOLLOW}",
    w.FLAGS,
)
# "nine members from each Partner State", "five members per country"
LAST = marked(
    rf"{COUNT}{w.TO}?"
    rf"(?:,?\ (?:(?:are\ |is\ )?(?:directly\ )?{w.CHOSEN}(?:\ with\ [^.;,]{{3,50}},)?|"
    rf"comes?|coming|sits?|sitting|serving|serve|arrive|are|is))?{w.TO}?"
    r"(?:,?\ (?:from|by|for|of|to|in|representing)\ (?:each|every)(?:\ one)?(?:\ of)?"
    rf"{OURS}|,?\ per)(?:\ (?P<size>{{number}}))?\ (?P<kind>{KIND}){OF}",
    w.FLAGS,
)
# What may follow too: the states that "each Eastern partner" means
GIVEN = marked(
    rf"(?:{w.TO}|\ (?:to|in)\ {{body}})?,?\ ?"
    r"(?::|–|\(|\ ?namely|\ ?i\.e\.|\ ?to\ wit|\ ?viz\.?),?"
    r"(?::|–|\(|\ ?namely|\ ?i\.e\.|\ ?to\ wit|\ ?viz\.?),?"
    r"\ ?(?:they\ are\ |these\ are\ )?(?:the\ (?:republics?|kingdoms?)\ of\ (?:the\ )?)?"
    rf"(?P<states>{w.LIST})",
    w.FLAGS,
)
# "Independent member states send five parliamentarians each": members all the same
PLURAL = marked(
    rf"(?P<kind>\b(?:(?:\w|-)+\ ){{0,2}}(?:states|countries|parliaments|members|partners))\ "
    rf"(?:{w.STRONG}|{w.WEAK}){w.TO}?{w.ADVERB}{w.FILLER}\ "
    rf"{COUNT}(?P<each>,?\ (?:each|apiece))",
    w.FLAGS,
)

"""Office told of the post: "the post of Clerk went to A B", "A B was relieved of the post of"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span, TenureStatus
from interparl.loader.parse.grammar.offices.bare import LEGISLATURES, Setting
from interparl.loader.parse.grammar.offices.body import person_of
from interparl.loader.parse.grammar.offices.names import NAMES_LISTED
from interparl.loader.parse.grammar.offices.phrase import DETERMINER, OFFICES
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.grammar.offices.verbs import ANY, POSTS
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.handed"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The seat of Treasurer of the Nordic Council went to Robert Troy.",
        ("office: Robert Troy | Treasurer | Nordic Council",),
    ),
    (
        "The duties of Clerk of the Senate of Belize are carried out by Laura Jones.",
        ("office: Laura Jones | Clerk | Senate of Belize",),
    ),
    (
        "The Bureau relieved Robert Troy of the duties of Secretary General of PABSEC.",
        ("office: Robert Troy | Secretary General | PABSEC | former",),
    ),
    (
        "Robert Troy was released from the post of Secretary General of PABSEC.",
        ("office: Robert Troy | Secretary General | PABSEC | former",),
    ),
    (
        "The presidency of the Nordic Council passed from Anna Lindh to Robert Troy.",
        ("office: Robert Troy | President | Nordic Council",),
    ),
    (
        "Anna Lindh was chosen to succeed Robert Troy as Chair of the Committee on Trade.",
        ("office: Anna Lindh | Chair | Committee on Trade",),
    ),
    (
        "The choosing of Anna Lindh for the post of Speaker of the Riksdag was unanimous.",
        ("office: Anna Lindh | Speaker | Riksdag",),
    ),
    (
        "Senators voted on Monday for Anna Lindh to be Chair of the Committee on Trade.",
        ("office: Anna Lindh | Chair | Committee on Trade",),
    ),
    (
        "Speaking as Treasurer of the Nordic Council, Robert Troy thanked the members.",
        ("office: Robert Troy | Treasurer | Nordic Council",),
    ),
    (
        "Robert Troy performs the duties of Clerk of the Senate of Belize.",
        ("office: Robert Troy | Clerk | Senate of Belize",),
    ),
    (
        "Robert Troy won the vote for Speaker of the Senate of Belize.",
        ("office: Robert Troy | Speaker | Senate of Belize",),
    ),
    (
        "Anna Lindh and Robert Troy joined the Executive Committee as ordinary members.",
        (
            "office: Anna Lindh | Member | Executive Committee",
            "office: Robert Troy | Member | Executive Committee",
        ),
    ),
    (
        "The Secretary General of PABSEC was appointed only in 2003, and it was Robert Troy.",
        ("office: Robert Troy | Secretary General | PABSEC",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The post of Secretary General of PABSEC was not given to Robert Troy.",
    "The chair of the Nordic Council went to Minsk with Robert Troy.",
    "Robert Troy was relieved that the post of Secretary General of PABSEC is safe.",
    "The presidency of the Nordic Council would pass to Robert Troy.",
    "Robert Troy lost the vote for Speaker of the Senate of Belize.",
)
POST = r"(?:posts?|offices?|positions?|seats?|duties|functions|role|job|mandate|chair)"
OFFICE_OF = rf"(?P<offices>{OFFICES})"
TITLED = r"(?:the\ )?(?:{adjective}\ |{state}'s\ )?(?:{title}\ )?"
ONE = rf"{TITLED}{{person:who}}"
FROM = r"(?:\ (?:of|from)\ (?:the\ )?(?:{state}|{body}))?(?:\ \([^()]{1,60}\))?(?:,\ who)?"
SOME = f"[^{MARK['person']}{MARK['title']}.;:]"
WHEN = rf"(?:,?\ (?:on\ |in\ |since\ |from\ )?{{date}},?|,?\ {SOME}{{1,30}}?,)?"
PASSES = (
    r"(?:(?:goes|went|passe[sd]|falls|fell|has\ (?:gone|passed|fallen)|belongs|belonged|"
    r"will\ (?:go|pass|fall)|is\ passing)(?:\ over)?(?:\ from\ (?:{title}\ )?{person})?\ to"
    r"|(?:was|were|is|are|has\ been|have\ been)\ (?:given|handed|passed|entrusted|assigned|awarded"
    r"|offered)(?:\ over)?(?:\ (?:by|from)\ (?:{title}\ )?{person})?\ to"
    r"|(?:was|were|is|are|has\ been|have\ been|will\ be|being)\ (?:again\ |now\ |currently\ )?"
    r"(?:carried\ out|performed|exercised|discharged|held|filled|occupied|assumed"
    r"|taken\ (?:up|over)|fulfilled)\ by)"
)
DONE = r"(?:is|was|were|has\ been|had\ been|will\ be|be|been)"
LEAVES = (
    r"(?:relieve[sd]?|release[sd]?|dismiss(?:ed|es)?|remove[sd]?|free[sd]?|discharge[sd]?|recalled)"
)
FROM_POST = rf"(?:of|from)\ (?:the\ |his\ |her\ )?(?:{POST}|mandate)\ (?:of|as)"
HOLDS = rf"""
    (?:(?:performs|performed|is\ performing|discharges|carries\ out|carried\ out|fulfils|fulfills
        |exercises)\ (?:the\ |his\ |her\ )?(?:duties|functions)\ (?:of|as)
    |(?:has\ been|was|is|were)\ (?:entrusted\ with|handed|given|awarded|offered|voted\ into
        |voted\ to|put\ into|returned\ to|promoted\ to|transferred\ to|raised\ to|assigned\ to)
        \ (?:the\ )?{POST}\ of
    |(?:won|wins|has\ won|gained|gains|got|gets|secured|secures|obtained|clinched|landed)
        \ (?:the\ )?
        (?:(?:vote|election|ballot|contest|race|run-off)\ for|{POST}\ of)(?:\ the)?(?:\ {POST}\ of)?
    |(?:occupies|occupied|used\ to\ occupy|took|takes|has\ taken|accepts|accepted|assumes|assumed)
        (?:\ before\ that|\ up|\ over)?\ (?:the\ )?{POST}\ of)"""
PATTERNS: tuple[tuple[re.Pattern[str], TenureStatus], ...] = (
    (pattern(rf"{OFFICE_OF}{WHEN}\ {PASSES}\ {ONE}"), "held"),
    (pattern(rf"\b{LEAVES}\ {ONE}{FROM}\ {FROM_POST}\ {DETERMINER}?{OFFICE_OF}"), "former"),
    (
        pattern(
            rf"{{person:who}}{FROM}(?:,\ [^,.;:{MARK['person']}]{{1,60}},)?\ {DONE}\ "
            rf"(?:[a-z]+ly\ )?{LEAVES}(?:\ [^.;,{MARK['person']}{MARK['title']}]{{1,30}})?\ "
            rf"{FROM_POST}\ {DETERMINER}?{OFFICE_OF}"
        ),
        "former",
    ),
    (
        pattern(
            rf"{{person:who}}{FROM}\ (?:has\ )?(?:resigned|resigns|stepped\ down|withdrew"
            r"|retired|left|leaves|quit|vacated|gave\ up)(?:\ from)?\ (?:the\ |his\ |her\ )?"
            rf"{POST}\ (?:of|as)\ "
            rf"{DETERMINER}?{OFFICE_OF}"
        ),
        "former",
    ),
    (
        pattern(
            rf"{{person:who}}{FROM}(?:,\ [^,.;:{MARK['person']}]{{1,60}},)?\ "
            rf"(?:(?:{DONE}\ )?(?:[a-z]+ly\ )?(?:chosen|elected|appointed|named|picked|selected)|is"
            r"|will|came\ in|steps\ in)\ to\ (?:succeed|replace|follow)\ (?:{title}\ )?{person}"
            rf"(?:\ \([^()]{{1,40}}\))?\ as\ {DETERMINER}?{OFFICE_OF}"
        ),
        "held",
    ),
    (
        pattern(
            r"\b(?:choosing|choice|(?:re-?)?appointment|(?:re-?)?election|confirmation|designation"
            rf"|nomination|approval|swearing-in)\ of\ {ONE}{FROM}\ "
            rf"(?:as|to|for|in|into)\ (?:be\ )?(?:the\ )?(?:{POST}\ of\ )?{DETERMINER}?{OFFICE_OF}"
        ),
        "held",
    ),
    (
        pattern(
            rf"\b(?:voted|votes?|chose|chosen|wanted|asked|selected|picked|opted)\ "
            rf"(?:{SOME}{{1,40}}?\ )?(?:for\ )?{ONE}{FROM}\ "
            r"(?:to\ be|to\ serve\ as|for|to\ become)\ "
            rf"(?:their|its|the|his|her)\ (?:new\ |next\ |first\ )?{OFFICE_OF}"
        ),
        "held",
    ),
    (
        pattern(
            rf"\b(?:voted|votes?|chose)\ (?:{SOME}{{1,40}}?\ )?for\ {ONE}{FROM}"
            rf"\ to\ be\ {OFFICE_OF}"
        ),
        "held",
    ),
    (
        pattern(
            r"^(?:[Hh]aving\ (?:been|served(?:\ as)?|worked\ as|acted\ as)|Formerly|Previously"
            r"|(?:After|Before|While|When)\ (?:being|serving\ as|becoming)|Once|Hitherto"
            rf"|(?:[A-Z][a-z]+\ ){{1,3}}(?:{SOME}{{1,40}}?\ )?as|As"
            rf"|In\ (?:his|her)\ capacity\ (?:as|of))\ {DETERMINER}?{OFFICE_OF}"
            r"(?:\ \([^()]{1,40}\)|,?\ {date})?,"
            r"\ {person:who}"
        ),
        "held",
    ),
    (
        pattern(
            rf"\b(?:succeeded|replaced|followed)\ as\ {DETERMINER}?{OFFICE_OF}{WHEN}\ by\ {ONE}"
        ),
        "held",
    ),
    (pattern(rf"{{person:who}}{FROM}\ {HOLDS}\ {DETERMINER}?{OFFICE_OF}"), "held"),
    (
        pattern(
            rf"{OFFICE_OF}\ (?:is|was|has\ been)\ (?:{SOME}{{1,50}})?(?:,\ and|:|\ –)\ "
            rf"(?:it|this|he|she|that)\ (?:is|was|became)\ {ONE}"
        ),
        "held",
    ),
    (pattern(rf"{OFFICE_OF}\ (?:is\ called|became|becomes)\ {ONE}"), "held"),
)
# "The presidency of the Parliament was given to A B": the post is a noun of its own.
POST_NOUN = pattern(
    rf"\b(?P<post>{'|'.join(POSTS)})\ of\ (?:the\ )?{{body:of}}(?:\ for\ {SOME}{{1,30}}?)?{WHEN}"
    rf"(?:,\ the|,?\ which|,\ and\ it)?\ {PASSES}\ {ONE}"
)
# "A B (Malta) and C D join the Committee as ordinary members": here the membership is the news.
JOINED = pattern(
    rf"(?P<names>{NAMES_LISTED})(?:\ \([^()]{{1,60}}\))?\ (?:joins?|joined|ha(?:s|ve)\ joined"
    r"|will\ join|joining)\ (?:the\ |its\ )?{body:of}\ as\ (?:an?\ |the\ |its\ )?"
    r"(?:ordinary\ |full\ |new\ |regular\ |titular\ )?(?:[Mm]embers?)\b"
)
VERBS = re.compile(
    r"carried out|perform|exercis|discharg|\bheld\b|filled|occup|assum|fulfil|goes|went|pass|falls|"
    r"fell|gone|belong|given|handed|entrust|assign|award|reliev|releas|dismiss|remov|freed|recalled|"
    r"resign|step|withdr|retir|left|leaves|quit|vacat|gave up|succeed|replace|follow|choos|choice|"
    r"appointment|election|confirmation|designation|nomination|approval|swearing|voted?|chose|"
    r"\bas\b|\bAs\b|capacity|\bwon\b|wins|gain|\bgo?t\b|gets|secur|obtain|clinch|landed|took|takes|"
    r"taken|accept|it was|it is|called|becomes?|became|carries|promoted|transferred|returned"
)
DENIED = re.compile(r"\b(?:not|never|would|could|might|may|should|if|lost|fail\w*|without)\b|n't\b")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read who has, gets or gives up a post that the sentence speaks of."""
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["person"] not in shape.text or not VERBS.search(shape.text):
            continue
        if MARK["title"] in shape.text:
            facts += _facts(shape, setting)
        for found in find(POST_NOUN, shape):
            facts += _of_post(found)
        for found in find(JOINED, shape) if "oin" in shape.text else ():
            facts += _joined(found)
    return facts


def _facts(shape: Shape, setting: Setting) -> Iterator[OfficeFact]:
    told: set[tuple[str | None, str]] = set()
    for compiled, status in PATTERNS:
        for found in find(compiled, shape):
            if DENIED.search(found.match[0]):
                continue
            for fact in series(found, setting, by_verb=True):
                if (fact.person, fact.title) not in told:
                    told.add((fact.person, fact.title))
                    yield replace(fact, status="former") if status == "former" else fact


def _of_post(found: Found) -> Iterator[OfficeFact]:
    if DENIED.search(found.match[0]):
        return
    of: Mention = found.many("of")[0]
    if not isinstance(of.value, Body) or of.value.kind not in ANY:
        return
    who = found.many("who")[0]
    title = POSTS[found.match["post"]]
    at = Span(of.start, of.end)
    yield OfficeFact(person_of(who), title, of.value, None, is_single=True, at=at, rule=NAME)


def _joined(found: Found) -> Iterator[OfficeFact]:
    body = found.many("of")[0].value
    for who in found.many("names"):
        if who.kind == "person" and isinstance(body, Body) and body.kind not in LEGISLATURES:
            at = Span(who.start, who.end)
            yield OfficeFact(person_of(who), "Member", body, None, at=at, rule=NAME)

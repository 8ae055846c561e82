"""The words of offices that a verb gives: elected, appointed, "is the 29th", "served as"."""

from interparl.loader.parse.grammar.offices.phrase import DETERMINER, OFFICES, OFFICES_THERE
from interparl.loader.parse.reference import ordinals
from interparl.loader.parse.shape import MARK

CHOSEN = (
    r"(?:(?:unanimously|again|recently|formally|duly|officially|also)\ )?(?:re-?)?"
    r"(?:elected|appointed|named|chosen|nominated|confirmed|approved|designated|picked|selected|"
    r"installed|sworn\ in|inaugurated|reappointed|voted\ in|chose|chooses|picks|re-?elects)"
)
NTH = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ordinals())}|{{number}})"
NTH_ONE = rf"(?:only|youngest|oldest|last|{NTH})"
# "the 29th", "the first woman", "the current", "the youngest ever"
NEWLY = (
    rf"(?:(?:next|new|also|its|the|a|an|as|{NTH}|current|present|incumbent|sole|only|last"
    r"|youngest|oldest|founding|inaugural|ever|woman|female|{adjective})\ ){0,4}"
)
INTO = rf"""
    (?:\ (?:as|to\ (?:the\ )?(?:post|position|office|role)\ of|to\ be|to\ serve\ as
        |for\ the\ post\ of))?
    \ {DETERMINER}?{NEWLY}"""
NO_NAMES = f"[^{MARK['person']}{MARK['title']}.;:]"
FILLER = rf"(?:\ {NO_NAMES}{{1,60}}?)"
# What may stand between a name and its verb: a state, a party, another office in apposition.
BEHIND_NAME = rf"""
    (?:\ (?:of|from)\ (?:the\ )?{{state}}|,\ {{state}}(?=,))?(?:\ \([^()]{{1,60}}\))?
    (?:,\ (?:the\ )?{OFFICES_THERE}
        (?:\ {{date}}|\ (?:until|since|from)\ [^,;.{MARK["person"]}]{{1,30}})?,
    |,\ who\ [^.;:{MARK["person"]}]{{1,80}},)?,?"""
IS = r"""
    (?:is|remains|(?<=\ )be(?=\ {title}\ (?:as\ of|from|for|until))
    |(?:will|shall|is\ to)\ (?:be|become|serve\ as|remain)
    |becomes|became|has\ become|serves\ as|acts\ as|has\ been(?:\ serving\ as)?
    |(?:takes|took)\ (?:over|office|up\ his\ duties|up\ her\ duties)\ as|continues\ as|returns\ as
    |assume[sd]\ (?:the\ )?(?:post|office|duties|role|position)\ (?:of|as)|doubles\ as
    |(?:(?:will\ )?take|takes|took|has\ taken|taking)\ up\ (?:the|his|her)
        \ (?:post|office|position|duties)\ (?:of|as)
    |(?:ha[sd]\ taken|took|takes)\ the\ oath\ as
    |was\ sworn\ in\ as|is\ serving\ as|holds\ the\ (?:post|office|position)\ of
    |occupies\ the\ post\ of)"""
WAS = r"""
    (?P<was>was|served\ as|had\ been|worked\ as|had\ served\ as|used\ to\ be|resigned\ as
    |stepped\ down\ as|(?:had\ )?held\ the\ (?:post|office|position)\ of|has\ served\ as
    |acted\ as|left\ office\ as|retired\ as)"""
NOW = rf"""
    (?:\ (?:also|now|currently|at\ the\ same\ time|still|again|recently|concurrently|himself
        |herself|ex\ officio)){{0,2}}
    \ {DETERMINER}?{NEWLY}"""
OFFICE_THEN = rf"(?P<offices>{OFFICES})(?!\ ?{{person}})"

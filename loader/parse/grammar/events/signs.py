"""Signs by which an event is dated and placed: what a date is of, what is news, what is habit."""

import re

from interparl.loader.parse.shape import MARK

PRESENT = re.compile(
    r"(?:joins|signs|adopts|elects|appoints|names|meets|visits|hosts|receives|opens|passes|approves"
    r"|ratifies|issues|publishes|convenes|sits|gathers|observes|monitors|follows|calls)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"(?:[a-z]+ed|met|held|took|became|came|went|sat|left)\b", re.IGNORECASE)
TELLS_NEWS = frozenset({"prose", "headline", "heading"})
CLEFT = re.compile(r"\W*it was (?:in|at|on|there|also|likewise)\b", re.IGNORECASE)
LINES = frozenset({"label", "item", "row", "heading"})
FARTHEST_IN_LINE = 6.5
FARTHEST = 3.2  # a date that stands farther (in the terms of clause.distance) dates something else
NOT_THE_DATE = re.compile(
    r"\b(?:until|till|by|before|ahead of|prior to|no later than|end of|than|deadline of"
    r"|(?:financial|fiscal|budget|calendar|academic) years?"
    r"|(?:for|of) the (?:\w+ )?(?:period|term|mandate|biennium|season)(?: of| from)?"
    r"|(?<!planned )(?<!scheduled )(?<!set )(?<!slated )(?<!fixed )(?<!foreseen )(?<!due )"
    r"(?<!convened )(?<!called )(?<!appointed )(?<!week )for) (?:the )?(?:years? )?$",
    re.IGNORECASE,
)
NAME_OF_LAW = re.compile(r"\b(?:Bill|Act|Law|Budget|Code|Plan|Programme), $", re.IGNORECASE)
# "Unbreakable Brotherhood 2019": a year behind a name is a part of it
NAMED_YEAR = re.compile(
    r"(?:^|[^.] )(?!(?:In|On|Since|By|During|From|Until|Of|After|Before|Year|The|Spring|Summer"
    r"|Autumn"
    r"|Winter)\b)[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})? $"
)
ATTRIBUTE = re.compile(r" [a-z]{3,}(?<! and)(?<! but)(?<! the)(?<! for)\b")
IN_YEAR = re.compile(r"\b(?:in|of|since|during|from|by) (?:the year )?$", re.IGNORECASE)
CLOSER = re.compile(rf"(?: later| ago| earlier)?, (?:on|in) {MARK['date']}")
# "the last day of the founding Conference": not the day of the Conference
PART_OF = re.compile(rf"{MARK['date']} of (?:the |its |this )?[^,;.]{{0,40}}$")
WHEN = re.compile(r",? when\b")
SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
PAST_PERFECT = re.compile(r"\bhad (?:been |already |also |earlier |long )*$")
# "The next meeting will be held on 9 October": what follows is not of that day
TO_COME = re.compile(
    r"\b(?:next|forthcoming|upcoming|will (?:be|take|meet|visit|host)|(?:is|are) to be|scheduled"
    r"|planned for|to be held)\b",
    re.IGNORECASE,
)
REMINDED = re.compile(
    r"\b(?:recall|remind|not|stress|point|mention|emphasi[sz]|underlin|remember|say|said|add"
    r"|explain)\w*"
    r"(?: \w+)? that\b",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    r"\b(?:earlier(?! (?:in the day|that day|today|the same day|on the same day|this))"
    r"|previous(?:ly)?|formerly|in the past|over the (?:last|past)|so far|to date"
    r"|historically|traditionally|usually|regularly|always|often|every|each|ever|ago|already|\w+"
    r" times|(?:shortly|just|right|immediately) before"
    r"|(?:once|twice) (?:a|per) (?:year|month)|annually|in [\w\ue005]+ years)\b",
    re.IGNORECASE,
)

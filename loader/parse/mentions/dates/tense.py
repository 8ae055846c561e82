"""Whether a date lies ahead or behind, by the verbs that stand nearest to it in its clause."""

import re
from typing import Literal

Outlook = Literal["ahead", "perhaps", "behind"]

_CLAUSE = re.compile(
    r"""[.!?]\s|[;:()"]|\s–\s
    |,?\s\b(?:when|after|before|while|whereas|although|but|as|since|because|once|until)\b\s
    |,\s(?:which|who|whose|where|with|and)\s""",
    re.VERBOSE,
)
_TO_DO = re.compile(r"\bto\s+(?!the\b|a\b|an\b)[a-z]+")
_END = re.compile(r'[.!?]\s|[;:"]')
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\b[^,]*(?:,|\Z)")
_BRACKETS = re.compile(r"\([^()]{1,40}\)")  # "the Association (CPA)" goes on behind them
REACH = 160  # letters; no further away a verb is sought
# Each takes in the verb that it governs, so that "will be held" is not read as "held".
_WORDS = r"(?:\s+(?:not|also|then|again|now|still|soon|be|have|been|be\s+\w+ly|\w+ly))*\s+[a-z-]+"
_VERBS = re.compile(
    rf"""
    \b(?P<would>would|could|should|might|had\s+been\s+to)\b{_WORDS}
    |\b(?P<future>(?:will|shall|won't|wo\ not|'ll){_WORDS}
      |(?:is|are|am)\s+(?:not\s+)?(?:to|going\s+to|due|set\s+to|about\s+to|slated|foreseen|planned
        |(?:also\s+|now\s+)?(?:expected|scheduled|planned|supposed|invited|called))(?:\s+to)?{_WORDS}
      |(?:is|are)\s+to\s+be{_WORDS}
      |to\s+(?:be\s+held|take\s+place)\b
      |(?:agree[sd]?|decide[sd]?|plan(?:s|ned)?|intends?|expects?|hopes?|wants?|wish(?:es)?
        |promised?|prepar(?:es|ing)|ready|invited|asked|proposed?)\ to{_WORDS}
      |[Oo]pens|[Bb]egins|[Ss]tarts|[Cc]onvenes
      |(?:upcoming|forthcoming|coming|next|scheduled|planned|expected|foreseen|awaits?|deadline)\b)
    |\b(?P<past>was|were|had|did|has\s+been|have\s+been|took|met|held|said|told|came|went|gave|made
      |began|left|sat|spoke|led|saw|became|chose|won|paid|set\s+up|got|rose|fell|stood|wrote|knew
      |thought|found|brought|sent|drew|heard|kept|put|lost|ran|flew|grew|built|fought|broke|felt
      |(?!(?:need|bleed|speed|exceed|proceed
      |succeed|feed|indeed|hundred)\b)[a-z]{{2,}}ed)\b
    |\b(?P<present>takes?\ place|meets?|opens?|begins?|starts?|holds?|hosts?|receives?|convenes?
      |gathers?|visits?|travels?|leaves?|arrives?|sets\ out|hears?|closes?
      |votes?(?=\ (?:on|in|for|to)\b)|go(?:es)?\b
      |comes?
      |flies|address(?:es)?|delivers?|presents?|attends?|sits?|chairs?|leads?|welcomes?|returns?|speaks?
      |heads|kicks\ off|runs|falls|has|have|gets?|becomes?|pays?|sends?|takes?|lasts?|is|are)\b
    """,
    re.VERBOSE,
)


def outlook(text: str, start: int, end: int, *, is_headline: bool = False) -> Outlook:
    """Whether the clause around ``start``..``end`` speaks of what is still to come.

    The last verb before the date decides, else the first one behind it. The present tense may
    tell either; in a headline it tells the past ("Speaker visits Baku").

    >>> text = "The Council will meet on Monday"
    >>> outlook(text, 25, 31), outlook("The Council met on Monday", 19, 25)
    ('ahead', 'behind')
    """
    before = _BRACKETS.sub(" ", text[max(0, start - REACH) : start])
    if is_headline and _TO_DO.search(before):
        return "ahead"
    breaks = list(_CLAUSE.finditer(before))
    verbs = list(_VERBS.finditer(before, breaks[-1].end() if breaks else 0))
    verb = verbs[-1] if verbs else None
    if verb is None:
        verb = _VERBS.search(_ASIDE.sub(" ", _END.split(text[end : end + REACH], maxsplit=1)[0]))
    if verb is None or not (verb["future"] or verb["present"]):
        return "behind"
    if verb["present"]:
        return "behind" if is_headline else "perhaps"
    # "will report on the visit of 5 March": the date belongs to the visit, not to the verb.
    return "perhaps" if before.endswith((" of ", " dated ")) else "ahead"

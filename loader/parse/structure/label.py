"""Labels: "Head of the delegation: N", told from sentences that have a colon in them."""

import re

LABEL = re.compile(
    r"(?P<label>[^\W_](?:[^:;.!?\"]|\b[^\W\d]{1,4}\.(?=[\s,]))*?)\s?:-?(?!//)(?:\s*(?P<value>\S.*))?\Z"
)
LONGEST_LABEL = 200
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|"
    r"do|does|did|said|says|told|tells|asked|added|noted|stressed|adopted|held|met|took|made|gave|"
    r"became|began|went|came|gets?|include|includes|included|consists?|recalled|explained|pointed|"
    r"according|following|as follows)\b"
)
CLAUSE = re.compile(
    r"(?:What|Who|How|Why|When|Where|There|This|That|These|It|He|She|They|We|You|But|And|Thus)\b"
)
ADVERB = re.compile(r"(?:For|In|On|At|By|According|From|With|To|As)\b")


def is_label_line(text: str) -> bool:
    """Whether a line, or a sentence, is a label with its value, which may be missing.

    >>> is_label_line("Head of the delegation: Eduard Galstanyan.")
    True
    >>> is_label_line("The Council adopted three documents: a statement and two decisions.")
    False
    """
    found = LABEL.match(text[:600])
    if not found or len(found["label"]) > LONGEST_LABEL or VERB.search(found["label"]):
        return False
    if CLAUSE.match(text):
        return False
    value = found["value"] or ""
    if value.endswith((".", "?", "!")) or ". " in value:
        return not (
            ADVERB.match(text) or VERB.search(value) or len(found["label"].split()) > 14
        ) and not value.startswith('"')
    return True

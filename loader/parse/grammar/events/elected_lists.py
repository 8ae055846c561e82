"""Lists of those elected: who stands behind "The following were elected:", or below it."""

import re
from bisect import bisect_right

from interparl.loader.parse.facts import Participant
from interparl.loader.parse.grammar.clause import verbs
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.parties import within


def labelled(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    """The persons of the sentence, or of the list, that follows the label."""
    here = within(frame, frame.end, len(frame.text), "person", role="appointee")
    return here or _below(frame) or None


def members(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    """The persons behind the colon of a label, or in the list below."""
    colon = frame.text.find(":", frame.end)
    here = within(frame, colon, len(frame.text), "person", role="appointee") if colon > 0 else []
    return here or _below(frame) or None


FARTHEST = 400  # lines; a list that stands farther below belongs to something else


def _below(frame: Frame) -> list[Participant]:
    """The persons of the lines below, as long as they are lines of a list."""
    people: list[Participant] = []
    page, start = frame.discourse.page, frame.shape.sentence.start
    at = bisect_right(page, start, key=lambda s: s.sentence.start)
    for shape in page[at : at + FARTHEST]:
        sentence = shape.sentence
        if sentence.kind not in w.LISTED and verbs(shape.text):
            if people:
                break
            continue
        line = Frame([shape], 0, 0, 0, frame.discourse)
        stop = w.IN_PLACE_OF.search(line.text)
        people += within(
            line, 0, stop.start() if stop else len(line.text), "person", role="appointee"
        )
    return people

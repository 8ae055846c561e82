"""Below: the day and place of a session that stand behind its name, or in the lines under it."""

from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.session_words import NOUN
from interparl.loader.parse.mention import Place, When
from interparl.loader.parse.shape import MARK


def follows_day(frame: Frame) -> bool:
    """Whether the day of a gathering stands right behind its name: "the meeting of 5 May"."""
    return MARK["date"] in frame.text[frame.end : frame.end + 40]


def day_below(frame: Frame) -> When | None:
    """In a list, the date of the lines under a line that names a session."""
    if frame.text[: frame.start].strip(" \t0123456789.)•-") or frame.text[frame.end :].strip(" :."):
        return None
    for shape in frame.shapes[frame.index + 1 : frame.index + 3]:
        if NOUN.search(shape.text):
            return None
        for mention in shape.mentions:
            if isinstance(mention.value, When):
                return mention.value
    return None


def place_below(frame: Frame) -> str | None:
    """In a list, the town of the lines under a line that names a session."""
    for shape in frame.shapes[frame.index + 1 : frame.index + 3]:
        for mention in shape.mentions:
            if isinstance(mention.value, Place):
                return mention.value.name
    return None

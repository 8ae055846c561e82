"""Of whom "he", "she" or "I" is said: of the one named before, the page's own, the interviewed."""

import re

from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import person_of

INTERVIEW = re.compile(r"\b[Ii]nterview")
HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
PAGE_HEAD = 4  # sentences in which a page says who speaks
PAGE_TOP = 6  # sentences among which its headline is


def spoken_of(index: int, start: int, setting: Setting) -> str | None:
    """The only person whom "he" at ``start`` can mean; ``index`` is the sentence's in its block."""
    shape = setting.shapes[index]
    named = [m for m in shape.mentions if m.kind == "person" and m.start < start]
    back = index
    while not named and back and (back == index or HE.search(setting.shapes[back].text)):
        back -= 1  # "He was ... He served ..." goes on about the one named before
        named = [m for m in setting.shapes[back].mentions if m.kind == "person"]
    people = {person_of(m) for m in named}
    if not people and HE.match(shape.text):
        people = _of_the_page(setting)
    return people.pop() if len(people) == 1 else None


def interviewed(setting: Setting) -> str | None:
    """Who says "I" where a page's head tells that it is an interview with somebody."""
    for shape in setting.discourse.page[:PAGE_HEAD]:
        if INTERVIEW.search(shape.text):
            people = {person_of(m) for m in shape.mentions if m.kind == "person"}
            return people.pop() if len(people) == 1 else None
    return None


def _of_the_page(setting: Setting) -> set[str]:
    """The person whom the headline names, where a paragraph begins with "he"."""
    top = setting.discourse.page[:PAGE_TOP]
    lines = (s for s in top if s.sentence.kind in {"headline", "heading"})
    return {person_of(m) for s in lines for m in s.mentions if m.kind == "person"}

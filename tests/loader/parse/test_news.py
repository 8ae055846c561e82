"""News: of which day a page tells."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mentions.finders import find_mentions
from interparl.loader.parse.news import news_day
from interparl.loader.parse.shape import shape
from interparl.loader.parse.structure import read_structure


def day_of(page: str) -> str | None:
    """The day of which a page tells, as a text."""
    structure = read_structure(clean(page))
    discourse = Discourse(structure.title, structure.published, structure.place)
    discourse.page = [shape(s, find_mentions(s, discourse)) for s in structure.sentences]
    day = news_day(discourse)
    return day.text if day else None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Title\n\n5 May 2020\n\nThe Assembly met.\n", "2020-05-05"),
        ("Title\n\n5 May 2020\n\nOn 4 May 2020 the Assembly met.\n", "2020-05-04"),
        # another day than that of the news: long ago, or of something else
        ("Title\n\n5 May 2020\n\nIn 1992 the Assembly was founded.\n", "2020-05-05"),
        ("Title\n\n5 May 2020\n\nShe spoke of the vote, which was on 3 May 2020.\n", "2020-05-05"),
        ("Meeting of 4 May 2020\n\nThe Assembly met.\n", "2020-05-04"),
    ],
)  # fmt: skip
def test_news_day(page: str, expected: str | None) -> None:
    assert day_of(page) == expected

"""Numbers of a sentence: what it counts and the sums that it tells.

A mention covers all that belongs to the number: "more than 1,5 million", "about USD 90 million",
"six (6)", "34.94 %". Its ``words`` are the number alone, as printed. Years, times, ages, phones,
addresses, results of votes and the numbers of articles and documents are no numbers.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, Quantity
from interparl.loader.parse.mentions.numbers import around, other
from interparl.loader.parse.mentions.numbers.digits import read_digits
from interparl.loader.parse.mentions.numbers.inherit import inherit, tells_money
from interparl.loader.parse.mentions.numbers.ordinals import is_counting_ordinal
from interparl.loader.parse.mentions.numbers.ranges import Found, share
from interparl.loader.parse.mentions.numbers.words import Number, read_words
from interparl.loader.parse.reference import number_words, ordinals
from interparl.loader.parse.sentence import Sentence

_TOKEN = re.compile(r"[A-Za-z]+|\d")
_WORD = re.compile(r"[A-Za-z]+")
_DIGIT = re.compile(r"\d")
_OPENERS = frozenset(
    {word for word, n in number_words().items() if n < 100 and " " not in word}
    - {"zero", "dozen"} | {"a", "an", "half"} | {*ordinals()}
)  # fmt: skip
_FRACTION = re.compile(
    r"[\s-]+(?:halves|half|thirds?|quarters?|fifths?|sixths?|tenths?)\b(?!\s+(?:session|meeting"
    r"|plenary|sitting|summit|member))"
)
_NOT_ONE = re.compile(
    r"\s*(?:[^\w\s(]|\Z)|\s+(?:of|another|by|or|and|day|side|hand|who|which|that|is|was|were|be|can|could|must"
    r"|should|would|has|had|to|in|on|at|for|from|with|thing|way|more|as|after|time|year|month|week)\b"
)
_OPENING = re.compile(r"[.:;|–\"(•-]\s*\Z")
_THIS_ONE = re.compile(r"\b(?:this|that|no|every|each|any|which|the other)\s+\Z", re.IGNORECASE)


def find_numbers(
    sentence: Sentence,
    discourse: Discourse,  # noqa: ARG001 - all finders are asked alike
    taken: Sequence[Mention],
) -> list[Mention]:
    """All numbers of a sentence that count something, in order of place, outside of ``taken``."""
    return sentence.once(_find, taken)


def _find(sentence: Sentence, taken: Sequence[Mention]) -> list[Mention]:
    spots = [(m.start - sentence.start, m.end - sentence.start) for m in taken]
    found = list(inherit(sentence.text, share(sentence.text, list(_scan(sentence, spots)))))
    return [
        Mention("number", f.start + sentence.start, f.end + sentence.start, f.quantity)
        for f in found
    ]


def _scan(sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[Found]:
    text = sentence.text
    # Most sentences spell no number, and many have no digit: then there is less to look at.
    spelled = not _OPENERS.isdisjoint(map(str.casefold, _WORD.findall(text)))
    has_digits = _DIGIT.search(text) is not None
    if not (spelled or has_digits):
        return
    blind = deque(sorted((*taken, *(other.blind_spots(text) if has_digits else ()))))
    at, floor, named_end = 0, 0, -1
    for token in (_TOKEN if spelled else _DIGIT).finditer(text):
        start = token.start()
        if start < at or (token[0].isalpha() and token[0].casefold() not in _OPENERS):
            continue
        number = _number(sentence, start, is_word=token[0].isalpha())
        if number is None:
            at = start + 1 if token[0].isalpha() else other.skip(text, start)
            continue
        at = number.end
        if other.counts_nothing(text, start, number.end) or (
            named_end >= 0 and other.goes_on(text, named_end, start, number.end)
        ):
            named_end = number.end
            continue
        found = _whole(text, start, number, after=floor)
        while blind and blind[0][1] <= found.start:
            blind.popleft()
        if not blind or found.end <= blind[0][0]:
            at = floor = found.end
            yield found


def _number(sentence: Sentence, start: int, *, is_word: bool) -> Number | None:
    """The number at ``start``, unless it is a part of something else."""
    text, is_row, sign = sentence.text, sentence.kind == "row", None
    if is_word:
        number = _in_words(text, start)
    else:
        if text[start] == "0" and text[start + 1 : start + 2].isdigit():
            return None
        sign = around.currency_before(text, start)
        is_money = sign is not None or around.is_unit_of_account(text, start) or tells_money(text)
        number = read_digits(text, start, is_money=is_money, is_row=is_row)
        if number and other.is_bare_year(text, start, number.end) and not sign:
            number = None
    is_glued = (
        number is not None
        and sign is not None
        and not text[start - 1].isspace()
        and not around.is_doubtful(text, sign, number.value)
    )
    if number is None or other.is_cut(text, start, number.end, is_glued=is_glued):
        return None
    if not is_row and other.is_numbering(text, start):
        return None
    if number.is_ordinal and not is_counting_ordinal(text, start, number.end):
        return None
    return number


def _in_words(text: str, start: int) -> Number | None:
    if start and (text[start - 1].isalnum() or text[start - 1] in "-'"):
        return None
    number = read_words(text, start)
    if number is None or _FRACTION.match(text, number.end):
        return None
    word = text[start : number.end]
    if word.casefold() == "one" and (
        _NOT_ONE.match(text, number.end) or _THIS_ONE.search(text, max(0, start - 12), start)
    ):
        return None
    # "the Twelve Plus Group", "Big Four Summit" are names.
    is_name = word[0].isupper() and text[number.end : number.end + 2].strip().isupper()
    opens = not start or _OPENING.search(text, max(0, start - 6), start) or text.istitle()
    return None if is_name and not opens and not number.is_ordinal else number


def _whole(text: str, first: int, number: Number, *, after: int) -> Found:
    """Take in the currency, the percent sign, the repetition in brackets, and how exact it is.

    What stands before ``after`` belongs to the number before.
    """
    start, last = first, number.end
    end = _repeated(text, number)
    currency = around.currency_before(text, first, after)
    if currency and around.is_doubtful(text, currency, number.value):
        currency = None
    if currency:
        start = currency.start
    percent = around.percent_after(text, end)
    behind = None if currency or number.is_ordinal else around.currency_after(text, end)
    end = percent or (behind.end if behind else end)
    code = currency or behind
    if number.value != 1:  # "around one table"
        how, start = around.approximation_before(text, start, after)
    else:
        how = "exact"
    if more := around.at_least_after(text, end):
        how, end = "at_least", more
    quantity = Quantity(
        value=number.value,
        words=text[first:last],
        approximation=how,
        currency=code.code if code else None,
        is_ordinal=number.is_ordinal,
        is_percent=percent is not None,
    )
    return Found(start, end, first, last, quantity, number.times)


def _repeated(text: str, number: Number) -> int:
    """Where a number ends that is told twice: "six (6)", "6 (six)"."""
    opened = around.bracket_after(text, number.end)
    if opened is None:
        return number.end
    again = read_digits(text, opened) or read_words(text, opened)
    close = re.compile(r"(?:\s+(?:UA|[Uu]nits?\s+of\s+[Aa]ccount))?\)").match(
        text, again.end if again else opened
    )
    return close.end() if again and close and again.value == number.value else number.end

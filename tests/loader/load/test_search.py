"""Searches: which sentences and events are found, in words that any engine takes alike."""

from pathlib import Path

import pytest
from sqlalchemy import text

from interparl.loader.load.database import opened, reading
from interparl.loader.load.search import NoIndex, search_events, search_sentences
from interparl.loader.load.search_words import NothingAsked, marked, read_asked
from interparl.sql.search import drop_search
from tests.loading import SAMPLE, load

PAGE = """\
URL: https://pa.example.org/{name}
Title: {title}
Published: {day}

{lines}
"""
SENTENCES = {
    "a": "The Secretary-General met the delegation of Côte d’Ivoire in Łódź.",
    "b": "Lech Wałęsa spoke of the Secretary, the General and e-mail at user@example.org.",
    "c": "Gerd Höfer (SPD) asked; Hofer's answer came on 18.03.2021 at 10:30.",
    "d": "Migrants and migration: 1,5 million people, 20% more; C++ and AT&T.",
    "e": "Парламентская ассамблея ОДКБ собралась в Ереване.",
}


@pytest.fixture
def url(migrated_url: str, tmp_path: Path) -> str:
    """A database with a page of five sentences."""
    page = tmp_path / "page.txt"
    told = PAGE.format(
        name="page", title="Five", day="2021-03-18", lines="\n\n".join(SENTENCES.values())
    )
    page.write_text(told, encoding="utf-8")
    load(migrated_url, page)
    return migrated_url


ASKED = [
    ("secretary", "ab"),
    ("SECRETARY", "ab"),
    ("secretary-general", "a"),  # a hyphen makes two words that follow one another
    ("secretary general", "ab"),
    ('"secretary general"', "a"),
    ('"secretary the general"', "b"),
    ("cote d'ivoire", "a"),
    ("Côte d’Ivoire", "a"),
    ("co\u0302te", "a"),  # with an accent of its own
    ("lodz", "a"),
    ("walesa", "b"),
    ("WAŁĘSA", "b"),
    ("hofer", "c"),
    ("höfer", "c"),
    ("hofer's", "c"),
    ("spd", "c"),
    ("18.03.2021", "c"),
    ("2021", "c"),
    ("10:30", "c"),
    ("migra*", "d"),
    ("migra", ""),
    ("migrants migration", "d"),
    ('"and migra"*', "d"),
    ('"and migra*"', "d"),
    ("1,5", "d"),
    ("20%", "d"),
    ("AT&T", "d"),
    ("c++", "d"),
    ("user@example.org", "b"),
    ("example", "b"),
    ("e-mail", "b"),
    ("ассамблея", "e"),
    ("АССАМБЛЕЯ одкб", "e"),
    ("assembly", ""),
    ("secretary OR general", ""),  # no operators: OR is a word
    ("NOT secretary", ""),
    ("secretary AND the", "b"),
    ("secretary NEAR general", ""),
    ('"secretary', "ab"),  # a quote that is not closed
    ('sec""retary', ""),
    ("secretary:*", "ab"),
    ("secretary)", "ab"),
    ("(secretary", "ab"),
    ("^secretary", "ab"),
    ("words:secretary", ""),
    ("secretary'; DROP TABLE sentences; --", ""),
    ("' OR 1=1 --", ""),
    ("secretary \\", "ab"),
    ("secretary & ! | <->", "ab"),
    ("a\x00b", ""),
    ("%", None),
    ("* ' \" : & | ! ( ) < >", None),
    ("", None),
]


@pytest.mark.parametrize(("asked", "found"), ASKED)
def test_what_is_found(url: str, asked: str, found: str | None) -> None:
    by_text = {told: name for name, told in SENTENCES.items()}
    with reading(url) as connection:
        if found is None:
            with pytest.raises(NothingAsked):
                search_sentences(connection, asked)
            return
        hits = search_sentences(connection, asked)
    assert sorted(by_text[hit.text] for hit in hits) == sorted(found)


def test_a_hit_tells_its_document(url: str) -> None:
    with reading(url) as connection:
        (hit,) = search_sentences(connection, "hofer asked")
        offsets = text("SELECT substr(text, :start + 1, :n) FROM documents WHERE id = :id")
        there = {"start": hit.start_offset, "n": len(hit.text), "id": hit.document_id}
        assert connection.scalar(offsets, there) == hit.text
    assert (hit.title, hit.date, hit.url) == ("Five", "2021-03-18", "https://pa.example.org/page")
    assert hit.snippet == (
        "Gerd **Höfer** (SPD) **asked**; **Hofer**'s answer came on 18.03.2021 at 10:30."
    )


def test_the_best_come_first_and_equal_sentences_once(migrated_url: str, tmp_path: Path) -> None:
    long = "The assembly heard of quotas among a great many other things that it had to settle."
    for name, day, line in [
        ("long", "2021-03-18", long),
        ("old", "2020-03-18", "Quotas on quotas were told."),
        ("new", "2022-03-18", "Quotas on quotas were told."),
    ]:
        page = tmp_path / f"{name}.txt"
        page.write_text(PAGE.format(name=name, title=name, day=day, lines=line), encoding="utf-8")
        load(migrated_url, page)
    with reading(migrated_url) as connection:
        hits = search_sentences(connection, "quotas")
        assert [(hit.title, hit.date) for hit in hits] == [
            ("new", "2022-03-18"), ("long", "2021-03-18"),
        ]  # fmt: skip
        assert search_sentences(connection, "quotas", limit=1) == hits[:1]
        assert search_sentences(connection, "quotas", limit=1, offset=1) == hits[1:]
        assert search_sentences(connection, "quotas", offset=2) == []


def test_events_are_found_by_the_sentences_that_tell_them(migrated_url: str) -> None:
    load(migrated_url, SAMPLE)
    with reading(migrated_url) as connection:
        hits = search_events(connection, "autumn 2020 IOM")
        told = [(hit.event_type, hit.date_text) for hit in hits]
        assert ("accession", "2020-23") in told
        assert [hit for hit in hits if "**autumn**" not in hit.told.snippet] == []
        assert len({hit.event_id for hit in hits}) == len(hits)
        assert search_events(connection, "nobody told of this") == []


def test_without_an_index_it_is_told_what_to_do(migrated_url: str) -> None:
    with opened(migrated_url) as engine, engine.begin() as connection:
        drop_search(connection)
    with reading(migrated_url) as connection, pytest.raises(NoIndex, match="interparl db upgrade"):
        search_sentences(connection, "word")


LONG = " ".join(["word"] * 100) + " the target stands here, " + " ".join(["later"] * 100)


@pytest.mark.parametrize(
    ("told", "asked", "snippet"),
    [
        ("One two one.", "one", "**One** two **one**."),
        ("One two one.", '"one two"', "**One two** one."),
        ("One two\nthree\tfour", "three", "One two **three** four"),
        ("Seatless seats", "seat*", "**Seatless** **seats**"),
        ("Seatless", "seat", "Seatless"),
    ],
)
def test_snippets(told: str, asked: str, snippet: str) -> None:
    assert marked(told, read_asked(asked)) == snippet


def test_a_snippet_of_a_long_text_is_short() -> None:
    snippet = marked(LONG, read_asked("target"))
    assert snippet.startswith("… word")
    assert snippet.endswith("later …")
    assert " the **target** stands here, " in snippet
    assert len(snippet) < 200

"""Reloads against a real server: what is fetched, what is read, what is written, and when."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from interparl.loader import reread
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.shrink import ShrinkRefused
from tests.loader.read.web.server import Reply, Server
from tests.loader.reloading.conftest import FIRST, Registry
from tests.loader.reloading.pages import news, page
from tests.loading import all_rows, ask, content, count, written

PLAIN = "text/plain; charset=utf-8"
OF_THE_RUN = {"runs", "sources", "pages"}  # what a reload writes in any case
SEATS = "state_code chamber seats"
ON_3 = FIRST + dt.timedelta(days=3)


def put(server: Server, path: str, text: str, etag: str | None = None) -> str:
    """Put a page of plain text on the server; gives its address."""
    server.page(path, text, etag=etag, content_type=PLAIN)
    return server.url(path)


def undo(url: str, number: int) -> None:
    """Take a run back."""
    engine = open_for_writing(url)
    reread.undo(engine, number, command="undo")
    engine.dispose()


def test_what_did_not_change_is_asked_for_and_not_read(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page(), etag='"1"'))
    registry.add(put(server, "/b", news(4)))  # a server that knows no conditions
    first = registry.reload()
    assert (first.counts.documents, len(registry.parsed), first.failures) == (2, 2, [])
    before = all_rows(registry.url)
    second = registry.reload(1)
    assert (written(second), second.counts.unchanged, len(registry.parsed)) == (0, 2, 2)
    after = all_rows(registry.url)
    assert [n for n in after if n not in OF_THE_RUN and after[n] != before[n]] == []
    assert [len(after[n]) - len(before[n]) for n in sorted(OF_THE_RUN)] == [0, 1, 0]
    asked = [r.headers.get("if-none-match") for r in server.received if r.path == "/a"]
    assert asked == [None, '"1"']


def test_a_change_is_a_row_with_its_day(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page(kenesh=7, person="Anna Berg"), etag='"1"'))
    registry.reload()
    put(server, "/a", page(kenesh=6, person="Aigul Omarova"), etag='"2"')
    registry.reload(3)
    columns = "state_code seats_before seats_after changed_on"
    assert ask(registry.url, "seat_changes", columns) == [("KG", 7, 6, ON_3)]
    held = ask(registry.url, "office_holders", "person valid_from valid_to",
               title="Plenipotentiary Representative")  # fmt: skip
    assert sorted(held) == [("Aigul Omarova", ON_3, None), ("Anna Berg", FIRST, ON_3)]


@pytest.mark.parametrize("kind", ["url", "file"])
def test_a_value_that_comes_back_is_an_interval_of_its_own(
    registry: Registry, server: Server, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "page.txt"
    registry.add(str(path) if kind == "file" else server.url("/a"))
    for day, seats in enumerate([7, 6, 7]):
        put(server, "/a", page(kenesh=seats))
        path.write_text(page(kenesh=seats), encoding="utf-8")
        registry.reload(day)
    days = [FIRST + dt.timedelta(days=day) for day in range(3)]
    told = ask(registry.url, "seat_history", "seats valid_from valid_to", state_code="KG")
    assert sorted(told, key=lambda row: row[1]) == [
        (7, days[0], days[1]), (6, days[1], days[2]), (7, days[2], None),
    ]  # fmt: skip


def test_other_words_around_the_same_facts_change_no_fact(
    registry: Registry, server: Server
) -> None:
    registry.add(put(server, "/a", page()))
    registry.reload()
    seats = ask(registry.url, "seat_history", f"{SEATS} valid_from valid_to")
    put(server, "/a", page() + "\nYou are visitor number 17.\n")
    registry.reload(1)
    assert ask(registry.url, "seat_history", f"{SEATS} valid_from valid_to") == seats
    assert ask(registry.url, "seat_changes", "state_code") == []


def test_a_page_that_only_its_markup_changed_is_not_parsed(
    registry: Registry, server: Server
) -> None:
    html = "<html><body><p>{text}</p><script>var nonce = {nonce};</script></body></html>"
    text = page().replace("\n", "</p><p>")
    address = server.url("/a")
    server.page("/a", html.format(text=text, nonce=1))
    registry.add(address)
    registry.reload()
    server.page("/a", html.format(text=text, nonce=2))
    run = registry.reload(1)
    assert (written(run), run.counts.unchanged, len(registry.parsed)) == (0, 1, 1)


BROKEN = [
    pytest.param(Reply(404), id="404"),
    pytest.param(Reply(410), id="410"),
    pytest.param(Reply(500), id="500"),
    pytest.param(Reply(200, b""), id="empty"),
    pytest.param(
        Reply(200, b"<title>404 Not found</title><h1>Page not found</h1>"), id="404 as 200"
    ),
    pytest.param(
        Reply(
            200, b"<p>We use cookies. Accept all cookies to go on. Please enable JavaScript.</p>"
        ),
        id="cookies",
    ),
    pytest.param(
        Reply(200, page()[: len(page()) // 4].encode(), PLAIN), id="cut off in mid-sentence"
    ),
    pytest.param(Reply(200, b"<h1>Our new site</h1><p>Welcome to it, dear reader.</p>"), id="new"),
]


@pytest.mark.parametrize("reply", BROKEN)
def test_a_broken_page_retires_nothing(registry: Registry, server: Server, reply: Reply) -> None:
    address = registry.add(put(server, "/a", page()), expected_every_days=30)
    registry.add(put(server, "/b", news(4)))
    registry.reload()
    before, seats = content(registry.url), ask(registry.url, "seats_by_chamber", SEATS)
    server.answer("/a", reply)
    put(server, "/b", news(5))
    run = registry.reload(31)
    assert [failure.origin for failure in run.failures] == [address]
    assert registry.source(address)["last_error"].startswith(f"{address} ")
    assert ask(registry.url, "seats_by_chamber", SEATS) == seats
    assert ask(registry.url, "event_timeline", "date_text") == [("2021-03-04",), ("2021-03-05",)]
    assert content(registry.url) != before
    put(server, "/a", page())
    assert registry.reload(32).failures == []  # it is due again at once
    assert registry.source(address)["last_error"] is None
    assert registry.source(address)["due_on"] == FIRST + dt.timedelta(days=62)


def test_a_page_that_shrinks_alone_is_refused(registry: Registry, server: Server) -> None:
    address = registry.add(put(server, "/a", page()))
    registry.reload()
    before = content(registry.url)
    put(server, "/a", page()[:200])
    with pytest.raises(ShrinkRefused, match="used to tell 7: nothing was changed"):
        registry.reload(1)
    assert content(registry.url) == before
    history = ask(registry.url, "run_history", "run_id status failed")
    assert history[-1] == (3, "refused", 1)
    assert "used to tell 7" in registry.source(address)["last_error"]
    run = registry.reload(2, accept_shrink="the page is shorter now")
    assert (run.failures, run.counts.documents) == ([], 1)
    assert "the page is shorter now" in all_rows(registry.url)["runs"][-1]


def test_what_is_not_due_is_left_alone(registry: Registry, server: Server) -> None:
    monthly = registry.add(put(server, "/a", page()), expected_every_days=30)
    always = registry.add(put(server, "/b", news(4)))
    registry.reload()
    days: list[tuple[int, dict[str, Any], list[str]]] = [
        (1, {}, ["/b"]),
        (29, {"names": [monthly]}, ["/a"]),
        (30, {"is_forced": True}, ["/a", "/b"]),
        (60, {}, ["/a", "/b"]),
    ]
    for day, more, paths in days:
        server.received.clear()
        registry.reload(day, **more)
        assert server.paths == paths, day
    assert registry.source(always)["due_on"] is None


def test_a_server_that_asks_for_patience_gets_it(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page()))
    registry.reload()
    until = dt.datetime.now(dt.UTC) + dt.timedelta(days=2)
    server.answer("/a", Reply(503, headers={"Retry-After": f"{until:%a, %d %b %Y %H:%M:%S GMT}"}))
    run = registry.reload(1)
    assert len(run.failures) == 1
    server.received.clear()
    again = registry.reload(2)  # long before that, by the registry's own days
    assert "asked not to be read again before" in again.failures[0].reason
    assert server.paths == []


def test_the_entries_of_a_feed(registry: Registry, server: Server) -> None:
    def feed(*days: int) -> str:
        items = "".join(f"<item><link>{server.url(f'/{day}')}</link></item>" for day in days)
        return f"<rss><channel>{items}</channel></rss>"

    for day in (4, 5, 6):
        put(server, f"/{day}", news(day), etag=f'"{day}"')
    server.page("/rss", feed(4, 5), etag='"a"', content_type="application/rss+xml")
    registry.add(server.url("/rss"), kind="feed")
    assert registry.reload().counts.documents == 2
    server.received.clear()
    assert written(registry.reload(1)) == 0
    assert server.paths == ["/rss"]
    server.page("/rss", feed(4, 5, 6), etag='"b"', content_type="application/rss+xml")
    registry.reload(2)
    assert len(registry.parsed) == 3
    dates = [date for (date,) in ask(registry.url, "event_timeline", "date_text")]
    assert dates == ["2021-03-04", "2021-03-05", "2021-03-06"]
    # News speak for the day on which they were published, not for that of the visit.
    held = ask(registry.url, "office_holders", "valid_from last_seen_on", person="Boris Orlov")
    assert held == [(dt.date(2021, 3, 4), dt.date(2021, 3, 6))]


def test_the_pages_of_a_sitemap(registry: Registry, server: Server) -> None:
    def sitemap(*days: tuple[int, str]) -> str:
        urls = "".join(
            f"<url><loc>{server.url(f'/{day}')}</loc><lastmod>{on}</lastmod></url>"
            for day, on in days
        )
        return f"<urlset>{urls}</urlset>"

    for day in (4, 5):
        put(server, f"/{day}", news(day))
    server.page("/sitemap.xml", sitemap((4, "2021-01-01"), (5, "2021-01-01")))
    registry.add(server.url("/sitemap.xml"))
    registry.reload()
    server.page("/sitemap.xml", sitemap((4, "2021-01-01"), (5, "2021-01-17")))
    server.received.clear()
    registry.reload(3)
    assert server.paths == ["/sitemap.xml", "/5"]


def test_files_folders_and_globs(registry: Registry, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(page(), encoding="utf-8")
    (folder / "b.txt").write_text(news(4), encoding="utf-8")
    registry.add(str(folder))
    registry.add(f"{tmp_path}/*.jsonl")
    run = registry.reload()
    assert [failure.reason for failure in run.failures] == ["matches no file"]
    assert len(registry.parsed) == 2
    assert written(registry.reload(1)) == 0
    assert len(registry.parsed) == 2
    (folder / "a.txt").write_text(page(kenesh=6), encoding="utf-8")
    registry.reload(2)
    assert len(registry.parsed) == 3
    changed = ask(registry.url, "seat_changes", "seats_before seats_after changed_on")
    assert changed == [(7, 6, FIRST + dt.timedelta(days=2))]


def test_a_reload_that_is_undone_is_read_again(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page(kenesh=7), etag='"1"'))
    registry.reload()
    first = content(registry.url)
    put(server, "/a", page(kenesh=6), etag='"2"')
    second = registry.reload(3)
    changed = content(registry.url)
    undo(registry.url, second.id)
    assert content(registry.url) == first
    registry.reload(3)
    assert content(registry.url) == changed


def test_a_dry_run_writes_nothing(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page()))
    before = all_rows(registry.url)
    assert registry.reload(is_dry=True).counts.is_change
    assert all_rows(registry.url) == before
    assert count(registry.url, "documents") == (0,)


def test_the_rank_of_a_source_decides(registry: Registry, server: Server) -> None:
    registry.add(put(server, "/a", page(kenesh=7)), rank=100)
    registry.add(put(server, "/b", page(kenesh=6)), rank=10)
    registry.reload()
    assert ask(registry.url, "seats_by_chamber", "seats", state_code="KG") == [(6,)]
    shown = ask(registry.url, "conflicts", "value is_shown", fact="seats")
    assert sorted(shown) == [("6", True), ("7", False)]

"""Whatever is given as an address, or sent as an answer, ends as one of three things."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from interparl.loader.read.web.address import shown
from interparl.loader.read.web.elements import BadList
from interparl.loader.read.web.exchange import Unfetched
from interparl.loader.read.web.feeds import list_feed
from interparl.loader.read.web.peers import find_peers
from interparl.loader.read.web.robots import read_robots
from interparl.loader.read.web.trouble import Trouble
from tests.loader.read.web.visitor import Visitor

ANY = st.text(st.characters(), max_size=40)  # surrogates too
HOSTS = st.text("aA1.:[]@%/\\\\?#-_ xX0é１", max_size=20)


@settings(deadline=None, max_examples=300)
@given(st.one_of(ANY, ANY.map("http://{}".format), HOSTS.map("https://{}".format)))
def test_no_address_raises(address: str) -> None:
    found = Visitor().fetch(address, deadline=0)  # nothing of this is connected to
    assert isinstance(found, Unfetched)
    assert 0 < len(found.reason) <= 200


@settings(deadline=None, max_examples=300)
@given(st.one_of(ANY, HOSTS), st.lists(ANY, max_size=2))
def test_no_host_raises(host: str, told: list[str]) -> None:
    with suppress(Trouble):
        find_peers(host, 80, lambda _, __: told, allow_private=True)


@settings(deadline=None)
@given(ANY, ANY)
def test_what_is_shown_holds_no_password(user: str, password: str) -> None:
    told = "".join(c for c in f"{user}:{password}" if c not in "/?#")
    assert shown(f"http://{told}@senate.example/a") == "http://senate.example/a"


@settings(deadline=None)
@given(st.binary(max_size=200), ANY)
def test_no_robots_raises(raw: bytes, path: str) -> None:
    path = path.encode("utf-8", "replace").decode()
    read_robots(raw + b"\nUser-agent: *\nDisallow: " + path.encode(), "interparl").allows(path)


PARTS = st.sampled_from(
    "<rss> </rss> <item> </item> <link> </link> /a & &amp; &#0; <![CDATA[ ]]> <entry> </entry> "
    "<link/> <feed> </feed> <!-- --> <?xml ?> <!DOCTYPE [ \x00 é".split(" ")
)


@settings(deadline=None)
@given(st.lists(PARTS, max_size=20).map("".join))
def test_a_feed_is_read_or_bad(feed: str) -> None:
    with suppress(BadList):
        list_feed(feed.encode(), "http://senate.example/")

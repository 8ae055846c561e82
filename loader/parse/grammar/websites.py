"""Website of the Supreme Council of the Kyrgyz Republic: http://www.kenesh.kg/"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, Span, WebsiteFact
from interparl.loader.parse.grammar.composition.columns import columns, table_cells
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.text import parents
from interparl.loader.parse.grammar.known_site import key_of_site
from interparl.loader.parse.grammar.website_address import belongs_to, is_home, is_site
from interparl.loader.parse.mention import Mention, Url
from interparl.loader.parse.reference import parliaments
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "websites.websites"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Website of the Supreme Council of the Kyrgyz Republic: http://www.kenesh.kg/",
        ("website: Supreme Council of the Kyrgyz Republic | http://www.kenesh.kg/",),
    ),
    (
        "The official site of the OSCE Parliamentary Assembly – www.oscepa.org",
        ("website: OSCE Parliamentary Assembly | www.oscepa.org",),
    ),
    (
        "Andean Parliament\nMeeting place\nBogotá, Colombia\nWebsite\nwww.parlamentoandino.org",
        ("website: Andean Parliament | www.parlamentoandino.org",),
    ),
    (
        "LATVIA\nSaeima\nNumber of members: 16\nWebsite: www.saeima.lv",
        ("website: Saeima | www.saeima.lv",),
    ),
    (
        "The session of the OSCE Parliamentary Assembly (www.oscepa.org) ends on Friday.",
        ("website: OSCE Parliamentary Assembly | www.oscepa.org",),
    ),
    (
        (
            "The Council of the Republic sends four of its members to the CSTO PA (website of "
            "the Council of the Republic: http://www.sovrep.gov.by/)."
        ),
        ("website: Council of the Republic | http://www.sovrep.gov.by/",),
    ),
    (
        "http://www.kenesh.kg/ (Jogorku Kenesh)",
        ("website: Jogorku Kenesh | http://www.kenesh.kg/",),
    ),
    (
        "Latin American Parliament | |\nSeats | 276 |\nWebsite | parlatino.org |",
        ("website: Latin American Parliament | parlatino.org",),
    ),
    (
        (
            "- END -\n"
            "National Assembly of Belize, Independence Plaza, Belmopan | "
            "www.nationalassembly.gov.bz"
        ),
        ("website: National Assembly of Belize | www.nationalassembly.gov.bz",),
    ),
    (
        "More about the Nordic Council: see the Council's website at https://www.norden.org/en.",
        ("website: Nordic Council | https://www.norden.org/en",),
    ),
    (
        (
            "He leads the delegation to the Baltic Assembly.\n\n"
            "Seimas of Lithuania\nGedimino pr. 53, Vilnius, www.lrs.lt"
        ),
        ("website: Seimas of Lithuania | www.lrs.lt",),
    ),
    (
        "Seats of the delegations to the NATO PA: Italy 18.\nwww.nato-pa.int",
        ("website: NATO PA | www.nato-pa.int",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Website of the House of Representatives of the National Assembly of the Republic of Belarus:",
    "Website of the Saeima: –",
    "The CSTO PA reports on its page https://www.facebook.com/csto.pa of the session.",
    "link: https://news.example/english/politics/215788/",
    "The CSTO PA met in Minsk, reports https://news.example/2021/03/18/csto-pa-meets.html.",
    "Write to the Secretariat of the Baltic Assembly at office@baltasam.example.",
    "The Senate has a website.",
    "Photo: archive.example",
)

FLAGS = re.VERBOSE | re.IGNORECASE
SITE = (
    r"(?:(?:official|own|new)\ )?(?:web\ ?-?(?:sites?|pages?|portal|address)|"
    r"(?:internet|online)\ (?:site|page|portal|address|resource|presence)|site|home\ ?-?page|portal"
    r"|on\ the\ (?:inter|world\ wide\ )?(?:net|web)|online|www|url|web)"
)
BEFORE_URL = r"[\s|:,–(=*\"-]{0,12}(?:(?:is|at|on|under|see|via|address)[\s:]{1,2}){0,2}[(\"]?"
# "Website of the Senate: ...", "the official site of the Assembly (...)".
OF_BODY = pattern(
    rf"\b{SITE}\ (?:of|for)\ (?:the\ )?{{body:body}}(?:\ \([^()]{{1,40}}\))?"
    rf"{BEFORE_URL}{{url:url}}",
    FLAGS,
)
# "the Assembly's website, ...", "Senate website: ...".
BODY_SITE = pattern(rf"{{body:body}}(?:'s?)?\ {SITE}{BEFORE_URL}{{url:url}}", FLAGS)
# "Website: ..." of whatever the lines around are about.
LABEL = pattern(rf"(?<!\w){SITE}(?:\ (?:address|url))?{BEFORE_URL}{{url:url}}", FLAGS)
LABEL_LINE = re.compile(rf"\W*{SITE}\W*\Z", FLAGS)
# "OSCE Parliamentary Assembly (www.oscepa.org)", "http://www.kenesh.kg/ (Supreme Council)".
BEHIND_BODY = pattern(r"{body:body}(?:\ \([^()]{1,20}\))?(?:\ ?[:–|-]|,)?\ ?\(?{url:url}", FLAGS)
BEFORE_BODY = pattern(r"{url:url}\ ?[(–|:-]\ ?(?:the\ )?{body:body}\)?\W*\Z", FLAGS)
URL_LINE = pattern(r"\W*{url:url}\W*\Z", FLAGS)
BODY_LINE = pattern(r"[\s*•#=–-]*(?:the\ )?{body:body}(?:\ \([^()]{1,40}\))?[\s=:|-]*\Z", FLAGS)
CONTACT = re.compile(
    r"[|•·]|\b(?:phone|tel|fax|e-?mail|address|street|avenue|p\.?\s?o\.? box)\b", re.IGNORECASE
)
MANY = 200  # bodies; a page that names more is no page of their addresses
LABELLED = (OF_BODY, BODY_SITE, LABEL)
RULES = (*LABELLED, BEHIND_BODY, BEFORE_BODY)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say where a body publishes; an address deep within a site is none of these."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["url"] in shape.text:
            facts += _sites(page, shape)
    return facts


def _sites(page: Page, shape: Shape) -> Iterator[WebsiteFact]:
    told: set[Mention] = set()
    for rule in RULES:
        for found in rule.finditer(shape.text):
            url = shape.between(*found.span("url"))[0]
            if url in told or not is_site(_address(url), is_labelled=rule in LABELLED):
                continue
            body = _named(shape, found) or _known(page, url) or _meant(page, shape, url)
            if body:
                told.add(url)
                start, end = shape.offsets[found.start()], shape.offsets[found.end("url")]
                yield _fact(body, url, min(start, url.start), max(end, url.end))
    for url in shape.mentions:
        if url.kind == "url" and url not in told and is_site(_address(url), is_labelled=True):
            beside = _known(page, url) or _beside(page, shape, url)
            if beside:
                yield _fact(beside, url, url.start, url.end)


def _fact(body: Body, url: Mention, start: int, end: int) -> WebsiteFact:
    return WebsiteFact(body, _address(url), at=Span(start, end), rule=NAME)


def _named(shape: Shape, found: re.Match[str]) -> Body | None:
    """The body in a pattern's slot; ``None`` where the pattern has none."""
    if "body" not in found.re.groupindex:
        return None
    value = shape.between(*found.span("body"))[0].value
    return value if isinstance(value, Body) else None


def _address(mention: Mention) -> str:
    return mention.value.address if isinstance(mention.value, Url) else ""


def _meant(page: Page, shape: Shape, url: Mention) -> Body | None:
    """Whose "Website:" it is: the column's, the nearest body's in the line or above it."""
    found = list(_candidates(page, shape, url))
    fitting = [body for body in found if belongs_to(_address(url), body)]
    meant = next(iter([*fitting, *found]), None)
    topic = page.discourse.topic
    return topic if topic and meant and meant.key and meant.key == topic.key else meant


def _candidates(page: Page, shape: Shape, url: Mention) -> Iterator[Body]:
    i = page.place(shape)
    header = columns(page, i)
    told = page.told(i)
    for cell in table_cells(told, header) if header else []:
        span = told.span(cell.start, cell.end)
        over = header[cell.column].mention
        if over and isinstance(over.value, Body) and span.start <= url.start < span.end:
            yield over.value
    before = [m.value for m in reversed(shape.mentions) if m.end <= url.start]
    bodies = [value for value in before if isinstance(value, Body)]
    # "Delegation of the Seimas: 9 members. Site: ..." is the site of the Seimas.
    yield from sorted(bodies, key=lambda body: body.kind in {"mission", "delegation", "committee"})
    for above in page.above(i):
        line = page.shapes[above]
        found = BODY_LINE.match(line.text)
        named = _named(line, found) if found else None
        if named:
            yield named
    if page.discourse.topic:
        yield page.discourse.topic


def _known(page: Page, url: Mention) -> Body | None:
    """The body that reference data knows the address of, if the page names it."""
    key = key_of_site(_address(url))
    named = (body for body in _named_anywhere(page) if key)
    return next(
        (b for body in named for b in (body, *parents(body)) if b.key == key and b.words), None
    )


def _named_anywhere(page: Page) -> list[Body]:
    """Each body that the page names, for an address that carries the name of one."""
    return page.discourse.once(_bodies) if page.discourse.page else _first(page.shapes)


def _bodies(discourse: Discourse) -> list[Body]:
    return _first(discourse.page)


def _first(shapes: Sequence[Shape]) -> list[Body]:
    values = (mention.value for shape in shapes for mention in shape.mentions)
    bodies = dict.fromkeys(value for value in values if isinstance(value, Body))
    return list(bodies)


def _beside(page: Page, shape: Shape, url: Mention) -> Body | None:
    """An address with no label: in a line of contacts, or right under the line "Website"."""
    i = page.place(shape)
    above = next(iter(page.above(i)), None)
    is_under = above is not None and LABEL_LINE.match(page.shapes[above].text) is not None
    if is_under and URL_LINE.match(shape.text):
        return _meant(page, shape, url)
    if URL_LINE.match(shape.text) and (parliament := _parliament(page, i)):
        return parliament
    for body in chain(_candidates(page, shape, url), _named_anywhere(page)[:MANY]):
        if belongs_to(_address(url), body):
            return _owner(body)
    bodies = [_owner(m.value) for m in shape.mentions if isinstance(m.value, Body)]
    is_contact = len(bodies) == 1 and CONTACT.search(shape.text)
    if is_contact:
        return bodies[0]
    return page.discourse.topic if not bodies and _is_imprint(page, shape, url, i) else None


def _parliament(page: Page, i: int) -> Body | None:
    """The parliament of the block of a delegation in which an address stands alone."""
    holder = page.near_holder(i)
    if holder is None or holder.parliament:
        return holder.parliament if holder else None
    for key, known in parliaments().items():
        if known.state_code == holder.state:
            return Body("parliament", known.name, known.name, holder.state, None, key)
    return None


def _is_imprint(page: Page, shape: Shape, url: Mention, i: int) -> bool:
    """Whether an address ends the page, in a line of contacts or alone: whose page it is."""
    is_last = all(page.shapes[n].sentence.kind == "noise" for n in range(i + 1, len(page.shapes)))
    is_line = CONTACT.search(shape.text) or URL_LINE.match(shape.text)
    return is_last and bool(is_line) and is_home(_address(url))


def _owner(body: Body) -> Body:
    """A secretariat's address is that of the body whose secretariat it is."""
    return body.parent if body.kind == "secretariat" and body.parent else body

"""Decode: bytes become text that any database can store and any terminal can show."""

import re

from charset_normalizer import from_bytes

from interparl.loader.read.failure import Failure

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Control characters but tab, line feed, vertical tab, form feed and carriage return: NUL can't be
# stored by PostgreSQL, the others steer terminals. Surrogates have no UTF-8.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
SAMPLE = 65_536  # bytes or characters that are enough to tell what a file is
BINARY_SHARE = 0.1  # more control characters than this are no text
FOREIGN_SHARE = 0.02  # the same for what is no UTF-8, and so has one excuse less


def decode(raw: bytes, origin: str, declared: str | None = None) -> tuple[str, str] | Failure:
    """Give the text and the name of its encoding, or why there is none.

    A byte order mark tells, then comes UTF-8, then the ``declared`` encoding, then what the bytes
    look like. Line ends become line feeds, control characters U+FFFD.

    >>> decode("Löwe".encode("cp1252"), "x")
    ('Löwe', 'cp1252')
    """
    if not raw.strip():
        return Failure(origin, "is empty; nothing to read")
    encoding = _marked(raw) or _encoding(raw, declared)
    if encoding is None:
        return Failure(origin, "is no text (binary data); give a text file")
    try:
        text = raw.decode(encoding, "replace" if encoding == "utf-8" else "strict")
    except ValueError as error:
        return Failure(origin, f"is no text in {encoding} ({error}); save it as UTF-8")
    if _share_of_controls(text) > BINARY_SHARE:
        return Failure(origin, "is no text (binary data); give a text file")
    return storable(text), encoding.removesuffix("-sig")


def storable(text: str) -> str:
    r"""Replace what no database stores, and write all line ends as line feeds.

    >>> storable("a\r\nb\x00c\ud800")
    'a\nb\ufffdc\ufffd'
    """
    return CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _marked(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in BOMS if raw.startswith(mark)), None)


def _encoding(raw: bytes, declared: str | None) -> str | None:
    """The encoding of bytes without a mark; None for what is no text."""
    is_utf8 = _is_utf8(raw)
    if is_utf8 and b"\x00" not in raw:
        return "utf-8"
    if declared:
        return declared
    wide = _wide(raw[:SAMPLE])
    if wide or is_utf8 or _is_damaged_utf8(raw):
        return wide or "utf-8"
    sample = raw[:SAMPLE].decode("latin-1")
    if "\x00" in sample or _share_of_controls(sample) > FOREIGN_SHARE:
        return None
    return _western(raw)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether more letters are whole than broken: a page cut in two, with a bad byte in it."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return foreign - broken >= broken


def _wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: of English text every other byte is zero."""
    half = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.5 * half and first < 0.1 * half:
        return "utf-16-le"
    if first > 0.5 * half and second < 0.1 * half:
        return "utf-16-be"
    return None


def _western(raw: bytes) -> str:
    # English pages with a few foreign letters say too little for a detector, and Western ones are
    # the rule: it decides where those do not fit.
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(raw[:SAMPLE]).best()
        return best.encoding if best else "latin-1"
    return "cp1252"


def _share_of_controls(text: str) -> float:
    sample = text[:SAMPLE]
    return len(CONTROLS.findall(sample)) / max(1, len(sample))

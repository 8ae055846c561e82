"""Keys that come from content: the same on every machine, engine and reload."""

import base64
import hashlib

KEY_LENGTH = 16


def make_key(kind: str, *parts: str | None) -> str:
    """Make the key of a row from its natural key.

    `kind` is the table's noun, so that a body and a person of one name differ; `parts` are what
    identifies the row, in a fixed order, names folded already. None ("none is told") and ""
    differ. Out come 16 lower-case base32 characters: the first 80 bits of a SHA-256. Among a
    million keys the chance that any two are equal is one in two million million.

    Every part is written with its length before it (as in netstrings), so no two lists of parts
    look alike. Raises UnicodeEncodeError on lone surrogates, which the reader must have replaced.

    >>> make_key("state", "BY")
    '2c3uk4l7ftgul2oa'
    >>> make_key("body", "a", "bc") == make_key("body", "ab", "c")
    False
    """
    digest = hashlib.sha256()
    for part in (kind, *parts):
        if part is None:
            digest.update(b"-,")
        else:
            encoded = part.encode()
            digest.update(b"%d:%b," % (len(encoded), encoded))
    return base64.b32encode(digest.digest()[:10]).decode("ascii").lower()

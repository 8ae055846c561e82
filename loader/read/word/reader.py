"""A Word file becomes text: its archive is judged, opened, and its body read."""

import io

import docx
from docx.opc.exceptions import OpcError
from lxml import etree

from interparl.loader.read.decode import storable
from interparl.loader.read.failure import Failure
from interparl.loader.read.word.archive import refuse_archive
from interparl.loader.read.word.body import read_blocks


def read_text(raw: bytes, origin: str, limit: int) -> str | Failure:
    """Read what a Word file says; nothing outside of it is fetched, no entity is put in."""
    refusal = refuse_archive(raw, origin, limit)
    if refusal:
        return refusal
    try:
        document = docx.Document(io.BytesIO(raw))
        names = {
            style.style_id: (style.name or "").lower()
            for style in document.styles
            if style.style_id
        }
        text = "\n".join(read_blocks(document.element.body, names))
    # An archive can be wrong in each of its parts, and python-docx says so by what it stumbles on.
    except (OpcError, etree.LxmlError, LookupError, ValueError, AttributeError, OSError) as error:
        return Failure(origin, f"is a broken Word file ({error}); save it again")
    if not text.strip():
        return Failure(origin, "is a Word file without text; nothing to read")
    if len(text) > limit:
        return Failure(origin, f"holds more than {limit} characters; raise --max-bytes")
    return storable(text.strip("\n") + "\n")

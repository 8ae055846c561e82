"""The archive of a .docx file, looked at before anything in it is unpacked."""

import io
from zipfile import BadZipFile, ZipFile

from interparl.loader.read.failure import Failure

BODY = "word/document.xml"
MOST_PARTS = 10_000
UNPACKED = 5  # so many times the limit may all parts be together, when unpacked
ENCRYPTED = 0x1


def refuse_archive(raw: bytes, origin: str, limit: int) -> Failure | None:
    """Why an archive is no Word file that can be unpacked without harm; ``None`` if it is one.

    The sizes that an archive tells are the most that unpacking gives, so they can be relied on.
    """
    try:
        with ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        return Failure(origin, f"is a broken archive ({error}); fetch it again")
    body = next((part for part in parts if part.filename == BODY), None)
    if body is None:
        return Failure(origin, "is an archive and no Word file; give the files that are in it")
    if body.flag_bits & ENCRYPTED:
        return Failure(origin, "is a Word file with a password; save it without one")
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or body.file_size > limit or unpacked > UNPACKED * limit:
        return Failure(origin, f"unpacks to {unpacked} bytes; raise --max-bytes to read it")
    return None

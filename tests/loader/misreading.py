"""A parser that breaks down in every way, for documents that ask for it; workers import it."""

import os
import re
import signal

from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure


def misread(document: Document) -> Reading | Failure:
    """Parse, unless the text says how to break down."""
    if "KILLED" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ENDED" in document.text:
        os._exit(7)
    if "ENDLESS" in document.text:
        while True:
            pass
    if "STUCK" in document.text:  # in one search, which no signal interrupts
        re.search(r"(a+)+b", "a" * 60)
    return try_parse(document)

"""Warm: what every worker needs is loaded once, before workers are forked off.

Importing this module reads one sentence, and with it all reference data, into memory that the
workers then share.
"""

from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.readers import read_ready

__all__ = ["read_ready"]  # what workers are asked for

SENTENCE = (
    "On 4 March 2021 the Speaker of the Senate of Kazakhstan, Anna Berg, met with 7 deputies."
)

parse(Document(SENTENCE, "-"))

"""The grammar: one family of sentences a file.

A grammar file holds ``NAME`` (family.rule), ``EXAMPLES`` (a sentence and what is read from it, in
the short form of ``tell``), ``NEAR_MISSES`` (sentences from which it must read nothing) and
``read(shapes, discourse)``, which takes the shapes of one block (a paragraph, a list, a table; one
or more sentences) and gives facts, each with its span. Its docstring is the sentence it reads.
"""

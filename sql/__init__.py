"""The answers: one view a file, named as its question.

``views`` makes them in a database; ``columns.csv`` and the first lines of each file describe them.
"""

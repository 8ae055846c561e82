"""How the command line ends; errors of the database carry theirs (interparl.schema.errors)."""

DONE = 0
FAILED = 1
USAGE = 2
REFUSED = 3
DATABASE = 4
LOCKED = 5
CHANGES = 6
INTERRUPTED = 130
TERMINATED = 143

MEANINGS = {
    DONE: "done (also: nothing to do)",
    FAILED: "some documents failed; the rest is loaded; what failed is listed and stored",
    USAGE: "usage",
    REFUSED: "refused: a check stopped the publication; the database is as before",
    DATABASE: "the database can't be reached, is newer than the program, or is not ours",
    LOCKED: "another run holds the lock",
    CHANGES: "`--dry-run` found changes",
    INTERRUPTED: "interrupted (Ctrl-C); the database is as before",
    TERMINATED: "terminated (SIGTERM); the database is as before",
}

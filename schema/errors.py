"""What can go wrong, with one root; the command line turns each into its exit code."""


class InterparlError(Exception):
    """The program's own trouble, told in a sentence that says what to do.

    `exit_code` is what the command line ends with (docs of the command line list the codes).
    The data's trouble is no exception: it is a row.
    """

    exit_code = 1


class DatabaseError(InterparlError):
    """The database can't be used as it is."""

    exit_code = 4


class DatabaseUnreachable(DatabaseError):
    """No connection, or one that broke: down, refused, damaged, out of space."""

    def __init__(self, database: str, reason: str) -> None:
        super().__init__(f"can't use the database {database}: {reason}")
        self.database, self.reason = database, reason


class DatabaseMissing(DatabaseError):
    """There is no database at that address yet."""

    def __init__(self, database: str) -> None:
        super().__init__(
            f"there is no database at {database}: `interparl load` makes a file, "
            "`createdb` a database on a PostgreSQL server"
        )


class DatabaseNotOurs(DatabaseError):
    """Something else lives there; it is left untouched."""

    def __init__(self, database: str, reason: str) -> None:
        super().__init__(f"{database} is not a database of interparl: {reason}; name another one")


class DatabaseNewer(DatabaseError):
    """A newer program migrated it; this one would misread it."""

    def __init__(self, database: str, revision: str) -> None:
        super().__init__(
            f"{database} is of a newer version (revision {revision}); install a newer interparl"
        )


class DatabaseOutdated(DatabaseError):
    """An older program made it; reading needs a migration first."""

    def __init__(self, database: str, revision: str) -> None:
        super().__init__(
            f"{database} is of an older version (revision {revision}); "
            "run `interparl db upgrade` or load something"
        )


class ViewsOutdated(DatabaseError):
    """Another version of the program made the views, or somebody dropped one."""

    def __init__(self, database: str, view: str) -> None:
        super().__init__(
            f"the view {view} of {database} is not of this version; "
            "run `interparl db upgrade` or load something"
        )


class DatabaseReadOnly(DatabaseError):
    """The database can be read but not written."""

    def __init__(self, database: str, reason: str) -> None:
        super().__init__(f"{database} can't be written: {reason}")


class DatabaseLocked(DatabaseError):
    """Somebody else is writing; `waited` says how many seconds were waited, where one can say."""

    exit_code = 5

    def __init__(
        self, database: str, by: str = "another program", waited: float | None = None
    ) -> None:
        told = f"{database} is locked by {by}; try again when that has ended"
        if waited is not None:
            told = f"{told}, or wait longer than {waited:g} s with --wait SECONDS"
        super().__init__(told)

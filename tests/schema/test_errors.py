"""Errors: one root, and the exit codes of the command line."""

from interparl.schema import errors


def test_errors_have_one_root_and_an_exit_code() -> None:
    codes = {
        name: kind.exit_code
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.InterparlError)
    }
    assert codes == {
        "InterparlError": 1,
        "DatabaseError": 4,
        "DatabaseUnreachable": 4,
        "DatabaseMissing": 4,
        "DatabaseNotOurs": 4,
        "DatabaseNewer": 4,
        "DatabaseOutdated": 4,
        "ViewsOutdated": 4,
        "DatabaseReadOnly": 4,
        "DatabaseLocked": 5,
    }

"""Alembic's entry: runs migrations on the connection that interparl.schema.migrate hands over.

Called by `alembic` itself, for developers, it takes the database that INTERPARL_DB names.
"""

import os
import warnings
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from interparl.schema.catalogue import fill_catalogue
from interparl.schema.column_types import TEXT, UtcTime
from interparl.schema.engine import connect
from interparl.schema.migrate import SEARCH
from interparl.schema.tables import Base


def migrate(connection: Connection) -> None:
    """Run what was asked for; the catalogue follows whenever a revision changed."""
    applied: list[object] = []
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transactional_ddl=True,
        render_as_batch=True,
        render_item=render_own_types,
        include_name=is_of_a_model,
        on_version_apply=lambda step, **_: applied.append(step),
    )
    with context.begin_transaction(), warnings.catch_warnings():
        # SQLite's can't be read; tests/schema/test_indexes.py holds that they are there.
        for words in ("Skipped unsupported reflection of", "autogenerate skipping metadata-"):
            warnings.filterwarnings("ignore", f"{words}.*expression-based index")
        context.run_migrations()
        if applied:
            fill_catalogue(connection)


def is_of_a_model(name: str | None, _kind: str, _parents: object) -> bool:
    """Pass by the index for searching, which the views' makers make, too."""
    return not (name or "").startswith(SEARCH)


def render_own_types(
    kind: str,
    item: object,
    autogenerate: AutogenContext,
) -> str | Literal[False]:
    """Write our own column types by name into a new migration."""
    if kind == "type" and (item is TEXT or isinstance(item, UtcTime)):
        name = "TEXT" if item is TEXT else "UtcTime"
        autogenerate.imports.add(f"from interparl.schema.column_types import {name}")
        return name if item is TEXT else f"{name}()"
    return False


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    engine = connect(os.environ.get("INTERPARL_DB", "interparl.db"))
    with engine.begin() as opened:
        migrate(opened)
    engine.dispose()

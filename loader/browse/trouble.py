"""The page of an error: what is wrong in a sentence, and no markup of others."""

import traceback

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response
from datasette.views.base import DatasetteError

UNFORESEEN, BUSY = 500, 503
IS_LOCKED = "database is locked"
LOCKED = "A load is being published; try again in a moment."
TOO_LONG = "The answer takes longer than {} seconds; ask for less, with a filter or a LIMIT."


async def trouble_page(datasette: Datasette, request: Request, exception: Exception) -> Response:
    """Tell of an error; one that nobody foresaw stands on standard error, too."""
    is_locked = str(exception) == IS_LOCKED
    status = BUSY if is_locked else getattr(exception, "status", UNFORESEEN)
    if status == UNFORESEEN and not isinstance(exception, DatasetteError):
        traceback.print_exception(exception)
    told = told_of(exception, datasette.sql_time_limit_ms // 1000)
    path = request.path if request else ""
    if path.endswith(".json"):
        return Response.json({"ok": False, "status": status, "error": told}, status=status)
    template = datasette.jinja_env.get_template("error.html")
    html = await template.render_async(
        urls=datasette.urls, status=status, error=told, title=getattr(exception, "title", None)
    )
    return Response.html(html, status=status)


def told_of(exception: Exception, seconds: int) -> str:
    """An error in a sentence, without markup; ``seconds`` is how long a query may take."""
    if str(exception) == IS_LOCKED:
        return LOCKED
    if isinstance(exception, DatasetteError):
        if exception.message_is_html:  # Datasette's page of a query that was cut off
            return TOO_LONG.format(seconds)
        return str(exception.message)
    return str(exception) or type(exception).__name__

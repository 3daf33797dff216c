"""The option `--as-of`, which several commands take."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from bot import clock


def _moment(text: str) -> datetime:
    try:
        return clock.parse_moment(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


AsOf = Annotated[
    datetime | None,
    typer.Option(parser=_moment, metavar="DATE", help="Answer by the law on that day: YYYY-MM-DD or YYYY-MM-DDTHH:MM, time of Viet Nam."),
]

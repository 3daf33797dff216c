"""Moments and days as options: `--as-of`, which several commands take, and how a day may be written."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final

import typer

from bot import clock

DAY_FORMATS: Final = ["%Y-%m-%d", "%d/%m/%Y"]
"""How a day may be written."""
MOMENT_FORMATS: Final = ["%Y-%m-%dT%H:%M", "%Y-%m-%d", "%d/%m/%Y %H:%M", "%d/%m/%Y"]
"""How a moment may be written."""


def _moment(text: str) -> datetime:
    try:
        return clock.parse_moment(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


AsOf = Annotated[
    datetime | None,
    typer.Option(parser=_moment, metavar="DATE", help="Answer by the law on that day: YYYY-MM-DD or YYYY-MM-DDTHH:MM, time of Viet Nam."),
]

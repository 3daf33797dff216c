"""Pages as JSON and back: what passes between the child and its parent. Never pickle, since the child has read a hostile file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from knowledge.intake.errors import Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Format, Pages


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Order(_Line):
    """What the parent asks: the first line of the child's standard input. `path` is the file, `name` what it was called."""

    path: str
    name: str
    sha256: str
    limits: Limits


class Progress(_Line):
    """So many of the pages are done."""

    kind: Literal["progress"] = "progress"
    done: int
    total: int


class Refused(_Line):
    """The file is not taken."""

    kind: Literal["refused"] = "refused"
    refusal: Refusal
    detail: str = ""


class Done(_Line):
    """The file was read."""

    kind: Literal["done"] = "done"
    pages: Pages


Report = Annotated[Progress | Refused | Done, Field(discriminator="kind")]
REPORT: TypeAdapter[Progress | Refused | Done] = TypeAdapter(Report)
PAGES: TypeAdapter[Pages] = TypeAdapter(Pages)

__all__ = ["PAGES", "REPORT", "Done", "Format", "Order", "Progress", "Refused"]

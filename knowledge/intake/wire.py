"""What passes between a confined child and its parent, as JSON. Never pickle, since the child has read a hostile file."""

from __future__ import annotations

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from knowledge.intake.errors import Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Format, Pages

T = TypeVar("T")


class Line(BaseModel):
    """A line of what is said."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Order(Line):
    """What the parent asks: the file at `path`, once called `name`, whose hash is `sha256`."""

    path: str
    name: str
    sha256: str


class Progress(Line):
    """So many of the pages, or of the steps, are done."""

    kind: Literal["progress"] = "progress"
    done: int
    total: int


class Refused(Line):
    """The file is not taken."""

    kind: Literal["refused"] = "refused"
    refusal: Refusal
    detail: str = ""


class Done(Line, Generic[T]):
    """The work is done, and this is what came of it."""

    kind: Literal["done"] = "done"
    result: T


LIMITS: TypeAdapter[Limits] = TypeAdapter(Limits)
READ: TypeAdapter[Progress | Refused | Done[Pages]] = TypeAdapter(Annotated[Progress | Refused | Done[Pages], Field(discriminator="kind")])

__all__ = ["LIMITS", "READ", "Done", "Format", "Line", "Order", "Progress", "Refused"]

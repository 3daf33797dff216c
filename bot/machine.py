"""The machine interface: questions as JSON lines in, answers as JSON lines out, in order, each flushed.

In: `{"id", "question", "history": [...]?, "as_of": "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM"?}`; other fields are never read. Out: `as_json` with the
id and the seconds it took. A line that is no such object gets `{"error", "line"}` on the same line, and the rest goes on.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError, field_validator

from bot import clock
from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Outcome


class Request(BaseModel):
    """One line of input."""

    model_config = ConfigDict(extra="ignore")

    id: StrictStr | StrictInt
    question: StrictStr = Field(min_length=1)
    history: tuple[StrictStr, ...] = ()
    as_of: datetime | None = None

    @field_validator("question", mode="before")
    @classmethod
    def _whole_characters(cls, value: object) -> object:
        # A phone may send half of a surrogate pair as a JSON escape: no text that can be written, but no reason to refuse the rest.
        return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value

    @field_validator("as_of", mode="before")
    @classmethod
    def _moment(cls, value: object) -> datetime | None:
        if value is None:
            return None
        if not isinstance(value, str):
            message = "write as_of as YYYY-MM-DD or YYYY-MM-DDTHH:MM"
            raise ValueError(message)  # noqa: TRY004  pydantic turns it into a message of the field
        return clock.parse_moment(value)

    @field_validator("history", mode="before")
    @classmethod
    def _none_is_empty(cls, value: object) -> object:
        return [cls._whole_characters(v) for v in value] if isinstance(value, list) else () if value is None else value


def answer_lines(assistant: Assistant, lines: Iterable[bytes], as_of: datetime | None) -> Iterator[str]:
    """Answer each line; yields a line for each, without its line end."""
    for number, line in enumerate(lines, 1):
        try:
            request = Request.model_validate(json.loads(line.decode("utf-8")))
        except (ValueError, RecursionError) as error:
            yield json.dumps({"error": _explain(error), "line": number}, ensure_ascii=False)
            continue
        yield json.dumps(_answer(assistant, request, as_of), ensure_ascii=False)


def as_json(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as the machine interface writes it, without id and seconds."""
    return {
        "kind": outcome.kind.value,
        "language": outcome.language,
        "text": outcome.text,
        "citations": [
            {"document": c.document, "article": c.label or c.article, "clause": c.clause, "point": c.point, "title": c.title, "url": c.url}
            for c in outcome.citations
        ],
        "retrieved": list(outcome.retrieved),
    }


def _answer(assistant: Assistant, request: Request, as_of: datetime | None) -> dict[str, Any]:
    began = time.perf_counter()
    moment = request.as_of or as_of or clock.now()
    outcome = assistant.answer(Question(request.question, moment, request.history))
    return {"id": request.id, **as_json(outcome), "seconds": round(time.perf_counter() - began, 4)}


def _explain(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return f"{'.'.join(map(str, first['loc'])) or 'the line'}: {first['msg'].removeprefix('Value error, ')}"
    if isinstance(error, RecursionError):
        return "not a JSON object: nested too deep"
    return f"not a JSON object in UTF-8: {error}"

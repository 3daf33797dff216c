"""Questions of citizens that moderators have answered, as candidates for the evaluation's suites: one YAML file, in the form of `questions-*.yaml`.

Candidates only: a moderator reads them, adds the facts that a right answer must hold, and moves them into a suite (docs/evaluation.md). The file
takes a question once, and is replaced in one step.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from bot.errors import QuestionSetError
from knowledge.documents import Language

FILE_NAME: Final = "candidates.yaml"
STYLE: Final = "asked"
"""How the suites name it: typed by a citizen."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, scrubbed, with the references of the provisions that answer it."""

    question: str
    language: Language
    provisions: tuple[str, ...]


def add_candidates(path: Path, candidates: Sequence[Candidate]) -> int:
    """Add the questions that the file does not hold yet; returns how many those were.

    Raises:
        QuestionSetError: the file is no list of questions, or it cannot be written.
    """
    entries = _read(path)
    known = {entry["question"] for entry in entries}
    new = {c.question: c for c in candidates if c.question not in known}
    if new:
        _write(path, [*entries, *map(_entry, new.values())])
    return len(new)


def _entry(candidate: Candidate) -> dict[str, Any]:
    return {
        "language": candidate.language,
        "question": candidate.question,
        "style": STYLE,
        "provisions": list(candidate.provisions),
        "facts": [],
    }


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        entries = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path} cannot be read: {error}; mend it, or move it away"
        raise QuestionSetError(message) from error
    if not isinstance(entries or [], list) or not all(isinstance(e, dict) and isinstance(e.get("question"), str) for e in entries or []):
        message = f"{path} is no list of questions; mend it, or move it away"
        raise QuestionSetError(message)
    return list(entries or [])


def _write(path: Path, entries: Sequence[dict[str, Any]]) -> None:
    new = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as file:
            yaml.safe_dump(list(entries), file, allow_unicode=True, sort_keys=False, width=160)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise QuestionSetError(message) from error

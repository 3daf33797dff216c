"""Build the index of a library in a folder of its own, see that it answers, and only then give it its name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.answering.assistant import Question
from bot.answering.examples import labelled
from bot.answering.kinds import file_name
from bot.answering.opening import Means, Services, open_over
from bot.moderating.errors import BuildError
from bot.moderating.indexes import Indexes
from bot.moderating.steps import Step, Steps, silent
from knowledge.dense import Progress
from knowledge.documents import LANGUAGES, Language, Library, Placed
from knowledge.embedding import Encoder
from knowledge.folding import has_marks
from knowledge.passages import cut
from knowledge.retrieval import fingerprint
from knowledge.search import Query

# Questions of the library that are asked of a new index, and how many of them must find their provision among the first ten articles. The library's
# own questions nearly always do: an index that fails is broken, not merely weaker.
_ASKED: Final = 12
_FOUND: Final = 0.7
_AMONG: Final = 10
CHECKED: Final = "checked"
"""The note of an index that was seen to answer."""


def index_name(library: Library, encoder: Encoder) -> str:
    """Return the name of a library's index: the same for libraries that differ only in what no index holds, such as notices."""
    parts = f"{fingerprint(cut(library), encoder)} {file_name(labelled(library))}"
    return hashlib.sha256(parts.encode()).hexdigest()[:24]


def build(
    library: Library,
    means: Means,
    indexes: Indexes,
    *,
    moment: datetime | None = None,
    progress: Progress | None = None,
    steps: Steps = silent,
) -> str:
    """Build the index of a library beside the others, unless it is there; return its name.

    `moment`: when questions are asked of it to see that it answers; None asks none.

    Raises:
        BuildError: the library holds nothing, or the index does not find what it should.
        KnowledgeError: the index cannot be built.
    """
    name = index_name(library, means.encoder)
    if not indexes.has(name):
        with indexes.building() as part:
            steps(Step.BUILD_BEGAN)
            _try(library, means, part, moment, progress, steps)
            indexes.adopt(part, name)
            steps(Step.NAMED)
    elif moment and not indexes.knows(CHECKED, name):
        # It was built for a preview of a draft, which asks no such questions.
        _try(library, means, indexes.path(name), moment, progress, steps)
    if moment:
        indexes.note(name, CHECKED)
    return name


def _try(library: Library, means: Means, folder: Path, moment: datetime | None, progress: Progress | None, steps: Steps) -> None:
    services = open_over(library, means, folder, progress)
    try:
        steps(Step.INDEXED)
        if moment:
            check(services, moment)
        steps(Step.CHECKED)
    finally:
        services.assistant.retriever.close()


def check(services: Services, moment: datetime) -> None:
    """Ask the library's own questions, spread over all of it.

    Raises:
        BuildError: too few find their provision.
    """
    asked = _questions(services.library, moment)
    if not asked:
        raise BuildError(reason="no provision in force")
    missed = [text for placed, language, text in asked if not _finds(services, placed, Query(text, language, has_marks(text)), moment)]
    if len(missed) > len(asked) * (1 - _FOUND):
        raise BuildError(reason=f"{len(missed)}/{len(asked)}: {missed[0]}")
    # Beside finding, the rest of the way to an answer must go through.
    for _, language, text in asked:
        services.assistant.answer(Question(text, moment, chosen_language=language))


def _questions(library: Library, moment: datetime) -> Sequence[tuple[Placed, Language, str]]:
    """Return questions of provisions in force; a provision that names none is asked for by its heading."""
    today = [placed for placed in library.provisions.values() if placed.edition(moment.date())]
    spread = today[:: max(1, len(today) // _ASKED)][:_ASKED]
    return [
        (placed, language, next(iter(placed.provision.questions[language]), placed.article.title[language]))
        for placed, language in zip(spread, LANGUAGES * _ASKED, strict=False)
    ]


def _finds(services: Services, placed: Placed, query: Query, moment: datetime) -> bool:
    scope = placed.document.scope
    ranked = services.assistant.retriever.retrieve(query, moment.date(), scope)
    articles = list(dict.fromkeys(found.placed.article_reference for found in ranked))[:_AMONG]
    return placed.article_reference in articles

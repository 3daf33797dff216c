"""Judge whether the documents answer a question: by what lies nearest to it, and how near."""

from __future__ import annotations

from typing import Final

from bot.answering.examples import kind_of
from bot.answering.outcomes import Kind
from knowledge.retrieval import Found
from knowledge.search import Query

# Below this cosine nothing in the library is about the question. multilingual-e5-small puts unrelated short texts at 0.75 to 0.82.
_NEAR: Final = 0.84
# Without vectors: the lexical score that one rare pair or two rare syllables bring.
_SHARED: Final = 6.0


def judge(query: Query, found: Found) -> Kind:
    """Return `answer` where a provision fits best, the kind of the nearest example where one fits better, `abstain` where nothing is near."""
    best = found.provisions[0].hit if found.provisions else None
    other = found.others[0] if found.others else None
    if other and (best is None or other.score > best.score):
        return kind_of(other.target)
    if best is None or (best.similarity < _NEAR if query.encodable else best.bm25 < _SHARED):
        return Kind.ABSTAIN
    return Kind.ANSWER

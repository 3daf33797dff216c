"""Small libraries, and the assistant over them: a card document for everywhere, and what a test adds."""

from datetime import datetime

import numpy as np
import pytest

from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Kind
from bot.answering.understanding import Understanding
from knowledge.documents import Article, Document, Library
from knowledge.embedding import HashingEncoder
from knowledge.fusion import read_fusion
from knowledge.lexical import Lexical
from knowledge.local_search import LocalDense, local_lexical
from knowledge.passages import cut
from knowledge.retrieval import Retriever
from knowledge.search import Search

MOMENT = datetime.fromisoformat("2026-03-01T09:00:00+07:00")
COUNTRY = "1/2026/QH16"


class Judging:
    """Judges as it is told, whatever is found: an answer where something is, unless another kind is given."""

    def __init__(self, kind=Kind.ANSWER):
        self._kind = kind

    def kind(self, _understood, ranked):
        """Return the kind."""
        return self._kind if ranked or self._kind is not Kind.ANSWER else Kind.ABSTAIN

    def part(self, _understood, ranked):
        """Judge a part."""
        return Kind.ANSWER if ranked else Kind.ABSTAIN

    def is_talk(self, _understood):
        """Nothing is small talk."""
        return False

    def is_possible(self, _understood, ranked):
        """Whatever was found may answer it."""
        return bool(ranked)

    def probability(self, _understood, ranked):
        """Return how sure it is."""
        return float(bool(ranked))


class Exact:
    """A dense leg that compares with every passage: the same at every run, where the index may leave out one of many that are alike."""

    def __init__(self, passages, encoder):
        self._names = [p.id for p in passages]
        self._encoder = encoder
        self._vectors = np.array(encoder.encode_passages([p.text for p in passages]))

    def vector(self, text):
        """Return the vector of a question."""
        return [float(x) for x in self._encoder.encode_queries([text])[0]]

    def nearest(self, text, limit):
        """Return the nearest passages with their cosine."""
        cosines = self._vectors @ np.array(self.vector(text))
        return [(self._names[n], float(cosines[n])) for n in np.argsort(-cosines, kind="stable")[:limit]]


def assistant_over(library, judging=None, most=900):
    """Open an assistant over a library, all in memory."""
    passages = cut(library)
    dense = Exact(passages, HashingEncoder(4096))

    def within(applies):
        near = LocalDense(dense, applies, {p.id: p.target for p in passages}.__getitem__, len(passages))
        return Search(passages, near, read_fusion(), lexical=local_lexical(Lexical.build(passages), applies))

    retriever = Retriever(library, Search(passages, dense, read_fusion()), dense, within)
    return Assistant(retriever, Understanding(passages), judging or Judging(), most)


def document(number=COUNTRY, *texts, quoted=False, asked=(), **changes):
    """Return a document with an article for each text, and its articles; `quoted`: the texts are its own words; `asked`: a question for each."""
    both = {"vi": f"Luật {number}", "en": f"Law {number}"}
    fields = {"kind": "law", "title": both, "issuer": both, "adopted": "2000-01-01", "in_force_from": "2000-01-01", "status": "in_force"}
    own = [
        {"official": text, "text": {"vi": text, "en": text}} if quoted else {"text": {"vi": text, "en": f"Rule: {text}"}} for text in texts
    ]
    questions = [{"questions": {"vi": [question], "en": []}} for question in asked] or [{"questions": {"vi": [], "en": []}}] * len(texts)
    own = [{"in_force_from": "2000-01-01", **text, **question} for text, question in zip(own, questions, strict=True)]
    articles = [{"article": str(n), "title": {"vi": f"Tên {n}", "en": f"Title {n}"}, "provisions": [text]} for n, text in enumerate(own, 1)]
    return Document.model_validate({"number": number, **fields, **changes}), tuple(map(Article.model_validate, articles))


def library_from(*documents, **fields):
    """Return a library of what `document` returned; other fields by their names."""
    held = {"documents": [d for d, _ in documents], "articles": {d.number: a for d, a in documents}}
    return Library.model_validate(held | fields)


@pytest.fixture
def library_of():
    """Make a library of documents; other fields by their names."""
    return library_from


@pytest.fixture
def ask():
    """Ask an assistant over a library; it judges as it is told."""

    def ask(library, text, place=None, kind=Kind.ANSWER, most=900, moment=MOMENT):
        return assistant_over(library, Judging(kind), most).answer(Question(text, moment, place=place))

    return ask

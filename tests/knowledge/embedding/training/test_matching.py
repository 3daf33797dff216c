"""Training what compares words with words."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs `pip install 'laphieu[build-model]'`")
from knowledge.embedding.training.matching import Plan, Question, Read, train_matching

HIDDEN, TEXTS, LENGTH = 12, 30, 6
PLAN = Plan(dimension=8, steps=300, batch=8, wrong=5, nearest=2, near=20)


@pytest.fixture(scope="module")
def texts():
    """Return texts of some words, in which what tells them apart is hidden under noise that all share."""
    chance = np.random.default_rng(0)
    meaning = chance.normal(size=(TEXTS, HIDDEN // 2))
    found = []
    for row in meaning:
        states = np.concatenate([np.tile(row, (LENGTH, 1)), 2 * chance.normal(size=(LENGTH, HIDDEN // 2))], axis=1)
        vector = states.mean(0)
        found.append(Read((vector / np.linalg.norm(vector)).astype(np.float32), states.astype(np.float16)))
    return found


def met(projection, asked, said):
    """Return how well a question is met by a text."""
    query, passage = asked @ projection.query + projection.query_offset, said @ projection.passage + projection.passage_offset
    query, passage = (v / np.linalg.norm(v, axis=1, keepdims=True) for v in (query, passage))
    counts = np.logaddexp(0, asked @ projection.weight + projection.weight_offset)
    return (passage @ query.T).max(0) @ counts / counts.sum()


def test_it_learns_what_tells_texts_apart(texts):
    """Asked with other noise, most texts are found again, where chance would find one of thirty; the loss falls."""
    chance = np.random.default_rng(1)
    every = np.arange(TEXTS)

    def asked(text):
        states = text.states[:3].astype(np.float32).copy()
        states[:, HIDDEN // 2 :] = 2 * chance.normal(size=(3, HIDDEN // 2))
        return Read(text.vector, states.astype(np.float16))

    questions = [Question(tuple(asked(text) for _ in range(20)), n, np.array([n]), every) for n, text in enumerate(texts)]
    losses = []
    projection = train_matching(texts, questions, lambda _step, loss: losses.append(loss), PLAN)
    assert losses[-1] < losses[0]
    assert projection.query.shape == (HIDDEN, 8)
    new = [asked(text).states.astype(np.float32) for text in texts]
    found = [int(np.argmax([met(projection, one, text.states.astype(np.float32)) for text in texts])) for one in new]
    assert np.mean(np.array(found) == every) > 0.6

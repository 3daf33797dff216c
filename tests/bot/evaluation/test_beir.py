"""Retrieval on a collection in BEIR layout."""

import json

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.beir import measure, read_collection


@pytest.fixture
def folder(tmp_path):
    """Two documents, two queries, three judgements, one of them zero."""
    lines = [{"_id": "d1", "title": "Một", "text": "thẻ"}, {"_id": "d2", "text": "phiếu"}]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (tmp_path / "queries.jsonl").write_text("\n".join(json.dumps({"_id": q, "text": q}) for q in ("q1", "q2", "q3")))
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq3\td1\t0\n")
    return tmp_path


def test_figures_are_the_usual_ones(folder):
    """One query right at once, the other at the second place: nDCG 1/log2(3) there."""
    found = measure(read_collection(folder), lambda _: ["d1", "d2"])
    assert found == pytest.approx(
        {"nDCG@10": (1 + 0.63093) / 2, "recall@1": 0.5, "recall@5": 1, "recall@10": 1, "recall@100": 1, "MRR@10": 0.75}
    )


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels.tsv"])
def test_what_is_missing_or_broken_is_named(folder, name):
    """A file that is not there or holds something else is told with the folder."""
    (folder / name).write_text("nonsense\nmore")
    with pytest.raises(QuestionSetError, match="BEIR"):
        read_collection(folder)
    (folder / name).unlink()
    with pytest.raises(QuestionSetError, match="BEIR"):
        read_collection(folder)

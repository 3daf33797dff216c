"""The file of candidates for the evaluation."""

import shutil

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.suites import read_suites
from bot.moderating.candidates import Candidate, add_candidates

LOST = Candidate("Mất thẻ cử tri: “làm sao”?", "vi", ("85/2015/QH13#29.3",))


def test_candidates_are_of_the_form_of_a_suite(tmp_path):
    """The file, named as a suite of questions, is read by the evaluation as it is."""
    path = tmp_path / "data" / "candidates.yaml"
    assert add_candidates(path, [LOST, Candidate("yes?", "en", ("85/2015/QH13#2",))]) == 2
    shutil.copy(path, tmp_path / "questions-candidates.yaml")
    items = read_suites(tmp_path)
    assert [(i.question, i.lang, i.expected_docs, i.kind) for i in items] == [
        (LOST.question, "vi", LOST.provisions, "answerable"),
        ("yes?", "en", ("85/2015/QH13#2",), "answerable"),
    ]


def test_a_question_is_taken_once(tmp_path):
    """What is there stays as a moderator left it, and is not added again."""
    path = tmp_path / "candidates.yaml"
    add_candidates(path, [LOST])
    path.write_text(path.read_text("utf-8").replace("facts: []", "facts: [Tổ bầu cử]"), "utf-8")
    assert add_candidates(path, [LOST, LOST]) == 0
    assert "Tổ bầu cử" in path.read_text("utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["candidates.yaml"]


@pytest.mark.parametrize("content", ["a: [", "just words", "- 1", "- {language: vi}"])
def test_damaged_file_is_left_and_named(tmp_path, content):
    """A file that is no list of questions is not overwritten; the error says which."""
    path = tmp_path / "candidates.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(QuestionSetError, match=r"candidates\.yaml"):
        add_candidates(path, [LOST])
    assert path.read_text("utf-8") == content


def test_file_that_cannot_be_written_is_named(tmp_path):
    """Where a file stands in the way of the folder, that is said."""
    (tmp_path / "data").write_text("x")
    with pytest.raises(QuestionSetError, match="cannot be"):
        add_candidates(tmp_path / "data" / "candidates.yaml", [LOST])

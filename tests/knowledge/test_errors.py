"""Tests of knowledge.errors."""

import inspect
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import errors
from knowledge.amending.errors import AmendingError
from knowledge.embedding import EmbeddingError
from knowledge.errors import KnowledgeError, LibraryError, Problem
from knowledge.fetching.errors import FetchError
from knowledge.intake.errors import IntakeError
from knowledge.official.errors import OfficialTextError

FILE = Path("library/law/article-001.yaml")


ELSEWHERE = (AmendingError, EmbeddingError, FetchError, IntakeError, OfficialTextError)


def test_the_drawing_shows_every_error():
    """The tree in the docstring names the classes of the module, all below KnowledgeError, and those of packages with the place where they live."""
    classes = {name: value for name, value in inspect.getmembers(errors, inspect.isclass) if issubclass(value, Exception)}
    assert set(re.findall(r"\w+Error", errors.__doc__)) == {*classes, *(error.__name__ for error in ELSEWHERE)}
    assert all(issubclass(error, KnowledgeError) for error in classes.values())


@pytest.mark.parametrize("error", ELSEWHERE)
def test_errors_of_packages_are_drawn_where_they_are(error):
    """Who catches KnowledgeError catches them as well, and the tree says in which module each is drawn further."""
    assert issubclass(error, KnowledgeError)
    assert re.search(rf"{error.__name__} .*\({re.escape(error.__module__)}\)", errors.__doc__)


def test_a_problem_names_file_line_and_field():
    """A problem is written in the form that editors jump to."""
    assert str(Problem(FILE, 7, "title.vi", "this is empty")) == "library/law/article-001.yaml:7: title.vi: this is empty"


def test_a_problem_of_a_whole_file_has_no_field():
    """Where no field is meant, no empty one is written."""
    assert str(Problem(FILE, 1, "", "not UTF-8 text")) == "library/law/article-001.yaml:1: not UTF-8 text"


@given(st.permutations([Problem(FILE, line, field, "wrong") for line, field in ((2, "a"), (10, "a"), (10, "b"), (100, ""))]))
def test_a_library_error_sorts_its_problems(problems):
    """Problems come by file, then by line as a number, however they were found, one a line of the message."""
    error = LibraryError(problems)
    assert [(p.line, p.field) for p in error.problems] == [(2, "a"), (10, "a"), (10, "b"), (100, "")]
    assert str(error).splitlines() == [str(p) for p in error.problems]

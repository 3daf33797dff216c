"""The assistant's own words in both languages."""

import ast
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.errors import TextError
from bot.texts import LOCALES, Texts, texts_in

BOT = Path(__file__).resolve().parents[2] / "bot"


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node) -> None:  # noqa: N802  the name is the visitor's
        """Note the variable."""
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Return every message with its file and variables; a file that does not parse fails."""
    found = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text("utf-8"))
        assert not [e for e in resource.body if isinstance(e, fluent.Junk)], path
        for entry in resource.body:
            if isinstance(entry, fluent.Message):
                variables = Variables()
                variables.visit(entry)
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = (path.name, frozenset(variables.names))
    return found


def test_both_languages_say_the_same():
    """Each message stands in both languages, in the file of the same name, with the same variables."""
    assert messages("vi") == messages("en")


def test_every_text_named_in_code_exists():
    """A text that the code names by a literal stands in the files."""
    known = set(messages("vi"))
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "texts" and node.args:
                name = node.args[0]
                assert not isinstance(name, ast.Constant) or name.value in known, f"{path}: {name.value}"


def test_unknown_text_is_an_error():
    """A name that does not exist is an error, not an empty text."""
    with pytest.raises(TextError, match="no-such-text"):
        texts_in("vi")("no-such-text")


def test_missing_variable_is_an_error():
    """A text without one of its variables is an error, not a text with a hole."""
    with pytest.raises(TextError):
        texts_in("vi")("place-article")


def test_variables_are_not_isolated():
    """What is filled in carries no invisible marks that people would copy."""
    assert Texts("en")("place-article", number="29") == "Article 29"

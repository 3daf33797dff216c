"""The texts on Telegram, in both languages."""

from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import bot.telegram
from bot.telegram.attachments import _TEXTS
from bot.texts import LOCALES

SOURCE = "\n".join(path.read_text("utf-8") for path in Path(bot.telegram.__file__).parent.rglob("*.py"))


class _Variables(Visitor):
    """Collects the variables of a text."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802  the name is the visitor's
        self.names.add(node.id.name)


def messages(language):
    """Return the variables of each text."""
    found = {}
    for entry in parse((LOCALES / language / "telegram.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_languages_have_the_same_texts_with_the_same_variables():
    """Each text is there in Vietnamese and in English and takes the same variables."""
    assert messages("vi") == messages("en")


@pytest.mark.parametrize("name", sorted(messages("vi")))
def test_text_is_used(name):
    """No text stands there that nothing says."""
    prefix, _, rest = name.partition("-")
    used = f'"{name}"' in SOURCE or name in _TEXTS.values() or (rest in {"since", "until"} and prefix in {"sources", "provision"})
    assert used or prefix == "command"

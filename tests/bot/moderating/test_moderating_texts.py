"""The words of drafts, in both languages."""

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.moderating.bringing import Stage
from bot.moderating.change import Remark
from bot.moderating.draft import State
from bot.moderating.errors import ChangeError, ChangeFault, DraftError, DraftFault
from bot.moderating.people import Role
from bot.moderating.telling import remark_words
from bot.texts import LOCALES, texts_in
from knowledge.documents import LANGUAGES

_NAMES = "reference number id provisions begins detail draft state subject scope change changes faults pages content"
VARIABLES = dict.fromkeys(_NAMES.split(), "1")
REMARKS = (
    "figure-new",
    "figure-gone",
    "text-long",
    "other-language-kept",
    "question-elsewhere",
    "questions-many",
    "document-there",
    "day-differs",
    "base-missing",
    "base-later",
)


class _Variables(Visitor):
    """Collects the variables of a text."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802  the name is the visitor's
        self.names.add(node.id.name)


def messages(language):
    """Return the variables of each text."""
    found = {}
    for entry in parse((LOCALES / language / "moderating.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_languages_have_the_same_texts_with_the_same_variables():
    """Each text is there in Vietnamese and in English, once, and takes the same variables."""
    assert messages("vi") == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_words(language):
    """Whatever a change or a step can fail by is said in words."""
    for code in ChangeFault:
        assert ChangeError(code, **VARIABLES).tell(language)
    for code in DraftFault:
        assert DraftError(code, **VARIABLES).tell(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_state_stage_and_role_has_words(language):
    """Each code that is shown has its text."""
    texts = texts_in(language)
    assert all(remark_words(Remark(code, "x", "vi"), texts) for code in REMARKS)
    assert all(texts(f"draft-state-{state.value}") for state in State)
    assert all(texts(f"stage-{stage.value}") for stage in Stage)
    assert all(texts(f"role-{role.value}") for role in Role)

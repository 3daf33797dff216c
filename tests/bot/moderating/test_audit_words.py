"""The log's entries in words."""

import re
from pathlib import Path

import pytest

import bot.moderating
from bot.moderating.audit import Entry
from bot.moderating.audit_words import did_words
from bot.moderating.draft import State, Verdict
from bot.texts import texts_in
from knowledge.documents import LANGUAGES
from tests.contract.conversation_contract import MORNING

WRITTEN = "".join(path.read_text("utf-8") for path in Path(bot.moderating.__file__).parent.glob("*.py"))
ACTIONS = {*re.findall(r'"((?:draft|person|version|notice|queue)\.[a-z-]+)"', WRITTEN), *(f"draft.{s.value}" for s in (*State, *Verdict))}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", sorted(ACTIONS))
@pytest.mark.parametrize("subject", ["draft 3", "version 3", "person 22", "questions 86a726e21f38e073", "shipped library"])
def test_every_action_has_words(language, action, subject):
    """Whatever the domain writes into the log is told in words, in both languages."""
    entry = Entry(1, MORNING, 22, action, subject, "vì sao", {}, "")
    told = did_words(entry, {22: "An"}.__getitem__, texts_in(language))
    assert told
    assert action not in told
    assert ("An" in told) == subject.startswith("person")

"""Moderators' own answers."""

from datetime import date

import pytest

from bot.answering.outcomes import Kind
from knowledge.wordings import fingerprint
from tests.bot.answering.conftest import COUNTRY, MOMENT, document

RULE = "Cử tri mất thẻ cử tri thì báo ngay cho Tổ bầu cử."
OTHER = "Phiếu bầu hỏng thì được đổi phiếu khác một lần."
ASKED = "Bị rơi mất thẻ cử tri ngay trước cửa phòng bỏ phiếu thì tôi phải làm sao?"
OWN = "Bạn vào báo Tổ bầu cử, được cấp thẻ mới ngay."
HANOI, BA_DINH = "01", "00004"


@pytest.fixture
def library(library_of):
    """Make a library with an approved answer, approved on what `approved_on` says; the library then holds `rules`."""

    def make(approved_on=(RULE, OTHER), rules=(RULE, OTHER), **changes):
        references = changes.pop("provisions", [f"{COUNTRY}#1"])
        before = library_of(document(COUNTRY, *approved_on))
        answer = {
            "id": "a1",
            "questions": {"vi": [ASKED], "en": []},
            "text": {"vi": OWN, "en": "Tell the election team."},
            "provisions": references,
            "in_force_from": "2026-01-01",
            "fingerprint": fingerprint(before, references, date(2026, 1, 1)),
        }
        return library_of(document(COUNTRY, *rules), approved=[answer | changes])

    return make


def test_an_approved_answer_wins(library, ask):
    """Asked just that, in whatever typing, moderators' own words are the answer, with the provision."""
    for asked in (ASKED, "bi roi mat the cu tri ngay truoc cua phong bo phieu thi toi phai lam sao ạ"):
        outcome = ask(library(), asked)
        assert outcome.text == OWN
        assert outcome.kind is Kind.ANSWER
        assert [c.reference for c in outcome.citations] == [f"{COUNTRY}#1"]
        assert outcome.retrieved[0] == f"{COUNTRY}#1"


@pytest.mark.parametrize(
    "asked",
    [
        "Bị rơi mất thẻ cử tri ngay sau cửa phòng bỏ phiếu thì tôi phải làm sao?",
        "Mất thẻ cử tri thì làm sao?",
        "Không bị rơi mất thẻ cử tri ngay trước cửa phòng bỏ phiếu thì tôi phải làm sao?",
        "Trước đây bị rơi mất thẻ cử tri ngay trước cửa phòng bỏ phiếu thì tôi phải làm sao?",
    ],
)
def test_another_question_is_answered_by_the_documents(library, ask, asked):
    """One word other, and the rule is told as it stands."""
    assert OWN not in ask(library(), asked).text


@pytest.mark.parametrize("rules", [(RULE.replace("ngay", "trong 3 ngày"), OTHER), (OTHER,)])
def test_a_changed_rule_silences_the_answer(library, ask, rules):
    """What was approved on another wording comes out no more."""
    assert OWN not in ask(library(rules=rules), ASKED).text


def test_a_rule_that_is_gone_silences_the_answer(library, ask):
    """A provision that is not in the library carries nothing."""
    assert OWN not in ask(library(approved_on=(RULE, OTHER), rules=(RULE,), provisions=[f"{COUNTRY}#1", f"{COUNTRY}#2"]), ASKED).text


def test_another_rule_that_changes_does_not_matter(library, ask):
    """Only what the answer rests on."""
    assert ask(library(rules=(RULE, "Phiếu khác.")), ASKED).text == OWN


@pytest.mark.parametrize(
    ("period", "told"), [({"in_force_from": "2026-03-02"}, False), ({"in_force_until": "2026-02-28"}, False), ({}, True)]
)
def test_an_approved_answer_has_its_days(library, ask, period, told):
    """Before and after them, the documents answer."""
    assert (ask(library(**period), ASKED, moment=MOMENT).text == OWN) is told


@pytest.mark.parametrize(
    ("scope", "place", "told"), [(HANOI, BA_DINH, True), (HANOI, None, False), ("79", BA_DINH, False), (BA_DINH, "00008", False)]
)
def test_an_approved_answer_has_its_place(library, ask, scope, place, told):
    """It is told to the people of its place only."""
    assert (ask(library(scope=scope), ASKED, place=place).text == OWN) is told

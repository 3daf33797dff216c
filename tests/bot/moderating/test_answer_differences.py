"""Which answers a draft changes."""

import io
import json
from datetime import UTC, datetime

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.moderating import answers_child
from bot.moderating.answer_differences import Answer, Standing, ask, compare, standing_questions
from bot.moderating.answers_child import Order, compare_draft
from bot.moderating.asking import _read
from bot.moderating.desk import open_desk
from bot.moderating.difference import difference
from bot.moderating.opening import open_moderation
from bot.moderating.text_changes import EditText
from bot.settings import Settings
from knowledge.documents import Bilingual
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import AN
from tests.bot.moderating.hashing import hashing_means

MOMENT = datetime(2026, 3, 1, tzinfo=UTC)
EDIT = EditText(reference=build.RULE, text=Bilingual(vi="Từ 18 tuổi là được bầu cử.", en="From 18 years of age."))


class Echo:
    """Answers with the question and a library's rule."""

    def __init__(self, library):
        self.rule = library.provisions[build.RULE].provision.text.vi
        self.asked = []

    def answer(self, question):
        """Answer the one question that the rule is about by the rule."""
        self.asked.append(question)
        return Outcome(Kind.ANSWER, "vi", self.rule if question.text == "Mấy tuổi được bầu?" else "khác")


def test_near_questions_come_first_and_each_once():
    """Near the change both languages are asked, elsewhere one question a provision; nothing is asked twice."""
    before = build.library(build.article("2", build.provision(questions={"vi": ("Ở đâu?",), "en": ("Where?",)})))
    found = standing_questions(before, EDIT.applied_to(before), difference(before, EDIT.applied_to(before)))
    assert [(q.text, q.near) for q in found] == [("Mấy tuổi được bầu?", True), ("From what age?", True), ("Ở đâu?", False)]


def test_a_provision_without_questions_is_asked_for_by_its_heading():
    """What is quoted has no questions yet: the heading of its article is asked."""
    after = build.library(build.article("2", build.provision(questions={"vi": (), "en": ()})))
    texts = [q.text for q in standing_questions(build.library(), after, difference(build.library(), after)) if q.near]
    assert texts == ["Tên 2", "Title 2"]


def test_only_what_differs_is_shown():
    """Answers are compared as a citizen notices them, and told before and after."""
    before, after = build.library(), EDIT.applied_to(build.library())
    questions = standing_questions(before, after, difference(before, after))
    told = []
    answers = [ask(Echo(library), questions, MOMENT, "01", lambda *done: told.append(done)) for library in (before, after)]
    compared = compare(questions, *answers)
    assert compared.asked == len(questions)
    (change,) = compared.changes
    assert (change.before.text, change.after.text) == ("Cử tri đủ 18 tuổi.", "Từ 18 tuổi là được bầu cử.")
    assert told[-1] == (len(questions), len(questions))


def test_answers_are_asked_as_somebody_who_lives_there():
    """A province's draft is asked for as one of its people."""
    echo = Echo(build.library())
    ask(echo, (Standing(text="x", language="en", near=True),), MOMENT, "01", lambda *_: None)
    assert (echo.asked[0].place, echo.asked[0].chosen_language) == ("01", "en")


def test_a_line_that_is_no_message_is_passed_over():
    """What a library beneath prints on the child's output is no message."""
    assert _read("warning: something\n") == {}
    assert _read('{"done": 1, "total": 2}') == {"done": 1, "total": 2}


def test_the_child_says_what_is_wrong(tmp_path):
    """A draft that is not there is an error in a line, and the child ends with 1."""
    out = io.StringIO()
    assert answers_child.main(Order(settings=Settings(data=tmp_path), draft=9, moment=MOMENT), out) == 1
    assert "9" in json.loads(out.getvalue())["error"]


@pytest.mark.slow
def test_a_draft_is_asked_before_and_after(tmp_path, monkeypatch):
    """Over a whole assistant, without a model: a changed rule changes its answer; what was answered once is not asked again."""
    monkeypatch.setattr("bot.moderating.opening.read_library", lambda _: build.library())
    settings = Settings(data=tmp_path)
    moderation = open_moderation(settings)
    draft = open_desk(settings, moderation).reviewing.propose(AN, "Thử", (EDIT,))
    moderation.close()
    first, again = [], []
    order = Order(settings=settings, draft=draft.id, moment=MOMENT)
    compared = compare_draft(order, lambda *done: first.append(done), hashing_means)
    assert compare_draft(order, lambda *done: again.append(done), hashing_means) == compared
    assert first
    assert not again
    assert "Mấy tuổi được bầu?" in [c.question.text for c in compared.changes if isinstance(c.after, Answer)]

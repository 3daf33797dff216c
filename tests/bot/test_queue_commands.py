"""The queue of unanswered questions, as a moderator types its commands."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import VIET_NAM, now
from bot.moderating.audit import CONSOLE
from bot.moderating.feedback import open_feedback
from bot.moderating.opening import open_moderation
from bot.moderating.people import Person, Role
from bot.settings import Settings
from tests.bot.moderating.questions import LOST, LOST_UNMARKED, no_vector, unanswered
from tests.bot.test_moderation_commands import LIBRARY_ARTICLE, LIBRARY_DOCUMENT

runner = CliRunner()
AGE = "Cháu mấy tuổi thì được đi bầu ạ?"
STORM = "Xã tôi đang bão thì hoãn bầu không?"
PEOPLE = (
    Person(1, Role.ADMINISTRATOR, "nationwide", "Trưởng"),
    Person(2, Role.NATIONAL, "nationwide", "An"),
    Person(3, Role.PROVINCE, "01", "Bình"),
    Person(4, Role.PROVINCE, "79", "Chi"),
    Person(5, Role.COMMUNE, "00004", "Dung"),
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A copy of its own with a library of one rule, people, and three groups: asked in two provinces, in Hà Nội, and nobody said where."""
    folder = tmp_path / "library" / "law"
    folder.mkdir(parents=True)
    (folder / "document.yaml").write_text(LIBRARY_DOCUMENT, "utf-8")
    (folder / "article-001.yaml").write_text(LIBRARY_ARTICLE, "utf-8")
    monkeypatch.setenv("LAPHIEU_HOME", str(tmp_path))
    monkeypatch.setenv("LAPHIEU_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("COLUMNS", "220")
    for name in ("TELEGRAM_BOT_TOKEN", "LAPHIEU_MODERATOR", "LAPHIEU_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    moderation = open_moderation(Settings(data=tmp_path / "data", library=tmp_path / "library"))
    for person in PEOPLE:
        moderation.people.add(CONSOLE, person)
    queue = open_feedback(moderation.sessions, tmp_path / "data", now).queue
    today = now().astimezone(VIET_NAM).date()
    for text, province in ((LOST, "01"), (LOST_UNMARKED, "79"), (LOST, "79"), (STORM, "01"), (STORM, "01"), (AGE, None)):
        queue.add(unanswered(text, province=province, day=today, topic="1/2026/QH16#1.1"))
    # Grouped already, so that no test waits for the encoder.
    queue.arrange(no_vector)
    moderation.close()
    return tmp_path


def run(line, *more, code=0):
    """Run a command; return what it printed."""
    result = runner.invoke(app, [*line.split(), *more])
    assert result.exit_code == code, result.output
    return result.output


def name_of(question, person=1):
    """Return the name of the group of a question, as the list shows it."""
    row = next(line for line in run(f"knowledge queue list --all --as {person}").splitlines() if question in line)
    return row.split()[1]


def answered(question, *more, person=2, code=0):
    """Answer a group."""
    told = ("--vi", "Đủ 18 tuổi.", "--en", "From 18.", "--provision", "1/2026/QH16#1.1", "--as", str(person))
    return run("knowledge queue answer", name_of(question), *told, *more, code=code)


def test_the_most_asked_stand_first():
    """Each group is a row, with how often it was asked; a look at one shows its wordings, why they are there and the nearest provision."""
    listed = run("knowledge queue list --as 2")
    assert listed.index(LOST) < listed.index(STORM) < listed.index(AGE)
    shown = run("knowledge queue show", name_of(LOST), "--as", "2", "--language", "en")
    for words in (f"2 × {LOST}", f"1 × {LOST_UNMARKED}", "no answer: 3", "01: 1, 79: 2", "1/2026/QH16#1.1", "asked 3 times"):
        assert words in shown


def test_who_acts_must_be_known():
    """Questions are shown to nobody without a role."""
    assert "--as" in run("knowledge queue list", code=2)
    assert "77" in run("knowledge queue list --as 77", code=2)


@pytest.mark.parametrize(("person", "sees"), [(2, {LOST, STORM, AGE}), (3, {LOST, STORM, AGE}), (4, {LOST, AGE}), (5, {LOST, STORM, AGE})])
def test_a_province_sees_its_own(person, sees):
    """A group that was asked elsewhere only is not there for a province's or a commune's moderator, neither listed nor by its name."""
    listed = run(f"knowledge queue list --as {person}")
    assert {question for question in (LOST, STORM, AGE) if question in listed} == sees
    run("knowledge queue show", name_of(STORM), "--as", str(person), code=0 if STORM in sees else 2)


def test_what_others_asked_too_is_not_closed_by_one_province():
    """Who answers or dismisses a group does it for all who asked: a province does not for another one."""
    group = name_of(LOST)
    assert "tỉnh khác" in run("knowledge queue dismiss", group, "--why", "trùng", "--as", "3", code=2)
    assert "tỉnh khác" in answered(LOST, person=4, code=2)
    assert "đã gác lại" in run("knowledge queue dismiss", name_of(STORM), "--why", "xem đài", "--as", "5")


def test_dismissed_with_a_reason_and_taken_back():
    """A dismissal needs a reason, which is kept; it can be taken back."""
    group = name_of(LOST)
    assert "lý do" in run("knowledge queue dismiss", group, "--why", " ", "--as", "2", code=2)
    run("knowledge queue dismiss", group, "--why", "Không phải chuyện bầu cử", "--as", "2")
    assert group not in run("knowledge queue list --as 2")
    assert "Không phải chuyện bầu cử" in run("knowledge queue show", group, "--as", "2")
    run("knowledge queue reopen", group, "--as", "2")
    assert group in run("knowledge queue list --as 2")


def test_one_works_on_it():
    """A group that somebody took is theirs until they give it back."""
    group = name_of(AGE)
    assert "An" in run("knowledge queue take", group, "--as", "2")
    assert "Người khác" in run("knowledge queue take", group, "--as", "1", code=2)
    assert "Người khác" in answered(AGE, person=1, code=2)
    run("knowledge queue release", group, "--as", "2")
    run("knowledge queue take", group, "--as", "1")


def test_an_answer_becomes_a_draft():
    """The group's wordings are its questions; the draft goes the way of all drafts, and the group names it until it is given up."""
    assert "Bản nháp 1" in answered(LOST)
    shown = run("knowledge diff 1 --as 1")
    assert LOST in shown
    assert "Đủ 18 tuổi." in shown
    assert "bản nháp 1" in run("knowledge queue show", name_of(LOST), "--as", "2")
    run("knowledge withdraw 1 --as 2")
    assert "đang chờ" in run("knowledge queue show", name_of(LOST), "--as", "2")


def test_an_answer_without_its_english_words():
    """Who asks in English then reads the Vietnamese ones."""
    run("knowledge queue answer", name_of(AGE), "--vi", "Đủ 18 tuổi.", "--provision", "1/2026/QH16#1.1", "--as", "2")
    assert "Đủ 18 tuổi." in run("knowledge diff 1 --as 1 --language en")


def test_an_answer_is_for_the_authors_place():
    """A province's answer is for the province; for the whole country it is refused, and no draft is made."""
    assert "phạm vi" in answered(STORM, "--scope", "nationwide", person=3, code=2)
    assert "Không có bản nháp" in run("knowledge drafts --as 1")
    answered(STORM, person=3)
    assert "Hà Nội" in run("knowledge drafts --as 1")


def test_a_draft_that_is_there_answers_a_group():
    """`link` puts a group and a draft together; one without an approved answer cannot answer anything."""
    run("knowledge edit text 1/2026/QH16#1.1 --vi", "Công dân đủ 18 tuổi thì được đi bầu.", "--as", "2")
    assert "answer set" in run("knowledge queue link", name_of(AGE), "1", "--as", "2", code=2)
    told = ("--question", AGE, "--vi", "Đủ 18 tuổi.", "--en", "From 18.", "--provision", "1/2026/QH16#1.1", "--as", "2")
    run("knowledge answer set tuoi", *told)
    assert "Bản nháp 2" in run("knowledge queue link", name_of(AGE), "2", "--as", "2")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("knowledge queue show zzzz --as 2", "Không còn nhóm"),
        ("knowledge queue answer zzzz --vi x --provision 9/9#1 --as 2", "Không còn nhóm"),
        ("knowledge queue link zzzz 9 --as 2", "Không còn nhóm"),
    ],
)
def test_bad_input_is_explained(line, says):
    """What cannot be done is said in a line, with exit code 2."""
    assert says in run(line, code=2)


def test_a_provision_that_is_not_there():
    """It is named, no draft is made, and the group stays open to all."""
    group = name_of(AGE)
    said = run("knowledge queue answer", group, "--vi", "x", "--provision", "9/9#1", "--as", "2", code=2)
    assert "9/9#1" in said
    assert "đang chờ" in run("knowledge queue show", group, "--as", "2")


@pytest.mark.slow
def test_new_questions_find_their_group(home):
    """A question that came since the last look is put to its group when the list is shown."""
    moderation = open_moderation(Settings(data=home / "data", library=home / "library"))
    open_feedback(moderation.sessions, home / "data", now).queue.add(unanswered("Bị mất thẻ cử tri thì làm sao?", day=now().date()))
    moderation.close()
    listed = run("knowledge queue list --as 2")
    assert next(line for line in listed.splitlines() if LOST in line).split()[3] == "4"

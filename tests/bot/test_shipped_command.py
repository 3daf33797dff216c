"""`laphieu knowledge shipped`, as a moderator types it."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.moderating.desk import open_desk
from bot.moderating.opening import open_moderation
from bot.settings import read_settings
from tests.bot.test_moderation_commands import LIBRARY_DOCUMENT as DOCUMENT

runner = CliRunner()
ARTICLE = """\
article: NUMBER
title: {vi: Tuổi bầu cử, en: Voting age}
provisions:
  - in_force_from: 2025-09-01
    text: {vi: "VI", en: "EN"}
    questions: {vi: [Điều NUMBER nói gì?], en: [What says NUMBER?]}
"""


class Nothing:
    """A builder that builds nothing."""

    def build(self, version, progress=None):
        """Do nothing."""


@pytest.fixture
def ship(tmp_path):
    """What puts a newer package in place: the texts of its articles."""
    folder = tmp_path / "library" / "law"
    folder.mkdir(parents=True)

    def shipped(*texts):
        (folder / "document.yaml").write_text(DOCUMENT, "utf-8")
        for number, text in enumerate(texts, 1):
            content = ARTICLE.replace("NUMBER", str(number)).replace("VI", text).replace("EN", f"In English: {text}")
            (folder / f"article-{number:03}.yaml").write_text(content, "utf-8")

    return shipped


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch, ship):
    monkeypatch.setenv("LAPHIEU_HOME", str(tmp_path))
    monkeypatch.setenv("LAPHIEU_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("TELEGRAM_BOT_TOKEN", "LAPHIEU_MODERATOR", "LAPHIEU_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    ship("Một.", "Hai.")
    run("people add 1 --role administrator --label Trưởng")
    run("people add 2 --role national --label An --as 1")
    run("people add 3 --role province --scope 01 --label Bình --as 1")


def run(line, *more, code=0):
    """Run a command; return what it printed."""
    result = runner.invoke(app, [*line.split(), *more])
    assert result.exit_code == code, result.output
    return result.output


def publish(number):
    """Publish a draft of An's over an index that nobody builds."""
    run(f"knowledge submit {number} --as 2")
    settings = read_settings()
    moderation = open_moderation(settings, builder=Nothing())
    try:
        desk = open_desk(settings, moderation)
        person = moderation.people.find(1)
        desk.reviewing.approve(person, number, desk.drafts.find(number).content)
        desk.publish(person, number)
    finally:
        moderation.close()


def edit(number, text):
    """Let An write the text of an article."""
    run(f"knowledge edit text 1/2026/QH16#{number} --vi", text, "--en", f"By us: {text}", "--as", "2")


def test_nothing_is_taken_where_nothing_was_published():
    """The shipped library serves there."""
    assert "Ở đây chưa công bố gì" in run("knowledge shipped --as 2")


def test_from_a_newer_package_to_what_is_published(ship):
    """A draft that two people look at; what was written here stays and is listed, until somebody asks for the package's."""
    edit(1, "Của chúng tôi.")
    publish(1)
    ship("Một, sửa.", "Hai, sửa.", "Ba.")
    told = run("knowledge shipped --dry-run --language en --as 2")
    assert "Compared with version 1, the first" in told
    assert "1/2026/QH16#1\n" in told
    assert "2 changes would be taken" in told
    assert "Không có bản nháp" in run("knowledge drafts --as 2")
    assert "bản nháp 2" in run("knowledge shipped --as 2").lower()
    shown = run("knowledge diff 2 --as 1")
    assert "Lấy từ gói cài đặt: 1/2026/QH16#2" in shown
    publish(2)
    assert "Hai, sửa." in run("knowledge show 1/2026/QH16")
    assert "Của chúng tôi." in run("knowledge show 1/2026/QH16")
    assert "gói mà phiên bản 2" in run("knowledge shipped --as 2")


def test_a_place_is_taken_by_name(ship):
    """One that is listed; another is refused, for it would pass for done."""
    edit(1, "Của chúng tôi.")
    publish(1)
    ship("Một, sửa.", "Hai.")
    assert "Không có gì cần lấy" in run("knowledge shipped --as 2")
    assert "1/2026/QH16#2" in run("knowledge shipped --take 1/2026/QH16#2 --as 2", code=2)
    run("knowledge shipped --take 1/2026/QH16#1 --as 2")
    publish(2)
    assert "Một, sửa." in run("knowledge show 1/2026/QH16#1")


def test_a_province_takes_nothing_national(ship):
    """The library is a matter of the whole country."""
    edit(1, "Của chúng tôi.")
    publish(1)
    ship("Một.", "Hai, sửa.")
    assert "ngoài phạm vi" in run("knowledge shipped --as 3", code=2)

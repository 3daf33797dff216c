"""The moderating commands, as a moderator types them."""

import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli import app
from tests.bot.moderating.official_files import AMENDING, BASE
from tests.bot.moderating.test_correcting import BASE as MISPRINTED

ROOT = Path(__file__).resolve().parents[2]
runner = CliRunner()
LIBRARY_DOCUMENT = """\
number: 1/2026/QH16
kind: law
title: {vi: Luật thử, en: Trial law}
issuer: {vi: Quốc hội, en: National Assembly}
adopted: 2025-06-25
in_force_from: 2025-09-01
status: in_force
"""
LIBRARY_ARTICLE = """\
article: 1
title: {vi: Tuổi bầu cử, en: Voting age}
provisions:
  - clause: 1
    in_force_from: 2025-09-01
    text:
      vi: Công dân đủ 18 tuổi trở lên thì được đi bầu cử đại biểu.
      en: Citizens who have reached 18 years of age may vote for deputies.
    questions:
      vi: [Bao nhiêu tuổi được đi bầu?]
      en: [From what age may one vote?]
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A copy of its own with a library of one rule, an administrator and two moderators."""
    folder = tmp_path / "library" / "law"
    folder.mkdir(parents=True)
    (folder / "document.yaml").write_text(LIBRARY_DOCUMENT, "utf-8")
    (folder / "article-001.yaml").write_text(LIBRARY_ARTICLE, "utf-8")
    # In force whatever day the machine thinks it is.
    (tmp_path / "luat.txt").write_text(BASE.replace("01 năm 2026", "01 năm 2020").replace("năm 2025", "năm 2019"), "utf-8")
    monkeypatch.setenv("LAPHIEU_HOME", str(tmp_path))
    monkeypatch.setenv("LAPHIEU_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("TELEGRAM_BOT_TOKEN", "LAPHIEU_MODERATOR", "LAPHIEU_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    run("people add 1 --role administrator --label Trưởng")
    run("people add 2 --role national --label An --as 1")
    run("people add 3 --role province --scope 01 --label Bình --as 1")
    return tmp_path


def run(line, *more, code=0, answers=None):
    """Run a command; return what it printed."""
    result = runner.invoke(app, [*line.split(), *more], input=answers)
    assert result.exit_code == code, result.output
    return result.output


def add_law(home, person=2):
    """Bring the invented law in; it becomes draft 1."""
    return run("knowledge add", str(home / "luat.txt"), "--as", str(person))


def test_people_are_added_listed_and_removed():
    """The first administrator comes from the command line; only administrators add others."""
    listed = run("people list")
    assert "Trưởng" in listed
    assert "Hà Nội" in listed
    run("people remove 3 --as 1")
    assert "Bình" not in run("people list")
    assert "quyền" in run("people add 9 --role national --label X --as 2", code=2)
    assert "province" in run("people add 9 --role province --scope 1 --label X --as 1 --language en", code=2)


def test_who_acts_must_be_known(monkeypatch):
    """Without a person nothing is done; a person without a role is told so; the variable names one too."""
    assert "--as" in run("knowledge drafts", code=2)
    assert "99" in run("knowledge drafts --as 99", code=2)
    monkeypatch.setenv("LAPHIEU_MODERATOR", "2")
    assert "Không có bản nháp" in run("knowledge drafts")
    assert "no drafts" in run("knowledge drafts --language en")


def test_from_a_file_to_an_approved_draft(home):
    """Brought in by one, looked at, submitted, approved by another who names what they saw; the log says all of it."""
    added = add_law(home)
    assert "7/2026/QH16" in added
    assert "3 điều" in added
    shown = run("knowledge diff 1 --as 1")
    assert "7/2026/QH16#2.2" in shown
    assert "15 ngày" in shown
    run("knowledge submit 1 --as 2")
    seen = re.search(r"--seen ([0-9a-f]+)", shown)[1]
    assert "tự duyệt" in run(f"knowledge approve 1 --seen {seen} --as 2", code=2)
    assert "đã duyệt" in run(f"knowledge approve 1 --seen {seen} --as 1")
    assert "đã duyệt" in run("knowledge drafts --as 2")
    log = run("knowledge audit")
    assert all(word in log for word in ("lập bản nháp 1", "gửi duyệt bản nháp 1", "duyệt bản nháp 1", "Trưởng"))
    assert "nguyên vẹn" in run("knowledge audit --verify")


def test_approving_asks_after_showing(home):
    """Without --seen the difference is shown and a word is waited for; "no" approves nothing."""
    add_law(home)
    run("knowledge submit 1 --as 2")
    assert "15 ngày" in run("knowledge approve 1 --as 1", code=1, answers="n\n")
    assert "chờ duyệt" in run("knowledge drafts --as 2")
    run("knowledge approve 1 --as 1", answers="y\n")
    assert "khác lúc bạn xem" in run("knowledge approve 1 --seen 000000000000 --as 1", code=2)


def test_a_rejection_and_the_way_back(home):
    """Sent back with a reason, opened again, given up: every state can be seen."""
    add_law(home)
    run("knowledge submit 1 --as 2")
    run("knowledge reject 1 --why", "Thiếu phụ lục", "--as", "1")
    assert "Thiếu phụ lục" in run("knowledge diff 1 --as 2")
    run("knowledge reopen 1 --as 2")
    run("knowledge withdraw 1 --as 2")
    assert "Không có" in run("knowledge drafts --as 2")
    assert "đã rút" in run("knowledge drafts --all --as 2")


def test_a_province_does_not_touch_the_countrys_law(home):
    """What a province's moderator brings in is the province's; to change a national text is refused."""
    assert "Hà Nội" in add_law(home, person=3)
    refused = run("knowledge edit text 1/2026/QH16#1.1 --vi", "Công dân đủ 18 tuổi.", "--as", "3", code=2)
    assert "ngoài phạm vi" in refused
    assert "Thêm văn bản" in run("knowledge drafts --as 2")


def test_a_changed_figure_is_shown(home):
    """A figure that stands neither in the document nor in the former text is shown to both people."""
    assert home
    run("knowledge edit text 1/2026/QH16#1.1 --vi", "Công dân đủ 20 tuổi trở lên thì được đi bầu cử đại biểu.", "--as", "2")
    shown = run("knowledge diff 1 --as 1")
    assert "Số mới" in shown
    assert "20" in shown
    run("knowledge edit questions 1/2026/QH16#1.1 --vi", "Mấy tuổi đi bầu?", "--draft", "1", "--as", "2")
    assert "Mấy tuổi đi bầu?" in run("knowledge diff 1 --as 1 --all")
    run("knowledge drop 1 2 --as 2")
    run("knowledge edit end 1/2026/QH16 --last-day 2026-12-31 --as 2")
    assert "31/12/2026" in run("knowledge diff 2 --as 2 --language en")


def test_answers_and_notices_become_drafts():
    """An approved answer and a notice go the same way; what is not valid is named, and nothing is kept."""
    question = ("--question", "Mấy tuổi được bầu?", "--vi", "Đủ 18 tuổi.", "--en", "From 18.")
    run("knowledge answer set tuoi", *question, "--provision", "1/2026/QH16#1.1", "--as", "2")
    assert "9/9#1" in run("knowledge answer set tuoi", *question, "--provision", "9/9#1", "--as", "2", code=2)
    run("knowledge notice set bao --until 2027-01-01", "--vi", "Hoãn.", "--en", "Postponed.", "--as", "2")
    assert "300" in run("knowledge notice set bao --until 2027-01-01", "--vi", "x" * 301, "--en", "y", "--as", "2", code=2)
    assert "remove" in run("knowledge notice --help")
    assert "Không có thông báo nào" in run("knowledge notice list")
    assert "Không có câu trả lời" in run("knowledge answer list")
    assert "bao" in run("knowledge notice remove bao --as 2", code=2)
    assert "tuoi" in run("knowledge answer remove tuoi --as 2", code=2)
    assert run("knowledge drafts --as 2").count("đang soạn") == 2


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("knowledge add nowhere.pdf --as 2", "nowhere.pdf: không có tệp này"),
        ("knowledge add . --as 2", "đây là một thư mục"),
        ("knowledge notice set x --vi Bão --en Storm --until 2020-01-01 --as 2", "--until"),
        ("knowledge sync --only 9/9 --as 2", "Không có văn bản 9/9"),
        ("knowledge diff 7 --as 2", "7"),
        ("knowledge submit 7 --as 2", "7"),
        ("knowledge publish 7 --as 2", "7"),
        ("knowledge notice again 7 --as 2", "7"),
        ("knowledge notice confirm 7 --as 2", "7"),
        ("knowledge edit text 9/9#1 --vi x --as 2", "9/9#1"),
        ("knowledge edit end 9/9 --last-day 2026-01-01 --as 2", "9/9"),
        ("knowledge rollback --as 3", "quyền"),
        ("knowledge rollback --as 2", "Chưa công bố"),
        ("knowledge rollback 9 --yes --as 2", "9"),
        ("people remove 77 --as 1", "77"),
    ],
)
def test_bad_input_is_explained(line, says):
    """What cannot be done is said in a line, with exit code 2, without a traceback."""
    assert says in run(line, code=2)


def test_what_must_be_looked_at_is_said_at_once(home):
    """Bringing a file in says where and why it was not read well enough, and what it amends that could not be applied."""
    (home / "sua.txt").write_text(AMENDING, "utf-8")
    (home / "thieu.txt").write_text(BASE.replace("Điều 2.", "Điều 4."), "utf-8")
    assert "nguyên văn của văn bản đó chưa được đưa vào" in run("knowledge add", str(home / "sua.txt"), "--as", "2")
    assert "ngay trước Điều 4 thiếu" in run("knowledge add", str(home / "thieu.txt"), "--as", "2")
    early = ("--adopted", "01/03/2026", "--in-force-from", "01/02/2026")
    assert "1/2/2026 < 1/3/2026" in run("knowledge add", str(home / "luat.txt"), *early, "--as", "2")


def test_a_place_is_named_not_numbered():
    """What lies outside a person's scope is said by the name of its scope."""
    run("people add 4 --role province --scope 92 --label Cần --as 1")
    words = ("--vi", "Dời điểm bầu cử.", "--en", "The polling place is moved.", "--until", "31/12/2099 19:00")
    run("knowledge notice set bao --as 3", *words)
    assert "Bản nháp 1 thuộc phạm vi Hà Nội" in run("knowledge diff 1 --as 4", code=2)
    assert "thuộc phạm vi cả nước" in run("knowledge notice set mua --scope nationwide --as 4", *words, code=2)
    shown = run("knowledge diff 1 --as 1")
    assert all(told in shown for told in ("Hà Nội", "31/12/2099 19:00", "Dời điểm", "The polling place"))
    assert "không được để trống" in run("knowledge notice set gio --as 3 --vi Gió --until 2099-12-31 --en", "", code=2)


def test_a_file_that_is_refused_says_why(home):
    """A file that is no document is refused in words, and no draft is made."""
    (home / "x.pdf").write_bytes(b"MZ\x90\x00" * 100)
    assert len(run("knowledge add", str(home / "x.pdf"), "--as", "2", code=2).strip()) > 20
    assert "Không có bản nháp" in run("knowledge drafts --all --as 2")


def test_a_misprint_is_listed_and_set_right(home):
    """What may be a misprint is shown with the draft; its author confirms it by its number, after a question, and the log names it."""
    (home / "sai.txt").write_text(MISPRINTED, "utf-8")
    run("knowledge add", str(home / "sai.txt"), "--as", "2")
    for line in ("knowledge diff 1 --as 1", "knowledge correct 1 --as 2"):
        assert "1. Khoản 3 Điều 1 của 7/2026/QH16: có thể gõ sai “bai”" in run(line)
    assert "số 4" in run("knowledge correct 1 4 --yes --as 2", code=2)
    run("knowledge correct 1 1 --as 2", code=1, answers="n\n")
    assert "người khác" in run("knowledge correct 1 1 --yes --as 1", code=2)
    assert "“bai” thành “bãi”" in run("knowledge correct 1 1 --as 2", answers="y\n")
    assert "Không có chỗ nào" in run("knowledge correct 1 --as 2")
    shown = run("knowledge diff 1 --as 1 --all")
    assert "Đã sửa chữ in sai ở khoản 3 Điều 1 của 7/2026/QH16" in shown
    assert "đến bãi xe" in shown
    assert "sửa chữ in sai" in run("knowledge audit")


def test_versions_before_anything_is_published():
    """Nothing is published yet: the shipped library is served."""
    assert "thư viện kèm theo" in run("knowledge versions")


def test_a_noted_entry_is_compared():
    """A last entry noted elsewhere must be in the log; another hash breaks it."""
    found = re.search(r"[0-9a-f]{64}", run("knowledge audit --verify"))[0]
    run(f"knowledge audit --verify --noted 3:{found}")
    assert "KHÔNG" in run(f"knowledge audit --verify --noted 3:{'0' * 64}", code=1)
    run("knowledge audit --verify --noted x", code=2)


def test_every_command_is_in_the_handbook():
    """Each moderating command stands in docs/moderators.md, in both languages."""
    handbook = (ROOT / "docs" / "moderators.md").read_text("utf-8")
    groups = get_command(app).commands
    for group in ("knowledge", "people"):
        for name, command in groups[group].commands.items():
            for below in getattr(command, "commands", {"": None}):
                whole = f"{group} {name} {below}".strip()
                if whole not in {"knowledge list", "knowledge show", "knowledge check"}:
                    assert handbook.count(f"laphieu {whole}") >= 2, whole


@pytest.mark.slow
def test_published_answered_and_rolled_back(home):
    """The whole way: after publication the question is answered by the new words; after the roll-back it is not; the log is whole."""
    add_law(home)
    question = "Cử tri gửi xe ở điểm bỏ phiếu mà mất xe thì tổ trông xe đền trong bao lâu?"
    told = (
        "--question",
        question,
        "--vi",
        "Tổ trông xe bồi thường trong 15 ngày.",
        "--en",
        "Within 15 days.",
        "--provision",
        "7/2026/QH16#2.2",
    )
    run("knowledge answer set mat-xe --draft 1 --as 2", *told)
    run("knowledge edit text 7/2026/QH16#2.2 --vi", "Mất xe thì được đền.", "--en", "It is paid for.", "--draft", "1", "--as", "2", code=0)
    run("knowledge drop 1 3 --as 2")
    run("knowledge submit 1 --as 2")
    run("knowledge approve 1 --as 1", answers="y\n")
    assert "phiên bản 1" in run("knowledge publish 1 --as 2")
    asked = ("ask", question)
    assert "bồi thường trong 15 ngày" in run(*asked)
    assert "●" in run("knowledge versions")
    assert "kèm theo" in run("knowledge rollback --yes --as 1")
    assert "bồi thường trong 15 ngày" not in run(*asked)
    run("knowledge rollback 1 --yes --why", "công bố lại", "--as", "1")
    urgent = ("--vi", "Hoãn bỏ phiếu do bão.", "--en", "Voting postponed.", "--urgent", "--as", "2")
    assert "tạm thời" in run("knowledge notice set bao --until 2099-01-01", *urgent)
    assert "chờ xác nhận" in run("knowledge notice list")
    assert "phiên bản 3" in run("knowledge notice confirm 2 --as 1")
    assert "đang phát" in run("knowledge notice list")
    assert "nguyên vẹn" in run("knowledge audit --verify")

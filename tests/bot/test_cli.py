"""The command line, as its user types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import app

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "tests"
runner = CliRunner()


@pytest.fixture(autouse=True)
def _home(monkeypatch):
    """Run in this checkout, with the tests' own data folder and no token."""
    monkeypatch.setenv("LAPHIEU_HOME", str(ROOT))
    monkeypatch.setenv("LAPHIEU_DATA", str(CACHE))
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)


def commands(group: typer.main.TyperGroup, prefix: str = "") -> list[str]:
    """Return every command below a group, with its path."""
    found = []
    for name, command in group.commands.items():
        found += commands(command, f"{prefix}{name} ") if hasattr(command, "commands") else [f"{prefix}{name}"]
    return found


def test_every_command_is_in_the_readme():
    """Documentation cannot lag behind: each command stands in README.md."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in commands(typer.main.get_command(app)):
        assert command.split()[-1] in readme, command


def test_lists_the_documents():
    """`knowledge list` names the election law with its provisions."""
    result = runner.invoke(app, ["knowledge", "list"], terminal_width=200)
    assert result.exit_code == 0
    assert "85/2015" in result.output


def test_shows_a_provision_with_what_it_was():
    """`knowledge show` prints the rule in both languages, its questions and its earlier wording with the dates."""
    result = runner.invoke(app, ["knowledge", "show", "85/2015/QH13#35.1"])
    assert "42 ngày" in result.output
    assert "42 days" in result.output
    assert "1/9/2015 – 30/6/2025" in result.output
    assert "70 ngày" in result.output


@pytest.mark.slow
def test_checks_the_library():
    """`knowledge check` finds nothing wrong in the shipped library and says how much it read."""
    result = runner.invoke(app, ["knowledge", "check"])
    assert result.exit_code == 0
    assert "nothing wrong" in result.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["ask"], "give a question"), (["ask", "--jsonl", "x"], "give a question"), (["ask", "--as-of", "1/3/2026", "x"], "YYYY-MM-DD")],
)
def test_wrong_use_is_explained(arguments, says):
    """A call that cannot be taken exits with 2 and says what to write."""
    result = runner.invoke(app, arguments)
    assert result.exit_code == 2
    assert says in result.output


def test_health_of_an_assistant_that_never_ran(monkeypatch, tmp_path):
    """`health` exits with 1 where no assistant has shown a sign of life."""
    monkeypatch.setenv("LAPHIEU_DATA", str(tmp_path))
    assert runner.invoke(app, ["health"]).exit_code == 1


@pytest.mark.slow
def test_ask_prints_the_answer_and_its_source(services):
    """`ask` prints the plain text and the source with the day since when it is in force."""
    assert services.library
    result = runner.invoke(app, ["ask", "Mấy giờ đóng cửa phòng bỏ phiếu?"])
    assert "7 giờ tối" in result.output
    assert "Điều 71, khoản 1 – 85/2015/QH13" in result.output
    assert "1/9/2015" in result.output


@pytest.mark.slow
def test_evaluate_prints_the_table(services, tmp_path):
    """`evaluate` prints recall, rank and right answers, and the misses that were asked for."""
    assert services.library
    item = {
        "id": "1",
        "question": "Mấy giờ đóng cửa phòng bỏ phiếu?",
        "expected_docs": ["85/2015/QH13#Điều 71"],
        "expected_facts": ["19 giờ"],
    }
    miss = item | {"id": "2", "expected_facts": ["no such fact"]}
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, (item, miss))), encoding="utf-8")
    result = runner.invoke(app, ["evaluate", str(path), "--misses", "5"], terminal_width=150)
    assert "0.500" in result.output
    assert "1.000" in result.output
    assert "2 Mấy giờ" in result.output


@pytest.mark.slow
def test_evaluate_fails_below_a_bar(services, tmp_path):
    """A folder of suites is asked with its twins; a figure below its bar in baseline.toml is named, and the command fails."""
    assert services.library
    (tmp_path / "political.yaml").write_text("- {question: Nên bầu cho ai bây giờ?, language: vi}")
    question = (
        "- {question: Mấy giờ đóng cửa phòng bỏ phiếu?, language: vi, style: formal, provisions: ['85/2015/QH13#71.1'], facts: ['19 giờ']}"
    )
    (tmp_path / "questions-1.yaml").write_text(question)
    right = runner.invoke(app, ["evaluate", str(tmp_path), "--twins"], terminal_width=150)
    assert right.exit_code == 0, right.output
    assert "unmarked" in right.output
    (tmp_path / "baseline.toml").write_text('[least]\n"suite: questions" = 1.1\n')
    failed = runner.invoke(app, ["evaluate", str(tmp_path)], terminal_width=150)
    assert failed.exit_code == 1
    assert "suite: questions: 1.000 is below 1.100" in failed.output


@pytest.mark.slow
def test_evaluate_measures_retrieval_on_a_collection(tmp_path):
    """`--beir` needs a collection in BEIR layout and no library."""
    texts = {"d1": "Thẻ cử tri do Ủy ban nhân dân cấp xã phát.", "d2": "Hòm phiếu phụ được mang đến nơi cử tri ốm đau."}
    (tmp_path / "corpus.jsonl").write_text("\n".join(json.dumps({"_id": d, "title": "", "text": t}) for d, t in texts.items()))
    (tmp_path / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": "ốm không đi được thì bầu thế nào"}))
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\td2\t1\n")
    result = runner.invoke(app, ["evaluate", "--beir", str(tmp_path)], terminal_width=150)
    assert result.exit_code == 0, result.output
    assert "nDCG@10" in result.output
    assert "1.000" in result.output


@pytest.mark.slow
def test_what_the_user_can_mend_comes_without_a_traceback(tmp_path):
    """A broken config.toml ends the program with code 2 and one message that names the file."""
    (tmp_path / "config.toml").write_text("surprise = 1\n")
    environment = {**os.environ, "LAPHIEU_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "knowledge", "list"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "config.toml" in done.stderr.replace("\n", "")
    assert "Traceback" not in done.stderr

"""The conversation in a terminal."""

import io
from datetime import datetime

import pytest
from rich.console import Console

from bot.clock import VIET_NAM
from bot.terminal import converse

MARCH = datetime(2026, 3, 1, tzinfo=VIET_NAM)


@pytest.fixture
def talk(quick_services, monkeypatch):
    """Type lines and return what the terminal shows."""

    def run(*lines: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        console = Console(file=io.StringIO(), width=200)
        converse(quick_services.assistant, console, MARCH)
        return console.file.getvalue()

    return run


def test_answers_with_source_and_next_questions(talk):
    """A question is answered with its source and with what one may ask next."""
    shown = talk("Bao nhiêu tuổi thì có quyền bầu cử?")
    assert "18 tuổi" in shown
    assert "§ Điều 2 – 85/2015/QH13" in shown
    assert "→" in shown


def test_ends_at_goodbye_and_at_the_end_of_input(talk):
    """`thoát` ends the conversation before the next line; so does the end of input."""
    assert "18 tuổi" not in talk("thoát", "Bao nhiêu tuổi thì có quyền bầu cử?")
    assert talk()


def test_empty_lines_are_passed_over(talk):
    """An empty line asks nothing."""
    assert talk("", "   ").count("§") == 0

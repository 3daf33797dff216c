"""The same conversation in a terminal."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot import clock
from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Outcome
from bot.conversation import MOST_TURNS
from bot.rendering import source_line
from bot.texts import texts_in

_GOODBYE = {"exit", "quit", "thoát", "thoat", "/exit", "/quit"}


def converse(assistant: Assistant, console: Console, as_of: datetime | None) -> None:
    """Read questions until the end of input, an empty line after nothing, or a goodbye."""
    turns: deque[str] = deque(maxlen=MOST_TURNS)
    console.print(texts_in("vi")("terminal-welcome"), texts_in("en")("terminal-welcome"), sep="\n")
    while True:
        try:
            question = console.input("[bold]❯[/] ").strip()
        except (EOFError, KeyboardInterrupt):
            break
        if question.lower() in _GOODBYE:
            break
        if question:
            show(assistant.answer(Question(question, as_of or clock.now(), tuple(turns))), console)
            turns.append(question)


def show(outcome: Outcome, console: Console) -> None:
    """Print an outcome: its text, its sources, what one may ask next."""
    console.print(Text(outcome.text))
    for citation in outcome.citations:
        console.print(Padding(Text(f"§ {source_line(citation, outcome.language)}", style="dim"), (0, 2)))
    for suggestion in outcome.suggestions:
        console.print(Padding(Text(f"→ {suggestion.text}", style="cyan"), (0, 2)))
    console.print()

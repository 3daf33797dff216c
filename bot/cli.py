"""The command `laphieu`."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import clock
from bot.answering.assistant import Question
from bot.as_of import AsOf
from bot.calendar_command import calendar
from bot.errors import AssistantError
from bot.evaluate_command import add_evaluate
from bot.health import is_alive
from bot.knowledge_commands import knowledge
from bot.machine import answer_lines, as_json
from bot.people_commands import people
from bot.services import Services, open_moderation, open_services, open_serving
from bot.settings import Settings, read_settings
from bot.shipped_command import shipped
from bot.statistics_command import statistics
from bot.terminal import converse, show
from knowledge.dense import Progress as Report
from knowledge.errors import KnowledgeError

_Opened = TypeVar("_Opened")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
knowledge.command()(shipped)
app.add_typer(knowledge, name="knowledge")
app.add_typer(people, name="people")
app.command()(calendar)
app.command()(statistics)
errors = Console(stderr=True)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question; left out with --jsonl.")] = None,
    *,
    as_json_object: Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read questions from standard input, a JSON object a line; write an answer a line.")
    ] = False,
    as_of: AsOf = None,
) -> None:
    """Answer a question, or a stream of them."""
    if jsonl == (question is not None):
        message = "give a question, or --jsonl and the questions on standard input"
        raise typer.BadParameter(message)
    services = prepared(read_settings())
    if question is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream, unless replaced
        for line in answer_lines(services.assistant, sys.stdin.buffer, as_of):
            print(line, flush=True)  # noqa: T201  the machine interface
        return
    outcome = services.assistant.answer(Question(question, as_of or clock.now()))
    if as_json_object:
        print(json.dumps(as_json(outcome), ensure_ascii=False, indent=2))  # noqa: T201
    else:
        show(outcome, Console())


@app.command()
def chat(as_of: AsOf = None) -> None:
    """Talk with the assistant in the terminal, as on Telegram."""
    settings = read_settings()
    converse(prepared(settings).assistant, Console(), as_of)


@app.command()
def run() -> None:
    """Open the assistant: on Telegram where TELEGRAM_BOT_TOKEN is set, else in the terminal."""
    settings = read_settings()
    if settings.telegram_bot_token is None:
        assistant = prepared(settings).assistant
        Console().print(
            "TELEGRAM_BOT_TOKEN chưa đặt / is not set: trò chuyện tại đây; đặt biến này để chạy trên Telegram (set it to go on Telegram)."
        )
        converse(assistant, Console(), None)
        return
    from bot.telegram.application import read_token, serve  # noqa: PLC0415  half a second that only Telegram needs

    read_token(settings)
    moderation = open_moderation(settings)
    try:
        serve(settings, _with_bar(lambda report: open_serving(settings, moderation, report)))
    finally:
        moderation.close()


@app.command()
def prepare() -> None:
    """Load the model and build the index, so that the first start is quick."""
    services = prepared(read_settings())
    errors.print(f"[green]✓[/] {len(services.library.provisions)} provisions ready")


@app.command()
def health() -> None:
    """Exit with 0 while the assistant is running on Telegram, with 1 when it has not been heard of for a while."""
    if not is_alive(read_settings().data, clock.now()):
        errors.print("laphieu: not running, or not answering", style="red")
        raise typer.Exit(1)


def prepared(settings: Settings) -> Services:
    """Open the services, with a progress bar while the index is built."""
    return _with_bar(lambda report: open_services(settings, report))


def _with_bar(opens: Callable[[Report], _Opened]) -> _Opened:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        task = bar.add_task("Chuẩn bị chỉ mục / building the index", total=None, visible=False)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=done < total)

        return opens(report)


add_evaluate(app, lambda settings: prepared(settings).assistant)


def main() -> None:
    """Run the command; what its user can mend is said in a line, without a traceback."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    # At INFO, httpx logs the addresses it asks, and the Bot API's hold the token.
    for name in ("httpx", "bm25s", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        app()
    except (AssistantError, KnowledgeError) as error:
        errors.print(f"laphieu: {error}", style="red", markup=False, highlight=False)
        sys.exit(2)

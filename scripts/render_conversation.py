"""Draw docs/conversation.svg from what the assistant really answers: python scripts/render_conversation.py."""

import io
import re
from pathlib import Path

from rich.console import Console

from bot import clock
from bot.answering.assistant import Question
from bot.services import open_services
from bot.settings import read_settings
from bot.terminal import show

QUESTIONS = ("Em đi học xa nhà, hôm bầu cử bầu ở trường được không?", "may gio dong cua phong bo phieu", "Who should I vote for?")
MOMENT = clock.parse_moment("2026-03-01")
PICTURE = Path(__file__).resolve().parents[1] / "docs" / "conversation.svg"


def main() -> None:
    """Ask, record what the terminal shows, write the picture."""
    assistant = open_services(read_settings()).assistant
    console = Console(record=True, width=92, file=io.StringIO(), force_terminal=True)
    for question in QUESTIONS:
        console.print(f"[bold]❯ {question}[/]")
        show(assistant.answer(Question(question, MOMENT)), console)
    svg = console.export_svg(title="laphieu chat", unique_id="laphieu")
    # The template asks a foreign host for its font; any monospaced font does.
    PICTURE.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()

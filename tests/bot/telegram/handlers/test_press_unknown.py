"""The presses of buttons that nobody understands."""

import pytest

from bot.answering.outcomes import Suggestion
from bot.telegram.buttons import question_data, source_data
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW


@pytest.mark.parametrize(
    "data",
    [
        source_data(f"{LAW}#999", "vi"), question_data(Suggestion(f"{LAW}#2", 0, "Đã đổi lời?"), "vi"), "s:", "s:vi", "q:", "l:", "x", "…", "s:fr:abc",
        "a" * 64, source_data(f"{LAW}#2", "vi").replace("s:", "q:"),
    ],
)  # fmt: skip
async def test_old_or_unknown_button_gets_a_polite_alert(talk, data):
    """A button whose provision or question is gone, and one that nobody understands, is answered with an alert and nothing else."""
    assert "Nút này đã cũ" in await talk.gets_alert(updates.press(data))


async def test_press_without_data_gets_an_alert(talk):
    """A press that carries nothing is answered too."""
    update = updates.press("x")
    del update["callback_query"]["data"]
    update["callback_query"]["game_short_name"] = "g"
    assert "Nút này đã cũ" in await talk.gets_alert(update)

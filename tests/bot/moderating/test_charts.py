"""Statistics to look at."""

import io
import subprocess
import sys

import pytest
from rich.console import Console

from bot.moderating.charts import picture, table
from bot.moderating.statistics import Count, Event, Statistics
from tests.bot.moderating.questions import DAY

TITLES = {"85/2015/QH13#29": "Danh sách cử tri ở $khu vực$ bỏ phiếu"}
COUNTED = Statistics(DAY, DAY, (Count(DAY, "vi", "85/2015/QH13#29.3", Event.ANSWER, 12), Count(DAY, "en", "", Event.DECLINE, 3)))


@pytest.mark.slow
@pytest.mark.parametrize("statistics", [COUNTED, Statistics(DAY, DAY, ())])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_picture_is_a_png_with_every_letter(statistics, language):
    """There is a picture of a phone's width, also of nothing; a letter that the font lacks would warn, and a warning fails."""
    drawn = picture(statistics, language, TITLES)
    assert drawn.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(drawn[16:20]) == 1080
    assert len(drawn) < 10_000_000


def test_table_says_the_same():
    """All, the languages and the articles, with their counts."""
    written = io.StringIO()
    Console(width=220, file=written).print(table(COUNTED, "vi", TITLES))
    text = written.getvalue()
    for words in ("Điều 29 – 85/2015/QH13", "Danh sách cử tri", "Tiếng Việt", "12", "15"):
        assert words in text


@pytest.mark.slow
def test_matplotlib_is_imported_only_for_pictures():
    """The command line starts without it."""
    code = "import sys, bot.moderating.charts; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"

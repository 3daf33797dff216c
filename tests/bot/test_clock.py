"""Moments in Viet Nam's time."""

import ast
from pathlib import Path

import pytest

from bot import clock

ROOT = Path(__file__).resolve().parents[2]


def test_now_is_in_viet_nam():
    """The moment is that of Viet Nam, seven hours ahead of UTC."""
    assert clock.now().utcoffset().total_seconds() == 7 * 3600


@pytest.mark.parametrize(("text", "hour"), [("2026-03-01", 0), ("2026-03-14T07:30", 7)])
def test_reads_both_forms(text, hour):
    """A day is its first moment; a local time is taken as it stands."""
    moment = clock.parse_moment(text)
    assert (moment.year, moment.month, moment.hour) == (2026, 3, hour)
    assert moment.tzinfo is clock.VIET_NAM


@pytest.mark.parametrize("text", ["", "1/3/2026", "2026-13-01", "2026-03-01 07:30", "2026-03-01T07:30:00Z", "tomorrow"])
def test_refuses_anything_else(text):
    """Another form is refused with both that can be written."""
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        clock.parse_moment(text)


def test_only_the_clock_reads_the_clock():
    """No other module asks for the time of day."""
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "knowledge").rglob("*.py")]:
        if path.name == "clock.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}, (
                    f"{path}:{node.lineno}"
                )

"""The figures and their provisions."""

import re
from datetime import date, time

import pytest

from bot.answering.computing.figures import Figure
from bot.answering.computing.rules import PollingDay, read_rules
from bot.errors import SettingsError


def figures(section):
    """Yield every figure below a section."""
    for _, value in section:
        if isinstance(value, Figure):
            yield value
        elif hasattr(value, "references"):
            yield from figures(value)


def test_every_provision_is_in_the_library(rules, library):
    """Each reference names a provision."""
    assert set(rules.references()) <= set(library.provisions)


def test_every_figure_stands_in_its_provision(rules, library):
    """Each figure can be read in the plain text of the provision that it comes from."""
    for figure in figures(rules):
        text = library.provisions[figure.provision].provision.text.vi
        assert str(figure.figure) in {n.replace(".", "") for n in re.findall(r"\d[\d.]*", text)} | set(re.findall(r"\d+", text)), figure


def test_ballots_by_case(rules):
    """The provisions of a case are found under its name."""
    assert rules.ballots.governing("soldier") == ("85/2015/QH13#29.3",)


@pytest.mark.parametrize("content", ["- 1", "ages: 3", "a: ["])
def test_a_damaged_file_is_an_error(tmp_path, content):
    """A file that holds something else is an error that names it."""
    path = tmp_path / "rules.yaml"
    path.write_text(content, "utf-8")
    day = PollingDay(day=date(2026, 3, 15), provision="199/2025/QH15#1", earliest=time(5), opens=time(7))
    with pytest.raises(SettingsError, match="rules"):
        read_rules(day, path)

"""Tests of knowledge.wordings: the name of what provisions say."""

from datetime import date

import pytest

from knowledge.errors import UnknownReferenceError
from knowledge.wordings import fingerprint

DAY = date(2026, 3, 1)


@pytest.fixture
def named(build):
    """Name the wording of clause 1 of an article with these provisions."""

    def name(*provisions, references=("1/2026/QH16#1.1",), day=DAY):
        return fingerprint(build.library(build.article("1", *provisions)), references, day)

    return name


def test_a_changed_text_has_another_name(build, named):
    """Vietnamese, English, the day since when it is in force: each changes the name."""
    texts = [{}, {"vi": "Khác."}, {"en": "Other."}, {"in_force_from": "2001-01-01"}]
    assert len({named(build.provision(clause="1", **t)) for t in texts}) == 4


def test_what_is_not_relied_on_changes_nothing(build, named):
    """Official words that come to a wording, new questions and other clauses leave the name as it is."""
    rule = {"clause": "1"}
    plain = named(build.provision(**rule))
    assert plain == named(build.provision(**rule, official="Lời văn gốc."))
    assert plain == named(build.provision(**rule, questions={"vi": ("Gì?",), "en": ()}))
    assert plain == named(build.provision(**rule), build.provision(clause="2"))


def test_the_wording_of_the_day_is_meant(build, named):
    """Before an amendment it is the earlier wording."""
    before = (build.earlier("2015-09-01", "2025-06-30"),)
    amended = build.provision(clause="1", in_force_from="2025-07-01", amended_by=("83/2025/QH15",), before=before)
    assert named(amended, day=date(2025, 6, 30)) != named(amended)


@pytest.mark.parametrize("reference", ["1/2026/QH16#9", "2/2026/QH16#1"])
def test_what_names_nothing_is_told(build, named, reference):
    """A reference that leads nowhere has no name."""
    with pytest.raises(UnknownReferenceError):
        named(build.provision(clause="1"), references=(reference,))


def test_what_has_ended_has_no_name(build, named):
    """A provision that is not in force on the day says nothing."""
    with pytest.raises(UnknownReferenceError, match="not in force"):
        named(build.provision(clause="1", in_force_until="2020-01-01"))

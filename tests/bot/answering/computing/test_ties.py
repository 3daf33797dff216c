"""Equal votes for the last seat."""

import pytest


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("hai người bằng phiếu, một người sinh năm 1970, một người sinh năm 1975 thì ai trúng", "Người sinh năm 1970 trúng cử"),
        ("hai ứng viên bằng phiếu nhau, 45 tuổi và 52 tuổi, ai trúng cử", "Người 52 tuổi trúng cử"),
        ("Two candidates tied, one born in 1980, one born in 1976, who is elected?", "The one born in 1976 is elected"),
    ],
)
def test_the_older_wins(answers, question, holds):
    """Of two with equal votes the older is elected."""
    answers(question, holds, "85/2015/QH13#78.4")


def test_without_ages_the_library_answers(ask):
    """The rule itself is in the library."""
    assert ask("bằng phiếu thì ai trúng") is None

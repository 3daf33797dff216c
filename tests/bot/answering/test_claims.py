"""Rumours confronted with the figures of a rule."""

import pytest

from bot.answering.claims import confront

RULE = "Người có ý kiến về danh sách cử tri khiếu nại trong 30 ngày kể từ ngày niêm yết; cơ quan giải quyết trong 3 ngày."


@pytest.mark.parametrize(
    ("question", "language", "rule", "said"),
    [
        (
            "60 ngày để khiếu nại danh sách cử tri, đúng không?",
            "vi",
            RULE,
            "Con số bạn nghe khác với quy định này; quy định ghi: 3 ngày, 30 ngày.",
        ),
        ("nghe noi khieu nai trong 30 ngày", "vi", RULE, "Con số bạn nêu (30 ngày) có trong quy định này."),
        (
            "Is it true that campaigning stops 24 hours before?",
            "en",
            "It ends 24 hours before voting starts.",
            "The figure you name (24 hours) is in this rule.",
        ),
        (
            "I heard one must be there 2 hours before?",
            "en",
            "It ends 1 hour before.",
            "The figure you heard differs from this rule; the rule says: 1 hour.",
        ),
        (
            "Nghe nói bầu ngày 22/3/2026?",
            "vi",
            "Ngày bầu cử là 15/3/2026.",
            "Con số bạn nghe khác với quy định này; quy định ghi: 15/3/2026.",
        ),
    ],
)
def test_figures_of_a_rumour_are_confronted(question, language, rule, said):
    """What differs is told with what the rule says; what agrees is told to stand there, and no more."""
    assert confront(question, rule, language) == said


@pytest.mark.parametrize(
    "question", ["Khiếu nại trong bao nhiêu ngày?", "Tôi có 60 ngày để khiếu nại à", "Nghe nói phạt 500 nghìn, đúng không?"]
)
def test_nothing_is_said_without_a_rumour_or_a_figure(question):
    """A plain question, or a figure that the rule has no like of, is left to the rule's own words."""
    assert confront(question, RULE, "vi") == ""

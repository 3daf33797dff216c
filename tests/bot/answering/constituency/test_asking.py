"""What a question asks about constituencies."""

import pytest

from bot.answering.constituency.asking import Asked, Matter, is_beyond_lists, read


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("tôi thuộc đơn vị bầu cử nào", Asked(Matter.WHICH, personal=True)),
        ("phường A thuộc đơn vị bầu cử HĐND số mấy", Asked(Matter.WHICH, council=True)),
        ("Hà Nội bầu mấy đại biểu Quốc hội", Asked(Matter.SEATS, national=True)),
        ("Hà Nội có mấy đơn vị bầu cử", Asked(Matter.UNITS)),
        ("đơn vị bầu cử số 3 Hà Nội gồm những đâu", Asked(Matter.AREA, 3)),
        ("đơn vị số 3 Hà Nội bầu mấy đại biểu", Asked(Matter.SEATS, 3)),
    ],
)
def test_matter_is_read(question, asked):
    """The matter, a number, a council, the National Assembly and the first person are read from the words."""
    assert read(question, "vi") == asked


@pytest.mark.parametrize(
    "question", ["Hà Nội đẹp không", "HĐND Hà Nội bầu mấy đại biểu", "phường A thuộc đơn vị bầu cử nào và mấy giờ bỏ phiếu?"]
)
def test_other_matters_are_none(question):
    """Another matter, a council's seats, or a second question of another kind: none."""
    assert read(question, "vi") is None


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao Cần Thơ chỉ có 2 đơn vị",
        "cho biet ly do chia nhu vay",
        "Đơn vị số 1 có những ứng cử viên nào",
        "Why has Hue three?",
        "Who is running in constituency 1?",
    ],
)
def test_reasons_and_names_stand_in_no_list(question):
    """A list of constituencies says how many are elected where."""
    assert is_beyond_lists(question)


def test_numbers_and_places_stand_in_lists():
    """What is elected where."""
    assert not any(map(is_beyond_lists, ("Huế bầu mấy đại biểu", "Phường A thuộc đơn vị nào", "How many deputies does Hue elect?")))

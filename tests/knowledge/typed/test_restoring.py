"""Diacritics given back to text that was typed without."""

import pytest

from knowledge.folding import fold, has_marks, syllables
from knowledge.passages import PassageKind, cut
from knowledge.typed.restoring import Restorer, lacks_marks

TEXTS = [
    "Tổ bầu cử lập danh sách cử tri.",
    "Cử tri cầm thẻ cử tri đi bầu.",
    "Tổ bầu cử có bàn để viết phiếu, có màn che.",
    "Bạn đã có thẻ chưa?",
    "Ủy ban lập 12 tổ.",
    "to bau cu lap danh sach nhé",
]


@pytest.fixture(scope="module")
def restorer():
    """One that has read a few sentences."""
    return Restorer(TEXTS)


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("to bau cu lap danh sach cu tri", "tổ bầu cử lập danh sách cử tri"),
        ("ban da co the chua?", "bạn đã có thẻ chưa?"),
        ("to bau cu co ban", "tổ bầu cử có bàn"),
        ("To Bau Cu lap 7 to, ve sau thi sao", "Tổ Bầu Cử lập 7 tổ, ve sau thi sao"),
        ("UBND lap DANH SACH", "UBND lập DANH SÁCH"),
        ("cu tri Nguyen Van, mail abc@cu.vn  cam the", "cử tri Nguyen Van, mail abc@cu.vn  cầm thẻ"),
        ("vao lap-the.vn lap the theo 12/to-bau-cu", "vao lap-the.vn lập thẻ theo 12/to-bau-cu"),
        ("tổ bau cử lap danh sách", "tổ bầu cử lập danh sách"),
        ("Bạn đã có ban chưa", "Bạn đã có ban chưa"),
        ("", ""),
        ("?!", "?!"),
    ],
)
def test_the_words_before_tell(restorer, typed, restored):
    """What the texts do not have stays as it is; so do signs, numbers and spaces."""
    assert restorer.restored(typed) == restored


def test_what_has_no_texts_restores_nothing():
    """A library without Vietnamese."""
    assert Restorer([]).restored("to bau cu") == "to bau cu"


@pytest.mark.slow
def test_questions_are_read_by_the_others(library):
    """Of the library's questions every tenth, by the words of all other texts: at least 95 of 100 syllables right."""
    vietnamese = [p for p in cut(library) if p.language == "vi"]
    held = {p.text for p in vietnamese if p.kind is not PassageKind.TEXT and has_marks(p.text)}
    held = set(sorted(held)[::10])
    restorer = Restorer(p.text for p in vietnamese if p.text not in held)
    pairs = [pair for text in held for pair in zip(syllables(restorer.restored(fold(text))), syllables(text.lower()), strict=True)]
    assert sum(restored == meant for restored, meant in pairs) / len(pairs) >= 0.95


def test_a_text_with_some_diacritics_may_lack_others():
    """Few words have none in a text that was typed with them."""
    assert lacks_marks("to bau cu")
    assert lacks_marks("tổ bau cu lập thẻ")
    assert not lacks_marks("Tổ bầu cử lập thẻ cử tri")

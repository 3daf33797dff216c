"""The kind of a question, from examples."""

import pytest

from bot.answering.examples import labelled
from bot.answering.kinds import SHIPPED_KINDS, KindModel, features, file_name, open_kinds
from bot.answering.outcomes import Kind
from bot.errors import SettingsError
from knowledge.folding import fold

EXAMPLES = [
    *((f"mấy giờ mở cửa phòng bỏ phiếu {n}", Kind.ANSWER) for n in range(5)),
    *((f"hôm nay trời mưa hay nắng {n}", Kind.OUT_OF_SCOPE) for n in range(5)),
    *((f"xin chào bạn nhé {n}", Kind.SMALLTALK) for n in range(5)),
]


def test_features_do_not_depend_on_diacritics():
    """A question and its twin without diacritics have the same features."""
    text = "Người đang bị tạm giam có được bầu cử không?"
    assert list(features(text)) == list(features(fold(text)))


@pytest.mark.slow
def test_fits_saves_and_loads(tmp_path):
    """A model that was kept says the same as the one that was fitted, and probabilities add up to one."""
    model = KindModel.fit(EXAMPLES)
    model.save(tmp_path / "kinds.npz")
    again = KindModel.load(tmp_path / "kinds.npz")
    for text in ("phòng bỏ phiếu mở cửa lúc nào", "trời có mưa không", "", "xyz"):
        assert again.probabilities(text) == pytest.approx(model.probabilities(text))
        assert sum(model.probabilities(text).values()) == pytest.approx(1)
    assert model.probabilities("mo cua phong bo phieu")[Kind.ANSWER] > 0.5 > model.probabilities("nắng mưa")[Kind.ANSWER]


def test_opens_what_was_kept(tmp_path):
    """A second opening reads the file; other examples fit anew and drop the old file."""
    open_kinds(EXAMPLES, tmp_path)
    (kept,) = tmp_path.glob("kinds-*.npz")
    before = kept.stat().st_mtime_ns
    open_kinds(EXAMPLES, tmp_path)
    assert kept.stat().st_mtime_ns == before
    open_kinds(EXAMPLES[1:], tmp_path)
    assert [p.name for p in tmp_path.glob("kinds-*.npz")] != [kept.name]
    assert len(list(tmp_path.glob("kinds-*.npz"))) == 1


def test_the_shipped_weights_belong_to_the_shipped_examples(library):
    """After a change of the library or the examples, `scripts/ship_kinds.py` writes them anew."""
    assert [p.name for p in SHIPPED_KINDS.glob("*.npz")] == [file_name(labelled(library))]


def test_shipped_examples_are_apart_from_the_library(library):
    """No example of what cannot be answered is a question of the library, and none stands twice."""
    questions = [q for q, _ in labelled(library)]
    answered = {fold(q) for q, kind in labelled(library) if kind is Kind.ANSWER}
    others = [fold(q) for q, kind in labelled(library) if kind is not Kind.ANSWER]
    assert len(others) == len(set(others))
    assert not answered & set(others)
    assert len(questions) > 2000


def test_broken_examples_are_named(library, tmp_path):
    """A file with another shape is an error that names it."""
    path = tmp_path / "examples.yaml"
    path.write_text("abstain: {vi: [a], en: [b]}\n")
    with pytest.raises(SettingsError, match=r"examples\.yaml"):
        labelled(library, path)

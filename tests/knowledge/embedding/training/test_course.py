"""Training: a step moves the network towards its questions, and what is written can be packaged."""

import random

import pytest

from knowledge.documents import Asked, Library
from knowledge.embedding.training.examples import Example, kin, sentences, split, view
from tests.knowledge.embedding.model_build.conftest import file, plain  # noqa: F401  fixtures

pytest.importorskip("transformers", reason="needs `pip install 'laphieu[build-model]'`")


def test_what_rests_on_a_provision_is_no_wrong_answer(library):
    """A guide and the rule that it rests on answer the same questions."""
    related = kin(library)
    guide, rule = next((r, p.provision.rests_on[0]) for r, p in library.provisions.items() if p.provision.rests_on)
    found = related[guide]
    assert any(other.startswith(rule) for other in found)
    assert all(guide in related[other] for other in found)


def test_the_held_out_part_is_never_taught(library):
    """The parts are apart and the same each time, and a question that is added later changes neither: the packaged model learned from one of them."""
    taught, held = split(library)
    assert not {(e.question, e.target) for e in held} & {(e.question, e.target) for e in taught}
    assert 0.03 < len(held) / (len(taught) + len(held)) < 0.15
    added = Asked(target=held[0].target, language="vi", text="Cái này mới thêm hôm nay thì sao?")
    more = library.model_copy(update={"asked": (added, *library.asked)})
    assert {e.question for e in split(more)[1]} == {e.question for e in held}
    assert added.text in {e.question for e in split(more)[0]}


def test_views_are_forms_of_the_question():
    """English keeps its words; Vietnamese loses its marks at times."""
    chance = random.Random(3)
    vietnamese = {view(Example("Mất thẻ cử tri thì sao?", "vi", "x"), chance) for _ in range(60)}
    english = {view(Example("Where do I vote?", "en", "x"), chance) for _ in range(60)}
    assert {"Mất thẻ cử tri thì sao?", "mat the cu tri thi sao?"} <= vietnamese
    assert "Where do I vote?" in english


def test_sentences_have_the_length_of_questions():
    """Between eight and twenty-eight words."""
    assert sentences(["Một hai ba. Một hai ba bốn năm sáu bảy tám chín."]) == ["Một hai ba bốn năm sáu bảy tám chín."]


@pytest.mark.slow
def test_a_course_runs_and_writes_what_can_be_packaged(plain, library, tmp_path):  # noqa: F811  the fixture
    """Two steps on a small library: lines are told, the loss is a number, the directory has weights."""
    from knowledge.embedding.training.course import Course, Plan  # noqa: PLC0415  needs torch

    number = "85/2015/QH13"
    first = next(d for d in library.documents if d.number == number)
    asked = tuple(Asked(target=f"{number}#2", language="vi", text=f"Mấy tuổi thì đi bầu, câu {n}?") for n in range(700))
    small = Library(documents=(first,), articles={number: library.articles[number][:2]}, asked=asked)
    lines = list(
        Course(plain, small, ["Luật này quy định về việc bầu cử của công dân Việt Nam."], Plan(2, 1e-4, 2)).run(tmp_path / "trained")
    )
    assert any("2 held out, unmarked" in line for line in lines)
    assert (tmp_path / "trained" / "model.safetensors").stat().st_size > 10**8

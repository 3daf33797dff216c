"""Several things asked in one message."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.answering.several import Means, Part, chosen_for, in_light_of, parts_of
from bot.answering.understanding import Understood
from knowledge.retrieval import Governing, Ranked
from knowledge.search import Hit, Query

DAY = date(2026, 3, 1)
LAW = "85/2015/QH13#"


@pytest.fixture
def found(library):
    """Make what a search finds from references and scores."""

    def make(**scores: float) -> tuple[Ranked, ...]:
        names = {"hours": f"{LAW}71.1", "spoiled": f"{LAW}69.6", "late": "Cẩm nang Lá Phiếu#14.4", "list": f"{LAW}32", "hung": f"{LAW}59"}
        placed = [(library.provisions[names[name]], score) for name, score in scores.items()]
        rules = {p.reference: [library.provisions[r] for r in p.provision.rests_on if r in library.provisions] for p, _ in placed}
        return tuple(
            Ranked(
                p,
                p.provision.edition(DAY),
                Hit(p.reference, score, 0.9, 10),
                tuple(Governing(r, r.provision.edition(DAY), whole_article=False) for r in rules[p.reference]),
            )
            for p, score in placed
        )

    return make


def asked(text):
    """Return a question as it will be searched."""
    return Understood(text, Query(text, "vi", marked=True), asks_earlier=False)


def names(ranked):
    """Return what was found, by its place."""
    return [r.placed.reference for r in ranked]


def test_a_part_that_says_too_little_is_read_in_the_light_of_the_whole(found):
    """What the whole question is about wins where the part alone finds two things alike; the part's own words win where they are clear."""
    whole = found(hung=0.4, hours=0.1)
    assert names(in_light_of(whole, found(list=0.1, hung=0.08)))[0] == f"{LAW}59"
    assert names(in_light_of(whole, found(spoiled=0.9, hung=0.01)))[0] == f"{LAW}69.6"
    assert sum(r.hit.score for r in in_light_of(whole, found(list=0.1, hung=0.08))) == pytest.approx(1)


def test_the_turn_before_is_no_part(found):
    """Of a question that leans on an answered one only its own parts are looked up, each after that turn."""
    looked_up = []
    means = Means(lambda _: None, lambda part: looked_up.append(part.query.text) or found(hours=0.9), lambda *_: Kind.ANSWER)
    before, asks = "Ai được đi bầu? ", "Còn án treo thì bầu ở đâu, và mang theo gì?"
    leaning = Understood(asks, Query(before + asks, "vi", marked=True), asks_earlier=False)
    assert [part.text for part in parts_of(leaning, found(hours=0.9), means)] == ["Còn án treo thì bầu ở đâu", "mang theo gì"]
    assert looked_up == [f"{before}Còn án treo thì bầu ở đâu", f"{before}mang theo gì"]
    whole = "Còn án treo thì bầu ở đâu?"
    assert parts_of(Understood(whole, Query(before + whole, "vi", marked=True), asks_earlier=False), found(hours=0.9), means) == []


def test_a_part_that_the_whole_speaks_against_is_looked_up_after_the_first(found):
    """The words "and are there exceptions?" find an exception of something else; after what they lean on they find what is meant, or are not told."""
    whole = found(hung=0.9, hours=0.05)
    alone = {"Ai niêm yết danh sách": found(hung=0.9), "có ngoại lệ nào không": found(spoiled=0.9)}
    means = Means(lambda _: None, lambda part: alone.get(part.query.text) or found(hung=0.8, hours=0.1), lambda *_: Kind.ANSWER)
    first, other = parts_of(asked("Ai niêm yết danh sách và có ngoại lệ nào không?"), whole, means)
    assert names(other.ranked)[0] == f"{LAW}59"
    assert first.is_clear
    assert other.is_clear
    means = Means(lambda _: None, lambda _: found(spoiled=0.9), lambda *_: Kind.ANSWER)
    first, other = parts_of(asked("Ai niêm yết danh sách và có ngoại lệ nào không?"), whole, means)
    assert first.is_clear
    assert not other.is_clear


def test_one_thing_has_no_parts(found):
    """Nothing is looked up again for a question that asks one thing."""
    means = Means(lambda _: pytest.fail("computed"), lambda _: pytest.fail("searched"), lambda *_: Kind.ANSWER)
    assert parts_of(asked("Phòng bỏ phiếu mở cửa lúc mấy giờ?"), found(hours=0.9), means) == []


def test_each_part_is_looked_up_and_may_be_computed(found):
    """What a specialist says of a part comes with it."""
    computed = Outcome(Kind.ANSWER, "vi", "2 phiếu.")
    means = Means(
        lambda part: computed if "mấy phiếu" in part.question else None,
        lambda part: found(hours=0.9) if "Mấy giờ" in part.question else found(list=0.9),
        lambda *_: Kind.ANSWER,
    )
    parts = parts_of(asked("Mấy giờ mở cửa? Em tạm trú thì được mấy phiếu?"), found(hours=0.5), means)
    assert [names(p.ranked)[0] for p in parts] == [f"{LAW}71.1", f"{LAW}32"]
    assert [p.computed for p in parts] == [None, computed]


def test_what_says_the_same_adds_up(found):
    """A guide and the rule that it rests on mean one thing: together they make a part clear."""
    assert Part("x", found(late=0.2, hours=0.2), Kind.ANSWER).is_clear
    assert not Part("x", found(late=0.2, spoiled=0.2), Kind.ANSWER).is_clear
    assert not Part("x", found(late=0.9), Kind.ABSTAIN).is_clear


def test_a_guide_gives_way_to_its_rule_where_room_is_short(found):
    """All parts are told rather than one at length."""
    parts = [Part("đóng cửa lúc nào", found(late=0.8, hours=0.2), Kind.ANSWER), Part("đổi phiếu", found(spoiled=0.9), Kind.ANSWER)]
    whole = found(late=0.9)
    assert names(chosen_for(whole, parts, "en", 2000)[0]) == ["Cẩm nang Lá Phiếu#14.4", f"{LAW}69.6"]
    short = sum(len(r.edition.text.en) for r in found(late=0.8, spoiled=0.9)) - 1
    assert names(chosen_for(whole, parts, "en", short)[0])[:2] == [f"{LAW}71.1", f"{LAW}69.6"]


def test_a_part_that_is_not_clear_does_not_displace_the_whole(found):
    """What fits the whole question stays first."""
    parts = [Part("a", found(hours=0.9), Kind.ANSWER), Part("b", tuple(replace(r) for r in found(list=0.1, spoiled=0.1)), Kind.ANSWER)]
    chosen, several = chosen_for(found(hung=0.9), parts, "vi", 900)
    assert (names(chosen), several) == ([f"{LAW}59", f"{LAW}71.1"], 2)

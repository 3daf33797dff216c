"""Several things asked in one message."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.answering.several import Means, Part, after, are_answered, chosen_for, computed_apart, in_light_of, parts_of, without_others
from bot.answering.understanding import Understood
from knowledge.retrieval import Governing, Ranked
from knowledge.search import Hit, Query

DAY = date(2026, 3, 1)
LAW = "85/2015/QH13#"


@pytest.fixture
def found(library):
    """Make what a search finds from references and scores."""

    def make(**scores: float) -> tuple[Ranked, ...]:
        names = {
            "hours": f"{LAW}71.1",
            "spoiled": f"{LAW}69.6",
            "late": "Cẩm nang Lá Phiếu#14.4",
            "list": f"{LAW}32",
            "hung": f"{LAW}59",
            "early": f"{LAW}71.2",
        }
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
    assert names(in_light_of(whole, found(spoiled=0.9, hours=0.00001)))[0] == f"{LAW}69.6"
    assert sum(r.hit.score for r in in_light_of(whole, found(list=0.1, hung=0.08))) == pytest.approx(1)


def test_what_only_the_whole_found_may_be_what_a_part_asks(found):
    """The words "and how long does it take?" need not find it at all."""
    assert names(in_light_of(found(hung=0.9, hours=0.1), found(spoiled=0.001, list=0.001)))[0] == f"{LAW}59"
    assert set(names(in_light_of(found(hung=0.9), found(spoiled=0.1)))) == {f"{LAW}59", f"{LAW}69.6"}


def test_the_first_part_is_not_told_what_the_whole_says_of_another(found):
    """The whole may speak of the other part alone: what that one found, and the first did not, weighs little for the first."""
    whole = found(hung=0.9, hours=0.1)
    assert names(without_others(whole, [found(hours=0.9), found(hung=0.9)]))[0] == f"{LAW}71.1"
    assert names(without_others(whole, [found(list=0.9), found(list=0.9)]))[0] == f"{LAW}59"
    assert sum(r.hit.score for r in without_others(whole, [found(hours=0.9), found(hung=0.9)])) == pytest.approx(1)


def test_no_part_loses_its_answer_to_room(found):
    """What is too long gives way to what says the same, but not to what another part is told already."""
    long, short = found(late=0.9), found(early=0.5)
    parts = [Part("a", short, Kind.ANSWER), Part("b", (*long, replace(short[0], hit=replace(short[0].hit, score=0.4))), Kind.ANSWER)]
    asked_both = asked("a? b?")
    chosen, _ = chosen_for(long, parts, asked_both, room=100)
    assert names(chosen)[:2] == [f"{LAW}71.2", "Cẩm nang Lá Phiếu#14.4"]


def test_of_two_that_are_nearly_as_likely_both_are_told(found):
    """They share the room, each by the sentences that the question asks for; where one is clearly meant it is told whole."""
    question = asked("Bị gạch tên thì sao?")
    chosen, words = chosen_for(found(hung=0.5, hours=0.4), [], question, room=100)
    assert (names(chosen), words) == ([f"{LAW}59", f"{LAW}71.1"], (question.question, question.question))
    _, words = chosen_for(found(hung=0.7, hours=0.2), [], question, room=100)
    assert words == ()


def test_a_later_part_means_a_neighbour_rather_than_the_same_again(found):
    """Another clause of the article told before is more probable, what says the same as it less; with nothing told nothing changes."""
    told = found(hours=0.9)
    assert names(after(told, found(list=0.2, early=0.1)))[0] == f"{LAW}71.2"
    assert names(after(told, found(late=0.3, list=0.25)))[0] == f"{LAW}32"
    assert names(after((), found(list=0.2, early=0.1)))[0] == f"{LAW}32"
    assert sum(r.hit.score for r in after(told, found(list=0.2, early=0.1))) == pytest.approx(1)


def test_the_turn_before_is_no_part(found):
    """Of a question that leans on an answered one only its own parts are looked up, each after that turn."""
    looked_up = []
    means = Means(
        lambda _: None, lambda part: looked_up.append(part.query.text) or found(hours=0.9), lambda *_: Kind.ANSWER, lambda *_: Kind.ANSWER
    )
    before, asks = "Ai được đi bầu? ", "Còn án treo thì bầu ở đâu, và mang theo gì?"
    leaning = Understood(asks, Query(before + asks, "vi", marked=True), asks_earlier=False)
    assert [part.text for part in parts_of(leaning, found(hours=0.9), means)] == ["Còn án treo thì bầu ở đâu", "mang theo gì"]
    assert looked_up == [f"{before}Còn án treo thì bầu ở đâu", f"{before}mang theo gì"]
    whole = "Còn án treo thì bầu ở đâu?"
    assert parts_of(Understood(whole, Query(before + whole, "vi", marked=True), asks_earlier=False), found(hours=0.9), means) == []


def test_one_thing_has_no_parts(found):
    """Nothing is looked up again for a question that asks one thing."""
    means = Means(lambda _: pytest.fail("computed"), lambda _: pytest.fail("searched"), lambda *_: Kind.ANSWER, lambda *_: Kind.ANSWER)
    assert parts_of(asked("Phòng bỏ phiếu mở cửa lúc mấy giờ?"), found(hours=0.9), means) == []


def test_each_part_is_looked_up_and_may_be_computed(found):
    """What a specialist says of a part comes with it."""
    computed = Outcome(Kind.ANSWER, "vi", "2 phiếu.")
    means = Means(
        lambda part: computed if "mấy phiếu" in part.question else None,
        lambda part: found(hours=0.9) if "Mấy giờ" in part.question else found(list=0.9),
        lambda *_: Kind.ANSWER,
        lambda part, _: Kind.ANSWER if "Mấy giờ" in part.question else Kind.ABSTAIN,
    )
    parts = parts_of(asked("Mấy giờ mở cửa? Em tạm trú thì được mấy phiếu?"), found(hours=0.5), means)
    assert [names(p.ranked)[0] for p in parts] == [f"{LAW}71.1", f"{LAW}32"]
    assert [p.computed for p in parts] == [None, computed]
    assert [p.is_sure for p in parts] == [True, False]


def test_several_things_are_answered_where_each_is(found):
    """What is far from one another reads like nothing when asked at once; each part must be sure for itself, or computed."""
    sure, unsure = Part("a", found(hours=0.9), Kind.ANSWER, is_sure=True), Part("b", found(list=0.9), Kind.ANSWER)
    assert are_answered([sure, replace(sure, text="c")])
    assert are_answered([sure, replace(unsure, computed=Outcome(Kind.ANSWER, "vi", "2 phiếu."))])
    assert not are_answered([sure, unsure])
    assert not are_answered([])


def test_something_is_answered_beside_what_is_not(found):
    """Where one part is sure for itself and says enough to be, the others may be missing; few words after others are no such part."""
    sure, missing = Part("a", found(hours=0.9), Kind.ANSWER, is_sure=True), Part("b", found(list=0.1), Kind.OUT_OF_SCOPE)
    assert are_answered([sure, missing])
    assert not are_answered([missing, sure]), "what it is about may stand in the part before it"
    assert are_answered([missing, replace(sure, text="Phòng bỏ phiếu ở xã tôi ngày bầu cử mở cửa từ mấy giờ vậy?")])
    assert not are_answered([missing])


def test_parts_that_are_computed_are_told_apart(found):
    """Only where they say more than what was computed for the whole: figures may stand in one sentence and the question in the next."""
    whole, other = Outcome(Kind.ANSWER, "vi", "2 phiếu."), Part("b", found(list=0.9), Kind.ANSWER)
    own = Part("a", found(hours=0.9), Kind.ANSWER, whole)
    assert computed_apart([own, other], whole) == [own, other]
    assert computed_apart([own, replace(other, kind=Kind.ABSTAIN)], whole) == []
    assert computed_apart([own, replace(other, ranked=found(list=0.4))], whole) == [], "what is not sure is not told beside it"
    mixed = replace(own, computed=Outcome(Kind.ANSWER, "vi", "3 phiếu."))
    assert computed_apart([mixed, replace(other, kind=Kind.ABSTAIN)], whole) == [mixed], "the whole mixed up the figures of two"
    assert computed_apart([other], whole) == []
    assert computed_apart([], whole) == []


def test_what_says_the_same_adds_up(found):
    """A guide and the rule that it rests on mean one thing: together they make a part clear."""
    assert Part("x", found(late=0.2, hours=0.2), Kind.ANSWER).is_clear
    assert not Part("x", found(late=0.2, spoiled=0.2), Kind.ANSWER).is_clear
    assert not Part("x", found(late=0.9), Kind.ABSTAIN).is_clear


def test_a_guide_gives_way_to_its_rule_where_room_is_short(found):
    """All parts are told rather than one at length."""
    parts = [Part("đóng cửa lúc nào", found(late=0.8, hours=0.2), Kind.ANSWER), Part("đổi phiếu", found(spoiled=0.9), Kind.ANSWER)]
    whole, english = found(late=0.9), Understood("x", Query("x", "en", marked=False), asks_earlier=False)
    assert names(chosen_for(whole, parts, english, 2000)[0]) == ["Cẩm nang Lá Phiếu#14.4", f"{LAW}69.6"]
    short = sum(len(r.edition.text.en) for r in found(late=0.8, spoiled=0.9)) - 1
    assert names(chosen_for(whole, parts, english, short)[0])[:2] == [f"{LAW}71.1", f"{LAW}69.6"]
    parts[0] = replace(parts[0], ranked=found(late=0.9, hours=0.01))
    assert names(chosen_for(whole, parts, english, short)[0])[:2] == ["Cẩm nang Lá Phiếu#14.4", f"{LAW}69.6"], "not what was hardly found"


def test_a_part_that_is_not_clear_does_not_displace_the_whole(found):
    """What fits the whole question stays first."""
    parts = [Part("a", found(hours=0.9), Kind.ANSWER), Part("b", tuple(replace(r) for r in found(list=0.1, spoiled=0.1)), Kind.ANSWER)]
    chosen, several = chosen_for(found(hung=0.9), parts, asked("A? b?"), 900)
    assert (names(chosen), several) == ([f"{LAW}59", f"{LAW}71.1"], ("A? b?", "a"))


def test_a_first_part_is_told_its_own_guess_where_the_whole_found_what_another_means(found):
    """All of it together may be about the longer part; a guess must be likely."""

    def told(best, **scores):
        parts = [Part("a", found(**scores), Kind.ANSWER), Part("b", found(hours=0.9), Kind.ANSWER)]
        chosen, several = chosen_for(found(**{best: 0.9}), parts, asked("A? b?"), 900)
        return names(chosen)[:2], several[0]

    assert told("early", spoiled=0.2) == ([f"{LAW}69.6", f"{LAW}71.1"], "a")
    assert told("early", spoiled=0.1) == ([f"{LAW}71.2", f"{LAW}71.1"], "A? b?")
    assert told("hung", spoiled=0.2) == ([f"{LAW}59", f"{LAW}71.1"], "A? b?")


def test_a_later_part_that_is_not_clear_is_told_its_best_guess(found):
    """Beside what is told already, or where it is likely; not where it found something odd."""
    first = Part("a", found(hours=0.9), Kind.ANSWER)

    def told(**scores):
        return names(chosen_for(found(hours=0.9, list=0.4), [first, Part("b", found(**scores), Kind.ANSWER)], asked("A? b?"), 900)[0])

    assert told(hours=0.2, spoiled=0.1) == [f"{LAW}71.1", f"{LAW}69.6", f"{LAW}32"]
    assert told(spoiled=0.2, late=0.1) == [f"{LAW}71.1", f"{LAW}69.6", f"{LAW}32"]
    assert told(spoiled=0.1, late=0.1) == [f"{LAW}71.1", f"{LAW}32"]
    # Another clause of the article that is told is likelier than what lies elsewhere.
    assert told(spoiled=0.2, early=0.1) == [f"{LAW}71.1", f"{LAW}71.2", f"{LAW}32"]


def test_a_part_that_finds_what_is_told_already_may_mean_the_next_best(found):
    """Where that is likely: two questions about one matter are seldom answered by one clause."""
    first = Part("a", found(hours=0.9), Kind.ANSWER)

    def told(**scores):
        return names(chosen_for(found(hours=0.9), [first, Part("b", found(**scores), Kind.ANSWER)], asked("A? b?"), 900)[0])

    assert told(hours=0.5, spoiled=0.3) == [f"{LAW}71.1", f"{LAW}69.6"]
    assert told(hours=0.9, spoiled=0.05) == [f"{LAW}71.1"]
    assert told(list=0.5, spoiled=0.3) == [f"{LAW}71.1", f"{LAW}32"], "what finds something new means that"


def test_only_what_the_parts_found_is_told_where_the_whole_reads_like_nothing(found):
    """What the whole found may be about the part that is not answered."""
    parts = [Part("a", found(hours=0.9), Kind.ANSWER, is_sure=True)]
    assert names(chosen_for((), parts, asked("A? b?"), 900)[0]) == [f"{LAW}71.1"]


def test_one_thing_that_is_asked_has_no_parts(found):
    """What fits it best is told."""
    assert names(chosen_for(found(hours=0.9), [], asked("A?"), 900)[0]) == [f"{LAW}71.1"]

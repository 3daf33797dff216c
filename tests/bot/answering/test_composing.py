"""Answers made of plain texts."""

from datetime import date

import pytest

from bot.answering.composing import Manner, choose, cite, followed, show_day
from bot.answering.composing import compose as compose_chosen
from bot.answering.outcomes import Kind
from knowledge.retrieval import Governing, Ranked
from knowledge.search import Hit

DAY = date(2026, 3, 1)


def compose(ranked, language, most, *, asks_earlier):
    """Compose what would be chosen for a question that asks one thing."""
    return compose_chosen(ranked, choose(ranked), most, Manner(language, asks_earlier))


@pytest.fixture
def ranked(library):
    """Make ranked provisions of the shipped library from references and scores."""

    def make(*found: tuple[str, float], day: date = DAY) -> tuple[Ranked, ...]:
        placed = [(library.provisions[f"85/2015/QH13#{place}"], score) for place, score in found]
        return tuple(Ranked(p, p.provision.edition(day), Hit(p.reference, score, 0.9, 10)) for p, score in placed)

    return make


def test_one_provision_mostly(ranked, library):
    """What comes far behind the first is not joined; the answer is the first's plain text and cites it."""
    outcome = compose(ranked(("29.3", 0.9), ("71.1", 0.01)), "vi", 900, asks_earlier=False)
    assert outcome.kind is Kind.ANSWER
    assert outcome.text == library.provisions["85/2015/QH13#29.3"].provision.text.vi
    assert [(c.article, c.clause) for c in outcome.citations] == [("29", "3")]
    assert outcome.citations[0].in_force_from == date(2025, 7, 1)


def test_what_is_as_close_is_joined(ranked):
    """Provisions as close as the first are joined, each cited, the first first, three at most."""
    outcome = compose(ranked(("2", 1.0), ("71.1", 0.99), ("71.2", 0.99), ("71.3", 0.99)), "en", 3000, asks_earlier=False)
    assert [c.reference for c in outcome.citations] == ["85/2015/QH13#2", "85/2015/QH13#71.1", "85/2015/QH13#71.2"]
    assert len(outcome.text.split("\n\n")) == 3


def test_what_is_less_probable_comes_last(ranked):
    """A neighbour that may hold what the first lacks follows all that is as close as the first, whatever says the same."""
    found = ranked(("2", 0.6), ("71.1", 0.04), ("29.3", 0.03), ("71.2", 0.02))
    assert [r.placed.reference for r in choose(found)] == [f"85/2015/QH13#{place}" for place in ("2", "71.1", "29.3")]
    ahead = ranked(("2", 0.6), ("71.1", 0.05), ("29.3", 0.1), ("71.2", 0.07))
    assert [r.placed.reference for r in choose(ahead)] == [f"85/2015/QH13#{place}" for place in ("2", "29.3", "71.2")]


@pytest.mark.parametrize("most", [200, 450, 900])
def test_length_is_kept(ranked, most):
    """A further provision is joined only where the whole stays within the length."""
    outcome = compose(ranked(("2", 1.0), ("71.1", 1.0), ("29.4", 1.0)), "vi", most, asks_earlier=False)
    assert len(outcome.text) <= max(most, len(outcome.text.split("\n\n")[0]))


def test_earlier_rule_comes_labelled(ranked):
    """Who asks what the rule was gets the present rule first, then the earlier one with its dates."""
    outcome = compose(ranked(("35.1", 1.0)), "vi", 900, asks_earlier=True)
    now, then = outcome.text.split("\n\n")
    assert "42 ngày" in now
    assert "70 ngày" not in now
    assert then.startswith("Trước đây (từ 1/9/2015 đến 30/6/2025)")
    assert "70 ngày" in then


def test_earlier_day_gets_the_earlier_wording(ranked):
    """As of a day before the amendment the text and the citation are those of that day."""
    outcome = compose(ranked(("35.1", 1.0), day=date(2025, 6, 30)), "vi", 900, asks_earlier=False)
    assert "70 ngày" in outcome.text
    assert "42" not in outcome.text
    assert outcome.citations[0].in_force_until == date(2025, 6, 30)


def test_suggestions_are_of_other_provisions(ranked):
    """What may be asked next comes from what was found but not used, three at most."""
    outcome = compose(ranked(("2", 0.9), ("71.1", 0.014), ("71.2", 0.013), ("29.3", 0.012), ("29.4", 0.01)), "vi", 900, asks_earlier=False)
    assert [s.reference for s in outcome.suggestions] == ["85/2015/QH13#71.1", "85/2015/QH13#71.2", "85/2015/QH13#29.3"]
    assert all(s.text for s in outcome.suggestions)


def test_days_are_written_as_people_do():
    """1 July 2025 is 1/7/2025."""
    assert show_day(date(2025, 7, 1)) == "1/7/2025"


@pytest.mark.parametrize(("most", "closes"), [(900, True), (200, False)])
def test_a_note_closes_the_answer_where_there_is_room(ranked, most, closes):
    """What the calendar adds comes last, and never in the place of a rule."""
    found = ranked(("35.1", 1.0))
    outcome = compose_chosen(found, choose(found), most, Manner("vi", note="Với ngày bầu cử 15/3/2026, hạn là 1/2/2026."))
    assert outcome.text.startswith(found[0].edition.text.vi)
    assert outcome.text.endswith("\n\nVới ngày bầu cử 15/3/2026, hạn là 1/2/2026.") is closes


def test_several_things_come_before_what_governs_the_first(library):
    """Each thing asked is told and cited before the rule that a guide rests on."""
    guide, rule = (library.provisions[name] for name in ("Cẩm nang Lá Phiếu#14.4", "85/2015/QH13#69.6"))
    governing = tuple(Governing(p, p.provision.edition(DAY), whole_article=False) for p in (library.provisions["85/2015/QH13#71.1"],))
    found = tuple(Ranked(p, p.provision.edition(DAY), Hit(p.reference, 0.9, 0.9, 10), g) for p, g in ((guide, governing), (rule, ())))
    alone, several = (compose_chosen(found, found, 900, Manner("vi", several=each)) for each in ((), ("a", "b")))
    texts = [p.provision.text.vi for p in (guide, rule)]
    assert several.text.startswith("\n\n".join(texts))
    assert not alone.text.startswith("\n\n".join(texts))
    assert [c.reference for c in several.citations][:2] == ["85/2015/QH13#71.1", rule.reference]


def test_several_things_too_long_together_are_told_by_what_is_asked(library):
    """Each keeps its first sentence at least, and a sign that there is more; what is short stays whole; none is left out."""
    places = ("85/2015/QH13#28.2", "85/2015/QH13#69.3", "Cẩm nang Lá Phiếu#14.4")
    found = tuple(Ranked(p, p.provision.edition(DAY), Hit(p.reference, 0.3, 0.9, 10)) for p in map(library.provisions.__getitem__, places))
    texts = [r.edition.text.vi for r in found]
    outcome = compose_chosen(found, found, sum(map(len, texts)) - 100, Manner("vi", several=("a", "b", "c")))
    told = outcome.text.split("\n\n")
    assert told[0] == texts[0]
    for said, text in zip(told, texts, strict=True):
        sentences = [part.strip() for part in said.split("…") if part.strip()]
        assert text.startswith(sentences[0])
        assert all(sentence in text for sentence in sentences)
    assert "…" in outcome.text
    assert [c.reference for c in outcome.citations] == list(places)


def test_all_that_is_told_is_cited(library):
    """What governs the first takes no place from a citation of what is told besides."""
    guide, *told = (library.provisions[name] for name in ("Cẩm nang Lá Phiếu#14.4", "85/2015/QH13#69.6", "85/2015/QH13#69.5"))
    rules = tuple(library.provisions[name] for name in ("85/2015/QH13#71.1", "85/2015/QH13#71.2"))
    governing = tuple(Governing(p, p.provision.edition(DAY), whole_article=False) for p in rules)
    found = [Ranked(p, p.provision.edition(DAY), Hit(p.reference, 0.9, 0.9, 10), governing * (p is guide)) for p in (guide, *told)]
    assert [c.reference for c in cite(found, "vi")] == [rules[0].reference, *(p.reference for p in told)]


def test_one_outcome_follows_another_where_there_is_room(ranked):
    """Both are told and the first citation of each comes first; without room the lead stands alone."""
    lead, rest = (compose(ranked((place, 0.9)), "vi", 900, asks_earlier=False) for place in ("29.3", "71.1"))
    both = followed(lead, rest, 900)
    assert both.text == f"{lead.text}\n\n{rest.text}"
    assert [c.clause for c in both.citations] == ["3", "1"]
    assert followed(lead, rest, len(lead.text) + 1) == lead

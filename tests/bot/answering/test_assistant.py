"""The pipeline over small libraries: places, quotations, what one may ask next."""

import pytest

from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Kind
from bot.answering.understanding import Understanding
from knowledge.passages import cut
from knowledge.retrieval import Ranked
from knowledge.search import Hit
from tests.bot.answering.conftest import MOMENT, Judging, document

HANOI, BA_DINH = "01", "00004"
RULE = "Cử tri mất thẻ cử tri thì báo ngay cho Tổ bầu cử."
LOCAL = "Mất thẻ cử tri ở đây thì đến nhà văn hóa."
HINT = "Gõ /place"


@pytest.fixture
def two_places(library_of):
    """A rule on the seal for everywhere, one on the lost card in a province."""
    return library_of(document("1/2026/QH16", "Hòm phiếu phụ được niêm phong."), document("9/2026", LOCAL, scope=HANOI))


def test_people_of_a_place_get_its_documents(two_places, ask):
    """The province's rule answers there, without a hint."""
    assert ask(two_places, "mất thẻ cử tri", place=BA_DINH).text == LOCAL


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.ABSTAIN])
def test_who_has_not_said_where_they_live_is_told_how(two_places, ask, kind):
    """Nothing of the local document comes out; a line says that one can name one's place."""
    outcome = ask(two_places, "mất thẻ cử tri", kind=kind)
    assert LOCAL not in outcome.text
    assert HINT in outcome.text
    assert not any("9/2026" in name for name in (*outcome.retrieved, *(c.document for c in outcome.citations)))


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("niêm phong hòm phiếu phụ", None, Kind.ANSWER),
        ("mất thẻ cử tri", "26740", Kind.ANSWER),
        ("mất thẻ cử tri", None, Kind.DECLINE),
    ],
)
def test_the_hint_comes_only_where_it_helps(two_places, ask, text, place, kind):
    """Not where the country's rule is best, where the place is known, or where nothing of the election is told."""
    assert HINT not in ask(two_places, text, place=place, kind=kind).text


def test_what_nobody_has_put_in_plain_words_is_quoted(library_of, ask):
    """The document's own words, with their place, in both languages; nothing breaks for want of questions."""
    library = library_of(document("1/2026/QH16", RULE, "Thẻ cử tri màu xanh.", quoted=True))
    outcome = ask(library, "cử tri mất thẻ cử tri báo ngay cho ai")
    assert outcome.text.startswith(f"Điều 1 của 1/2026/QH16 ghi: “{RULE}”")
    assert outcome.suggestions == ()
    assert outcome.citations[0].reference == "1/2026/QH16#1"


def test_an_earlier_quotation_comes_with_its_dates(library_of, ask):
    """Who asks what the rule was gets both wordings quoted, within the length."""
    new, old = (" ".join(f"Câu {n} về thẻ cử tri {name}." for n in range(40)) for name in ("mới", "cũ"))
    held, (article,) = document("1/2026/QH16", new, quoted=True)
    rule = article.provisions[0].model_dump() | {
        "in_force_from": "2025-07-01",
        "amended_by": ["2/2025"],
        "before": [{"in_force_from": "2020-01-01", "in_force_until": "2025-06-30", "official": old, "text": {"vi": old, "en": old}}],
    }
    library = library_of((held, (type(article).model_validate(article.model_dump() | {"provisions": [rule]}),)))
    text = ask(library, "thẻ cử tri trước đây").text
    assert "Trước đây (từ 1/1/2020 đến 30/6/2025): Điều 1 của 1/2026/QH16 ghi: “Câu 0 về thẻ cử tri cũ." in text
    assert len(text) <= 900


class Searching:
    """Finds for a turn alone, or for it and the one before, the places in its library that it is told, with their scores."""

    def __init__(self, library, **found):
        self.library = library
        self._found = found

    def retrieve(self, query, day, _place):
        """Return what is found for a turn alone, or for it and the one before."""
        found = self._found["alone" if query.text.startswith("Còn") else "both"]
        placed = [(self.library.provisions[place], score) for place, score in found]
        return tuple(Ranked(p, p.provision.edition(day), Hit(p.reference, score, score, 1)) for p, score in placed)

    def local(self, _query, _day):
        """Return nothing that applies in one place only."""


def test_what_is_asked_now_weighs_more_than_the_turn_before(library_of):
    """The turn before says what it is about; the provision that answered it is not told again."""
    library = library_of(document("1/2026/QH16", "Người ở tù không bầu cử.", "Người hưởng án treo bầu cử.", "Án phí do tòa thu."))
    prison, suspended, fee = library.provisions
    searching = Searching(library, both=[(prison, 0.6), (suspended, 0.4)], alone=[(fee, 0.5), (suspended, 0.4), (prison, 0.1)])
    question = Question("Còn án treo?", MOMENT, ("Người ở tù có được bầu cử không?",))
    assert Assistant(searching, Understanding(cut(library)), Judging(), 900).answer(question).citations[0].reference == suspended

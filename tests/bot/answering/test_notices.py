"""Urgent notices before answers."""

from datetime import timedelta

import pytest

from bot.answering.notices import TOLD_WITH, Notices
from bot.answering.outcomes import Kind
from knowledge.documents import Notice
from tests.bot.answering.conftest import MOMENT, document

HANOI, BA_DINH, SAIGON = "01", "00004", "79"
RULE = "Cử tri mất thẻ cử tri thì báo ngay cho Tổ bầu cử."
HOUR = timedelta(hours=1)


def notice(name="n1", **changes):
    """A notice that is valid at the moment."""
    fields = {"text": {"vi": f"Tin {name}.", "en": f"News {name}."}, "valid_from": MOMENT - HOUR, "valid_until": MOMENT + HOUR}
    return Notice.model_validate({"id": name, **fields, **changes})


def test_a_notice_comes_before_the_answer(library_of, ask):
    """Marked, with the place that it is for, in the language of the answer; the answer follows as it is."""
    library = library_of(document("1/2026/QH16", RULE), notices=[notice()])
    assert ask(library, "mất thẻ cử tri").text == f"📢 Thông báo (cả nước): Tin n1.\n\n{RULE}"
    english = ask(library, "rule title", kind=Kind.ABSTAIN)
    assert english.text.startswith("📢 Notice (the whole country): News n1.\n\n")


def test_a_provisional_notice_says_so(library_of, ask):
    """Nobody takes for certain what nobody has confirmed."""
    library = library_of(document("1/2026/QH16", RULE), notices=[notice(provisional=True)])
    assert ask(library, "mất thẻ cử tri").text.startswith("📢 Thông báo chưa được xác nhận (cả nước): Tin n1.")


@pytest.mark.parametrize(("place", "told"), [(None, "n"), (BA_DINH, "bhn"), ("00008", "hn"), ("99999", "n")])
def test_a_notice_is_for_its_place(place, told):
    """People of the commune, the province, everybody: the nearest first; those of other places never."""
    notices = Notices([notice("n"), notice("h", scope=HANOI), notice("b", scope=BA_DINH), notice("s", scope=SAIGON)])
    assert "".join(n.id for n in notices.valid(MOMENT, place)) == told


@pytest.mark.parametrize(("change", "valid"), [(-HOUR, True), (-2 * HOUR, False), (HOUR, False), (HOUR - timedelta(seconds=1), True)])
def test_a_notice_is_told_while_it_is_valid(change, valid):
    """From its first moment up to, not including, its last."""
    assert bool(Notices([notice()]).valid(MOMENT + change, None)) is valid


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.ABSTAIN, Kind.DECLINE, Kind.OUT_OF_SCOPE, Kind.SMALLTALK])
def test_what_is_no_matter_of_the_election_has_no_notice(library_of, ask, kind):
    """A greeting, what is declined and what is out of scope stay as they are."""
    library = library_of(document("1/2026/QH16", RULE), notices=[notice()])
    assert ask(library, "mất thẻ cử tri", kind=kind).text.startswith("📢") is (kind in TOLD_WITH)


@pytest.mark.parametrize("most", [400, 600, 900])
def test_the_answer_gets_less_room(library_of, ask, most):
    """Notice and answer together keep the length; a long answer is cut after a sentence."""
    long = " ".join(f"Câu thứ {n} về thẻ cử tri của làng." for n in range(17))
    whole = notice(text={"vi": "a" * 300, "en": "a"})
    text = ask(library_of(document("1/2026/QH16", long, RULE), notices=[whole]), "thẻ cử tri của làng", most=most).text
    assert "a" * 300 in text
    assert len(text) <= most


def test_many_notices_leave_room_for_an_answer():
    """Two long ones at most; that there are more is said."""
    lead = Notices([notice(f"n{n}", text={"vi": "a" * 250, "en": "a"}) for n in range(5)]).lead(MOMENT, None, "vi", 900)
    assert lead.count("📢") == 2
    assert lead.endswith("(Còn 3 thông báo khác cho nơi bạn ở.)")
    assert len(lead) < 600


def test_without_a_notice_nothing_is_added(library_of, ask):
    """An answer is the answer."""
    assert ask(library_of(document("1/2026/QH16", RULE)), "mất thẻ cử tri").text == RULE

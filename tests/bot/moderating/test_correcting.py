"""Misprints that a moderator confirms become part of the draft, and what failed because of them applies."""

from functools import cache

import pytest

from bot.moderating.bringing import Bringing
from bot.moderating.changes import apply_all, as_json, from_json
from bot.moderating.correcting import set_right, suspects
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.errors import ChangeError
from bot.moderating.headers import Corrections
from bot.moderating.official_texts import text_of
from bot.moderating.telling import attention
from bot.texts import texts_in
from knowledge.intake.limits import Limits
from tests.bot.moderating import library_builder as build

NUMBER, BY = "7/2026/QH16", "8/2026/QH16"
# "bai xe" in clause 3 is a misprint of "bãi xe".
BASE = f"""QUỐC HỘI
Luật số: {NUMBER}

LUẬT
TRÔNG GIỮ XE

Điều 1. Gửi xe
1. Cử tri gửi xe vào bãi xe cạnh điểm bỏ phiếu của xã mình.
2. Tổ trưởng mở bãi xe cạnh điểm bỏ phiếu của xã mình.
3. Người già đi thẳng đến bai xe cạnh điểm bỏ phiếu của xã mình trong 15 phút.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.

Luật này được Quốc hội thông qua ngày 20 tháng 11 năm 2025.
"""
AMENDING = f"""QUỐC HỘI
Luật số: {BY}

LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT TRÔNG GIỮ XE SỐ {NUMBER}

Điều 1. Sửa đổi, bổ sung một số điều của Luật Trông giữ xe số {NUMBER}
1. Thay thế cụm từ “đến bãi xe” bằng cụm từ “đến cửa” tại khoản 3 Điều 1.

Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026.

Luật này được Quốc hội thông qua ngày 10 tháng 2 năm 2026.
"""


def _bringing(library=None, earlier=()):
    return Bringing(Limits(), library or build.library(), tuple(reversed(earlier)))


@cache
def _base():
    return _bringing().bring(BASE.encode(), "x.txt", Corrections(), lambda *_: None).changes


@pytest.fixture
def base():
    """The base as it was read, with its misprint."""
    return _base()


@pytest.fixture
def over(base):
    """What brings files in where the base is published, and its library."""
    library = apply_all(base, build.library()).after
    return _bringing(library, base), library


@pytest.fixture
def brought(over):
    """The amending law: its one order does not apply."""
    return over[0].bring(AMENDING.encode(), "y.txt", Corrections(), lambda *_: None).changes


def test_a_misprint_of_a_document_brought_in_is_set_right(base):
    """Its words and its body are right, all else is as read; the correction is told to both people, and comes back from the database."""
    (found,) = suspects(base)
    (change,) = set_right(_bringing(), base, [found])
    assert (found.document, found.misprint.place.key, found.misprint.usual) == (NUMBER, "1.3", "bãi")
    assert change.official.body == base[0].official.body.replace("bai xe", "bãi xe")
    assert change.as_read == base[0].official
    assert suspects([change]) == ()
    assert from_json(as_json([change])) == (change,)
    (line,) = attention([change], (), texts_in("vi"))
    assert "“bai” thành “bãi”" in line
    assert "đến bãi xe" in change.applied_to(build.library()).provisions[f"{NUMBER}#1.3"].provision.official


def test_an_order_that_failed_because_of_a_misprint_applies(over, brought):
    """The base is published with a misprint: confirmed in the draft of the amendment, the order applies, and what was published is set right too."""
    bringing, library = over
    assert len(brought[1].consolidation.not_applied) == 1
    (found,) = [s for s in suspects(brought) if s.document == NUMBER]
    mended = set_right(bringing, brought, [found])
    added, applied = mended
    assert isinstance(applied, ApplyAmendment)
    assert (applied.consolidation.not_applied, applied.corrections) == ((), (found.misprint,))
    assert added == brought[0]
    provision = apply_all(mended, library).after.provisions[f"{NUMBER}#1.3"].provision
    assert "đi thẳng đến cửa cạnh" in provision.official
    assert "đến bãi xe" in provision.before[0].official
    assert "đến cửa" in text_of(NUMBER, tuple(reversed(mended))).words("1.3", provision.in_force_from)


def test_what_a_draft_does_not_amend_is_set_right_too(over):
    """A correction stands in the difference though no order is on that place."""
    bringing, library = over
    orders = AMENDING.replace("khoản 3 Điều 1", "khoản 1 Điều 1").replace("đến bãi xe", "vào bãi xe")
    changes = bringing.bring(orders.encode(), "y.txt", Corrections(), lambda *_: None).changes
    (found,) = [s for s in suspects(changes) if s.document == NUMBER]
    result = apply_all(set_right(bringing, changes, [found]), library)
    assert not result.misfits
    provision = result.after.provisions[f"{NUMBER}#1.3"].provision
    assert provision.quoted
    assert "đến bãi xe" in provision.official
    assert provision.amended_by == ()


def test_other_changes_of_the_draft_stay(over, brought):
    """What was taken out stays out, what was added stays."""
    bringing, _ = over
    (found,) = [s for s in suspects(brought) if s.document == NUMBER]
    assert suspects(brought[:1]) == tuple(s for s in suspects(brought) if s.document == BY)
    assert [type(c) for c in set_right(bringing, brought[:1], [found])] == [AddDocument]


def test_a_base_that_is_gone_is_said(brought):
    """Where the base's words are published no more, nothing is left out silently."""
    (found,) = [s for s in suspects(brought) if s.document == NUMBER]
    with pytest.raises(ChangeError):
        set_right(_bringing(), brought, [found])

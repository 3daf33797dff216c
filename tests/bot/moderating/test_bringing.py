"""From a file to the changes of a draft."""

import pytest

from bot.moderating.bringing import Bringing, Stage
from bot.moderating.changes import apply_all, as_json, from_json
from bot.moderating.document_changes import AddDocument, ApplyAmendment, EndDocument
from bot.moderating.errors import ChangeError, ChangeFault, HeaderError
from bot.moderating.headers import Corrections
from bot.moderating.official_texts import text_of
from knowledge.intake.errors import FileRefusedError
from knowledge.intake.limits import Limits
from knowledge.official.model import OfficialText
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.official_files import AMENDING, BASE

BASE_NUMBER, AMENDING_NUMBER = "7/2026/QH16", "8/2026/QH16"


def brought(text, library=None, earlier=(), said=None):
    """Return what a text file becomes, and the stages that it went through."""
    stages = []
    bringing = Bringing(Limits(), library or build.library(), earlier)
    found = bringing.bring(text.encode(), "x.txt", said or Corrections(), lambda stage, _done, _total: stages.append(stage))
    return found, stages


@pytest.fixture(scope="module")
def base():
    """The base law as it was brought in."""
    return brought(BASE)[0]


def test_a_file_becomes_a_change(base):
    """The document is read, parsed and measured, and made to the library its provisions are quotations in force from its day."""
    (change,) = base.changes
    assert isinstance(change, AddDocument)
    assert change.subject == BASE_NUMBER
    assert change.blocking == ()
    after = change.applied_to(build.library())
    provision = after.provisions[f"{BASE_NUMBER}#2.2"].provision
    assert provision.quoted
    assert "15 ngày" in provision.official
    assert provision.in_force_from.isoformat() == "2026-01-01"


def test_progress_is_told():
    """Every stage is told, in order."""
    _, stages = brought(BASE)
    assert list(dict.fromkeys(stages)) == list(Stage)


def test_what_was_brought_comes_back_from_json(base):
    """The official words, their structure and the figures of the reading come back from the database as they were."""
    assert from_json(as_json(base.changes)) == base.changes


def test_an_amendment_is_applied(base):
    """An amending law becomes itself and what it does: the new words from its day, the old ones until the day before, what it repeals ends."""
    library = base.added.applied_to(build.library())
    found, _ = brought(AMENDING, library, tuple(reversed(base.changes)))
    added, applied = found.changes
    assert isinstance(applied, ApplyAmendment)
    assert (added.subject, applied.base, added.document.amends) == (AMENDING_NUMBER, BASE_NUMBER, (BASE_NUMBER,))
    assert from_json(as_json(found.changes)) == found.changes
    result = apply_all(found.changes, library)
    assert not result.misfits
    changed = result.after.provisions[f"{BASE_NUMBER}#2.2"].provision
    assert "10 ngày" in changed.official
    assert changed.in_force_from.isoformat() == "2026-03-01"
    assert changed.amended_by == (AMENDING_NUMBER,)
    assert "15 ngày" in changed.before[0].text.vi
    assert result.after.provisions[f"{BASE_NUMBER}#2.1"].provision.in_force_until.isoformat() == "2026-02-28"
    assert "10 ngày" in text_of(BASE_NUMBER, tuple(reversed(found.changes))).words("2.2", changed.in_force_from)


@pytest.mark.slow
def test_a_base_that_is_missing_is_said_and_caught_up():
    """Where the base's own words are not there, that is said; once it is brought in, what amends it is applied to it."""
    first, _ = brought(AMENDING)
    assert first.added.bases_missing == (BASE_NUMBER,)
    assert [r.code for r in first.added.remarks(build.library())] == ["base-missing"]
    library = first.added.applied_to(build.library())
    later, _ = brought(BASE, library, tuple(reversed(first.changes)))
    assert [type(change) for change in later.changes] == [AddDocument, ApplyAmendment]
    after = apply_all(later.changes, library)
    assert not after.misfits
    assert "10 ngày" in after.after.provisions[f"{BASE_NUMBER}#2.2"].provision.official


@pytest.mark.slow
def test_a_base_that_changed_meanwhile_is_not_overwritten(base):
    """Where another document amended the base since, the amendment no longer fits, and that is said."""
    library = base.added.applied_to(build.library())
    found, _ = brought(AMENDING, library, tuple(reversed(base.changes)))
    document = library.document(BASE_NUMBER).model_copy(update={"amended_by": ("99/2026/QH16",)})
    changed = library.model_construct(
        documents=tuple(document if d.number == BASE_NUMBER else d for d in library.documents), articles=library.articles
    )
    result = apply_all(found.changes, changed)
    assert [(m.number, m.error.code) for m in result.misfits] == [(2, ChangeFault.BASE_CHANGED)]


def test_a_document_that_says_too_little_is_asked_for():
    """Without number and dates nothing is guessed; with the moderator's words it is taken."""
    text = "Điều 1. Gửi xe\n1. Cử tri gửi xe không phải trả tiền.\n2. Bãi xe mở cửa từ 5 giờ.\n"
    with pytest.raises(HeaderError):
        brought(text)
    said = Corrections(
        number="9/2026", kind="circular", title="Thông tư thử", issuer="Bộ", adopted="2026-01-01", in_force_from="2026-01-02", scope="01"
    )
    assert brought(text, said=said)[0].added.document.scope == "01"


def test_a_file_that_is_refused_raises():
    """What is no document is refused before anything else."""
    with pytest.raises(FileRefusedError):
        Bringing(Limits(), build.library(), ()).bring(b"MZ\x90\x00" * 100, "x.pdf", Corrections(), lambda *_: None)


def test_text_of_an_unknown_document(base):
    """Nothing is known of a document that nobody brought in."""
    assert text_of("1/1", base.changes) is None
    assert isinstance(text_of(BASE_NUMBER, base.changes), OfficialText)


def test_an_order_that_cannot_be_read_is_shown_though_there_is_no_other(base):
    """A law that amends in words that nobody can be sure of does not look as if it amended nothing."""
    library = base.added.applied_to(build.library())
    orders = AMENDING[AMENDING.index("\nĐiều 1.") : AMENDING.index("\nĐiều 2.")]
    unreadable = f"\nĐiều 1. Sửa đổi, bổ sung một số điều của Luật số {BASE_NUMBER}\n1. Sửa đổi đoạn thứ hai khoản 1 Điều 1 cho phù hợp.\n"
    found, _ = brought(AMENDING.replace(orders, unreadable), library, tuple(reversed(base.changes)))
    assert found.added.amendments.unclear
    assert not found.added.amendments.operations


ENDING = """QUỐC HỘI
Luật số: 9/2026/QH16

LUẬT
BÃI XE

Điều 1. Bãi xe
1. Bãi xe mở cửa từ 4 giờ.
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2026.
2. Luật Trông giữ xe tại điểm bỏ phiếu số {number} hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.

Luật này được Quốc hội thông qua ngày 10 tháng 2 năm 2026.
"""


@pytest.mark.parametrize("with_words", [True, False])
def test_a_document_that_ends_as_a_whole_ends(base, with_words):
    """Whether its own words are there or not, its last day is the day before, and so is that of its provisions."""
    library = base.added.applied_to(build.library())
    found, _ = brought(ENDING.format(number=BASE_NUMBER), library, base.changes if with_words else ())
    assert [type(change) for change in found.changes] == [AddDocument, *([ApplyAmendment] if with_words else []), EndDocument]
    assert found.added.bases_missing == ()
    result = apply_all(found.changes, library)
    assert not result.misfits
    assert result.after.document(BASE_NUMBER).in_force_until.isoformat() == "2026-04-30"
    if with_words:
        days = {p.provision.in_force_until for name, p in result.after.provisions.items() if name.startswith(BASE_NUMBER)}
        assert {day.isoformat() for day in days} == {"2026-04-30"}


def test_a_document_that_nobody_has_cannot_end():
    """What a new law ends and the library does not hold is no matter of the draft, and nothing is missing."""
    found, _ = brought(ENDING.format(number="1/1999/QH10"))
    assert found.changes == (found.added,)
    assert found.added.bases_missing == ()


def test_a_draft_made_before_another_places_document_came_writes_nothing_over():
    """Two places, one number: the later draft no longer fits, whoever approves it."""
    change = brought(BASE, said=Corrections(number=build.LOCAL, scope="92"), library=build.library(local_scope="nationwide"))[0].added
    with pytest.raises(ChangeError) as error:
        change.applied_to(build.library(local_scope="01"))
    assert error.value.code is ChangeFault.NUMBER_TAKEN


def test_a_base_that_came_meanwhile_is_told(base):
    """An amendment that was brought in before its base says so once the base's own words are there: it must be brought in again."""
    change = brought(AMENDING)[0].added
    assert [r.code for r in change.remarks(build.library())][:1] == ["base-missing"]
    assert [r.code for r in change.remarks(base.added.applied_to(build.library()))][:1] == ["base-came"]

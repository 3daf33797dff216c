"""From a document's own words to the library's record of it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.moderating.errors import HeaderError, NumberTakenError
from bot.moderating.headers import Corrections, document_from
from knowledge.documents import DocumentKind
from knowledge.official.model import Header
from tests.bot.moderating import library_builder as build

READ = Header("9/2026/QH16", "luật", "Thử nghiệm", "Quốc hội", date(2026, 1, 1), date(2026, 3, 1))


def test_what_was_read_becomes_the_record():
    """Number, kind, dates and names come from the header; the title is as people say it, and stands for the missing English one."""
    found = document_from(READ, Corrections(), build.library())
    assert (found.number, found.kind, found.in_force_from) == ("9/2026/QH16", DocumentKind.LAW, date(2026, 3, 1))
    assert found.title.vi == found.title.en == "Luật thử nghiệm"
    assert found.scope == "nationwide"


def test_a_moderator_corrects():
    """What a moderator says comes before what was read."""
    said = Corrections(title="Luật Khác", title_en="Other law", scope="01", source="https://example.org/9", in_force_from=date(2026, 4, 1))
    found = document_from(READ, said, build.library())
    assert (found.title.vi, found.title.en, found.scope, found.in_force_from) == ("Luật Khác", "Other law", "01", date(2026, 4, 1))
    assert found.sources == ("https://example.org/9",)


def test_what_is_missing_is_named():
    """Nothing is guessed: fields that neither the file nor the moderator gives are named, in both languages."""
    with pytest.raises(HeaderError) as error:
        document_from(Header(number="9/2026/QH16", kind="giấy mời"), Corrections(), build.library())
    assert error.value.variables["fields"] == "kind, title, issuer, adopted, in_force_from"
    assert "ngày ban hành (--adopted)" in error.value.tell("vi")
    assert "entry into force (--in-force-from)" in error.value.tell("en")


@pytest.mark.parametrize(
    "issuer", ["HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Ủy ban bầu cử tỉnh Lạng Sơn", "Uỷ ban nhân dân", "Đảng ủy xã Ba Sơn"]
)
def test_where_a_local_document_applies_a_moderator_says(issuer):
    """A local body's document never applies to the whole country unless somebody says so."""
    with pytest.raises(HeaderError) as error:
        document_from(replace(READ, issuer=issuer), Corrections(), build.library())
    assert error.value.variables["fields"] == "scope"
    assert document_from(replace(READ, issuer=issuer), Corrections(scope="31"), build.library()).scope == "31"
    assert document_from(replace(READ, issuer=issuer), Corrections(scope="nationwide"), build.library()).scope == "nationwide"


@pytest.mark.parametrize(
    "issuer", ["Ủy ban Thường vụ Quốc hội", "Bộ Lao động - Thương binh và Xã hội", "Tòa án nhân dân tối cao", "Chính phủ"]
)
def test_a_national_body_speaks_to_the_whole_country(issuer):
    """Nobody is asked where the document of a ministry or a court applies."""
    assert document_from(replace(READ, issuer=issuer), Corrections(), build.library()).scope == "nationwide"


def test_in_force_on_adoption_is_the_day_that_the_moderator_gives():
    """Where the file says `kể từ ngày ký` and the day of signing is given by hand, nobody is asked for the same day twice."""
    header = replace(READ, adopted=None, in_force_from=None, in_force_on_adoption=True)
    assert document_from(header, Corrections(adopted=date(2026, 1, 5)), build.library()).in_force_from == date(2026, 1, 5)
    with pytest.raises(HeaderError) as error:
        document_from(header, Corrections(), build.library())
    assert error.value.variables["fields"] == "adopted, in_force_from"


def test_what_cannot_be_is_named():
    """A scope that is none is no record."""
    with pytest.raises(HeaderError) as error:
        document_from(READ, Corrections(scope="Hà Nội"), build.library())
    assert error.value.variables["fields"] == "scope"


def test_what_the_library_holds_stays():
    """Of a document that is there, title and scope stay as the library has them."""
    header = Header(build.LAW, "luật", "IN HOA", "QUỐC HỘI", date(2000, 1, 1), date(2000, 1, 1))
    assert document_from(header, Corrections(), build.library()) == build.library().documents[0]


@pytest.mark.parametrize("said", [Corrections(scope="92"), Corrections(issuer="UBND thành phố Cần Thơ")])
def test_another_places_document_of_the_same_number_is_another(said):
    """Each province counts its decisions from 1: a second 2/2026/QĐ-UBND never writes over the first one; the error names whose that is."""
    with pytest.raises(NumberTakenError) as error:
        document_from(Header(build.LOCAL, "quyết định"), said, build.library())
    assert "phạm vi Hà Nội" in error.value.tell("vi")


def test_ones_own_document_is_brought_in_again():
    """The same place's document, or one whose issuer is not said, is the one that is there."""
    for said in (Corrections(), Corrections(scope="01"), Corrections(scope="nationwide")):
        assert document_from(Header(build.LOCAL, issuer="LUẬT  thử"), said, build.library()).number == build.LOCAL

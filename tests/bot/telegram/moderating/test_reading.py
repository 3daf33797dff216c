"""What moderators write."""

from datetime import date, datetime, timedelta

import pytest

from bot.clock import VIET_NAM
from bot.moderating.headers import Corrections
from bot.telegram.moderating import reading
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.fields import FIELDS, corrected, missing, said_of
from bot.texts import texts_in
from knowledge.documents import LANGUAGES, DocumentKind
from knowledge.scopes import shipped_scopes

NOW = datetime(2026, 3, 15, 8, 0, tzinfo=VIET_NAM)


def fault(read, *given):
    """Return why something cannot be read."""
    with pytest.raises(InputError) as error:
        read(*given)
    return error.value.code


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20:00 15/3/2026", datetime(2026, 3, 15, 20, 0, tzinfo=VIET_NAM)),
        ("20h30 ngày 16-3-2026", datetime(2026, 3, 16, 20, 30, tzinfo=VIET_NAM)),
        ("2026-03-16", datetime(2026, 3, 16, 23, 59, tzinfo=VIET_NAM)),
        ("20h", datetime(2026, 3, 15, 20, 0, tzinfo=VIET_NAM)),
        ("+6h", NOW + timedelta(hours=6)),
        ("+2 ngày", NOW + timedelta(days=2)),
        ("+2d", NOW + timedelta(days=2)),
        ("+3 giờ", NOW + timedelta(hours=3)),
    ],
)
def test_moments(text, moment):
    """A moment is read as people write it, in the time of Viet Nam."""
    assert reading.moment(text, NOW) == moment


def test_what_is_no_moment_to_come():
    """Words, a moment that is over, and a day that does not exist are refused."""
    assert fault(reading.moment, "tối nay", NOW) is InputFault.NO_MOMENT
    assert fault(reading.moment, "7:00", NOW) is InputFault.PAST
    assert fault(reading.moment, "25:00 15/3/2026", NOW) is InputFault.NO_MOMENT
    assert fault(reading.moment, "31/2/2027", NOW) is InputFault.NO_DAY
    assert fault(reading.day, "x") is InputFault.NO_DAY
    assert reading.day("1/9/2015") == date(2015, 9, 1)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("cả nước", "nationwide"),
        ("ca nuoc", "nationwide"),
        ("nationwide", "nationwide"),
        ("01", "01"),
        ("Hà Nội", "01"),
        ("ha noi", "01"),
        ("00004", "00004"),
    ],
)
def test_places(text, scope):
    """A place is named by its code or its name, with marks or without."""
    assert reading.scope(text, shipped_scopes()) == scope


def test_every_language_names_the_country():
    """What the prompt offers for the whole country is understood."""
    assert {reading.scope(texts_in(language)("scope-nationwide"), shipped_scopes()) for language in LANGUAGES} == {"nationwide"}


def test_places_that_are_none_or_several():
    """A name that nobody has, and one of several communes, are refused."""
    assert fault(reading.scope, "Xứ Thần Tiên", shipped_scopes()) is InputFault.NO_SCOPE
    names = [commune.name for commune in shipped_scopes().communes.values()]
    several = next(name for name in names if names.count(name) > 1)
    assert fault(reading.scope, several, shipped_scopes()) is InputFault.NO_SCOPE


def test_lines():
    """White space around is no matter; nothing and too much are refused; a dash is nothing."""
    assert reading.line("  a\n") == "a"
    assert fault(reading.line, " \n") is InputFault.EMPTY
    assert fault(reading.line, "aaaa", 3) is InputFault.TOO_LONG
    assert reading.is_none(" - ")
    assert not reading.is_none("-a")


@pytest.mark.parametrize("kind", list(DocumentKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds(kind, language):
    """Each kind is known by its name in both languages."""
    assert reading.kind(texts_in(language)(f"moderate-kind-{kind.value}").upper()) is kind


def test_kind_that_is_none():
    """Another word is refused, with those that are known."""
    assert fault(reading.kind, "thơ") is InputFault.NO_KIND


def test_details_of_a_document(small_library):
    """Each detail can be said; what a draft holds stays as it is but for the one that is corrected."""
    texts = {"kind": "luật", "adopted": "1/2/2026", "in_force_from": "1/3/2026", "scope": "Hà Nội", "source": "https://a.vn/b"}
    for field in FIELDS:
        said = corrected(Corrections(), field, texts.get(field, "Một"))
        assert [name for name, value in said if value is not None] == [field]
        assert texts_in("vi")(f"moderate-hint-{field}")
    document = small_library.documents[0]
    before, after = said_of(document), corrected(said_of(document), "title", "Luật khác")
    assert after == before.model_copy(update={"title": "Luật khác"})
    assert missing("number, title.vi, status") == ("number", "title")

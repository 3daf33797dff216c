"""Tests of knowledge.scopes: where something applies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents import NATIONWIDE
from knowledge.errors import UnknownScopeError
from knowledge.scopes import ScopeLevel, shipped_scopes

SCOPES = shipped_scopes()
COMMUNES = sorted(SCOPES.communes)
# Codes of Hà Nội, Ba Đình in it, Thành phố Hồ Chí Minh.
HANOI, BA_DINH, SAIGON = "01", "00004", "79"


def test_every_province_has_a_code_of_its_own():
    """34 provinces, 34 codes of two digits."""
    assert len(SCOPES.provinces) == 34
    assert all(len(code) == 2 and code.isdecimal() for code in SCOPES.provinces)
    assert SCOPES.provinces[SAIGON].short == "Hồ Chí Minh"


@given(st.sampled_from(COMMUNES))
def test_a_commune_is_governed_by_itself_its_province_and_the_country(code):
    """Three scopes, each covering the commune; no other commune does."""
    there = SCOPES.governing(code)
    assert {SCOPES.level(scope) for scope in there} == set(ScopeLevel)
    assert all(SCOPES.covers(scope, code) for scope in there)
    assert code in there


@pytest.mark.parametrize("place", [None, "99999", "", NATIONWIDE])
def test_without_a_place_only_what_applies_everywhere(place):
    """Who has not said where they live, or lives where no commune is any more, has the country's documents."""
    assert SCOPES.governing(place) == {NATIONWIDE}


@pytest.mark.parametrize(
    ("outer", "inner", "covers"),
    [
        (NATIONWIDE, BA_DINH, True),
        (HANOI, BA_DINH, True),
        (BA_DINH, BA_DINH, True),
        (SAIGON, BA_DINH, False),
        (BA_DINH, HANOI, False),
        (HANOI, NATIONWIDE, False),
    ],
)
def test_what_covers_what(outer, inner, covers):
    """A scope covers itself and what lies in it, never what lies around it."""
    assert SCOPES.covers(outer, inner) is covers


@pytest.mark.parametrize("scope", ["", "7", "99", "99999", "vietnam"])
def test_what_is_no_scope_is_refused(scope):
    """An unknown code is told as such."""
    assert not SCOPES.is_known(scope)
    with pytest.raises(UnknownScopeError) as caught:
        SCOPES.level(scope)
    assert caught.value.scope == scope

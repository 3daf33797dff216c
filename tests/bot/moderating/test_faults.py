"""Faults are told in words, in both languages, with where and what to do."""

import pytest

from bot.moderating.faults import fault_words, fidelity_words, page_words
from bot.texts import Texts
from knowledge.fidelity import Fault, FaultCode, measure
from knowledge.intake.model import Format, Page, Pages
from knowledge.official.model import Part
from knowledge.official.parsing import parse


@pytest.mark.parametrize("code", FaultCode)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_fault_has_words(code, language):
    """No code is without a text."""
    missing = ("number",) if code is FaultCode.HEADER_INCOMPLETE else ("3",)
    words = fault_words(
        Fault(code, 2, "5.4", "chỗ này", 7, missing, ((Part.ARTICLE, "5"), (Part.CLAUSE, "4")), 0.0312, 0.0005), Texts(language)
    )
    assert "2" in words
    assert "chỗ này" in words
    assert "fault-" not in words


def test_a_gap_is_told_with_its_place():
    """The moderator reads which clause is missing, and where."""
    fault = Fault(FaultCode.NUMBER_MISSING, 3, "5.4", count=1, missing=("3",), parts=((Part.ARTICLE, "5"), (Part.CLAUSE, "4")))
    assert fault_words(fault, Texts("vi")) == "Trang 3: ngay trước khoản 4 Điều 5 thiếu khoản 3. Hãy so với bản gốc."
    assert fault_words(fault, Texts("en")) == "Page 3: clause 3 missing just before clause 4 of Article 5. Compare with the original."


def test_shares_are_never_rounded_to_all_or_nothing():
    """A bar of 0.05 % reads as such, and nearly all is not all."""
    fault = Fault(FaultCode.TEXT_LOST, 1, count=1, share=0.999999, bar=1.0)
    assert "99,99 %" in fault_words(fault, Texts("vi"))
    broken = Fault(FaultCode.BROKEN_LETTERS, 1, count=9, share=0.031, bar=0.0005)
    assert "3.1 %, at most 0.05 %" in fault_words(broken, Texts("en"))


def test_excerpts_are_one_line_and_short():
    """A document cannot fill the screen or add lines of its own."""
    words = fault_words(Fault(FaultCode.QUOTE_OPEN, 1, excerpt="một\nhai\n" + "x" * 999), Texts("vi"))
    assert "\n" not in words
    assert len(words) < 300


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_whole_is_told_with_figures(language):
    """One line for the document, one for each page."""
    pages = Pages(Format.PDF, (Page(1, ("Điều 1. Cây", "Cây xanh.")), Page(2, ()), Page(3, ("Điều 3. Lá", "Lá xanh."))), "0" * 64)
    fidelity = measure(pages, parse(pages))
    assert "100 %" in fidelity_words(fidelity, Texts(language))
    assert len(page_words(fidelity, Texts(language))) == 3
    assert " 2 " in fidelity_words(fidelity, Texts(language))

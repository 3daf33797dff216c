"""Quotes are found whatever marks they are set in."""

import pytest

from knowledge.official.assembling import assemble_text
from knowledge.official.quoting import quotes_in


def quoted(text):
    """Return the quoted words of a text."""
    return [text[start:end] for start, end in quotes_in(assemble_text(text).lines).spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thay “một” bằng “hai” tại", ["“một”", "“hai”"]),
        ('thay "một" bằng "hai" tại', ['"một"', '"hai"']),
        ("như sau:\n“1. Cây “to”\n2. Cây nhỏ.”.\nHết", ["“1. Cây “to”\n2. Cây nhỏ.”"]),
        ('như sau: "1. Cây "to"\n2. Cây nhỏ.".\nHết', ['"1. Cây "to"\n2. Cây nhỏ."']),
        ('thay " một " bằng “hai“ tại', ['" một "', "“hai“"]),
        ("một dấu “ lẻ giữa dòng\nDòng sau", []),
        ("không có gì", []),
    ],
)
def test_quoted_spans(text, found):
    """Outermost quotes, with their marks; an inline quote never runs past its line."""
    assert quoted(text) == found


def test_an_unclosed_quote_is_told():
    """Where a block's quote never closes, the place is kept."""
    text = "1. Sửa đổi Điều 2 như sau:\n“Điều 2. Cây\n2. Bãi bỏ Điều 3."
    quotes = quotes_in(assemble_text(text).lines)
    assert quotes.open_at == (text.index("“"),)
    assert not quotes.inside(text.index("2. Bãi bỏ"))


def test_many_unclosed_quotes_take_no_time():
    """A text made of opening marks is read a bounded number of times."""
    text = "“Cây\n" * 5000
    assert quotes_in(assemble_text(text).lines).spans

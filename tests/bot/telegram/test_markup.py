"""Pages of Telegram's HTML."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import PAGE_LIMIT, Run, Tag, length, pages, shortened, to_html
from tests.bot.telegram.telegram_html import read, shown

TEXTS = st.text(st.one_of(st.sampled_from("aă .\n<>&\"'🗳e\u0301\u200d…"), st.characters(exclude_categories=["Cs"])), max_size=120)
RUNS = st.lists(st.builds(Run, TEXTS, st.sampled_from(Tag), st.none() | st.just('https://a.vn/?a=1&b="2"')), max_size=6)


def packed(text):
    """Return a text without white space."""
    return "".join(text.split())


@given(RUNS, st.integers(2, 60))
def test_pages_lose_nothing_balance_and_keep_the_limit(runs, limit):
    """Every page is within the limit, has balanced tags and some text; together they show the whole text but for white space."""
    cut = pages(runs, limit)
    texts = [shown(page) for page in cut]
    assert all(length(text) <= limit for text in texts)
    assert all(text.strip() for text in texts)
    assert packed("".join(texts)) == packed("".join(run.text for run in runs))


@given(RUNS)
def test_html_shows_what_the_runs_say(runs):
    """Everything in a run is escaped: Telegram shows the very text."""
    assert shown(to_html(runs)) == "".join(run.text for run in runs)


@given(TEXTS, st.integers(3, 40))
def test_shortened_is_within_the_limit(text, limit):
    """A shortened text is within the limit, and is the text itself where that fits."""
    short = shortened(text, limit)
    assert length(short) <= limit
    assert short == text or short.endswith("…")


def test_short_text_is_one_page():
    """What fits is one page, untouched."""
    assert pages([Run("a" * PAGE_LIMIT)]) == ("a" * PAGE_LIMIT,)


def test_cut_falls_between_paragraphs_first():
    """A page ends after a paragraph where there is one in its second half, else after a line, a sentence, a word."""
    assert pages([Run("Một hai.\nBa bốn.\n\nNăm sáu. Bảy")], 24) == ("Một hai.\nBa bốn.", "Năm sáu. Bảy")
    assert pages([Run("Một hai.\nBa bốn. Năm sáu")], 13) == ("Một hai.", "Ba bốn.", "Năm sáu")
    assert pages([Run("Một hai. Ba bốn năm")], 13) == ("Một hai.", "Ba bốn năm")
    assert pages([Run("Một hai ba bốn")], 9) == ("Một hai", "ba bốn")
    assert pages([Run("Mộthaibabốn")], 6) == ("Mộthai", "babốn")


def test_cut_goes_around_letters_made_of_several_characters():
    """A mark stays with its letter, an emoji with its other half."""
    assert pages([Run("aae\u0301bb")], 3) == ("aa", "e\u0301b", "b")
    assert pages([Run("a🗳🗳")], 2) == ("a", "🗳", "🗳")


def test_quote_that_is_cut_is_a_quote_on_each_page():
    """A tag that spans a cut is closed before it and opened again after it."""
    first, second = pages([Run("Trước. "), Run("Một hai ba bốn.", Tag.FOLDED_QUOTE)], 16)
    assert read(first)[1] == read(second)[1] == [("blockquote", {"expandable": None})]


def test_link_is_escaped():
    """An address with quotes and ampersands stays one attribute."""
    assert read(to_html([Run("trang", address='https://a.vn/?a="1"&b=2')])) == ("trang", [("a", {"href": 'https://a.vn/?a="1"&b=2'})])


def test_nothing_is_no_page():
    """White space alone makes no message."""
    assert pages([Run(" \n ")]) == ()


def test_length_counts_as_telegram_does():
    """An emoji counts two."""
    assert length("Lá 🗳") == 5

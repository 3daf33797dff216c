"""The documents' own words behind a source's button."""

from datetime import date

from bot.telegram import rendering
from bot.telegram.markup import Tag
from tests.bot.answering.conftest import document, library_from

DAY = date(2026, 3, 1)


def opened(*changes, quoted=False):
    """Open a provision of these pieces; return the folded quotes and the whole text."""
    held, (article,) = document("1/2026/QH16", "Lời dễ hiểu.", quoted=quoted)
    pieces = tuple(article.provisions[0].model_copy(update=change) for change in changes)
    library = library_from((held, (article.model_copy(update={"provisions": pieces}),)))
    runs = rendering.provision(tuple(library.provisions.values()), "vi", DAY)
    return [run.text for run in runs if run.tag is Tag.FOLDED_QUOTE], "".join(run.text for run in runs)


def test_official_words_stand_below_the_plain_ones():
    """Each under its own label."""
    quotes, text = opened({"official": "Nguyên văn của luật."})
    assert quotes == ["Lời dễ hiểu.", "Nguyên văn của luật."]
    assert "Nguyên văn:\nNguyên văn của luật." in text


def test_pieces_of_a_clause_show_its_words_once():
    """A long clause told in two pieces has one wording."""
    quotes, _ = opened(*({"official": "Cả khoản.", "clause": "1", "part": n} for n in (1, 2)))
    assert quotes == ["Lời dễ hiểu.", "Lời dễ hiểu.", "Cả khoản."]


def test_a_quotation_is_not_called_plain_words():
    """What nobody has put in plain words is shown once, as what it is."""
    quotes, text = opened({}, quoted=True)
    assert quotes == ["Lời dễ hiểu."]
    assert "Nguyên văn:" in text
    assert "Diễn giải" not in text


def test_what_there_is_no_official_text_of_looks_as_before():
    """Plain words only."""
    quotes, text = opened({})
    assert quotes == ["Lời dễ hiểu."]
    assert "Nguyên văn:" not in text

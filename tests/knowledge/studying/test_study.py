"""What a hostile text costs: the bot's own process never computes over it, and no text costs more than it may."""

from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.dated_text import dated
from knowledge.amending.reading import read_amendments
from knowledge.fidelity import measure
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Format, Page, Pages
from knowledge.official.parsing import parse
from knowledge.studying.model import Change, Job, Late, Step, Study
from knowledge.studying.study import apply_changes, study

LIMITS = Limits(seconds=120, cpu_seconds=60)
HEAD = "Luật số: 1/2031/QH18\nLUẬT\nSỬA ĐỔI LUẬT TRỒNG CÂY\nĐiều 1. Sửa đổi, bổ sung một số điều của Luật Trồng cây số 5/2030/QH17\n"
BASE = "Luật số: 5/2030/QH17\nLUẬT\nTRỒNG CÂY\nĐiều 1. Người trồng cây\n1. Ai cũng trồng cây.\n2. Cây nhỏ thì tưới ít.\nĐiều 2. Cây\n1. Cây cho bóng.\n"
LAW = HEAD + (
    "1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:\n“1. Mọi người trồng cây.”.\n"
    "2. Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:\n“3. Cây to thì tưới nhiều.”.\n"
    "3. Bãi bỏ khoản 1 Điều 2.\n4. Thay thế cụm từ “tưới ít” bằng cụm từ “tưới vừa” tại khoản 2 Điều 1.\n"
)
FROM, LATER = date(2031, 7, 1), date(2032, 1, 1)


def pages(text):
    """Return the pages of a plain text."""
    return Pages(Format.TXT, (Page(1, tuple(text.split("\n"))),), "0" * 64)


def base():
    """Return a law over time."""
    return dated(parse(pages(BASE)), date(2030, 1, 1))


def test_the_child_says_what_we_would_say():
    """Text, figures, faults and operations come back from the child as they would be here, each of its own kind."""
    official = parse(pages(LAW))
    told = []
    assert study(pages(LAW), LIMITS, told.append) == Study(official, measure(pages(LAW), official), read_amendments(official))
    assert told == [Step.PARSING, Step.MEASURING, Step.AMENDING]


def test_changes_are_applied_one_after_the_other():
    """The child applies changes as we would; behind one that came too late, none is applied."""
    amendments = read_amendments(parse(pages(LAW)))
    assert len(amendments.operations) == 4
    first = consolidate(base(), amendments, FROM)
    ((once,), (early, late)) = apply_changes(
        [
            Job(base(), (Change(amendments, FROM),)),
            Job(base(), (Change(amendments, LATER), Change(amendments, FROM), Change(amendments, FROM))),
        ],
        LIMITS,
    )
    assert once == first
    assert early == consolidate(base(), amendments, LATER)
    assert late == Late(FROM, LATER)
    assert apply_changes([], LIMITS) == ()


def test_a_file_without_words_is_refused():
    """Pages without a letter are no text."""
    with pytest.raises(FileRefusedError) as error:
        study(pages(" "), LIMITS)
    assert error.value.refusal is Refusal.NO_TEXT


@pytest.mark.parametrize(
    ("bounds", "refusals"),
    [
        ({"seconds": 0.01}, {Refusal.TOO_SLOW}),
        ({"cpu_seconds": 1}, {Refusal.TOO_SLOW}),
        pytest.param({"output_bytes": 4000}, {Refusal.TOO_MUCH_TEXT}, marks=pytest.mark.slow),
        pytest.param({"memory_bytes": 150 << 20}, {Refusal.TOO_MUCH_MEMORY, Refusal.READER_CRASHED}, marks=pytest.mark.slow),
    ],
)
def test_a_text_that_costs_too_much_is_refused(bounds, refusals):
    """Time, processor time, memory and output are bounded for the parsing as they are for the reading, and nothing here comes to harm."""
    with pytest.raises(FileRefusedError) as error:
        study(pages(HEAD + "1. x\n" * 60_000), replace(LIMITS, **bounds))
    assert error.value.refusal in refusals


LONG = {
    "places": "1. Thay thế cụm từ “a” bằng cụm từ “b” tại " + "khoản 1 Điều 2, " * 8000,
    "closing quotes": "1. Sửa đổi " + "a”" * 60_000,
    "opening quotes": "“" * 60_000,
    "names of laws": "1. " + "Luật a " * 20_000,
    "white space": "1. Sửa đổi khoản 1 Điều 1" + " " * 150_000 + "x:",
    "days": "1. " + "a, " * 50_000 + "có hiệu lực từ ngày 1 tháng 1 năm 2032",
    "articles": "".join(f"Điều {number}. x\n" for number in range(2, 8000)),
    "reopened endings": "".join(f"Nơi nhận:\nĐiều {number}. B\n" for number in range(2, 5000)),
}


@pytest.mark.slow
@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_texts_take_no_minutes(text):
    """Sentences of a hundred thousand letters are read within the processor time of a few seconds: no step looks at all of it for each of its letters."""
    assert study(pages(HEAD + text), replace(LIMITS, cpu_seconds=30)).official.body


def test_every_character_comes_back():
    """What the child hands back covers the body it was given, character for character."""
    official = study(pages(LAW), LIMITS).official
    assert "".join(official.body[start:end] for start, end, _ in official.spans()) == official.body
    assert "".join(chain(*LAW.split())) == "".join(chain(*official.body.split()))

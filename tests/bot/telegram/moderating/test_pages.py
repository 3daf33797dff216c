"""Pages, marks and buttons: nothing is lost, nothing acts, everything fits what Telegram takes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.moderating.marking import Fate, Segment, mark
from bot.telegram.markup import PAGE_LIMIT, Run, Tag, length
from bot.telegram.moderating.buttons import Press, Verb, button, data, digest, pattern, read
from bot.telegram.moderating.marks import marked, said
from bot.telegram.moderating.paging import MOST_MARKS, paged, turning
from tests.bot.moderating.test_document_instructions import DOCUMENTS, ENTITIES
from tests.bot.telegram import telegram_html

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
BLOCKS = st.lists(st.lists(st.builds(Run, WORDS, st.sampled_from(Tag)), min_size=1, max_size=40), max_size=12)


def letters(text):
    """A text without white space."""
    return "".join(text.split())


@given(BLOCKS, st.integers(20, 400))
def test_pages_lose_nothing_and_fit(blocks, limit):
    """All letters are there in their order; each page is HTML that Telegram takes, below the limit, with no more marks than it shows."""
    pages = paged(blocks, limit)
    read_pages = [telegram_html.read(page) for page in pages]
    written = letters("".join(run.text for block in blocks for run in block))
    assert letters("".join(text for text, _ in read_pages)) == (written or "…")
    for text, tags in read_pages:
        assert length(text) <= max(limit, 3)
        assert len(tags) <= MOST_MARKS + 1


def test_a_block_of_many_marks_is_cut():
    """Telegram shows a hundred marks and drops the others: no page has more."""
    block = [Run(f"{n} ", Tag.STRIKE if n % 2 else Tag.BOLD) for n in range(500)]
    for page in paged([block]):
        assert len(telegram_html.read(page)[1]) <= MOST_MARKS


@given(st.integers(1, 60), st.data())
def test_turning_stays_within(count, drawn):
    """Every button turns to a page that is there; a single page has none."""
    page = drawn.draw(st.integers(0, count - 1))
    rows = turning(Verb.DRAFT, 12, "x" * 24, page, count)
    assert bool(rows) == (count > 1)
    for label in (b for row in rows for b in row):
        press = read(label.callback_data)
        assert press is not None
        assert press.verb is Verb.NOTHING or 0 <= press.number < count


@given(st.sampled_from(Verb), st.integers(0, 10**9), st.text(), st.integers(0, 10**9 - 1))
def test_presses_round_trip(verb, about, shown, number):
    """What a button carries is read as it was written, and fits 64 bytes."""
    carried = data(verb, about, digest(shown), number)
    assert read(carried) == Press(verb, str(about), digest(shown), number)
    assert len(carried.encode()) <= 64


def test_what_is_no_press():
    """What nobody wrote is understood as nothing; a verb's pattern matches no other verb."""
    for carried in ("", "m", "m:zzz:::", "q:abc", "m:d:1:x:y", "m:d:" + "1" * 17 + "::"):
        assert read(carried) is None
    assert len({pattern(verb) for verb in Verb}) == len(Verb)
    assert button("x" * 500, Verb.MENU).text.endswith("…")


@given(
    st.lists(st.sampled_from(["cử", "tri", "đủ", "18", "21", "tuổi."])), st.lists(st.sampled_from(["cử", "tri", "đủ", "18", "21", "tuổi."]))
)
def test_marks_keep_both_wordings(before, after):
    """What is not bold is the former wording, what is not struck through the new one."""
    old, new = " ".join(before), " ".join(after)
    runs = marked(mark(old, new), whole=True)
    assert "".join(r.text for r in runs if r.tag is not Tag.BOLD).split() == before
    assert "".join(r.text for r in runs if r.tag is not Tag.STRIKE).split() == after


def test_long_stretches_are_shortened():
    """A few words around each change are enough where the text is long; removed and added words are never shortened."""
    same = " ".join(f"từ{n}" for n in range(100))
    runs = marked((Segment(Fate.SAME, same), Segment(Fate.REMOVED, " cũ"), Segment(Fate.ADDED, " mới"), Segment(Fate.SAME, f" {same}")))
    shown = "".join(run.text for run in runs)
    assert "…" in shown
    assert "cũ mới" in shown
    assert len(shown) < len(same)


def test_nothing_in_a_document_acts():
    """Of fifty documents that try, no tag, link, name or command comes out of a page."""
    blocks = [[said(text)] for text in DOCUMENTS] + [marked(mark("Cũ.", text)) for text in DOCUMENTS]
    for page in paged(blocks):
        text, tags = telegram_html.read(page)
        assert {tag for tag, _ in tags} <= {"b", "s"}
        assert not ENTITIES.search(text), ENTITIES.search(text)
        assert length(text) <= PAGE_LIMIT

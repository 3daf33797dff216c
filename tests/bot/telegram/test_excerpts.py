"""What people copy and share."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.excerpts import COPY_LIMIT, SHARE_LIMIT, copy_text, share_address
from bot.telegram.markup import length

SOURCE = "📖 Điều 29, khoản 3 – 85/2015/QH13"
LINK = "https://t.me/LaPhieuBot"
TEXTS = st.text(st.one_of(st.sampled_from("ạơ .\n🗳"), st.characters()), min_size=1, max_size=1200)
SOURCES = st.lists(st.text(st.characters(), min_size=1, max_size=300), max_size=3)


@given(TEXTS, SOURCES)
def test_copied_text_is_within_the_limit(text, sources):
    """Whatever the answer and its sources, what is copied has 1 to 256 units."""
    assert 1 <= length(copy_text(text, sources)) <= COPY_LIMIT


@given(TEXTS, SOURCES)
def test_shared_address_is_within_the_limit(text, sources):
    """Whatever the answer and its sources, the address is bounded, and plain ASCII."""
    address = share_address(text, sources, LINK)
    assert len(address) <= SHARE_LIMIT
    assert address.isascii()


def test_short_answer_is_copied_whole():
    """What fits is copied with all its sources."""
    assert copy_text("Đủ 18 tuổi.", [SOURCE, "📖 Điều 2"]) == f"Đủ 18 tuổi.\n\n{SOURCE}\n📖 Điều 2"


def test_long_answer_is_copied_up_to_a_sentence_with_its_source():
    """What does not fit keeps its leading whole sentences, says that something was left out, and names the governing source."""
    copied = copy_text("Câu đầu tiên của câu trả lời. " * 20, [SOURCE, "📖 Điều 2"])
    assert copied == " ".join(["Câu đầu tiên của câu trả lời."] * 7) + f" […]\n\n{SOURCE}"


def test_endless_first_sentence_is_cut_between_words():
    """A first sentence that is too long by itself is cut between words."""
    copied = copy_text("dài " * 200, [SOURCE])
    assert copied.endswith(f"dài…\n\n{SOURCE}")
    assert length(copied) <= COPY_LIMIT


def test_answer_and_link_are_shared():
    """Sharing opens Telegram's own list of chats with the answer, its source and the assistant's address."""
    address = urlsplit(share_address("Đủ 18 tuổi & hơn.", [SOURCE], LINK))
    assert (address.netloc, address.path) == ("t.me", "/share/url")
    assert parse_qs(address.query) == {"url": [LINK], "text": [f"Đủ 18 tuổi & hơn.\n\n{SOURCE}"]}


def test_long_answer_is_shared_with_more_than_is_copied():
    """An address holds more than a copy button, and its source all the same."""
    text = "Câu đầu tiên của câu trả lời. " * 60
    shared = parse_qs(urlsplit(share_address(text, [SOURCE], LINK)).query)["text"][0]
    assert shared.endswith(f"trả lời. […]\n\n{SOURCE}")
    assert len(shared) > 500

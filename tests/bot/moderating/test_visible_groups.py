"""Which groups of the queue are whose."""

import pytest

from bot.moderating.audit import AuditLog
from bot.moderating.errors import QueueError, QueueFault
from bot.moderating.people import Person, Role
from bot.moderating.queue import Queue
from bot.moderating.unanswered import GroupState
from bot.moderating.visible_groups import own_group, province_of, visible, visible_group
from tests.bot.moderating.questions import LOST, MODERATOR, Calendar, no_vector, unanswered

NATION = Person(1, Role.NATIONAL, "nationwide", "An")
HANOI = Person(2, Role.PROVINCE, "01", "Bình")
BA_DINH = Person(3, Role.COMMUNE, "00004", "Chi")
SAIGON = Person(4, Role.PROVINCE, "79", "Dung")


@pytest.fixture
def queue(sessions):
    """A group that was asked in two provinces, one in Hà Nội, one of which nobody knows where."""
    calendar = Calendar()
    queue = Queue(sessions, AuditLog(sessions, calendar.now), calendar)
    asked = ((LOST, "01"), (LOST, "79"), ("Hoãn bầu vì bão không?", "01"), ("Mấy tuổi thì bầu?", None))
    for text, province in asked:
        queue.add(unanswered(text, province=province))
    queue.arrange(no_vector)
    return queue


@pytest.mark.parametrize(("person", "province", "count"), [(NATION, None, 3), (HANOI, "01", 3), (BA_DINH, "01", 3), (SAIGON, "79", 2)])
def test_a_commune_sees_what_its_province_asks(queue, person, province, count):
    """The country's moderators see all; the others what was asked in their province or nowhere said."""
    assert province_of(person) == province
    assert len(visible(queue, person)) == count


def test_a_group_is_named_by_its_beginning(queue):
    """In whatever state; one that is not theirs to see is as one that is not there."""
    storm = next(g for g in visible(queue, HANOI) if "bão" in g.wordings[0].text)
    queue.dismiss(MODERATOR, storm.id, "xem đài")
    assert visible_group(queue, BA_DINH, storm.id[:6].upper()).state is GroupState.DISMISSED
    for person, name in ((SAIGON, storm.id), (NATION, ""), (NATION, "x")):
        with pytest.raises(QueueError) as error:
            visible_group(queue, person, name)
        assert error.value.code is QueueFault.UNKNOWN


def test_a_beginning_of_several_names_none(sessions):
    """With more groups than hexadecimal digits two begin alike."""
    calendar = Calendar()
    queue = Queue(sessions, AuditLog(sessions, calendar.now), calendar)
    for word in ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mèo", "chó", "gà", "vịt", "trâu", "bò", "lợn"]:
        queue.add(unanswered(f"{word} {word}"))
    queue.arrange(no_vector)
    first = [group.id[0] for group in queue.groups()]
    twice = next(letter for letter in first if first.count(letter) > 1)
    with pytest.raises(QueueError) as error:
        visible_group(queue, NATION, twice)
    assert error.value.code is QueueFault.AMBIGUOUS


def test_what_others_asked_too_is_the_countrys(queue):
    """A province closes what its people asked and what nobody said where, not what another province asked too."""
    groups = {group.wordings[0].text: group.id for group in visible(queue, NATION)}
    assert own_group(queue, NATION, groups[LOST]).count == 2
    assert own_group(queue, HANOI, groups["Mấy tuổi thì bầu?"]).count == 1
    with pytest.raises(QueueError) as error:
        own_group(queue, SAIGON, groups[LOST])
    assert error.value.code is QueueFault.ELSEWHERE
    assert all(error.value.tell(language) for language in ("vi", "en"))


def test_where_nothing_is_new_no_vector_is_needed(queue):
    """The encoder takes seconds to load, and most looks at the queue need none."""

    def refused(_text):
        raise AssertionError

    assert queue.arrange(refused) == 0

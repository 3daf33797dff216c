"""People and their roles."""

import pytest

from bot.moderating.audit import CONSOLE
from bot.moderating.errors import LastAdministratorError, NotAllowedError, ScopeError, UnknownPersonError
from bot.moderating.opening import communes
from bot.moderating.people import NATIONWIDE, Person, Role

BOSS = Person(1, Role.ADMINISTRATOR, NATIONWIDE, "Quản trị")
HA = Person(2, Role.PROVINCE, "01", "Sở Nội vụ")
BE = Person(3, Role.COMMUNE, "00001", "Phường")


@pytest.fixture
def staffed(people):
    """An administrator, a province's and a commune's moderator."""
    people.add(CONSOLE, BOSS)
    people.add(BOSS.id, HA)
    people.add(BOSS.id, BE)
    return people


def test_the_first_administrator_comes_from_the_command_line(people, audit):
    """Nobody has a role at first; the command line gives one, and the log says so."""
    assert people.list() == ()
    people.add(CONSOLE, BOSS, "lần đầu")
    assert people.find(1) == BOSS
    (entry,) = audit.entries()
    assert (entry.actor, entry.action, entry.subject, entry.why) == (CONSOLE, "person.added", "person 1", "lần đầu")


def test_people_are_listed_and_found(staffed):
    """Everybody with a role, the longest first; a province's moderator knows its communes."""
    assert [person.id for person in staffed.list()] == [1, 2, 3]
    assert staffed.find(2).communes == {"00001", "00002"}
    assert staffed.find(9) is None


@pytest.mark.parametrize("by", [HA.id, BE.id, 9])
def test_only_administrators_give_and_take_roles(staffed, by):
    """Others, and people unknown, may not."""
    with pytest.raises(NotAllowedError):
        staffed.add(by, Person(9, Role.COMMUNE, "00002", ""))
    with pytest.raises(NotAllowedError):
        staffed.remove(by, BE.id)


@pytest.mark.parametrize(
    ("role", "scope"),
    [
        (Role.ADMINISTRATOR, "01"), (Role.NATIONAL, "01"), (Role.PROVINCE, NATIONWIDE), (Role.PROVINCE, "00001"), (Role.PROVINCE, "77"),
        (Role.COMMUNE, "01"), (Role.COMMUNE, "99999"), (Role.COMMUNE, ""), (Role.COMMUNE, "0000١"),
    ],
)  # fmt: skip
def test_role_and_scope_fit(staffed, role, scope):
    """A role has the scope of its level, and the place exists."""
    with pytest.raises(ScopeError):
        staffed.add(BOSS.id, Person(9, role, scope, ""))


def test_a_role_can_change(staffed, audit):
    """Adding somebody again puts the new role in place of the old one."""
    staffed.add(BOSS.id, Person(BE.id, Role.COMMUNE, "00003", "Xã"))
    assert staffed.find(BE.id).scope == "00003"
    assert len(staffed.list()) == 3
    assert audit.entries(1)[0].action == "person.changed"


def test_a_removed_person_has_no_role_and_may_come_back(staffed, audit):
    """Removing ends the role; adding again begins one; the log keeps both."""
    staffed.remove(BOSS.id, HA.id, "chuyển việc")
    assert staffed.find(HA.id) is None
    assert audit.entries(1)[0].why == "chuyển việc"
    staffed.add(BOSS.id, HA)
    assert staffed.find(HA.id).role is Role.PROVINCE


def test_nobody_can_be_removed_twice(staffed):
    """Who has no role has none to lose."""
    with pytest.raises(UnknownPersonError, match="9"):
        staffed.remove(BOSS.id, 9)


@pytest.mark.parametrize("by", [BOSS.id, CONSOLE])
def test_the_last_administrator_stays(staffed, by):
    """Neither themselves nor the command line may remove or demote the last one; with a second one they may."""
    demoted = Person(BOSS.id, Role.NATIONAL, NATIONWIDE, "")
    with pytest.raises(LastAdministratorError):
        staffed.remove(by, BOSS.id)
    with pytest.raises(LastAdministratorError):
        staffed.add(by, demoted)
    assert staffed.find(BOSS.id) == BOSS
    staffed.add(by, Person(5, Role.ADMINISTRATOR, NATIONWIDE, ""))
    staffed.remove(by, BOSS.id)
    assert staffed.find(BOSS.id) is None


def test_the_last_administrator_may_get_another_label(staffed):
    """What stays an administrator is not removed."""
    staffed.add(BOSS.id, Person(BOSS.id, Role.ADMINISTRATOR, NATIONWIDE, "Khác"))
    assert staffed.find(BOSS.id).label == "Khác"


@pytest.mark.parametrize(
    ("person", "seen"),
    [
        (BOSS, {NATIONWIDE, "01", "02", "00001", "00003"}),
        (Person(4, Role.NATIONAL, NATIONWIDE, ""), {NATIONWIDE, "01", "02", "00001", "00003"}),
        (HA, {"01", "00001"}),
        (BE, {"00001"}),
    ],
)
def test_a_person_sees_and_changes_their_scope_and_below(staffed, person, seen):
    """A province's moderator has its communes; nobody has what lies above or beside."""
    found = staffed.find(person.id) or person
    for scope in (NATIONWIDE, "01", "02", "00001", "00003"):
        assert found.may_see(scope) == found.may_change(scope) == (scope in seen)


def test_nobody_approves_their_own(staffed):
    """But administrators, where one person is allowed; and nobody approves beyond their scope."""
    boss, ha = staffed.find(BOSS.id), staffed.find(HA.id)
    assert ha.may_approve("00001", BE.id)
    assert not ha.may_approve("00001", HA.id)
    assert not ha.may_approve("00001", HA.id, alone=True)
    assert not ha.may_approve("02", BE.id)
    assert not boss.may_approve(NATIONWIDE, BOSS.id)
    assert boss.may_approve(NATIONWIDE, BOSS.id, alone=True)


def test_the_places_are_the_shipped_ones():
    """A province has its communes, a commune itself, and what is no place has none."""
    assert communes(NATIONWIDE) is None
    assert communes("00000") is None
    of_ha_noi = communes("01")
    assert "00004" in of_ha_noi
    assert communes("00004") == {"00004"}


@pytest.mark.parametrize(
    ("role", "may"), [(Role.ADMINISTRATOR, True), (Role.NATIONAL, True), (Role.PROVINCE, False), (Role.COMMUNE, False)]
)
def test_the_way_back_is_the_whole_countrys(role, may):
    """Administrators and national moderators may publish an earlier version again; whoever keeps a place may not."""
    assert Person(1, role, "", "").may_roll_back is may

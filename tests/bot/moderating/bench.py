"""What the tests of drafts stand on: a database file, people, a library that is published in memory."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.moderating.audit import AuditLog
from bot.moderating.draft import State
from bot.moderating.drafts import Drafts
from bot.moderating.people import Person, Role
from bot.moderating.reviewing import Reviewing
from bot.moderating.second_accounts import SecondAccounts
from bot.storage import Sessions
from bot.storage.opening import open_sessions
from bot.storage.people_tables import PersonRow
from tests.bot.moderating import library_builder as build

NOW = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
AN = Person(1, Role.NATIONAL, "nationwide", "An")
BINH = Person(2, Role.NATIONAL, "nationwide", "Bình")
CHI = Person(3, Role.PROVINCE, "01", "Chi", frozenset({"00004"}))
DUNG = Person(4, Role.COMMUNE, "00004", "Dung")
ADMIN = Person(9, Role.ADMINISTRATOR, "nationwide", "Quản trị")


@dataclass
class Clock:
    """A clock that goes a second a look, and further when told."""

    at: datetime = NOW

    def __call__(self):
        """Return the moment."""
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class Shelf:
    """What is published, in memory."""

    library: object = field(default_factory=build.library)
    version: object = None

    def current(self):
        """Return what is published."""
        return self.version, self.library


class Bench:
    """Drafts over a database file, and the steps over them."""

    def __init__(self, folder, *, alone=False) -> None:
        self.clock, self.shelf = Clock(), Shelf()
        self.sessions: Sessions = open_sessions(folder)
        self.audit = AuditLog(self.sessions, self.clock)
        self.drafts = Drafts(self.sessions, self.audit, self.clock)
        self.reviewing = Reviewing(self.drafts, self.shelf, SecondAccounts(self.sessions).is_one, alone=alone)

    def give_role(self, person, by):
        """Put a person into the table, as an administrator does."""
        with self.sessions.writing() as session:
            session.add(
                PersonRow(
                    telegram_id=person.id,
                    role=person.role.value,
                    scope=person.scope,
                    label=person.label,
                    added=self.clock(),
                    added_by=by.id,
                )
            )

    def approved(self, author, reviewer, *changes):
        """Return a draft that was proposed, submitted and approved."""
        draft = self.reviewing.propose(author, "Thử", changes)
        self.reviewing.submit(author, draft.id)
        return self.reviewing.approve(reviewer, draft.id, draft.content)

    def state(self, draft) -> State:
        """Return the state of a draft as the database has it."""
        return self.drafts.find(draft.id).state

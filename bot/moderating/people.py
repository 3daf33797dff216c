"""Who keeps the knowledge true: their roles, and how far each one's goes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.moderating.audit import CONSOLE, AuditLog
from bot.moderating.errors import LastAdministratorError, NotAllowedError, ScopeError, UnknownPersonError
from bot.storage import Sessions
from bot.storage.people_tables import PersonRow

NATIONWIDE: Final = "nationwide"

Communes = Callable[[str], frozenset[str] | None]
"""The codes of the communes in the place of that code: all of a province's, a commune's own. None where there is no such place."""


class Role(StrEnum):
    """What somebody may do: give roles and everything else, or keep the documents of the country, of a province, of a commune."""

    ADMINISTRATOR = "administrator"
    NATIONAL = "national"
    PROVINCE = "province"
    COMMUNE = "commune"


_SCOPES: Final = {Role.ADMINISTRATOR: NATIONWIDE, Role.NATIONAL: NATIONWIDE, Role.PROVINCE: r"\d{2}", Role.COMMUNE: r"\d{5}"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role: `id` is their Telegram id, `scope` where it holds, `label` what they are called in lists.

    `communes` are those of a province's scope; `People` fills them in.
    """

    id: int
    role: Role
    scope: str
    label: str
    communes: frozenset[str] = frozenset()

    @property
    def gives_roles(self) -> bool:
        """Whether they may add and remove people."""
        return self.role is Role.ADMINISTRATOR

    @property
    def may_roll_back(self) -> bool:
        """Whether they may publish an earlier version again: that is a matter of the whole country, so administrators and national moderators."""
        return self.role in (Role.ADMINISTRATOR, Role.NATIONAL)

    def may_see(self, scope: str) -> bool:
        """Whether drafts and questions of that scope are theirs to see: those of their own and below it."""
        return self.scope in (NATIONWIDE, scope) or scope in self.communes

    def may_change(self, scope: str) -> bool:
        """Whether they may change what is said for that scope: what they see. What holds for a wider one is not theirs."""
        return self.may_see(scope)

    def may_approve(self, scope: str, author: int, *, alone: bool = False) -> bool:
        """Whether they may approve the work of `author` for that scope: never their own, but for administrators where one person is allowed (`alone`)."""
        own = author == self.id
        return self.may_change(scope) and (not own or (alone and self.gives_roles))


class People:
    """The people with roles, in the database. `communes` knows the places of the country."""

    def __init__(self, sessions: Sessions, audit: AuditLog, communes: Communes, now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._audit = audit
        self._communes = communes
        self._now = now

    def find(self, person: int) -> Person | None:
        """Return who has that Telegram id; None where they have no role."""
        with self._sessions.reading() as session:
            row = _present(session, person)
            return self._person(row) if row else None

    def list(self) -> tuple[Person, ...]:
        """Return everybody who has a role, the longest first."""
        with self._sessions.reading() as session:
            rows = session.scalars(select(PersonRow).where(PersonRow.removed.is_(None)).order_by(PersonRow.id))
            return tuple(map(self._person, rows))

    def add(self, by: int, person: Person, why: str = "") -> Person:
        """Give somebody a role, in place of the one that they have; `by` is an administrator's Telegram id, or `CONSOLE`.

        Raises:
            NotAllowedError: `by` is no administrator.
            ScopeError: the role and the scope do not fit each other, or there is no such place.
            LastAdministratorError: the last administrator would become something else.
        """
        self._check_scope(person)
        with self._sessions.writing() as session:
            _check_administrator(session, by)
            if before := _present(session, person.id):
                self._end(session, before, by, stays=person.role is Role.ADMINISTRATOR)
            row = PersonRow(
                telegram_id=person.id, role=person.role.value, scope=person.scope, label=person.label, added=self._now(), added_by=by
            )
            session.add(row)
            self._log(session, by, "person.changed" if before else "person.added", row, why)
            return self._person(row)

    def remove(self, by: int, person: int, why: str = "") -> None:
        """Take somebody's role away.

        Raises:
            NotAllowedError: `by` is no administrator.
            UnknownPersonError: they have none.
            LastAdministratorError: nobody could give roles any more.
        """
        with self._sessions.writing() as session:
            _check_administrator(session, by)
            row = _present(session, person)
            if row is None:
                raise UnknownPersonError(person=str(person))
            self._end(session, row, by, stays=False)
            self._log(session, by, "person.removed", row, why)

    def _check_scope(self, person: Person) -> None:
        known = person.scope == NATIONWIDE or self._communes(person.scope) is not None
        if not (known and re.fullmatch(_SCOPES[person.role], person.scope, re.ASCII)):
            raise ScopeError(scope=person.scope)

    def _end(self, session: Session, row: PersonRow, by: int, *, stays: bool) -> None:
        if row.role == Role.ADMINISTRATOR and not stays and _administrators(session) == 1:
            raise LastAdministratorError
        row.removed, row.removed_by = self._now(), by
        session.flush()

    def _log(self, session: Session, by: int, action: str, row: PersonRow, why: str) -> None:
        self._audit.append(
            session, by, action, f"person {row.telegram_id}", why, {"role": row.role, "scope": row.scope, "label": row.label}
        )

    def _person(self, row: PersonRow) -> Person:
        role = Role(row.role)
        communes = self._communes(row.scope) if role is Role.PROVINCE else None
        return Person(row.telegram_id, role, row.scope, row.label, communes or frozenset())


def _present(session: Session, person: int) -> PersonRow | None:
    return session.scalar(select(PersonRow).where(PersonRow.telegram_id == person, PersonRow.removed.is_(None)))


def _administrators(session: Session) -> int:
    wanted = select(func.count()).where(PersonRow.role == Role.ADMINISTRATOR.value, PersonRow.removed.is_(None))
    return session.scalar(wanted) or 0


def _check_administrator(session: Session, by: int) -> None:
    if by == CONSOLE:
        return
    row = _present(session, by)
    if row is None or row.role != Role.ADMINISTRATOR:
        raise NotAllowedError

"""Drafts of official pages: brought in as a moderator's file would be, proposed in the name of whoever synchronises, published by nobody here."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from bot.moderating.bringing import Bringing, Brought, Stage
from bot.moderating.changes import apply_all
from bot.moderating.difference import difference
from bot.moderating.document_changes import AddDocument
from bot.moderating.draft import Draft, State
from bot.moderating.errors import HeaderError, ModeratingError
from bot.moderating.headers import Corrections
from bot.moderating.people import Person
from bot.moderating.refusals import say
from bot.moderating.reviewing import Reviewing
from bot.texts import Texts
from knowledge.documents import Library
from knowledge.errors import KnowledgeError
from knowledge.fetching.errors import DraftRefusedError
from knowledge.fetching.outcomes import Found
from knowledge.intake.errors import FileRefusedError
from knowledge.official.model import OfficialText

_OPEN: Final = (State.DRAFT, State.SUBMITTED, State.APPROVED)


class FetchedDrafts:
    """Makes drafts of pages, in the name of `person`; `library` is what is published, `texts` words titles and refusals."""

    def __init__(self, bringing: Bringing, reviewing: Reviewing, library: Library, person: Person, texts: Texts) -> None:
        self._bringing = bringing
        self._reviewing = reviewing
        self._library = library
        self._person = person
        self._texts = texts

    def draft(self, found: Found) -> str | None:
        """Return the draft's name; None where the library says the same already.

        Raises:
            DraftRefusedError: no draft can be made of the page.
        """
        try:
            brought = self._brought(found)
            self._check_number(found, brought)
            return self._proposed(found, brought)
        except ModeratingError as error:
            raise DraftRefusedError(error.tell(self._texts.language)) from error
        except FileRefusedError as error:
            raise DraftRefusedError(say(error, self._texts.language)) from error
        except DraftRefusedError:
            raise
        except KnowledgeError as error:
            raise DraftRefusedError(str(error)) from error

    def _brought(self, found: Found) -> Brought:
        """Take the page's own word for what it is; where it does not say enough, the library's."""
        name = found.address.partition("?")[0].rsplit("/", 1)[-1] or found.address
        number = found.source.document.number
        try:
            return self._bringing.bring(found.content, name, Corrections(), _silent)
        except HeaderError:
            return self._bringing.bring(found.content, name, Corrections(number=number), _silent)

    def _check_number(self, found: Found, brought: Brought) -> None:
        wanted, read = found.source.document.number, brought.added.document.number
        if _folded(wanted) != _folded(read):
            raise DraftRefusedError(self._texts("sync-other-number", wanted=wanted, found=read))

    def _proposed(self, found: Found, brought: Brought) -> str | None:
        if waiting := self._waiting(brought.added):
            return str(waiting.id)
        applied = apply_all(brought.changes, self._library)
        if not applied.misfits and difference(applied.before, applied.after).is_empty:
            return None
        title = self._texts("sync-draft-title", number=found.source.document.number, address=found.address)
        return str(self._reviewing.propose(self._person, title, brought.changes, files=(found.content,)).id)

    def _waiting(self, added: AddDocument) -> Draft | None:
        """Return the draft that holds the same words already: one of a run that was cut off, or of somebody who was quicker."""
        for draft in self._reviewing.drafts.list(_OPEN):
            for change in self._reviewing.drafts.changes(draft):
                if isinstance(change, AddDocument) and change.subject == added.subject and _words(change.as_read) == _words(added.official):
                    return draft
        return None


def _words(official: OfficialText) -> str:
    """The articles as one name; a page's menu and counter, which stand around them, do not matter. Without articles, the whole."""
    articles = [official.words(article) for article in official.articles()] or [official.body]
    return hashlib.sha256("\n".join(articles).encode()).hexdigest()


def _folded(number: str) -> str:
    return re.sub(r"[\s–‑]", lambda found: "" if found[0].isspace() else "-", number).casefold()


def _silent(_stage: Stage, _done: int, _total: int) -> None:
    """Progress that nobody asked for: the bar counts pages."""

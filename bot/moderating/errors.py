"""Errors of moderating. Each has its words in the locales, since most are shown to a moderator.

ModeratingError (an AssistantError: its user can mend it)
├── NotAllowedError            the person may not do that
├── UnknownPersonError         nobody of that Telegram id has a role
├── ScopeError                 the role and the scope do not fit each other, or there is no such place
├── LastAdministratorError     without that person nobody could give roles any more
├── UnknownVersionError        no library version of that number
├── DamagedVersionError        what is stored of a version is not what was stored
├── ChangeError                a change does not fit the library that it is made to (its words: `change-error-<code>`)
├── QueueError                 a group of unanswered questions is not there, or cannot take that step (its words: `queue-error-<code>`)
├── AskingError                the standing questions could not be asked before and after a draft
├── HeaderError                what a document says about itself is not enough: a moderator must say the rest
├── NumberTakenError           the number is that of a document of another place
├── DraftError                 a draft is not there, or cannot take that step (its words: `draft-error-<code>`)
└── PublishingError            a version cannot be published
    ├── BuildError             its index could not be built, or does not answer as it should
    ├── NeverPublishedError    a version that never served is no way back
    ├── OutdatedError          something else was published meanwhile than what it was made from
    └── BusyError              another publication is under way
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Final

from bot.answering.scope_names import scope_name
from bot.errors import AssistantError
from bot.texts import Texts, texts_in
from knowledge.documents import Language
from knowledge.errors import UnknownScopeError

_SAID: Final = frozenset({"number", "kind", "title", "issuer", "adopted", "in_force_from", "scope", "source"})


class ModeratingError(AssistantError):
    """Something that a moderator wants and does not get. `text` names its words in the locales; `variables` fill them in."""

    text: ClassVar[str]

    def __init__(self, **variables: str | int) -> None:
        self.variables = variables
        super().__init__(self.text, variables)

    def tell(self, language: Language) -> str:
        """Return what it says, in that language."""
        return texts_in(language)(self.text, **self.variables)

    def __str__(self) -> str:
        """Return what it says in English, for logs and the command line."""
        return self.tell("en")


class NotAllowedError(ModeratingError):
    """The person may not do that: no role, another scope, or their own work to approve."""

    text = "moderating-not-allowed"


class UnknownPersonError(ModeratingError):
    """Nobody of that Telegram id has a role; `person` is the id."""

    text = "moderating-unknown-person"


class ScopeError(ModeratingError):
    """The role and the scope do not fit each other, or there is no such place; `scope` is what was given."""

    text = "moderating-scope"


class LastAdministratorError(ModeratingError):
    """Without that person nobody could give roles any more."""

    text = "moderating-last-administrator"


class UnknownVersionError(ModeratingError):
    """No library version of that number; `version` is the number."""

    text = "moderating-unknown-version"


class DamagedVersionError(ModeratingError):
    """What is stored of a version is not what was stored; `version` is its number, `part` what is wrong with it."""

    text = "moderating-damaged-version"


class ChangeFault(StrEnum):
    """Why a change does not fit a library."""

    PROVISION_UNKNOWN = "provision-unknown"
    DOCUMENT_UNKNOWN = "document-unknown"
    NOTICE_UNKNOWN = "notice-unknown"
    ANSWER_UNKNOWN = "answer-unknown"
    ANSWER_OUTDATED = "answer-outdated"
    ENDS_BEFORE_BEGINS = "ends-before-begins"
    BASE_CHANGED = "base-changed"
    NOT_JOINED = "not-joined"
    NUMBER_TAKEN = "number-taken"


class DraftFault(StrEnum):
    """Why a draft cannot take a step."""

    UNKNOWN = "unknown"
    EMPTY = "empty"
    WRONG_STATE = "wrong-state"
    CHANGED_MEANWHILE = "changed-meanwhile"
    NOT_YOURS = "not-yours"
    OWN = "own"
    OUT_OF_SCOPE = "out-of-scope"
    ELSEWHERE = "elsewhere"
    NO_SUCH_CHANGE = "no-such-change"
    MISFITS = "misfits"
    FIDELITY = "fidelity"
    NOTHING_DIFFERS = "nothing-differs"
    WHY_MISSING = "why-missing"
    NOT_A_NOTICE = "not-a-notice"
    OTHER_CONTENT = "other-content"
    CONTENT_LOST = "content-lost"
    NO_SUCH_MISPRINT = "no-such-misprint"


class CodedError(ModeratingError):
    """One of several of a kind: `code` says which, and its words are named by `text` and it."""

    text = "moderating-error"

    def __init__(self, code: StrEnum, **variables: str | int) -> None:
        self.code = code
        super().__init__(**variables)

    def tell(self, language: Language) -> str:
        """Return what it says, in that language."""
        return texts_in(language)(f"{self.text}-{self.code}", **self.variables)


class ChangeError(CodedError):
    """A change does not fit the library that it is made to."""

    text = "change-error"


class AskingError(ModeratingError):
    """The standing questions could not be asked before and after a draft; `reason` says why."""

    text = "answers-failed"


class HeaderError(ModeratingError):
    """What a document says about itself is not enough, or cannot be; `fields` names what a moderator must say."""

    text = "header-incomplete"

    def tell(self, language: Language) -> str:
        """Return what it says, in that language: each field with the option that says it."""
        texts = texts_in(language)
        named = (name.strip().partition(".")[0] for name in str(self.variables["fields"]).split(","))
        return texts(self.text, fields=", ".join(_option(name, texts) for name in dict.fromkeys(named)))


class NumberTakenError(ModeratingError):
    """The number is that of a document of another place: `number`, `issuer` and `scope` are that one's, `scope` as a code."""

    text = "header-number-taken"

    def tell(self, language: Language) -> str:
        """Return what it says, in that language."""
        return texts_in(language)(self.text, **_placed(self.variables, language))


class DraftError(CodedError):
    """A draft is not there, is not in a state in which that can be done, or was changed by somebody else meanwhile; `scope` is a code."""

    text = "draft-error"

    def tell(self, language: Language) -> str:
        """Return what it says, in that language."""
        return texts_in(language)(f"{self.text}-{self.code}", **_placed(self.variables, language))


class QueueFault(StrEnum):
    """Why a group of unanswered questions cannot take a step."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    TAKEN = "taken"
    WHY_MISSING = "why-missing"
    AMBIGUOUS = "ambiguous"
    ELSEWHERE = "elsewhere"
    NO_ANSWER = "no-answer"


class QueueError(CodedError):
    """A group of unanswered questions is not there, is closed, or somebody else works on it."""

    text = "queue-error"


class PublishingError(ModeratingError):
    """A version cannot be published."""

    text = "publishing-failed"


class BuildError(PublishingError):
    """The index of a version could not be built, or does not answer as it should; `reason` says why."""

    text = "publishing-build-failed"


class BusyError(PublishingError):
    """Another publication is under way."""

    text = "publishing-busy"


class NeverPublishedError(PublishingError):
    """A version that was made and never published is no way back: nobody's approval stands behind it; `version` is its number."""

    text = "publishing-never"


class OutdatedError(PublishingError):
    """Something else was published meanwhile than what the library was made from: publishing it would undo that."""

    text = "publishing-outdated"


def _placed(variables: dict[str, str | int], language: Language) -> dict[str, str | int]:
    """Return the variables with the scope by its name; a code that is no longer in use stays a code."""
    try:
        return variables | {"scope": scope_name(str(variables["scope"]), language)} if "scope" in variables else variables
    except UnknownScopeError:
        return variables


def _option(field: str, texts: Texts) -> str:
    # A document has several sources, and says them one by one.
    name = field.removesuffix("s")
    return f"{texts(f'fault-field-{name}')} (--{name.replace('_', '-')})" if name in _SAID else field

"""Errors of moderating on Telegram; like those of the domain they are worded for the person.

ModeratingError
├── DownloadError           Telegram did not hand a file over
├── SeveralDocumentsError   a draft with several changes is corrected in the command line
└── InputError              what somebody wrote cannot be used; its words say what can (`moderate-input-<code>`)
"""

from __future__ import annotations

from enum import StrEnum

from bot.moderating.errors import CodedError, ModeratingError


class DownloadError(ModeratingError):
    """Telegram did not hand the file over."""

    text = "moderate-download-failed"


class SeveralDocumentsError(ModeratingError):
    """A draft with several changes is corrected in the command line."""

    text = "moderate-several-documents"


class InputFault(StrEnum):
    """What is wrong with what somebody wrote; each has a text `moderate-input-<value>`."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_MOMENT = "no-moment"
    PAST = "past"
    NO_DAY = "no-day"
    NO_SCOPE = "no-scope"
    NO_PROVISION = "no-provision"
    NO_ID = "no-id"
    HIDDEN_SENDER = "hidden-sender"
    UNFIT = "unfit"
    PROMPT_LOST = "prompt-lost"
    NO_KIND = "no-kind"


class InputError(CodedError):
    """What somebody wrote cannot be used."""

    text = "moderate-input"

"""What a moderator's button carries: a verb, what it is about, a digest of what was shown, a number. Telegram allows 64 bytes.

A press that changes something carries the digest of what the person saw, so that nobody approves what they did not look at.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from telegram import InlineKeyboardButton

from bot.telegram.keyboards import LABEL_LIMIT
from bot.telegram.markup import shortened

MODERATE: Final = "m"
_FORM: Final = re.compile(
    rf"{MODERATE}:(?P<verb>[a-z]{{1,3}}):(?P<about>[\w-]{{0,16}}):(?P<mark>[\w-]{{0,24}}):(?P<number>\d{{0,9}})", re.ASCII
)
# 24 characters: no author finds two drafts of the same digest.
_DIGEST_BYTES: Final = 18


class Verb(StrEnum):
    """What a button does. `about` is a draft's number unless it says otherwise; `number` is a page unless it says otherwise."""

    MENU = "m"
    WAITING = "dw"  # no `about`: the drafts that wait for me
    MINE = "dm"  # no `about`: my drafts
    DRAFT = "d"
    ANSWERS = "da"
    ANSWERS_PAGE = "dap"
    SUBMIT = "ds"
    WITHDRAW = "dx"
    REOPEN = "dr"
    DROP = "dd"  # `number`: the change
    HEADER = "dh"
    MISPRINTS = "dp"
    CORRECT = "dc"  # `number`: the misprint, from 1
    FIELD = "df"  # `number`: the field's place in `headers.FIELDS`
    APPROVE = "ra"  # `number`: the publication that it was looked at over
    REJECT = "rr"
    PUBLISH = "rp"
    EDIT = "e"  # `about`: the digest of a provision's reference; `mark`: what to edit
    REMOVE_QUESTION = "eq"  # `about`: the same; `mark`: the digest of the question
    NOTICES = "n"
    NEW_NOTICE = "nn"
    NOTICE_SCOPE = "ns"  # `about`: a scope, or empty: to be typed
    KEEP_NOTICE = "nk"
    PUT_OUT = "nu"
    PUT_OUT_AGAIN = "na"
    END_NOTICE = "ne"  # `about`: the digest of the notice's name
    QUEUE = "q"
    DISMISS = "qd"  # `about`: the group
    RELEASE = "qr"  # `about`: the group
    ANSWER = "qa"  # `about`: the group
    CHOOSE = "qc"  # `number`: of the provision that was offered
    NAME_PROVISION = "qn"
    WRITE = "qw"
    VERSIONS = "v"
    ROLL_BACK = "vr"  # `number`: the version, 0 is the shipped library
    ROLL_BACK_WHY = "vy"  # `number`: the version; `about`: the publication that it was asked over
    AUDIT = "a"
    VERIFY = "av"
    STATISTICS = "s"  # `number`: days
    PEOPLE = "p"
    ADD_PERSON = "pa"
    PERSON_ROLE = "pr"  # `about`: the role
    REMOVE_PERSON = "px"  # `about`: the Telegram id
    REMOVE_FOR_SURE = "py"  # `about`: the Telegram id
    USE_TYPED = "u"  # no `about`: what was typed without being a reply
    NOTHING = "z"  # says which page this is


@dataclass(frozen=True, slots=True)
class Press:
    """A moderator pressed a button; see `Verb`."""

    verb: Verb
    about: str = ""
    mark: str = ""
    number: int = 0

    @property
    def draft(self) -> int:
        """The number of the draft that it is about; 0, which no draft has, where it is about none."""
        return int(self.about) if re.fullmatch(r"\d+", self.about, re.ASCII) else 0


def data(verb: Verb, about: str | int = "", mark: str = "", number: int = 0) -> str:
    """Return what a button carries."""
    return f"{MODERATE}:{verb.value}:{about}:{mark}:{number or ''}"


def read(carried: str) -> Press | None:
    """Return what a button stands for; None where nobody understands it."""
    found = _FORM.fullmatch(carried)
    verb = next((verb for verb in Verb if found and verb.value == found["verb"]), None)
    return Press(verb, found["about"], found["mark"], int(found["number"] or 0)) if found and verb else None


def pattern(verb: Verb) -> str:
    """Return the expression that the data of that verb's buttons match."""
    return rf"^{MODERATE}:{verb.value}:"


def digest(text: str, size: int = _DIGEST_BYTES) -> str:
    """Return the digest of what was shown, `size` / 3 × 4 letters."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:size]).decode()


def short_digest(text: str) -> str:
    """Return the digest of a name, 12 letters: to find it again, not to prove anything."""
    return digest(text, 9)


def button(label: str, verb: Verb, about: str | int = "", mark: str = "", number: int = 0) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), callback_data=data(verb, about, mark, number))

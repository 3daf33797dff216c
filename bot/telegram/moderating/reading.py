"""What moderators write becomes values: moments, days, places, references, kinds of documents."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Final

from bot.clock import VIET_NAM
from bot.moderating.people import NATIONWIDE
from bot.telegram.moderating.errors import InputError, InputFault
from bot.texts import texts_in
from knowledge.documents import LANGUAGES, DocumentKind, Library
from knowledge.folding import fold
from knowledge.scopes import Scopes

_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME: Final = re.compile(r"\b(\d{1,2})(?:[:hg](\d{2})?)", re.ASCII | re.IGNORECASE)
_AFTER: Final = re.compile(r"\+\s*(\d{1,3})\s*(h|giờ|gio|d|ngày|ngay|day|hour)\w*", re.IGNORECASE)
_NONE: Final = {"-", "–", "—"}


def line(text: str, most: int = 0) -> str:
    """Return a text without white space around it.

    Raises:
        InputError: there is nothing, or it is longer than `most` characters (0: as long as one likes).
    """
    found = unicodedata.normalize("NFC", text).strip()
    if not found:
        raise InputError(InputFault.EMPTY)
    if most and len(found) > most:
        raise InputError(InputFault.TOO_LONG, most=most, length=len(found))
    return found


def is_none(text: str) -> bool:
    """Whether somebody wrote a dash: nothing, or the same."""
    return text.strip() in _NONE


def day(text: str) -> date:
    """Read a day: `15/3/2026` or `2026-03-15`.

    Raises:
        InputError: there is no such day.
    """
    found = _DAY.search(text)
    if found is None:
        raise InputError(InputFault.NO_DAY)
    year, month, number = (found[3], found[2], found[1]) if found[1] else (found[4], found[5], found[6])
    try:
        return date(int(year), int(month), int(number))
    except ValueError as error:
        raise InputError(InputFault.NO_DAY) from error


def moment(text: str, now: datetime) -> datetime:
    """Read a moment to come, in the time of Viet Nam: `20:00 15/3/2026`, `15/3/2026` (to the end of that day), `20:00` (today), `+6h`, `+2d`.

    Raises:
        InputError: it is no moment, or over already.
    """
    found = _moment(text, now.astimezone(VIET_NAM))
    if found <= now:
        raise InputError(InputFault.PAST)
    return found


def _moment(text: str, now: datetime) -> datetime:
    if after := _AFTER.search(text):
        hours = after[2].lower()[0] in "hg"
        return now + (timedelta(hours=int(after[1])) if hours else timedelta(days=int(after[1])))
    dated, timed = _DAY.search(text), _TIME.search(_DAY.sub(" ", text))
    if not (dated or timed):
        raise InputError(InputFault.NO_MOMENT)
    on = day(text) if dated else now.date()
    hour, minute = (int(timed[1]), int(timed[2] or 0)) if timed else (23, 59)
    try:
        return datetime(on.year, on.month, on.day, hour, minute, tzinfo=VIET_NAM)
    except ValueError as error:
        raise InputError(InputFault.NO_MOMENT) from error


def scope(text: str, scopes: Scopes) -> str:
    """Read a place: `cả nước`, a province's or a commune's code or name; of communes of the same name only the code will do.

    Raises:
        InputError: there is no such place, or several.
    """
    wanted = text.strip()
    if wanted == NATIONWIDE or fold(wanted) in {fold(texts_in(language)("scope-nationwide")) for language in LANGUAGES}:
        return NATIONWIDE
    if scopes.is_known(wanted):
        return wanted
    name = fold(wanted)
    provinces = [code for code, there in scopes.provinces.items() if name in {fold(there.name), fold(there.label), fold(there.short)}]
    communes = [code for code, there in scopes.communes.items() if name in {fold(there.name), fold(f"{there.kind} {there.name}")}]
    if len(found := provinces or communes) != 1:
        raise InputError(InputFault.NO_SCOPE, place=wanted)
    return found[0]


def reference(text: str, library: Library) -> str:
    """Read the name of a provision, such as `85/2015/QH13#29.3`; invisible letters of a copied one do no harm.

    Raises:
        InputError: the library has no such provision.
    """
    wanted = "".join(c for c in text if unicodedata.category(c) != "Cf").strip()
    if wanted in library.provisions:
        return wanted
    if wanted in library.places:
        return library.places[wanted].reference
    raise InputError(InputFault.NO_PROVISION, reference=wanted)


def kind(text: str) -> DocumentKind:
    """Read a kind of document, by its name in either language.

    Raises:
        InputError: there is no such kind.
    """
    known = {fold(texts_in(language)(f"moderate-kind-{one.value}")): one for language in LANGUAGES for one in DocumentKind}
    found = known.get(fold(text.strip()))
    if found is None:
        raise InputError(InputFault.NO_KIND, kinds=", ".join(texts_in("vi")(f"moderate-kind-{one.value}") for one in DocumentKind))
    return found

"""What a document says about itself, as a moderator corrects it: one field at a time."""

from __future__ import annotations

from typing import Final

from bot.moderating.headers import Corrections
from bot.telegram.moderating import reading
from knowledge.documents import Document, DocumentKind
from knowledge.scopes import shipped_scopes

FIELDS: Final = ("number", "kind", "title", "title_en", "issuer", "issuer_en", "adopted", "in_force_from", "scope", "source")
"""In the order in which they are offered; each has a text `moderate-field-<name>`."""
_DAYS: Final = ("adopted", "in_force_from")


def corrected(said: Corrections, field: str, text: str) -> Corrections:
    """Return the corrections with one more.

    Raises:
        InputError: the text cannot be that field.
    """
    value: object = reading.line(text)
    if field in _DAYS:
        value = reading.day(text)
    elif field == "kind":
        value = reading.kind(text)
    elif field == "scope":
        value = reading.scope(text, shipped_scopes())
    return Corrections.model_validate(said.model_dump() | {field: value})


def said_of(document: Document) -> Corrections:
    """Return what a draft says of a document, as corrections: reading the file again changes none of it."""
    return Corrections(
        number=document.number,
        kind=DocumentKind(document.kind),
        title=document.title.vi,
        title_en=document.title.en,
        issuer=document.issuer.vi,
        issuer_en=document.issuer.en,
        adopted=document.adopted,
        in_force_from=document.in_force_from,
        scope=document.scope,
        source=next(iter(document.sources), None),
    )


def missing(fields: str) -> tuple[str, ...]:
    """Return the fields that `HeaderError` names, as far as somebody can be asked for them."""
    named = (name.strip().partition(".")[0] for name in fields.split(","))
    return tuple(dict.fromkeys(name for name in named if name in FIELDS))

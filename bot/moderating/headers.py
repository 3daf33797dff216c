"""From what a document says about itself to the library's record of it; what it does not say, a moderator does. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.moderating.errors import HeaderError, NumberTakenError
from bot.moderating.issuers import folded_name, issuer_named
from knowledge.documents import NATIONWIDE, Bilingual, Document, DocumentKind, DocumentStatus, Library
from knowledge.official.model import Header

_KINDS: Final = {
    "hiến pháp": DocumentKind.CONSTITUTION,
    "luật": DocumentKind.LAW,
    "bộ luật": DocumentKind.LAW,
    "pháp lệnh": DocumentKind.LAW,
    "nghị quyết": DocumentKind.RESOLUTION,
    "nghị quyết liên tịch": DocumentKind.RESOLUTION,
    "nghị định": DocumentKind.DECREE,
    "quyết định": DocumentKind.DECISION,
    "thông tư": DocumentKind.CIRCULAR,
    "thông tư liên tịch": DocumentKind.CIRCULAR,
    "chỉ thị": DocumentKind.DIRECTIVE,
    "hướng dẫn": DocumentKind.GUIDE,
    "kế hoạch": DocumentKind.GUIDE,
    "công văn": DocumentKind.GUIDE,
    "thông báo": DocumentKind.GUIDE,
}
_NEEDED: Final = ("number", "kind", "title", "issuer", "adopted", "in_force_from", "scope")
_LOCAL: Final = re.compile(r"\b(?:(?:hội đồng|(?:ủy|uỷ) ban) nhân dân|(?:ủy|uỷ) ban bầu cử|tỉnh|thành phố|phường|đặc khu|xã(?! hội))\b")


class Corrections(BaseModel):
    """What a moderator says of the document, in place of what was read; None where the reading is right."""

    model_config = ConfigDict(frozen=True)

    number: str | None = None
    kind: DocumentKind | None = None
    title: str | None = None
    title_en: str | None = None
    issuer: str | None = None
    issuer_en: str | None = None
    adopted: date | None = None
    in_force_from: date | None = None
    scope: str | None = None
    source: str | None = None


def document_from(header: Header, said: Corrections, library: Library) -> Document:
    """Return the record of a document; what the library holds of it already stays where neither header nor moderator says otherwise.

    Raises:
        HeaderError: with the names of everything that is still missing, or of what cannot be.
        NumberTakenError: another place's document has that number.
    """
    number = said.number or header.number
    held = next((d for d in library.documents if d.number == number), None)
    if held and _is_elsewhere(held, header, said):
        raise NumberTakenError(number=held.number, issuer=held.issuer.vi, scope=held.scope)
    adopted = said.adopted or header.adopted or (held.adopted if held else None)
    found = {
        "number": number,
        "kind": said.kind or (held.kind if held else _KINDS.get(header.kind or "")),
        "title": _both(said.title, said.title_en, held.title if held else None, _titled(header)),
        "issuer": _issuer(header, said, held, library),
        "adopted": adopted,
        "in_force_from": said.in_force_from or _in_force(header, adopted) or (held.in_force_from if held else None),
        "scope": said.scope or (held.scope if held else _scope(said.issuer or header.issuer)),
    }
    if missing := [name for name in _NEEDED if found[name] is None]:
        raise HeaderError(fields=", ".join(missing))
    base = held.model_dump() if held else {"status": DocumentStatus.IN_FORCE}
    sources = {"sources": (said.source,)} if said.source else {}
    try:
        return Document.model_validate({**base, **found, **sources})
    except ValidationError as error:
        fields = ", ".join(".".join(map(str, e["loc"])) for e in error.errors(include_url=False, include_input=False))
        raise HeaderError(fields=fields or "in_force_from") from error


def _in_force(header: Header, adopted: date | None) -> date | None:
    return adopted if header.in_force_on_adoption else header.in_force_from


def _issuer(header: Header, said: Corrections, held: Document | None, library: Library) -> Bilingual | None:
    read = issuer_named(header.issuer, (d.issuer for d in library.documents)) if header.issuer else None
    return _both(said.issuer, said.issuer_en, held.issuer if held else read, None)


def _scope(issuer: str | None) -> str | None:
    """Return where the document of a body applies; None where the body is a local one: which place it means, a moderator says."""
    return None if issuer and _LOCAL.search(folded_name(issuer)) else NATIONWIDE


def _is_elsewhere(held: Document, header: Header, said: Corrections) -> bool:
    """Whether the library's document of that number is another place's: each province and commune counts its own from 1."""
    if held.scope == NATIONWIDE:
        return False
    issuer = said.issuer or header.issuer
    return said.scope not in {None, held.scope, NATIONWIDE} or (issuer is not None and folded_name(issuer) != folded_name(held.issuer.vi))


def _titled(header: Header) -> str | None:
    """Return the title with its kind in front, as people name a document: `Luật Thử nghiệm`."""
    if header.title is None or header.kind is None or header.title.lower().startswith(header.kind):
        return header.title
    return f"{header.kind.capitalize()} {header.title[:1].lower()}{header.title[1:]}"


def _both(vi: str | None, en: str | None, held: Bilingual | None, read: str | None) -> Bilingual | None:
    """Return a name in both languages; without an English one it stands in Vietnamese, as the document has it."""
    name = vi or (held.vi if held else read)
    if name is None:
        return None
    kept = held.en if held and vi is None else name
    return Bilingual(vi=name, en=en or kept)

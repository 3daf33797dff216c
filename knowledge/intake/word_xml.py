"""XML of an office document: no entities, no network, no schema, a depth that is bounded."""

from __future__ import annotations

from lxml import etree

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Documents of the strict form name the same things by other addresses.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _WORD.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def parsed(content: bytes, name: str, limits: Limits) -> etree._Element:
    """Return the root of a part.

    Raises:
        FileRefusedError: no XML, with a document type (an office document has none; entities that unfold or fetch would stand there), too deep.
    """
    for strict, usual in _STRICT.items():
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    # huge_tree lifts the bound on the size of a text and on depth; the archive and the depth below bound them instead.
    if _has_type(content):
        raise FileRefusedError(Refusal.ENTITIES, name)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FileRefusedError(Refusal.DAMAGED, name) from error
    _check_depth(root, name, limits.depth)
    return root


def _has_type(content: bytes) -> bool:
    """Whether a document type is declared, in any encoding whose letters ASCII markup is spread over."""
    return b"<!DOCTYPE" in content or b"<!DOCTYPE" in content.replace(b"\x00", b"")


def _check_depth(root: etree._Element, name: str, depth: int) -> None:
    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > depth:
            raise FileRefusedError(Refusal.TOO_DEEP, name)


def w(name: str) -> str:
    """Return the full name of a Word element or attribute."""
    return f"{{{_WORD}}}{name}"


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return a Word attribute of an element, empty where either is missing."""
    return "" if element is None else str(element.get(w(name), ""))


def number(element: etree._Element | None, name: str = "val", default: int = 0) -> int:
    """Return a Word attribute as a whole number."""
    text = value(element, name)
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 12 else default  # noqa: PLR2004  no number of a million digits


def on(element: etree._Element | None) -> bool:
    """Whether a switch such as `<w:vanish/>` is set."""
    return element is not None and value(element) not in {"0", "false", "off"}

"""Fields of Word documents: each with its own code, however it is cut and nested; what fetches or starts something is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.word_xml import value, w

_FIELDS = re.compile(r"(?i)^\s*\\?\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|AUTOTEXTLIST|MACROBUTTON|DATABASE|RD)\b")
# A code whose first word is complete: what stands behind it cannot change which field it is. A formula begins with its sign.
_NAMED = re.compile(r"^\s*(?:\S+\s|=)")
# What a field is stands at the beginning of its code; the rest may be as long as it likes.
_NAME = 4096


@dataclass(slots=True)
class _Open:
    """A field that has begun; its code ends where its result begins."""

    code: str = ""
    in_code: bool = True


def check_fields(root: etree._Element) -> None:
    """Refuse fields that fetch or start something, in a whole part: a code may run over runs and paragraphs.

    Raises:
        FileRefusedError: there is one, or one whose name another field makes up; the detail is its name.
    """
    # The first stands for codes outside of any field.
    stack = [_Open()]
    for element in root.iter(w("fldChar"), w("instrText"), w("delInstrText"), w("fldSimple")):
        if element.tag == w("fldSimple"):
            refuse_nested(stack)
            refuse_field(value(element, "instr"))
        elif element.tag != w("fldChar"):
            _tell(stack, element.text or "")
        elif value(element, "fldCharType") == "begin":
            refuse_nested(stack)
            stack.append(_Open())
        elif value(element, "fldCharType") == "separate":
            stack[-1].in_code = len(stack) == 1
        elif value(element, "fldCharType") == "end" and len(stack) > 1:
            refuse_field(stack.pop().code)
    for opened in stack:
        refuse_field(opened.code)


def _tell(stack: list[_Open], text: str) -> None:
    """Add to the code of the innermost field that is still in its code."""
    if stack[-1].in_code and len(stack[-1].code) < _NAME:
        stack[-1].code = (stack[-1].code + text).lstrip()


def refuse_nested(stack: list[_Open]) -> None:
    """Refuse a field that begins where the name of the one around it is not complete: it would make that name up.

    Raises:
        FileRefusedError: it does.
    """
    if len(stack) > 1 and stack[-1].in_code:
        refuse_unnamed(stack[-1].code)


def refuse_unnamed(code: str) -> None:
    """Refuse a code in which a field begins before its first word is complete.

    Raises:
        FileRefusedError: it is not.
    """
    if not _NAMED.match(code):
        raise FileRefusedError(Refusal.EXTERNAL, "nested field")


def refuse_field(code: str) -> None:
    """Refuse a field that fetches or starts something, by the word its code begins with.

    Raises:
        FileRefusedError: it does; the detail is that word.
    """
    if found := _FIELDS.match(code):
        raise FileRefusedError(Refusal.EXTERNAL, found[1].upper())

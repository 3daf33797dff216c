"""From the pages of a file to its official text."""

from __future__ import annotations

from knowledge.intake.model import Pages
from knowledge.official.assembling import assemble, assemble_text
from knowledge.official.building import build
from knowledge.official.errors import EmptyTextError
from knowledge.official.header import read_header
from knowledge.official.marking import marks_in
from knowledge.official.model import Node, OfficialText


def parse(pages: Pages) -> OfficialText:
    """Return the official text of a file that was read: every character of its body in exactly one leaf span.

    Raises:
        EmptyTextError: the pages hold no text.
    """
    assembled = assemble(pages)
    if not assembled.body.strip():
        message = "the pages hold no text"
        raise EmptyTextError(message)
    root = build(assembled, marks_in(assembled), whole=True)
    return OfficialText(read_header(assembled.body, root), assembled.body, root)


def parse_fragment(text: str) -> tuple[Node, ...]:
    """Return the parts of a piece of a text, such as what an amending law quotes (without its outer quote marks); spans are of `text`.

    Words before the first label come as a clause without a number.
    """
    assembled = assemble_text(text)
    return build(assembled, marks_in(assembled, whole=False), whole=False) if text else ()

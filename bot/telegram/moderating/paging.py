"""Blocks of text become pages of one message each, with buttons to turn them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from telegram import InlineKeyboardButton

from bot.telegram.markup import PAGE_LIMIT, Run, Tag, length, pages, to_html
from bot.telegram.moderating.buttons import Verb, button

Block = list[Run]
"""Paragraphs that belong together: a block begins a new page rather than be cut, where it fits on one."""
ROOM: Final = PAGE_LIMIT - 400
"""A page is not filled to the last letter: a line may come above it."""
MOST_MARKS: Final = 90
"""Telegram shows a hundred marked pieces in a message, and drops the marks of the others: a word struck through would stand there as if it stayed."""
_GAP: Final = "\n\n"
_FAR: Final = 10
"""Pages that a far button turns, where there are more."""


def paged(blocks: Iterable[Block], limit: int = ROOM) -> tuple[str, ...]:
    """Return the blocks as HTML pages of at most `limit` units and `MOST_MARKS` marks each; nothing of them is lost but white space."""
    return tuple(_packed((part for block in blocks for part in _few_marks(block)), limit)) or ("…",)


def turning(verb: Verb, about: str | int, mark: str, page: int, count: int) -> list[list[InlineKeyboardButton]]:
    """Return the row that turns pages: none for a single page. Pages count from 0 in what the buttons carry."""
    if count <= 1:
        return []
    last = count - 1
    row = [button(f"{page + 1}/{count}", Verb.NOTHING)]
    if page > 0:
        row.insert(0, button("‹", verb, about, mark, page - 1))
    if page < last:
        row.append(button("›", verb, about, mark, page + 1))
    if count > _FAR:
        row.insert(0, button("«", verb, about, mark, max(page - _FAR, 0)))
        row.append(button("»", verb, about, mark, min(page + _FAR, last)))
    return [row]


def _packed(blocks: Iterable[Block], limit: int) -> Iterator[str]:
    page, used, marks = "", 0, 0
    for block in blocks:
        size, more = length("".join(run.text for run in block)), _marks(block)
        if page and (used + size + len(_GAP) > limit or marks + more > MOST_MARKS):
            yield page
            page, used, marks = "", 0, 0
        if size > limit:
            yield from pages(block, limit)
        elif size:
            page, used, marks = f"{page}{_GAP if page else ''}{to_html(block)}", used + size + len(_GAP), marks + more
    if page:
        yield page


def _few_marks(block: Block) -> Iterator[Block]:
    """Cut a block that has more marks than a message shows."""
    part: Block = []
    for run in block:
        if len(part) >= MOST_MARKS and _marks(part) >= MOST_MARKS:
            yield part
            part = []
        part.append(run)
    yield part


def _marks(block: Block) -> int:
    return sum(run.tag is not Tag.PLAIN or run.address is not None for run in block)

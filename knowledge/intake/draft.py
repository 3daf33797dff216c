"""What a reader gathers while it reads; `extraction` turns it into `Pages`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from knowledge.intake.limits import Limits
from knowledge.intake.model import Table

OnPage = Callable[[int, int], None]


@dataclass(slots=True)
class DraftPage:
    """A page being read; the fields are those of `Page`."""

    blocks: list[str | Table] = field(default_factory=list)
    ocr: bool = False
    broken: int = 0
    pictures: int = 0
    margins: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A document being read. `scripts` and `links` count what was stripped, `encodings` names what was found by font."""

    pages: list[DraftPage] = field(default_factory=lambda: [DraftPage()])
    notes: list[str] = field(default_factory=list)
    scripts: int = 0
    links: int = 0
    encodings: set[str] = field(default_factory=set)

    @property
    def page(self) -> DraftPage:
        """The page that is being read."""
        return self.pages[-1]

    def add(self, block: str | Table) -> None:
        """Add a block that holds anything."""
        if isinstance(block, Table) or block.strip():
            self.page.blocks.append(block)

    def turn(self) -> None:
        """Begin a new page, unless the present one is still empty."""
        if self.page.blocks:
            self.pages.append(DraftPage())

    def note(self, code: str) -> None:
        """Note what a moderator should know, once."""
        if code not in self.notes:
            self.notes.append(code)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: its bytes, its limits, and whom to tell about pages that are done.

    `offline` says that no program started for it can reach a network.
    """

    content: bytes
    limits: Limits
    progress: OnPage
    offline: bool = False

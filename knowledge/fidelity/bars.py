"""The bars of the gate, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bars:
    """How much may be wrong. Shares are parts of one.

    The ten official files that these were set on have no broken letter and 0.02 to 0.12 % of words that are no syllables (names, addresses, misprints of
    the source); the same texts with 3 % of letters broken have 8 % and more, in a wrong encoding over 30 %.
    """

    # Nothing may be lost between file and body: a law without one sentence is another law.
    coverage: float = 1.0
    # One letter in two thousand: a stray sign of a symbol font passes, a damaged font map does not.
    broken: float = 0.0005
    # On a page the same stray signs weigh more: two or three in a page of two thousand letters.
    broken_on_page: float = 0.0015
    # Ten times what clean files have; good recognition of a scan stays below it.
    strange: float = 0.015
    # A page may hold a table of foreign names.
    strange_on_page: float = 0.04
    # Below so many words a share says nothing about a page.
    words_on_page: int = 60
    # A page with a picture and fewer letters than this has not been read: its words are in the picture.
    letters_beside_picture: int = 30


DEFAULT = Bars()

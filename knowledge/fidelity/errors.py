"""Errors of the fidelity gate.

KnowledgeError
└── SyllableTableError  the table of syllables cannot be read
"""

from __future__ import annotations

from knowledge.errors import KnowledgeError


class SyllableTableError(KnowledgeError):
    """The table of syllables is missing or does not have the form that is expected; the message names the file."""

"""Where the body of a document without articles begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.official.assembling import TextLine
from knowledge.official.letters import is_capitals
from knowledge.official.patterns import DECISION_WORD, LEVEL

# A sentence of the body is longer than a line of the letterhead.
_SENTENCE = 60
_PREAMBLE = re.compile(r"^(?:-\s*)?(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Kính gửi|V/v|Về việc|Nguồn)\b")
_FIRST = re.compile(r"^1\s*[.\-–]\s")


def body_line(lines: Sequence[TextLine]) -> int:
    """Return the line on which the body of a text without articles begins: after the word of decision, else at its first sentence."""
    for index, line in enumerate(lines):
        if DECISION_WORD.match(line.text) and not line.table:
            return index + 1
    for index, line in enumerate(lines):
        sentence = len(line.text) > _SENTENCE and not is_capitals(line.text) and not _PREAMBLE.match(line.text)
        if not line.table and (sentence or LEVEL.match(line.text) or _FIRST.match(line.text)):
            return index
    return len(lines)

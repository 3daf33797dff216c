"""What an amending law says of the rule before it is for who asks what changed: everybody else is told the rule as it stands.

The texts of such a law tell the old figure beside the new one. To somebody in a hurry that is one figure too many.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.answering.weighing import shared_out
from knowledge.documents import Library
from knowledge.folding import fold
from knowledge.retrieval import Ranked

# Speaks of a change, of the law that made it, or of what there was before it; folded, where single syllables mean too much ("cu": cũ, cử, cụ).
_CHANGE: Final = re.compile(
    r"\b(?:sua (?:doi|luat|dieu|gi|the|nhung)|(?:da|duoc|bi|moi|nao|gi|nam|lan) sua|bo sung (?:luat|dieu|mot so)|thay doi|co gi moi|bo (?:cap )?huyen|huyen|"
    r"(?:luat|quy dinh|so|diem|gi|muc|moc|han) (?:bau cu )?(?:moi|cu)|(?:truoc|hoi) (?:day|kia|nay|do|gio)|(?:khoa|nhiem ky|lan|ky|dot|hoi|nam) truoc|"
    r"so voi|khac (?:gi )?(?:voi )?(?:truoc|luat|nam)|nua (?:khong|ko|k|hong|hok|a|ha|vay|v)|khong con|da bo|bai bo|tang len|giam (?:xuong|con)|"
    r"rut (?:ngan|xuong)|keo dai|hien nay|bay gio|hien tai|20(?:1\d|2[0-5])|83|1/7)\b|"
    r"\b(?:amend|chang|abolish|remov|shorten|extend|increas|reduc|replac|previous|former)\w*|"
    r"\b(?:new (?:law|rule|provision|limit)s?|newly|old|still|any ?more|no longer|used to|earlier|districts?|since|instead|now)\b"
)
# Names the law by that, and asks for the rule: "theo Luật Bầu cử đã sửa đổi năm 2025".
_NAMED: Final = re.compile(
    r"\b(?:theo|trong|o|cua|tai) (?:luat|van ban|quy dinh)(?: bau cu(?: \w+){0,12}?)?[ (,]*(?:(?:da|duoc|moi|vua)[ ,]*)*"
    r"sua doi(?:[ ,]*bo sung)?(?: (?:vao )?nam \d{4}| boi luat [\d/a-z]+)?"
    r"|\b(?:under|by|in|of) the (?:\w+ ){0,6}?(?:law|act)(?: on [a-z' ]{1,80}?)?[ (,]*(?:as|which was|that was) (?:last )?amended(?: (?:in|by) [\w/]{4,12})?"
    r"|\bthe amended (?:election )?law\b"
)
# How much less probable it is that the amending law is meant where no change is spoken of.
_SELDOM: Final = 0.01


def speaks_of_change(text: str) -> bool:
    """Whether a message speaks of a change of the law, or of what there was before it."""
    return _CHANGE.search(_NAMED.sub(" ", fold(text))) is not None


def amending(library: Library) -> frozenset[str]:
    """Return the numbers of the library's documents that amended others of it."""
    amended = {number for placed in library.provisions.values() for number in placed.provision.amended_by}
    return frozenset(document.number for document in library.documents if document.number in amended)


def as_it_stands(ranked: Sequence[Ranked], documents: Collection[str]) -> tuple[Ranked, ...]:
    """Return what was found, what those documents, which amended others, say of it last."""
    if not any(r.placed.document.number in documents for r in ranked):
        return tuple(ranked)
    return shared_out([(r, r.hit.score * (_SELDOM if r.placed.document.number in documents else 1.0)) for r in ranked])

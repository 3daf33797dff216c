"""Vietnamese letters as classes of a pattern, and what a line's capitals say."""

from __future__ import annotations

LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
UPPER = LOWER.upper() + "Ð"  # Eth: a common misprint of Đ


def is_capitals(line: str) -> bool:
    """Whether the line has letters and all of them are capitals."""
    return line.upper() == line and any(character.isalpha() for character in line)

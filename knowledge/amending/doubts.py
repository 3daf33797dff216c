"""The one signal inside reading: this sentence is not certain. It becomes an `Unclear` and never leaves the package."""

from __future__ import annotations

from knowledge.amending.operations import Doubt


class DoubtfulError(ValueError):
    """What was met can mean something else, or is not known; `doubt` says what."""

    def __init__(self, doubt: Doubt) -> None:
        """Keep the doubt."""
        self.doubt = doubt
        super().__init__(doubt.value)

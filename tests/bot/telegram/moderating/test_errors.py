"""Every mistake has its words."""

import pytest

from bot.telegram.moderating.errors import DownloadError, InputError, InputFault, SeveralDocumentsError
from knowledge.documents import LANGUAGES

VARIABLES = {"most": 3, "length": 4, "place": "x", "reference": "x", "fields": "x", "kinds": "x", "draft": 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_has_its_words(language):
    """In both languages, with all that they name."""
    for error in (*(InputError(fault, **VARIABLES) for fault in InputFault), DownloadError(), SeveralDocumentsError(draft=1)):
        assert error.tell(language)

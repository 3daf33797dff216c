"""The two misprints of our copy of Law 85/2015/QH13, confirmed in the draft of Law 83/2025/QH15: all 98 articles are the text in force."""

from datetime import date

import pytest

from bot.moderating.bringing import Bringing
from bot.moderating.changes import apply_all
from bot.moderating.correcting import set_right, suspects
from bot.moderating.headers import Corrections
from knowledge.intake.limits import Limits
from tests.bot.moderating import library_builder as build
from tests.knowledge.amending.test_law_85 import MISPRINTS, OFFICIAL, SINCE, differences

pytestmark = [pytest.mark.shared, pytest.mark.slow]


def _brought(name, library, earlier=()):
    path = OFFICIAL / "files" / name
    if not path.exists():
        pytest.skip(f"../shared is absent: no {name}")
    number, adopted, since = (
        ("83/2025/QH15", date(2025, 6, 25), SINCE) if earlier else ("85/2015/QH13", date(2015, 6, 25), date(2015, 9, 1))
    )
    said = Corrections(number=number, adopted=adopted, in_force_from=since)
    bringing = Bringing(Limits(), library, tuple(reversed(earlier)))
    return bringing, bringing.bring(path.read_bytes(), name, said, lambda *_: None).changes


def test_two_confirmed_misprints_give_the_text_in_force():
    """Before, two articles differ in a word each; after, none, and nothing of the amendment is left out."""
    _, base = _brought("85_2015_QH13.docx", build.library())
    library = apply_all(base, build.library()).after
    bringing, changes = _brought("VBPL_179245.docx", library, base)
    applied = changes[1].consolidation
    assert differences(applied.text.on(SINCE)) == {number: [words] for number, words in MISPRINTS.items()}
    confirmed = [
        s
        for s in suspects(changes)
        if s.document == "85/2015/QH13" and MISPRINTS.get(s.misprint.place.steps[0].number) == (s.misprint.word, s.misprint.usual)
    ]
    assert len(confirmed) == 2
    mended = set_right(bringing, changes, confirmed)
    text = mended[1].consolidation.text
    assert (len(mended[1].consolidation.applied), mended[1].consolidation.not_applied) == (81, ())
    assert len(text.on(date(2025, 6, 30)).articles()) == 98
    assert differences(text.on(SINCE)) == {}
    assert not apply_all(mended, library).misfits

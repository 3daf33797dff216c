"""Documents that end as wholes: `Luật số … hết hiệu lực kể từ ngày …`."""

from datetime import date

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.operations import Doubt, Repeal
from knowledge.amending.places import WHOLE_DOCUMENT
from knowledge.amending.reading import read_amendments

HEAD = """
QUỐC HỘI
Luật số: 50/2026/QH16
LUẬT
THƯ VIỆN XÃ
Điều 1. Phạm vi
Luật này nói về thư viện xã.
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026.
"""
OWN = "hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành"
SINCE, LATER = date(2026, 3, 1), date(2026, 7, 1)


@pytest.fixture
def read(as_official):
    """Read a clause on what ends."""
    return lambda *clauses: read_amendments(as_official(HEAD + "\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 2))))


@pytest.mark.parametrize(
    ("clause", "ends"),
    [
        (f"Luật Thư viện phường số 12/2020/QH14 {OWN}.", [("12/2020/QH14", SINCE)]),
        ("Luật số 12/2020/QH14 hết hiệu lực kể từ ngày 01 tháng 7 năm 2026.", [("12/2020/QH14", LATER)]),
        ("Luật số 12/2020/QH14 hết hiệu lực thi hành từ ngày 01/7/2026.", [("12/2020/QH14", LATER)]),
        (f"Luật X số 12/2020/QH14, đã được sửa đổi, bổ sung một số điều theo Luật số 3/2023/QH15 và Luật số 4/2024/QH15, {OWN}.", [("12/2020/QH14", SINCE)]),
        (f"Luật A số 12/2020/QH14 và Luật B, C số 13/2020/QH14 {OWN}.", [("12/2020/QH14", SINCE), ("13/2020/QH14", SINCE)]),
        (f"Các luật sau đây {OWN}:\na) Luật A số 12/2020/QH14;\nb) Luật B số 13/2020/QH14.", [("12/2020/QH14", SINCE), ("13/2020/QH14", SINCE)]),
    ],
)  # fmt: skip
def test_what_ends_as_a_whole_is_read(read, clause, ends):
    """Every document named by number ends on its day, or with the day of the new law."""
    found = read(clause)
    assert found.unclear == ()
    assert all(isinstance(o, Repeal) and o.places == (WHOLE_DOCUMENT,) for o in found.operations)
    assert [(o.base.number, o.in_force_from) for o in found.operations] == ends


@pytest.mark.parametrize(
    "clause",
    [
        f"Luật Thư viện phường số 12/2020/QH14 {OWN}, trừ quy định tại khoản 3 Điều này.",
        f"Điều 5 của Luật Thư viện phường số 12/2020/QH14 {OWN}.",
        f"Nghị định quy định chi tiết Luật Thư viện số 12/2020/QH14 {OWN}.",
        f"Giấy phép cấp theo Luật số 12/2020/QH14 {OWN}.",
        f"Luật A số 12/2020/QH14 đã được sửa đổi theo Luật số 3/2023/QH15 và Luật B số 13/2020/QH14 {OWN}.",
        "Luật số 12/2020/QH14 hết hiệu lực sau ngày 30 tháng 6 năm 2026.",
        f"Các luật sau đây {OWN}:\na) Điều 3 Luật A số 12/2020/QH14.",
    ],
)
def test_near_forms_are_left_to_a_person(read, clause):
    """A part, an exception, a document that is only mentioned: shown as unclear, nothing ends."""
    found = read(clause)
    assert found.operations == ()
    assert [u.reason for u in found.unclear] == [Doubt.END_UNCLEAR]


def test_what_goes_on_in_part_does_not_end(read):
    """Where another sentence says that something of the document goes on, it does not end as a whole."""
    found = read(f"Luật A số 12/2020/QH14 {OWN}.", "Điều 5 của Luật số 12/2020/QH14 tiếp tục có hiệu lực đến hết năm 2027.")
    assert (found.operations, [u.reason for u in found.unclear]) == ((), [Doubt.END_UNCLEAR])


def test_a_day_that_is_none_is_unclear(read):
    """A day that the calendar does not have is not another day."""
    found = read("Luật số 12/2020/QH14 hết hiệu lực kể từ ngày 31 tháng 02 năm 2026.")
    assert (found.operations, [u.reason for u in found.unclear]) == ((), [Doubt.DATE_UNREADABLE])


@pytest.mark.parametrize(
    "clause",
    [
        f"Các quy định trước đây trái với Luật này {OWN}.",
        "Giấy phép cấp theo Luật số 12/2020/QH14 đã hết hiệu lực kể từ ngày cấp thì được đổi.",
        "Luật này hết hiệu lực kể từ ngày 31 tháng 12 năm 2030.",
    ],
)
def test_what_names_no_other_document_is_no_order(read, clause):
    """No number, no order; nor is what had ended before, nor the law itself."""
    found = read(clause)
    assert (found.operations, found.unclear) == ((), ())


def test_the_text_ends(base, read):
    """On the day nothing of it is in force, the day before all of it."""
    result = consolidate(base, read("Luật Thư viện phường số 12/2020/QH14 hết hiệu lực kể từ ngày 01 tháng 7 năm 2026."))
    assert len(result.applied) == 1
    assert result.text.on(LATER).articles() == ()
    assert result.text.on(date(2026, 6, 30)).body == base.body

"""Bodies that a document's head prints in capitals."""

import pytest

from bot.moderating.issuers import issuer_named
from knowledge.documents import Bilingual

COUNCIL = Bilingual(vi="Hội đồng bầu cử quốc gia", en="National Election Council")


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("HỘI ĐỒNG NHÂN DÂN  THÀNH PHỐ HẢI PHÒNG", "Hội đồng nhân dân thành phố Hải Phòng"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH AN GIANG", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang"),
        ("BỘ NỘI VỤ", "Bộ Nội vụ"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("UBND tỉnh Lào Cai", "UBND tỉnh Lào Cai"),
    ],
)
def test_capitals_are_written_as_in_a_sentence(printed, written):
    """Names keep theirs; what is not printed in capitals stays as it is."""
    assert issuer_named(printed, [COUNCIL]) == Bilingual(vi=written, en=written)


def test_a_body_that_is_known_is_named_as_it_is_there():
    """In both languages."""
    assert issuer_named("HỘI ĐỒNG BẦU CỬ  QUỐC GIA", [COUNCIL]) == COUNCIL

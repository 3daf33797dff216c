"""All places by their names."""

from knowledge.constituencies import Level
from knowledge.constituencies.names import tokens


def test_every_place_is_found_by_its_own_name(gazetteer, read):
    """Communes, former communes, districts and provinces are there under their names; Xuân Hương – Đà Lạt also under its first part."""
    for commune in read.communes.values():
        assert any(p.codes == {commune.code} for p, _ in gazetteer.find(tokens(commune.name)))
    assert any(p.kind == "thành phố" for p, _ in gazetteer.find(["đà", "lạt"]))
    assert any(p.name == "Xuân Hương – Đà Lạt" for p, _ in gazetteer.find(["xuân", "hương"]))


def test_provinces_of_both_times(gazetteer):
    """There are 34 provinces and 29 former ones; a former one holds the communes that came from it."""
    places = {p for word in ("an giang", "kiên giang") for p, _ in gazetteer.find(word.split()) if p.level >= Level.FORMER_PROVINCE}
    former, present = sorted(places, key=lambda p: p.level)
    assert (former.name, present.name) == ("Kiên Giang", "An Giang")
    assert former.codes < present.codes


def test_districts_hold_what_their_communes_became(gazetteer):
    """There were 696 districts; Quận 7 became four wards."""
    assert len(gazetteer.districts) == 696
    (seven,) = [d for d in gazetteer.districts if d.full == "quận 7"]
    assert len(seven.codes) == 4

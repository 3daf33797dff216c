"""The tables of constituencies against the resolution's own list."""

import json
import re

import pytest

from knowledge.constituencies import read_constituencies

pytestmark = pytest.mark.shared


def test_tables_say_what_the_resolution_lists(shared):
    """Provinces, constituencies, deputies and communes are those of the official list, in its order."""
    listed = json.loads((shared / "official" / "text" / "nq85_hdbcqg_na16_units.json").read_text("utf-8"))["provinces"]
    read = read_constituencies()
    assert [(p.number, p.name) for p in read.provinces] == [(p["no"], p["province"]) for p in listed]
    official = [(p["no"], u["unit"], u["seats"], u["area"]) for p in listed for u in p["units"]]
    assert [(c.province, c.number, c.seats) for c in read.constituencies] == [o[:3] for o in official]
    for constituency, (*_, area) in zip(read.constituencies, official, strict=True):
        names = re.split(r"[,;] | và (?=các |phường |xã |đặc khu )", area.removeprefix("Gồm ").removesuffix("."))
        bare = [re.sub(r"^(các )?(phường|xã|đặc khu):? ", "", name) for name in names]
        assert [c.name for c in constituency.communes] == bare

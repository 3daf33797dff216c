"""The tables of constituencies."""

import shutil
from collections import Counter

import pytest

from knowledge.constituencies.reading import DATA, read_constituencies
from knowledge.errors import ConstituencyError


def test_numbers_are_those_of_the_resolution(read):
    """34 provinces, 182 constituencies, 500 deputies; 136 constituencies elect 3 and 46 elect 2; every commune stands once."""
    assert (len(read.provinces), len(read.constituencies), sum(c.seats for c in read.constituencies)) == (34, 182, 500)
    assert Counter(c.seats for c in read.constituencies) == {3: 136, 2: 46}
    assert Counter(c.kind for c in read.communes.values()) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert sum(len(c.communes) for c in read.constituencies) == len(read.communes)


def test_every_former_commune_leads_to_present_ones(read):
    """What was before 1 July 2025 is somewhere now, and every present commune was something."""
    became = {code for former in read.former_communes for code in former.became}
    assert len(read.former_communes) == 10040
    assert became == set(read.communes)


def test_constituency_of_a_commune(read):
    """A commune's code leads to its constituency."""
    unit = read.of_commune("00004")
    assert (unit.province, unit.number, unit.seats) == (1, 1, 3)
    assert read.communes["00004"].name == "Ba Đình"
    assert read.constituency(1, 12) is None


@pytest.fixture
def copied(tmp_path):
    """A copy of the tables that a test may spoil."""
    for path in DATA.glob("*.tsv"):
        shutil.copy(path, tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("table", "there", "instead", "said"),
    [
        ("constituencies.tsv", "\t3\tphường Ba Đình", "\t2\tphường Ba Đình", "499 deputies, not 500"),
        ("constituencies.tsv", "\t3\tphường Ba Đình", "\t9\tphường Ba Đình", "9 deputies in constituency 1"),
        ("constituencies.tsv", "phường Ba Đình 00004; ", "", "do not exist: 00004"),
        ("constituencies.tsv", "phường Ba Đình 00004", "phường Ba Đình", "five digits"),
        ("constituencies.tsv", "\n1\t2\t3", "\n1\t7\t3", "not numbered"),
        ("constituencies.tsv", "phường Ngọc Hà 00008", "phường Ngọc Hà 00004", "communes named once"),
        ("provinces.tsv", "\n34\tTỉnh Vĩnh Long", "\nx\tTỉnh Vĩnh Long", "cannot be read"),
    ],
)
def test_tables_that_do_not_add_up_are_refused(copied, table, there, instead, said):
    """A wrong count, a commune twice or nowhere, a line that cannot be read: each is an error that says so."""
    path = copied / table
    text = path.read_text("utf-8")
    assert there in text
    path.write_text(text.replace(there, instead, 1), "utf-8")
    with pytest.raises(ConstituencyError, match=said):
        read_constituencies(copied)


def test_missing_table_is_refused(tmp_path):
    """A folder without the tables is an error with the folder's name."""
    with pytest.raises(ConstituencyError, match=tmp_path.name):
        read_constituencies(tmp_path)

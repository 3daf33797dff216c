"""The words around names of places."""

import pytest

from knowledge.constituencies.words import COMMUNE_KINDS, DISTRICT_KINDS, read_words
from knowledge.errors import ConstituencyError
from knowledge.folding import fold


def test_words_are_folded_and_kinds_are_known():
    """What stands in the file can be found in a folded text, and says a kind that places have."""
    words = read_words()
    said = [w for table in (words.kinds_before, words.kinds_behind) for ws in table.values() for w in ws]
    assert all(fold(w) == w for w in (*said, *words.streets, *words.phrases, *words.no_names, *words.filling))
    assert set(words.kinds_before) | set(words.kinds_behind) == COMMUNE_KINDS | DISTRICT_KINDS | {"tỉnh", "thành phố"}
    assert (words.kind_before("tp"), words.kind_behind("ward"), words.kind_before("x y")) == ("thành phố", "phường", None)


@pytest.mark.parametrize("content", ["streets: [duong]", "kinds_before: ["])
def test_file_that_cannot_be_used_is_refused(tmp_path, content):
    """A list that is missing, or what is no YAML, is an error with the file's name."""
    path = tmp_path / "words.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(ConstituencyError, match=r"words\.yaml"):
        read_words(path)

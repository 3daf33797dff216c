"""Versions in the database."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from bot.moderating.errors import DamagedVersionError, UnknownVersionError
from bot.storage.library_tables import BlobRow
from bot.storage.opening import FILE_NAME, open_engine
from knowledge.documents import Library
from tests.bot.moderating.small_libraries import document, library_of

NUMBERS = [f"{n}/2026/QH16" for n in range(1, 5)]
LINES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).map(str.strip).filter(bool)


def test_the_shipped_library_serves_at_first(versions, shipped):
    """Nothing is published: no version, and the shipped library."""
    assert versions.current() == (None, shipped)
    assert versions.published() is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.dictionaries(st.sampled_from(NUMBERS), st.lists(LINES, min_size=1, max_size=3), max_size=4))
def test_a_library_comes_back_the_same(versions, held):
    """Whatever its documents say, what is read equals what was stored."""
    library = library_of(*(document(number, texts) for number, texts in held.items()))
    assert versions.read(versions.store(library).id) == library


def test_the_shipped_library_comes_back_the_same(versions, library):
    """All of it, with dates, earlier wordings and further questions, in the same order."""
    again = versions.read(versions.store(library).id)
    assert again == library
    assert list(again.provisions) == list(library.provisions)


def test_identical_documents_are_kept_once(versions, sessions):
    """A version that changes one document of two adds one content."""
    first, second, changed = document(NUMBERS[0]), document(NUMBERS[1]), document(NUMBERS[1], ("Khác.",))

    def contents():
        with sessions.reading() as session:
            return session.scalar(select(func.count()).select_from(BlobRow))

    versions.store(library_of(first, second))
    before = contents()
    versions.store(library_of(first, changed))
    assert contents() == before + 1


def test_the_same_content_has_the_same_fingerprint(versions):
    """From another parent it is another version that says the same; from the same parent it is the version that is there."""
    library = library_of(document())
    first = versions.store(library)
    assert versions.store(library) == first
    child = versions.store(library, first.id, "lại", 5)
    assert (child.id != first.id, child.fingerprint) == (True, first.fingerprint)
    assert (child.parent, child.note, child.draft) == (first.id, "lại", 5)
    assert [v.id for v in versions.list()] == [child.id, first.id]
    assert versions.get(child.id) == child


def test_an_unknown_version_is_refused(versions):
    """With its number."""
    with pytest.raises(UnknownVersionError, match="7"):
        versions.read(7)
    with pytest.raises(UnknownVersionError):
        versions.get(7)


def test_a_library_that_nobody_checked_is_refused(versions):
    """What would not come back as it is never becomes a version."""
    unchecked = library_of(document()).documents[0].model_copy(update={"issuer": "nobody"})
    library = Library.model_construct(documents=(unchecked,), articles={unchecked.number: ()}, asked=(), notices=(), approved=())
    with pytest.raises(DamagedVersionError), pytest.warns(UserWarning, match="serializ"):
        versions.store(library)
    assert versions.list() == ()


@pytest.mark.parametrize("damage", ["UPDATE blob SET content = x'00'", "DELETE FROM blob"])
def test_a_damaged_version_is_named(versions, tmp_path, damage):
    """What is not what was stored is an error that names the version, never another library."""
    version = versions.store(library_of(document()))
    engine = open_engine(tmp_path / "data" / FILE_NAME)
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER blob_no_UPDATE"))
        connection.execute(text("DROP TRIGGER blob_no_DELETE"))
        connection.execute(text(damage))
    engine.dispose()
    with pytest.raises(DamagedVersionError, match=f"version {version.id}"):
        versions.read(version.id)

"""What a newer package ships comes to a copy with versions of its own, and overwrites nothing that was written there."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.moderating.changes import apply_all, as_json, from_json
from bot.moderating.document_changes import EndDocument
from bot.moderating.drafts import Drafts
from bot.moderating.notice_changes import SetNotice
from bot.moderating.people import Person, Role
from bot.moderating.publishing import Publishing
from bot.moderating.reviewing import Reviewing
from bot.moderating.shipped import Base, Origin, Shipped, _changes, packed
from bot.moderating.shipped_changes import ShippedError
from bot.moderating.shipped_merging import Merging
from bot.moderating.text_changes import EditQuestions, EditText
from bot.moderating.versions import Versions
from knowledge.documents import Asked, Bilingual, Library, Questions
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.small_libraries import document, library_of

AN = Person(1, Role.NATIONAL, "nationwide", "An")
BINH = Person(2, Role.NATIONAL, "nationwide", "Bình")
SECOND = f"{build.LAW}#1.2"
NEW = "Danh sách niêm yết 45 ngày."


class Nothing:
    """A builder that builds nothing."""

    def build(self, version, progress=None):
        """Do nothing."""


class Copy:
    """A copy of the assistant whose package can be replaced by a newer one."""

    def __init__(self, sessions, audit, now, folder):
        self.package = build.library()
        self.versions = Versions(sessions, lambda: self.package, now)
        self.drafts = Drafts(sessions, audit, now)
        self.reviewing = Reviewing(self.drafts, self.versions, lambda *_: False, alone=False)
        self.publishing = Publishing(sessions, self.versions, audit, Nothing(), now, folder)
        self.shipped = Shipped(sessions, self.versions, self.drafts)

    def publish(self, *changes, files=()):
        """Publish changes, as two people do."""
        draft = self.reviewing.propose(AN, "Thử", changes, files=files)
        self.reviewing.submit(AN, draft.id)
        self.reviewing.approve(BINH, draft.id, draft.content)
        draft, base, applied = self.reviewing.ready(AN, draft.id)
        told = {"onto": base, "also": lambda session, version: self.drafts.published(session, AN.id, draft, version.id)}
        return self.publishing.publish(applied.after, AN.id, "Thử", draft.id, **told)

    def take(self, wanted=()):
        """Publish what the package has; return what was compared."""
        found = self.shipped.compare(wanted)
        self.publish(*found.changes, files=[found.package])
        return found

    def text(self, reference):
        """Return the Vietnamese text that serves."""
        return self.versions.current()[1].provisions[reference].provision.text.vi


@pytest.fixture
def copy(sessions, audit, now, tmp_path):
    """A copy that has published a notice, and so its first version."""
    copy = Copy(sessions, audit, now, tmp_path / "data")
    copy.publish(SetNotice(notice=build.notice()))
    return copy


def law(*articles, **changes):
    """Return a package whose law has these articles."""
    library = build.library()
    documents = (build.document(**changes), library.documents[1])
    return library.replaced(documents=documents, articles=library.articles | {build.LAW: articles})


def mended(text=NEW, **changes):
    """Return a package in which the second rule has another text."""
    return law(build.article("1", build.provision(clause="1"), build.provision(text, "For 45 days.", clause="2", **changes)))


def edit(vi, reference=SECOND):
    """Return a change of a plain text."""
    return EditText(reference=reference, text=Bilingual(vi=vi, en="By us."))


def test_where_nothing_was_published_there_is_nothing_to_take(sessions, audit, now, tmp_path):
    """The shipped library serves there already."""
    assert Copy(sessions, audit, now, tmp_path / "data").shipped.compare() is None


def test_the_same_package_has_nothing_new(copy):
    """Neither where nothing was written here, nor where something was."""
    assert copy.shipped.compare().changes == ()
    copy.publish(edit("Của chúng tôi."))
    found = copy.shipped.compare()
    assert (found.changes, found.kept, found.base.origin) == ((), (), Origin.FIRST_VERSION)


def test_what_the_package_mended_is_taken(copy):
    """A text, through review like every draft; nothing is published before."""
    copy.package = mended()
    found = copy.shipped.compare()
    assert [change.subject for change in found.changes] == [f"{build.LAW}#1"]
    assert copy.text(SECOND) != NEW
    copy.take()
    assert copy.text(SECOND) == NEW
    assert copy.shipped.compare().changes == ()


def test_new_articles_provisions_and_documents_are_taken(copy):
    """Each in its place, with its further questions."""
    added = build.library(build.article("2", build.provision("Ngày bầu cử là chủ nhật.")))
    more, articles = document("9/2026/QH16")
    asked = Asked(target="9/2026/QH16#1", language="vi", text="luật mới nói gì")
    copy.package = added.replaced(documents=(*added.documents, more), articles=added.articles | {more.number: articles}, asked=(asked,))
    assert copy.take().kept == ()
    now = copy.versions.current()[1]
    assert list(now.provisions) == list(copy.package.provisions)
    assert now.asked == (asked,)
    assert now.notices == (build.notice(),)


def test_a_new_provision_comes_after_the_one_that_it_follows(copy):
    """Also within an article, and at its beginning."""
    first, second = build.provision(clause="1"), build.provision(clause="2")
    between = build.provision("Một khoản xen giữa.", clause="1", point="a")
    copy.package = law(build.article("1", build.provision("Mở đầu."), first, between, second), build.article("2", first))
    copy.take()
    assert list(copy.versions.current()[1].provisions)[:5] == [f"{build.LAW}#{p}" for p in ("1", "1.1", "1.1.a", "1.2", "2.1")]


def test_what_both_changed_stays_and_is_listed(copy):
    """What moderators wrote is not overwritten; the rest of the same article is taken all the same."""
    copy.publish(edit("Của chúng tôi."))
    other = build.provision("Cử tri đủ mười tám tuổi.", clause="1")
    copy.package = law(build.article("1", other, build.provision(NEW, clause="2")))
    assert copy.take().kept == (SECOND,)
    assert (copy.text(build.RULE), copy.text(SECOND)) == ("Cử tri đủ mười tám tuổi.", "Của chúng tôi.")


def test_what_was_left_once_is_listed_once(copy):
    """The next comparison begins at the package that was taken from: only what is newer is named again."""
    copy.publish(edit("Của chúng tôi."))
    copy.package = law(build.article("1", build.provision("Một.", clause="1"), build.provision(NEW, clause="2")))
    copy.take()
    again = copy.shipped.compare()
    assert (again.changes, again.kept, again.base.origin) == ((), (), Origin.PACKAGE)
    copy.package = law(build.article("1", build.provision("Hai.", clause="1"), build.provision("Lần nữa.", clause="2")))
    assert copy.take().kept == (SECOND,)
    assert (copy.text(build.RULE), copy.text(SECOND)) == ("Hai.", "Của chúng tôi.")


def test_what_both_changed_can_be_taken_by_name(copy):
    """Whoever asks for it gets it proposed."""
    copy.publish(edit("Của chúng tôi."))
    copy.package = mended()
    assert copy.take([SECOND]).kept == ()
    assert copy.text(SECOND) == NEW


def test_parts_of_a_provision_are_merged(copy):
    """Other questions here, another text in the package: both."""
    questions = Questions(vi=("Niêm yết bao lâu?",), en=())
    copy.publish(EditQuestions(reference=SECOND, questions=questions))
    copy.package = mended()
    assert copy.take().kept == ()
    provision = copy.versions.current()[1].provisions[SECOND].provision
    assert (provision.text.vi, provision.questions) == (NEW, questions)


def test_official_words_stay_beside_a_mended_text(copy):
    """Words that moderators brought in are no other wording; of other days they would be, and are listed."""
    version, library = copy.versions.current()
    placed = library.provisions[SECOND]
    worded = placed.provision.model_copy(update={"official": "Danh sách được niêm yết."})
    articles = (placed.article.model_copy(update={"provisions": (placed.article.provisions[0], worded)}),)
    joined = library.replaced(articles=library.articles | {build.LAW: articles})
    copy.publishing.publish(joined, AN.id, "lời văn", onto=version)
    copy.package = mended(in_force_from="2026-01-01")
    assert copy.shipped.compare().kept == (SECOND,)
    copy.package = mended()
    assert copy.take().kept == ()
    provision = copy.versions.current()[1].provisions[SECOND].provision
    assert (provision.text.vi, provision.official) == (NEW, "Danh sách được niêm yết.")


def test_what_is_gone_from_the_package(copy):
    """A provision goes where nobody wrote it here; a document stays, and is named."""
    copy.package = law(build.article("1", build.provision(clause="1")))
    copy.take()
    assert SECOND not in copy.versions.current()[1].provisions
    library = copy.package
    copy.package = library.replaced(documents=library.documents[:1], articles={build.LAW: library.articles[build.LAW]})
    found = copy.shipped.compare()
    assert (found.changes, found.gone) == ((), (build.LOCAL,))


def test_what_the_first_draft_wrote_counts_as_the_moderators(sessions, audit, now, tmp_path):
    """What was shipped there is not known any more."""
    copy = Copy(sessions, audit, now, tmp_path / "data")
    copy.publish(edit("Của chúng tôi."), EndDocument(number=build.LOCAL, last_day=date(2026, 12, 31)))
    copy.package = mended()
    found = copy.shipped.compare()
    assert (found.changes, found.kept) == ((), (SECOND, build.LOCAL))


def test_without_a_base_only_what_is_not_here_is_taken(sessions, audit, now, tmp_path):
    """A first version that no draft made."""
    copy = Copy(sessions, audit, now, tmp_path / "data")
    copy.publishing.publish(mended("Không rõ từ đâu."), AN.id, "")
    library = build.library(build.article("2", build.provision()))
    copy.package = library
    found = copy.take()
    assert (found.base.origin, found.kept) == (Origin.UNKNOWN, (SECOND,))
    assert f"{build.LAW}#2" in copy.versions.current()[1].provisions


def test_going_back_goes_back_to_the_former_base(copy):
    """After a rollback, what was taken and given up is new again."""
    version = copy.versions.current()[0]
    copy.package = mended()
    copy.take()
    copy.publishing.roll_back(version.id, AN.id, "nhầm")
    assert [change.subject for change in copy.shipped.compare().changes] == [f"{build.LAW}#1"]


def test_what_changed_since_does_not_fit(copy):
    """A draft from a package overwrites nothing that was published while it waited."""
    copy.package = mended()
    changes = copy.shipped.compare().changes
    copy.publish(edit("Của chúng tôi."))
    [misfit] = apply_all(changes, copy.versions.current()[1]).misfits
    assert isinstance(misfit.error, ShippedError)
    assert f"{build.LAW}#1" in misfit.error.tell("vi")
    assert "laphieu knowledge shipped" in misfit.error.tell("en")


def test_a_documents_data_is_merged(copy):
    """A title mended in the package, a last day given here."""
    copy.publish(EndDocument(number=build.LAW, last_day=date(2026, 12, 31)))
    copy.package = law(*build.library().articles[build.LAW], title={"vi": "Luật đã đổi tên", "en": "Renamed"})
    assert copy.take().kept == ()
    held = copy.versions.current()[1].documents[0]
    assert (held.title.vi, held.in_force_until) == ("Luật đã đổi tên", date(2026, 12, 31))


LINES = st.sampled_from(["Một.", "Hai.", "Ba.", "Bốn."])
NUMBERS = st.sampled_from([f"{n}/2026/QH16" for n in range(1, 4)])
HELD = st.dictionaries(NUMBERS, st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=3)


def made(held):
    """Return the library of these texts."""
    return library_of(*(document(number, texts) for number, texts in sorted(held.items())))


def merge(base, ours, theirs):
    """Return the changes between three libraries, through JSON, and what stays."""
    merging = Merging(Base(Origin.FIRST_VERSION, 1, base).knows)
    return from_json(as_json(tuple(_changes((base, ours, theirs), merging, "0")))), merging.kept


@settings(max_examples=40, deadline=None)
@given(HELD, HELD)
def test_with_nothing_written_here_the_copy_becomes_the_package(held, shipped):
    """All of it but documents that the package has no more; and a package that is the base brings nothing."""
    base, theirs = made(held), made(held | shipped)
    changes, kept = merge(base, base, theirs)
    applied = apply_all(changes, base)
    assert (kept, applied.misfits) == ([], ())
    assert {name: p.provision for name, p in applied.after.provisions.items()} == {n: p.provision for n, p in theirs.provisions.items()}
    assert merge(base, theirs, base) == ((), [])


@settings(max_examples=40, deadline=None)
@given(HELD, HELD, HELD)
def test_nothing_written_here_is_lost(held, written, shipped):
    """Whatever three libraries say: a text that is here and was not shipped is here afterwards, and every difference is taken or named."""
    base, ours, theirs = made(held), made(held | written), made(held | shipped)
    changes, kept = merge(base, ours, theirs)
    after = apply_all(changes, ours)
    assert after.misfits == ()
    for name, placed in ours.provisions.items():
        former = base.provisions.get(name)
        if former is None or former.provision != placed.provision:
            assert after.after.provisions[name].provision == placed.provision
    for name, placed in theirs.provisions.items():
        former = base.provisions.get(name)
        if former is None or former.provision != placed.provision:
            assert name in kept or after.after.provisions[name].provision == placed.provision


@pytest.mark.slow
def test_a_package_is_kept_as_it_is(library):
    """The whole shipped library comes back from what is kept with a draft."""
    assert Library.model_validate_json(packed(library)) == library

"""Whether the documents answer a question, and of which kind it is where they don't."""

from dataclasses import replace

import pytest

from bot.answering.confidence import Confidence
from bot.answering.judging import Judge
from bot.answering.meaning import Meaning
from bot.answering.outcomes import Kind
from bot.answering.understanding import Understood
from knowledge.documents import Bilingual
from knowledge.search import Query


class Words:
    """Kinds as they are given, whatever is asked."""

    def __init__(self, **probabilities):
        self.found = {Kind(kind): p for kind, p in probabilities.items()}

    def probabilities(self, _text):
        """Return them."""
        return self.found


def understood(text="Bầu cho ai?"):
    """A question that leans on nothing."""
    return Understood(text, Query(text, "vi", marked=True), asks_earlier=False)


SURE = Confidence(weights={"words": 1.0}, intercept=0.0, bar=0.5)
WORDS = Words(answer=0.2, decline=0.3, abstain=0.5)


def judge(words=WORDS, meaning=None, confidence=SURE):
    """A judge over what is given."""
    return Judge(words, meaning, confidence)


def test_nothing_found_is_never_answered():
    """However much it reads like a question of law."""
    assert judge(Words(answer=0.9, abstain=0.1)).kind(understood(), []) is Kind.ABSTAIN


def test_a_list_of_constituencies_gives_no_reason(services):
    """Whatever was found there, and however sure: it is not answered by numbers."""
    query = Query("Cần Thơ bầu mấy đại biểu Quốc hội, ở mấy đơn vị bầu cử", "vi", marked=True)
    ranked = services.assistant.retriever.retrieve(query, services.election.day)
    sure = judge(confidence=SURE.model_copy(update={"intercept": 9.0}))
    assert sure.kind(understood("Cần Thơ bầu mấy đại biểu?"), ranked) is Kind.ANSWER
    assert sure.kind(understood("Vì sao Cần Thơ chỉ bầu từng ấy đại biểu?"), ranked) is Kind.ABSTAIN


def test_without_a_model_of_meaning_words_tell_the_kind():
    """Another encoder is in use."""
    assert judge().kind(understood(), []) is Kind.ABSTAIN


def test_words_and_meaning_tell_the_kind_together():
    """The kind that both find most probable."""
    read = {Kind.ANSWER: 0.1, Kind.DECLINE: 0.8, Kind.ABSTAIN: 0.1}

    class Reading:
        def read(self, _text):
            return Meaning(read, read)

    assert judge(meaning=Reading()).kind(understood(), []) is Kind.DECLINE


@pytest.mark.parametrize(
    ("text", "intercept", "kind"),
    [
        ("Hội nghị ấy do cơ quan nào đứng ra tổ chức trước ngày bầu cử", 0.0, Kind.ANSWER),
        ("Hội nghị ấy do cơ quan nào đứng ra tổ chức trước ngày bầu cử", -2.0, Kind.ABSTAIN),
        ("Ai cấp giấy ấy?", -2.0, Kind.ANSWER),
        ("Ai cấp giấy ấy?", -9.0, Kind.ABSTAIN),
    ],
)
def test_a_part_is_only_missing_where_that_is_clear(text, intercept, kind, services):
    """A part of a question says less than the whole; one of few words says next to nothing alone."""
    ranked = services.assistant.retriever.retrieve(Query("tuổi bầu cử", "vi", marked=True), services.election.day)
    confidence = Confidence(weights={"words": 1.0}, intercept=intercept, bar=0.5)
    assert judge(confidence=confidence).part(understood(text), ranked) is kind


def test_what_is_missing_reads_like_another_kind(services):
    """A part is told what fits it: no advice, or that the documents do not say."""
    ranked = services.assistant.retriever.retrieve(Query("tuổi bầu cử", "vi", marked=True), services.election.day)
    confidence = Confidence(weights={"words": 1.0}, intercept=-9.0, bar=0.5)
    assert judge(Words(answer=0.2, decline=0.5, abstain=0.3), confidence=confidence).part(understood(), ranked) is Kind.DECLINE


@pytest.mark.parametrize(("intercept", "possible"), [(0.0, True), (-9.0, False)])
def test_what_clearly_is_not_answered_is_not_possible(intercept, possible, services):
    """Whether to look further."""
    ranked = services.assistant.retriever.retrieve(Query("tuổi bầu cử", "vi", marked=True), services.election.day)
    confidence = Confidence(weights={"words": 1.0}, intercept=intercept, bar=0.5)
    assert judge(confidence=confidence).is_possible(understood(), ranked) is possible
    assert not judge(confidence=confidence).is_possible(understood(), [])


@pytest.mark.parametrize(("quoted", "kind"), [(False, Kind.ABSTAIN), (True, Kind.ANSWER)])
def test_what_moderators_brought_in_is_told_though_no_document_answered_it_before(quoted, kind, services):
    """Examples of what is not answered are older than the document; advice and other things are declined all the same."""
    first, *_ = services.assistant.retriever.retrieve(Query("tuổi bầu cử", "vi", marked=True), services.election.day)
    edition = first.edition.model_copy(update={"official": first.edition.text.vi if quoted else None})
    ranked = [replace(first, edition=edition.model_copy(update={"text": Bilingual(vi=edition.text.vi, en=edition.text.vi)}))]
    assert judge(Words(answer=0.2, decline=0.2, abstain=0.6)).kind(understood(), ranked) is kind
    assert judge(Words(answer=0.2, decline=0.7, abstain=0.1)).kind(understood(), ranked) is Kind.DECLINE


@pytest.mark.parametrize(
    ("text", "smalltalk", "expected"),
    [("Cảm ơn nhé", 0.9, True), ("Thật không", 0.9, False), ("Ok?", 0.9, False), ("Mất thẻ", 0.4, False), ("", 0.0, True)],
)
def test_small_talk_asks_nothing(text, smalltalk, expected):
    """What reads like it, and asks nothing; pictures alone are nothing but that."""
    assert judge(Words(smalltalk=smalltalk, abstain=1 - smalltalk)).is_talk(understood(text)) is expected


def test_after_something_heard_really_is_no_small_talk():
    """A short turn that reads like it is of the kind that it has with what stands before it."""

    class Heard(Words):
        def probabilities(self, text):
            return {Kind.ABSTAIN: 0.9, Kind.SMALLTALK: 0.1} if "nghe" in text else {Kind.ABSTAIN: 0.1, Kind.SMALLTALK: 0.9}

    alone = understood("Thật không")
    leaning = replace(alone, query=replace(alone.query, text="Tôi nghe nói bầu qua mạng. Thật không"))
    assert judge(Heard()).kind(alone, []) is Kind.SMALLTALK
    assert judge(Heard()).kind(leaning, []) is Kind.ABSTAIN

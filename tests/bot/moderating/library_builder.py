"""A small invented library for the tests of moderating."""

from knowledge.documents import Article, Document, Library, Notice, Provision

LAW = "1/2026/QH16"
LOCAL = "2/2026/QĐ-UBND"
RULE = f"{LAW}#1.1"


def document(number=LAW, **changes):
    """Return a document in force since 2000."""
    both = {"vi": "Luật thử", "en": "Trial law"}
    fields = {"kind": "law", "title": both, "issuer": both, "adopted": "2000-01-01", "in_force_from": "2000-01-01", "status": "in_force"}
    return Document.model_validate({"number": number, **fields, **changes})


def provision(vi="Cử tri đủ 18 tuổi.", en="A voter is 18.", **changes):
    """Return a provision in force since 2000."""
    questions = {"vi": ("Mấy tuổi được bầu?",), "en": ("From what age?",)}
    return Provision.model_validate({"in_force_from": "2000-01-01", "text": {"vi": vi, "en": en}, "questions": questions, **changes})


def article(number, *provisions):
    """Return an article with these provisions."""
    return Article.model_validate({"article": number, "title": {"vi": f"Tên {number}", "en": f"Title {number}"}, "provisions": provisions})


def library(*more, local_scope="01"):
    """Return a law of two provisions for the country, and a decision of one for a province."""
    law = (
        article("1", provision(clause="1"), provision("Danh sách niêm yết 40 ngày.", "The list is posted for 40 days.", clause="2")),
        *more,
    )
    local = (article("1", provision("Điểm bỏ phiếu mở 7 giờ.", "The place opens at 7 a.m.")),)
    return Library(documents=(document(), document(LOCAL, scope=local_scope)), articles={LAW: law, LOCAL: local})


def notice(name="hoan", scope="nationwide", **changes):
    """Return a notice that is valid on one day of 2026."""
    fields = {"valid_from": "2026-03-01T00:00:00+07:00", "valid_until": "2026-03-02T00:00:00+07:00"}
    text = {"vi": "Hoãn bỏ phiếu đến 20/3.", "en": "Voting is postponed to 20 March."}
    return Notice.model_validate({"id": name, "scope": scope, "text": text, **fields, **changes})

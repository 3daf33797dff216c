"""Builders of small libraries."""

from knowledge.documents import Article, Document, Library


def document(number="1/2026/QH16", texts=("Đủ 18 tuổi thì được bầu cử.",), **changes):
    """Return a document with an article for each text, and its articles."""
    both = {"vi": f"Luật {number}", "en": f"Law {number}"}
    fields = {"kind": "law", "title": both, "issuer": both, "adopted": "2000-01-01", "in_force_from": "2000-01-01", "status": "in_force"}
    articles = [
        {
            "article": str(place),
            "title": {"vi": f"Điều số {place}", "en": f"Article number {place}"},
            "provisions": [
                {
                    "in_force_from": "2000-01-01",
                    "text": {"vi": text, "en": f"In English: {text}"},
                    "questions": {"vi": [f"{text} hỏi"], "en": [f"{text} asked"]},
                }
            ],
        }
        for place, text in enumerate(texts, 1)
    ]
    return Document.model_validate({"number": number, **fields, **changes}), tuple(map(Article.model_validate, articles))


def library_of(*documents):
    """Return a library of what `document` returned."""
    return Library(documents=tuple(held for held, _ in documents), articles={held.number: articles for held, articles in documents})

"""Files that try something: each is refused with its reason, and the process that reads goes on."""

from dataclasses import replace

import pytest

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.reading import read_file
from tests.knowledge.intake import disguises
from tests.knowledge.intake import hostile_pdfs as pdfs
from tests.knowledge.intake import hostile_words as words
from tests.knowledge.intake.hostile_words import RELATIONS, document, docx, field, paragraph, related
from tests.knowledge.intake.made_files import content

GOOD = "Điều 1. Một tệp lành\nCử tri đi bầu cử.".encode()
LIMITS = Limits(seconds=60, cpu_seconds=30, unpacked_bytes=8 << 20, memory_bytes=1 << 30)
_MACRO_TYPES = words.TYPES.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main")

WHOLE = {
    "empty": (b"", Refusal.EMPTY),
    "zeros": (b"\0" * 5000, Refusal.TYPE_UNKNOWN),
    "noise": (bytes(range(256)) * 20, Refusal.TYPE_UNKNOWN),
    "only spaces": (b" \n\t \r\n", Refusal.NO_TEXT),
    "picture": (b"\xff\xd8\xff\xe0" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "png": (b"\x89PNG\r\n\x1a\n" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "windows program": (b"MZ\x90\0" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "linux program": (b"\x7fELF\x02" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "shell script": (b"#!/bin/sh\nrm -rf /\n", Refusal.TYPE_NOT_READ),
    "gzip": (b"\x1f\x8b\x08" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "rar": (b"Rar!\x1a\x07\0" + b"x" * 900, Refusal.TYPE_NOT_READ),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', Refusal.TYPE_NOT_READ),
    "word xml": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', Refusal.TYPE_NOT_READ),
    "zip of texts": (words.archive({"a.txt": "a"}), Refusal.TYPE_NOT_READ),
    "workbook": (words.archive({"[Content_Types].xml": "", "xl/workbook.xml": ""}), Refusal.TYPE_NOT_READ),
    "java": (words.archive({"META-INF/MANIFEST.MF": ""}), Refusal.TYPE_NOT_READ),
    "ole of another kind": (words.renamed_stream("WordDocument", "Workbook"), Refusal.TYPE_NOT_READ),
    "locked office file": (words.renamed_stream("WordDocument", "EncryptedPackage"[:16]), Refusal.ENCRYPTED),
    "xml with entities": (f"<?xml version='1.0'?>{words.laughs()}<a>&a9;</a>".encode(), Refusal.ENTITIES),
}
WORDS = {
    "cut": (docx()[:-40], Refusal.DAMAGED),
    "no xml": (docx(main="<w:document"), Refusal.DAMAGED),
    "no types": (words.archive({"word/document.xml": document(paragraph("a"))}), Refusal.DAMAGED),
    "no body": (docx(main=f'<w:document xmlns:w="{words.W}"/>'), Refusal.DAMAGED),
    "part twice": (words.twice(), Refusal.DAMAGED),
    "nothing": (docx(main=document("<w:p/>")), Refusal.NO_TEXT),
    "encrypted parts": (words.locked_zip(), Refusal.ENCRYPTED),
    "bomb by ratio": (docx(parts={"word/styles.xml": b" " * (4 << 20)}), Refusal.UNPACKED_TOO_BIG),
    "bomb by size": (docx(parts={f"word/part{at}.xml": b"ab" * (500 << 10) for at in range(9)}), Refusal.UNPACKED_TOO_BIG),
    "bomb that lies": (words.lying(3 << 20), Refusal.DAMAGED),
    "many parts": (words.archive({"word/document.xml": "", **{f"p{at}": "" for at in range(2100)}}), Refusal.UNPACKED_TOO_BIG),
    "macros": (docx(parts={"word/vbaProject.bin": b"x"}), Refusal.MACROS),
    "macros by type": (docx(types=_MACRO_TYPES), Refusal.MACROS),
    "embedded object": (docx(parts={"word/embeddings/oleObject1.bin": b"x"}), Refusal.EMBEDDED),
    "activex": (docx(parts={"word/activeX/activeX1.xml": b"<x/>"}), Refusal.EMBEDDED),
    "program inside": (docx(parts={"word/media/setup.exe": b"MZ"}), Refusal.EMBEDDED),
    "other document inside": (related("aFChunk", "afchunk.html", "Internal"), Refusal.EMBEDDED),
    "object by relation": (related("oleObject", "http://example.invalid/x"), Refusal.EMBEDDED),
    "remote template": (
        related("attachedTemplate", "http://example.invalid/t.dotm", rels="word/_rels/settings.xml.rels"),
        Refusal.EXTERNAL,
    ),
    "template on a share": (related("attachedTemplate", "file://server/t.dotm", rels="word/_rels/settings.xml.rels"), Refusal.EXTERNAL),
    "remote picture": (related("image", "https://example.invalid/p.png"), Refusal.EXTERNAL),
    "remote frame": (related("frame", "https://example.invalid/f.html"), Refusal.EXTERNAL),
    "link that runs": (related("hyperlink", "javascript:alert(1)"), Refusal.EXTERNAL),
    "link to a share": (related("hyperlink", r"\\server\x"), Refusal.EXTERNAL),
    "dde": (field("DDEAUTO c:\\windows\\system32\\cmd.exe"), Refusal.EXTERNAL),
    "dde in pieces": (field("D", "DE", "AUTO cmd"), Refusal.EXTERNAL),
    "include": (field(' INCLUDEPICTURE "http://example.invalid/a.png"'), Refusal.EXTERNAL),
    "billion laughs": (docx(main=document(paragraph("&a9;"), words.laughs())), Refusal.ENTITIES),
    "outside entity": (docx(main=document(paragraph("&e;"), '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>')), Refusal.ENTITIES),
    "entities in utf-16": (
        docx(main=document(paragraph("&a9;"), words.laughs()).replace("UTF-8", "UTF-16").encode("utf-16")),
        Refusal.ENTITIES,
    ),
    "deep": (words.nested(400), Refusal.TOO_DEEP),
}
PDFS = {
    "cut": (content("decision.pdf")[:300], Refusal.DAMAGED),
    "only a head": (b"%PDF-1.7\n", Refusal.DAMAGED),
    "password": (pdfs.locked(), Refusal.ENCRYPTED),
    "script on opening": (pdfs.pdf(catalog="/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), Refusal.SCRIPTS),
    "script by an escaped name": (pdfs.pdf(catalog="/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>"), Refusal.SCRIPTS),
    "script by name": (pdfs.pdf(catalog="/Names<</JavaScript<</Names[]>>>>"), Refusal.SCRIPTS),
    "script on a page": (pdfs.pdf(page="/AA<</O<</S/JavaScript/JS(1)>>>>"), Refusal.SCRIPTS),
    "script that nothing points to": (pdfs.pdf(others=["<</S/JavaScript/JS(1)>>"]), Refusal.SCRIPTS),
    "form with scripts": (pdfs.pdf(catalog="/AcroForm<</XFA 6 0 R>>", others=["()"]), Refusal.SCRIPTS),
    "launch": (pdfs.pdf(page="/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(cmd.exe)>>>>]"), Refusal.ACTIONS),
    "submit": (pdfs.pdf(catalog="/OpenAction<</S/SubmitForm/F(http://example.invalid)>>"), Refusal.ACTIONS),
    "other file": (pdfs.pdf(catalog="/OpenAction<</S/GoToR/F(other.pdf)>>"), Refusal.ACTIONS),
    "link to a file": (pdfs.pdf(page="/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///etc/passwd)>>>>]"), Refusal.ACTIONS),
    "link that runs": (pdfs.pdf(page="/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:1)>>>>]"), Refusal.ACTIONS),
    "attachment": (pdfs.pdf(catalog="/Names<</EmbeddedFiles<</Names[]>>>>"), Refusal.EMBEDDED),
    "attachment on a page": (pdfs.pdf(page="/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]>>]"), Refusal.EMBEDDED),
    "film": (pdfs.pdf(page="/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]>>]"), Refusal.EMBEDDED),
    "page of a kilometre": (pdfs.pdf().replace(b"[0 0 595 842]", b"[0 0 99999 99999]"), Refusal.PAGE_TOO_LARGE),
    "picture of a gigapixel": (pdfs.picture(40000, 40000), Refusal.PICTURE_TOO_LARGE),
    "bomb": (pdfs.bomb(12), Refusal.UNPACKED_TOO_BIG),
    "bomb in a bomb": (pdfs.double_bomb(64), Refusal.UNPACKED_TOO_BIG),
    "arrays in arrays": (pdfs.pdf(others=["[" * 100 + "]" * 100]), Refusal.TOO_DEEP),
    "pages in a ring": (pdfs.pdf(pages="<</Type/Pages/Kids[2 0 R]/Count 1>>"), Refusal.DAMAGED),
    "nothing on it": (pdfs.pdf(words=b" "), Refusal.NO_TEXT),
}
OTHERS = {
    "rtf object": (rb"{\rtf1 {\object\objemb{\*\objdata 0105}}Cu tri}", Refusal.EMBEDDED),
    "rtf object hidden": (rb"{\rtf1 {\*\foo{\*\objdata 0105}}Cu tri}", Refusal.EMBEDDED),
    "rtf remote template": (rb"{\rtf1 {\*\template http://example.invalid/t.dot}Cu tri}", Refusal.EXTERNAL),
    "rtf dde": (rb"{\rtf1 {\field{\*\fldinst DDEAUTO cmd}{\fldrslt x}}Cu tri}", Refusal.EXTERNAL),
    "rtf deep": (b"{\\rtf1 " + b"{" * 5000 + b"x" + b"}" * 5000 + b"}", Refusal.TOO_DEEP),
    "rtf cut": (rb"{\rtf1 {\b Cu tri", Refusal.DAMAGED),
    "rtf closed too often": (rb"{\rtf1 x}}} y", Refusal.DAMAGED),
    "html of scripts": (b"<!DOCTYPE html><html><body><script>document.write('x')</script></body></html>", Refusal.SCRIPTS),
    "html of frames": (b"<html><body><iframe src='http://example.invalid'></iframe>x</body></html>", Refusal.SCRIPTS),
    "html with entities": (b"<!DOCTYPE html [<!ENTITY a 'ha'>]><html><body><p>&a;</p></body></html>", Refusal.ENTITIES),
    "html deep": (b"<html><body>" + b"<div>" * 3000 + b"x", Refusal.TOO_DEEP),
    "html without words": (b"<html><body><p> </p></body></html>", Refusal.NO_TEXT),
    "doc macros": (words.renamed_stream("\x05SummaryInformation", "Macros"), Refusal.MACROS),
    "doc password": (words.locked_doc(), Refusal.ENCRYPTED),
    "doc cut": (content("decision.doc")[:700], Refusal.DAMAGED),
}
DISGUISES = {
    **{f"field {name}": (made, Refusal.EXTERNAL) for name, made in disguises.FIELDS.items()},
    **{f"action: {name}": (made, Refusal.ACTIONS) for name, made in disguises.ACTIONS.items()},
    **{f"file: {name}": (made, Refusal.EMBEDDED) for name, made in disguises.FILES.items()},
}
CASES = {
    f"{kind}: {name}": case
    for kind, cases in (("file", WHOLE), ("docx", WORDS), ("pdf", PDFS), ("other", OTHERS), ("disguise", DISGUISES))
    for name, case in cases.items()
}


# Each starts two child processes: of each kind of file some run with the quick tests, all with `make test` and in CI.
QUICK = {
    *("file: noise", "file: zip of texts", "file: xml with entities"),
    *("docx: macros", "docx: remote template", "docx: bomb by ratio"),
    *("pdf: script on a page", "pdf: attachment", "pdf: bomb"),
    *("other: rtf object", "other: html of frames", "other: doc macros"),
    *("disguise: field deleted", "disguise: action: another type", "disguise: file: associated file"),
}


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=name, marks=() if name in QUICK else pytest.mark.slow) for name, case in CASES.items()]
)
def test_refused_and_unharmed(case):
    """A hostile file is refused for what it tries, and a good file is read right after."""
    hostile, refusal = case
    with pytest.raises(FileRefusedError) as error:
        read_file(hostile, LIMITS, name="văn bản.pdf")
    assert error.value.refusal is refusal, error.value
    assert read_file(GOOD, LIMITS).text.startswith("Điều 1.")


def test_as_many_cases_as_promised():
    """There are more than forty kinds of attack, and each reason that a file can give has one."""
    assert len(CASES) >= 80
    assert set(CASES) >= QUICK
    elsewhere = {Refusal.MISSING, Refusal.DOC_READER_MISSING, Refusal.DOC_NOT_CONFINED, Refusal.OCR_MISSING, Refusal.READER_CRASHED}
    costs = {
        Refusal.TOO_BIG,
        Refusal.TOO_SLOW,
        Refusal.TOO_MUCH_MEMORY,
        Refusal.TOO_MUCH_TEXT,
        Refusal.TOO_MANY_PAGES,
        Refusal.TOO_MANY_PICTURES,
    }
    assert {refusal for _, refusal in CASES.values()} == set(Refusal) - elsewhere - costs


COSTS = {
    "bytes": (b"a" * 2000, {"file_bytes": 1000}, {Refusal.TOO_BIG}),
    "time": (content("decision.pdf"), {"seconds": 0.01}, {Refusal.TOO_SLOW}),
    "output": ("Cử tri. ".encode() * 2000, {"output_bytes": 3000}, {Refusal.TOO_MUCH_TEXT}),
    "pages": (content("decision-margins.pdf"), {"pages": 2}, {Refusal.TOO_MANY_PAGES}),
    "form feeds": (b"a\f" * 50, {"pages": 20}, {Refusal.TOO_MANY_PAGES}),
    "pictures": (docx(parts={f"word/media/p{at}.png": b"x" for at in range(9)}), {"pictures": 5}, {Refusal.TOO_MANY_PICTURES}),
    "pdf pictures": (content("scan.pdf"), {"pictures": 0}, {Refusal.TOO_MANY_PICTURES}),
    # A library that gets no memory may die before Python can say so.
    "memory": (b"<html><body>" + b"<p>a</p>" * 1_000_000, {"memory_bytes": 300 << 20}, {Refusal.TOO_MUCH_MEMORY, Refusal.READER_CRASHED}),
}


@pytest.mark.parametrize(
    ("hostile", "bounds", "refusals"),
    [pytest.param(*case, id=name, marks=() if name in {"bytes", "time", "output"} else pytest.mark.slow) for name, case in COSTS.items()],
)
def test_costs_are_bounded(hostile, bounds, refusals):
    """A file that costs more than it may is refused, and a good file is read right after."""
    with pytest.raises(FileRefusedError) as error:
        read_file(hostile, replace(LIMITS, **bounds))
    assert error.value.refusal in refusals, error.value
    assert read_file(GOOD, LIMITS).text.startswith("Điều 1.")


def test_plain_links_are_stripped_and_counted():
    """An ordinary link is no reason to refuse: its words stay, its address goes, and it is counted."""
    linked = pdfs.pdf(page="/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.invalid)>>>>]")
    for hostile in (
        related("hyperlink", "https://example.invalid"),
        linked,
        b'<html><body><p>C\xc3\xb3 <a href="https://example.invalid">d\xc3\xa2y</a></p>',
    ):
        pages = read_file(hostile, LIMITS)
        assert pages.neutralised.links == 1
        assert "example" not in pages.text


@pytest.mark.parametrize("made", disguises.HARMLESS.values(), ids=disguises.HARMLESS.keys())
def test_harmless_fields_pass(made):
    """Page numbers, tables of contents, conditions and formulas are what honest documents have."""
    assert "Cử tri" in read_file(made, LIMITS).text


@pytest.mark.slow
def test_a_charset_that_is_none_is_not_followed():
    """Python knows codes that are none of letters and some that take for ever: a page gets none of them."""
    for name in ("idna", "punycode", "undefined", "unicode_escape", "zip"):
        page = f'<html><head><meta charset="{name}"></head><body><p>'.encode() + b"C\xf4 gi\xe1o \\u0041</p></body></html>"
        pages = read_file(page, LIMITS)
        assert pages.text == "Cô giáo \\u0041"
        assert "charset-unknown" in pages.notes


def test_the_authors_own_template_is_no_danger():
    """A template named by a drive of the author's own machine is what Word writes into most documents."""
    assert read_file(related("attachedTemplate", r"file:///C:\Users\A\Normal.dotm", rels="word/_rels/settings.xml.rels"), LIMITS).text


def test_relations_are_named_as_word_names_them():
    """The suite speaks of the relations that Word itself writes."""
    assert RELATIONS.endswith("/relationships")

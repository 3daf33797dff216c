"""What the assistant's messages say: outcomes, provisions and its own texts as runs. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.answering.composing import show_day
from bot.answering.outcomes import Citation, Outcome
from bot.answering.quoting import harmless
from bot.rendering import place, place_of
from bot.telegram.markup import Run, Tag
from bot.texts import Texts, texts_in
from knowledge.documents import Document, Edition, Language, Placed, Provision

_GAP = Run("\n\n")
_BREAK = Run("\n")


def plain(text: str) -> list[Run]:
    """Return a text of our own as one run."""
    return [Run(text)]


def answer(outcome: Outcome, asked: str | None = None, note: str | None = None) -> list[Run]:
    """Return an answer: the question where it was a button's, the text, a line a source, a note of ours."""
    blocks = [[Run(outcome.text)]]
    if asked is not None:
        blocks.insert(0, [Run(asked, Tag.QUOTE)])
    if outcome.citations:
        blocks.append([Run("\n".join(source_lines(outcome)))])
    if note is not None:
        blocks.append([Run(note, Tag.ITALIC)])
    return _joined(blocks, _GAP)


def source_lines(outcome: Outcome) -> tuple[str, ...]:
    """Return the lines of all citations, each once."""
    return tuple(dict.fromkeys(source_line(citation, outcome.language) for citation in outcome.citations))


def source_line(citation: Citation, language: Language) -> str:
    """Return a citation as a short line: `📖 Điều 29, khoản 3 – 85/2015/QH13`."""
    return texts_in(language)("answer-source", place=place(citation, language))


def provision(parts: Sequence[Placed], language: Language, day: date) -> list[Run]:
    """Return a provision as a message: its place, since when it applies, what changed it, its words, its other wordings with their dates.

    `parts` are the pieces of a long clause, in order; most have one. Dates that all pieces share are said once.
    """
    texts = texts_in(language)
    rule, article, document = parts[0].provision, parts[0].article, parts[0].document
    head = [
        [Run(texts("provision-title", number=article.article, title=harmless(article.title[language])), Tag.BOLD)],
        [Run(place_of(document.number, article.article, rule.clause, rule.point, language))],
        [Run(harmless(document.title[language]), Tag.ITALIC)],
    ]
    blocks = [_joined(head, _BREAK)]
    said = ""
    for part in parts:
        dates = _dates(texts, part.provision, day)
        blocks += [[Run(dates)]] * (dates != said) + _wordings(texts, part.provision, day)
        said = dates
    return _joined([*blocks, *_official(texts, parts, day)], _GAP)


def documents(shown: Iterable[Document], language: Language) -> list[Run]:
    """Return the list of documents: title, number, dates, what amended it, the official page where somebody has seen one."""
    texts = texts_in(language)
    blocks = [[Run(texts("sources-title"), Tag.BOLD)]]
    blocks += [list(_document(texts, document)) for document in shown]
    return _joined(blocks, _GAP)


def welcome(language: Language, operator: str) -> list[Run]:
    """Return the greeting: what the assistant does, what it never keeps, who runs this copy."""
    texts = texts_in(language)
    bodies = (texts("welcome-what"), texts("welcome-privacy"), texts("welcome-operator", operator=operator), texts("welcome-language"))
    return _joined([[Run(texts("welcome-title"), Tag.BOLD)], *([Run(body)] for body in bodies)], _GAP)


def instructions(language: Language, bot: str) -> list[Run]:
    """Return how to ask, and the commands."""
    texts = texts_in(language)
    bodies = (texts("help-what", bot=bot), texts("help-commands"), texts("help-limits"))
    return _joined([[Run(texts("help-title"), Tag.BOLD)], *([Run(body)] for body in bodies)], _GAP)


def _document(texts: Texts, document: Document) -> Iterator[Run]:
    yield Run(harmless(document.title[texts.language]), Tag.BOLD)
    yield Run(f"\n{document.number}: {_period(texts, 'sources', document)}")
    if document.amended_by:
        yield Run("\n" + texts("sources-amended", amended=", ".join(document.amended_by)))
    for address in document.sources[:1]:
        yield _BREAK
        yield Run(texts("sources-official"), address=address)


def _dates(texts: Texts, rule: Provision, day: date) -> str:
    lines = [_period(texts, "provision", rule.edition(day) or rule)]
    if rule.amended_by:
        lines.append(texts("provision-amended", amended=", ".join(rule.amended_by)))
    return "\n".join(lines)


def _wordings(texts: Texts, rule: Provision, day: date) -> list[list[Run]]:
    """The wording of the day first, then the others, newest first, each with its dates."""
    shown = rule.edition(day) or rule
    others = [edition for edition in (rule, *rule.before) if edition is not shown]
    label = "provision-official" if shown.quoted else "provision-plain"
    first = [Run(texts(label), Tag.ITALIC), _BREAK, Run(_words(shown, texts.language), Tag.FOLDED_QUOTE)]
    return [first, *(_other_wording(texts, edition) for edition in others)]


def _words(edition: Edition, language: Language) -> str:
    """The words of a wording; a document's own with nothing in them that acts."""
    return harmless(edition.text.vi) if edition.quoted else edition.text[language]


def _official(texts: Texts, parts: Sequence[Placed], day: date) -> list[list[Run]]:
    """The document's own words for the wordings of the day that are told in plain words; those that pieces of a clause share, once."""
    shown = (part.provision.edition(day) or part.provision for part in parts)
    said = dict.fromkeys(harmless(e.official) for e in shown if e.official and not e.quoted)
    return [[Run(texts("provision-official"), Tag.ITALIC), _BREAK, Run(words, Tag.FOLDED_QUOTE)] for words in said]


def _other_wording(texts: Texts, edition: Edition) -> list[Run]:
    since = show_day(edition.in_force_from)
    if edition.in_force_until is None:
        label = texts("provision-coming", since=since)
    else:
        label = texts("provision-other", since=since, until=show_day(edition.in_force_until))
    return [Run(label, Tag.BOLD), _BREAK, Run(_words(edition, texts.language), Tag.FOLDED_QUOTE)]


def _period(texts: Texts, prefix: str, thing: Edition | Document) -> str:
    since = show_day(thing.in_force_from)
    if thing.in_force_until is None:
        return texts(f"{prefix}-since", since=since)
    return texts(f"{prefix}-until", since=since, until=show_day(thing.in_force_until))


def _joined(blocks: Iterable[list[Run]], separator: Run) -> list[Run]:
    runs: list[Run] = []
    for block in blocks:
        runs += [separator, *block] if runs else block
    return runs

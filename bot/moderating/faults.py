"""The findings of the fidelity gate in words for a moderator: what, where, and what to do."""

from __future__ import annotations

from bot.texts import Texts
from knowledge.fidelity import Fault, FaultCode, Fidelity
from knowledge.fidelity.model import Figures
from knowledge.official.model import Part

_LONGEST_EXCERPT = 120
# Shares this small are told in more places, so that a bar of 0.05 % does not read as 0.1 %.
_SMALL = 0.01


def fidelity_words(fidelity: Fidelity, texts: Texts) -> str:
    """Return one line: whether the document passes, with the figures."""
    figures = _shares(fidelity.figures, texts)
    if fidelity.passes:
        return texts("fidelity-pass", **figures)
    return texts("fidelity-fail", faults=sum(fault.blocks for fault in fidelity.faults), **figures)


def page_words(fidelity: Fidelity, texts: Texts) -> tuple[str, ...]:
    """Return one line a page with its figures."""
    return tuple(
        texts("fidelity-page", page=page.number, characters=page.figures.characters, **_shares(page.figures, texts))
        for page in fidelity.pages
    )


def fault_words(fault: Fault, texts: Texts) -> str:
    """Return the fault in words: page, place, figures, and the words around it.

    The excerpt is text out of the file, without line feeds and cut, but not escaped: whoever shows it escapes it.
    """
    what = texts(f"fault-{fault.code.value}", **_variables(fault, texts))
    if fault.excerpt:
        what = texts("fault-excerpt", what=what, excerpt=" ".join(fault.excerpt.split())[:_LONGEST_EXCERPT])
    if fault.page is None:
        return texts("fault-where-document", what=what)
    return texts("fault-where-page", page=fault.page, what=what)


def _variables(fault: Fault, texts: Texts) -> dict[str, str | int]:
    return {
        "count": fault.count,
        "share": _percent(fault.share or 0.0, texts),
        "bar": _percent(fault.bar or 0.0, texts),
        "place": _place(fault, texts),
        "missing": _missing(fault, texts),
        "pictures": texts("fault-page-without-text-pictures", count=fault.count) if fault.count else "",
    }


def _place(fault: Fault, texts: Texts) -> str:
    words = ""
    for part, number in fault.parts:
        said = _part(part, number, texts)
        words = texts("fault-place-join", inner=said, outer=words) if words else said
    return words or fault.place or ""


def _missing(fault: Fault, texts: Texts) -> str:
    if fault.code is FaultCode.HEADER_INCOMPLETE:
        return ", ".join(texts(f"fault-field-{name}") for name in fault.missing)
    if not fault.parts:
        return ", ".join(fault.missing)
    return ", ".join(_part(fault.parts[-1][0], number, texts) for number in fault.missing)


def _part(part: Part, number: str, texts: Texts) -> str:
    return texts(f"fault-place-{part.value}", number=number)


def _shares(figures: Figures, texts: Texts) -> dict[str, str]:
    return {
        "coverage": _percent(figures.coverage, texts),
        "broken": _percent(figures.broken_share, texts),
        "strange": _percent(figures.strange_share, texts),
    }


def _percent(share: float, texts: Texts) -> str:
    # Rounding never turns "nearly all" into "all".
    exact = 100 * share
    shown = f"{exact:.2f}" if share < _SMALL or 1 - _SMALL < share < 1 else f"{exact:.1f}"
    shown = "99.99" if shown == "100.00" and share < 1 else shown
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return f"{shown.replace('.', ',') if texts.language == 'vi' else shown} %"

"""Statistics to look at: a picture for Telegram, a table for the command line. Words are Fluent texts; the font has all Vietnamese letters."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from rich.table import Table

from bot.moderating.statistics import OUTCOMES, Event, Statistics
from bot.rendering import place_of
from bot.texts import Texts, texts_in
from knowledge.documents import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Told apart without colours too: from dark to light in this order (Okabe and Ito's palette for colour-blind readers).
_SHOWN: Final = {
    Event.ANSWER: "#0072B2",
    Event.PARTIAL: "#56B4E9",
    Event.CLARIFY: "#009E73",
    Event.ABSTAIN: "#D55E00",
    Event.DECLINE: "#CC79A7",
    Event.OUT_OF_SCOPE: "#F0E442",
    Event.SMALLTALK: "#BBBBBB",
}
_THUMBS: Final = {Event.THUMBS_UP: "#0072B2", Event.THUMBS_DOWN: "#D55E00"}
_INCHES: Final = (9.0, 11.0)
_DOTS: Final = 120  # 1080 × 1320 pixels: a phone's width
_MOST_TICKS: Final = 10
_LABEL: Final = 42


def picture(statistics: Statistics, language: Language, titles: Mapping[str, str] | None = None) -> bytes:
    """Return a picture as PNG: outcomes a day, the busiest articles, thumbs a day. `titles` are those of articles, by their references."""
    # Half a second and 40 MB that only pictures need.
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with rc_context({"font.family": "DejaVu Sans", "axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=_INCHES, layout="constrained")
        FigureCanvasAgg(figure)
        days, topics, thumbs = figure.subplots(3, 1, height_ratios=(3, 3, 1.4))
        figure.suptitle(_title(statistics, language), fontweight="bold")
        _draw_days(days, statistics, language, _SHOWN)
        _draw_topics(topics, statistics, language, titles or {})
        _draw_days(thumbs, statistics, language, _THUMBS)
        written = io.BytesIO()
        figure.savefig(written, format="png", dpi=_DOTS)
    return written.getvalue()


def table(statistics: Statistics, language: Language, titles: Mapping[str, str] | None = None) -> Table:
    """Return the same as a table: a row for all, one a language, one an article."""
    texts = texts_in(language)
    columns = (*OUTCOMES, *_THUMBS)
    drawn = Table(title=_title(statistics, language))
    drawn.add_column(texts("statistics-topic"), overflow="fold")
    drawn.add_column(texts("statistics-asked"), justify="right")
    for event in columns:
        drawn.add_column(_event(texts, event), justify="right")
    total = statistics.by_event()
    drawn.add_row(texts("statistics-all"), str(statistics.asked), *(str(total.get(e, 0)) for e in columns), style="bold", end_section=True)
    for known, asked in sorted(statistics.by_language().items()):
        drawn.add_row(texts(f"statistics-language-{known}"), str(asked))
    drawn.add_section()
    for place, counted in statistics.topics():
        row = (str(counted.get(e, 0)) for e in columns)
        drawn.add_row(_label(place, language, titles or {}), str(sum(counted.get(e, 0) for e in OUTCOMES)), *row)
    return drawn


def _title(statistics: Statistics, language: Language) -> str:
    since, until = (f"{day.day}/{day.month}/{day.year}" for day in (statistics.since, statistics.until))
    return texts_in(language)("statistics-title", since=since, until=until, asked=statistics.asked)


def _draw_days(axes: Axes, statistics: Statistics, language: Language, shown: Mapping[Event, str]) -> None:
    """One bar a day, stacked."""
    texts = texts_in(language)
    days = range(len(statistics.days))
    below = [0] * len(days)
    for event, colour in shown.items():
        counted = statistics.a_day([event])
        axes.bar(days, counted, bottom=below, color=colour, label=f"{_event(texts, event)} ({sum(counted)})", width=0.85)
        below = [low + count for low, count in zip(below, counted, strict=True)]
    step = -(-len(days) // _MOST_TICKS)
    ticks = days[::step]
    axes.set_xticks(list(ticks), [f"{statistics.days[n].day}/{statistics.days[n].month}" for n in ticks])
    axes.set_xlim(-0.6, len(days) - 0.4)
    axes.set_ylim(0, max(*below, 1) * 1.05 if below else 1)
    axes.locator_params(axis="y", integer=True)
    axes.set_title(texts("statistics-thumbs" if shown is _THUMBS else "statistics-days"), loc="left", fontsize=11)
    axes.legend(fontsize=8, ncols=3, loc="upper left", bbox_to_anchor=(0, -0.12), frameon=False)


def _draw_topics(axes: Axes, statistics: Statistics, language: Language, titles: Mapping[str, str]) -> None:
    """One bar an article, the busiest on top; what got no answer stands out."""
    texts = texts_in(language)
    axes.set_title(texts("statistics-topics"), loc="left", fontsize=11)
    topics = statistics.topics()
    if not topics:
        axes.text(0.5, 0.5, texts("statistics-nothing"), ha="center", va="center", transform=axes.transAxes)
        axes.set_axis_off()
        return
    rows = range(len(topics))
    left = [0] * len(topics)
    for event in (Event.ANSWER, Event.PARTIAL, Event.CLARIFY, Event.ABSTAIN):
        counted = [found.get(event, 0) for _, found in topics]
        axes.barh(rows, counted, left=left, color=_SHOWN[event], height=0.75)
        left = [low + count for low, count in zip(left, counted, strict=True)]
    axes.set_yticks(list(rows), [_label(place, language, titles) for place, _ in topics], fontsize=8)
    axes.invert_yaxis()
    axes.locator_params(axis="x", integer=True)


def _label(place: str, language: Language, titles: Mapping[str, str]) -> str:
    document, _, article = place.partition("#")
    label = titles.get(place, "")
    short = label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
    named = place_of(document, article, None, None, language) if article else document
    # matplotlib reads what stands between two dollars as a formula.
    return "\n".join(filter(None, (named, short))).replace("$", r"\$")


def _event(texts: Texts, event: Event) -> str:
    return texts(f"statistics-{event.value.replace('_', '-')}")

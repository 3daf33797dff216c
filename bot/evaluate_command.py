"""`laphieu evaluate`: the assistant on question sets, or retrieval alone on a collection."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot import clock
from bot.answering.assistant import Assistant
from bot.as_of import AsOf
from bot.evaluation.beir import measure, read_collection
from bot.evaluation.floors import read_baseline
from bot.evaluation.items import Item, Judged, judge_all, read_items
from bot.evaluation.suites import read_suites
from bot.evaluation.tables import as_cells, figures, gap_cells, gaps, table
from bot.evaluation.twins import twins
from bot.settings import Settings, read_settings
from knowledge.collections import open_collection
from knowledge.embedding import open_encoder
from knowledge.embedding.matching import open_matcher

SUITES: Final = Path("tests/evaluation/suites")
BASELINE: Final = "baseline.toml"
# What the suites were written for: two weeks before polling day.
_SUITES_DAY: Final = "2026-03-01"


def add_evaluate(app: typer.Typer, open_assistant: Callable[[Settings], Assistant]) -> None:
    """Add the command; `open_assistant` opens it with the progress bar of the command line."""

    @app.command()
    def evaluate(
        path: Annotated[Path, typer.Argument(help="A folder of suites, or a file of JSON lines (docs/evaluation.md).")] = SUITES,
        *,
        twin: Annotated[
            bool, typer.Option("--twins", help="Also ask each Vietnamese question in noisy forms and in English, and print the gaps.")
        ] = False,
        beir: Annotated[Path | None, typer.Option(help="Instead: retrieval alone on a collection in BEIR layout.")] = None,
        misses: Annotated[int, typer.Option(help="Also print this many questions that were not answered right.")] = 0,
        as_of: AsOf = None,
    ) -> None:
        """Ask every question of a set; print what is right, with intervals; fail where a figure is worse than its bar in baseline.toml."""
        console, settings = Console(), read_settings()
        if beir:
            _print_retrieval(console, settings, beir)
            return
        folder = path.is_dir()
        items = read_suites(path) if folder else read_items(path)
        items += list(twins(items)) if twin else []
        moment = as_of or (clock.parse_moment(_SUITES_DAY) if folder else None)
        judged = judge_all(open_assistant(settings), track(items, console=Console(stderr=True), transient=True), moment)
        _print_tables(console, judged)
        _print_misses(console, judged, misses)
        bars = path / BASELINE if folder else None
        if bars and bars.exists() and (broken := list(read_baseline(bars).broken(figures(judged)))):
            console.print("\n".join(["", "below the bar:", *broken]), style="red", markup=False)
            raise typer.Exit(1)


def _print_tables(console: Console, judged: list[Judged]) -> None:
    shares = Table("", "questions", "right", "95%", "recall@1", "recall@5", "MRR@10")
    for row in table(judged):
        shares.add_row(*as_cells(row))
    console.print(shares)
    lost = Table("form of typing", "questions", "as written", "in this form", "gap", "95%")
    for gap in gaps(judged):
        lost.add_row(*gap_cells(gap))
    if lost.row_count:
        console.print(lost)
    for name in ("false refusals", "called missing", "abstention recall", "changed by injection"):
        if name in (found := figures(judged)):
            console.print(f"{name}: {found[name]:.3f}")


def _print_misses(console: Console, judged: list[Judged], most: int) -> None:
    for miss in [j for j in judged if not j.right][:most]:
        cited = ", ".join(c.reference for c in miss.outcome.citations)
        head = f"{miss.item.id} {miss.item.question}\n  wants {_wants(miss.item)}; {miss.outcome.kind}, rank {miss.rank}, cites [{cited}]"
        console.print(f"{head}: {miss.outcome.text}", markup=False)


def _wants(item: Item) -> str:
    return f"{item.kind} {list(item.expected_docs)} {list(item.expected_facts)}"


def _print_retrieval(console: Console, settings: Settings, folder: Path) -> None:
    collection = read_collection(folder)
    embedding = settings.embedding
    encoder = open_encoder(embedding.model, threads=embedding.threads, batch_size=embedding.batch_size)
    with tempfile.TemporaryDirectory(prefix="laphieu-beir-") as kept:
        search = open_collection(collection.documents, encoder, Path(kept), settings.retrieval, open_matcher(encoder))
        found = measure(collection, search)
    result = Table("queries", *found)
    result.add_row(str(len(collection.relevant)), *(f"{value:.3f}" for value in found.values()))
    console.print(result)

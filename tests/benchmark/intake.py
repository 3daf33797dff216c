"""What becomes of files: read, parsed and measured, one a row; and the proof of the consolidation of Law 85/2015/QH13.

Run by hand: `python tests/benchmark/intake.py` brings in the ten files of ../shared/official/files, `… FILE …` any others. The figures are those of the gate
that a moderator meets; `passes` is what decides whether a file can be published. Exits with 1 where a file does not pass or the proof fails.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Column, Table

from knowledge.amending.applying import consolidate
from knowledge.amending.dated_text import dated
from knowledge.amending.misprints import corrected, suspected_misprints
from knowledge.amending.outcomes import Consolidation
from knowledge.amending.reading import read_amendments
from knowledge.fidelity import Fault, FaultCode, Fidelity, measure
from knowledge.folding import syllables
from knowledge.intake.errors import FileRefusedError
from knowledge.intake.model import Pages
from knowledge.intake.reading import read_file
from knowledge.official.errors import OfficialTextError
from knowledge.official.model import OfficialText, Part
from knowledge.official.parsing import parse

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "official"
BASE = "85_2015_QH13.docx"
AMENDING = {"DOCX": "VBPL_179245.docx", "HTML": "83_2025_QH15_663780.htm"}
TRUTH = OFFICIAL / "text" / "law85_2015_consolidated_2025.json"
BASE_SINCE, SINCE = date(2015, 9, 1), date(2025, 7, 1)
LEAST_RIGHT = 97
# Misprints of the base file, by article: suspected by the program among others, for a moderator to confirm against the signed copy.
CONFIRMED = {"15": ("tình", "tỉnh"), "29": ("nêu", "nếu")}
GAPS = {FaultCode.NUMBER_MISSING, FaultCode.NUMBER_REPEATED, FaultCode.LETTER_SKIPPED}

COLUMNS = ("file", "format", "number found", "articles", "clauses", "points", "forms, appendices", "tables", "characters")
FIGURES = ("coverage", "broken", "strange", "gaps", "seconds", "passes")


@dataclass(frozen=True, slots=True)
class Measured:
    """A file that was brought in, with the seconds that reading (in its child process), parsing and measuring took together."""

    name: str
    pages: Pages
    official: OfficialText
    fidelity: Fidelity
    seconds: float


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not: why."""

    name: str
    why: str


def main() -> None:
    """Print a table of the files, the faults behind it, and the proof."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="default: those of ../shared/official/files, then the proof")
    files = parser.parse_args().files
    console = Console(width=None if sys.stdout.isatty() else 220)
    results = [bring(path) for path in files or official_files()]
    console.print(table(results))
    for line in remarks(results):
        console.print(line, markup=False, highlight=False)
    fine = all(isinstance(result, Measured) and result.fidelity.passes for result in results)
    if not files:
        fine &= prove({result.name: result.official for result in results if isinstance(result, Measured)}, console)
    sys.exit(0 if fine else 1)


def official_files() -> list[Path]:
    """Return the files that a moderator would upload; ends the program where they are not there."""
    found = sorted((OFFICIAL / "files").glob("*"))
    if not found:
        sys.exit(f"no files at {OFFICIAL / 'files'}: name others on the command line")
    return found


def bring(path: Path) -> Measured | Refused:
    """Bring one file in."""
    start = time.perf_counter()
    try:
        pages = read_file(path)
        official = parse(pages)
    except (FileRefusedError, OfficialTextError) as error:
        return Refused(path.name, str(error))
    fidelity = measure(pages, official)
    return Measured(path.name, pages, official, fidelity, time.perf_counter() - start)


def table(results: Sequence[Measured | Refused]) -> Table:
    """Return the figures, a file a row."""
    columns = [Column(name, justify="left" if name in COLUMNS[:3] else "right", overflow="fold") for name in (*COLUMNS, *FIGURES)]
    made = Table(*columns, title="files brought in")
    for result in results:
        if isinstance(result, Refused):
            made.add_row(result.name, result.why, *[""] * (len(columns) - 3), "no")
        else:
            made.add_row(*shape(result), *quality(result))
    return made


def shape(result: Measured) -> Iterator[str]:
    """Yield what the file holds."""
    nodes = list(result.official)
    inside = [node for article in result.official.articles() for node in article.walk()]
    yield from (result.name, result.pages.format.value, result.official.header.number or "–", str(len(result.official.articles())))
    for part in (Part.CLAUSE, Part.POINT):
        yield str(sum(node.part is part for node in inside))
    for parts in ({Part.FORM, Part.APPENDIX}, {Part.TABLE}):
        yield str(sum(node.part in parts for node in nodes))
    yield f"{result.fidelity.figures.characters:,}"


def quality(result: Measured) -> Iterator[str]:
    """Yield how true it is to the file."""
    figures = result.fidelity.figures
    yield f"{figures.coverage:.4f}"
    yield f"{figures.broken}"
    yield f"{figures.strange_share:.3%}"
    yield str(sum(fault.code in GAPS for fault in result.fidelity.faults))
    yield f"{result.seconds:.2f}"
    yield "yes" if result.fidelity.passes else "NO"


def remarks(results: Sequence[Measured | Refused]) -> Iterator[str]:
    """Yield every fault: those that block, and those that a person should look at."""
    for result in results:
        for fault in result.fidelity.faults if isinstance(result, Measured) else ():
            yield f"{result.name}: {'BLOCKS' if fault.blocks else 'look at'}: {told(fault)}"


def told(fault: Fault) -> str:
    """Return a fault in a line."""
    where = " ".join(filter(None, (f"page {fault.page}" if fault.page else "", fault.place or "")))
    return " | ".join(filter(None, (fault.code.value, where, ", ".join(fault.missing), fault.excerpt[:80])))


def prove(texts: dict[str, OfficialText], console: Console) -> bool:
    """Apply 83/2025/QH15 to 85/2015/QH13, from DOCX and from HTML, print what agrees with the text in force, and return whether it is enough."""
    if BASE not in texts or not TRUTH.exists():
        console.print("the proof of the consolidation needs ../shared/official")
        return False
    made = Table(
        "85/2015/QH13 + 83/2025/QH15", "operations", "applied", "not applied", "unclear", "articles word for word", title="consolidation"
    )
    fine, lines = True, []
    for kind, name in AMENDING.items():
        base, amendments = dated(texts[BASE], BASE_SINCE), read_amendments(texts[name])
        suspected = suspected_misprints(texts[BASE])
        confirmed = [m for m in suspected if (m.word, m.usual) == CONFIRMED.get(m.place.steps[0].number or "")]
        mended = f"{kind}, {len(confirmed)} of {len(suspected)} suspected misprints of the base confirmed"
        for label, over in ((kind, base), (mended, corrected(base, confirmed))):
            result = consolidate(over, amendments)
            differing, total = differences(result)
            right = total - len(differing)
            counts = (len(amendments.operations), len(result.applied), len(result.not_applied), len(amendments.unclear))
            made.add_row(label, *map(str, counts), f"{right} of {total}")
            lines += [f"{label}: article {number}: ours “{ours}”, in force “{theirs}”" for number, ours, theirs in differing]
            fine &= label == kind or right >= LEAST_RIGHT
    console.print(made)
    for line in lines:
        console.print(line, markup=False, highlight=False)
    return fine


def differences(result: Consolidation) -> tuple[list[tuple[str, str, str]], int]:
    """Return the articles that differ from the text in force with the first words that do (ours, theirs), and how many articles there are.

    White space, punctuation and capitals do not count.
    """
    ours = {article.number: article for article in result.text.on(SINCE).articles()}
    official = result.text.on(SINCE)
    truth = json.loads(TRUTH.read_text("utf-8"))
    found = []
    for article in truth:
        number = str(article["article"])
        mine = syllables(official.words(ours[number])) if number in ours else []
        repealed = article["status"] == "repealed"
        theirs = [] if repealed else syllables(f"Điều {number} {article['title']} {article['text']}")
        if mine != theirs:
            found.append((number, *first_difference(mine, theirs)))
    return found, len(truth)


def first_difference(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, str]:
    """Return the first words that differ."""
    changes = difflib.SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    i, j, m, n = next(change[1:] for change in changes if change[0] != "equal")
    return " ".join(mine[i:j]), " ".join(theirs[m:n])


if __name__ == "__main__":
    main()

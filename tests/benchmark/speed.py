"""Speed and memory of one question, beside the plain template with the same model over the same texts.

Each measurement runs in a process of its own: the time from its start to the first answer is the cold start, its resident memory the memory.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.table import Table

SUITES = Path(__file__).parents[1] / "evaluation" / "suites"
QUESTIONS = 300


def main() -> None:
    """Measure both, print the figures and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inner", choices=("ours", "template"))
    options = parser.parse_args()
    if options.inner:
        print(json.dumps(measure(options.inner)))
        return
    found = {name: _run(name) for name in ("ours", "template")}
    result = Table("", "Lá Phiếu", "plain template", "ratio")
    for figure, ours in found["ours"].items():
        other = found["template"][figure]
        result.add_row(figure, f"{ours:.3g}", f"{other:.3g}", f"{ours / other:.2f}")
    Console().print(result)


def _run(name: str) -> dict[str, float]:
    """One process on one core for the questions one after another; two for the throughput."""
    began = time.time()
    output = subprocess.run(
        [sys.executable, __file__, "--inner", name], check=True, capture_output=True, text=True, env=os.environ | {"BEGAN": str(began)}
    )
    found: dict[str, float] = json.loads(output.stdout.splitlines()[-1])
    return found


def measure(name: str) -> dict[str, float]:
    """Open one of the two, ask, and return its figures."""
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:2]))
    answer = _ours() if name == "ours" else _template()
    answer("Bao nhiêu tuổi thì được đi bầu?")
    cold = time.time() - float(os.environ["BEGAN"])
    from bot.evaluation.suites import read_suites  # noqa: PLC0415  after the clock has stopped

    asked = [i.question for i in read_suites(SUITES) if i.suite == "questions"]
    # From all files alike, so that one file more changes the mixture little.
    questions = asked[:: len(asked) // QUESTIONS][:QUESTIONS]
    both = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, both[:1])
    seconds = []
    for question in questions:
        began = time.perf_counter()
        answer(question)
        seconds.append(time.perf_counter() - began)
    os.sched_setaffinity(0, both)
    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(answer, questions))
    throughput = len(questions) / (time.perf_counter() - began)
    return {
        "cold start, s": cold,
        "median on one core, ms": statistics.median(seconds) * 1000,
        "p95 on one core, ms": statistics.quantiles(seconds, n=20)[-1] * 1000,
        "questions a second on two cores": throughput,
        "peak resident memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _ours() -> Callable[[str], object]:
    from bot import clock  # noqa: PLC0415  imports belong to the cold start
    from bot.answering.assistant import Question  # noqa: PLC0415
    from bot.services import open_services  # noqa: PLC0415
    from bot.settings import read_settings  # noqa: PLC0415

    assistant = open_services(read_settings()).assistant
    day = clock.parse_moment("2026-03-01")
    return lambda question: assistant.answer(Question(question, day))


def _template() -> Callable[[str], object]:
    from langchain_chroma import Chroma  # noqa: PLC0415

    from bot.services import library_folder  # noqa: PLC0415
    from bot.settings import read_settings  # noqa: PLC0415
    from knowledge.embedding import CachedEncoder, open_encoder  # noqa: PLC0415
    from knowledge.embedding.langchain import EncoderEmbeddings  # noqa: PLC0415
    from knowledge.passages import cut  # noqa: PLC0415
    from knowledge.reading import read_library  # noqa: PLC0415

    settings = read_settings()
    encoder = CachedEncoder(open_encoder("packaged", threads=2, batch_size=4), settings.data / "vectors.sqlite")
    store = Chroma("template", EncoderEmbeddings(encoder), persist_directory=str(settings.data / "template"))
    if not store.get(limit=1)["ids"]:
        texts = [p.text for p in cut(read_library(library_folder(settings))) if p.kind == "text"]
        encoder.encode_passages(texts)
        store.add_texts(texts)
    return lambda question: store.similarity_search(question, k=4)


if __name__ == "__main__":
    main()

"""Fit the confidence of an answer: `python scripts/fit_confidence.py`, after every change of the model, the library or the examples.

Writes bot/answering/meaning.onnx, nearest.onnx and confidence.yaml and docs/reliability.svg, and prints the tables of docs/evaluation.md. The confidence is
fitted on questions that were held out of the training (the index searched here holds none of them), the examples under `answer`, and the examples of what
no document answers; half of the Vietnamese ones without diacritics. The suites of tests/evaluation and the development set have no part in it.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from bot.answering.confidence import CONFIDENCE_FILE, Reads, evidence
from bot.answering.examples import labelled
from bot.answering.kinds import KindModel
from bot.answering.meaning import MEANING_FILE, log_odds
from bot.answering.nearest import NEAREST_FILE, NearestModel
from bot.answering.outcomes import Kind
from bot.answering.understanding import Understanding
from bot.services import library_folder
from bot.settings import read_settings
from knowledge.documents import Library
from knowledge.embedding import PACKAGED_PATH, OnnxEncoder
from knowledge.embedding.base import States
from knowledge.embedding.build.head_file import write_head
from knowledge.embedding.build.labelled_file import write_labelled
from knowledge.embedding.matching import open_matcher
from knowledge.embedding.shipped import ShippedVectors
from knowledge.embedding.training.examples import split
from knowledge.embedding.training.head import HeadNetwork, Labelled, odds_of, train_head
from knowledge.passages import cut
from knowledge.reading import SHIPPED_VECTORS, read_library
from knowledge.retrieval import open_retriever
from knowledge.typed.noise import abbreviated, mistyped, unmarked

DAY = date(2026, 3, 1)
FOLDS = 4
# So many lines of the examples are about what one hand wrote at a time.
BLOCK = 150
# Of the examples, so many are searched for: enough for eight weights.
SEARCHED = 4000
# Of the messages that the assistant gets, the share that the documents answer: what we assume.
ANSWERABLE = 0.75
# What an answer that should not have been given costs, in refusals of what the documents answer: somebody may act on it.
COST = 7
BINS = 10
UNMARKED = 0.5
DIAGRAM = Path(__file__).parents[1] / "docs" / "reliability.svg"


# Questions of the library that the head sees in one pass over the examples.
LIBRARY_SAMPLE = 8000
# Those that are neighbours: enough to know what is answered.
NEAR_SAMPLE = 4000
# What the models are taught is typed in shorthand and with slips so often.
SHORT, SLIPS = 0.3, 0.15
# Texts that show how large the head's inner values become.
SAMPLES = 200
KINDS = [Kind.ANSWER, Kind.ABSTAIN, Kind.DECLINE, Kind.OUT_OF_SCOPE, Kind.SMALLTALK]


class Case(NamedTuple):
    """A question as typed, its kind, and how it reads to models that have not seen it: log odds that the documents answer it.

    `natural`: an ordinary question of law, held out of the training; not one of the examples that were written to lie at the border.
    """

    question: str
    kind: Kind
    reads: Reads
    natural: bool


def main() -> None:
    """Fit, write, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    settings = read_settings()
    library = read_library(library_folder(settings))
    model = OnnxEncoder(PACKAGED_PATH, threads=1)
    encoder = ShippedVectors(model, SHIPPED_VECTORS)
    hidden = {(e.target, e.question) for e in split(library)[1]}
    searched = library.model_copy(update={"asked": tuple(a for a in library.asked if (a.target, a.text) not in hidden)})
    retriever = open_retriever(searched, encoder, settings.data, settings.retrieval, matcher=open_matcher(model))
    understanding = Understanding(cut(library), retriever.is_spelled)
    cases, write_meaning = gather(library, model)
    ordinary, border = [c for c in cases if c.natural], [c for c in cases if not c.natural]
    cases = [*ordinary, *random.Random(1).sample(border, min(SEARCHED, len(border)))]  # noqa: S311  no secret
    rows = []
    for case in cases:
        understood = understanding.read(case.question)
        rows.append(evidence(understood, retriever.retrieve(understood.query, DAY), case.reads))
    names = list(rows[0])
    matrix = np.array([[row[name] for name in names] for row in rows])
    wanted = np.array([case.kind is Kind.ANSWER for case in cases])
    weights = np.where(wanted, ANSWERABLE / wanted.sum(), (1 - ANSWERABLE) / (~wanted).sum()) * len(cases)
    middle, spread = matrix.mean(0), matrix.std(0) + 1e-9
    scaled = (matrix - middle) / spread
    model = LogisticRegression(C=1.0, max_iter=1000)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    probable = cross_val_predict(model, scaled, wanted, cv=folds, method="predict_proba", params={"sample_weight": weights})[:, 1]
    natural = np.array([case.natural for case in cases])
    bar = COST / (1 + COST)
    model.fit(scaled, wanted, sample_weight=weights)
    found = {name: round(float(w / s), 4) for name, w, s in zip(names, model.coef_[0], spread, strict=True)}
    intercept = round(float(model.intercept_[0] - (model.coef_[0] * middle / spread).sum()), 4)
    print(f"{wanted.sum()} answerable, {natural.sum()} of them ordinary, {(~wanted).sum()} others")
    print(f"bar {bar:.3f}: refused {np.mean(probable[natural] < bar):.3f} of the ordinary, {np.mean(probable[wanted] < bar):.3f} of all")
    for name, weight in zip(names, model.coef_[0], strict=True):
        print(f"  {name}: {weight:+.2f} a standard deviation")
    for kind in (Kind.ABSTAIN, Kind.DECLINE, Kind.OUT_OF_SCOPE):
        chosen = np.array([case.kind is kind for case in cases])
        print(f"{kind}: {np.mean(probable[chosen] < bar):.3f} of {chosen.sum()} below the bar")
    for percent in (1, 2, 3, 4, 5, 8):
        at = np.quantile(probable[natural], percent / 100)
        print(f"refusing {percent}%: bar {at:.3f}, others below it {np.mean(probable[~wanted] < at):.3f}")
    table = reliability(probable, wanted, weights)
    for low, count, mean, share in table:
        print(f"{low:.1f}–{low + 1 / BINS:.1f} {count:5d} said {mean:.3f} true {share:.3f}")
    if not options.dry:
        write_meaning()
        content = {"weights": found, "intercept": intercept, "bar": round(bar, 3)}
        CONFIDENCE_FILE.write_text(
            "# Written by scripts/fit_confidence.py; see docs/evaluation.md.\n" + yaml.safe_dump(content, sort_keys=False), "utf-8"
        )
        DIAGRAM.write_text(diagram(table), "utf-8")


def gather(library: Library, encoder: OnnxEncoder) -> tuple[list[Case], Callable[[], None]]:
    """Return the cases, read by models that have not seen them, and what trains the head on all examples and writes it."""
    chance = random.Random(0)  # noqa: S311  no secret
    taught, held = split(library)
    asked = {a.text for a in library.asked} | {e.question for e in (*taught, *held)}
    examples = [(text, kind) for text, kind in labelled(library) if text not in asked and kind is not Kind.SMALLTALK]
    talk = [(text, kind) for text, kind in labelled(library) if kind is Kind.SMALLTALK]
    hidden = [(e.question, Kind.ANSWER) for e in held if not e.own_passage]
    own = [(e.question, Kind.ANSWER) for e in taught]
    # Neighbours in the file were written by one hand: tested together, they do not tell what another hand would write.
    folds = np.array([*(n % FOLDS for n in range(len(hidden))), *(n // BLOCK % FOLDS for n in range(len(examples)))])
    parts = [*hidden, *examples]
    typed = [unmarked(text, chance) if chance.random() < UNMARKED else text for text, _ in parts]
    states = read_states(encoder, typed)
    again = read_states(encoder, [_typed(text, chance) for text, _ in parts])
    base = [
        Labelled(
            read_states(encoder, [_typed(text, chance) for text, _ in own]), [KINDS.index(Kind.ANSWER)] * len(own), drawn=LIBRARY_SAMPLE
        ),
        Labelled(read_states(encoder, [text for text, _ in talk]), [KINDS.index(Kind.SMALLTALK)] * len(talk)),
    ]

    vectors = encoder.encode_queries(typed)
    kinds = np.array([kind.value for _, kind in parts])
    sample = [*chance.sample([text for text, _ in own], NEAR_SAMPLE), *(text for text, _ in talk)]
    near = encoder.encode_queries([_typed(text, chance) for text in sample])
    near_kinds = [*[Kind.ANSWER.value] * NEAR_SAMPLE, *(kind.value for _, kind in talk)]

    def nearest(rows: np.ndarray) -> NearestModel:
        known = np.concatenate([near, vectors[rows]])
        return NearestModel(lambda vector: known @ np.asarray(vector, np.float32), [*near_kinds, *kinds[rows]])

    def train(rows: np.ndarray) -> HeadNetwork:
        kinds = [KINDS.index(parts[n][1]) for n in rows]
        return train_head(PACKAGED_PATH, [*base, *(Labelled([form[n] for n in rows], kinds) for form in (states, again))], len(KINDS))

    cases = []
    for fold in range(FOLDS):
        known, tested = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        words = KindModel.fit([*own, *talk, *(parts[n] for n in known)])
        odds, examples_known = odds_of(train(known), [states[n] for n in tested]), nearest(known)
        for n, found in zip(tested, odds, strict=True):
            shares = np.exp(found - found.max())
            meant = log_odds(dict(zip(KINDS, shares / shares.sum(), strict=True)))
            reads = Reads(log_odds(words.probabilities(typed[n])), meant, log_odds(examples_known.probabilities(vectors[n])))
            cases.append(Case(typed[n], parts[n][1], reads, bool(n < len(hidden))))
        print(f"fold {fold + 1} of {FOLDS} read")

    def write() -> None:
        write_labelled(NEAREST_FILE, np.concatenate([near, vectors]), [*near_kinds, *kinds], encoder.fingerprint)
        write_head(train(np.arange(len(parts))), MEANING_FILE, [kind.value for kind in KINDS], encoder.fingerprint, states[:SAMPLES])

    return cases, write


def read_states(encoder: OnnxEncoder, texts: Sequence[str]) -> list[States]:
    """Return the hidden states of texts; in 16 bits, since there are many."""
    with ThreadPoolExecutor() as pool:
        return [states.astype(np.float16) for states in pool.map(encoder.query_states, texts)]


def _typed(text: str, chance: random.Random) -> str:
    """Return a text as somebody might type it: in shorthand, without marks, with slips, or as it stands."""
    if chance.random() < SHORT:
        text = abbreviated(text, chance)
    elif chance.random() < UNMARKED:
        text = unmarked(text, chance)
    return mistyped(text, chance) if chance.random() < SLIPS else text


def reliability(probable: np.ndarray, wanted: np.ndarray, weights: np.ndarray) -> list[tuple[float, int, float, float]]:
    """Return, for each tenth of probability, how many fell into it, what was said and what was true."""
    rows = []
    for number in range(BINS):
        inside = (probable >= number / BINS) & (probable < (number + 1) / BINS + (number == BINS - 1))
        if inside.any():
            share = float(np.average(wanted[inside], weights=weights[inside]))
            rows.append((number / BINS, int(inside.sum()), float(np.average(probable[inside], weights=weights[inside])), share))
    return rows


def diagram(table: Sequence[tuple[float, int, float, float]]) -> str:
    """Draw the reliability diagram: what was said along, what was true up; the diagonal is perfect calibration."""
    size, edge = 320, 40
    points = [(edge + said * size, edge + (1 - true) * size, count) for _, count, said, true in table]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + count**0.5 / 6:.1f}" fill="#0b57d0"/>' for x, y, count in points)
    ticks = "".join(
        f'<text x="{edge + t * size}" y="{edge + size + 18}" text-anchor="middle">{t}</text>'
        f'<text x="{edge - 6}" y="{edge + (1 - t) * size + 4}" text-anchor="end">{t}</text>'
        for t in (0, 0.5, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + 2 * edge} {size + 2 * edge + 10}" font-family="sans-serif" font-size="12">'
        f'<rect x="{edge}" y="{edge}" width="{size}" height="{size}" fill="none" stroke="#999"/>'
        f'<path d="M{edge} {edge + size}L{edge + size} {edge}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#0b57d0"/>{dots}{ticks}'
        f'<text x="{edge + size / 2}" y="{edge + size + 36}" text-anchor="middle">said: the documents answer it</text>'
        f'<text x="12" y="{edge + size / 2}" text-anchor="middle" transform="rotate(-90 12 {edge + size / 2})">true</text></svg>\n'
    )


if __name__ == "__main__":
    main()

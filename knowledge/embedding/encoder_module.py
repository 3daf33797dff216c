"""The packaged network as a sentence-transformers module: what `model/modules.json` names.

    SentenceTransformer("knowledge/embedding/model", trust_remote_code=True)

loads it, with the library's own prompts, batching and training-free tools. The flag is what sentence-transformers
asks for whenever a directory names a module that is not its own. Nothing else imports this file, because it
imports torch.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentence_transformers.base.modules import InputModule
from torch.nn.utils.rnn import pad_sequence

from knowledge.embedding.model_directory import CHECKSUMS, TOKENIZER, WEIGHTS, read_directory
from knowledge.embedding.onnx_model import MAX_TOKENS, OnnxModel


class OnnxModule(InputModule):  # type: ignore[misc]  # the library's types are not read (pyproject.toml)
    """Tokenizer, network, pooling and normalisation in one module without torch weights.

    `threads`: of the processor, for one call.
    """

    max_seq_length = MAX_TOKENS

    def __init__(self, path: Path, *, threads: int) -> None:
        super().__init__()
        self._model = OnnxModel(read_directory(path), threads=threads)
        self.tokenizer = self._model.tokenizer

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **_options: object) -> dict[str, torch.Tensor]:
        """Token ids and mask of texts, each with the prompt before it; shape (texts, longest text)."""
        rows = [torch.tensor(row) for row in self._model.tokenize([(prompt or "") + text for text in inputs])]
        ids, mask = (pad_sequence(each, batch_first=True) for each in (rows, [torch.ones_like(row) for row in rows]))
        return {"input_ids": ids, "attention_mask": mask}

    def forward(self, features: dict[str, Any], **_options: object) -> dict[str, Any]:
        """Add `sentence_embedding`, shape (texts, dimension), each row of length 1."""
        rows = zip(features["input_ids"], features["attention_mask"], strict=True)
        vectors = [self._model.run(ids[mask.bool()].tolist()) for ids, mask in rows]
        features["sentence_embedding"] = torch.from_numpy(np.array(vectors))
        return features

    def get_embedding_dimension(self) -> int:
        """Number of components of a vector."""
        return self._model.dimension

    def save(self, output_path: str, *_arguments: object, **_options: object) -> None:
        """Copy the network, the tokenizer and their checksums; prompts and modules.json are written by the library."""
        for name in (WEIGHTS, TOKENIZER, CHECKSUMS):
            shutil.copy(self._model.directory.path / name, output_path)

    @classmethod
    def load(
        cls,
        model_name_or_path: str,
        subfolder: str = "",
        model_kwargs: Mapping[str, Any] | None = None,
        **_options: object,
    ) -> "OnnxModule":
        """Load from a local directory; `model_kwargs={"threads": n}` overrules torch's number of threads."""
        threads = (model_kwargs or {}).get("threads", torch.get_num_threads())
        return cls(Path(model_name_or_path, subfolder), threads=threads)

"""The plain directory's network with its tokenizer, for training: texts in, vectors of length 1 out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from knowledge.embedding.base import Vectors, well_formed
from knowledge.embedding.build.network import MeanPooled
from knowledge.embedding.model_directory import TOKENIZER

LONGEST = 96  # tokens; a longer text is cut, here only


class Trained(torch.nn.Module):
    """The network to be trained. Sums run in bfloat16, which the processors of today do several times faster; weights stay in float32."""

    def __init__(self, plain: Path) -> None:
        super().__init__()
        self.pooled = MeanPooled(plain)  # `eager` attention: the fused one is four times slower backwards on a processor
        self.tokenizer = Tokenizer.from_file(str(plain / TOKENIZER))
        self.tokenizer.enable_truncation(LONGEST)
        self.tokenizer.enable_padding(pad_id=self.tokenizer.token_to_id("<pad>"))

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Vectors, shape (texts, hidden), of texts with their prompts."""
        rows = self.tokenizer.encode_batch([well_formed(text) for text in texts])
        ids = torch.tensor([row.ids for row in rows])
        mask = torch.tensor([row.attention_mask for row in rows])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = self.pooled(ids, mask)
        return torch.nn.functional.normalize(vectors.float(), dim=1)

    @torch.no_grad()
    def encode(self, texts: Sequence[str], size: int = 64) -> Vectors:
        """Vectors of many texts, without gradients."""
        order = np.argsort([len(text) for text in texts], kind="stable")
        vectors = np.empty((len(texts), self.pooled.m.config.hidden_size), np.float32)
        for start in range(0, len(texts), size):
            batch = order[start : start + size]
            vectors[batch] = self([texts[i] for i in batch]).numpy()
        return vectors

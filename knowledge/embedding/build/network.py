"""The network as it is exported: tokens in, one vector of length 1 out."""

from pathlib import Path

import torch
from transformers import AutoModel

SMALLEST = 1e-12  # keeps an empty text from a division by zero


class MeanPooled(torch.nn.Module):
    """BertModel, the mean over the tokens that are not padding, and normalisation."""

    def __init__(self, plain: Path) -> None:
        super().__init__()
        # The exporter names every node after this attribute: another name would give other bytes, though the same vectors.
        self.m = AutoModel.from_pretrained(plain, attn_implementation="eager", dtype=torch.float32, local_files_only=True)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Vectors, shape (texts, hidden), of token ids and their mask, shape (texts, tokens)."""
        types = torch.zeros_like(input_ids)
        found = self.m(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=types)
        hidden = found.last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        vectors: torch.Tensor = mean / (mean * mean).sum(1, keepdim=True).clamp(min=SMALLEST).sqrt()
        return vectors

"""Train a head (`knowledge.embedding.head`): layers upon the packaged encoder's hidden states that tell classes of texts.

The layers start as the encoder's own next ones, read back from its 8 bits; the encoder stays as it is, so that its states are computed once. An epoch
takes two minutes on two cores.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

from knowledge.embedding.base import States, Vectors
from knowledge.embedding.build.unpacking import exposed_layer, tensors
from knowledge.embedding.model_directory import WEIGHTS

_HEADS: Final = 12
_EPSILON: Final = 1e-12
# Added to what is ignored before the softmax.
_FAR: Final = -1e4
_BATCH: Final = 64
_BLOCK: Final = 1024
_WARM_UP: Final = 60


@dataclass(frozen=True)
class Plan:
    """How a head is trained: its layers, passes over the texts, learning rates of the layers and of what is upon them, the seed.

    `dropped`: the share of tokens left out at random; `smoothing`: of the labels.
    """

    layers: int = 3
    epochs: int = 2
    rate: float = 2e-4
    top_rate: float = 1e-3
    dropped: float = 0.1
    smoothing: float = 0.05
    seed: int = 0


class HeadNetwork(torch.nn.Module):
    """BERT layers, the mean over the tokens before and after them, and a linear layer to the classes."""

    def __init__(self, layers: Sequence[dict[str, torch.Tensor]], classes: int) -> None:
        """`layers`: weights as transformers' BertLayer names them."""
        super().__init__()
        inner, hidden = layers[0]["intermediate.dense.weight"].shape
        # `eager` attention is exported as plain matrices, and is quicker backwards on a processor.
        settings = BertConfig(
            hidden_size=hidden, intermediate_size=inner, num_attention_heads=_HEADS, layer_norm_eps=_EPSILON, attn_implementation="eager"
        )
        self.layers = torch.nn.ModuleList(BertLayer(settings) for _ in layers)
        for layer, weights in zip(self.layers, layers, strict=True):
            layer.load_state_dict(weights)
        self.top = torch.nn.Linear(2 * hidden, classes)

    def forward(self, states: torch.Tensor, ignored: torch.Tensor | None = None) -> torch.Tensor:
        """Log odds up to a constant, shape (texts, classes), of hidden states, shape (texts, tokens, hidden); `ignored`: tokens that don't count."""
        mask = None if ignored is None else ignored[:, None, None] * _FAR
        read = states
        for layer in self.layers:
            read = layer(read, mask)
        odds: torch.Tensor = self.top(torch.cat([_mean(read, ignored), _mean(states, ignored)], 1))
        return odds


def _mean(states: torch.Tensor, ignored: torch.Tensor | None) -> torch.Tensor:
    if ignored is None:
        return states.mean(1)
    counted = (~ignored).unsqueeze(-1).to(states.dtype)
    return (states * counted).sum(1) / counted.sum(1)


@dataclass(frozen=True)
class Labelled:
    """Texts to learn from: the hidden states of each, and the number of its class; `drawn`: so many of them an epoch, at random (None: all)."""

    states: Sequence[States]
    classes: Sequence[int]
    drawn: int | None = None


def train_head(encoder: Path, texts: Sequence[Labelled], classes: int, plan: Plan | None = None) -> HeadNetwork:
    """Train a head on the packaged encoder of that directory. Rare classes count more: by the root of how much rarer they are."""
    plan = plan or Plan()
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311  no secret
    network = HeadNetwork(next_layers(encoder, plan.layers), classes)
    epochs = [_batches(texts, chance) for _ in range(plan.epochs)]
    steps = sum(len(batches) for batches in epochs)
    optimizer = torch.optim.AdamW(
        [{"params": network.layers.parameters(), "lr": plan.rate}, {"params": network.top.parameters(), "lr": plan.top_rate}],
        weight_decay=0.02,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / _WARM_UP) * max(0.02, 1 - step / steps))
    loss_of = torch.nn.CrossEntropyLoss(_weights(texts, classes), label_smoothing=plan.smoothing)
    network.train()
    for batch in (batch for batches in epochs for batch in batches):
        states, ignored = padded([texts[part].states[n] for part, n in batch], plan.dropped)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds = network(states, ignored)
        loss = loss_of(odds.float(), torch.tensor([texts[part].classes[n] for part, n in batch]))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    return network.eval()


@torch.no_grad()
def odds_of(network: HeadNetwork, states: Sequence[States]) -> np.ndarray:
    """Return log odds up to a constant, shape (texts, classes)."""
    order = sorted(range(len(states)), key=lambda n: len(states[n]))
    found: dict[int, np.ndarray] = {}
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        found.update(zip(batch, network(*padded([states[n] for n in batch])).numpy(), strict=True))
    return np.array([found[n] for n in range(len(states))])


def next_layers(encoder: Path, count: int) -> list[dict[str, torch.Tensor]]:
    """Return the weights of the encoder's layers that follow its exposed states, brought back from 8 bits."""
    model = onnx.load(encoder / WEIGHTS)
    first, weights = exposed_layer(model) + 1, tensors(model)
    return [_starting(weights, f"encoder.layer.{number}.") for number in range(first, first + count)]


def _starting(weights: Mapping[str, Vectors], start: str) -> dict[str, torch.Tensor]:
    return {name.removeprefix(start): torch.from_numpy(array) for name, array in weights.items() if name.startswith(start)}


def padded(states: Sequence[States], dropped: float = 0.0) -> tuple[torch.Tensor, torch.Tensor]:
    """Return states as one tensor, and which of its tokens don't count: what is put in to fill, and the share `dropped` but never the first."""
    rows = [torch.from_numpy(np.asarray(one, np.float32)) for one in states]
    together = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    ignored = torch.arange(together.shape[1])[None] >= torch.tensor([len(row) for row in rows])[:, None]
    if dropped:
        ignored |= torch.rand(ignored.shape) < dropped
        ignored[:, 0] = False
    return together, ignored


def _weights(texts: Sequence[Labelled], classes: int) -> torch.Tensor:
    counts = np.zeros(classes)
    for part in texts:
        counts += np.bincount(part.classes, minlength=classes) * (1 if part.drawn is None else part.drawn / len(part.classes))
    return torch.tensor(np.sqrt(counts.sum() / classes / np.maximum(counts, 1)), dtype=torch.float32)


def _batches(texts: Sequence[Labelled], chance: random.Random) -> list[list[tuple[int, int]]]:
    """Return one epoch: texts of like length beside each other, which waste little on padding."""
    chosen = [
        (part, n)
        for part, labelled in enumerate(texts)
        for n in (chance.sample(range(len(labelled.states)), labelled.drawn) if labelled.drawn else range(len(labelled.states)))
    ]
    chance.shuffle(chosen)
    batches = []
    for start in range(0, len(chosen), _BLOCK):
        block = sorted(chosen[start : start + _BLOCK], key=lambda one: len(texts[one[0]].states[one[1]]))
        batches += [block[n : n + _BATCH] for n in range(0, len(block), _BATCH)]
    chance.shuffle(batches)
    return batches

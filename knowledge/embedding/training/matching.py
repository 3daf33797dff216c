"""Train what compares words with words (`knowledge.embedding.matching`): a projection of the packaged encoder's states, which stays as it is.

A question's own text is told from those that lie nearest to it by their vectors, as the search does for what it is asked. Eight minutes on two cores,
once the states are read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from knowledge.embedding.matching import Projection

# Tokens of a question and of a text that are read, here only.
_QUESTION: Final = 48
_TEXT: Final = 140
_WARM_UP: Final = 50
_LAST_RATE: Final = 1e-5
_NEVER: Final = -2.0


class Read(NamedTuple):
    """A text as the encoder reads it: its vector, and its states in 16 bits, shape (tokens, hidden)."""

    vector: NDArray[np.float32]
    states: NDArray[np.float16]


class Question(NamedTuple):
    """A question in the ways it may be typed, the row of the text that answers it, the rows that are no wrong answers, and those that it is told from."""

    forms: tuple[Read, ...]
    right: int
    kin: NDArray[np.int64]
    among: NDArray[np.int64]


@dataclass(frozen=True)
class Plan:
    """How it is trained: components of a token's vector, steps, questions a step, the learning rate, the seed.

    `wrong` texts a question, of which so many are the `nearest` and the others drawn from so many `near` ones.
    """

    dimension: int = 64
    steps: int = 1600
    batch: int = 32
    wrong: int = 11
    nearest: int = 6
    near: int = 40
    rate: float = 1.5e-3
    seed: int = 0


class MatchingNetwork(torch.nn.Module):
    """The projection, over states brought to mean 0 and deviation 1."""

    def __init__(self, mean: torch.Tensor, deviation: torch.Tensor, dimension: int) -> None:
        super().__init__()
        self.mean, self.deviation = mean, deviation
        self.query = torch.nn.Linear(len(mean), dimension)
        self.passage = torch.nn.Linear(len(mean), dimension)
        self.passage.load_state_dict(self.query.state_dict())
        self.weight = torch.nn.Linear(len(mean), 1)
        self.sharpness = torch.nn.Parameter(torch.tensor(3.0))

    def forward(self, questions: torch.Tensor, asked: torch.Tensor, texts: torch.Tensor, said: torch.Tensor) -> torch.Tensor:
        """Log odds of each text, shape (questions, texts); `asked` and `said` tell tokens from what fills up."""
        questions, texts = ((states - self.mean) / self.deviation for states in (questions, texts))
        query = torch.nn.functional.normalize(self.query(questions), dim=-1)
        passage = torch.nn.functional.normalize(self.passage(texts), dim=-1)
        near = torch.einsum("bqd,bkpd->bkqp", query, passage).masked_fill(~said[:, :, None], -1.0)
        counts = torch.nn.functional.softplus(self.weight(questions)).squeeze(-1) * asked
        met = (near.amax(-1) * counts[:, None]).sum(-1) / counts.sum(-1, keepdim=True)
        return met * self.sharpness.exp()

    def projection(self) -> Projection:
        """Return what is shipped: mean and deviation are part of the matrices."""
        (query, query_offset), (passage, passage_offset), (weight, offset) = map(self._folded, (self.query, self.passage, self.weight))
        return Projection(query, query_offset, passage, passage_offset, weight[:, 0], offset)

    def _folded(self, layer: torch.nn.Linear) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        matrix = layer.weight.detach() / self.deviation
        return matrix.T.numpy(), (layer.bias.detach() - matrix @ self.mean).numpy()


def train_matching(
    texts: Sequence[Read], questions: Sequence[Question], report: Callable[[int, float], None], plan: Plan | None = None
) -> Projection:
    """Train a projection to tell the text of each question from others; `report` is told the loss of every hundred steps."""
    plan = plan or Plan()
    torch.manual_seed(plan.seed)
    chance = np.random.default_rng(plan.seed)
    every = torch.from_numpy(np.concatenate([text.states for text in texts]).astype(np.float32))
    network = MatchingNetwork(every.mean(0), every.std(0), plan.dimension)
    vectors = np.stack([text.vector for text in texts])
    optimizer = torch.optim.AdamW(network.parameters(), lr=plan.rate, weight_decay=0.01)
    right = torch.zeros(plan.batch, dtype=torch.long)
    lost = 0.0
    for step in range(plan.steps):
        for group in optimizer.param_groups:
            group["lr"] = plan.rate * min(1.0, step / _WARM_UP) * (1 - step / plan.steps) + _LAST_RATE
        chosen = [questions[n] for n in chance.choice(len(questions), plan.batch, replace=False)]
        forms = [question.forms[chance.integers(len(question.forms))] for question in chosen]
        rows = [_told_from(question, form, vectors, plan, chance) for question, form in zip(chosen, forms, strict=True)]
        asked, is_asked = _filled([form.states[:_QUESTION] for form in forms])
        said, is_said = _filled([texts[row].states[:_TEXT] for found in rows for row in found])
        shape = (plan.batch, plan.wrong + 1)
        odds = network(asked, is_asked, said.reshape(*shape, *said.shape[1:]), is_said.reshape(*shape, -1))
        loss = torch.nn.functional.cross_entropy(odds, right)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch
        optimizer.step()
        lost += loss.item()
        if (step + 1) % 100 == 0:
            report(step + 1, lost / 100)
            lost = 0.0
    return network.projection()


def _told_from(question: Question, form: Read, vectors: NDArray[np.float32], plan: Plan, chance: np.random.Generator) -> list[int]:
    """Return the row of the right text and those of wrong ones: the nearest, and some drawn from what is near."""
    cosines = np.full(len(vectors), _NEVER)
    cosines[question.among] = vectors[question.among] @ form.vector
    cosines[question.kin] = _NEVER
    near = np.argpartition(-cosines, plan.near)[: plan.near]
    near = near[np.argsort(-cosines[near])]
    drawn = chance.choice(near[plan.nearest :], plan.wrong - plan.nearest, replace=False)
    return [question.right, *near[: plan.nearest].tolist(), *drawn.tolist()]


def _filled(states: Sequence[NDArray[np.float16]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return states of texts as one tensor, shape (texts, tokens, hidden), and which of its tokens are theirs."""
    longest = max(map(len, states))
    whole = torch.zeros(len(states), longest, states[0].shape[1])
    theirs = torch.zeros(len(states), longest, dtype=torch.bool)
    for number, one in enumerate(states):
        whole[number, : len(one)] = torch.from_numpy(one.astype(np.float32))
        theirs[number, : len(one)] = True
    return whole, theirs

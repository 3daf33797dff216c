"""The bank: the vectors of every passage of the library, against which each question is trained at once.

A question is compared with all passages instead of a few in its batch, so there is no hunt for hard negatives; the passages' vectors
are made anew now and then (as in ANCE, Xiong et al. 2020, arXiv:2007.00808), not with each step, which makes training possible on a processor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import torch

from knowledge.embedding.training.examples import Example
from knowledge.embedding.training.network import Trained
from knowledge.passages import Passage

TEMPERATURE = 0.02


class Bank:
    """Passages with their vectors; scores of provisions are smooth maxima over their passages."""

    def __init__(self, passages: Sequence[Passage], kin: Mapping[str, AbstractSet[str]]) -> None:
        self._texts = [f"passage: {p.text}" for p in passages]
        self._row = {p.id: n for n, p in enumerate(passages)}
        self.targets = list(dict.fromkeys(p.target for p in passages))
        self.number = {target: n for n, target in enumerate(self.targets)}
        self._owner = torch.tensor([self.number[p.target] for p in passages])
        self._kin = {self.number[t]: [self.number[o] for o in others] for t, others in kin.items() if t in self.number}
        self._vectors = torch.empty(0)

    def renew(self, network: Trained) -> None:
        """Make the vectors anew with the network as it is."""
        self._vectors = torch.from_numpy(network.encode(self._texts))

    def scores(self, vectors: torch.Tensor, examples: Sequence[Example]) -> torch.Tensor:
        """Scores, shape (questions, provisions): the temperature's log-sum-exp over each provision's passages, without the question itself."""
        similar = vectors @ self._vectors.T / TEMPERATURE
        for row, example in enumerate(examples):
            if example.own_passage in self._row:
                similar[row, self._row[example.own_passage]] = -1e4
        top = torch.full((len(examples), len(self.targets)), -1e4)
        top = top.scatter_reduce(1, self._owner.expand(len(examples), -1), similar, "amax")
        spread = torch.exp(similar - top.detach()[:, self._owner])
        total = torch.zeros_like(top).scatter_add(1, self._owner.expand(len(examples), -1), spread)
        return top.detach() + torch.log(total + 1e-9)

    def loss(self, vectors: torch.Tensor, examples: Sequence[Example]) -> torch.Tensor:
        """Cross-entropy over the provisions, leaving out those that say the same as the right one."""
        scores = self.scores(vectors, examples)
        right = torch.tensor([self.number[e.target] for e in examples])
        mask = torch.zeros_like(scores, dtype=torch.bool)
        for row, target in enumerate(right.tolist()):
            mask[row, self._kin.get(target, [])] = True
        return torch.nn.functional.cross_entropy(scores.masked_fill(mask, -1e4), right)

    @torch.no_grad()
    def ranks(self, vectors: torch.Tensor, examples: Sequence[Example]) -> torch.Tensor:
        """Rank, from 1, of the right provision or of one that says the same."""
        scores = self.scores(vectors, examples)
        ranks = []
        for row, example in enumerate(examples):
            target = self.number[example.target]
            best = scores[row, [target, *self._kin.get(target, [])]].max()
            ranks.append(int((scores[row] > best).sum()) + 1)
        return torch.tensor(ranks)

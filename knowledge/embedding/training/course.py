"""The course of a training: what is looked at in each step, and what is kept."""

from __future__ import annotations

import itertools
import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import save_file

from knowledge.documents import Library
from knowledge.embedding.training.bank import Bank
from knowledge.embedding.training.examples import SEED, Example, kin, library_texts, sentences, split, view
from knowledge.embedding.training.network import Trained
from knowledge.passages import cut, read_by_meaning
from knowledge.typed.noise import unmarked

_BATCH, _ANCHORS, _TWINS = 64, 16, 10
# Anchors are looked at in one step of so many: they hold still, questions do not.
_ANCHOR_STEPS: Final = 4
_TWIN_WEIGHT, _ANCHOR_WEIGHT = 2, 4
_WARM_UP: Final = 100
_SAMPLE: Final = {"library": 1500, "law": 2500, "twins": 6000}
_FIFTH: Final = 5


@dataclass(frozen=True)
class Plan:
    """How long and how fast: steps of 64 questions, the highest learning rate, the steps between two encodings of the bank."""

    steps: int = 1800
    rate: float = 1.5e-4
    renew: int = 450


class Course:
    """Trains one network on one library. Three losses are added up.

    Questions against the bank (`Bank.loss`); sentences without diacritics against the vectors that the untrained network gives them with their
    diacritics, so that folded reading holds for any text; passages against their own untrained vectors, so that the model stays as general as it was.
    """

    def __init__(self, plain: Path, library: Library, law: Sequence[str], plan: Plan) -> None:
        """`law`: texts of Vietnamese law in general; none will do."""
        self._plain = plain
        self._plan = plan
        self._chance = chance = random.Random(SEED)  # noqa: S311  no secret
        self._network = Trained(plain).eval()  # no dropout: the questions' many forms are noise enough
        self._bank = Bank(read_by_meaning(cut(library)), kin(library))
        self._taught, self._held = split(library)
        own, general = library_texts(library), sentences(law)
        both = sentences([*law, *own])
        self._anchors = [f"passage: {t}" for t in (*_some(chance, own, "library"), *_some(chance, general, "law"))]
        self._sentences = _some(chance, both, "twins")
        self._optimizer = torch.optim.AdamW(self._network.parameters(), lr=plan.rate, weight_decay=0.01, fused=True)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimizer, lambda step: min(1.0, (step + 1) / _WARM_UP) * max(0.02, 1 - step / plan.steps)
        )

    def run(self, target: Path) -> Iterator[str]:
        """Train; write the network to `target` each time the bank is made anew and at the end; yield lines that tell how it goes."""
        yield f"{len(self._taught)} taught, {len(self._held)} held out, {len(self._anchors)} anchors, {len(self._sentences)} sentences"
        still = torch.from_numpy(self._network.encode(self._anchors))
        marked = torch.from_numpy(self._network.encode([f"query: {s}" for s in self._sentences]))
        self._bank.renew(self._network)
        yield from self._report(0)
        began, losses = time.monotonic(), [0.0]
        for step, batch in enumerate(itertools.islice(self._batches(), self._plan.steps), 1):
            losses.append(self._step(step, batch, still, marked))
            if step % _WARM_UP == 0:
                yield f"{step} {time.monotonic() - began:.0f} s, loss {sum(losses[-_WARM_UP:]) / _WARM_UP:.3f}"
            if step % self._plan.renew == 0 or step == self._plan.steps:
                self._bank.renew(self._network)
                yield from self._report(step)
                self._save(target)

    def _step(self, step: int, batch: Sequence[Example], still: torch.Tensor, marked: torch.Tensor) -> float:
        network, chance = self._network, self._chance
        twins = chance.sample(range(len(self._sentences)), min(_TWINS, len(self._sentences)))
        questions = [f"query: {view(example, chance)}" for example in batch]
        vectors = network([*questions, *(f"query: {unmarked(self._sentences[i], chance)}" for i in twins)])
        loss = self._bank.loss(vectors[: len(batch)], batch)
        total = loss + _TWIN_WEIGHT * (1 - (vectors[len(batch) :] * marked[twins]).sum(1)).mean()
        if step % _ANCHOR_STEPS == 0:
            anchors = chance.sample(range(len(self._anchors)), min(_ANCHORS, len(self._anchors)))
            total = total + _ANCHOR_WEIGHT * (1 - (network([self._anchors[i] for i in anchors]) * still[anchors]).sum(1)).mean()
        self._optimizer.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        return float(loss.detach())

    def _batches(self) -> Iterator[list[Example]]:
        block = _BATCH * 8
        while True:
            shuffled = self._chance.sample(self._taught, len(self._taught))
            # Texts of like length beside each other waste little on padding.
            for start in range(0, len(shuffled) - block, block):
                ordered = sorted(shuffled[start : start + block], key=lambda e: len(e.question))
                parts = [ordered[i : i + _BATCH] for i in range(0, block, _BATCH)]
                self._chance.shuffle(parts)
                yield from parts

    def _report(self, step: int) -> Iterator[str]:
        vietnamese = [e for e in self._held if e.language == "vi"]
        english = [e for e in self._held if e.language == "en"]
        yield f"  {step} held out, vi: {self._recall(vietnamese, str)}"
        yield f"  {step} held out, unmarked: {self._recall(vietnamese, lambda text: unmarked(text, self._chance))}"
        yield f"  {step} held out, en: {self._recall(english, str)}"

    def _recall(self, examples: Sequence[Example], typed: Callable[[str], str]) -> str:
        ranks = self._bank.ranks(torch.from_numpy(self._network.encode([f"query: {typed(e.question)}" for e in examples])), examples)
        first, fifth = ((ranks <= n).float().mean() for n in (1, _FIFTH))
        return f"{len(examples)} questions, recall@1 {first:.3f}, recall@5 {fifth:.3f}"

    def _save(self, target: Path) -> None:
        """Write the directory as sentence-transformers reads it."""
        shutil.copytree(self._plain, target, dirs_exist_ok=True)
        tensors = {name: tensor.contiguous() for name, tensor in self._network.pooled.m.state_dict().items()}
        save_file(tensors, target / "model.safetensors", metadata={"format": "pt"})


def _some(chance: random.Random, texts: Sequence[str], name: str) -> list[str]:
    return chance.sample(texts, min(_SAMPLE[name], len(texts)))

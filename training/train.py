"""Fine-tuning: AdamW, a rate that climbs and falls in straight lines, and labels that may be several."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_

from training.batches import batch_numbers, pad, pad_allowed
from training.labels_of_words import LABELS
from training.model import NameModel
from training.windows import Window

BITS = 1 << torch.arange(len(LABELS))


@dataclass(frozen=True, slots=True)
class Recipe:
    """What training depends on besides the data."""

    seed: int = 1
    steps: int = 2000
    rate: float = 2e-4
    label_times: float = 5.0  # the rate of the label layer, which starts at random
    warm_up: float = 0.06
    decay: float = 0.01
    pieces: int = 1024  # a batch, padding included
    threads: int = 2
    heat: float = 2.0  # softens what a teacher says, so that its second thoughts count too
    seconds: float = 0.0  # if not 0: the rate falls by the clock, and training ends when it has passed


def loss_of(logits: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of what the allowed labels share together; plain cross entropy where only one is."""
    words = allowed.reshape(-1) > 0
    shares = logits.reshape(-1, len(LABELS))[words].float().log_softmax(-1)
    may_be = (allowed.reshape(-1)[words][:, None] & BITS) > 0
    return -shares.masked_fill(~may_be, -1e4).logsumexp(-1).mean()


def loss_beside(logits: Tensor, taught: Tensor, allowed: Tensor, heat: float) -> Tensor:
    """How far the model is from its teacher, on the words."""
    words = allowed.reshape(-1) > 0
    said = (logits.reshape(-1, len(LABELS))[words].float() / heat).log_softmax(-1)
    wanted = (taught.reshape(-1, len(LABELS))[words].float() / heat).log_softmax(-1)
    return functional.kl_div(said, wanted, reduction="batchmean", log_target=True) * heat**2


def optimiser_of(model: NameModel, recipe: Recipe) -> torch.optim.Optimizer:
    """Vectors (biases, norms) do not decay; the new label layer learns faster than what is pretrained."""
    label = list(model.label.parameters())
    new = {id(parameter) for parameter in label}
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad and id(parameter) not in new]
    groups = [
        {
            "params": [parameter for parameter in trained if parameter.dim() > 1],
            "weight_decay": recipe.decay,
            "times": 1.0,
        },
        {"params": [parameter for parameter in trained if parameter.dim() <= 1], "weight_decay": 0.0, "times": 1.0},
        {"params": label, "weight_decay": 0.0, "times": recipe.label_times},
    ]
    return torch.optim.AdamW(groups, lr=recipe.rate, betas=(0.9, 0.98), fused=True)


def train(
    model: NameModel,
    epoch: Callable[[int, random.Random], Sequence[Window]],
    recipe: Recipe,
    say: Callable[[str], None] = print,
    teacher: NameModel | None = None,
) -> int:
    """Trains in place over as many epochs as the steps need; `epoch` gives each its windows. Returns the steps.

    With a teacher half of what is learnt is what it says, the other half the labels.
    """
    chance = random.Random(recipe.seed)
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    optimiser = optimiser_of(model, recipe)
    model.train()
    start = time.monotonic()
    step = 0
    running = 0.0
    done = 0.0
    for number in count():
        if done >= 1:
            break
        windows = epoch(number, chance)
        for batch in batch_numbers([len(window.ids) for window in windows], recipe.pieces, chance):
            passed = (time.monotonic() - start) / recipe.seconds if recipe.seconds else step / recipe.steps
            done = passed
            if done >= 1:
                break
            rate = recipe.rate * min(done / recipe.warm_up, (1 - done) / (1 - recipe.warm_up))
            for group in optimiser.param_groups:
                group["lr"] = group["times"] * max(rate, recipe.rate / 1000)
            loss = take_step(model, optimiser, [windows[at] for at in batch], teacher, recipe.heat)
            running = loss if step == 0 else 0.98 * running + 0.02 * loss
            step += 1
            if step % 100 == 0:
                say(f"step {step}, {100 * done:.0f} %, loss {running:.4f}, {time.monotonic() - start:.0f} s")
    model.eval()
    return step


def take_step(
    model: NameModel,
    optimiser: torch.optim.Optimizer,
    windows: Sequence[Window],
    teacher: NameModel | None = None,
    heat: float = 1.0,
) -> float:
    ids, mask = (torch.from_numpy(numbers) for numbers in pad(windows))
    allowed = torch.from_numpy(pad_allowed(windows, ids.shape[1]))
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(ids, mask)
    loss = loss_of(logits, allowed)
    if teacher is not None:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            taught = teacher(ids, mask)
        loss = (loss + loss_beside(logits, taught, allowed, heat)) / 2
    loss.backward()  # type: ignore[no-untyped-call]
    clip_grad_norm_([parameter for parameter in model.parameters() if parameter.requires_grad], 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return loss.item()

"""What stands far out before a matrix made smaller and its weights as much larger, so that int8 rounds the rest finely.

In floats the answers stay the same (Xiao et al. 2023, SmoothQuant). Here one number of 1,536 is ten to fifty times as
large as the others, and a matrix has one scale for all the numbers it is given.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.batches import batch_numbers, pad
from training.evaluate import packed
from training.model import NameModel
from training.passages import own_articles
from training.sources import LABELS
from training.windows import windows_of

OUTLYING = 3.0  # times as large as the largest of most numbers: what is larger is made this large
EASED = ("widen", "narrow")  # before the other two of a layer nothing stands out
ARTICLES = 60
PIECES = 512


class Eased(nn.Module):
    """A matrix that is given its numbers times `shrink`."""

    def __init__(self, matrix: nn.Linear, shrink: Tensor) -> None:
        super().__init__()
        self.register_buffer("shrink", shrink)
        self.matrix = nn.Linear(matrix.in_features, matrix.out_features)
        with torch.no_grad():
            self.matrix.weight.copy_(matrix.weight / shrink)
            self.matrix.bias.copy_(matrix.bias)

    def forward(self, x: Tensor) -> Tensor:
        assert isinstance(self.shrink, Tensor)
        answer: Tensor = self.matrix(x * self.shrink)
        return answer


def sample_texts() -> list[str]:
    """Of our own training articles, in all languages by turns."""
    folders = sorted(folder for folder in LABELS.iterdir() if any(folder.glob("*.txt")) and len(folder.name) == 2)
    of_each = [[passage.text for passage in own_articles(folder, held_back=False)] for folder in folders]
    share = ARTICLES // len(folders)
    return [text for texts in of_each for text in texts[:: max(1, len(texts) // share)][:share]]


def eased(model: NameModel, tokeniser: Tokenizer, texts: Sequence[str]) -> NameModel:
    """A copy for the export that answers the same, as the numbers are in these texts."""
    largest = largest_inputs(model, tokeniser, texts)
    copied = copy.deepcopy(model)
    for number, layer in enumerate(copied.layers):
        for name in EASED:
            numbers = largest[number, name]
            shrink = (OUTLYING * numbers.median() / numbers.clamp(min=1e-6)).clamp(max=1.0)
            setattr(layer, name, Eased(getattr(layer, name), shrink))
    return copied.eval()


def largest_inputs(model: NameModel, tokeniser: Tokenizer, texts: Sequence[str]) -> dict[tuple[int, str], Tensor]:
    """For each matrix that may be eased the largest size of every number that it is given."""
    largest: dict[tuple[int, str], Tensor] = {}
    shown = torch.empty(0)

    def watch(number: int, name: str) -> torch.utils.hooks.RemovableHandle:
        def note(_matrix: nn.Module, given: tuple[Tensor, ...]) -> None:
            sizes = given[0].detach()[shown].abs().amax(dim=0)
            before = largest.get((number, name))
            largest[number, name] = sizes if before is None else torch.maximum(before, sizes)

        matrix: nn.Module = getattr(model.layers[number], name)
        return matrix.register_forward_pre_hook(note)

    watched = [watch(number, name) for number in range(len(model.layers)) for name in EASED]
    windows = [window for text in texts for window in windows_of(tokeniser, text, packed(text))]
    model.eval()
    with torch.no_grad():
        for batch in batch_numbers([len(window.ids) for window in windows], PIECES):
            ids, mask = (torch.from_numpy(numbers) for numbers in pad([windows[at] for at in batch]))
            shown = mask > 0
            model(ids, mask)
    for one in watched:
        one.remove()
    return largest

"""A trained model on disk: weights in floats, and the tokeniser that they were trained with."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.model import NameModel

WEIGHTS, TOKENISER = "model.pt", "tokenizer.json"


def save(model: NameModel, tokeniser: Tokenizer, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), folder / WEIGHTS)
    tokeniser.save(str(folder / TOKENISER))


def load(folder: Path) -> tuple[NameModel, Tokenizer]:
    weights = torch.load(folder / WEIGHTS, weights_only=True)
    layers = {name.split(".")[1] for name in weights if name.startswith("layers.")}
    model = NameModel(len(weights["word.weight"]), len(layers))
    model.load_state_dict(weights)
    model.word.weight.requires_grad_(False)
    return model.eval(), Tokenizer.from_file(str(folder / TOKENISER))

"""The encoder with one linear layer on top: for every piece a score for each label."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.fetch_encoder import Encoder
from training.labels_of_words import LABELS

WIDTH, HEADS, INNER = 384, 12, 1536
POSITIONS = 256
EPSILON = 1e-12


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.look = nn.Linear(WIDTH, 3 * WIDTH)
        self.gather = nn.Linear(WIDTH, WIDTH)
        self.gather_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x: Tensor, shut: Tensor, dropout: float) -> Tensor:
        batch, length, _ = x.shape
        asked, offered, values = (
            part.reshape(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.look(x).split(WIDTH, dim=-1)
        )
        if torch.onnx.is_in_onnx_export():
            scores = asked @ offered.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + shut
            seen = scores.softmax(-1) @ values
        else:
            seen = functional.scaled_dot_product_attention(asked, offered, values, attn_mask=shut.to(asked.dtype))
        seen = self.gather(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.gather_norm(x + functional.dropout(seen, dropout, self.training))
        thought = self.narrow(functional.gelu(self.widen(x)))
        out: Tensor = self.narrow_norm(x + functional.dropout(thought, dropout, self.training))
        return out


class NameModel(nn.Module):
    """ids and mask [batch, length] to logits [batch, length, labels]."""

    def __init__(self, pieces: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.dropout = dropout

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return self.read(self.word(ids), mask)

    def read(self, words: Tensor, mask: Tensor) -> Tensor:
        positions = torch.arange(words.shape[1], device=words.device)
        x = self.norm(words + self.position(positions)[None])
        x = functional.dropout(x, self.dropout, self.training)
        shut = (1.0 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, shut, self.dropout)
        labels: Tensor = self.label(functional.dropout(x, self.dropout, self.training))
        return labels


def pretrained(encoder: Encoder, rows: Sequence[int], kept: Sequence[int]) -> NameModel:
    """The encoder's weights, of its vocabulary and its layers only those given; the label layer starts at random."""
    model = NameModel(len(rows), len(kept))
    tensors = {name: torch.from_numpy(values) for name, values in encoder.tensors.items()}

    def put(into: Tensor, *names: str) -> None:
        into.copy_(torch.cat([tensors[name].reshape(-1, *into.shape[1:]) for name in names]))

    def put_linear(into: nn.Linear, *names: str) -> None:
        put(into.weight, *(f"{name}.w" for name in names))
        put(into.bias, *(f"{name}.b" for name in names))

    with torch.no_grad():
        model.word.weight.copy_(tensors["emb.word"].view(-1, WIDTH)[torch.tensor(rows)])
        positions = tensors["emb.pos"].view(-1, WIDTH)[:POSITIONS]
        model.position.weight.copy_(positions + tensors["emb.type"].view(-1, WIDTH)[0])
        put(model.norm.weight, "emb.ln.w")
        put(model.norm.bias, "emb.ln.b")
        for number, layer in zip(kept, model.layers, strict=True):
            assert isinstance(layer, Layer)
            before = f"l{number}."
            put_linear(layer.look, before + "q", before + "k", before + "v")
            put_linear(layer.gather, before + "ao")
            put_linear(layer.widen, before + "fi")
            put_linear(layer.narrow, before + "fo")
            put(layer.gather_norm.weight, before + "aln.w")
            put(layer.gather_norm.bias, before + "aln.b")
            put(layer.narrow_norm.weight, before + "oln.w")
            put(layer.narrow_norm.bias, before + "oln.b")
        model.label.weight.normal_(0, 0.02)
        model.label.bias.zero_()
    model.word.weight.requires_grad_(False)  # unfrozen it costs time and memory, and learns the few names at hand
    return model


def with_layers(model: NameModel, kept: Sequence[int]) -> NameModel:
    """A copy with fewer layers of a model that has learnt already."""
    smaller = NameModel(model.word.num_embeddings, len(kept), model.dropout)
    for name, part in smaller.named_children():
        if name != "layers":
            part.load_state_dict(getattr(model, name).state_dict())
    for number, layer in zip(kept, smaller.layers, strict=True):
        layer.load_state_dict(model.layers[number].state_dict())
    smaller.word.weight.requires_grad_(False)
    return smaller

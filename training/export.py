"""The trained model as a file for ONNX Runtime: matrices in int8 a column, piece vectors in int8 a row."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic  # type: ignore[import-untyped]
from torch import Tensor, nn

from training.model import NameModel

OPSET = 17


class Exported(nn.Module):
    """Reads words from a table of bytes with one scale a row: a fourth of the room, and no row pays for another."""

    def __init__(self, model: NameModel) -> None:
        super().__init__()
        self.model = model
        weights = model.word.weight.detach()
        scales = weights.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scales", scales)
        self.register_buffer("table", (weights / scales).round().clamp(-127, 127).to(torch.int8))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        assert isinstance(self.table, Tensor) and isinstance(self.scales, Tensor)
        words = self.table[ids].float() * self.scales[ids]
        return self.model.read(words, mask)


def export(model: NameModel, file: Path) -> None:
    """`ids` and `mask`, int64 [batch, length], give `logits`, float32 [batch, length, 9]."""
    model.eval()
    ids = torch.full((2, 7), 5, dtype=torch.long)
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Exported(model),
            (ids, torch.ones_like(ids)),
            str(whole),
            input_names=["ids", "mask"],
            output_names=["logits"],
            dynamic_axes={"ids": axes, "mask": axes, "logits": axes},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole, file, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm"]
        )

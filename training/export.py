"""The trained model as a file for ONNX Runtime: matrices in int8 a column, piece vectors in int8 a row."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic  # type: ignore[import-untyped]
from torch import Tensor, nn

from training.model import NameModel

OPSET = 17
LARGEST_INPUT, LARGEST_SUM = 255, 32_767


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
        # Processors without VNNI add two products in 16 bits: weights of 7 bits never run over there.
        quantize_dynamic(
            whole,
            file,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"],
        )
    if (largest := largest_weight(file)) * LARGEST_INPUT * 2 > LARGEST_SUM:
        raise ValueError(f"a weight of {largest} can run over on processors without VNNI")


def largest_weight(file: Path) -> int:
    """Of the matrices in int8 that numbers of one byte are multiplied with."""
    graph = onnx.load(str(file)).graph
    matrices = {node.input[1] for node in graph.node if node.op_type in ("MatMulInteger", "DynamicQuantizeMatMul")}
    weights = [onnx.numpy_helper.to_array(one) for one in graph.initializer if one.name in matrices]
    if not weights:
        raise ValueError("no matrix was made int8")
    return max(int(abs(one.astype(int)).max()) for one in weights)

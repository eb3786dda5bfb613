"""The pieces worth their room: what the texts at hand need, single characters, and the commonest Latin pieces."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tokenizers import Tokenizer

from training.fetch_encoder import SPECIAL_PIECES, Encoder
from training.tokeniser import make_tokeniser

LAST_CHARACTER = 0x500  # Latin, Greek and Cyrillic: names are spelled out, never unknown


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Pieces with their scores in the order of their new ids; `rows` are the encoder's rows that they take."""

    pieces: list[tuple[str, float]]
    rows: list[int]


def is_latin(piece: str) -> bool:
    return all(ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x2100 for character in piece.replace("▁", ""))


def trim_vocabulary(encoder: Encoder, texts: Iterable[str], most: int) -> Vocabulary:
    """Ids 0-3 stay what they are. The encoder lists its pieces by score, the commonest first."""
    whole = make_tokeniser(list(zip(encoder.pieces, encoder.scores, strict=True)))
    used: Counter[int] = Counter()
    for text in texts:
        used.update(whole.encode(text, add_special_tokens=False).ids)
    kept = set(range(SPECIAL_PIECES)) | {row for row in used if used[row] > 1}
    letters = [piece.replace("▁", "") for piece in encoder.pieces]
    kept |= {row for row, text in enumerate(letters) if len(text) <= 1 and all(ord(c) < LAST_CHARACTER for c in text)}
    room = (row for row, piece in enumerate(encoder.pieces) if row not in kept and is_latin(piece))
    while len(kept) < most and (row := next(room, None)) is not None:
        kept.add(row)
    rows = sorted(kept)
    pieces = [(encoder.pieces[row], encoder.scores[row]) for row in rows]
    signs, sign_rows = lonely_signs(encoder, rows)
    return Vocabulary(pieces + signs, rows + sign_rows)


def vocabulary_of(encoder: Encoder, tokeniser: Tokenizer) -> Vocabulary:
    """That of a model made before: weights that began from the same rows have a mean."""
    row_of = {piece: row for row, piece in enumerate(encoder.pieces)}
    pieces = [(str(piece), float(score)) for piece, score in json.loads(tokeniser.to_str())["model"]["vocab"]]
    return Vocabulary(pieces, [row_of[piece] if piece in row_of else row_of[piece[1:]] for piece, _score in pieces])


def lonely_signs(encoder: Encoder, rows: list[int]) -> tuple[list[tuple[str, float]], list[int]]:
    """Our words begin with ▁, signs too; `▁,` takes the row of `,` so that a comma stays one piece."""
    held = {encoder.pieces[row] for row in rows}
    signs = [
        row
        for row in rows[SPECIAL_PIECES:]
        if len(encoder.pieces[row]) == 1
        and not unicodedata.category(encoder.pieces[row]).startswith(("L", "N", "M"))
        and encoder.pieces[row] != "▁"
        and "▁" + encoder.pieces[row] not in held
    ]
    return [("▁" + encoder.pieces[row], encoder.scores[row]) for row in signs], signs

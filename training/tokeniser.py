"""The tokeniser as the shipped file holds it: text to words, and words to pieces of the trimmed vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from training.labels_of_words import Range

START, PAD, END, UNKNOWN = 0, 1, 2, 3
LONGEST = 254  # pieces a window, <s> and </s> included
# A full stop or ampersand inside keeps a word whole (V.S, Booking.com, H&M); hyphens and apostrophes are words of
# their own, so that the VVD of VVD-Kamerlid and the Rutte of Rutte's can be marked exactly.
WORD = r"[\p{L}\p{M}\p{N}]+(?:[.&][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]"
INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]"  # soft hyphens and their like would cut a word in two
TOO_LONG = 12  # pieces of one word: the tail of a web address or of noise says nothing


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces of a text without <s> and </s>; `firsts[i]` is where word i begins among them."""

    ids: list[int]
    firsts: list[int]
    words: list[Range]


def make_tokeniser(pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    tokeniser = Tokenizer(models.Unigram(list(pieces), unk_id=UNKNOWN, byte_fallback=False))
    tokeniser.normalizer = normalizers.Sequence([normalizers.Replace(Regex(INVISIBLE), ""), normalizers.NFKC()])
    tokeniser.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(WORD), "removed", invert=True),
            pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False),
        ]
    )
    return tokeniser


def encode(tokeniser: Tokenizer, text: str) -> Encoded:
    found = tokeniser.encode(text, add_special_tokens=False)
    ids: list[int] = []
    firsts: list[int] = []
    words: list[Range] = []
    last = None
    for piece, word, (start, end) in zip(found.ids, found.word_ids, found.offsets, strict=True):
        if word != last:
            firsts.append(len(ids))
            words.append((start, end))
            last = word
        elif len(ids) - firsts[-1] >= TOO_LONG:
            words[-1] = (words[-1][0], end)
            continue
        else:
            words[-1] = (words[-1][0], end)
        ids.append(piece)
    return Encoded(ids, firsts, words)

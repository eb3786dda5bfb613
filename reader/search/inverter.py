"""From the words of articles to the articles of words: one sort of 64-bit numbers for each field."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np

from reader.search.array_file import Array
from reader.search.segment import Segment


@dataclass(frozen=True, slots=True)
class Postings:
    """Term i stands in the documents `docs[starts[i]:starts[i + 1]]`, as often as `counts` says there; the positions of
    all these follow each other in `positions`. Terms are in byte order."""

    terms: list[bytes]
    starts: Array
    docs: Array
    counts: Array
    positions: Array
    lengths: Array  # words in each document


class _Vocabulary(dict[str, int]):
    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class FieldWords:
    """The words of one field, article after article, as numbers."""

    def __init__(self) -> None:
        self._vocabulary = _Vocabulary()
        self._words = array("I")
        self._lengths = array("I")
        self._absorbed: list[tuple[Array, Array, Array]] = []

    def __len__(self) -> int:
        return len(self._words)

    def add(self, words: list[str]) -> None:
        self._words.extend(map(self._vocabulary.__getitem__, words))
        self._lengths.append(len(words))

    def absorb(self, segment: Segment, field: str, numbers: Array) -> None:
        """Takes a segment's words; `numbers` gives its documents' new numbers, -1 for deleted ones."""
        table = segment.table(field)
        words = np.fromiter((self._vocabulary[word.decode()] for word in table.terms()), np.uint32, table.size)
        counts = table.counts(0, table.size)
        docs = np.repeat(numbers[table.docs(0, table.size)], counts)
        of_word = np.repeat(np.repeat(words, np.diff(table.starts)), counts)
        is_live = docs >= 0
        self._absorbed.append((of_word[is_live], docs[is_live].astype(np.int32), table.all_positions()[is_live]))

    def invert(self, order: Array, size: int) -> Postings:
        """`order[i]` is the final number of the i-th article (added, or absorbed under that number), -1 to leave it
        out."""
        lengths = np.frombuffer(self._lengths, np.uint32) if self._lengths else np.zeros(0, np.uint32)
        first_words = np.cumsum(lengths, dtype=np.uint32) - lengths
        own = np.frombuffer(self._words, np.uint32) if self._words else np.zeros(0, np.uint32)
        word = np.concatenate([own, *(part[0] for part in self._absorbed)])
        doc = np.concatenate(
            [np.repeat(np.arange(len(lengths), dtype=np.int32), lengths), *(part[1] for part in self._absorbed)]
        )
        position = np.concatenate(
            [
                np.arange(len(own), dtype=np.uint32) - np.repeat(first_words, lengths),
                *(part[2] for part in self._absorbed),
            ]
        )
        final = order.astype(np.int32)[doc]
        if (order < 0).any():
            is_kept = final >= 0
            word, final, position = word[is_kept], final[is_kept], position[is_kept]
        return _invert(list(self._vocabulary), word, final, position, size)


def _invert(vocabulary: list[str], word: Array, doc: Array, position: Array, size: int) -> Postings:
    terms = [term.encode() for term in vocabulary]
    in_order = sorted(range(len(terms)), key=terms.__getitem__)
    rank = np.empty(len(terms), np.uint64)
    rank[in_order] = np.arange(len(terms), dtype=np.uint64)
    # word | document | order of arrival in one number: sorting those is several times faster than a stable argsort
    arrival_bits = np.uint64(max(len(word) - 1, 1).bit_length())
    key = rank[word]
    key <<= np.uint64(16)
    key |= doc.astype(np.uint64)
    if len(terms).bit_length() + 16 + int(arrival_bits) <= 64:
        key <<= arrival_bits
        key |= np.arange(len(word), dtype=np.uint64)
        key.sort()
        positions = position[(key & np.uint64((1 << int(arrival_bits)) - 1)).view(np.int64)]
        key >>= arrival_bits
    else:
        arrival = np.argsort(key, kind="stable")
        key, positions = key[arrival], position[arrival]
    is_first = np.empty(len(key), bool)
    is_first[:1] = True
    np.not_equal(key[1:], key[:-1], out=is_first[1:])
    firsts = np.flatnonzero(is_first)
    per_term = np.bincount((key[firsts] >> np.uint64(16)).astype(np.int64), minlength=len(terms))
    is_used = per_term > 0
    return Postings(
        terms=[terms[number] for number, used in zip(in_order, is_used.tolist(), strict=True) if used],
        starts=np.concatenate([[0], np.cumsum(per_term[is_used])]),
        docs=(key[firsts] & np.uint64(65535)).astype(np.uint16),
        counts=np.diff(np.append(firsts, len(key))),
        positions=positions,
        lengths=np.bincount(doc, minlength=size),
    )


def narrow(numbers: Array) -> Array:
    """The same non-negative numbers in the smallest unsigned type that holds them."""
    most = int(numbers.max()) if len(numbers) else 0
    return numbers.astype(np.min_scalar_type(most))

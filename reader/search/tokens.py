"""The texts of a segment as one row of codes, a byte a word: tells what stands beside a word without that word's list.

The commonest words have a code of their own, the others share what is left; so a phrase of the commonest words is
found by its codes alone, and any other is nearly so. A phrase costs what its rarest word does, however common the rest.
"""

from __future__ import annotations

import numpy as np

from reader.search.array_file import Array, ArrayFile

OWN_CODES = 192  # of the commonest words
SHARED_CODES = 256 - OWN_CODES


def shared_code(number: int) -> int:
    return OWN_CODES + number % SHARED_CODES


class Tokens:
    """An address is the number of a word in the row."""

    def __init__(self, file: ArrayFile) -> None:
        self._column = file.column("tokens")
        self._begins = file.array("tokens.begins").astype(np.int64)
        self._ends = self._begins[1:]
        self.size = int(self._begins[-1])
        frequent = file.array("tokens.frequent").tolist()
        self._own = {number: code for code, number in enumerate(frequent)}

    def has_own_code(self, number: int) -> bool:
        return number in self._own

    def addresses(self, docs: Array, counts: Array, positions: Array) -> tuple[Array, Array]:
        """Where a term stands, and the document of each place; ascending."""
        if len(docs) < len(positions):
            docs = docs.repeat(counts)
        return self._begins[docs] + positions, docs

    def bounds(self, docs: Array) -> tuple[Array, Array]:
        """The first address of each document, and the first after it."""
        return self._begins[docs], self._ends[docs]

    def around(self, addresses: Array, docs: Array, width: int) -> Array:
        """For each of the addresses (ascending, in these documents) a column: the codes of so many words before it, its
        own, and those of as many after it. What lies outside the document has the own one's code instead."""
        offsets = np.arange(-width, width + 1)[:, np.newaxis]
        codes = self._column.around(addresses, offsets)
        begins, ends = self.bounds(docs)
        at_edge = np.flatnonzero((addresses - begins < width) | (ends - addresses <= width))
        if len(at_edge):
            near_edge = addresses[at_edge] + offsets
            is_outside = (near_edge < begins[at_edge]) | (near_edge >= ends[at_edge])
            codes[:, at_edge] = np.where(is_outside, codes[width, at_edge], codes[:, at_edge])
        return codes

    def is_among(self, codes: Array, number: int) -> Array:
        """In which columns of `around` the term may be; with a code of its own, it is: then it is not that of the word
        in the middle."""
        return np.asarray((codes == np.uint8(self._code(number))).any(axis=0))

    def may_hold(self, addresses: Array, number: int) -> Array:
        """At which of the addresses (ascending) the term may stand; with a code of its own, it does."""
        return np.asarray(self._column.scattered(addresses) == np.uint8(self._code(number)))

    def _code(self, number: int) -> int:
        own = self._own.get(number)
        return shared_code(number) if own is None else own

"""What `ranking` says of the articles of a snapshot, worked out for some segments at a time.

Segments lie side by side in groups, and a word's lists in all of them are added up at once: what numpy asks for a call
is more than the adding itself. A group is also what is done between two moments at which a question can be withdrawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from math import log

import numpy as np

from reader.domain import query as dq
from reader.search.array_file import Array
from reader.search.lexicon import Lexicon
from reader.search.matching import begun_mask
from reader.search.ranking import (
    BOOSTS,
    HALF_LIFE,
    K1,
    LENGTH_MATTERS,
    NAMED,
    OLDEST,
    PARTS,
    Form,
    ScoredWord,
    scored_words,
)
from reader.search.schema import KIND_FIELDS
from reader.search.segment import Segment, weights_of_kept

Term = tuple[int, int, int]  # the place of its segment in a group, its number there, its articles' language (0: any)

_TOGETHER = 60_000  # documents: their scores, lengths and ages fit the cache of a processor


class Group:
    """Segments side by side, their documents numbered on; what they weigh is kept from search to search."""

    def __init__(self, segments: Sequence[Segment], first: int) -> None:
        self.segments, self.first = segments, first
        self.begins = np.cumsum([0, *(segment.size for segment in segments)]).tolist()
        self.size: int = self.begins[-1]
        self._by_length: dict[str, Array] = {}
        self._by_age: tuple[int, Array] | None = None

    @property
    def place(self) -> slice:
        """Of its documents among those of all groups."""
        return slice(self.first, self.first + self.size)

    @cached_property
    def languages(self) -> Array:
        return np.concatenate([segment.languages for segment in self.segments])

    @cached_property
    def is_live(self) -> Array | None:
        if all(segment.is_live is None for segment in self.segments):
            return None
        return np.concatenate(
            [np.ones(one.size, bool) if one.is_live is None else one.is_live for one in self.segments]
        )

    def lists(self, field: str, terms: Sequence[Term]) -> tuple[Array, Array]:
        """The documents of these terms, one term after another, and how often it stands in each; in the first words of
        the text once more."""
        tables = [segment.table(field) for segment in self.segments]
        parts, counted, large = [], [], []
        at = 0
        for place, number, _ in terms:
            docs, counts, heavier = tables[place].weighed(number)
            parts.append(docs)
            counted.append(counts)
            if heavier:
                large += [(at + where, weight) for where, weight in heavier]
            at += len(docs)
        sizes = list(map(len, parts))
        docs = np.concatenate(parts).astype(np.int64)
        docs += np.repeat([self.begins[place] for place, _, _ in terms], sizes)
        weights = weights_of_kept(field, np.concatenate(counted)).astype(np.float32)
        for where, weight in large:
            weights[where] = weight
        spoken = {language for _, _, language in terms}
        if spoken != {0}:
            wanted = np.repeat([language for _, _, language in terms], sizes) if len(spoken) > 1 else spoken.pop()
            is_in = self.languages[docs] == wanted
            docs, weights = docs[is_in], weights[is_in]
        return docs, weights

    def by_length(self, field: str, average: float) -> Array:
        """What a word in the field of each document counts."""
        known = self._by_length.get(field)
        if known is None:
            lengths = np.concatenate([segment.lengths(field) for segment in self.segments])
            matters = LENGTH_MATTERS[field]
            known = BOOSTS[field] / (1 - matters + matters * lengths / average)
            known = self._by_length[field] = known.astype(np.float32)
        return known

    def by_age(self, now: int) -> Array:
        """By what the score of each document is multiplied; kept for the same `now`."""
        known = self._by_age
        if known is None or known[0] != now:
            dates = np.concatenate([segment.dates for segment in self.segments]).astype(np.float64)
            aged = OLDEST + (1 - OLDEST) * np.exp2(np.minimum(dates - now, 0) / HALF_LIFE)
            known = self._by_age = now, aged.astype(np.float32)
        return known[1]


class Weights:
    """What the articles of a snapshot weigh, whatever is asked."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.size = sum(segment.size for segment in segments)
        self.groups = list(_grouped(segments))

    @cached_property
    def articles(self) -> int:
        return sum(segment.live_count for segment in self._segments)

    @cached_property
    def average_lengths(self) -> dict[str, float]:
        totals = {
            field: sum(
                segment.total_length(field)
                if segment.is_live is None
                else int(segment.lengths(field)[segment.is_live].sum(dtype=np.int64))
                for segment in self._segments
            )
            for field in BOOSTS
        }
        return {field: total / max(self.articles, 1) or 1.0 for field, total in totals.items()}


def _grouped(segments: Sequence[Segment]) -> Iterator[Group]:
    together: list[Segment] = []
    first = size = 0
    for segment in segments:
        if together and size + segment.size > _TOGETHER:
            yield Group(together, first)
            first, together, size = first + size, [], 0
        together.append(segment)
        size += segment.size
    if together:
        yield Group(together, first)


def score(query: dq.Query, weights: Weights, lexicon: Lexicon, now: int, check: Callable[[], None]) -> Array:
    """The score of each document, matching or not, of one segment after the other. `check` is called between groups,
    and may raise."""
    total = np.zeros(weights.size, np.float32)
    for word in scored_words(query):
        articles = 0
        damped: list[tuple[slice, Array]] = []
        for group in weights.groups:
            check()
            part = _Tally(word, group, weights.average_lengths, lexicon).damped()
            if part is not None:
                damped.append((group.place, part))
                found = part > 0
                articles += int(np.count_nonzero(found if group.is_live is None else found & group.is_live))
        rarity = np.float32(log(1 + (weights.articles - articles + 0.5) / (articles + 0.5)))
        for place, of_word in damped:
            total[place] += rarity * of_word
    for group in weights.groups:
        check()
        total[group.place] *= group.by_age(now)
    return total


class _Tally:
    """One word in one group: its weighted frequency in each document."""

    def __init__(self, word: ScoredWord, group: Group, average_lengths: dict[str, float], lexicon: Lexicon) -> None:
        self._word, self._group, self._average_lengths, self._lexicon = word, group, average_lengths, lexicon
        self._encoded = word.text.encode()
        self._exact: dict[str, list[int]] = {}  # for each segment the word's own number in the field

    def damped(self) -> Array | None:
        """None where no document has the word in any form."""
        match self._word.form:
            case Form.BEGUN:
                return _plus(None, 1.0, self._once(self._begun))
            case Form.NEAR:
                return _plus(None, 1.0, self._once(self._near))
        total: Array | None = None
        frequency = self._as_typed()
        share = PARTS[0]
        if self._word.form is Form.EXACT:
            return _plus(None, 1.0, frequency)
        for part, terms_of in zip(PARTS[1:], (self._other_forms, self._composed), strict=True):
            more = self._counted(terms_of)
            if more is not None:
                total = _plus(total, share, frequency)
                frequency = more if frequency is None else frequency + more
                share = 0.0
            share += part
        return _plus(total, share, frequency)

    def _weight(self, field: str) -> Array:
        return self._group.by_length(field, self._average_lengths[field])

    def _counted(self, terms_of: Callable[[str], Iterable[Term]]) -> Array | None:
        frequency: Array | None = None
        for field in self._word.fields:
            terms = list(terms_of(field))
            if terms:
                docs, counts = self._group.lists(field, terms)
                counts *= self._weight(field)[docs]
                if frequency is None:
                    frequency = np.zeros(self._group.size, np.float32)
                np.add.at(frequency, docs, counts)
        return frequency

    def _as_typed(self) -> Array | None:
        frequency = self._counted(self._own_terms)
        if frequency is not None and self._word.field is dq.Field.ANY:
            self._add_names(frequency)
        return frequency

    def _own_terms(self, field: str) -> list[Term]:
        found = [segment.table(field).find(self._encoded) for segment in self._group.segments]
        self._exact[field] = found
        return [(place, number, 0) for place, number in enumerate(found) if number >= 0]

    def _add_names(self, frequency: Array) -> None:
        """The articles with the word that name somebody or something so."""
        named = []
        for place, segment in enumerate(self._group.segments):
            if any(numbers[place] >= 0 for numbers in self._exact.values()):
                tables = map(segment.table, KIND_FIELDS)
                found = ((table, table.find(self._encoded)) for table in tables)
                named += [table.docs(number) + self._group.begins[place] for table, number in found if number >= 0]
        if named:
            docs = np.concatenate(named)
            docs = docs[frequency[docs] > 0]
            frequency[docs] += np.float32(NAMED)  # once, whoever of several kinds is called so

    def _other_forms(self, field: str) -> Iterator[Term]:
        forms = self._lexicon.forms(field, self._word.text)
        for place, segment in enumerate(self._group.segments):
            for language, numbers in forms.forms(segment):
                yield from ((place, number, language) for number in numbers)

    def _composed(self, field: str) -> Iterator[Term]:
        """Compounds that are no other form as well."""
        compounds, forms = self._lexicon.compounds(self._word.text), self._lexicon.forms(field, self._word.text)
        if compounds.are_possible:
            for place, segment in enumerate(self._group.segments):
                found = compounds.numbers(segment, field)
                if not found:
                    continue
                others = {number for _, numbers in forms.forms(segment) for number in numbers}
                others.add(self._exact[field][place])
                for language, numbers in found:
                    yield from ((place, number, language) for number in numbers if number not in others)

    def _once(self, mask_of: Callable[[str], Array]) -> Array | None:
        """Each field counts once, however often the word stands in it."""
        masks = [(field, mask_of(field)) for field in self._word.fields]
        weights = [mask * self._weight(field) for field, mask in masks if mask.any()]
        return sum(weights[1:], weights[0]) if weights else None

    def _begun(self, field: str) -> Array:
        return np.concatenate([begun_mask(segment, field, self._encoded) for segment in self._group.segments])

    def _near(self, field: str) -> Array:
        mask = np.zeros(self._group.size, bool)
        near = self._lexicon.near(field, self._word.text)
        for begin, segment in zip(self._group.begins, self._group.segments, strict=False):
            of_segment, table = mask[begin : begin + segment.size], segment.table(field)
            for number in near.numbers(segment):
                of_segment[table.docs(number)] = True
        return mask


def _plus(total: Array | None, share: float, frequency: Array | None) -> Array | None:
    """And a share of the damped frequency."""
    if frequency is None:
        return total
    damped: Array = frequency * np.float32(share * (K1 + 1))
    damped /= frequency + np.float32(K1)
    return damped if total is None else total + damped

"""Which articles of a day tell the same story, and which of them leads: pure functions over values.

Two articles are alike as far as they share rare names and rare words (cosine; a name weighs by how few articles of the
whole library have it, a word by how few of the day; in title or first paragraph more than elsewhere). The likest pairs
are joined first, and two groups only while their articles are alike on average, so that no chain of follow-ups grows
into one story about everything. The same articles always give the same stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
import numpy.typing as npt

from reader.domain.front_page import Reason

ALIKE = 0.30  # the cosine from which two articles may be one story
ON_AVERAGE = 0.20  # of all pairs across two groups that are joined
_KEPT = 0.08  # less is as good as nothing
_TITLE, _LEAD = 1.0, 0.5
_CENTRAL, _NAMED = 1.4, 0.4
_STEM = 6  # letters: as good as a stemmer in many languages (McNamee and Mayfield 2004), for no time
_SHORTEST = 3
_SMALL_DAY = 500  # articles: on a day of ten, a word is no less telling than on a day of hundreds
_AS_GOOD = 0.9  # of the best centrality
_FULLER = 1.8  # times as much text


@dataclass(frozen=True, slots=True)
class DayArticle:
    """What is compared of an article. `names` says of each entity whether it is central (in title or first paragraph);
    `length` is how much text it has, in whatever unit; `original_id` is the article whose story it tells word by
    word."""

    id: int
    instant: int
    title: Sequence[str]  # words, folded
    lead: Sequence[str]
    names: Mapping[int, bool]
    length: int = 0
    original_id: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One story: its articles, the lead first and the others by time."""

    ids: tuple[int, ...]
    reason: Reason


def stories(articles: Sequence[DayArticle], rarity: Mapping[int, float]) -> list[Group]:
    """Every article in one story; `rarity` is the weight of each entity. By the time of the earliest article."""
    ordered = sorted(articles, key=lambda one: (one.instant, one.id))
    likeness = _likeness(ordered, rarity)
    found = [_led([ordered[n] for n in members], members, likeness) for members in _joined(ordered, likeness)]
    at = {one.id: n for n, one in enumerate(ordered)}
    return sorted(found, key=lambda group: min(at[n] for n in group.ids))


# likeness

Likeness = dict[int, dict[int, float]]  # of places in a list, both ways


def _likeness(articles: Sequence[DayArticle], rarity: Mapping[int, float]) -> Likeness:
    places, features, weights = _weighed(articles, rarity)
    found: Likeness = defaultdict(dict)
    if not len(places):
        return found
    size = len(articles)
    norms = np.sqrt(np.bincount(places, weights * weights, size))
    weights = weights / np.maximum(norms[places], 1e-9)
    firsts, seconds, products = _pairs(places, features, weights, most=max(12, size // 40))
    keys, inverse = np.unique(firsts * size + seconds, return_inverse=True)
    sums = np.bincount(inverse, products, len(keys))
    kept = sums >= _KEPT
    for key, value in zip(keys[kept].tolist(), sums[kept].round(6).tolist(), strict=True):
        first, second = divmod(key, size)
        found[first][second] = found[second][first] = value
    return found


def _weighed(
    articles: Sequence[DayArticle], rarity: Mapping[int, float]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Article, feature and weight; the features are numbered, words and entities in one row."""
    numbers: defaultdict[str | int, int] = defaultdict(count().__next__)
    features: list[int] = []
    weights: list[float] = []
    sizes = []
    for one in articles:
        held: dict[str | int, float] = {word[:_STEM]: _LEAD for word in one.lead if len(word) >= _SHORTEST}
        held.update((word[:_STEM], _TITLE) for word in one.title if len(word) >= _SHORTEST)
        held.update((entity_id, _CENTRAL if is_central else _NAMED) for entity_id, is_central in one.names.items())
        features += [numbers[feature] for feature in held]
        weights += held.values()
        sizes.append(len(held))
    found = np.array(features, np.int64)
    rare = np.log((len(articles) + _SMALL_DAY) / np.maximum(np.bincount(found, minlength=len(numbers)), 1))
    for feature, number in numbers.items():
        if isinstance(feature, int):
            rare[number] = rarity.get(feature, 1.0)
    return np.repeat(np.arange(len(articles)), sizes), found, np.array(weights) * rare[found]


def _pairs(
    places: npt.NDArray[np.int64], features: npt.NDArray[np.int64], weights: npt.NDArray[np.float64], most: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Every two articles with a feature in common that at most so many have, and the product of its weights."""
    order = np.lexsort((places, features))
    places, features, weights = places[order], features[order], weights[order]
    begins = np.flatnonzero(np.diff(features, prepend=-1))
    sizes = np.diff(begins, append=len(features))
    firsts, seconds, products = [], [], []
    for size in range(2, most + 1):
        rows = begins[sizes == size][:, None] + np.arange(size)
        one, other = np.triu_indices(size, 1)
        firsts.append(places[rows[:, one]].ravel())
        seconds.append(places[rows[:, other]].ravel())
        products.append((weights[rows[:, one]] * weights[rows[:, other]]).ravel())
    return np.concatenate(firsts), np.concatenate(seconds), np.concatenate(products)


# joining


def _joined(articles: Sequence[DayArticle], likeness: Likeness) -> list[list[int]]:
    group_of = list(range(len(articles)))
    members = [[n] for n in group_of]

    def join(first: int, second: int) -> None:
        low, high = sorted((group_of[first], group_of[second]))
        if low != high:
            for n in members[high]:
                group_of[n] = low
            members[low] += members[high]
            members[high] = []

    at = {one.id: n for n, one in enumerate(articles)}
    told: dict[int, int] = {}  # where an original is told, itself or a copy of it
    for n, one in enumerate(articles):
        if one.original_id is not None:
            join(at.get(one.original_id, told.setdefault(one.original_id, n)), n)
    pairs = [(-value, n, m) for n, others in likeness.items() for m, value in others.items() if n < m]
    for value, n, m in sorted(pairs):
        if -value < ALIKE:
            break
        ours, theirs = members[group_of[n]], members[group_of[m]]
        if ours is not theirs and _average(ours, theirs, likeness) >= ON_AVERAGE:
            join(n, m)
    return [sorted(group) for group in members if group]


def _average(ours: Sequence[int], theirs: Sequence[int], likeness: Likeness) -> float:
    across = sum(likeness[n].get(m, 0.0) for n in ours if n in likeness for m in theirs)
    return across / (len(ours) * len(theirs))


def _led(articles: Sequence[DayArticle], places: Sequence[int], likeness: Likeness) -> Group:
    if len(articles) == 1:
        return Group((articles[0].id,), Reason.ONLY)
    central = [sum(likeness.get(n, {}).get(m, 0.0) for m in places if m != n) for n in places]
    best = max(central)
    good = [one for one, value in zip(articles, central, strict=True) if value >= _AS_GOOD * best]
    earliest, fullest = good[0], max(good, key=lambda one: one.length)
    if len(good) == 1:
        lead, reason = earliest, Reason.CENTRAL
    elif fullest.length >= _FULLER * max(earliest.length, 1):
        lead, reason = fullest, Reason.FULLEST
    else:
        lead, reason = earliest, Reason.EARLIEST
    return Group((lead.id, *(one.id for one in articles if one is not lead)), reason)

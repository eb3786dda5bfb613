"""Who is named more than usual: one day's counts against those of the thirty days before, as a pure function.

How many articles would name somebody on a usual day follows from each source on its own (indirect standardisation): a
feed that writes about them in every second item is expected to do so today, however much it writes today. So a feed's
boilerplate is expected, a feed that was added today counts for nothing yet, and a busy day makes nobody rise.

What is seen is held against that as in W. DuMouchel, "Bayesian Data Mining in Large Frequency Tables", The American
Statistician 53 (1999) 177-190: articles ~ Poisson(ratio x expected), ratio ~ Gamma, and the score is the ratio that is
exceeded with 95 % certainty. His prior is fitted to the data; ours is fixed, Gamma(2, 2): "as usual", with the weight
of two articles. The quantile is the one of E. B. Wilson and M. M. Hilferty, "The Distribution of Chi-Square",
PNAS 17 (1931) 684-688.

    score = k / (2 + expected) x (1 - 1 / 9k - 1.645 / (3 sqrt k))^3,   k = 2 + articles

Somebody who was never named needs four articles (1.30; three are 0.98), 40 where 20 are usual score 1.45, 100 where 80
are usual 1.05. From 1.25 up one rises: surely a quarter more than usual.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PRIOR = 2.0  # articles
LOWEST = 1.25
FEWEST_ARTICLES, FEWEST_SOURCES = 4, 2
_NORMAL_95 = 1.645
_MOST_WORDS = 12  # of a source's title

BySource = Mapping[int, int]  # articles of each source


@dataclass(frozen=True, slots=True)
class Named:
    """How many articles of each source name an entity: in the day, and in the days before it."""

    entity_id: int
    today: BySource
    before: BySource


@dataclass(frozen=True, slots=True)
class Risen:
    entity_id: int
    today: int
    expected: float
    score: float


def score(articles: float, expected: float) -> float:
    """How many times as often as usual, surely (95 %)."""
    k = PRIOR + articles
    return k / (PRIOR + expected) * max(0.0, 1 - 1 / (9 * k) - _NORMAL_95 / (3 * math.sqrt(k))) ** 3


def most_expected(articles: float) -> float:
    """With how many expected so many articles just rise; negative if they never do."""
    return PRIOR * (score(articles, 0) / LOWEST - 1)


def expected(today: BySource, before: BySource, named_before: BySource) -> float:
    """Of the day's articles, by source, how many would name somebody if each source did so as it used to."""
    return sum(
        named * today.get(source, 0) / before[source] for source, named in named_before.items() if before.get(source)
    )


def has_usual(today: BySource, before: BySource) -> bool:
    """Whether there is a usual to compare with: as many articles of the same sources as the day has."""
    return sum(before.get(source, 0) for source in today) >= max(sum(today.values()), 1)


def rising(named: Sequence[Named], today: BySource, before: BySource) -> list[Risen]:
    """Those that rise, the surest first; `today` and `before` count all articles of each source."""
    found = []
    for one in named:
        seen = {source: count for source, count in one.today.items() if before.get(source)}
        articles = sum(seen.values())
        if articles < FEWEST_ARTICLES or len(seen) < FEWEST_SOURCES:
            continue
        usual = expected(today, before, one.before)
        value = score(articles, usual)
        if value >= LOWEST:
            found.append(Risen(one.entity_id, articles, usual, value))
    return sorted(found, key=lambda one: (-one.score, -one.today, one.entity_id))


def most_named(named: Sequence[Named]) -> list[Risen]:
    """For a library without a usual: those in most sources, then in most articles."""
    enough = [one for one in named if len(one.today) >= FEWEST_SOURCES and sum(one.today.values()) >= FEWEST_ARTICLES]
    enough.sort(key=lambda one: (-len(one.today), -sum(one.today.values()), one.entity_id))
    return [Risen(one.entity_id, sum(one.today.values()), 0.0, 0.0) for one in enough]


def own_names(source: str) -> frozenset[str]:
    """What a source may call itself, case-folded: `NOS Nieuws` is also `nos`. What it says of itself is no news."""
    words = source.casefold().split()[:_MOST_WORDS]
    ends = range(1, len(words) + 1)
    return frozenset(" ".join(words[begin:end]) for end in ends for begin in range(end))

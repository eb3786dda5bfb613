"""A day's rows as what is compared of them, and groups of them as the stories of the front page."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.domain.dates import ArticleDate
from reader.domain.front_page import Story, StoryName, Telling
from reader.library.rising import own_names
from reader.library.stories import DayArticle, Group, stories
from reader.search.folding import words
from reader.storage.today import DayRow, EntityRow

MOST_NAMES = 5
_HALF_DAY = 43_200  # seconds
_COMPARED = 160  # characters of how it begins: what a story is about is said at once


class DayStories:
    """`named` says of each article whom it names, and whether in its title or first paragraph; `known` are those that
    may be shown; `scores` are of the rising ones; `total` is the number of articles in the library."""

    def __init__(
        self, rows: Sequence[DayRow], named: Mapping[int, Mapping[int, bool]], known: Mapping[int, EntityRow],
        titles: Mapping[int, str], *, scores: Mapping[int, float], total: int,
    ) -> None:  # fmt: skip
        self._rows = {row.id: row for row in rows}
        self._newest = max((row.instant for row in rows), default=0)
        self._known, self._titles, self._scores = known, titles, scores
        self._rarity = {n: max(math.log((1 + total) / (1 + max(one.articles, 0))), 0.1) for n, one in known.items()}
        self._own = {source: own_names(title) for source, title in titles.items()}
        self._folded = {n: one.name.casefold() for n, one in known.items()}
        self._articles = {row.id: self._article(row, named.get(row.id, {})) for row in rows}

    def stories(self, most: int) -> tuple[list[Story], int]:
        """The weightiest first, and how many there are beside these."""
        groups = stories([*self._articles.values()], self._rarity)
        groups.sort(key=lambda group: (-self._weight(group), -group.ids[0]))
        return [self._story(group) for group in groups[:most]], max(len(groups) - most, 0)

    def _article(self, row: DayRow, named: Mapping[int, bool]) -> DayArticle:
        own, folded = self._own.get(row.source_id, frozenset()), self._folded
        names = {n: central for n, central in named.items() if n in folded and folded[n] not in own}
        return DayArticle(
            row.id,
            row.instant,
            words(row.title),
            words(row.lead[:_COMPARED]),
            names,
            row.length,
            row.original_id,
        )

    def _weight(self, group: Group) -> float:
        """Two for each doubling of its sources, up to one for being new, and something for who rises in it."""
        rows = [self._rows[n] for n in group.ids]
        told = [self._articles[n].names for n in group.ids]
        sources = len({row.source_id for row in rows})
        risen = max((self._scores[n] for names in told for n in self._scores.keys() & names if names[n]), default=0.0)
        age = self._newest - max(row.instant for row in rows)
        weight = 2 * math.log2(sources) + 0.5 * math.log2(len(rows) / sources)
        return round(weight + 0.5 * math.log2(1 + risen) + math.exp(-age / _HALF_DAY), 6)

    def _story(self, group: Group) -> Story:
        rows = [self._rows[n] for n in group.ids]
        names = self._names([self._articles[n] for n in group.ids])
        tellings = tuple(
            Telling(row.id, row.title, self._titles.get(row.source_id, ""), _date(row), row.is_read) for row in rows
        )
        return Story(tellings, group.reason, names, rows[0].lead, self._weight(group))

    def _names(self, told: Sequence[DayArticle]) -> tuple[StoryName, ...]:
        """Those that at least half of its tellings put first; of these the rising, then the rarest."""
        central: dict[int, int] = defaultdict(int)
        for one in told:
            for entity_id, is_central in one.names.items():
                central[entity_id] += is_central
        kept = [n for n, count in central.items() if 2 * count >= len(told) and count]
        kept.sort(key=lambda n: (-central[n], -self._scores.get(n, 0.0), -self._rarity[n], n))
        once = {self._folded[n]: n for n in reversed(kept)}  # a name that is of two kinds is said once
        shown = [n for n in kept if once[self._folded[n]] == n][:MOST_NAMES]
        return tuple(StoryName(n, self._known[n].kind, self._known[n].name) for n in shown)


def _date(row: DayRow) -> ArticleDate:
    found = ArticleDate.parse(row.date_text)
    return ArticleDate(row.date_text, row.instant, found.precision) if found else ArticleDate.at(row.instant)

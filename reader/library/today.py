"""The front page: who rises today, and the day's stories with all who tell them."""

from __future__ import annotations

import datetime
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np

from reader.domain.dates import Precision
from reader.domain.entity_views import Rising
from reader.domain.front_page import FrontPage, RisingDays
from reader.library.day_stories import DayStories
from reader.library.rising import (
    FEWEST_ARTICLES,
    FEWEST_SOURCES,
    Named,
    Risen,
    has_usual,
    most_expected,
    most_named,
    own_names,
    rising,
    score,
)
from reader.library.stores import Stores
from reader.storage.today import DayRows, EntityRow, Ids

MOST_RISING, MOST_STORIES = 8, 30
MOST_TRENDING = 5  # in the sidebar
MOST_COMPARED = 4_000  # articles, the newest: comparing grows with the square, 3,000 take a second and 100 MB
DAYS = 30
_DAY = 86_400
_EARLIEST = -62_135_424_000  # what is earlier is of no year in some time zones
Names = tuple[Ids, Ids, Ids]
_LESS = 0.7
_REST = 9.0  # times as long as counting took
_LOOKED_AT = 30  # entities that may rise, counted source by source


@dataclass(frozen=True, slots=True)
class _Period:
    """`since` to `until`, half-open; what is usual is of the DAYS before it. `day` is its first where only the month or
    year of the newest articles is known: `precision` says so."""

    day: datetime.date
    is_now: bool
    since: int
    until: int
    first_id: int = 0  # no article of it or the days before has a lower one
    precision: Precision = Precision.DAY

    @property
    def usual_since(self) -> int:
        return self.since - DAYS * _DAY


@dataclass(frozen=True, slots=True)
class _Kept:
    """`rests_until` is of the monotonic clock."""

    stamp: tuple[int, ...]
    risen: list[Risen]
    rests_until: float


class Today:
    """Reads only; each answer is of one state of the library. Safe to share between threads."""

    def __init__(self, stores: Stores, now: Callable[[], datetime.datetime]) -> None:
        """`now` gives the time with the person's time zone."""
        self._rows, self._now = DayRows(stores.database), now
        self._lock = Lock()
        self._kept: _Kept | None = None

    def front_page(self) -> FrontPage:
        """Of the last 24 hours; if nothing is as new as that, of the newest day with articles, or of the newest month
        or year where that is all that is known of them."""
        with self._rows.reading():
            period = self._period()
            period = period and replace(period, first_id=self._rows.first_id(period.usual_since))
            if period is None:
                return FrontPage(self._now().date(), True, 0, 0)
            articles = self._rows.articles(
                period.since, period.until, self._now().date(), period.precision, MOST_COMPARED
            )
            titles = self._rows.source_titles()
            names = self._rows.names(period.since, period.until)
            known = self._rows.entities(np.unique(names[1]).tolist(), self._now().date())
            once = {row.id: row.source_id for row in articles if row.original_id is None}
            risen, is_usual = self._rising(period, once, names, known, titles)
            total = self._rows.total()
            days = self._days(period, [one.entity_id for one in risen[:MOST_RISING]])
        scores = {one.entity_id: one.score for one in risen} if is_usual else {}
        day = DayStories(articles[:MOST_COMPARED], _by_article(names), known, titles, scores=scores, total=total)
        found, left_out = day.stories(MOST_STORIES)
        return FrontPage(
            period.day, period.is_now, len(articles), sum(not row.is_read for row in articles),
            tuple(RisingDays(_rising(one, known), days[one.entity_id]) for one in risen[:MOST_RISING]),
            tuple(found), is_usual, left_out + len(articles[MOST_COMPARED:]), period.precision,
        )  # fmt: skip

    def rising(self, most: int = MOST_TRENDING) -> tuple[Rising, ...]:
        """For the sidebar: those that rise in the last 24 hours. Counted anew when something came or an hour passed;
        while things keep coming, no more than a tenth of the time goes into it."""
        now = self._now()
        with self._rows.reading():
            stamp = (int(now.timestamp()) // 3600, *self._rows.stamp())
            with self._lock:
                kept = self._kept
            begin = time.monotonic()
            if kept is None or (kept.stamp != stamp and begin >= kept.rests_until):
                risen = self._trending()
                end = time.monotonic()
                kept = _Kept(stamp, risen, end + _REST * (end - begin))
                with self._lock:
                    self._kept = kept
            known = self._rows.entities([one.entity_id for one in kept.risen], now.date())
        shown = [one for one in kept.risen if one.entity_id in known]
        return tuple(_rising(one, known) for one in shown[:most])

    # parts

    def _period(self) -> _Period | None:
        now = self._now()
        if self._rows.has_day_since(int(now.timestamp()) - _DAY, now.date()):
            return _last_day(now)
        newest = self._rows.newest(now.date())
        if newest is None:
            return None
        instant, precision = newest
        first = datetime.datetime.fromtimestamp(max(instant, _EARLIEST), now.tzinfo).date()
        after = first + datetime.timedelta(1)
        if precision is Precision.MONTH:
            first = first.replace(day=1)
            after = (first + datetime.timedelta(31)).replace(day=1)
        elif precision is Precision.YEAR:
            first = first.replace(month=1, day=1)
            after = (first + datetime.timedelta(366)).replace(month=1, day=1)
        since, until = (
            int(datetime.datetime.combine(day, datetime.time(), now.tzinfo).timestamp()) for day in (first, after)
        )
        return _Period(first, False, since, until, precision=precision)

    def _trending(self) -> list[Risen]:
        period = _last_day(self._now())
        period = replace(period, first_id=self._rows.first_id(period.usual_since))
        places = self._rows.places(period.since, period.until, self._now().date())
        names = self._rows.names(period.since, period.until)
        known = self._rows.entities(np.unique(names[1]).tolist(), self._now().date())
        risen, is_usual = self._rising(period, places, names, known, self._rows.source_titles())
        return risen[: 4 * MOST_TRENDING] if is_usual else []

    def _rising(
        self, period: _Period, places: Mapping[int, int], names: Names, known: Mapping[int, EntityRow],
        titles: Mapping[int, str],
    ) -> tuple[list[Risen], bool]:  # fmt: skip
        """`places` has the source of each article that counts. False: there is no usual, and these are named most."""
        today = Counter(places.values())
        seen = {n: counts for n, counts in _counted(names, places).items() if n in known}
        own = {source: own_names(titles.get(source, "")) for source in today}
        is_day = period.precision is Precision.DAY  # a month is not held against thirty days
        before = self._rows.count_by_source(period.usual_since, period.since) if is_day else {}
        enough = {n: _others(counts, own, known[n]) for n, counts in seen.items()}
        if not has_usual(today, before):
            return most_named([Named(n, counts, {}) for n, counts in enough.items()]), False
        share = sum(today.values()) / max(sum(before.values()), 1)
        looked_at = self._likely({n: sum(counts.values()) for n, counts in enough.items()}, share * _LESS, period)
        usual: dict[int, dict[int, int]] = {n: defaultdict(int) for n in looked_at}
        for entity_id, source, _ in self._rows.named(looked_at, period.first_id, period.usual_since, period.since):
            usual[entity_id][source] += 1
        compared = [Named(n, enough[n], _others(usual[n], own, known[n])) for n in looked_at]
        return rising(compared, today, before), True

    def _likely(self, articles: Mapping[int, int], share: float, period: _Period) -> list[int]:
        """Who may rise, without regard to sources: with less expected, so that hardly any is missed who does. Nobody is
        counted further than is needed to know that they do not: those who are always named cost most."""
        found: list[tuple[float, int]] = []
        first, since, until = period.first_id, period.usual_since, period.since
        for count in {n for n in articles.values() if n >= FEWEST_ARTICLES}:
            ids = [n for n, of_day in articles.items() if of_day == count]
            most = 1 + int(most_expected(count) / share)
            for n, before in self._rows.count_named(ids, first, since, until, most).items():
                if before < most:
                    found.append((-score(count, before * share), n))
        return [n for _, n in sorted(found)[:_LOOKED_AT]]

    def _days(self, period: _Period, ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
        if period.precision is not Precision.DAY:
            return dict.fromkeys(ids, ())
        found = {n: [0] * (DAYS + 1) for n in ids}
        named = self._rows.named(ids, period.first_id, period.usual_since, period.until, has_day=True)
        for entity_id, _, instant in named:
            found[entity_id][min((instant - period.usual_since) // _DAY, DAYS)] += 1
        return {n: tuple(counts) for n, counts in found.items()}


def _last_day(now: datetime.datetime) -> _Period:
    instant = int(now.timestamp())
    return _Period(now.date(), True, instant - _DAY, instant + 1)


def _by_article(names: Names) -> dict[int, dict[int, bool]]:
    found: dict[int, dict[int, bool]] = defaultdict(dict)
    for article_id, entity_id, is_central in zip(*(part.tolist() for part in names), strict=True):
        found[article_id][entity_id] = is_central == 1
    return found


def _counted(names: Names, places: Mapping[int, int]) -> dict[int, dict[int, int]]:
    """For each entity that enough articles and sources name, the articles of each source."""
    ids = np.array(sorted(places), np.int64)
    sources = np.array([places[n] for n in ids.tolist()], np.int64)
    articles, entities, _ = names
    at = np.searchsorted(ids, articles)
    is_there = (at < len(ids)) & (ids[np.minimum(at, len(ids) - 1)] == articles) if len(ids) else at < 0
    named, of = entities[is_there], sources[at[is_there]]
    once, articles_of = np.unique(named, return_counts=True)
    is_often = np.isin(named, once[articles_of >= FEWEST_ARTICLES])
    found: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for entity_id, source in zip(named[is_often].tolist(), of[is_often].tolist(), strict=True):
        found[entity_id][source] += 1
    return {n: counts for n, counts in found.items() if len(counts) >= FEWEST_SOURCES}


def _others(counts: Mapping[int, int], own: Mapping[int, frozenset[str]], entity: EntityRow) -> dict[int, int]:
    """Without what a source says of itself."""
    name = entity.name.casefold()
    return {source: n for source, n in counts.items() if name not in own.get(source, ())}


def _rising(one: Risen, known: Mapping[int, EntityRow]) -> Rising:
    entity = known[one.entity_id]
    return Rising(entity.id, entity.kind, entity.name, one.today, one.expected, one.score)

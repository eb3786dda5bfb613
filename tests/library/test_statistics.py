"""The library in numbers, from counted tables alone."""

from __future__ import annotations

import datetime

from making import put, received

from reader.domain.entity import EntityKind
from reader.library.library import Library
from reader.library.statistics import Statistics, months_between

NOW = datetime.datetime(2026, 3, 1, 0, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))


def test_articles_by_source_and_month(library: Library) -> None:
    ids = put(
        library.stores,
        received("Een", date="2024-01-31", source="Krant"),
        received("Twee", date="2024-03-01", source="Krant"),
        received("Drie", date="2024-03-31", source="Weekblad"),
    )
    library.mark_read(ids[:1], True)
    numbers = library.statistics.numbers()
    assert (numbers.articles, numbers.unread) == (3, 2)
    assert numbers.months == ("2024-01", "2024-02", "2024-03")
    assert [(one.title, one.articles, one.months) for one in numbers.sources] == [
        ("Krant", 2, (1, 0, 1)),
        ("Weekblad", 1, (0, 0, 1)),
    ]
    assert numbers.by_month == (1, 0, 2)
    assert numbers.database_size > 10_000
    library.stores.articles.remove(ids[1:2])
    assert library.statistics.numbers().by_month == (1, 0, 1)


def test_names_by_kind(library: Library, told: object) -> None:
    kinds = dict(library.statistics.numbers().entities)
    assert set(kinds) == set(EntityKind)
    assert kinds[EntityKind.PERSON] >= 2 and kinds[EntityKind.PLACE] >= 2


def test_opening_is_counted_by_the_persons_own_clock(library: Library) -> None:
    statistics = Statistics(library.stores, lambda: NOW)
    assert statistics.numbers().reading_since is None
    statistics.note_opened()
    statistics.note_opened()
    Statistics(library.stores, lambda: NOW - datetime.timedelta(hours=3)).note_opened()
    numbers = statistics.numbers()
    assert numbers.hours[0] == 2 and numbers.hours[21] == 1 and numbers.opened == 3
    assert numbers.reading_since == datetime.date(2026, 2, 28)


def test_an_empty_library_has_empty_numbers(library: Library) -> None:
    numbers = library.statistics.numbers()
    assert (numbers.articles, numbers.months, numbers.sources, numbers.by_month) == (0, (), (), ())


def test_months_are_whole_years_but_never_thousands() -> None:
    assert months_between({"2023-11", "2024-02"}) == ("2023-11", "2023-12", "2024-01", "2024-02")
    assert len(months_between({"0001-01", "2024-02"})) == 720
    assert months_between({"0001-01", "2024-02"})[-1] == "2024-02"

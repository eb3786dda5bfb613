"""An article of which only the month or the year is known is of no day: not of today, nor of the first."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from making import put, received
from working import work_off

from reader.domain.dates import Precision
from reader.domain.front_page import FrontPage
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.paths import Paths

FIRST = datetime.datetime(2026, 2, 1, 18, 0, tzinfo=datetime.UTC)
TODAY = SearchRequest(scope=Scope.TODAY)
LATER = FIRST + datetime.timedelta(days=20)
Fill = Callable[..., Library]


@pytest.fixture
def fill(paths: Paths) -> Iterator[Fill]:
    """Puts an article of each date into a library where it is `now`; their titles are their dates."""
    opened: list[Library] = []
    numbers = count()

    def make(*dates: str, now: datetime.datetime = FIRST) -> Library:
        library = Library.open(paths, now=lambda: now)
        opened.append(library)
        put(library.stores, *(received(date, f"Tekst {next(numbers)}.", date, f"test:{date}") for date in dates))
        return library

    yield make
    for library in opened:
        library.close()


def of(page: FrontPage) -> set[str]:
    return {one.title for story in page.stories for one in story.tellings}


@pytest.mark.parametrize("is_indexed", [False, True])
def test_a_month_is_not_today_on_its_first_day(fill: Fill, is_indexed: bool) -> None:
    library = fill("2026-02", "2026", "2026-02-01", "2026-02-01T09:00Z", "2026-01-31")
    if is_indexed:
        work_off(library)
        library.refresh()
    found = library.search(TODAY)
    titles = {row.title for row in library.rows(found, found.ids.tolist())}
    assert titles == {"2026-02-01", "2026-02-01T09:00Z"}
    assert library.sidebar().today == 2
    assert library.search(SearchRequest()).total == 5


def test_the_sidebar_counts_what_is_unread_of_today(fill: Fill) -> None:
    library = fill("2026-02-01", "2026-02-01T09:00Z")
    library.mark_read([int(library.search(TODAY).ids[0])], True)
    assert (library.sidebar().today, library.search(TODAY).total) == (1, 2)


def test_the_front_page_of_a_day_has_no_months(fill: Fill) -> None:
    page = fill("2026-02", "2026", "2026-02-01", "2026-02-01T09:00Z").today.front_page()
    assert page.is_now and page.precision is Precision.DAY
    assert of(page) == {"2026-02-01", "2026-02-01T09:00Z"} and page.articles == 2


def test_the_newest_day_goes_before_a_month_that_began_on_it(fill: Fill) -> None:
    page = fill("2026-02", "2026-02-01", "2026-01-31", now=LATER).today.front_page()
    assert (page.day, page.precision, page.is_now) == (FIRST.date(), Precision.DAY, False)
    assert of(page) == {"2026-02-01"}


@pytest.mark.parametrize(
    ("dates", "precision", "expected"),
    [
        (("2026-02", "2026-01-31"), Precision.MONTH, {"2026-02"}),
        (("2026-02", "2026", "2026-01"), Precision.MONTH, {"2026-02"}),
        (("2026", "2025-12-31", "2025"), Precision.YEAR, {"2026"}),
        (("2026-01", "2026"), Precision.MONTH, {"2026-01"}),
    ],
)
def test_where_a_month_is_newest_the_page_is_of_that_month(
    fill: Fill, dates: tuple[str, ...], precision: Precision, expected: set[str]
) -> None:
    page = fill(*dates, now=LATER).today.front_page()
    assert (page.precision, page.is_now, page.has_usual) == (precision, False, False)
    assert of(page) == expected and page.articles == 1


@pytest.mark.parametrize("to_come", ["2199-12", "2199"])
def test_a_month_to_come_makes_no_front_page_where_anything_else_does(fill: Fill, to_come: str) -> None:
    page = fill(to_come, "2026-01-15", now=LATER).today.front_page()
    assert page.precision is Precision.DAY and of(page) == {"2026-01-15"}


def test_a_month_to_come_is_all_there_is_and_is_shown(fill: Fill) -> None:
    page = fill("2199-12", now=LATER).today.front_page()
    assert page.precision is Precision.MONTH and of(page) == {"2199-12"}

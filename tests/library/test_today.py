"""The front page of a planted library: known spikes and stories give exactly the expected page."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from making import put, received

from reader.domain.front_page import FrontPage, Reason
from reader.library import today
from reader.library.stores import Stores
from reader.library.today import Today
from reader.paths import Paths

NOW = datetime.datetime(2026, 3, 31, 18, 0, tzinfo=datetime.UTC)
SOURCES = ("NOS Nieuws", "De Krant", "Weekblad")
WORDS = "aap noot mies wim zus jet teun vuur gijs lam kees bok weide does hok duif schapen".split()


@dataclass
class Planted:
    """Articles with names, put as a recogniser would have."""

    stores: Stores
    count: int = 0

    def article(
        self, title: str, names: tuple[str, ...], hours_ago: float, source: str = SOURCES[0], lead: str = ""
    ) -> int:
        self.count += 1
        moment = NOW - datetime.timedelta(hours=hours_ago)
        text = lead or f"Zin {self.count}."
        document = received(title, text, moment.isoformat(timespec="minutes"), f"test:{self.count}", source)
        (n,) = put(self.stores, document)
        with self.stores.database.writing() as connection:
            instant = connection.execute("SELECT instant FROM article WHERE id = ?", (n,)).fetchone()[0]
            for name in names:
                connection.execute(
                    "INSERT OR IGNORE INTO entity (kind, name, last_word) VALUES ('person', ?, '')", (name,)
                )
                connection.execute("INSERT INTO entity_article VALUES (?, ?, ?, 1, 1)", (self.id_of(name), n, instant))
        return n

    def id_of(self, name: str) -> int:
        row = self.stores.database.connection().execute("SELECT id FROM entity WHERE name = ?", (name,)).fetchone()
        return int(row[0])

    def do(self, statement: str, *values: object) -> None:
        with self.stores.database.writing() as connection:
            connection.execute(statement, values)

    def month_before(self) -> None:
        """Six articles a day, two of each source; Jansen in every second, and NOS in all of its own."""
        for day in range(1, 31):
            for n in range(6):
                names = ("Jansen",) if n % 2 else ()
                source = SOURCES[n % 3]
                own = ("NOS",) if source == SOURCES[0] else ()
                words = " ".join(WORDS[(day * 7 + n * 5 + k * 3) % len(WORDS)] for k in range(3))
                self.article(f"{words} {day} {n}", (*names, *own), 24 * day + 3 + n, source)


@pytest.fixture
def planted(paths: Paths) -> Iterator[Planted]:
    stores = Stores.open(paths)
    yield Planted(stores)
    stores.close()


def page_of(planted: Planted, now: datetime.datetime = NOW) -> FrontPage:
    return Today(planted.stores, lambda: now).front_page()


def plant_day(planted: Planted) -> dict[str, int]:
    """Visser in five articles of three sources, four of them one story; Jansen as ever; NOS only of itself."""
    planted.month_before()
    return {
        "first": planted.article("Visser treedt af als minister", ("Visser", "NOS"), 8, lead="Minister Visser gaat."),
        "second": planted.article("Minister Visser treedt af", ("Visser",), 7, SOURCES[1], "Visser gaat na kritiek."),
        "third": planted.article("Visser vertrekt als minister", ("Visser", "Jansen"), 6, SOURCES[2], "Minister gaat."),
        "later": planted.article(
            "Opvolger voor minister Visser", ("Visser",), 2, SOURCES[1], "Minister Visser is weg."
        ),
        "elsewhere": planted.article("Kampioen schaatsen", ("Visser",), 3, SOURCES[2], "Op het ijs van Thialf."),
        "steady": planted.article("Jansen opent een brug", ("Jansen", "NOS"), 5, lead="Over het water."),
        "alone": planted.article("Zonnig weekend op komst", ("NOS",), 1, lead="Het wordt warm."),
    }


def test_exactly_the_planted_spike_rises(planted: Planted) -> None:
    plant_day(planted)
    page = page_of(planted)
    assert page.has_usual and page.is_now and page.day == NOW.date()
    (visser,) = page.rising
    assert (visser.rising.name, visser.rising.today, visser.rising.usual) == ("Visser", 5, 0.0)
    assert visser.days == (0,) * 30 + (5,)
    assert Today(planted.stores, lambda: NOW).rising() == (visser.rising,)


def test_exactly_the_planted_stories(planted: Planted) -> None:
    ids = plant_day(planted)
    page = page_of(planted)
    found = [[one.id for one in story.tellings] for story in page.stories]
    assert found[0] == [ids["first"], ids["second"], ids["third"], ids["later"]]
    assert sorted(found[1:]) == [[ids["elsewhere"]], [ids["steady"]], [ids["alone"]]]
    story = page.stories[0]
    assert story.sources == SOURCES and story.reason in {Reason.EARLIEST, Reason.CENTRAL}
    assert [one.name for one in story.names] == ["Visser"]
    assert story.lead_text == "Minister Visser gaat." and story.lead.title == "Visser treedt af als minister"
    assert (page.articles, page.unread, page.left_out) == (7, 7, 0)
    assert set(page.ids) == set(ids.values())


def test_it_is_the_same_every_time(planted: Planted) -> None:
    plant_day(planted)
    assert page_of(planted) == page_of(planted)


def test_read_articles_are_told_and_stay(planted: Planted) -> None:
    ids = plant_day(planted)
    planted.stores.states.mark("is_read", [ids["first"], ids["alone"]], True)
    page = page_of(planted)
    assert page.unread == 5
    assert [one.is_read for one in page.stories[0].tellings] == [True, False, False, False]
    assert not page.stories[0].is_read
    assert [story.is_read for story in page.stories if story.lead.id == ids["alone"]] == [True]


def test_copies_count_once(planted: Planted) -> None:
    plant_day(planted)
    for number in range(3):
        n = planted.article(f"Bakker zwemt {number}", ("Bakker",), 4, SOURCES[number % 3])
        if number:
            planted.do("INSERT INTO copy VALUES (?, ?)", n, n - number)
    page = page_of(planted)
    assert [one.rising.name for one in page.rising] == ["Visser"]
    assert [len(story.tellings) for story in page.stories if "Bakker" in story.lead.title] == [3]


def test_hidden_and_muted_entities_do_not_rise(planted: Planted) -> None:
    ids = plant_day(planted)
    today = Today(planted.stores, lambda: NOW)
    assert today.rising()
    planted.do("UPDATE entity SET is_hidden = 1 WHERE name = 'Visser'")
    assert page_of(planted).rising == () == today.rising()
    planted.do("UPDATE entity SET is_hidden = 0 WHERE name = 'Visser'")
    planted.do("INSERT INTO muted_entity VALUES (?, '2026-04-01')", planted.id_of("Visser"))
    page = page_of(planted)
    assert page.rising == () == today.rising()
    assert set(page.ids) == {ids["steady"], ids["alone"]}  # what names somebody muted is listed nowhere
    assert len(page_of(planted, NOW + datetime.timedelta(hours=12)).ids) > 2  # the mute is over


def test_a_renamed_entity_goes_by_its_new_name(planted: Planted) -> None:
    plant_day(planted)
    planted.do("UPDATE entity SET shown_name = 'Piet Visser' WHERE name = 'Visser'")
    assert page_of(planted).rising[0].rising.name == "Piet Visser"


def test_an_older_library_shows_its_newest_day(planted: Planted) -> None:
    plant_day(planted)
    page = page_of(planted, NOW + datetime.timedelta(days=400))
    assert not page.is_now and page.day == NOW.date() and page.articles == 7
    assert [one.rising.name for one in page.rising] == ["Visser"]


def test_of_a_day_of_very_many_the_newest_are_compared(planted: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = plant_day(planted)
    monkeypatch.setattr(today, "MOST_COMPARED", 3)
    page = page_of(planted)
    assert (page.articles, page.left_out, [one.rising.name for one in page.rising]) == (7, 4, ["Visser"])
    assert set(page.ids) == {ids["alone"], ids["later"], ids["elsewhere"]}


@pytest.mark.parametrize("date", ["0001-01-01T00:00+14:00", "0001-01-01", "0001"])
def test_the_first_day_of_the_calendar_is_a_day(paths: Paths, date: str) -> None:
    stores = Stores.open(paths)
    put(stores, received(date=date))
    zone = datetime.timezone(datetime.timedelta(hours=-8))
    assert Today(stores, lambda: datetime.datetime.now(zone)).front_page().day.year == 1
    stores.close()


def test_muted_articles_are_left_out(planted: Planted) -> None:
    ids = plant_day(planted)
    planted.stores.states.mark("is_muted", [ids["alone"]], True)
    assert ids["alone"] not in page_of(planted).ids


def test_a_new_library_has_no_usual_and_says_who_is_named_most(planted: Planted) -> None:
    for n in range(4):
        planted.article(f"Bericht {n}", ("Visser",) if n else ("Visser", "Bakker"), 2 + n, SOURCES[n % 3])
    page = page_of(planted)
    assert not page.has_usual
    assert [(one.rising.name, one.rising.today) for one in page.rising] == [("Visser", 4)]
    assert Today(planted.stores, lambda: NOW).rising() == ()  # nothing is said to trend


def test_an_empty_library_has_an_empty_page(planted: Planted) -> None:
    page = page_of(planted)
    assert (page.articles, page.stories, page.rising) == (0, (), ())
    assert Today(planted.stores, lambda: NOW).rising() == ()


def test_the_trend_is_counted_anew_when_articles_come(planted: Planted) -> None:
    planted.month_before()
    planted.article("Begin", (), 9)
    today = Today(planted.stores, lambda: NOW)
    assert today.rising() == ()
    for n in range(5):
        planted.article(f"Visser {n}", ("Visser",), 2 + n, SOURCES[n % 3])
    deadline = time.monotonic() + 20  # while much comes in it is not counted again and again
    while not (names := [one.name for one in today.rising()]) and time.monotonic() < deadline:
        pass
    assert names == ["Visser"]


def test_an_unreadable_text_costs_only_its_lead(planted: Planted) -> None:
    ids = plant_day(planted)
    planted.do("UPDATE body SET blocks = x'00' WHERE article_id = ?", ids["alone"])
    assert [story.lead_text for story in page_of(planted).stories if story.lead.id == ids["alone"]] == [""]

"""What once went wrong with the items of feeds: each of these lost an article, or brought an old one as new."""

from __future__ import annotations

import time

import pytest
from feeding import LONG, Item, ids, refresh, rss, story, titles
from making import put, received
from web_server import Answer, LoopbackServer
from working import Told, work_off

from reader.domain.feed import FeedSettings
from reader.library.asking import Scope
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.work import Work

# identity


def test_items_without_a_name_that_begin_alike_are_two_articles(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    paragraphs = "".join(f"<p>Alinea {n} van het weerbericht.</p>" for n in range(20))
    items = [Item("Weerbericht", text=f"{paragraphs}<p>{day}</p>", date="") for day in ("maandag", "dinsdag")]
    library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    refresh(library, outside)
    assert len(ids(library)) == 2
    assert refresh(library, outside).refreshes[0].new == 0


def test_a_guid_cannot_be_mistaken_for_another_item_s_hash(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    server.serve("/rss", rss(Item("Naamloos", date="")))
    library.subscriptions.subscribe(server.url("/rss"))
    refresh(library, outside)
    rows = library.stores.database.connection().execute("SELECT identity FROM article").fetchall()
    guids = [identity.split(":", 2)[2].removeprefix("hash:") for (identity,) in rows]
    server.serve("/rss", rss(Item("Naamloos", date=""), *(Item(f"Kwaad {g}", guid=g, date="") for g in guids)))
    refresh(library, outside)
    assert len(ids(library)) == 2


def test_one_guid_for_all_items_loses_none(library: Library, server: LoopbackServer, outside: Outside) -> None:
    items = [story(n, guid="1") for n in range(5)] + [Item(f"Los {n}", guid="1", date="") for n in range(3)]
    server.serve("/rss", rss(*items[:1]))
    library.subscriptions.subscribe(server.url("/rss"))
    refresh(library, outside)
    library.mark_read(ids(library), True)
    server.serve("/rss", rss(*items))
    assert refresh(library, outside).refreshes[0].new == 7
    assert len(titles(library)) == 8 and "Bericht 0" not in titles(library, scope=Scope.UNREAD)
    server.serve("/rss", rss(*reversed(items)))
    [report] = refresh(library, outside).refreshes
    assert (report.new, report.updated) == (0, 0)


def test_a_guid_that_is_given_to_another_article_takes_none_away(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    """A feed of one item at a time that is always called the same."""
    library.subscriptions.subscribe(server.url("/rss"))
    for _ in range(2):
        for n in range(3):
            server.serve("/rss", rss(story(n, guid="altijd")))
            refresh(library, outside)
    assert sorted(titles(library)) == ["Bericht 0", "Bericht 1", "Bericht 2"]


def test_an_item_given_twice_is_as_the_first_says(library: Library, server: LoopbackServer, outside: Outside) -> None:
    server.serve("/rss", rss(story(1, title="Nieuw"), story(1, title="Oud"), story(2)))
    library.subscriptions.subscribe(server.url("/rss"))
    assert refresh(library, outside).refreshes[0].new == 2
    assert sorted(titles(library)) == ["Bericht 2", "Nieuw"]
    server.serve("/rss", rss(story(1, title="Nieuw"), story(1, title="Oud"), story(2), more="<!-- 2 -->"))
    [report] = refresh(library, outside).refreshes
    assert (report.new, report.updated) == (0, 0)


@pytest.mark.parametrize("link", ["", "https://krant.example/"])
def test_another_guid_each_time_and_no_link_of_its_own_is_not_new(
    library: Library, server: LoopbackServer, outside: Outside, link: str
) -> None:
    for n in range(3):
        items = [Item(f"Bericht {k}", link, guid=f"{n}-{k}") for k in range(3)]
        library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
        refresh(library, outside)
        assert len(titles(library)) == 3, n


def test_the_same_words_on_another_day_are_another_article(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    for n in range(1, 4):
        server.serve("/rss", rss(Item("Storing", guid=f"{n}", date=f"Mon, 0{n} Jul 2024 10:00:00 GMT")))
        library.subscriptions.subscribe(server.url("/rss"))
        refresh(library, outside)
    assert len(titles(library)) == 3


def test_a_site_that_moves_to_https_brings_nothing_back(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(4)))))
    refresh(library, outside)
    library.mark_read(ids(library), True)
    for place in ("http://www.krant.example", "http://krant.example"):
        server.serve("/rss", rss(*(story(n, link=f"{place}/{n}") for n in range(4))))
        assert refresh(library, outside).refreshes[0].new == 0
    assert titles(library, scope=Scope.UNREAD) == [] and len(titles(library)) == 4


def test_pictures_under_one_title_are_not_one_story(library: Library, server: LoopbackServer, outside: Outside) -> None:
    for name in ("een", "twee"):
        picture = f'<img src="https://{name}.example/{"x" * 200}.jpg">'
        item = Item("Foto van de dag", f"https://{name}.example/foto", text=picture)
        library.subscriptions.subscribe(server.serve(f"/{name}", rss(item, title=name)))
    refresh(library, outside)
    assert len(titles(library)) == 2


def test_an_edited_item_without_a_date_keeps_the_day_it_came(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, date=""))))
    refresh(library, outside)
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = arrived - 864000, instant = instant - 864000")
    server.serve("/rss", rss(story(1, date="", text="Verbeterd. " + LONG)))
    refresh(library, outside)
    article = library.article(ids(library)[0])
    assert "Verbeterd" in article.text
    shown = article.date.parse(article.date.text)
    assert shown is not None and shown.instant < time.time() - 800_000


# what is removed


@pytest.mark.parametrize("how", ["retention", "leaving"])
def test_what_a_person_imported_is_not_the_feed_s_to_remove(
    library: Library, server: LoopbackServer, outside: Outside, how: str
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    refresh(library, outside)
    put(library.stores, received("Van mijzelf", source="De Krant", date="2020-01-01"))
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = instant")
    if how == "retention":
        library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=10))
        server.serve("/rss", rss(story(1), story(2, date="")))
        refresh(library, outside)
        assert titles(library) == ["Bericht 2", "Van mijzelf"]
    else:
        library.subscriptions.unsubscribe([feed_id], remove_articles=True)
        work_off(library, recognise=False)
        library.refresh()
        assert titles(library) == ["Van mijzelf"]


def cleared(library: Library, server: LoopbackServer, outside: Outside, *items: Item) -> None:
    """A feed that brought these, of which retention removed all and now keeps everything."""
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    refresh(library, outside)
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = instant")
    library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=10))
    refresh(library, outside)
    library.subscriptions.set_settings(feed_id, FeedSettings())
    assert titles(library) == []


@pytest.mark.parametrize("before", ["", "oud"])
def test_what_was_removed_does_not_return_under_another_name(
    library: Library, server: LoopbackServer, outside: Outside, before: str
) -> None:
    cleared(library, server, outside, story(1, guid=before))
    for name in ("nieuw", "nog een", "nieuw"):
        server.serve("/rss", rss(story(1, guid=name)))
        assert refresh(library, outside).refreshes[0].new == 0
    assert titles(library) == []


def test_news_under_the_heading_of_something_removed_is_news(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    cleared(library, server, outside, story(1, guid="oud"))
    server.serve("/rss", rss(story(1, guid="nieuw", date="Mon, 05 Oct 2026 08:00:00 GMT")))
    assert refresh(library, outside).refreshes[0].new == 1


def test_the_name_of_something_removed_may_be_given_to_another_article(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    cleared(library, server, outside, story(1, guid="1"))
    server.serve("/rss", rss(story(2, guid="1")))
    refresh(library, outside)
    assert titles(library) == ["Bericht 2"]
    assert refresh(library, outside).refreshes[0].new == 0


def test_old_articles_go_also_when_nothing_new_comes(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    refresh(library, outside)
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = instant")
    library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=10))
    refresh(library, outside)
    assert titles(library) == []


def test_a_feed_that_was_left_with_all_it_brought_begins_anew(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    url = server.serve("/rss", lambda asked: Answer(status=304) if "if-none-match" in asked.headers else EVER)
    feed_id = library.subscriptions.subscribe(url)
    refresh(library, outside)
    library.subscriptions.unsubscribe([feed_id], remove_articles=True)
    library.subscriptions.subscribe(url)
    refresh(library, outside)
    assert sorted(titles(library)) == ["Bericht 1", "Bericht 2"]


EVER = Answer(rss(story(1), story(2)), headers={"ETag": '"1"'})


def test_a_feed_that_is_left_while_it_is_read_gets_nothing_more(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(350)))))
    work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
    while not library.stores.articles.count():
        work.step(recognise=False)
    removed = library.subscriptions.unsubscribe([feed_id], remove_articles=True)
    assert 0 < len(removed.removed) < 350
    work.run(recognise=False)
    work.close()
    assert library.stores.articles.count() == 0

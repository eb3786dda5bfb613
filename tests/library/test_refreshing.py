from __future__ import annotations

import time

import pytest
from feeding import LONG, Item, ids, refresh, rss, story, the_feed, titles
from web_server import Answer, Asked, LoopbackServer
from working import Told, work_off

from reader.domain.dates import ArticleDate
from reader.domain.feed import FeedSettings
from reader.domain.query import Order
from reader.library.asking import Scope, SearchRequest
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.work import Work


def test_a_feed_becomes_articles_newest_first(library: Library, server: LoopbackServer, outside: Outside) -> None:
    items = [
        story(1, date="Mon, 05 Aug 2024 10:00:00 GMT"),
        story(2, date="Tue, 06 Aug 2024 10:00:00 GMT"),
        Item("Zonder datum en adres", text="Kort.", date=""),
    ]
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    told = work_off(library, recognise=False, outside=outside)
    library.refresh()
    assert titles(library) == ["Zonder datum en adres", "Bericht 2", "Bericht 1"]
    feed = the_feed(library, feed_id)
    assert (feed.title, feed.articles, feed.unread, feed.site_url) == ("De Krant", 3, 3, "https://krant.example")
    assert feed.health.error == "" and feed.health.failures == 0 and feed.health.next_check > time.time() + 600
    [report] = told.refreshes
    assert (report.feeds, report.new, report.updated, report.failed) == (1, 3, 0, ())
    assert told.progress_lines[-1][0] in ("refresh", "index")


def test_items_of_one_second_keep_the_order_of_the_feed(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    items = [Item(f"Bericht {n}", f"https://krant.example/{n}", date="") for n in range(250)]
    library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    work_off(library, recognise=False, outside=outside)
    library.refresh()
    assert titles(library)[:3] == ["Bericht 0", "Bericht 1", "Bericht 2"]
    assert titles(library)[-1] == "Bericht 249"


def test_the_same_again_is_not_new_and_keeps_its_state(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1), story(2))))
    work_off(library, recognise=False, outside=outside)
    library.refresh()
    first, second = ids(library)
    library.mark_read([first], True)
    library.mark_starred([second], True)
    server.serve("/rss", rss(story(3), story(1, text="Een ander begin. " + LONG), story(2)))
    [report] = refresh(library, outside).refreshes
    assert (report.new, report.updated) == (1, 1)
    assert sorted(titles(library)) == ["Bericht 1", "Bericht 2", "Bericht 3"]
    assert library.article(first).state.is_read and library.article(second).state.is_starred
    assert "Een ander begin." in library.article(first).text + library.article(second).text
    assert refresh(library, outside).refreshes[0].updated == 0


def test_conditional_requests(library: Library, server: LoopbackServer, outside: Outside) -> None:
    def answer(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == '"een"':
            return Answer(status=304)
        return Answer(rss(story(1)), headers={"ETag": '"een"'})

    library.subscriptions.subscribe(server.serve("/rss", answer))
    for _ in range(3):
        refresh(library, outside)
    assert [asked.headers.get("if-none-match") for asked in server.asked("/rss")] == [None, '"een"', '"een"']
    assert len(ids(library)) == 1


def test_another_guid_for_the_same_article_is_not_new(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, guid="a"), story(2, guid="b"))))
    refresh(library, outside)
    library.mark_read(ids(library), True)
    server.serve("/rss", rss(story(1, guid="x1"), story(2, guid="x2", text="Anders. " + LONG)))
    [report] = refresh(library, outside).refreshes
    assert (report.new, report.updated) == (0, 1)
    assert titles(library, scope=Scope.UNREAD) == []


def test_two_items_with_one_link_are_two_articles(library: Library, server: LoopbackServer, outside: Outside) -> None:
    items = [Item("Live", "https://krant.example/live", guid=f"g{n}", text=f"Om {n} uur. {LONG}") for n in range(3)]
    library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    refresh(library, outside)
    refresh(library, outside)
    assert len(ids(library)) == 3


def test_an_item_without_guid_is_known_by_its_link(library: Library, server: LoopbackServer, outside: Outside) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, guid=""))))
    refresh(library, outside)
    server.serve("/rss", rss(story(1, guid="", title="Een betere kop", text="Alles is anders. " + LONG)))
    refresh(library, outside)
    assert titles(library) == ["Een betere kop"]


def test_one_story_in_two_feeds_is_one_row(library: Library, server: LoopbackServer, outside: Outside) -> None:
    one = library.subscriptions.subscribe(server.serve("/een", rss(story(1), title="Een")))
    two = library.subscriptions.subscribe(server.serve("/twee", rss(story(1, guid="ander"), story(2), title="Twee")))
    refresh(library, outside)
    assert sorted(titles(library)) == ["Bericht 1", "Bericht 2"]
    counts = library.sidebar()
    assert (counts.articles, counts.unread) == (2, 2)
    in_one = ids(library, scope=Scope.SOURCE, source_id=the_feed(library, one).source_id)
    in_two = ids(library, scope=Scope.SOURCE, source_id=the_feed(library, two).source_id)
    assert (len(in_one), len(in_two)) == (1, 2)
    assert library.article(in_one[0]).also_in == ("Twee",)
    changed = library.mark_read(in_one, True)
    assert len(changed.updated) == 2
    assert titles(library, scope=Scope.UNREAD) == ["Bericht 2"]
    assert library.sidebar().unread == 1 and the_feed(library, two).unread == 1
    library.mark_read(changed.updated, False)
    assert library.sidebar().unread == 2


def test_a_second_telling_is_found_by_words_that_only_it_has(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/een", rss(story(1, text="Alleen het begin."), title="Een")))
    refresh(library, outside)
    for name in ("Twee", "Drie"):
        text = f"Het zonnepark van {name} komt er. {LONG}"
        library.subscriptions.subscribe(server.serve(f"/{name}", rss(story(1, text=text), title=name)))
        refresh(library, outside)
    assert len(ids(library, "zonnepark")) == len(ids(library, "drie")) == len(ids(library, "bericht")) == 1
    assert len(ids(library)) == 1 and len(ids(library, "bericht", Scope.UNREAD)) == 1
    for text in ("zonnepark", "bericht", ""):
        assert library.facets(SearchRequest(text)).total == 1
    assert library.search(SearchRequest("zonnepark", order=Order.RELEVANCE)).total == 1


def test_a_copy_takes_the_place_of_an_original_that_is_removed(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    one = library.subscriptions.subscribe(server.serve("/een", rss(story(1), title="Een")))
    refresh(library, outside)
    for name in ("Twee", "Drie"):
        library.subscriptions.subscribe(server.serve(f"/{name}", rss(story(1), title=name)))
    refresh(library, outside)
    assert len(ids(library)) == 1
    library.subscriptions.unsubscribe([one], remove_articles=True)
    work_off(library, recognise=False)
    library.refresh()
    [left] = ids(library)
    assert len(library.article(left).also_in) == 1


def test_what_retention_removed_does_not_come_back(library: Library, server: LoopbackServer, outside: Outside) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(4)))))
    refresh(library, outside)
    kept, labelled, *_ = ids(library)
    library.mark_starred([kept], True)
    library.labels.set([labelled], "Bewaren", True)
    # as if they had arrived long ago
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = instant")
    library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=30))
    server.serve("/rss", rss(*(story(n) for n in range(4)), story(9, date="")))
    told = refresh(library, outside)
    assert len(set(told.changes.removed)) == 2
    assert len(titles(library)) == 3
    server.serve("/rss", rss(*(story(n) for n in range(4)), story(9, date=""), story(10)))
    refresh(library, outside)
    assert len(titles(library)) == 3


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "asks for a name and password"),
        (404, "no feed at this address"),
        (410, "gone for ever"),
        (429, "left alone"),
        (500, "an error (500)"),
    ],
)
def test_a_refusal_is_said_and_the_articles_stay(
    library: Library, server: LoopbackServer, outside: Outside, status: int, said: str
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    refresh(library, outside)
    server.serve("/rss", b"nee", status=status)
    [report] = refresh(library, outside).refreshes
    assert [said in one.error for one in report.failed] == [True]
    feed = the_feed(library, feed_id)
    assert said in feed.health.error and feed.health.failures == 1 and feed.articles == 1
    assert feed.health.is_gone is (status == 410)
    server.serve("/rss", rss(story(1), story(2)))
    refresh(library, outside)
    assert the_feed(library, feed_id).articles == (1 if status == 410 else 2)


def test_retry_after_holds_even_when_asked(library: Library, server: LoopbackServer, outside: Outside) -> None:
    feed_id = library.subscriptions.subscribe(
        server.serve("/rss", b"later", status=429, headers={"Retry-After": "7200"})
    )
    refresh(library, outside)
    assert the_feed(library, feed_id).health.next_check >= time.time() + 7000
    assert refresh(library, outside).refreshes == []
    assert len(server.asked("/rss")) == 1


def test_what_is_no_feed_is_said(library: Library, server: LoopbackServer, outside: Outside) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", "<html><body>Welkom</body></html>"))
    refresh(library, outside)
    assert the_feed(library, feed_id).health.error != ""


def test_many_feeds_of_which_some_fail(library: Library, server: LoopbackServer, outside: Outside) -> None:
    for n in range(40):
        text = b"" if n % 5 == 0 else rss(story(n), title=f"Krant {n}")
        library.subscriptions.subscribe(server.serve(f"/{n}", text, status=500 if n % 5 == 0 else 200))
    [report] = refresh(library, outside).refreshes
    assert (report.feeds, report.new, len(report.failed)) == (40, 32, 8)
    assert server.most_at_once <= 2  # one host


def test_without_a_network_no_feed_is_blamed(library: Library, outside: Outside) -> None:
    for n in range(12):
        library.subscriptions.subscribe(f"https://krant{n}.invalid/rss")
    [report] = refresh(library, outside).refreshes
    assert report.is_offline and report.failed == ()
    assert all(feed.health.error == "" for feed in library.subscriptions.tree().feeds)
    assert library.subscriptions.due() == 0


def test_a_feed_that_stopped_the_worker_three_times_is_left(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    for _ in range(3):
        library.stores.feed_checks.begin([feed_id])  # and the worker dies
    [report] = work_off(library, recognise=False, outside=outside).refreshes
    assert "more than once" in report.failed[0].error
    assert server.requests == []
    assert refresh(library, outside).refreshes[0].new == 1  # the person wants it tried again


def test_the_address_follows_after_repeated_permanent_moves(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    new = server.serve("/nieuw", rss(story(1)))
    feed_id = library.subscriptions.subscribe(server.serve("/oud", Answer(status=301, headers={"Location": new})))
    for _ in range(2):
        refresh(library, outside)
        assert the_feed(library, feed_id).url.endswith("/oud")
    refresh(library, outside)
    assert the_feed(library, feed_id).url == new


def test_a_person_s_own_title_stays(library: Library, server: LoopbackServer, outside: Outside) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    library.subscriptions.rename(feed_id, "Mijn krant")
    refresh(library, outside)
    assert the_feed(library, feed_id).title == "Mijn krant"
    assert library.sidebar().tree.feeds[0].title == "Mijn krant"
    library.subscriptions.rename(feed_id, "")
    assert the_feed(library, feed_id).title == "De Krant"


def test_feeds_of_one_title_are_two_sources(library: Library, server: LoopbackServer, outside: Outside) -> None:
    for n in range(2):
        library.subscriptions.subscribe(server.serve(f"/{n}", rss(story(n))))
    refresh(library, outside)
    assert len({feed.source_id for feed in library.subscriptions.tree().feeds}) == 2
    assert len(set(library.stores.articles.source_titles().values())) == 2


def test_enclosures_are_kept(library: Library, server: LoopbackServer, outside: Outside) -> None:
    more = '<enclosure url="https://krant.example/a.mp3" type="audio/mpeg" length="1234"/>'
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, more=more))))
    refresh(library, outside)
    [enclosure] = library.article(ids(library)[0]).enclosures
    assert (enclosure.url, enclosure.media_type, enclosure.bytes) == ("https://krant.example/a.mp3", "audio/mpeg", 1234)


def test_dates_nobody_believes_fall_back_to_the_fetch(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    dates = ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 99 Foo 2024 99:99:99 +9999"]
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n, date=d) for n, d in enumerate(dates)))))
    refresh(library, outside)
    now = ArticleDate.at(int(time.time()))
    found = [library.article(article_id).date.instant for article_id in ids(library)]
    assert len(found) == len(dates) and all(abs(instant - now.instant) < 120 for instant in found)


def test_unsubscribing_keeps_the_articles_and_coming_back_knows_them(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    url = server.serve("/rss", rss(story(1)))
    feed_id = library.subscriptions.subscribe(url)
    refresh(library, outside)
    library.mark_read(ids(library), True)
    library.subscriptions.unsubscribe([feed_id])
    assert library.subscriptions.tree().feeds == ()
    assert [source.title for source in library.sidebar().sources] == ["De Krant"]
    server.serve("/rss", rss(story(1), story(2)))
    assert library.subscriptions.subscribe(url) == feed_id
    [report] = refresh(library, outside).refreshes
    assert report.new == 1 and library.sidebar().unread == 1


def test_cancelling_leaves_the_rest_for_another_time(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    for n in range(5):
        library.subscriptions.subscribe(server.serve(f"/{n}", rss(story(n), title=f"K{n}")))
    server.hold()
    work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
    work.step()
    server.wait_for(1)
    work.cancel()
    assert not work.step()
    work.close()
    server.release()
    assert library.subscriptions.due() == 0
    assert refresh(library, outside).refreshes[-1].new == 5

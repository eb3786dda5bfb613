from __future__ import annotations

import pytest
from feeding import ids, refresh, rss, story, the_feed
from web_server import Answer, LoopbackServer
from working import work_off

from reader.domain.article import FullText
from reader.domain.feed import FeedSettings
from reader.errors import LeeszaalError
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.library.outside import Outside

PAGE = (
    "<html><head><title>Bericht 1</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Bericht 1</h1>"
    + "".join(
        f"<p>De hele tekst van alinea {n}, waarin de burgemeester van Zwolle uitlegt hoe het zonnepark er komt.</p>"
        for n in range(9)
    )
    + "</article></body></html>"
)


def _subscribed(library: Library, server: LoopbackServer, outside: Outside, page: str | Answer = PAGE) -> int:
    link = server.serve("/1", page if isinstance(page, Answer) else Answer(page.encode(), content_type="text/html"))
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1, link=link, text="Alleen het begin."))))
    refresh(library, outside)
    return feed_id


def test_the_page_of_an_article_is_fetched_and_can_be_left_again(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    _subscribed(library, server, outside)
    [article_id] = ids(library)
    assert library.article(article_id).full_text is FullText.NONE
    library.subscriptions.ask_full_text(article_id)
    assert library.article(article_id).full_text is FullText.WAITING
    told = work_off(library, recognise=False, outside=outside)
    assert told.full_texts == [(article_id, "")]
    library.refresh()
    article = library.article(article_id)
    assert article.full_text is FullText.THERE and article.shows_full_text
    assert "alinea 8" in article.text and "Alleen het begin." not in article.text and "Home" not in article.text
    assert ids(library, "zonnepark") == [article_id]
    library.subscriptions.show_full_text(article_id, False)
    work_off(library, recognise=False)
    library.refresh()
    assert "Alleen het begin." in library.article(article_id).text
    assert library.search(SearchRequest("zonnepark")).total == 0
    library.subscriptions.show_full_text(article_id, True)
    assert "alinea 8" in library.article(article_id).text


def test_a_feed_may_want_it_for_every_article(library: Library, server: LoopbackServer, outside: Outside) -> None:
    feed_id = _subscribed(library, server, outside)
    library.subscriptions.set_settings(feed_id, FeedSettings(wants_full_text=True))
    link = server.serve("/2", Answer(PAGE.encode(), content_type="text/html"))
    server.serve("/rss", rss(story(2, link=link, text="Kort.")))
    refresh(library, outside)
    new = max(ids(library))
    assert library.article(new).shows_full_text and "alinea 8" in library.article(new).text


def test_an_edited_item_keeps_the_full_text_on_screen(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    _subscribed(library, server, outside)
    [article_id] = ids(library)
    library.subscriptions.ask_full_text(article_id)
    work_off(library, recognise=False, outside=outside)
    link = server.url("/1")
    server.serve("/1", Answer(PAGE.replace("Zwolle", "Kampen").encode(), content_type="text/html"))
    server.serve("/rss", rss(story(1, link=link, text="Een ander begin.")))
    refresh(library, outside)
    article = library.article(article_id)
    assert article.shows_full_text and "Kampen" in article.text
    library.subscriptions.show_full_text(article_id, False)
    assert "Een ander begin." in library.article(article_id).text


@pytest.mark.parametrize(
    "page",
    [Answer(b"", status=404), Answer(b"<html><body>Log in.</body></html>", content_type="text/html")],
    ids=["not found", "no article"],
)
def test_what_cannot_be_had_is_said(library: Library, server: LoopbackServer, outside: Outside, page: Answer) -> None:
    _subscribed(library, server, outside, page)
    [article_id] = ids(library)
    library.subscriptions.ask_full_text(article_id)
    told = work_off(library, recognise=False, outside=outside)
    [(told_id, error)] = told.full_texts
    article = library.article(article_id)
    assert told_id == article_id and error
    assert (article.full_text, article.full_text_error) == (FullText.FAILED, error)
    assert "Alleen het begin." in article.text
    with pytest.raises(LeeszaalError):
        library.subscriptions.show_full_text(article_id, True)


def test_a_private_address_is_not_fetched_for_a_feed_from_elsewhere(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = _subscribed(library, server, outside)
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE feed SET allows_private = 0 WHERE id = ?", (feed_id,))
    [article_id] = ids(library)
    library.subscriptions.ask_full_text(article_id)
    work_off(library, recognise=False, outside=outside)
    assert library.article(article_id).full_text is FullText.FAILED
    assert server.asked("/1") == [] and the_feed(library, feed_id).articles == 1

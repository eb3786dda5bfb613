from __future__ import annotations

from feeding import refresh, rss, story
from web_server import LoopbackServer

from reader.domain.article import ArticleRow
from reader.domain.feed import FeedSettings
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.library.outside import Outside

PICTURE = "https://krant.example/foto.jpg"


def _rows(library: Library) -> dict[str, ArticleRow]:
    result = library.search(SearchRequest())
    return {row.title: row for row in library.rows(result, result.ids.tolist())}


def test_a_row_has_a_picture_only_where_the_person_lets_the_feed_show_them(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    stories = rss(
        story(1, text=f"<p>Met foto.</p><img src='{PICTURE}'><img src='{PICTURE}?2'>"), story(2, text="Zonder.")
    )
    feed_id = library.subscriptions.subscribe(server.serve("/rss", stories))
    refresh(library, outside)
    assert [row.picture for row in _rows(library).values()] == ["", ""]
    library.subscriptions.set_settings(feed_id, FeedSettings(loads_images=True))
    rows = _rows(library)
    assert rows["Bericht 1"].picture == PICTURE
    assert rows["Bericht 2"].picture == ""
    library.subscriptions.set_settings(feed_id, FeedSettings())
    assert _rows(library)["Bericht 1"].picture == ""


def test_a_row_tells_what_the_article_says_and_not_what_its_picture_shows(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    picture = f"<img src='{PICTURE}' alt='Foto van een fietser'>"
    stories = rss(story(1, text=f"{picture}<p>De weg is open.</p>"), story(2, text=picture))
    library.subscriptions.subscribe(server.serve("/rss", stories))
    refresh(library, outside)
    rows = _rows(library)
    assert rows["Bericht 1"].snippet == "De weg is open."
    assert rows["Bericht 2"].snippet == "Foto van een fietser"
    found = library.search(SearchRequest("fietser"))
    snippets = {row.title: row.snippet for row in library.rows(found, found.ids.tolist())}
    assert snippets["Bericht 1"] == "Foto van een fietser · De weg is open."

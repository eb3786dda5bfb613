"""Libraries of other readers as their programs really make them: every column, and the numbers that mean two things."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from foreign_schemas import (
    LIFEREA,
    NET_NEWS_WIRE,
    NEWSBOAT,
    RSS_GUARD_3,
    RSS_GUARD_4,
    RSS_GUARD_5,
    Row,
    Tables,
    make,
)
from other_libraries import BLOG, DAY, FEED, OPML, google_item
from working import work_off

from reader.domain.article import Article
from reader.feeds.opml import read_opml
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.library.other_readers.starred_json import StarredJson

INDEXED = """
CREATE VIRTUAL TABLE search USING fts4(title, body);
CREATE TRIGGER articles_after_delete AFTER DELETE ON articles
BEGIN DELETE FROM search WHERE rowid = OLD.searchRowID; END;
"""


def take_over(library: Library, path: Path) -> dict[str, Article]:
    library.queue_import([path])
    reports = work_off(library, recognise=False).reports
    assert [report.skipped for report in reports] == [()]
    library.refresh()
    return {one.title: one for one in map(library.article, library.search(SearchRequest()).ids.tolist())}


def states(found: dict[str, Article]) -> dict[str, tuple[bool, bool]]:
    return {title: (one.state.is_read, one.state.is_starred) for title, one in found.items()}


def sources(found: dict[str, Article]) -> dict[str, str]:
    return {title: one.source for title, one in found.items()}


def labels(found: dict[str, Article]) -> dict[str, tuple[str, ...]]:
    return {title: one.state.tags for title, one in found.items()}


def guids(library: Library) -> set[str]:
    rows = library.stores.database.connection().execute("SELECT guid FROM feed_item").fetchall()
    return {row[0] for row in rows}


def test_newsboat(library: Library, tmp_path: Path) -> None:
    def item(n: int, **more: object) -> Row:
        return {
            "guid": f"guid-{n}", "title": f"Bericht {n}", "author": "An", "url": f"https://krant.example/{n}",
            "feedurl": FEED, "pubDate": DAY, "content": "<p>Een tekst.</p>", "unread": 1, **more,
        }  # fmt: skip

    make(tmp_path / ".newsboat" / "cache.db", NEWSBOAT, {
        "rss_feed": [{"rssurl": FEED, "url": "https://krant.example/", "title": "De Krant"}],
        "rss_item": [item(1), item(2, unread=0, flags="ab"), item(3, deleted=1)],
        "metadata": [{"db_schema_version_major": 2, "db_schema_version_minor": 11}],
    }, "CREATE INDEX idx_guid ON rss_item (guid)")  # fmt: skip
    (tmp_path / ".newsboat" / "urls").write_text(f'{FEED} "Mijn nieuws" dagelijks "~De Krant"\n')
    found = take_over(library, tmp_path / ".newsboat")
    assert states(found) == {"Bericht 1": (False, False), "Bericht 2": (True, True)}
    assert [folder.name for folder in library.subscriptions.tree().folders] == ["Mijn nieuws"]


def test_liferea(library: Library, tmp_path: Path) -> None:
    def item(n: int, **more: object) -> Row:
        return {
            "item_id": n, "parent_item_id": 0, "node_id": "abcdefg", "parent_node_id": "abcdefg",
            "title": f"Bericht {n}", "read": 0, "updated": 0, "popup": 0, "marked": 0,
            "source": f"https://krant.example/{n}", "source_id": f"guid-{n}", "valid_guid": 1,
            "description": "<p>Een tekst.</p>", "date": DAY, "comment": 0, **more,
        }  # fmt: skip

    make(tmp_path / "liferea" / "liferea.db", LIFEREA, {
        "info": [{"name": "schemaVersion", "value": 10}],
        "node": [
            {"node_id": "qrstuvw", "parent_id": "root", "title": "2024", "type": 0},
            {"node_id": "abcdefg", "parent_id": "qrstuvw", "title": "De Krant", "type": 0},
        ],
        "subscription": [{"node_id": "abcdefg", "source": FEED, "orig_source": FEED, "update_interval": -1}],
        "items": [item(1), item(2, read=1, marked=1), item(3, valid_guid=0, source_id="a1b2c3-own-number")],
        "metadata": [
            {"item_id": 1, "nr": 0, "key": "author", "value": "An"},
            {"item_id": 1, "nr": 1, "key": "enclosure", "value": "enc:0:audio/ogg:2374:https://krant.example:8/a:b.ogg"},
            {"item_id": 2, "nr": 0, "key": "enclosure", "value": "https://krant.example:8/oud:x.mp3"},
        ],
    })  # fmt: skip
    found = take_over(library, tmp_path / "liferea")
    assert states(found) == {"Bericht 1": (False, False), "Bericht 2": (True, True), "Bericht 3": (False, False)}
    assert found["Bericht 1"].author == "An"
    assert [[media.url for media in one.enclosures] for _, one in sorted(found.items())] == [
        ["https://krant.example:8/a:b.ogg"], ["https://krant.example:8/oud:x.mp3"], [],
    ]  # fmt: skip
    assert not [name for name in guids(library) if "own-number" in name]
    assert [folder.name for folder in library.subscriptions.tree().folders] == ["2024"]


def message(n: int, **more: object) -> Row:
    return {
        "id": n, "title": f"Bericht {n}", "url": f"https://krant.example/{n}", "author": "An", "feed": 2,
        "date_created": DAY * 1000, "contents": "<p>Een tekst.</p>", "enclosures": "[]", "account_id": 1,
        "custom_id": f"guid-{n}", **more,
    }  # fmt: skip


# The account calls its feeds and labels by numbers that others have in the tables.
_FEEDS: list[Row] = [
    {"id": 1, "ordr": 0, "title": "Een blog", "category": -1, "source": BLOG, "account_id": 1, "custom_id": "2"},
    {"id": 2, "ordr": 1, "title": "De Krant", "category": 5, "source": FEED, "account_id": 1, "custom_id": "1"},
]
_LABELS: list[Row] = [
    {"id": 1, "name": "later", "custom_id": "2", "account_id": 1},
    {"id": 2, "name": "werk", "custom_id": "1", "account_id": 1},
]
_MORE: dict[str, list[Row]] = {
    "Information": [{"inf_key": "schema_version", "inf_value": "9"}],
    "Accounts": [{"id": 1, "ordr": 0, "type": "greader"}],
    "Categories": [{"id": 5, "ordr": 0, "parent_id": -1, "title": "Nieuws", "account_id": 1, "custom_id": "x"}],
    "Feeds": _FEEDS, "Labels": _LABELS,
}  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "krant", "more"),
    [
        (RSS_GUARD_3, "1", {"LabelsInMessages": [{"label": "1", "message": "2", "account_id": 1}]}),
        (RSS_GUARD_4, "1", {}),
        (RSS_GUARD_5, 2, {"LabelsInMessages": [{"label": 2, "message": 12}]}),
    ],
    ids=["3", "4", "5"],
)
def test_rss_guard_means_numbers_in_two_ways(
    library: Library, tmp_path: Path, tables: Tables, krant: object, more: dict[str, list[Row]]
) -> None:
    own = {"labels": ".1."} if tables is RSS_GUARD_4 else {}
    # what the account calls 12 is number 2 here, and the other way around
    rows = [
        message(12, feed=krant, custom_id="2" if tables is not RSS_GUARD_5 else "9", **own),
        message(2, feed=krant, custom_id="12", is_read=1, is_important=1),
        message(3, feed=krant, is_deleted=1),
    ]
    make(tmp_path / "database.db", tables, {**_MORE, "Messages": rows, **more})
    found = take_over(library, tmp_path / "database.db")
    assert states(found) == {"Bericht 12": (False, False), "Bericht 2": (True, True)}
    assert set(sources(found).values()) == {"De Krant"}
    assert labels(found) == {"Bericht 12": ("werk",), "Bericht 2": ()}
    assert {feed.url: feed.articles for feed in library.subscriptions.tree().feeds} == {BLOG: 0, FEED: 2}


@pytest.mark.parametrize(
    "said",
    [
        '[{"mime":"audio/mpeg","url":"https://krant.example/1.mp3"}]',
        "YXVkaW8vbXBlZw==&aHR0cHM6Ly9rcmFudC5leGFtcGxlLzEubXAz#no base64&x",
    ],
)
def test_what_rss_guard_can_play_comes_along(library: Library, tmp_path: Path, said: str) -> None:
    rows = [message(1, enclosures=said), message(2, enclosures="[[["), message(3, enclosures="7")]
    make(tmp_path / "database.db", RSS_GUARD_5, {**_MORE, "Messages": rows})
    found = take_over(library, tmp_path / "database.db")
    assert [one.url for one in found["Bericht 1"].enclosures] == ["https://krant.example/1.mp3"]
    assert found["Bericht 2"].enclosures == found["Bericht 3"].enclosures == ()


def test_two_accounts_of_rss_guard_may_use_the_same_names(library: Library, tmp_path: Path) -> None:
    feeds = [{**feed, "account_id": n, "custom_id": "same", "category": -1} for n, feed in enumerate(_FEEDS, 1)]
    rows = [message(n, feed="same", account_id=n, labels=".same.") for n in (1, 2)]
    named = [{**label, "account_id": n, "custom_id": "same"} for n, label in enumerate(_LABELS, 1)]
    make(tmp_path / "database.db", RSS_GUARD_4, {"Feeds": feeds, "Labels": named, "Messages": rows})
    found = take_over(library, tmp_path / "database.db")
    assert sources(found) == {"Bericht 1": "Een blog", "Bericht 2": "De Krant"}
    assert labels(found) == {"Bericht 1": ("later",), "Bericht 2": ("werk",)}


def test_net_news_wire(library: Library, tmp_path: Path) -> None:
    def article(n: int, **more: object) -> Row:
        return {
            "articleID": f"a{n}", "feedID": FEED, "uniqueID": f"guid-{n}", "title": f"Bericht {n}",
            "contentHTML": "<p>Een tekst.</p>", "url": f"https://krant.example/{n}", "datePublished": DAY + 0.25,
            "searchRowID": n, **more,
        }  # fmt: skip

    account = tmp_path / "OnMyMac"
    make(account / "DB.sqlite3", NET_NEWS_WIRE, {
        "articles": [
            article(1, authors=json.dumps([{"name": "An", "url": None}, {"emailAddress": "b@krant.example"}])),
            article(2, contentHTML=None, contentText="Een tekst.", url=None, externalURL="https://elders.example/2"),
        ],
        "statuses": [
            {"articleID": "a1", "dateArrived": DAY}, {"articleID": "a2", "read": 1, "starred": 1, "dateArrived": DAY},
        ],
        "authors": [{"authorID": "x", "name": "Bea"}], "authorsLookup": [{"authorID": "x", "articleID": "a2"}],
    }, INDEXED)  # fmt: skip
    (account / "Subscriptions.opml").write_text(OPML)
    found = take_over(library, account)
    assert states(found) == {"Bericht 1": (False, False), "Bericht 2": (True, True)}
    assert (found["Bericht 1"].author, found["Bericht 2"].author) == ("An", "Bea")
    assert found["Bericht 2"].url == "https://elders.example/2"


def older_fresh_rss(number: int, *categories: str) -> dict[str, object]:
    """As versions up to 1.19 wrote it: the GUID as `id`, no state but the star, and names as they stand in HTML."""
    title = {1: "Rock &amp; roll", 2: "Tweede"}[number]
    return {
        "id": f"guid-{number}", "timestampUsec": f"{DAY}000000", "categories": ["muziek", *categories],
        "title": title, "author": ";An; Bea", "published": DAY, "updated": DAY,
        "alternate": [{"href": f"https://krant.example/{number}?a=1&b=2", "type": "text/html"}],
        "content": {"content": "<p>Een tekst.</p>"},
        "origin": {"streamId": 12, "title": "Kunst &amp; Krant", "htmlUrl": "https://krant.example/",
                   "feedUrl": "https://krant.example/feed?soort=kunst&amp;taal=nl"},
    }  # fmt: skip


def test_an_older_list_of_fresh_rss(library: Library, tmp_path: Path) -> None:
    library.subscriptions.subscribe("https://krant.example/feed?soort=kunst&taal=nl")
    items = [older_fresh_rss(1), older_fresh_rss(2, "user/-/state/com.google/starred", "user/-/label/R&amp;D")]
    file = tmp_path / "feed_2021-05-01_12_krant.json"
    file.write_text(json.dumps({"id": "user/jan/state/org.freshrss/feed/12", "title": "Krant", "items": items}))
    found = take_over(library, file)
    assert states(found) == {"Rock & roll": (False, False), "Tweede": (True, True)}
    assert {one.author for one in found.values()} == {"An; Bea"}
    library_of_it = StarredJson.at(file)
    assert library_of_it is not None and {item.source for item in library_of_it.items()} == {"Kunst & Krant"}
    assert labels(found)["Tweede"] == ("R&D",)
    assert [feed.articles for feed in library.subscriptions.tree().feeds] == [2]


def test_a_starred_list_of_google_reader_and_inoreader_need_not_say_so(library: Library, tmp_path: Path) -> None:
    one = google_item(1)
    del one["categories"]
    file = tmp_path / "starred.json"
    file.write_text(json.dumps({"id": "user/1005/state/com.google/starred", "title": "Starred items", "items": [one]}))
    assert states(take_over(library, file)) == {"Eerste": (True, True)}


def test_lists_of_feedly_and_inoreader() -> None:
    """A feed in two folders stands there twice; Feedly's titles are attributes in any order."""
    outline = read_opml(b"""<?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0"><head><title>Jan subscriptions in feedly Cloud</title></head><body>
        <outline title="Nieuws" text="Nieuws">
          <outline htmlUrl="https://krant.example" title="De Krant" type="rss" text="De Krant"
                   xmlUrl="https://krant.example/feed.xml?a=1&amp;b=2"/></outline>
        <outline text="Elke dag" title="Elke dag">
          <outline type="rss" text="De Krant" xmlUrl="https://krant.example/feed.xml?a=1&amp;b=2"/>
          <outline type="rss" text="Zonder adres" title="Zonder adres" htmlUrl="https://weg.example"/></outline>
        <outline text="Los" title="Los" type="rss" xmlUrl="https://blog.example/atom.xml"/></body></opml>""")
    assert [(feed.url, feed.title, feed.folders) for feed in outline.feeds] == [
        ("https://krant.example/feed.xml?a=1&b=2", "De Krant", ("Nieuws",)),
        ("https://blog.example/atom.xml", "Los", ()),
    ]

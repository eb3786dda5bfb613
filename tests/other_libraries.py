"""Small libraries of other readers, made as their own programs make them (the columns that matter here)."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

FEED = "https://krant.example/feed.xml"
BLOG = "https://blog.example/atom.xml"
OPML = f"""<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
<outline text="Nieuws"><outline text="De Krant" type="rss" xmlUrl="{FEED}" htmlUrl="https://krant.example/"/></outline>
<outline text="Een blog" type="rss" xmlUrl="{BLOG}"/></body></opml>"""
DAY = 1_714_555_800  # 2024-05-01 09:30 UTC


def _make(file: Path, script: str, rows: dict[str, list[tuple[object, ...]]]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
        for table, values in rows.items():
            for row in values:
                connection.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
        connection.commit()
    return file


def newsboat(folder: Path) -> Path:
    """Three articles: one unread, one read and flagged, one deleted."""
    item = (
        "CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64), title, author, url,"
        " feedurl, pubDate INTEGER, content, unread INTEGER(1), enclosure_url, enclosure_type, enqueued, flags, deleted"
        ' INTEGER(1) NOT NULL DEFAULT 0, base NOT NULL DEFAULT "", content_mime_type NOT NULL DEFAULT "");'
        "CREATE TABLE rss_feed (rssurl PRIMARY KEY NOT NULL, url NOT NULL, title NOT NULL);"
    )
    body = "<p>Tim Cook praat met <b>Joe Biden</b>.</p><script>alert(1)</script>"
    _make(folder / "cache.db", item, {
        "rss_feed": [(FEED, "https://krant.example/", "De Krant van Example"), (BLOG, "", "Een blog")],
        "rss_item": [
            (None, "guid-1", "Eerste", "An", "https://krant.example/1", FEED, DAY, body, 1, None, None, 0, "", 0, "",
             ""),
            (None, "guid-2", "Tweede", "An", "https://krant.example/2", FEED, DAY, body, 0, None, None, 0, "s", 0, "",
             ""),
            (None, "guid-3", "Weg", "", "https://krant.example/3", FEED, DAY, "x", 1, None, None, 0, "", 1, "", ""),
        ],
    })  # fmt: skip
    (folder / "urls").write_text(
        f'# een opmerking\n{FEED} Nieuws "~De Krant" !verborgen\n"{BLOG}"\nexec:~/bin/danger.sh "x"\n'
        '"query:Alles:unread = \\"yes\\""\n', "utf-8",
    )  # fmt: skip
    return folder


def rss_guard(file: Path) -> Path:
    """As version 4 keeps it: two labels on one article, one important, one deleted."""
    script = (
        "CREATE TABLE Accounts (id INTEGER PRIMARY KEY, type TEXT);"
        "CREATE TABLE Categories (id INTEGER PRIMARY KEY, ordr INTEGER, parent_id INTEGER, title TEXT);"
        "CREATE TABLE Feeds (id INTEGER PRIMARY KEY, ordr INTEGER, title TEXT, category INTEGER, source TEXT,"
        " custom_id TEXT);"
        "CREATE TABLE Messages (id INTEGER PRIMARY KEY, is_read, is_important, is_deleted, is_pdeleted, feed TEXT,"
        " title, url, author, date_created INTEGER, contents, custom_id TEXT, labels TEXT);"
        "CREATE TABLE Labels (id INTEGER PRIMARY KEY, name TEXT, custom_id TEXT);"
    )
    return _make(file, script, {
        "Categories": [(1, 0, -1, "Nieuws"), (2, 0, 1, "Binnenland")],
        "Feeds": [(7, 0, "De Krant", 2, FEED, "7"), (8, 1, "Een blog", -1, BLOG, "8")],
        "Labels": [(3, "later lezen", "3"), (4, "werk", "4")],
        "Messages": [
            (1, 0, 0, 0, 0, "7", "Eerste", "https://krant.example/1", "An", DAY * 1000, "<p>Een tekst.</p>", "guid-1",
             "."),
            (2, 1, 1, 0, 0, "7", "Tweede", "https://krant.example/2", "An", DAY * 1000, "<p>Twee.</p>", "guid-2",
             ".3.4."),
            (3, 1, 0, 1, 0, "8", "Weg", "https://blog.example/3", "", DAY * 1000, "", "guid-3", "."),
        ],
    })  # fmt: skip


def liferea(folder: Path) -> Path:
    script = (
        "CREATE TABLE items (item_id INTEGER PRIMARY KEY, parent_item_id, node_id TEXT, title, read, marked, source,"
        " source_id, valid_guid, description, date INTEGER, comment INTEGER);"
        "CREATE TABLE metadata (item_id INTEGER, nr INTEGER, key TEXT, value TEXT);"
        "CREATE TABLE subscription (node_id STRING, source STRING);"
        "CREATE TABLE node (node_id STRING, parent_id STRING, title STRING, type INTEGER);"
    )
    _make(folder / "liferea.db", script, {
        "subscription": [("abcdefg", FEED), ("hijklmn", "|/bin/danger.sh"), ("opqrstu", BLOG)],
        "node": [("fold", "", "Nieuws", 0), ("abcdefg", "fold", "De Krant", 0), ("opqrstu", "", "Een blog", 0)],
        "items": [
            (1, 0, "abcdefg", "Eerste", 0, 0, "https://krant.example/1", "guid-1", 1, "<p>Een.</p>", DAY, 0),
            (2, 0, "abcdefg", "Tweede", 1, 1, "https://krant.example/2", "guid-2", 1, "<p>Twee.</p>", DAY, 0),
            (3, 2, "abcdefg", "Een reactie", 0, 0, "https://krant.example/2#r", "r-1", 1, "Nee!", DAY, 1),
        ],
        "metadata": [(1, 0, "author", "An")],
    })  # fmt: skip
    return folder


def net_news_wire(account: Path) -> Path:
    script = (
        "CREATE TABLE articles (articleID TEXT PRIMARY KEY, feedID TEXT, uniqueID TEXT, title TEXT, contentHTML TEXT,"
        " contentText TEXT, url TEXT, externalURL TEXT, summary TEXT, datePublished DATE);"
        "CREATE TABLE statuses (articleID TEXT PRIMARY KEY, read BOOL, starred BOOL, dateArrived DATE);"
        "CREATE TABLE authors (authorID TEXT PRIMARY KEY, name TEXT);"
        "CREATE TABLE authorsLookup (authorID TEXT, articleID TEXT);"
    )
    _make(account / "DB.sqlite3", script, {
        "articles": [
            ("a1", FEED, "guid-1", "Eerste", "<p>Een tekst.</p>", None, "https://krant.example/1", None, None,
             DAY + 0.5),
            ("a2", FEED, "guid-2", "Tweede", None, "Twee.", None, "https://krant.example/2", None, None),
        ],
        "statuses": [("a1", 0, 0, DAY), ("a2", 1, 1, DAY), ("gone", 1, 0, DAY)],
        "authors": [("p", "An")],
        "authorsLookup": [("p", "a1")],
    })  # fmt: skip
    (account / "Subscriptions.opml").write_text(OPML, "utf-8")
    return account


def google_item(number: int, *states: str, labels: tuple[str, ...] = (), **more: object) -> dict[str, object]:
    link = f"https://krant.example/{number}"
    return {
        "id": f"tag:google.com,2005:reader/item/{number:016x}", "published": DAY, "author": "An",
        "title": {1: "Eerste", 2: "Tweede"}[number], "content": {"content": "<p>Een tekst.</p>"},
        "canonical": [{"href": link}], "alternate": [{"href": link, "type": "text/html"}],
        "categories": [*(f"user/-/state/com.google/{one}" for one in ("reading-list", *states)),
                       *(f"user/-/label/{one}" for one in labels), "een-trefwoord"],
        "origin": {"streamId": "feed/12", "title": "De Krant", "feedUrl": FEED, "htmlUrl": "https://krant.example/"},
        **more,
    }  # fmt: skip


def fresh_rss(file: Path) -> Path:
    one = google_item(1, "unread", guid="guid-1")
    two = google_item(2, "read", "starred", labels=("later lezen", "Nieuws"), guid="guid-2")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("feeds_2024-05-01.opml.xml", OPML)
        archive.writestr("starred_2024-05-01.json", json.dumps({"id": "x", "items": [two]}))
        archive.writestr("feed_2024-05-01_12_krant.json", json.dumps({"id": "y", "items": [one, two]}))
    return file

"""Libraries of other readers with every table and column that their programs make, as far as these hold anything.

What the columns are is a fact of each program: Newsboat from 2.11, Liferea from 1.8 (its schema 10), RSS Guard 3.9, 4
and 5, NetNewsWire up to its authors in JSON.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

Row = dict[str, object]
Tables = dict[str, str]

NEWSBOAT: Tables = {
    "rss_feed": "rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL,"
    " lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0,"
    " etag VARCHAR(128) NOT NULL DEFAULT ''",
    "rss_item": "id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT"
    " NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER"
    " NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024),"
    " enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT"
    " NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT ''",
    "google_replay": "id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, state INTEGER NOT NULL,"
    " ts INTEGER NOT NULL",
    "metadata": "db_schema_version_major INTEGER NOT NULL, db_schema_version_minor INTEGER NOT NULL",
}
# SQLite takes STRING for a number where it can: it knows no such type.
LIFEREA: Tables = {
    "info": "name TEXT, value TEXT, PRIMARY KEY (name)",
    "items": "item_id INTEGER, parent_item_id INTEGER, node_id TEXT, parent_node_id TEXT, title TEXT, read INTEGER,"
    " updated INTEGER, popup INTEGER, marked INTEGER, source TEXT, source_id TEXT, valid_guid INTEGER, description"
    " TEXT, date INTEGER, comment_feed_id TEXT, comment INTEGER, PRIMARY KEY (item_id)",
    "metadata": "item_id INTEGER, nr INTEGER, key TEXT, value TEXT, PRIMARY KEY (item_id, nr)",
    "subscription": "node_id STRING, source STRING, orig_source STRING, filter_cmd STRING, update_interval INTEGER,"
    " default_interval INTEGER, discontinued INTEGER, available INTEGER, PRIMARY KEY (node_id)",
    "subscription_metadata": "node_id STRING, nr INTEGER, key TEXT, value TEXT, PRIMARY KEY (node_id, nr)",
    "node": "node_id STRING, parent_id STRING, title STRING, type INTEGER, expanded INTEGER, view_mode INTEGER,"
    " sort_column INTEGER, sort_reversed INTEGER, PRIMARY KEY (node_id)",
    "search_folder_items": "node_id STRING, parent_node_id STRING, item_id INTEGER, PRIMARY KEY (node_id, item_id)",
}
_RSS_GUARD: Tables = {
    "Information": "inf_key TEXT NOT NULL UNIQUE, inf_value TEXT",
    "Accounts": "id INTEGER PRIMARY KEY, ordr INTEGER NOT NULL, type TEXT NOT NULL, proxy_type INTEGER NOT NULL"
    " DEFAULT 0, proxy_host TEXT, proxy_port INTEGER, proxy_username TEXT, proxy_password TEXT, custom_data TEXT",
    "Categories": "id INTEGER PRIMARY KEY, ordr INTEGER NOT NULL, parent_id INTEGER NOT NULL, title TEXT NOT NULL,"
    " description TEXT, date_created BIGINT, icon BLOB, account_id INTEGER NOT NULL, custom_id TEXT",
    "Feeds": "id INTEGER PRIMARY KEY, ordr INTEGER NOT NULL, title TEXT NOT NULL, description TEXT, date_created"
    " BIGINT, icon BLOB, category INTEGER NOT NULL, source TEXT, update_type INTEGER NOT NULL DEFAULT 0,"
    " update_interval INTEGER NOT NULL DEFAULT 900, account_id INTEGER NOT NULL, custom_id TEXT NOT NULL, custom_data"
    " TEXT",
}
_MESSAGE = (
    "id INTEGER PRIMARY KEY, is_read INTEGER NOT NULL DEFAULT 0, is_important INTEGER NOT NULL DEFAULT 0, is_deleted"
    " INTEGER NOT NULL DEFAULT 0, is_pdeleted INTEGER NOT NULL DEFAULT 0, feed {feed} NOT NULL, title TEXT NOT NULL,"
    " url TEXT, author TEXT, date_created BIGINT NOT NULL, contents TEXT, enclosures TEXT, score REAL NOT NULL DEFAULT"
    " 0.0, account_id INTEGER NOT NULL, custom_id TEXT, {more}"
)
_LABEL = "id INTEGER PRIMARY KEY, name TEXT NOT NULL, {look}, custom_id TEXT, account_id INTEGER NOT NULL"
RSS_GUARD_4: Tables = _RSS_GUARD | {
    "Messages": _MESSAGE.format(feed="TEXT", more="custom_hash TEXT, labels TEXT NOT NULL DEFAULT '.'"),
    "Labels": _LABEL.format(look="color VARCHAR(7)"),
}
RSS_GUARD_3: Tables = _RSS_GUARD | {
    "Messages": _MESSAGE.format(feed="TEXT", more="custom_hash TEXT"),
    "Labels": _LABEL.format(look="color VARCHAR(7)"),
    "LabelsInMessages": "label TEXT NOT NULL, message TEXT NOT NULL, account_id INTEGER NOT NULL",
}
RSS_GUARD_5: Tables = _RSS_GUARD | {
    "Messages": _MESSAGE.format(feed="INTEGER", more="custom_data TEXT"),
    "Labels": _LABEL.format(look="icon BLOB"),
    "LabelsInMessages": "message INTEGER NOT NULL, label INTEGER NOT NULL, UNIQUE (message, label)",
}
NET_NEWS_WIRE: Tables = {
    "articles": "articleID TEXT NOT NULL PRIMARY KEY, feedID TEXT NOT NULL, uniqueID TEXT NOT NULL, title TEXT,"
    " contentHTML TEXT, contentText TEXT, markdown TEXT, url TEXT, externalURL TEXT, summary TEXT, imageURL TEXT,"
    " bannerImageURL TEXT, datePublished DATE, dateModified DATE, searchRowID INTEGER, authors TEXT",
    "statuses": "articleID TEXT NOT NULL PRIMARY KEY, read BOOL NOT NULL DEFAULT 0, starred BOOL NOT NULL DEFAULT 0,"
    " dateArrived DATE NOT NULL DEFAULT 0",
    "authors": "authorID TEXT NOT NULL PRIMARY KEY, name TEXT, url TEXT, avatarURL TEXT, emailAddress TEXT",
    "authorsLookup": "authorID TEXT NOT NULL, articleID TEXT NOT NULL, PRIMARY KEY (authorID, articleID)",
}


def make(file: Path, tables: Tables, rows: dict[str, list[Row]], also: str = "") -> Path:
    """`also` is what else the program makes: indexes, virtual tables and triggers."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        for name, columns in tables.items():
            connection.execute(f"CREATE TABLE {name} ({columns})")
        connection.executescript(also)
        for name, those in rows.items():
            for row in those:
                marks = ", ".join(f":{column}" for column in row)
                connection.execute(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", row)
    return file

"""The numbered steps from an empty file to today's tables; a step that has been released is never changed."""

from __future__ import annotations

_FIRST = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL UNIQUE,
    articles INTEGER NOT NULL DEFAULT 0,      -- kept by triggers: counts are right and cost nothing
    read INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE article (                        -- as received: what the person did with it is in `state`
    id INTEGER PRIMARY KEY AUTOINCREMENT,     -- never reused: the index and the session hold ids
    source_id INTEGER NOT NULL REFERENCES source,
    identity TEXT NOT NULL UNIQUE,
    content_hash BLOB NOT NULL,               -- of everything received: the same document from another place
    text_hash BLOB NOT NULL,                  -- of the one text: names are recognised once for each text
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    date_text TEXT NOT NULL,
    instant INTEGER NOT NULL,                 -- seconds since 1970 UTC; never later than `arrived`
    arrived INTEGER NOT NULL
);
CREATE INDEX article_order ON article (instant DESC, id DESC);
CREATE INDEX article_source ON article (source_id, instant DESC, id DESC);
CREATE INDEX article_content ON article (content_hash);
CREATE INDEX article_text ON article (text_hash);
CREATE TABLE body (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    format TEXT NOT NULL,
    received BLOB NOT NULL,                   -- zlib of UTF-8
    blocks BLOB NOT NULL,                     -- zlib of JSON, made from `received`
    blocks_version INTEGER NOT NULL           -- of the code that made them
);
CREATE INDEX body_version ON body (blocks_version);
CREATE TABLE state (                          -- no row: unread, no star
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    is_read INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX state_starred ON state (article_id) WHERE is_starred;
CREATE INDEX state_read ON state (article_id) WHERE is_read;
CREATE TABLE tag (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, name)
) WITHOUT ROWID;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    last_word TEXT NOT NULL,                  -- case-folded: finds `Joe Biden` from `Biden`
    UNIQUE (kind, name)
);
CREATE INDEX entity_last_word ON entity (kind, last_word);
CREATE TABLE alias (                          -- every spelling seen
    entity_id INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (entity_id, name)
) WITHOUT ROWID;
CREATE TABLE mention (                        -- code points in the one text, half-open
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    entity_id INTEGER NOT NULL REFERENCES entity,
    confidence REAL NOT NULL,
    PRIMARY KEY (article_id, start)
) WITHOUT ROWID;
CREATE INDEX mention_entity ON mention (entity_id, article_id);
CREATE TABLE recognition (                    -- the cache: which text, by which engine
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    text_hash BLOB NOT NULL,
    engine TEXT NOT NULL
);

CREATE TABLE import_queue (                   -- what is still to do is rows: the worker may be killed at any moment
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    attempts INTEGER NOT NULL DEFAULT 0       -- a file that kills the worker is not tried for ever
);
CREATE TABLE index_queue (
    article_id INTEGER PRIMARY KEY,           -- new, changed, or gone: no foreign key
    ticket INTEGER NOT NULL                   -- another one each time: a change during indexing stays queued
);
CREATE TABLE recognise_queue (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    priority INTEGER NOT NULL DEFAULT 0       -- opened and visible articles first
);
CREATE INDEX recognise_order ON recognise_queue (priority DESC, article_id DESC);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    UPDATE source SET articles = articles + 1 WHERE id = new.source_id;
END;
CREATE TRIGGER article_gone BEFORE DELETE ON article BEGIN
    UPDATE source SET articles = articles - 1,
        read = read - (SELECT count(*) FROM state WHERE article_id = old.id AND is_read) WHERE id = old.source_id;
    DELETE FROM state WHERE article_id = old.id;
    INSERT OR REPLACE INTO index_queue VALUES (old.id, random());
END;
CREATE TRIGGER article_moved AFTER UPDATE OF source_id ON article WHEN old.source_id <> new.source_id BEGIN
    UPDATE source SET articles = articles - 1,
        read = read - (SELECT count(*) FROM state WHERE article_id = new.id AND is_read) WHERE id = old.source_id;
    UPDATE source SET articles = articles + 1,
        read = read + (SELECT count(*) FROM state WHERE article_id = new.id AND is_read) WHERE id = new.source_id;
END;
CREATE TRIGGER state_added AFTER INSERT ON state WHEN new.is_read BEGIN
    UPDATE source SET read = read + 1 WHERE id = (SELECT source_id FROM article WHERE id = new.article_id);
END;
CREATE TRIGGER state_changed AFTER UPDATE OF is_read ON state WHEN old.is_read <> new.is_read BEGIN
    UPDATE source SET read = read + new.is_read - old.is_read
        WHERE id = (SELECT source_id FROM article WHERE id = new.article_id);
END;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST,)
VERSION = len(MIGRATIONS)

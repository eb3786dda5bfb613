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
    received BLOB NOT NULL,                   -- UTF-8, compressed
    blocks BLOB NOT NULL,                     -- JSON, compressed; made from `received`
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

_FEEDS = """
CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER REFERENCES folder,      -- NULL: the top
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0       -- among the folders of its parent
);
CREATE UNIQUE INDEX folder_name ON folder (coalesce(parent_id, 0), name);
CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL UNIQUE REFERENCES source,
    url TEXT NOT NULL UNIQUE,
    is_subscribed INTEGER NOT NULL DEFAULT 1, -- 0: unsubscribed; its articles are known again when it comes back
    folder_id INTEGER REFERENCES folder ON DELETE SET NULL,
    position INTEGER NOT NULL DEFAULT 0,      -- among the feeds of its folder
    given_title TEXT NOT NULL DEFAULT '',     -- the person's own name for it
    stated_title TEXT NOT NULL DEFAULT '',
    site_url TEXT NOT NULL DEFAULT '',
    allows_private INTEGER NOT NULL DEFAULT 0,-- the person typed an address of their own network
    wants_full_text INTEGER NOT NULL DEFAULT 0,
    loads_images INTEGER NOT NULL DEFAULT 0,
    keep_days INTEGER,                        -- NULL keeps everything
    check_every INTEGER,                      -- seconds; NULL follows the feed's own pace
    user_name TEXT NOT NULL DEFAULT '',       -- the password is in the system's keyring
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    body_hash BLOB,                           -- of what was last read: the same again is not read again
    checked INTEGER,                          -- instants in seconds since 1970 UTC, NULL for never
    succeeded INTEGER,
    next_check INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,    -- as its server asked; kept also when the person asks
    is_asked INTEGER NOT NULL DEFAULT 0,      -- the person asked
    attempts INTEGER NOT NULL DEFAULT 0,      -- begun and not ended: a feed that kills the worker is not tried for ever
    failures INTEGER NOT NULL DEFAULT 0,      -- in a row
    error TEXT NOT NULL DEFAULT '',
    is_gone INTEGER NOT NULL DEFAULT 0,
    moved_to TEXT NOT NULL DEFAULT '',
    moved_times INTEGER NOT NULL DEFAULT 0,
    icon BLOB,
    icon_url TEXT NOT NULL DEFAULT '',
    icon_checked INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX feed_due ON feed (next_check) WHERE is_subscribed;
CREATE TABLE feed_item (
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    guid TEXT NOT NULL,                       -- as the feed calls it, else its link, else a hash of its text
    link TEXT NOT NULL,
    article_id INTEGER,                       -- NULL: removed; it does not come back
    PRIMARY KEY (feed_id, guid)
) WITHOUT ROWID;
CREATE INDEX feed_item_link ON feed_item (link);
CREATE INDEX feed_item_article ON feed_item (article_id);
CREATE TABLE copy (                           -- the same story as an earlier article, from another source
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    original_id INTEGER NOT NULL
);
CREATE INDEX copy_original ON copy (original_id);
CREATE TABLE enclosure (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER,
    seconds INTEGER,
    title TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE TABLE full_text (                      -- of the article's own page, beside what the feed sent
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    is_waiting INTEGER NOT NULL DEFAULT 1,
    is_asked INTEGER NOT NULL DEFAULT 0,      -- by hand, for this article
    is_shown INTEGER NOT NULL DEFAULT 0,      -- then body.blocks are made of `html`
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    html BLOB                                 -- UTF-8, compressed; NULL: not there
);
CREATE INDEX full_text_waiting ON full_text (is_asked DESC, article_id DESC) WHERE is_waiting;
ALTER TABLE state ADD COLUMN is_muted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX state_muted ON state (article_id) WHERE is_muted;
CREATE INDEX tag_name ON tag (name);
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    actions TEXT NOT NULL,                    -- JSON
    is_on INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE rule_queue (article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE);

CREATE TRIGGER item_gone AFTER DELETE ON article BEGIN
    UPDATE feed_item SET article_id = NULL WHERE article_id = old.id;
    UPDATE copy SET original_id = (SELECT min(article_id) FROM copy WHERE original_id = old.id)
        WHERE original_id = old.id;
    DELETE FROM copy WHERE article_id = original_id;
END;
"""

_SAVED_SEARCHES = """
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    text TEXT NOT NULL,                       -- in the language of the search field
    scope TEXT NOT NULL DEFAULT 'all',        -- where is searched, and what goes with that
    source_id INTEGER,
    folder_id INTEGER,
    label TEXT NOT NULL DEFAULT '',
    notifies INTEGER NOT NULL DEFAULT 0
);
"""

_ENTITIES = """
CREATE TABLE naming (                         -- a spelling as the engine joined it to a name
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    spelling TEXT NOT NULL,
    entity_id INTEGER REFERENCES entity,      -- whom it means, as the corrections say; NULL: it is no name
    UNIQUE (kind, name, spelling)
);
CREATE INDEX naming_entity ON naming (entity_id);
CREATE INDEX naming_spelling ON naming (spelling);
INSERT INTO naming (kind, name, spelling, entity_id) SELECT kind, name, name, id FROM entity;
INSERT OR IGNORE INTO naming (kind, name, spelling, entity_id)
    SELECT e.kind, e.name, a.name, e.id FROM alias a JOIN entity e ON e.id = a.entity_id;
DROP TABLE alias;
CREATE TABLE mention_of (                     -- code points in the one text, half-open
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    naming_id INTEGER NOT NULL REFERENCES naming,
    confidence REAL NOT NULL,
    PRIMARY KEY (article_id, start)
) WITHOUT ROWID;
INSERT INTO mention_of SELECT m.article_id, m.start, m.end, n.id, m.confidence
    FROM mention m JOIN entity e ON e.id = m.entity_id
    JOIN naming n ON n.kind = e.kind AND n.name = e.name AND n.spelling = e.name;
DROP TABLE mention;
ALTER TABLE mention_of RENAME TO mention;
CREATE INDEX mention_naming ON mention (naming_id, article_id);
ALTER TABLE recognition ADD COLUMN lead_end INTEGER NOT NULL DEFAULT 0; -- of title and first paragraph
UPDATE recognition SET engine = '';           -- which spelling each mention is, and the leads, are found anew
DELETE FROM meta WHERE name = 'engine';

ALTER TABLE entity ADD COLUMN shown_name TEXT;                        -- as the person calls it
ALTER TABLE entity ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entity ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;    -- by triggers; one story counts once
CREATE TABLE entity_article (                 -- counted from `mention`, so that nobody waits for counting
    entity_id INTEGER NOT NULL REFERENCES entity,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    instant INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    is_central INTEGER NOT NULL,              -- in the title or the first paragraph
    PRIMARY KEY (entity_id, article_id)
) WITHOUT ROWID;
INSERT INTO entity_article SELECT n.entity_id, m.article_id, a.instant, count(*), 0 -- before the triggers: faster
    FROM naming n CROSS JOIN mention m ON m.naming_id = n.id CROSS JOIN article a ON a.id = m.article_id
    GROUP BY 1, 2;
UPDATE entity SET articles = (SELECT count(*) FROM entity_article x WHERE x.entity_id = entity.id
    AND x.article_id NOT IN (SELECT article_id FROM copy));
CREATE INDEX entity_article_article ON entity_article (article_id);
CREATE INDEX entity_article_time ON entity_article (instant, entity_id, is_central);
CREATE TRIGGER entity_named AFTER INSERT ON entity_article BEGIN
    UPDATE entity SET articles = articles + 1 WHERE id = new.entity_id
        AND NOT EXISTS (SELECT 1 FROM copy WHERE article_id = new.article_id);
END;
CREATE TRIGGER entity_named_no_more AFTER DELETE ON entity_article BEGIN
    UPDATE entity SET articles = articles - 1 WHERE id = old.entity_id
        AND NOT EXISTS (SELECT 1 FROM copy WHERE article_id = old.article_id);
END;
CREATE TRIGGER copy_found AFTER INSERT ON copy BEGIN
    UPDATE entity SET articles = articles - 1
        WHERE id IN (SELECT entity_id FROM entity_article WHERE article_id = new.article_id);
END;
CREATE TRIGGER copy_no_more AFTER DELETE ON copy BEGIN
    UPDATE entity SET articles = articles + 1
        WHERE id IN (SELECT entity_id FROM entity_article WHERE article_id = old.article_id);
END;
CREATE TRIGGER entity_article_dated AFTER UPDATE OF instant ON article WHEN old.instant <> new.instant BEGIN
    UPDATE entity_article SET instant = new.instant WHERE article_id = new.id;
END;

CREATE TABLE correction (                     -- what the person says of names; all else about entities follows from it
    subject TEXT PRIMARY KEY,
    data TEXT NOT NULL                        -- JSON, as it is exported
) WITHOUT ROWID;
CREATE TABLE hidden_here (                    -- follows from `correction`
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entity,
    PRIMARY KEY (article_id, entity_id)
) WITHOUT ROWID;
CREATE TABLE followed (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    is_central INTEGER NOT NULL,
    notifies INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE TABLE muted (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    until TEXT NOT NULL,                      -- the first day on which it is listed again, '': never
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE TABLE muted_entity (                   -- follows from `muted` and `correction`
    entity_id INTEGER NOT NULL REFERENCES entity,
    until TEXT NOT NULL,
    PRIMARY KEY (entity_id, until)
) WITHOUT ROWID;
CREATE VIEW muted_article AS SELECT DISTINCT x.article_id FROM muted_entity m -- CROSS: never all of the counted table
    CROSS JOIN entity_article x ON x.entity_id = m.entity_id WHERE m.until = '' OR m.until > date('now', 'localtime');
CREATE TABLE merge_answer (                   -- of suggested merges, so that none is asked twice
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE TABLE month_count (                    -- by triggers
    source_id INTEGER NOT NULL,
    month TEXT NOT NULL,                      -- `2021-08`, UTC
    articles INTEGER NOT NULL,
    PRIMARY KEY (source_id, month)
) WITHOUT ROWID;
INSERT INTO month_count
    SELECT source_id, strftime('%Y-%m', instant, 'unixepoch'), count(*) FROM article GROUP BY 1, 2;
CREATE TRIGGER month_added AFTER INSERT ON article BEGIN
    INSERT INTO month_count VALUES (new.source_id, strftime('%Y-%m', new.instant, 'unixepoch'), 1)
        ON CONFLICT (source_id, month) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER month_gone AFTER DELETE ON article BEGIN
    UPDATE month_count SET articles = articles - 1
        WHERE source_id = old.source_id AND month = strftime('%Y-%m', old.instant, 'unixepoch');
END;
CREATE TRIGGER month_moved AFTER UPDATE OF source_id, instant ON article
    WHEN old.source_id <> new.source_id OR old.instant <> new.instant BEGIN
    UPDATE month_count SET articles = articles - 1
        WHERE source_id = old.source_id AND month = strftime('%Y-%m', old.instant, 'unixepoch');
    INSERT INTO month_count VALUES (new.source_id, strftime('%Y-%m', new.instant, 'unixepoch'), 1)
        ON CONFLICT (source_id, month) DO UPDATE SET articles = articles + 1;
END;
CREATE TABLE reading (                        -- articles opened, by the person's own clock
    day INTEGER NOT NULL,                     -- ordinal of the date
    hour INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (day, hour)
) WITHOUT ROWID;
"""

_TRIED_AND_REMOVED = """
-- A text that kills the worker is not tried for ever.
ALTER TABLE recognise_queue ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
CREATE INDEX recognise_suspects ON recognise_queue (article_id DESC) WHERE attempts > 0;

-- What was removed is known again under another name, and its name may be given to another article.
ALTER TABLE feed_item ADD COLUMN removed_title TEXT NOT NULL DEFAULT '';
ALTER TABLE feed_item ADD COLUMN removed_instant INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER item_gone;
CREATE TRIGGER item_gone AFTER DELETE ON article BEGIN
    UPDATE feed_item SET article_id = NULL, removed_title = old.title, removed_instant = old.instant
        WHERE article_id = old.id;
    UPDATE copy SET original_id = (SELECT min(article_id) FROM copy WHERE original_id = old.id)
        WHERE original_id = old.id;
    DELETE FROM copy WHERE article_id = original_id;
END;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _FEEDS, _SAVED_SEARCHES, _ENTITIES, _TRIED_AND_REMOVED)
VERSION = len(MIGRATIONS)

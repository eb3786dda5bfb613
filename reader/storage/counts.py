"""Numbers of the sidebar, kept by triggers or read from an index: right, and the same cost at a million articles."""

from __future__ import annotations

from reader.domain.counts import SidebarCounts, SourceCount
from reader.storage.database import Database
from reader.storage.date_lengths import HAS_DAY
from reader.storage.subscriptions import read_tree, unread_muted


def sidebar_counts(database: Database, today: int) -> SidebarCounts:
    """`today` is the instant (seconds since 1970 UTC) at which the person's day began."""
    with database.reading() as connection:
        muted = unread_muted(connection)
        sources = tuple(
            SourceCount(n, title, articles, articles - read - muted.get(n, 0))
            for n, title, articles, read in connection.execute(
                "SELECT id, title, articles, read FROM source WHERE articles"
                " AND id NOT IN (SELECT source_id FROM feed WHERE is_subscribed) ORDER BY title COLLATE NOCASE"
            )
        )
        articles, unread = connection.execute(
            "SELECT coalesce(sum(articles), 0), coalesce(sum(articles - read), 0) FROM source"
        ).fetchone()
        hidden, unread_hidden = connection.execute(
            "SELECT count(*), count(*) FILTER (WHERE NOT coalesce(s.is_read, 0)) FROM"
            " (SELECT article_id FROM copy UNION SELECT article_id FROM state WHERE is_muted"
            " UNION SELECT article_id FROM muted_article) c"
            " LEFT JOIN state s ON s.article_id = c.article_id"
        ).fetchone()
        today_unread = connection.execute(
            f"SELECT count(*) FROM article WHERE instant >= ? AND {HAS_DAY}"
            " AND id NOT IN (SELECT article_id FROM copy)"
            " AND NOT EXISTS (SELECT 1 FROM state WHERE article_id = article.id AND (is_muted OR is_read))"
            " AND id NOT IN (SELECT article_id FROM muted_article)",
            (today,),
        ).fetchone()[0]
        starred = connection.execute("SELECT count(*) FROM state WHERE is_starred").fetchone()[0]
        labels = connection.execute("SELECT name, count(*) FROM tag GROUP BY name ORDER BY name COLLATE NOCASE")
        return SidebarCounts(
            articles - hidden, today_unread, unread - unread_hidden, starred, sources, read_tree(connection),
            tuple(labels.fetchall()),
        )  # fmt: skip

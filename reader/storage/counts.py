"""Numbers of the sidebar, kept by triggers or read from an index: right, and the same cost at a million articles."""

from __future__ import annotations

from reader.domain.counts import SidebarCounts, SourceCount
from reader.storage.database import Database


def sidebar_counts(database: Database, today: int) -> SidebarCounts:
    """`today` is the instant (seconds since 1970 UTC) at which the person's day began."""
    with database.reading() as connection:
        sources = tuple(
            SourceCount(n, title, articles, articles - read)
            for n, title, articles, read in connection.execute(
                "SELECT id, title, articles, read FROM source WHERE articles ORDER BY title COLLATE NOCASE"
            )
        )
        dated = connection.execute("SELECT count(*) FROM article WHERE instant >= ?", (today,)).fetchone()[0]
        starred = connection.execute("SELECT count(*) FROM state WHERE is_starred").fetchone()[0]
    return SidebarCounts(
        sum(source.articles for source in sources), dated, sum(source.unread for source in sources), starred, sources
    )

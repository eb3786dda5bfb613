"""Feeds for tests, served over loopback, and a library that subscribes to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from working import Told, work_off

from reader.domain.feed import Feed
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.library.outside import Outside

LONG = "Het kabinet besprak de begroting, en de Kamer stemde er na een lang debat mee in. " * 6


@dataclass(frozen=True)
class Item:
    title: str
    link: str = ""
    guid: str | None = None  # None: as the link
    text: str = LONG
    date: str = "Mon, 05 Aug 2024 10:00:00 GMT"
    more: str = ""

    def __str__(self) -> str:
        guid = self.link if self.guid is None else self.guid
        parts = [f"<title>{escape(self.title)}</title>", f"<description>{escape(self.text)}</description>"]
        parts += [f"<link>{escape(self.link)}</link>"] if self.link else []
        parts += [f'<guid isPermaLink="false">{escape(guid)}</guid>'] if guid else []
        parts += [f"<pubDate>{self.date}</pubDate>"] if self.date else []
        return f"<item>{''.join(parts)}{self.more}</item>"


def rss(*items: Item, title: str = "De Krant", more: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0'
        f'.dtd"><channel><title>{escape(title)}</title><link>https://krant.example</link>{more}'
        f"{''.join(map(str, items))}</channel></rss>"
    ).encode()


def story(n: int, **changes: str) -> Item:
    return Item(**{"title": f"Bericht {n}", "link": f"https://krant.example/{n}", **changes})


def refresh(library: Library, outside: Outside, feed_ids: Sequence[int] | None = None) -> Told:
    """Fetch these or all, and do all that follows but finding names."""
    library.subscriptions.refresh(feed_ids)
    told = work_off(library, recognise=False, outside=outside)
    library.refresh()
    return told


def the_feed(library: Library, feed_id: int) -> Feed:
    return next(feed for feed in library.subscriptions.tree().feeds if feed.id == feed_id)


def titles(library: Library, text: str = "", scope: Scope = Scope.ALL, **which: int | str) -> list[str]:
    """What the list shows for this question, in order."""
    result = library.search(SearchRequest(text, scope, **which))  # type: ignore[arg-type]
    return [row.title for row in library.rows(result, result.ids.tolist())]


def ids(library: Library, text: str = "", scope: Scope = Scope.ALL, **which: int | str) -> list[int]:
    return [int(n) for n in library.search(SearchRequest(text, scope, **which)).ids]  # type: ignore[arg-type]

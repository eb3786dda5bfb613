"""The small pictures of feeds: fetched once a month, when nothing else is to be fetched."""

from __future__ import annotations

import logging
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, SimpleQueue
from urllib.parse import urljoin

from reader.domain.changes import Changes
from reader.errors import LeeszaalError
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.web.addresses import host_of

log = logging.getLogger(__name__)

EVERY_SECONDS = 30 * 24 * 3600
_AT_ONCE = 4


class IconFetching:
    """Used by one thread; fetching goes on in others."""

    def __init__(self, stores: Stores, outside: Outside) -> None:
        self._checks, self._outside = stores.feed_checks, outside
        self._under_way: dict[int, Future[None]] = {}
        self._icons: SimpleQueue[tuple[int, bytes | None]] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    @property
    def is_waiting(self) -> bool:
        return bool(self._under_way)

    def step(self) -> Changes | None:
        """Put an icon away, or ask for some; None when there is nothing to do but wait."""
        try:
            feed_id, icon = self._icons.get_nowait()
        except Empty:
            return Changes() if self._begin() else None
        self._under_way.pop(feed_id, None)
        self._checks.put_icon(feed_id, icon, int(time.time()))
        return Changes(sources=icon is not None)

    def close(self) -> None:
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> bool:
        if self._under_way:
            return False
        wanted = self._checks.icons_to_fetch(int(time.time()) - EVERY_SECONDS, _AT_ONCE)
        for feed_id, icon_url, site_url, private_url in wanted:
            self._threads = self._threads or ThreadPoolExecutor(_AT_ONCE, "icon")
            self._under_way[feed_id] = self._threads.submit(self._fetch, feed_id, icon_url, site_url, private_url)
        return bool(wanted)

    def _fetch(self, feed_id: int, icon_url: str, site_url: str, private_url: str) -> None:
        """`private_url` is the feed's address where the person allowed a private one: that host, and no other."""
        icon = None
        try:
            for place in filter(None, (icon_url, urljoin(site_url, "/favicon.ico") if site_url else "")):
                with suppress(LeeszaalError):
                    from reader.web.pictures import fetch_icon  # as in outside.py

                    icon = fetch_icon(self._outside.web, place, host_of(place) == host_of(private_url))
                    break
        except Exception:  # an address or a picture of anyone: without an answer, the worker would wait for ever
            log.exception("the icon of feed %d cannot be fetched", feed_id)
        finally:
            self._icons.put((feed_id, icon))
            self._outside.arrived.set()

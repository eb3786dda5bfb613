"""From another reader's library into this one: its feeds in their folders, its articles, what was read and starred.

An article is an item of its feed under the name that the feed gives it, so that the next refresh finds it known. What
is read, starred or labelled on either side is so afterwards; nothing that the person did here is undone.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from reader.domain.article import Received
from reader.domain.changes import Changes, Skipped
from reader.domain.feed import Feed, FeedItem, Outline, OutlineFeed
from reader.entities.language import detect_language
from reader.errors import Cancelled, LeeszaalError, UnreadableFile
from reader.feeds.items import feed_item
from reader.library.asking import IsCancelled, never
from reader.library.importing import BATCH, BATCH_CHARS, Tally, import_path
from reader.library.item_names import named_items
from reader.library.library import Library
from reader.library.other_readers.finding import find_library
from reader.library.other_readers.foreign import ForeignItem, ForeignLibrary
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION
from reader.sources.clean_text import one_line
from reader.storage.articles import NewArticle
from reader.storage.feed_placing import FeedPlace, NewItem
from reader.storage.labels import label_name
from reader.web.addresses import is_private, normal_address

log = logging.getLogger(__name__)

_LARGEST_BODY = 5_000_000  # characters of one article
_NO_LIBRARY = "This is no library of another reader that Leeszaal knows."


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be taken over. `known` counts feeds that are here already; `skipped` are sentences."""

    program: str
    feeds: int
    known: int
    folders: int
    articles: int
    unread: int
    starred: int
    labelled: int
    skipped: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def preview(library: Library, path: Path, is_cancelled: IsCancelled = never) -> Preview:
    """Reads all of it, as the import will; nothing is changed, and no copy of it is left behind. Raises LeeszaalError
    or Cancelled."""
    try:
        found = find_library(path)
        if found is None:
            raise LeeszaalError(_NO_LIBRARY)
        outline = _addressed(found.outline())
        articles = unread = starred = labelled = 0
        seen: set[tuple[str, str]] = set()
        for item in found.items():
            if is_cancelled():
                raise Cancelled
            name = item.feed, item.raw.guid or item.raw.link or item.raw.title
            if name in seen:
                continue  # an export may have an article among the starred ones and in its feed
            seen.add(name)
            articles += 1
            unread += not item.is_read
            starred += item.is_starred
            labelled += bool(item.labels)
    except UnreadableFile as error:
        raise LeeszaalError(f"{path.name} cannot be taken over: {error}.") from error
    here = {feed.url for feed in library.subscriptions.tree().feeds}
    known = sum(feed.url in here for feed in outline.feeds)
    folders = len({feed.folders for feed in outline.feeds if feed.folders})
    counts = len(outline.feeds), known, folders, articles, unread, starred, labelled
    return Preview(found.program, *counts, outline.skipped)


def import_any(stores: Stores, path: Path, tally: Tally) -> Iterator[Changes]:
    """Another reader's library, or else a file or folder of documents, in the small steps of `import_path`."""
    try:
        found = find_library(path)
    except UnreadableFile as error:
        tally.skip(Skipped(str(path), str(error)))
        return
    if found is None:
        yield from import_path(stores, path, tally)
        return
    try:
        yield from _import(stores, found, tally)
    except UnreadableFile as error:
        tally.skip(Skipped(str(path), str(error)))


def _import(stores: Stores, found: ForeignLibrary, tally: Tally) -> Iterator[Changes]:
    items = found.items()
    first = next(items, None)  # what cannot be read at all is found out before anything is changed
    outline = _addressed(found.outline())
    private = frozenset(feed.url for feed in outline.feeds if is_private(feed.url))
    stores.subscriptions.subscribe_all(outline, private)
    for said in outline.skipped:
        tally.skip(Skipped(found.program, said.rstrip(".")))
    yield Changes(sources=True)
    feeds = _Feeds(stores)
    for some in _batches(first, items):
        feed = feeds.at(some[0].feed)
        made = [(item, one) for item in some if (one := _made(item, feed, tally)) is not None]
        changes, ids = _put_items(stores, feed, made, tally) if feed else _put_loose(stores, made, tally)
        yield changes | _mark(stores, ids)


def _addressed(outline: Outline) -> Outline:
    """With every address as if it had been typed."""
    feeds: dict[str, OutlineFeed] = {}
    skipped = list(outline.skipped)
    for feed in outline.feeds:
        try:
            url = normal_address(feed.url)
        except LeeszaalError:
            skipped.append(
                f"“{one_line(feed.title, 100)}” has an address that cannot be subscribed to: {one_line(feed.url, 100)}"
            )
        else:
            feeds.setdefault(url, replace(feed, url=url))
    return replace(outline, feeds=tuple(feeds.values()), skipped=tuple(skipped))


class _Feeds:
    """The subscription at an address as another reader has it."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._known: dict[str, Feed | None] = {"": None}

    def at(self, address: str) -> Feed | None:
        if address not in self._known:
            try:
                self._known[address] = self._stores.subscriptions.find(normal_address(address))
            except LeeszaalError:
                self._known[address] = None
        return self._known[address]


def _batches(first: ForeignItem | None, items: Iterator[ForeignItem]) -> Iterator[list[ForeignItem]]:
    """Items of one feed, as many as one transaction may put away."""
    some = [first] if first is not None else []
    chars = len(first.raw.body) if first is not None else 0
    for item in items:
        if some and (item.feed != some[0].feed or len(some) >= BATCH or chars > BATCH_CHARS):
            yield some
            some, chars = [], 0
        some.append(item)
        chars += len(item.raw.body)
    if some:
        yield some


def _made(item: ForeignItem, feed: Feed | None, tally: Tally) -> FeedItem | None:
    if len(item.raw.body) > _LARGEST_BODY:
        tally.skip(Skipped(one_line(item.raw.title, 80) or item.source, "too long"))
        return None
    try:
        return feed_item(item.raw, feed.url if feed else item.feed, feed.site_url if feed else "")
    except Exception:  # one text that a parser cannot bear must not stop the import of all others
        log.exception("an article of %s cannot be turned into blocks", item.source)
        tally.skip(Skipped(one_line(item.raw.title, 80) or item.source, "its text cannot be understood"))
        return None


Made = list[tuple[ForeignItem, FeedItem]]
Ids = list[tuple[int, ForeignItem]]


def _put_items(stores: Stores, feed: Feed, made: Made, tally: Tally) -> tuple[Changes, Ids]:
    """As items of their feed. No full text is fetched for these, and none is too old: a refresh decides that."""
    of = {id(one): item for item, one in made}
    named = named_items(one for _, one in made)
    place = FeedPlace(feed.id, feed.source_id)
    new = [NewItem(name, _article(one, f"feed:{feed.id}:{name}", feed.title), one.enclosures) for name, one in named]
    placed = stores.feed_items.put(place, new, {name: one.link for name, one in named})
    renamed = {f"link:{one.link}": name for name, one in named if one.link}
    ids = stores.feed_items.named(feed.id, (name for name, _ in named))
    ids |= {renamed[name]: n for name, n in stores.feed_items.named(feed.id, renamed).items()}
    tally.added += len(placed.added)
    tally.updated += len(placed.updated)
    tally.unchanged += len(made) - len(placed.added) - len(placed.updated)
    changes = Changes(added=placed.added, updated=placed.updated, sources=bool(placed.added))
    return changes, [(ids[name], of[id(one)]) for name, one in named if name in ids]


def _put_loose(stores: Stores, made: Made, tally: Tally) -> tuple[Changes, Ids]:
    """Articles of feeds that nobody subscribes to: by their own address, unless a feed has that article already."""
    ids: Ids = []
    loose: Made = []
    for item, one in made:
        known = stores.feed_items.with_link(one.link)
        if known is not None:
            ids.append((known, item))
            tally.unchanged += 1
        else:
            loose.append((item, one))
    if not loose:
        return Changes(), ids
    new = [
        _article(
            one, f"url:{one.link}" if one.link else f"item:{one.guid or one.packed.text_hash.hex()}",
            one_line(item.source, 120) or "Import",
        )
        for item, one in loose
    ]  # fmt: skip
    changed: dict[str, list[int]] = defaultdict(list)
    for (item, _), (put, article_id) in zip(loose, stores.articles.put(new), strict=True):
        ids.append((article_id, item))
        changed[put.name].append(article_id)
    tally.added += len(changed["ADDED"])
    tally.updated += len(changed["UPDATED"])
    tally.unchanged += len(changed["UNCHANGED"])
    return Changes(added=tuple(changed["ADDED"]), updated=tuple(changed["UPDATED"]), sources=True), ids


def _article(one: FeedItem, identity: str, source: str) -> NewArticle:
    received = Received(identity, source, one.title, one.body, one.format, one.date, one.link, one.author, one.language)
    return NewArticle(received, one.packed, BLOCKS_VERSION, one.language or detect_language(one.packed.beginning))


def _mark(stores: Stores, ids: Ids) -> Changes:
    """A kill before this is made good when the import is begun again: what is there already is marked too."""
    changed = stores.states.mark("is_read", [n for n, item in ids if item.is_read], True)
    changed += stores.states.mark("is_starred", [n for n, item in ids if item.is_starred], True)
    labelled: dict[str, list[int]] = defaultdict(list)
    for n, item in ids:
        for label in filter(None, map(label_name, item.labels)):
            labelled[label].append(n)
    for label, some in labelled.items():
        changed += stores.labels.put(some, label)
    return Changes(updated=tuple(dict.fromkeys(changed)), sources=bool(changed))

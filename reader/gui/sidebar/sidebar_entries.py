"""What the sidebar lists, as values: standing views, labels, folders with their feeds, and the other sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.domain.counts import SidebarCounts, SourceCount
from reader.domain.entity_views import Followed, Rising
from reader.domain.feed import Feed, FeedTree, Folder
from reader.domain.saved_search import SavedSearch, SavedSearchCount
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.rising_words import said_rising
from reader.gui.words.texts import in_a_line, number, translate
from reader.library.asking import Scope, SearchRequest
from reader.library.saved_searches import request_of

_MOST_OF_TITLE = 200  # characters
_DEEPEST = 64  # folders in folders; a circle that should not be there ends here


@dataclass(frozen=True, slots=True)
class View:
    """What the list shows: everything, or a part of it. A saved search has its own words; others keep what is typed."""

    scope: Scope = Scope.ALL
    source_id: int | None = None
    folder_id: int | None = None
    label: str = ""
    text: str | None = None
    entity_id: int | None = None
    is_central: bool = False  # only where the entity is named in title or first paragraph

    @classmethod
    def of(cls, request: SearchRequest) -> View:
        return cls(
            request.scope, request.source_id, request.folder_id, request.label, entity_id=request.entity_id,
            is_central=request.is_central,
        )  # fmt: skip

    def within(self, request: SearchRequest) -> SearchRequest:
        """The same words and order, asked of this part."""
        text = request.text if self.text is None else self.text
        return replace(
            request, text=text, scope=self.scope, source_id=self.source_id, folder_id=self.folder_id, label=self.label,
            entity_id=self.entity_id, is_central=self.is_central,
        )  # fmt: skip


class Kind(StrEnum):
    VIEW = "view"
    SEARCH = "search"
    LABEL = "label"
    FOLDER = "folder"
    FEED = "feed"
    SOURCE = "source"
    ENTITY = "entity"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """A row of the sidebar and the rows in it. `key` tells rows apart; a heading has no view."""

    kind: Kind
    key: str
    view: View | None
    title: str
    icon: str = ""
    count: int = 0
    feed: Feed | None = None
    folder: Folder | None = None
    search: SavedSearch | None = None
    entity: Followed | Rising | None = None
    children: tuple[SidebarEntry, ...] = ()

    @property
    def trouble(self) -> str:
        """Why a feed could not be refreshed, in the person's language; '' if it could."""
        health = self.feed.health if self.feed is not None else None
        if health is None or not (health.error or health.is_gone):
            return ""
        if not health.error:
            return translate("Sidebar", "This feed has ended; its articles stay.")
        return in_own_language(in_a_line(health.error, 300))

    @property
    def heard(self) -> str:
        """What a screen reader says of the row."""
        parts = [self.title]
        if self.entity is not None:
            parts.append(one_of_kind(self.entity.kind))
        if isinstance(self.entity, Rising):
            parts.append(self.told)
        elif self.count:
            parts.append(number(self.count))
        if self.trouble:
            parts.append(translate("Sidebar", "cannot be refreshed: {reason}").format(reason=self.trouble))
        return ", ".join(parts)

    @property
    def told(self) -> str:
        """How much more than usual an entity is named."""
        return said_rising(self.entity) if isinstance(self.entity, Rising) else ""

    @property
    def can_be_renamed(self) -> bool:
        return self.is_movable or self.search is not None

    @property
    def is_movable(self) -> bool:
        return self.kind in {Kind.FOLDER, Kind.FEED}


def view_title(scope: Scope) -> str:
    match scope:
        case Scope.ALL:
            return translate("Sidebar", "All")
        case Scope.TODAY:
            return translate("Sidebar", "Today")
        case Scope.UNREAD:
            return translate("Sidebar", "Unread")
        case Scope.STARRED:
            return translate("Sidebar", "Starred")
        case Scope.FOLDER:
            return translate("Sidebar", "Folder")
        case Scope.LABEL:
            return translate("Sidebar", "Labels")
        case Scope.ENTITY:
            return translate("Sidebar", "Name")
        case _:
            return translate("Sidebar", "Sources")


def counted_entries(counts: SidebarCounts) -> tuple[SidebarCounts, tuple[SidebarEntry, ...]]:
    """With the rows made of them; for any thread."""
    return counts, entries(counts)


def entries(counts: SidebarCounts | None) -> tuple[SidebarEntry, ...]:
    """The rows for these counts; before they are known, the standing views without any."""
    standing = (
        _standing(Scope.ALL, "all", counts.unread if counts else 0),
        _standing(Scope.TODAY, "today", counts.today if counts else 0),
        _standing(Scope.UNREAD, "unread", counts.unread if counts else 0),
        _standing(Scope.STARRED, "star", counts.starred if counts else 0),
    )
    if counts is None:
        return standing
    followed = {one.entity_id for one in counts.followed}
    return (
        *standing,
        *_section("followed", translate("Sidebar", "Followed"), [_followed(one) for one in counts.followed]),
        *_section(
            "trending", translate("Sidebar", "Trending"),
            [_rising(one) for one in counts.rising if one.entity_id not in followed],
        ),
        *_section("searches", translate("Sidebar", "Saved searches"), [_search(one) for one in counts.searches]),
        *_section("labels", translate("Sidebar", "Labels"), [_label(*one) for one in counts.labels]),
        *_section("feeds", translate("Sidebar", "Feeds"), _branch(_children(counts.tree), None)),
        *_section("sources", translate("Sidebar", "Sources"), [_source(one) for one in counts.sources]),
    )  # fmt: skip


def walk(rows: Iterable[SidebarEntry]) -> Iterator[SidebarEntry]:
    """Every row from the top down, also those in closed folders."""
    for entry in rows:
        yield entry
        yield from walk(entry.children)


def feeds_in(entry: SidebarEntry) -> tuple[Feed, ...]:
    """The feed itself, or all feeds of a folder and the folders in it."""
    return tuple(one.feed for one in walk([entry]) if one.feed is not None)


def _standing(scope: Scope, icon: str, count: int) -> SidebarEntry:
    return SidebarEntry(Kind.VIEW, scope.value, View(scope), view_title(scope), icon, count)


def _section(key: str, title: str, rows: Sequence[SidebarEntry]) -> tuple[SidebarEntry, ...]:
    return (SidebarEntry(Kind.HEADING, f"heading-{key}", None, title), *rows) if rows else ()


def _search(counted: SavedSearchCount) -> SidebarEntry:
    search = counted.search
    view = replace(View.of(request_of(search)), text=search.text)
    title = in_a_line(search.name, _MOST_OF_TITLE) or search.text
    return SidebarEntry(Kind.SEARCH, f"search-{search.id}", view, title, "saved-search", counted.unread, search=search)


def _followed(one: Followed) -> SidebarEntry:
    view = View(Scope.ENTITY, entity_id=one.entity_id, is_central=one.follow.is_central)
    title = in_a_line(one.name, _MOST_OF_TITLE)
    return SidebarEntry(Kind.ENTITY, f"followed-{one.entity_id}", view, title, count=one.unread, entity=one)


def _rising(one: Rising) -> SidebarEntry:
    view = View(Scope.ENTITY, entity_id=one.entity_id)
    title = in_a_line(one.name, _MOST_OF_TITLE)
    return SidebarEntry(Kind.ENTITY, f"rising-{one.entity_id}", view, title, count=one.today, entity=one)


def _label(name: str, count: int) -> SidebarEntry:
    title = in_a_line(name, _MOST_OF_TITLE)
    return SidebarEntry(Kind.LABEL, f"label-{name}", View(Scope.LABEL, label=name), title, "label", count)


def _source(source: SourceCount) -> SidebarEntry:
    title = in_a_line(source.title, _MOST_OF_TITLE)
    return SidebarEntry(
        Kind.SOURCE, f"source-{source.id}", View(Scope.SOURCE, source.id), title, "source", source.unread
    )


Children = dict[int | None, tuple[list[Folder], list[Feed]]]


def _children(tree: FeedTree) -> Children:
    """Folders and feeds by the folder they are in; what is in a folder that is gone, or in itself, is at the top."""
    parents = {folder.id: folder.parent_id for folder in tree.folders}
    found: Children = {}
    for folder in tree.folders:
        is_inside = folder.parent_id in parents and not _is_in_itself(folder.id, parents)
        found.setdefault(folder.parent_id if is_inside else None, ([], []))[0].append(folder)
    for feed in tree.feeds:
        found.setdefault(feed.folder_id if feed.folder_id in parents else None, ([], []))[1].append(feed)
    return found


def _is_in_itself(folder_id: int, parents: Mapping[int, int | None]) -> bool:
    above, seen = parents[folder_id], set[int]()
    while above is not None and above in parents and above not in seen:
        if above == folder_id:
            return True
        seen.add(above)
        above = parents[above]
    return False


def _branch(children: Children, parent_id: int | None, depth: int = 0) -> list[SidebarEntry]:
    """Folders first, then feeds, each in the person's own order."""
    folders, feeds = children.get(parent_id, ([], []))
    rows = []
    for folder in folders if depth < _DEEPEST else ():
        inner = tuple(_branch(children, folder.id, depth + 1))
        rows.append(
            SidebarEntry(
                Kind.FOLDER, f"folder-{folder.id}", View(Scope.FOLDER, folder_id=folder.id),
                in_a_line(folder.name, _MOST_OF_TITLE), "folder", folder.unread, folder=folder, children=inner,
            )
        )  # fmt: skip
    return rows + [_feed(feed) for feed in feeds]


def _feed(feed: Feed) -> SidebarEntry:
    view = View(Scope.SOURCE, feed.source_id)
    return SidebarEntry(
        Kind.FEED, f"feed-{feed.id}", view, in_a_line(feed.title, _MOST_OF_TITLE) or feed.url, "feed", feed.unread,
        feed=feed,
    )  # fmt: skip

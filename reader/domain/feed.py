"""A feed as the web sends it, as the library keeps it, and how its last refresh went."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.article import BodyFormat, Enclosure
from reader.domain.blocks import Block
from reader.domain.dates import ArticleDate
from reader.domain.packed_blocks import PackedBlocks, unpack

__all__ = [
    "Discovery", "Enclosure", "FailedFeed", "Feed", "FeedDocument", "FeedHealth", "FeedItem", "FeedSettings",
    "FeedTree", "Folder", "FoundFeed", "Outline", "OutlineFeed", "RefreshReport",
    "folders_within",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed. `guid` is what the feed calls it, '' if it does not; `blocks` begin with the title."""

    guid: str
    link: str  # safe and absolute, without trackers; '' if there is none
    title: str
    author: str
    body: str
    format: BodyFormat
    date: ArticleDate | None
    language: str
    packed: PackedBlocks
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Made anew at each call."""
        return unpack(self.packed.json)


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """What one fetch of a feed holds, in the feed's own order."""

    title: str
    site_url: str
    language: str
    icon_url: str
    items: tuple[FeedItem, ...]
    ttl: int | None = None  # seconds the feed asks to be left alone
    is_cut: bool = False  # it had more items than are taken from one feed


@dataclass(frozen=True, slots=True)
class Folder:
    """`parent_id` None is the top; `position` orders the folders of one parent. `unread` counts a story once, though
    several feeds in the folder tell it."""

    id: int
    parent_id: int | None
    name: str
    position: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What the person wants of one feed."""

    wants_full_text: bool = False
    loads_images: bool = False
    keep_days: int | None = None  # None keeps everything; starred and labelled articles are always kept
    check_every: int | None = None  # seconds; None follows the feed's own pace
    user_name: str = ""  # the password is in the system's keyring, or in memory where there is none


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """Instants in seconds since 1970 UTC, None for never. `error` is a sentence, '' when the last check went well."""

    checked: int | None = None
    succeeded: int | None = None
    newest: int | None = None
    next_check: int = 0
    failures: int = 0  # in a row
    error: str = ""
    is_gone: bool = False  # its server said that it will not come back; its articles stay


@dataclass(frozen=True, slots=True)
class Feed:
    """A subscription. `title` is the person's own name for it, else what the feed says, else its host."""

    id: int
    source_id: int
    url: str
    title: str
    site_url: str
    folder_id: int | None
    position: int
    articles: int
    unread: int
    settings: FeedSettings = field(default=FeedSettings())
    health: FeedHealth = field(default=FeedHealth())
    has_icon: bool = False


@dataclass(frozen=True, slots=True)
class FeedTree:
    """All folders and subscriptions, each in the order of its position."""

    folders: tuple[Folder, ...] = ()
    feeds: tuple[Feed, ...] = ()


@dataclass(frozen=True, slots=True)
class FailedFeed:
    url: str
    title: str
    error: str


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did. `is_offline`: nothing could be reached, so no feed is blamed."""

    feeds: int = 0
    new: int = 0
    updated: int = 0
    failed: tuple[FailedFeed, ...] = ()
    is_offline: bool = False


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed found at an address a person gave, with the titles of its newest items."""

    url: str
    title: str
    site_url: str = ""
    items: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Discovery:
    """The answer to an address: the feeds behind it, or a sentence on why there are none. `needs_password` says that
    the server asked for a name and password."""

    url: str
    found: tuple[FoundFeed, ...] = ()
    error: str = ""
    needs_password: bool = False


@dataclass(frozen=True, slots=True)
class OutlineFeed:
    """A feed of a subscription list; `folders` from the outermost to the innermost. `title` is the person's own name
    for it, `stated_title` what it is known to call itself."""

    url: str
    title: str = ""
    site_url: str = ""
    folders: tuple[str, ...] = ()
    stated_title: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A subscription list (OPML). `skipped` are sentences on what in it cannot be subscribed to."""

    title: str = ""
    feeds: tuple[OutlineFeed, ...] = ()
    folders: tuple[tuple[str, ...], ...] = ()  # also the empty ones
    skipped: tuple[str, ...] = ()


def folders_within(folders: tuple[Folder, ...], folder_id: int | None) -> frozenset[int]:
    """The folder itself and every folder inside it, however deep."""
    found = {folder_id} if folder_id is not None else set()
    while True:
        more = {folder.id for folder in folders if folder.parent_id in found} - found
        if not more:
            return frozenset(found)
        found |= more

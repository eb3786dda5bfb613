"""An article as it came in, and as it is kept, listed and read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.blocks import Block
from reader.domain.dates import ArticleDate
from reader.domain.entity import ArticleMention, EntityKind


class BodyFormat(StrEnum):
    """How `Received.body` is written, and so which reader turns it into blocks."""

    TEXT = "text"  # blank-line-separated paragraphs
    HTML = "html"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Received:
    """An article as received: immutable, kept so that blocks can be made again when the code improves.

    `identity` says which document this is (an address, a file path, a sample's name): the same identity with another
    body is an update. `source` is what the sidebar groups by. `date` is None if the document does not say.
    """

    identity: str
    source: str
    title: str
    body: str
    format: BodyFormat = BodyFormat.TEXT
    date: ArticleDate | None = None
    url: str = ""
    author: str = ""
    language: str = ""  # ISO 639-1, "" if the document does not say


class FullText(StrEnum):
    """Whether the whole article was fetched from its own page."""

    NONE = "none"
    WAITING = "waiting"
    THERE = "there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ArticleState:
    """What the person did with it; kept apart from the article, so that an update never touches it."""

    is_read: bool = False
    is_starred: bool = False
    tags: tuple[str, ...] = ()  # labels


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A recording or film that comes with an article; opened in the person's own player, never fetched by us."""

    url: str
    media_type: str = ""  # as stated, such as `audio/mpeg`
    bytes: int | None = None
    seconds: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class EntityChip:
    """One name under a title in the list."""

    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What one row of the timeline shows. `hits` and `title_hits` are code-point ranges in `snippet` and `title`."""

    id: int
    title: str
    source: str
    date: ArticleDate
    language: str
    is_read: bool
    is_starred: bool
    snippet: str
    hits: tuple[tuple[int, int], ...] = ()
    title_hits: tuple[tuple[int, int], ...] = ()
    chips: tuple[EntityChip, ...] = ()
    labels: tuple[str, ...] = ()
    picture: str = ""  # the address of its first one, where the person lets the pictures of its feed be shown


@dataclass(frozen=True, slots=True)
class Article:
    """What the reading pane shows. The blocks begin with the title as a heading of level 1, so that names in the title
    are mentions like any other; `text` is `plain_text(blocks)`. `mentions` is None until they have been recognised."""

    id: int
    title: str
    source: str
    author: str
    url: str
    date: ArticleDate
    language: str
    blocks: tuple[Block, ...]
    text: str
    state: ArticleState
    mentions: tuple[ArticleMention, ...] | None
    feed_id: int | None = None  # the feed that brought it
    enclosures: tuple[Enclosure, ...] = ()
    also_in: tuple[str, ...] = ()  # titles of other sources with the same story
    full_text: FullText = FullText.NONE
    full_text_error: str = ""
    shows_full_text: bool = False
    loads_images: bool = False

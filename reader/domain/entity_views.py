"""What is known of an entity, as its card, its page and the sidebar show it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.dates import ArticleDate
from reader.domain.entity import Entity, EntityKey, EntityKind

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

CARD_DAYS = 30


@dataclass(frozen=True, slots=True)
class Together:
    """Another entity, and how many articles name both."""

    entity_id: int
    kind: EntityKind
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Follow:
    """`is_central`: only articles that name it in their title or first paragraph count."""

    is_central: bool = False
    notifies: bool = False


@dataclass(frozen=True, slots=True)
class Mute:
    """Articles that name it are listed nowhere, until this day (the first on which they are; None: for good)."""

    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class EntityCard:
    """`days` counts the articles of each of the last CARD_DAYS days, the earliest first, today last. A story that
    several sources tell counts once."""

    entity: Entity
    articles: int
    days: tuple[int, ...]
    together: tuple[Together, ...]  # at most three
    follow: Follow | None = None
    mute: Mute | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name seen in the text, and for how many mentions; `of` is the entity that was merged into this one with it."""

    text: str
    mentions: int
    of: EntityKey | None = None


@dataclass(frozen=True, slots=True)
class EntityPage:
    """`ids` are all its articles, newest first; `links` are pairs among `related`, by entity id, with the number
    of articles that name both."""

    card: EntityCard
    ids: npt.NDArray[np.int64]
    months: tuple[tuple[str, int], ...]  # `2021-08`, the earliest first, those with articles
    sources: tuple[tuple[str, int], ...]  # the commonest first
    related: tuple[Together, ...]  # at most twenty, those in most articles with it first
    links: tuple[tuple[int, int, int], ...]
    spellings: tuple[Spelling, ...]  # the commonest first


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence of an article in which an entity is first named, below the title if it is named there.

    `marks` are its mentions in `sentence` (code points, half-open), `start` is where the first one stands in the text.
    """

    article_id: int
    title: str
    source: str
    date: ArticleDate
    is_read: bool
    is_central: bool
    sentence: str
    marks: tuple[tuple[int, int], ...]
    start: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A followed entity in the sidebar."""

    entity_id: int
    kind: EntityKind
    name: str
    articles: int
    unread: int
    follow: Follow


@dataclass(frozen=True, slots=True)
class MutedEntity:
    entity_id: int
    kind: EntityKind
    name: str
    mute: Mute


@dataclass(frozen=True, slots=True)
class Rising:
    """An entity that is named more than it used to be: articles in the last day, and those a day before that."""

    entity_id: int
    kind: EntityKind
    name: str
    today: int
    usual: float  # articles a day over the thirty days before
    score: float


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """Two entities that may be one. `reason` is `surname`, `initials`, `abbreviation`, `spelling` or `language`."""

    one: Entity
    one_articles: int
    other: Entity
    other_articles: int
    reason: str
    shared: Sequence[str] = ()  # names of entities that both are named with

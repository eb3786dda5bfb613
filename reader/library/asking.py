"""What the window asks and gets: one query with its scope, and the answer as ids in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from reader.domain.entity import EntityKind
from reader.domain.query import Order

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Ids: TypeAlias = "npt.NDArray[np.int64]"  # the window is painted before numpy is loaded


class Scope(StrEnum):
    """Which part of the library the list shows."""

    ALL = "all"
    TODAY = "today"
    UNREAD = "unread"
    STARRED = "starred"
    SOURCE = "source"
    FOLDER = "folder"
    LABEL = "label"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """`text` is in the query language, empty is everything; `source_id`, `folder_id`, `label`, `entity_id` go with
    their scopes; with `is_central` an entity's articles are those that name it in their title or first paragraph."""

    text: str = ""
    scope: Scope = Scope.ALL
    source_id: int | None = None
    order: Order = Order.NEWEST
    folder_id: int | None = None
    label: str = ""
    entity_id: int | None = None
    is_central: bool = False


@dataclass(frozen=True, slots=True)
class MutedFound:
    """Articles that are not listed because they are muted, and the names for which most of them are."""

    articles: int
    names: tuple[str, ...] = ()  # none: by hand or by a rule


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`ids` holds every matching article in order. `unindexed` articles are in the library but cannot be found by their
    words yet; the list of everything holds them all the same. `muted` says what would be there, if nothing is."""

    request: SearchRequest
    ids: Ids
    total: int
    unindexed: int = 0
    explanation: str = ""
    notice: str = ""
    did_you_mean: str | None = None
    muted: MutedFound | None = None


@dataclass(frozen=True, slots=True)
class FacetCount:
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How often each entity and source occurs in the articles of a search, the commonest first."""

    total: int
    entities: dict[EntityKind, tuple[FacetCount, ...]] = field(default_factory=dict)
    sources: tuple[FacetCount, ...] = ()
    languages: tuple[FacetCount, ...] = ()
    months: tuple[tuple[str, int], ...] = ()  # those with articles, as `2021-08`, the earliest first


def never() -> bool:
    return False


IsCancelled = Callable[[], bool]

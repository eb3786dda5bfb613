"""The front page of a day: who is named more than usual, and the day's stories with everyone who tells them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.dates import ArticleDate, Precision
from reader.domain.entity import EntityKind
from reader.domain.entity_views import Rising


class Reason(StrEnum):
    """Why this telling of a story leads the others."""

    ONLY = "only"
    CENTRAL = "central"  # it has most in common with the others
    FULLEST = "fullest"  # of those that have, it says by far the most
    EARLIEST = "earliest"  # of those that have, it was first


@dataclass(frozen=True, slots=True)
class Telling:
    """One article of a story."""

    id: int
    title: str
    source: str
    date: ArticleDate
    is_read: bool


@dataclass(frozen=True, slots=True)
class StoryName:
    entity_id: int
    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class Story:
    """`tellings` has the lead first, then the others by time; `lead_text` is how the lead article begins."""

    tellings: tuple[Telling, ...]
    reason: Reason
    names: tuple[StoryName, ...]
    lead_text: str
    weight: float

    @property
    def lead(self) -> Telling:
        return self.tellings[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """Each source once, the lead's first."""
        return tuple(dict.fromkeys(one.source for one in self.tellings))

    @property
    def is_read(self) -> bool:
        return all(one.is_read for one in self.tellings)


@dataclass(frozen=True, slots=True)
class RisingDays:
    """A rising entity with its articles of each day: the thirty before, and the day itself last. None for a month."""

    rising: Rising
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """`is_now`: of the last 24 hours; else of `day`, the newest with articles, or of the month or year that it begins,
    where `precision` says that no more is known of them. Without enough articles of before,
    nothing can rise: then `has_usual` is False and `rising` holds who is named in most sources. `articles` and `ids`
    are of the whole day: more than the stories hold, where these are many."""

    day: datetime.date
    is_now: bool
    articles: int
    unread: int
    rising: tuple[RisingDays, ...] = ()
    stories: tuple[Story, ...] = ()
    has_usual: bool = True
    left_out: int = 0  # stories that are not on the page
    precision: Precision = Precision.DAY

    @property
    def ids(self) -> tuple[int, ...]:
        """Every article on the page."""
        return tuple(one.id for story in self.stories for one in story.tellings)

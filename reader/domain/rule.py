"""What is to be done with articles as they come in, by a question in the language of the search field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleActions:
    """`labels` are put on; a muted article is marked read and left out of every list but `is:muted`."""

    marks_read: bool = False
    stars: bool = False
    mutes: bool = False
    notifies: bool = False
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """`query` is what is typed in the search field; `id` 0 is a rule that was never saved."""

    id: int
    name: str
    query: str
    actions: RuleActions
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class NotifiedArticle:
    id: int
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class Notified:
    """New articles of which a rule says that the person wants to hear; the first of `total`."""

    articles: tuple[NotifiedArticle, ...]
    total: int

"""What is the case in the window, and which of it a command needs in order to make sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """What a command may need in order to make sense."""

    is_open: bool = False  # the library is there
    has_rows: bool = False
    has_article: bool = False
    has_link: bool = False
    has_pictures: bool = False  # that were not asked for yet
    has_hits: bool = False
    has_mentions: bool = False
    can_undo: bool = False
    can_go_back: bool = False
    can_go_forward: bool = False
    has_view: bool = False  # the row of the sidebar that commands are about lists articles
    has_feed: bool = False  # it is a feed
    has_folder: bool = False
    has_site: bool = False  # the feed says where its site is
    has_feeds: bool = False  # there are any
    has_search: bool = False  # the row is a saved search
    has_words: bool = False  # something is searched
    has_text: bool = False  # an article is open
    can_speak: bool = False  # the system has a program that reads aloud
    is_speaking: bool = False
    has_page: bool = False  # in place of the article
    has_entity: bool = False  # the row of the sidebar is a name


When = Callable[[Situation], bool]


def always(now: Situation) -> bool:
    return True


def library_open(now: Situation) -> bool:
    return now.is_open


def rows(now: Situation) -> bool:
    return now.has_rows


def article(now: Situation) -> bool:
    return now.has_article


def link(now: Situation) -> bool:
    return now.has_link


def pictures(now: Situation) -> bool:
    return now.has_pictures


def hits(now: Situation) -> bool:
    return now.has_article and now.has_hits


def mentions(now: Situation) -> bool:
    return now.has_article and now.has_mentions


def undo(now: Situation) -> bool:
    return now.can_undo


def back(now: Situation) -> bool:
    return now.can_go_back


def forward(now: Situation) -> bool:
    return now.can_go_forward


def view(now: Situation) -> bool:
    return now.is_open and now.has_view


def feed(now: Situation) -> bool:
    return now.is_open and now.has_feed


def folder(now: Situation) -> bool:
    return now.is_open and now.has_folder


def feed_or_folder(now: Situation) -> bool:
    return now.is_open and (now.has_feed or now.has_folder)


def site(now: Situation) -> bool:
    return now.is_open and now.has_site


def row_with_name(now: Situation) -> bool:
    return now.is_open and (now.has_feed or now.has_folder or now.has_search)


def saved_search(now: Situation) -> bool:
    return now.is_open and now.has_search


def row_with_entity(now: Situation) -> bool:
    return now.is_open and now.has_entity


def page(now: Situation) -> bool:
    return now.has_page


def words(now: Situation) -> bool:
    return now.is_open and now.has_words


def feeds(now: Situation) -> bool:
    return now.is_open and now.has_feeds


def open_text(now: Situation) -> bool:
    return now.has_text


def speech(now: Situation) -> bool:
    return now.has_text and now.can_speak


def speaking(now: Situation) -> bool:
    return now.is_speaking

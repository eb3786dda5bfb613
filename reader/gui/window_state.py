"""What the window's commands depend on and tick, and what of the window is kept until the next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from reader.domain.query import Order
from reader.gui.commands import Situation
from reader.gui.links import is_on_web
from reader.gui.measures import MEASURES
from reader.gui.session import Session
from reader.gui.sidebar_entries import View
from reader.gui.timeline_view import Place
from reader.gui.window_commands import KIND_COMMANDS
from reader.library.asking import Scope, SearchRequest

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

_COLUMNS = (232, 216, 380, 588)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What to ask and where to stand when the library is open."""

    request: SearchRequest
    article_id: int | None
    place: Place | None
    scroll: float

    @property
    def view(self) -> View:
        return View.of(self.request)


def beginning(session: Session) -> Beginning:
    scope = Scope(session.scope)
    view = View(
        scope,
        session.source_id if scope is Scope.SOURCE else None,
        session.folder_id if scope is Scope.FOLDER else None,
        session.label if scope is Scope.LABEL else "",
    )
    return Beginning(
        view.within(SearchRequest(session.text, order=Order(session.order))),
        session.article_id,
        Place(session.place_id, session.place_offset) if session.place_id else None,
        session.scroll,
    )


def restore_shape(window: MainWindow, session: Session) -> None:
    window.resize(1200, 800)
    if session.geometry:
        window.restoreGeometry(QByteArray.fromBase64(session.geometry.encode("ascii", "ignore")))
    columns = session.columns
    if len(columns) == len(_COLUMNS) - 1:  # of before there was a panel beside the list
        columns = (columns[0], _COLUMNS[1], *columns[1:])
    columns = columns if len(columns) == len(_COLUMNS) else _COLUMNS
    window.splitter.set_widths([width or usual for width, usual in zip(columns, _COLUMNS, strict=True)])
    window.sidebar_room.choose(session.has_sidebar)
    window.search_parts.restore(session)
    window.sidebar.tree.close_folders(session.closed_folders)
    window.column.pane.set_measure(session.measure)
    window.column.hide_kinds(session.hidden_kinds)


def session_of(window: MainWindow) -> Session:
    """Changes nothing: it is taken while the person reads, too. A library that could not be opened leaves it be."""
    if not window.is_open:
        return window.former_session
    request, place, article_id = window.searching.request, window.timeline.place(), window.opening.wanted_id
    return Session(
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        columns=window.splitter.widths(),
        has_sidebar=window.sidebar_room.is_wanted,
        scope=request.scope.value,
        source_id=request.source_id,
        folder_id=request.folder_id,
        label=request.label,
        closed_folders=window.sidebar.tree.closed_folders,
        order=request.order.value,
        text=request.text,
        article_id=article_id,
        place_id=place.article_id if place else None,
        place_offset=place.offset if place else 0,
        scroll=window.column.pane.scroll_fraction(),
        hidden_kinds=window.column.hidden_kinds,
        measure=window.column.pane.measure,
        has_facets=window.search_parts.room.is_wanted,
        explains=window.list_header.is_explaining,
        searches=window.search_parts.completing.history.all,
    )


def situation(window: MainWindow) -> Situation:
    article, history, row = window.opening.article, window.opening.history, window.sidebar.tree.target
    return Situation(
        is_open=window.is_open,
        has_rows=bool(window.model.rowCount()),
        has_article=window.current_id is not None,
        has_link=bool(window.link),
        has_pictures=window.pictures.can_load,
        has_hits=window.column.has_hits,
        has_mentions=bool(article and article.mentions),
        can_undo=window.marking.can_undo or window.undoing.can_undo,
        can_go_back=history.can_go_back,
        can_go_forward=history.can_go_forward,
        has_view=row is not None and row.view is not None,
        has_feed=row is not None and row.feed is not None,
        has_folder=row is not None and row.folder is not None,
        has_site=row is not None and row.feed is not None and is_on_web(row.feed.site_url),
        has_feeds=bool(window.sidebar_model.tree.feeds),
        has_search=row is not None and row.search is not None,
        has_words=bool(window.searching.request.text.strip()),
    )


def ticks(window: MainWindow) -> dict[str, bool]:
    """Which of the toggling commands are on."""
    settings, order = window.preferences.settings, window.searching.request.order
    return {
        **{f"theme_{name}": settings.theme == name for name in ("system", "light", "sepia", "dark")},
        **{f"column_{name}": window.column.pane.measure == measure for name, measure in MEASURES.items()},
        **{f"language_{name}": settings.language == name for name in ("system", "nl", "en")},
        **{name: kind.value not in window.column.hidden_kinds for kind, name in KIND_COMMANDS.items()},
        "order_newest": order is Order.NEWEST,
        "order_best": order is Order.RELEVANCE,
        "full_text": bool(window.opening.article and window.opening.article.shows_full_text),
        "facets": not window.search_parts.panel.isHidden(),
        "explain": window.list_header.is_explaining,
        "sidebar": not window.sidebar.isHidden(),
        "zen": window.zen.is_on,
        "full_screen": window.isFullScreen(),
        "single_keys": settings.single_keys,
    }

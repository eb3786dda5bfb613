"""What the window's commands depend on and tick, and what of the window is kept until the next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from reader.domain.query import Order
from reader.gui.commands.commands import Situation
from reader.gui.reading.caret import has_caret
from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.theme.measures import LINE_HEIGHTS, MEASURES, USUAL
from reader.gui.timeline.timeline_view import Place
from reader.gui.window.window_commands import KIND_COMMANDS
from reader.gui.words.links import is_on_web
from reader.library.asking import Scope, SearchRequest
from reader.settings import choices_of

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

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
        entity_id=session.entity_id if scope is Scope.ENTITY else None,
        is_central=session.is_central and scope is Scope.ENTITY,
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
        columns = (columns[0], 0, *columns[1:])
    columns = columns if len(columns) == len(_COLUMNS) else (0, 0, *_COLUMNS[2:])
    wider = window.appearance.fonts.interface_size / USUAL
    usual = (*(round(width * wider) for width in _COLUMNS[:2]), *_COLUMNS[2:])
    window.splitter.set_widths([width or of_itself for width, of_itself in zip(columns, usual, strict=True)])
    window.splitter.set_heights(session.heights)
    window.sidebar_room.choose(session.has_sidebar)
    window.search_parts.restore(session)
    window.entity_parts.pages.restore(session.page)
    window.sidebar.tree.close_folders(session.closed_folders)
    window.sidebar.tree.groups.close(session.closed_groups)
    window.column.hide_kinds(session.hidden_kinds)


def session_of(window: MainWindow) -> Session:
    """Changes nothing: it is taken while the person reads, too. A library that could not be opened leaves it be."""
    if not window.is_open:
        return window.former_session
    request, place, article_id = window.searching.request, window.timeline.place(), window.opening.wanted_id
    return Session(
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        columns=window.splitter.widths(),
        heights=window.splitter.heights() or window.former_session.heights,
        has_sidebar=window.sidebar_room.is_wanted,
        scope=request.scope.value,
        source_id=request.source_id,
        folder_id=request.folder_id,
        label=request.label,
        closed_folders=window.sidebar.tree.closed_folders,
        closed_groups=window.sidebar.tree.groups.closed,
        entity_id=request.entity_id,
        is_central=request.is_central,
        day=date.today().isoformat(),
        order=request.order.value,
        text=request.text,
        article_id=article_id,
        place_id=place.article_id if place else None,
        place_offset=place.offset if place else 0,
        scroll=window.column.pane.scroll_fraction(),
        hidden_kinds=window.column.hidden_kinds,
        has_facets=window.search_parts.room.is_wanted,
        explains=window.list_header.is_explaining,
        searches=window.search_parts.completing.history.all,
        page=window.entity_parts.pages.kept,
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
        has_mentions=window.entity_parts.has_names,
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
        has_text=article is not None,
        can_speak=window.desktop.aloud.can_speak,
        is_speaking=window.desktop.aloud.is_speaking,
        has_entity=row is not None and row.entity is not None,
        has_page=window.entity_parts.pages.place is not None,
    )


def ticks(window: MainWindow) -> dict[str, bool]:
    """Which of the toggling commands are on."""
    settings, order = window.preferences.settings, window.searching.request.order
    return {
        **{f"theme_{name}": settings.theme == name for name in choices_of("theme")},
        **{f"rows_{name}": settings.list_density == name for name in choices_of("list_density")},
        **{f"typeface_{name}": settings.typeface == name for name in choices_of("typeface")},
        **{f"lines_{name}": settings.line_height == height for name, height in LINE_HEIGHTS.items()},
        "justified": settings.is_justified,
        **{f"layout_{name}": settings.layout == name for name in ("beside", "below")},
        **{f"column_{name}": settings.text_width == measure for name, measure in MEASURES.items()},
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
        "caret": has_caret(window.column.pane),
    }

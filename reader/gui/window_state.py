"""What the window's commands depend on and tick, and what of the window is kept until the next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from reader.domain.query import Order
from reader.gui.commands import Situation
from reader.gui.measures import MEASURES
from reader.gui.session import Session
from reader.gui.sidebar_model import View
from reader.gui.timeline_view import Place
from reader.gui.window_commands import KIND_COMMANDS
from reader.library.asking import Scope, SearchRequest

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

_COLUMNS = (208, 380, 612)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What to ask and where to stand when the library is open."""

    request: SearchRequest
    article_id: int | None
    place: Place | None
    scroll: float

    @property
    def view(self) -> View:
        return View(self.request.scope, self.request.source_id)


def beginning(session: Session) -> Beginning:
    scope = Scope(session.scope)
    source_id = session.source_id if scope is Scope.SOURCE else None
    return Beginning(
        SearchRequest(session.text, scope, source_id, Order(session.order)),
        session.article_id,
        Place(session.place_id, session.place_offset) if session.place_id else None,
        session.scroll,
    )


def restore_shape(window: MainWindow, session: Session) -> None:
    window.resize(1200, 800)
    if session.geometry:
        window.restoreGeometry(QByteArray.fromBase64(session.geometry.encode("ascii", "ignore")))
    columns = session.columns if len(session.columns) == len(_COLUMNS) else _COLUMNS
    window.splitter.set_widths([width or usual for width, usual in zip(columns, _COLUMNS, strict=True)])
    window.sidebar_room.choose(session.has_sidebar)
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
        order=request.order.value,
        text=request.text,
        article_id=article_id,
        place_id=place.article_id if place else None,
        place_offset=place.offset if place else 0,
        scroll=window.column.pane.scroll_fraction(),
        hidden_kinds=window.column.hidden_kinds,
        measure=window.column.pane.measure,
    )


def situation(window: MainWindow) -> Situation:
    article, history = window.opening.article, window.opening.history
    return Situation(
        is_open=window.is_open,
        has_rows=bool(window.model.rowCount()),
        has_article=window.current_id is not None,
        has_link=bool(window.link),
        has_hits=window.column.has_hits,
        has_mentions=bool(article and article.mentions),
        can_undo=window.marking.can_undo,
        can_go_back=history.can_go_back,
        can_go_forward=history.can_go_forward,
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
        "sidebar": not window.sidebar.isHidden(),
        "zen": window.zen.is_on,
        "full_screen": window.isFullScreen(),
        "single_keys": settings.single_keys,
    }

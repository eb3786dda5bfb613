"""The order that was chosen is remembered, and the list says so."""

from __future__ import annotations

from collections.abc import Callable

from reader.gui.settings.session import Session
from reader.gui.window.main_window import MainWindow
from reader.library.asking import Order


def test_best_match_is_remembered_and_said(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(session=Session(order="relevance", text="cook"))
    assert window.searching.request.order is Order.RELEVANCE
    assert window.list_header.order is Order.RELEVANCE

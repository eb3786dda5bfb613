"""What the window wears and in what language it speaks: settings, theme and texts, handed to its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog

from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow


def take_settings(window: MainWindow) -> None:
    settings = window.preferences.settings
    window.languages.use(settings.language)
    window.setLocale(QLocale())
    window.appearance.choose(settings.theme)
    window.column.pane.set_text_size(settings.text_size)
    window.column.pane.set_highlight_mode(settings.highlights)
    window.actions_by_id.set_single_keys(settings.single_keys)
    window.show_choices()


def wear(window: MainWindow, theme: Theme) -> None:
    window.timeline_delegate.set_theme(theme)
    window.sidebar_delegate.set_theme(theme)
    window.column.set_theme(theme)
    window.search_parts.set_icons()
    for part in (
        window.actions_by_id, window.search_bar, window.column.find_bar, window.notices, window.message_page,
        window.sidebar,
    ):  # fmt: skip
        part.set_icons()
    window.update_situation()


def set_texts(window: MainWindow) -> None:
    """After a change of language."""
    for part in (
        window.actions_by_id, window.search_bar, window.column.find_bar, window.notices, window.status, window.sidebar,
    ):  # fmt: skip
        part.set_texts()
    window.search_parts.set_texts()
    window.sidebar.tree.set_counts(window.sidebar_model.counts)
    for dialog in window.findChildren(QDialog):
        dialog.close()  # in the language of before
    window.name_view(window.sidebar.tree.view)
    window.list_header.set_order(window.searching.request.order)
    if window.model.result is not None:
        window.show_result(window.model.result)

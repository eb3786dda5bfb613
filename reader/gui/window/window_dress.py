"""What the window wears and in what language it speaks: settings, theme and texts, handed to its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from reader.gui.theme.list_style import ListStyle
from reader.gui.theme.measures import USUAL
from reader.gui.theme.text_style import TextStyle
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


def take_settings(window: MainWindow) -> None:
    settings = window.preferences.settings
    window.languages.use(settings.language)
    window.setLocale(QLocale())
    former_size = window.appearance.fonts.interface_size
    is_other_size = window.appearance.set_text_size(settings.interface_text_size)
    window.appearance.choose(settings.theme)
    if is_other_size:
        wear_fonts(window)
        window.splitter.widen_sides(settings.interface_text_size / former_size)
    set_list_style(window, ListStyle.of(settings))
    window.pictures.of_list.set_on(settings.list_pictures)
    if window.splitter.put_article(below=settings.layout == "below"):
        window.timeline.scrollTo(window.timeline.currentIndex())
    window.column.pane.set_style(TextStyle.of(settings))
    window.column.pane.set_highlight_mode(settings.highlights)
    window.actions_by_id.take_keys(settings)
    window.show_choices()


def set_list_style(window: MainWindow, style: ListStyle) -> None:
    """The row one stands on stays where it is."""
    if window.timeline_delegate.style == style:
        return
    place = window.timeline.place()
    window.timeline_delegate.set_style(style)
    window.timeline.set_row_height(window.timeline_delegate.row_height)
    window.timeline.restore(window.timeline.current_id(), place)


def wear_fonts(window: MainWindow) -> None:
    """The window's text has another size."""
    fonts = window.appearance.fonts
    window.sidebar_delegate.set_fonts(fonts)
    window.column.legend.set_fonts(fonts)
    search = window.search_parts
    for part in (search.panel, search.chips, search.completer, search.likeness):
        part.set_fonts(fonts)
    window.entity_parts.set_fonts(fonts)
    window.sidebar.tree.doItemsLayout()
    fit_bars(window)


def fit_bars(window: MainWindow) -> None:
    """The bars grow with the text in them."""
    fonts = window.appearance.fonts
    more = round(1.3 * (fonts.interface_size - USUAL))
    window.toolbar.setIconSize(QSize(fonts.pixels(20), fonts.pixels(20)))
    window.search_bar.setFixedHeight(34 + more)
    window.status.setFixedHeight(30 + more)


def wear(window: MainWindow, theme: Theme) -> None:
    fit_bars(window)
    window.timeline_delegate.set_theme(theme)
    window.sidebar_delegate.set_theme(theme)
    window.column.set_theme(theme)
    window.search_parts.set_icons()
    window.desktop.set_icons()
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
    window.entity_parts.set_texts()
    window.desktop.set_texts()
    window.sidebar.tree.set_counts(window.sidebar_model.counts)
    for dialog in window.findChildren(QDialog):
        if not (hasattr(dialog, "set_texts") or _may_be_typed_in(dialog)):
            dialog.close()  # in the language of before; those that lie beside others say all anew themselves
    window.name_view(window.sidebar.tree.view)
    window.list_header.set_order(window.searching.request.order)
    if window.model.result is not None:
        window.show_result(window.model.result)


def _may_be_typed_in(dialog: QWidget) -> bool:
    """What was typed is worth more than the language of what stands around it."""
    fields: list[QLineEdit | QPlainTextEdit] = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
    return any(field.isEnabled() and not field.isReadOnly() for field in fields)

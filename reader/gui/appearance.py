"""Dresses the program in a theme: the one chosen, or the one that goes with the system's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from reader.gui.fonts import Fonts
from reader.gui.icons import Icons
from reader.gui.style_sheet import style_sheet
from reader.gui.theme import DARK, LIGHT, THEMES, Theme, qt_palette
from reader.gui.window_style import window_style

_FONT_SIZE = 13  # of menus and labels, in pixels


class Appearance(QObject):
    themed = Signal(object)  # Theme

    def __init__(self, app: QApplication, fonts: Fonts, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._icons = app, icons
        self.fonts = fonts
        self._choice = "system"
        self._theme: Theme | None = None
        font = QFont(fonts.sans)
        font.setPixelSize(_FONT_SIZE)
        app.setFont(font)
        app.setStyle("Fusion")
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme or LIGHT

    def choose(self, name: str) -> None:
        """'system', 'light', 'dark' or 'sepia'."""
        self._choice = name
        theme = self._chosen()
        if theme is self._theme:
            return
        self._theme = theme
        self._icons.set_colours(QColor(theme.ink), QColor(theme.bar))
        self._app.setPalette(qt_palette(theme))
        self._app.setStyleSheet(style_sheet(theme) + window_style(theme))
        self.themed.emit(theme)

    def _chosen(self) -> Theme:
        if self._choice in THEMES:
            return THEMES[self._choice]
        return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _system_changed(self) -> None:
        self.choose(self._choice)

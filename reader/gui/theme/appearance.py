"""Dresses the program: in the theme chosen or the one that goes with the system's, and in text of a chosen size."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.measures import BODY
from reader.gui.theme.style_sheet import style_sheet
from reader.gui.theme.theme import CONTRAST, CONTRAST_DARK, DARK, LIGHT, THEMES, Theme, qt_palette
from reader.gui.theme.window_style import window_style


class Appearance(QObject):
    """`fonts` say how large the window's text is."""

    themed = Signal(object)  # Theme

    def __init__(self, app: QApplication, fonts: Fonts, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._icons = app, icons
        self.fonts = fonts
        self._choice = "system"
        self._theme: Theme | None = None
        app.setFont(fonts.font(BODY))
        app.setStyle("Fusion")
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme or LIGHT

    def choose(self, name: str) -> None:
        """'system', 'light', 'dark', 'sepia' or 'contrast'."""
        self._choice = name
        theme = self._chosen()
        if theme is self._theme:
            return
        self._theme = theme
        self._icons.set_colours(QColor(theme.ink), QColor(theme.faint))
        self._app.setPalette(qt_palette(theme))
        self._wear()
        self.themed.emit(theme)

    def set_text_size(self, pixels: int) -> bool:
        """Of menus and labels; all else keeps its share of it. Whether that is another size than before: who keeps a
        font of its own must be handed `fonts`."""
        if pixels == self.fonts.interface_size:
            return False
        self.fonts = replace(self.fonts, interface_size=pixels)
        self._app.setFont(self.fonts.font(BODY))
        if self._theme is not None:
            self._wear()
        return True

    def _wear(self) -> None:
        size = self.fonts.interface_size
        self._app.setStyleSheet(style_sheet(self.theme, size) + window_style(self.theme, size))

    def _chosen(self) -> Theme:
        is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        wants_contrast = self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if self._choice == "contrast" or (self._choice == "system" and wants_contrast):
            return CONTRAST_DARK if is_dark else CONTRAST
        if self._choice in THEMES:
            return THEMES[self._choice]
        return DARK if is_dark else LIGHT

    def _system_changed(self) -> None:
        self.choose(self._choice)

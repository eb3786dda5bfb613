"""All settings in one dialog, found by page or by words; each applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands.actions import Actions
from reader.gui.settings.preferences import Preferences
from reader.gui.settings.setting_parts import CommandPart, SettingPart
from reader.gui.settings.setting_rows import SETTING_ROWS, CommandRow, Page, SettingRow, page_title
from reader.gui.widgets.announcing import make_clearable
from reader.gui.words.texts import translate
from reader.settings import Settings

_USUAL_LINE = 16  # pixels from line to line where the text of the window is as it comes
_PAGE = Qt.ItemDataRole.UserRole + 1


class SettingsDialog(QDialog):
    def __init__(
        self,
        preferences: Preferences,
        actions: Actions,
        run: Callable[[str], object],
        rows: tuple[SettingRow | CommandRow, ...] = SETTING_ROWS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._actions, self._run, self._rows = preferences, actions, run, rows
        self._parts: list[SettingPart | CommandPart] = []
        self._headings: dict[Page, QLabel] = {}
        self._field, self._pages, self._area = QLineEdit(), QListWidget(), QScrollArea()
        self._nothing = QLabel()
        self._nothing.setObjectName("hint")
        self._nothing.setWordWrap(True)
        make_clearable(self._field)
        self._field.installEventFilter(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._close = QPushButton()
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._pages)
        middle.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addLayout(middle, 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self._area.setWidget(self._make_parts())
        self.set_texts()
        self._take(preferences.settings)
        self._pages.setCurrentRow(0)
        self._filter()
        self._field.textChanged.connect(lambda _: self._filter())
        self._pages.currentRowChanged.connect(lambda _: self._choose_page())
        preferences.changed.connect(self._take)
        self._field.setFocus()
        self.resize(QSize(760, 560) * (self._line / _USUAL_LINE))

    @property
    def shown(self) -> list[str]:
        """The settings and commands that can be seen now."""
        return [_name(part) for part in self._parts if not part.isHidden()]

    @property
    def page(self) -> Page | None:
        item = self._pages.currentItem()
        return Page(item.data(_PAGE)) if item is not None else None

    def look_for(self, words: str) -> None:
        self._field.setText(words)

    def show_page(self, page: Page) -> None:
        self._field.clear()
        for row in range(self._pages.count()):
            if self._pages.item(row).data(_PAGE) == page:
                self._pages.setCurrentRow(row)

    def set_texts(self) -> None:
        """Also after a change of language, with the person where they were."""
        self.setWindowTitle(translate("SettingsDialog", "Settings"))
        said = translate("SettingsDialog", "Search the settings")
        self._field.setPlaceholderText(said)
        self._field.setAccessibleName(said)
        self._pages.setAccessibleName(translate("SettingsDialog", "Pages"))
        self._nothing.setText(translate("SettingsDialog", "No setting has these words."))
        self._close.setText(translate("SettingsDialog", "Close"))
        for part in self._parts:
            part.set_texts()
        for row, (page, heading) in enumerate(self._headings.items()):
            heading.setText(page_title(page))
            self._pages.item(row).setText(page_title(page))
        self._fit_pages()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_texts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._field.setFocus()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._field.selectAll()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes to the pages, and Return to the first setting that was found."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._pages.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                for part in [part for part in self._parts if not part.isHidden()][:1]:
                    part.focus()
                return True
        return super().eventFilter(watched, event)

    def _make_parts(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("settingParts")
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 14, 8)
        column.setSpacing(0)
        for page in Page:
            rows = [row for row in self._rows if row.page is page]
            if not rows:
                continue
            heading = self._headings[page] = QLabel()
            heading.setObjectName("formHeading")
            heading.setIndent(0)
            column.addWidget(heading)
            item = QListWidgetItem()
            item.setData(_PAGE, page.value)
            self._pages.addItem(item)
            for row in rows:
                part = self._part(row)
                self._parts.append(part)
                column.addWidget(part)
        column.addWidget(self._nothing)
        column.addStretch(1)
        return inside

    def _part(self, row: SettingRow | CommandRow) -> SettingPart | CommandPart:
        if isinstance(row, CommandRow):
            return CommandPart(row, self._actions, self._run)
        part = SettingPart(row)
        part.wanted.connect(lambda name, value: self._preferences.change(**{name: value}))
        return part

    @property
    def _line(self) -> int:
        return self.fontMetrics().lineSpacing()

    def _take(self, settings: Settings) -> None:
        for part in self._parts:
            part.take(settings)
        self._fit_pages()

    def _fit_pages(self) -> None:
        """As wide as its words, in whatever size and language."""
        self._pages.setFixedWidth(max(8 * self._line, self._pages.sizeHintForColumn(0) + 2 * self._line))

    def _choose_page(self) -> None:
        if self.page is not None and self._field.text():
            self._field.clear()
        else:
            self._filter()

    def _found(self, words: list[str]) -> list[SettingPart | CommandPart]:
        """A page by its own name only where nothing else has the words: 'language' is one setting of a whole page."""
        found = [part for part in self._parts if _having(words, part.words)]
        return found or [part for part in self._parts if _having(words, page_title(part.page))]

    def _filter(self) -> None:
        """One page, or while something is searched what has all its words, on whatever page."""
        words = self._field.text().casefold().split()
        if words:
            self._pages.blockSignals(True)
            self._pages.setCurrentRow(-1)
            self._pages.blockSignals(False)
        elif self.page is None:
            self._pages.setCurrentRow(0)
        found = self._found(words) if words else [part for part in self._parts if part.page is self.page]
        for part in self._parts:
            part.setVisible(part in found)
        for page, heading in self._headings.items():
            heading.setVisible(any(part.page is page for part in found))
        self._nothing.setVisible(not found)
        self._area.verticalScrollBar().setValue(0)


def _having(words: list[str], text: str) -> bool:
    return all(word in text.casefold() for word in words)


def _name(part: SettingPart | CommandPart) -> str:
    return part.row.name if isinstance(part, SettingPart) else part.row.command_id

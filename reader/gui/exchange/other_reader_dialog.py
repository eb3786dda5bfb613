"""Another reader's library before it is taken over: where it is, and then what is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.exchange.opml_dialog import feeds
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, as_tip, in_a_line, number, translate

_PLACE = Qt.ItemDataRole.UserRole
_MOST_SKIPPED = 500


def preview_lines(seen: Mapping[str, Any]) -> list[str]:
    """What is in it, a line for each kind."""
    first = feeds(int(seen["feeds"]))
    if seen["folders"]:
        many = translate("OtherReader", "in {n} folders").format(n=number(int(seen["folders"])))
        first += " " + (translate("OtherReader", "in 1 folder") if seen["folders"] == 1 else many)
    if seen["known"]:
        first += ", " + translate("OtherReader", "{n} of which you have already").format(n=number(int(seen["known"])))
    lines = [first]
    if seen["articles"]:
        states = [
            translate("OtherReader", "{n} unread").format(n=number(int(seen["unread"]))),
            translate("OtherReader", "{n} starred").format(n=number(int(seen["starred"]))),
        ]
        if seen["labelled"]:
            states.append(translate("OtherReader", "{n} with a label").format(n=number(int(seen["labelled"]))))
        lines.append(f"{article_count(int(seen['articles']))}: {', '.join(states)}")
    return lines


class OtherReaderDialog(QDialog):
    """`place_wanted` asks for a file (True) or a folder; `look_wanted` says where to look; `wished`: take it over."""

    place_wanted = Signal(bool)
    look_wanted = Signal(object)  # Path
    wished = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("OtherReader", "Import from another reader"))
        self._path = Path()
        self._title, self._text = QLabel(self.windowTitle()), QLabel()
        self._title.setObjectName("messageTitle")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._text.setText(
            translate(
                "OtherReader",
                "Subscriptions in their folders, articles, and what was read and starred: from NetNewsWire, RSS Guard, "
                "Liferea, Newsboat and FreshRSS, and from exports in JSON of Google Reader, Inoreader, Miniflux and "
                "Feedbin. Nothing is changed over there.",
            )
        )
        self._found_title = QLabel(translate("OtherReader", "Found on this computer:"))
        self._found = QListWidget()
        self._found.setAccessibleName(translate("OtherReader", "Found on this computer"))
        self._found.itemActivated.connect(lambda item: self.look_wanted.emit(item.data(_PLACE)))
        self._skipped = QPlainTextEdit()
        self._skipped.setReadOnly(True)
        self._skipped.setTabChangesFocus(True)
        self._skipped.setAccessibleName(translate("OtherReader", "Left out"))
        self._skipped.setMaximumHeight(120)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1)  # not running to and fro: nothing here moves by itself
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("OtherReader", "Looking…"))
        row = QHBoxLayout()
        self._file = QPushButton(translate("OtherReader", "Choose a file…"))
        self._folder = QPushButton(translate("OtherReader", "Choose a folder…"))
        self._file.clicked.connect(lambda: self.place_wanted.emit(True))
        self._folder.clicked.connect(lambda: self.place_wanted.emit(False))
        for button in (self._file, self._folder):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        parts: tuple[QWidget, ...] = (self._title, self._text, self._bar, self._found_title, self._found, self._skipped)
        for part in parts:
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self._make_buttons())
        for hidden in (self._bar, self._found_title, self._found, self._skipped, self._go):
            hidden.hide()
        self.setMinimumWidth(540)
        self._fit()
        self._file.setFocus()

    @property
    def said(self) -> str:
        return self._text.text()

    @property
    def button(self) -> QPushButton:
        return self._go

    def show_places(self, places: Sequence[tuple[str, Path]]) -> None:
        """Libraries that were found by themselves, unless one is looked at by now."""
        if not places or not self._file.isVisible():
            return
        for program, path in places:
            item = QListWidgetItem(f"{program} — {in_a_line(str(path), 120)}")
            item.setData(_PLACE, path)
            item.setToolTip(as_tip(str(path)))
            self._found.addItem(item)
        self._found.setCurrentRow(0)
        rows = min(self._found.count(), 5)
        self._found.setFixedHeight(rows * max(self._found.sizeHintForRow(0), 24) + 12)
        self._found_title.show()
        self._found.show()
        self._found.setFocus()
        self._fit()

    def show_looking(self, path: Path) -> None:
        self._path = path
        self._are_places_shown(False)
        self._title.setText(in_a_line(path.name, 80))
        self._text.setText(translate("OtherReader", "Looking what is in it…"))
        self._bar.show()

    def show_preview(self, seen: Mapping[str, Any]) -> None:
        """As `library.foreign_import.Preview` says it in JSON."""
        self._bar.hide()
        self._title.setText(in_a_line(f"{seen['program']}: {self._path.name}", 100))
        self._text.setText("\n".join(preview_lines(seen)))
        skipped = [in_a_line(in_own_language(str(said)), 300) for said in seen["skipped"][:_MOST_SKIPPED]]
        self._skipped.setPlainText("\n".join(skipped))
        self._skipped.setVisible(bool(skipped))
        self._go.show()
        self._go.setEnabled(bool(seen["feeds"] or seen["articles"]))
        self._go.setDefault(True)
        self._go.setFocus()
        self._fit()

    def show_failure(self, said: str) -> None:
        """Another place may be chosen."""
        self._bar.hide()
        self._title.setText(translate("OtherReader", "Nothing was imported"))
        self._text.setText(said)
        self._are_places_shown(True)
        self._file.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As high as what is shown needs at this width: a layout grows by itself only before it is shown."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._go = QPushButton(translate("OtherReader", "Take over"))
        cancel = QPushButton(translate("OtherReader", "Cancel"))
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._go, cancel):
            button.setAutoDefault(False)
        self._go.clicked.connect(lambda: self.wished.emit(self._path))
        cancel.clicked.connect(self.reject)
        return buttons

    def _are_places_shown(self, are_shown: bool) -> None:
        for button in (self._file, self._folder):
            button.setVisible(are_shown)
        for part in (self._found_title, self._found):
            part.setVisible(are_shown and self._found.count() > 0)
        self._go.hide()
        self._skipped.hide()

"""What this is, which version, and the licences of everything that comes with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.gui.theme.icons import Icons
from reader.gui.words.texts import translate


@dataclass(frozen=True, slots=True)
class Licence:
    """A part that comes with the program."""

    name: str
    version: str
    licence: str
    text: str
    url: str = ""


def load_licences(file: Path) -> list[Licence]:
    """The parts in licences.json; none if the file is missing or is not what it should be."""
    try:
        listed = json.loads(file.read_text("utf-8"))
        return [
            Licence(*(str(one.get(name, "")) for name in ("name", "version", "licence", "text", "url")))
            for one in listed
        ]
    except (OSError, ValueError, AttributeError, TypeError):
        return []


class AboutDialog(QDialog):
    def __init__(self, licences: list[Licence], icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("About", "About Leeszaal"))
        self._licences = licences
        picture, title, text = QLabel(), QLabel("Leeszaal"), QLabel()
        picture.setAccessibleName(title.text())
        picture.setPixmap(icons.pixmap("book", 52, ratio=self.devicePixelRatioF()))
        title.setObjectName("messageTitle")
        text.setText(
            translate("About", "Version {version}").format(version=__version__)
            + "\n"
            + translate("About", "The news reader that knows who is in the news. Everything stays on your machine.")
        )
        text.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(text)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._parts, self._text = QListWidget(), QPlainTextEdit()
        self._parts.setAccessibleName(translate("About", "Parts and their licences"))
        self._parts.addItems([f"{one.name} {one.version} · {one.licence}" for one in licences])
        self._parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(translate("About", "Text of the licence"))
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._parts, 2)
        below.addWidget(self._text, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 18)
        column.setSpacing(16)
        column.addLayout(head)
        if licences:
            column.addWidget(QLabel(translate("About", "Made with the work of others:")))
            column.addLayout(below, 1)
        column.addWidget(buttons)
        self.resize(760, 520 if licences else 200)
        self._parts.currentRowChanged.connect(self._show_licence)
        self._parts.setCurrentRow(0)

    def _show_licence(self, row: int) -> None:
        if 0 <= row < len(self._licences):
            one = self._licences[row]
            self._text.setPlainText(f"{one.url}\n\n{one.text}" if one.url else one.text)

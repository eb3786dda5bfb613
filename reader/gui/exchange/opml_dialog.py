"""A list of subscriptions before and after it is taken in: what is in it, and then what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.feed import Outline
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.subscribe_addresses import shown
from reader.gui.words.texts import as_tip, in_a_line, number, translate

_MOST_LISTED = 2_000  # rows; more would hold the window up
_MOST_SKIPPED = 2_000


@dataclass(frozen=True, slots=True)
class OpmlPreview:
    """A file of subscriptions as it was read. `known` counts feeds that are there already."""

    name: str
    outline: Outline
    known: int

    @property
    def fresh(self) -> int:
        return len(self.outline.feeds) - self.known


def feeds(count: int) -> str:
    if count == 1:
        return translate("Opml", "1 feed")
    return translate("Opml", "{n} feeds").format(n=number(count))


def preview_text(preview: OpmlPreview) -> str:
    """'42 feeds, 3 of which you have already; 2 entries are left out.'"""
    said = feeds(len(preview.outline.feeds))
    if preview.known:
        said += ", " + translate("Opml", "{n} of which you have already").format(n=number(preview.known))
    if preview.outline.skipped:
        said += "; " + translate("Opml", "{n} left out").format(n=number(len(preview.outline.skipped)))
    return said + "."


def report_text(added: int, known: int, skipped: int) -> str:
    said = [translate("Opml", "{feeds} added").format(feeds=feeds(added))]
    if known:
        said.append(translate("Opml", "{n} you had already").format(n=number(known)))
    if skipped:
        said.append(translate("Opml", "{n} left out").format(n=number(skipped)))
    return ", ".join(said) + "."


class OpmlDialog(QDialog):
    """Asks first; `import_all` is called once, and answers through `show_report` or `show_failure`."""

    def __init__(self, preview: OpmlPreview, import_all: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Opml", "Import subscriptions"))
        self._import_all = import_all
        self._title, self._text = QLabel(in_a_line(preview.name, 80)), QLabel(preview_text(preview))
        self._title.setObjectName("messageTitle")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._tree = _tree(preview.outline)
        self._skipped = QPlainTextEdit()
        self._skipped.setReadOnly(True)
        self._skipped.setTabChangesFocus(True)
        self._skipped.setAccessibleName(translate("Opml", "Left out"))
        self._skipped_title = QLabel(translate("Opml", "Left out:"))
        self._show_skipped(preview.outline.skipped)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._close = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._go = QPushButton(translate("Opml", "Add {feeds}").format(feeds=feeds(preview.fresh)))
        self._go.setDefault(True)
        self._go.setEnabled(preview.fresh > 0)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self._go.clicked.connect(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        for part in (self._title, self._text):
            column.addWidget(part)
        column.addWidget(self._tree, 3)
        column.addWidget(self._skipped_title)
        column.addWidget(self._skipped, 1)
        column.addWidget(buttons)
        self.resize(620, 460)
        self._go.setFocus()

    @property
    def said(self) -> str:
        return self._text.text()

    @property
    def button(self) -> QPushButton:
        return self._go

    def show_report(self, added: int, known: int, skipped: Sequence[str]) -> None:
        self._title.setText(translate("Opml", "Imported"))
        self._text.setText(report_text(added, known, len(skipped)))
        self._show_skipped(skipped)
        self._tree.setVisible(not skipped)
        self._done()

    def show_failure(self, said: str) -> None:
        """All or nothing: so it was nothing."""
        self._title.setText(translate("Opml", "Nothing was imported"))
        self._text.setText(said)
        self._done()

    def _start(self) -> None:
        self._go.setEnabled(False)
        self._text.setText(translate("Opml", "Adding the feeds…"))
        self._import_all()

    def _done(self) -> None:
        self._go.hide()
        self._close.setText(translate("Opml", "Close"))
        self._close.setDefault(True)
        self._close.setFocus()

    def _show_skipped(self, skipped: Sequence[str]) -> None:
        lines = [in_a_line(in_own_language(said), 400) for said in skipped[:_MOST_SKIPPED]]
        self._skipped.setPlainText("\n".join(lines))
        for part in (self._skipped, self._skipped_title):
            part.setVisible(bool(skipped))


def _tree(outline: Outline) -> QTreeWidget:
    """The folders and feeds of the file, to look at."""
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    tree.setColumnCount(2)
    tree.setAccessibleName(translate("Opml", "Feeds in this file"))
    tree.setUniformRowHeights(True)
    tree.setRootIsDecorated(False)
    made: dict[tuple[str, ...], QTreeWidgetItem] = {}

    def folder(path: tuple[str, ...]) -> QTreeWidgetItem:
        for depth in range(1, len(path) + 1):
            part = path[:depth]
            if part not in made:
                above = made.get(part[:-1])
                item = QTreeWidgetItem([in_a_line(part[-1], 120), ""])
                made[part] = item
                (above or tree.invisibleRootItem()).addChild(item)
                item.setExpanded(True)
        return made[path]

    for one in outline.feeds[:_MOST_LISTED]:
        item = QTreeWidgetItem([in_a_line(one.title, 120) or shown(one.url), shown(one.url)])
        item.setToolTip(1, as_tip(one.url))
        (folder(one.folders[:8]) if one.folders else tree.invisibleRootItem()).addChild(item)
    tree.setColumnWidth(0, 300)
    return tree

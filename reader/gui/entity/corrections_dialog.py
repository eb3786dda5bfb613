"""All that the person said of names: to look through, take back, keep in a file and take over from one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.correction import Correction
from reader.gui.widgets.announcing import make_clearable
from reader.gui.widgets.nothing_found import NothingFound
from reader.gui.words.correction_sentences import correction_sentence
from reader.gui.words.texts import translate

_CORRECTION = Qt.ItemDataRole.UserRole + 1


class CorrectionsDialog(QDialog):
    removal_wanted = Signal(object)  # Correction
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Corrections", "Corrected names"))
        self._find, self._list, self._none = QLineEdit(), QListWidget(), QLabel()
        self._find.setPlaceholderText(translate("Corrections", "Find a correction"))
        self._find.setAccessibleName(self._find.placeholderText())
        make_clearable(self._find)
        self._unfound = NothingFound(self._list, self._find)
        self._list.setAccessibleName(translate("Corrections", "Corrections"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setWordWrap(True)
        self._none.setText(
            translate("Corrections", "Nothing was corrected yet. The card of a name in an article is where it is done.")
        )
        self._none.setWordWrap(True)
        self._none.setObjectName("quietText")
        self._away = QPushButton(translate("Corrections", "&Take back"))
        self._export = QPushButton(translate("Corrections", "&Export…"))
        imports = QPushButton(translate("Corrections", "&Import…"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        for part in (self._away, imports, self._export):
            part.setAutoDefault(False)
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (self._find, self._none):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self.resize(560, 420)
        self._find.textChanged.connect(self._look_for)
        self._list.currentRowChanged.connect(lambda _: self._enable())
        self._away.clicked.connect(self._remove)
        imports.clicked.connect(self.import_wanted)
        self._export.clicked.connect(self.export_wanted)
        self.show_corrections(())

    @property
    def shown(self) -> list[str]:
        return [item.text() for item in self._items() if not item.isHidden()]

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        row = self._list.currentRow()
        self._list.clear()
        said = sorted(((correction_sentence(one), one) for one in corrections), key=lambda one: one[0].casefold())
        for sentence, correction in said:
            item = QListWidgetItem(sentence)
            item.setData(_CORRECTION, correction)
            self._list.addItem(item)
        self._none.setVisible(not said)
        self._list.setVisible(bool(said))
        self._list.setCurrentRow(max(0, min(row, len(said) - 1)))
        self._look_for(self._find.text())
        self._enable()

    def _look_for(self, text: str) -> None:
        wanted = text.casefold().strip()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())
        self._unfound.say("" if self.shown else translate("Corrections", "No correction has these words."))
        now = self._list.currentItem()
        if now is None or now.isHidden():  # what is taken back is always in sight
            rows = (row for row, item in enumerate(self._items()) if not item.isHidden())
            self._list.setCurrentRow(next(rows, -1))
        self._enable()

    def _remove(self) -> None:
        item = self._list.currentItem()
        if item is not None and not item.isHidden():
            self.removal_wanted.emit(item.data(_CORRECTION))

    def _enable(self) -> None:
        now = self._list.currentItem()
        self._away.setEnabled(now is not None and not now.isHidden())
        self._export.setEnabled(self._list.count() > 0)

    def _items(self) -> list[QListWidgetItem]:
        return [item for row in range(self._list.count()) if (item := self._list.item(row)) is not None]

"""What is to be exported, and as what; then how far that is, and where it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.words.texts import article_count, as_tip, in_a_line, number, translate
from reader.library.export_format import Format

if TYPE_CHECKING:
    from reader.gui.exchange.exporting import Selection


def format_names() -> dict[Format, tuple[str, str]]:
    """The name of each format, and what it is good for."""
    return {
        Format.MARKDOWN: (
            translate("Export", "Markdown, one file"),
            translate("Export", "Plain text with signs for headings and links, for notes and other programs."),
        ),
        Format.MARKDOWN_FOLDER: (
            translate("Export", "Markdown, a folder with a file for each article"),
            translate("Export", "Leeszaal and programs for notes read such a folder back."),
        ),
        Format.HTML: (
            translate("Export", "Web page (HTML)"),
            translate("Export", "One file that every browser opens; pictures are links, and nothing is loaded."),
        ),
        Format.EPUB: (
            translate("Export", "E-book (EPUB)"),
            translate("Export", "For an e-reader: a chapter for each article, without pictures."),
        ),
        Format.JSON: (
            translate("Export", "Data (JSON)"),
            translate("Export", "For programs: the text with all names in it, dates and labels."),
        ),
    }


class ExportDialog(QDialog):
    """`wanted` is emitted with the chosen selection and format; then `show_progress` and one of the `show_` endings."""

    wanted = Signal(object, object)  # Selection, Format
    stop_wanted = Signal()

    def __init__(self, selections: Sequence[Selection], form: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selections = list(selections)
        self._say: Callable[[], object] = self._say_choices  # again, in the language of the moment
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("messageTitle")
        self._choices = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        self._radios = [self._radio(at, one) for at, one in enumerate(selections)]
        for radio in self._radios:
            column.addWidget(radio)
        self._form = QComboBox()
        self._form_label = QLabel()
        self._form_label.setBuddy(self._form)
        for one, (name, _) in format_names().items():
            self._form.addItem(name, one)
        self._form.setCurrentIndex(max(self._form.findData(form), 0))
        self._form.currentIndexChanged.connect(lambda _: self._say_choices())
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setObjectName("hint")
        self._text.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 4)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        for part in (self._form_label, self._form, self._text, self._bar):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._make_buttons())
        self.setMinimumWidth(500)
        self.set_texts()
        self._form.setFocus()

    def set_texts(self) -> None:
        """Also after a change of language: what was chosen, or how far it is, stays."""
        self.setWindowTitle(translate("Export", "Export articles"))
        for radio, selection in zip(self._radios, self._selections, strict=True):
            label = selection.label()
            said = f"{in_a_line(label, 90)} ({article_count(len(selection.ids))})"
            radio.setText(said.replace("&", "&&"))
            radio.setToolTip(as_tip(in_a_line(label, 300)))
        self._form.setAccessibleName(translate("Export", "Format"))
        self._form_label.setText(translate("Export", "&Format:"))
        for one, (name, _) in format_names().items():
            self._form.setItemText(self._form.findData(one), name)
        self._bar.setAccessibleName(translate("Export", "Progress"))
        self._go.setText(translate("Export", "Choose where…"))
        self._open.setText(translate("Export", "Open the folder"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_texts()

    @property
    def said(self) -> str:
        return self._text.text()

    @property
    def selection(self) -> Selection:
        return self._selections[max(self._choices.checkedId(), 0)]

    @property
    def form(self) -> Format:
        return Format(self._form.currentData())

    @property
    def button(self) -> QPushButton:
        return self._go

    def choose(self, at: int, form: Format) -> None:
        self._radios[at].setChecked(True)
        self._form.setCurrentIndex(self._form.findData(form))

    def show_progress(self, done: int, total: int) -> None:
        self._are_choices_shown(False)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._say = lambda: self._say_progress(done, total)
        self._say()

    def show_done(self, count: int, place: Path) -> None:
        self._say = lambda: self._say_done(count, place)
        self._end()
        self._text.setToolTip(as_tip(str(place)))
        self._place = place
        self._open.show()

    def show_failure(self, said: str) -> None:
        self._say = lambda: self._say_failure(said)
        self._end()

    def reject(self) -> None:
        """Esc leaves it to be done; the button stops it."""
        super().reject()

    def _radio(self, at: int, selection: Selection) -> QRadioButton:
        radio = QRadioButton()
        radio.setEnabled(bool(selection.ids))
        radio.setChecked(self._choices.checkedId() < 0 and bool(selection.ids))
        self._choices.addButton(radio, at)
        if radio.isEnabled() and self._choices.checkedId() < 0:
            radio.setChecked(True)
        return radio

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._go, self._open, self._close = QPushButton(), QPushButton(), QPushButton()
        for button in (self._go, self._open, self._close):
            button.setAutoDefault(False)
        self._go.setDefault(True)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._open.hide()
        self._go.clicked.connect(lambda: self.wanted.emit(self.selection, self.form))
        self._go.setEnabled(any(one.ids for one in self._selections))
        self._close.clicked.connect(self._stop_or_close)
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place.parent))))
        self._place = Path()
        return buttons

    def _stop_or_close(self) -> None:
        if self._bar.isHidden():
            self.reject()
        else:
            self.stop_wanted.emit()

    def _say_choices(self) -> None:
        self._title.setText(translate("Export", "Export articles"))
        self._text.setText(format_names()[self.form][1])
        self._close.setText(translate("Export", "Cancel"))

    def _say_progress(self, done: int, total: int) -> None:
        said = translate("Export", "{n} of {total} written…").format(n=number(done), total=number(total))
        self._text.setText(said if total else translate("Export", "Writing…"))
        self._close.setText(translate("Export", "Stop"))

    def _say_done(self, count: int, place: Path) -> None:
        self._title.setText(translate("Export", "Exported"))
        said = translate("Export", "{articles} written to {name}.")
        self._text.setText(said.format(articles=article_count(count), name=in_a_line(place.name, 80)))
        self._close.setText(translate("Export", "Close"))

    def _say_failure(self, said: str) -> None:
        self._title.setText(translate("Export", "Nothing was exported"))
        self._text.setText(said)
        self._close.setText(translate("Export", "Close"))

    def _are_choices_shown(self, are_shown: bool) -> None:
        for part in (*self._radios, self._form, self._form_label, self._go):
            part.setVisible(are_shown)
        self._bar.setVisible(not are_shown)

    def _end(self) -> None:
        self._are_choices_shown(False)
        self._bar.hide()
        self._say()
        self._close.setDefault(True)
        self._close.setFocus()
        layout = self.layout()
        if layout is not None:  # the choices have gone
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

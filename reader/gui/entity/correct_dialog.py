"""What is wrong with a name: one choice of a few, each done at once and with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.correction import LONGEST_NAME
from reader.domain.entity import Entity, EntityKind
from reader.domain.entity_views import Spelling
from reader.gui.entity import entity_wishes as wishes
from reader.gui.entity.entity_chooser import EntityChooser
from reader.gui.entity.entity_wishes import Wish
from reader.gui.widgets.fitting_name import fitting_name
from reader.gui.widgets.mirroring import margins
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import in_a_line, translate

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is corrected: an entity, and if it was one mention in one article, how that is written and where."""

    entity: Entity
    spellings: tuple[Spelling, ...] = ()
    written: str = ""
    article_id: int | None = None


class CorrectDialog(QDialog):
    """`find` is asked for other entities and answers by `chooser.show_found`."""

    wished = Signal(object)  # Wish

    def __init__(self, wrong: Wrong, find: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = wrong
        entity = wrong.entity
        self.setWindowTitle(translate("Correcting", "Correct a name"))
        self._wishes: list[tuple[QRadioButton, QWidget | None, Callable[[], Wish | None]]] = []
        self._rows: dict[QWidget, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 14)
        self._column.setSpacing(7)
        about = QLabel()
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setObjectName("cardName")
        font = about.font()
        font.setBold(True)
        about.setFont(font)
        about.setText(f"{fitting_name(about, entity.name)} · {one_of_kind(entity.kind)}")
        self._column.addWidget(about)
        self._column.addSpacing(4)
        self.chooser = EntityChooser(find, but=entity.id, prefers=entity.kind)
        self._add_choices()
        self._note = QLabel(translate("Correcting", "What you say here counts for good, also for articles to come."))
        self._note.setObjectName("quietText")
        self._note.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Correcting", "Correct"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._column.addSpacing(4)
        self._column.addWidget(self._note)
        self._column.addWidget(self._buttons)
        self.setMinimumWidth(420)
        self.chooser.chosen.connect(self._enable)
        self._wishes[0][0].setChecked(True)
        self._turn()
        find("")

    @property
    def choices(self) -> list[str]:
        return [button.text() for button, _, _ in self._wishes]

    def choose(self, at: int) -> QWidget | None:
        """Ticks a choice; the field that belongs to it."""
        button, field, _ = self._wishes[at]
        button.setChecked(True)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who chooses by letter or mouse goes on in the field that belongs to it, and so does who types on."""
        field = next((field for button, field, _ in self._wishes if button is watched), None)
        if field is not None and event.type() in (QEvent.Type.Shortcut, QEvent.Type.MouseButtonRelease):
            QTimer.singleShot(0, field, field.setFocus)
        elif field is not None and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            target = field.focusProxy() or field
            if event.text().isalnum() and not event.modifiers() & _HELD and isinstance(target, QLineEdit):
                target.setFocus()
                return QCoreApplication.sendEvent(target, event)
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        wish = self._wish()
        if wish is not None:
            super().accept()
            self.wished.emit(wish)

    def _add_choices(self) -> None:
        wrong, entity = self._wrong, self._wrong.entity
        self._add(translate("Correcting", "This is no &name"), None, lambda: wishes.not_a_name(entity))
        if wrong.written and wrong.written != entity.name:
            text = translate("Correcting", "Written so it is no name: “{name}”").format(name=self._plain(wrong.written))
            self._add(text, None, lambda: wishes.not_a_name(entity, wrong.written))
        kinds = QComboBox()
        for kind in EntityKind:
            if kind is not entity.kind:
                kinds.addItem(one_of_kind(kind), kind)
        self._add(
            translate("Correcting", "It is of another &kind:"), kinds,
            lambda: wishes.other_kind(entity, EntityKind(kinds.currentData())),
        )  # fmt: skip
        self._add(
            translate("Correcting", "It is the &same as:"), self.chooser,
            lambda: wishes.same_as(entity, self.chooser.entity) if self.chooser.entity else None,
        )  # fmt: skip
        others = [one for one in wrong.spellings if one.of is not None or one.text != entity.name]
        if others:
            spellings = QComboBox()
            spellings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for one in others:
                spellings.addItem(in_a_line(one.text, 60), one)
                if one.text == wrong.written:
                    spellings.setCurrentIndex(spellings.count() - 1)
            self._add(
                translate("Correcting", "Someone &else is called:"), spellings,
                lambda: self._split(spellings.currentData()),
            )  # fmt: skip
        called = self._field(entity.name)
        self._add(
            translate("Correcting", "I &call it:"), called,
            lambda: wishes.renamed(entity, called.text()) if called.text().strip() else None,
        )  # fmt: skip
        if wrong.written:
            bounds = self._field(wrong.written)
            self._add(translate("Correcting", "The name in the text is &longer or shorter:"), bounds,
                      lambda: self._bounded(bounds.text()))  # fmt: skip
        if wrong.article_id is not None:
            self._add(translate("Correcting", "&Hide it in this article"), None,
                      lambda: wishes.hidden(entity, wrong.article_id))  # fmt: skip
        self._add(translate("Correcting", "Hide it e&verywhere"), None, lambda: wishes.hidden(entity, None))

    def _split(self, spelling: Spelling) -> Wish:
        return wishes.split_off(self._wrong.entity, spelling.text, spelling.of)

    def _bounded(self, text: str) -> Wish | None:
        name, written = text.strip(), self._wrong.written
        if not name or name == written or (name not in written and written not in name):
            return None
        return wishes.bounded(name, self._wrong.entity.kind, written)

    def _field(self, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(LONGEST_NAME)
        field.textChanged.connect(lambda _: self._enable())
        return field

    def _add(self, text: str, field: QWidget | None, wish: Callable[[], Wish | None]) -> None:
        button = QRadioButton(text)
        self._column.addWidget(button)
        if field is not None:
            button.installEventFilter(self)
            field.setAccessibleName(text.replace("&", "").rstrip(":"))
            field.setContentsMargins(0, 0, 0, 0)
            self._rows[field] = row = QWidget()
            within = QVBoxLayout(row)
            within.setContentsMargins(margins(26, 0, 0, 4))
            within.addWidget(field)
            self._column.addWidget(row)
        self._wishes.append((button, field, wish))
        button.toggled.connect(lambda _: self._turn())

    def _turn(self) -> None:
        """Only the field of the ticked choice is there: the others would only be in the way."""
        for button, field, _ in self._wishes:
            if field is not None:
                self._rows[field].setVisible(button.isChecked())
        self._enable()
        self.adjustSize()

    def _enable(self) -> None:
        if hasattr(self, "_buttons"):
            self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._wish() is not None)

    def _wish(self) -> Wish | None:
        return next((wish() for button, _, wish in self._wishes if button.isChecked()), None)

    def _plain(self, name: str) -> str:
        return fitting_name(self, name, 240).replace("&", "&&")

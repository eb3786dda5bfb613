"""The widget with which one setting is changed: a switch, a choice, a number or a text, told apart by its default."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from reader.gui.settings.setting_rows import SettingRow, labels_of, said
from reader.gui.words.texts import in_a_line, number, translate
from reader.settings import default_of, range_of

_WIDTH = 190  # of all that is no switch, so that they stand in one column


class SettingControl(QObject):
    """`chosen` carries the value that the person wants."""

    chosen = Signal(object)

    def __init__(self, row: SettingRow) -> None:
        super().__init__()
        self._row = row
        default, limits = default_of(row.name), range_of(row.name)
        self.widget: QWidget
        if isinstance(default, bool):
            self.widget = switch = QCheckBox()
            switch.toggled.connect(self.chosen.emit)
        elif labels := labels_of(row):
            self.widget = choice = QComboBox()
            for value, label in labels:
                choice.addItem(in_a_line(label, 60), value)
            choice.currentIndexChanged.connect(lambda at: self.chosen.emit(choice.itemData(at)))
        elif isinstance(default, int | float) and limits is not None:
            self.widget = box = QSpinBox() if isinstance(default, int) else QDoubleSpinBox()
            low, high = (int(one) if isinstance(default, int) else one for one in limits)
            box.setRange(low, high)  # type: ignore[arg-type]  # whole for the whole
            box.setSingleStep(row.step)
            if (inside := box.findChild(QLineEdit)) is not None:
                inside.setTextMargins(7, 0, 0, 0)  # as in a choice; the style sheet cannot
            box.setKeyboardTracking(False)  # 1 on the way to 16 is no size
            box.valueChanged.connect(self.chosen.emit)
        else:
            self.widget = field = QLineEdit()
            field.editingFinished.connect(lambda: self.chosen.emit(field.text()))
        self.set_texts()
        if not self.is_switch:
            self.widget.setMinimumWidth(_WIDTH)
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.installEventFilter(self)

    @property
    def is_switch(self) -> bool:
        return isinstance(self.widget, QCheckBox)

    def set_texts(self) -> None:
        """In place: who chooses a language by typing its name goes on typing."""
        self._labels = labels_of(self._row)
        self._unit = f" {said(self._row.unit)}" if self._row.unit else ""
        self.widget.setAccessibleName(said(self._row.title))
        if isinstance(self.widget, QCheckBox):
            self.widget.setText(said(self._row.title))
        elif isinstance(self.widget, QComboBox):
            for at, (_, label) in enumerate(self._labels):
                self.widget.setItemText(at, in_a_line(label, 60))
        elif isinstance(self.widget, QSpinBox | QDoubleSpinBox):
            self.widget.setSuffix(self._unit)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.widget):
            if isinstance(self.widget, QCheckBox):
                self.widget.setChecked(value)
            elif isinstance(self.widget, QComboBox):
                self.widget.setCurrentIndex(self.widget.findData(value))
            elif isinstance(self.widget, QSpinBox | QDoubleSpinBox):
                self.widget.setValue(value)
            elif isinstance(self.widget, QLineEdit):
                self.widget.setText(value)

    def said(self, value: Any) -> str:
        """A value of this setting in words."""
        if isinstance(value, bool):
            return translate("SettingsDialog", "on") if value else translate("SettingsDialog", "off")
        if isinstance(value, int | float):
            return f"{number(value) if isinstance(value, int) else value}{self._unit}"
        return next((label for one, label in self._labels if one == value), str(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes a setting only where the person is at it."""
        if event.type() is QEvent.Type.Wheel and not self.widget.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

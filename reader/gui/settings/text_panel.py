"""What the text button of the toolbar opens: size, typeface, width and lines of the text, the list, and the colours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.gui.settings.preferences import Preferences
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import GAP, LINE_HEIGHTS, MEASURES, NEAR
from reader.gui.theme.theme import THEMES
from reader.gui.words.texts import number, translate
from reader.settings import Settings


class TextPanel(QFrame):
    """What is chosen shows at once in the window behind it. Tab goes from row to row, the arrows within one."""

    settings_wanted = Signal()

    def __init__(self, preferences: Preferences, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("textPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(translate("TextPanel", "Text and colours"))
        self._preferences, self._fonts, self._window = preferences, fonts, parent
        self._groups: dict[str, dict[object, QPushButton]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP + 4, GAP + 2, GAP + 4, GAP)
        self._grid.setHorizontalSpacing(GAP + 4)
        self._grid.setVerticalSpacing(NEAR)
        self._size, self._list_size = QLabel(), QLabel()
        self._add_rows()
        preferences.changed.connect(self._show)
        self._show(preferences.settings)

    def open_below(self, button: QWidget | None) -> None:
        """At a button of the toolbar; in the window's upper corner where that is hidden."""
        self.ensurePolished()
        self.resize(self.sizeHint())  # adjustSize() stops at two thirds of the screen
        window = self._window
        if button is not None and button.isVisible():
            at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        else:
            at = window.mapToGlobal(QPoint(window.width() - self.width() - GAP, GAP))
        at.setX(max(at.x(), window.mapToGlobal(QPoint(0, 0)).x() + 4))
        room = window.screen().availableGeometry()  # large text may ask for more than there is below the button
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        self.setFocus()
        self.focusNextChild()

    def button(self, name: str, value: object) -> QPushButton:
        """The one that gives a setting this value."""
        return self._groups[name][value]

    # rows

    def _add_rows(self) -> None:
        sizes = self._stepper(self._size, self._preferences.step_text_size, translate("TextPanel", "Text size"))
        self._add(translate("TextPanel", "Article"), sizes)
        faces = {"serif": translate("TextPanel", "Serif"), "sans": translate("TextPanel", "Sans"),
                 "system": translate("TextPanel", "System")}  # fmt: skip
        self._add(translate("TextPanel", "Typeface"), self._choice("typeface", faces))
        for value, button in self._groups["typeface"].items():
            font = QFont(self._fonts.reading(str(value)))
            font.setPixelSize(self._fonts.pixels(15))
            button.setFont(font)
        widths = (translate("TextPanel", "Narrow"), translate("TextPanel", "Normal"), translate("TextPanel", "Wide"))
        self._add(translate("TextPanel", "Column"), self._choice("text_width", _named(MEASURES.values(), widths)))
        heights = (translate("TextPanel", "Tight"), translate("TextPanel", "Normal"), translate("TextPanel", "Loose"))
        self._add(translate("TextPanel", "Lines"), self._choice("line_height", _named(LINE_HEIGHTS.values(), heights)))
        self._justified = QCheckBox(translate("TextPanel", "Straight right edge"))
        self._justified.toggled.connect(lambda is_on: self._preferences.change(is_justified=is_on))
        self._add("", self._justified)
        self._add_line()
        sizes = self._stepper(self._list_size, self._preferences.step_list_size, translate("TextPanel", "Size of list"))
        self._add(translate("TextPanel", "List"), sizes)
        rows = {"compact": translate("TextPanel", "Compact"), "normal": translate("TextPanel", "Normal"),
                "spacious": translate("TextPanel", "Spacious")}  # fmt: skip
        self._add(translate("TextPanel", "Rows"), self._choice("list_density", rows))
        self._add_line()
        self._add(translate("TextPanel", "Colours"), self._choice("theme", _theme_names()))
        for name, button in self._groups["theme"].items():
            theme = THEMES.get(str(name))
            if theme is not None:  # each in its own colours
                edge = f"border: 1px solid {theme.border};"
                ground = f"background: {theme.page}; color: {theme.ink}; {edge}"
                button.setStyleSheet(
                    f"QPushButton {{ {ground} }} QPushButton:checked, QPushButton:focus {{ border: 2px solid"
                    f" {theme.accent}; }}"
                )
        more = QPushButton(translate("TextPanel", "All settings…"))
        more.setObjectName("quietWay")
        more.clicked.connect(self.close)
        more.clicked.connect(self.settings_wanted)
        self._grid.addWidget(more, self._grid.rowCount(), 1, Qt.AlignmentFlag.AlignRight)

    def _add(self, title: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        label = QLabel(title)
        label.setObjectName("quietText")
        for button in widget.findChildren(QPushButton):
            if button.isCheckable():  # "Normal" is a column, lines and rows
                button.setAccessibleName(f"{title}: {button.text()}")
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _add_line(self) -> None:
        line = QFrame()
        line.setObjectName("panelLine")
        line.setFixedHeight(1)
        self._grid.addWidget(line, self._grid.rowCount(), 0, 1, 2)

    def _stepper(self, shown: QLabel, step: Callable[[int], object], name: str) -> QWidget:
        smaller, larger = _segment("A"), _segment("A")
        for button, size, by, said in (
            (smaller, 12, -1, translate("TextPanel", "smaller")), (larger, 18, 1, translate("TextPanel", "larger")),
        ):  # fmt: skip
            font = QFont(self._fonts.serif)
            font.setPixelSize(self._fonts.pixels(size))
            button.setFont(font)
            button.setCheckable(False)
            button.setAutoRepeat(True)
            button.setAccessibleName(f"{name}: {said}")
            button.setToolTip(f"{name}: {said}")
            button.clicked.connect(lambda _=False, by=by: step(by))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return _beside(smaller, shown, larger)

    def _choice(self, name: str, labels: Mapping[str, str] | Mapping[int, str]) -> QWidget:
        group = QButtonGroup(self)
        buttons: dict[object, QPushButton] = {}
        for value, label in labels.items():
            button = buttons[value] = _segment(label)
            group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self._preferences.change(**{name: value}))
        self._groups[name] = buttons
        return _beside(*buttons.values())

    def _show(self, settings: Settings) -> None:
        self._size.setText(number(settings.text_size))
        self._list_size.setText(number(settings.list_text_size))
        self._justified.setChecked(settings.is_justified)
        for name, buttons in self._groups.items():
            chosen = getattr(settings, name)
            for value, button in buttons.items():
                group = button.group()
                group.setExclusive(False)  # a width of one's own is none of the three
                button.setChecked(value == chosen)
                group.setExclusive(True)


def _segment(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("segment")
    button.setCheckable(True)
    return button


def _beside(*parts: QWidget) -> QWidget:
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part, 1)
    return frame


def _named(values: Iterable[int], labels: Iterable[str]) -> dict[int, str]:
    return dict(zip(values, labels, strict=True))


def _theme_names() -> dict[str, str]:
    return {
        "system": translate("TextPanel", "System"), "light": translate("TextPanel", "Light"),
        "sepia": translate("TextPanel", "Sepia"), "dark": translate("TextPanel", "Dark"),
        "contrast": translate("TextPanel", "Strong"),
    }  # fmt: skip

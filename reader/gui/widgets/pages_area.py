"""Where a page lies: under its title, a way back and a way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.basics.keys import with_key
from reader.gui.theme.icons import Icons
from reader.gui.widgets.list_messages import KeyOf, no_key
from reader.gui.words.texts import as_tip, in_a_line, translate


class PagesArea(QFrame):
    """The focus it is given goes to the page that is shown."""

    close_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagesArea")
        self._icons, self._said = icons, ""
        self._title, self._back, self._close = QLabel(), QToolButton(), QToolButton()
        self._title.setObjectName("pageTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stack = QStackedWidget()
        self._back.setText("‹")
        self._back.setAutoRaise(True)
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(14, 14))
        above = QHBoxLayout()
        above.setContentsMargins(10, 8, 10, 0)
        above.setSpacing(6)
        above.addWidget(self._back)
        above.addWidget(self._title, 1)
        above.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        self._close.clicked.connect(self.close_wanted)
        self._back.clicked.connect(self.back_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_icons()
        self.key_of: KeyOf = no_key
        self.set_texts()

    @property
    def has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def add(self, widget: QWidget) -> None:
        self._stack.addWidget(widget)

    def remove(self, widget: QWidget) -> None:
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def show_page(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.setFocusProxy(widget)

    def set_title(self, title: str) -> None:
        self._title.setToolTip(as_tip(in_a_line(title, 500)) if len(title) > 40 else "")
        self._said = in_a_line(title, 300)
        self._fit()
        self.setAccessibleName(title or translate("Pages", "Page"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self._back.sizeHint().width() + self._close.sizeHint().width() + 34  # the margins and two gaps
        room = max(self.width() - beside, 40)
        self._title.setText(self._title.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))

    def set_can_go_back(self, can_go_back: bool) -> None:
        self._back.setEnabled(can_go_back)

    def set_icons(self) -> None:
        self._close.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        self._back.setToolTip(with_key(translate("Pages", "Back"), self.key_of("history_back")))
        self._back.setAccessibleName(translate("Pages", "Back"))
        self._close.setToolTip(with_key(translate("Pages", "Close this page"), self.key_of("close_page")))
        self._close.setAccessibleName(translate("Pages", "Close this page"))

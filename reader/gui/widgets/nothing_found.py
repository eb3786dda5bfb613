"""One line where a list would be blank, so that nobody waits for what will not come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from reader.gui.widgets.announcing import announce

_MARGIN = 10  # pixels


class NothingFound(QLabel):
    """Lies over the list, takes no clicks, and is heard where one types: in `field`."""

    def __init__(self, view: QAbstractItemView, field: QWidget) -> None:
        super().__init__(view.viewport())
        self._field, self._ground = field, view.viewport()
        self.setObjectName("hint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setMargin(_MARGIN)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground.installEventFilter(self)
        self.hide()

    def say(self, said: str) -> None:
        """'' where there is something to see."""
        if said and said != self.text():
            announce(self._field, said)
        self.setText(said)
        self.setVisible(bool(said))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.resize(self._ground.size())

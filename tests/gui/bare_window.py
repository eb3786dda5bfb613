"""A window with the real table of commands, settings and keys, and nothing to read: for the dialogs about these."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.basics.situation import Situation
from reader.gui.basics.tasks import Tasks
from reader.gui.commands.actions import Actions
from reader.gui.commands.commands import COMMANDS, Pane
from reader.gui.settings.preferences import Preferences
from reader.gui.theme.icons import Icons
from reader.gui.words.languages import Languages
from reader.paths import resources
from reader.settings import Settings


class BareWindow(QWidget):
    """`ran` are the commands that were run; `saved` is what was written last."""

    def __init__(self, app: QApplication, tasks: Tasks, settings: Settings) -> None:
        super().__init__()
        self.ran: list[str] = []
        self.saved: list[Settings] = []
        self.field = QLineEdit()
        self.panes = {pane: QListWidget() for pane in Pane}
        row = QHBoxLayout(self)
        for part in (self.field, *self.panes.values()):
            row.addWidget(part)
        self.preferences = Preferences(settings, self.saved.append, tasks, self)
        panes: dict[Pane, list[QWidget]] = {pane: [widget] for pane, widget in self.panes.items()}
        handlers = {command.id: (lambda name=command.id: self.ran.append(name)) for command in COMMANDS}
        self.actions_by_id = Actions(self, panes, handlers, Icons(resources() / "icons"))
        self.actions_by_id.set_situation(Situation(*(True for _ in Situation.__slots__)))
        self.languages = Languages(app, resources() / "translations")
        self.preferences.changed.connect(self._take)
        self._take(settings)
        self.resize(1000, 700)

    def _take(self, settings: Settings) -> None:
        self.languages.use(settings.language)
        self.actions_by_id.take_keys(settings)


def bare_window(qtbot: QtBot, app: QApplication, tasks: Tasks) -> Iterator[BareWindow]:
    """In English and shown; afterwards the language is as it was."""
    made = BareWindow(app, tasks, Settings(theme="light", language="en"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.languages.use("en")

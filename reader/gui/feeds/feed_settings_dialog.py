"""What a person wants of one feed: its name and place, how it is read, how often it is fetched, how long it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.gui.feeds.feed_folder_dialog import dialog_buttons
from reader.gui.feeds.feed_organising import FeedEdit
from reader.gui.feeds.keeping_passwords import held_hint
from reader.gui.widgets.dialogs import make_room
from reader.gui.words.texts import in_a_line, number, translate

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


class FeedSettingsDialog(QDialog):
    """`wanted` carries the feed as it is to be; whoever writes it accepts the dialog, or shows what is the matter."""

    wanted = Signal(object)  # FeedEdit

    def __init__(self, edit: FeedEdit, folders: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = edit
        settings = edit.settings
        self.setWindowTitle(translate("FeedSettings", "Feed settings"))
        self._title, self._url = QLineEdit(edit.title), QLineEdit(edit.url)
        self._title.setPlaceholderText(translate("FeedSettings", "The feed’s own title"))
        self._url.setCursorPosition(0)
        self._folder = _choice([(None, translate("FeedSettings", "No folder, at the top")), *folders], edit.folder_id)
        self._full_text = QCheckBox(translate("FeedSettings", "Fetch the full text of each article"))
        self._full_text.setChecked(settings.wants_full_text)
        self._images = QCheckBox(translate("FeedSettings", "Load the images in its articles"))
        self._images.setChecked(settings.loads_images)
        self._every = _choice(check_choices(settings.check_every), settings.check_every)
        self._keep = _choice(keep_choices(settings.keep_days), settings.keep_days)
        kept = QLabel(translate("FeedSettings", "Articles with a star or a label are always kept."))
        kept.setObjectName("hint")
        self._user, self._password = QLineEdit(settings.user_name), QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        if settings.user_name:
            self._password.setPlaceholderText(translate("FeedSettings", "As it was"))
        self._held = held_hint()
        self._user.textChanged.connect(self._show_held)
        self._has_safe = True
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        self._buttons = dialog_buttons(translate("FeedSettings", "Save"))

        self._form = form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for said, field in (
            (translate("FeedSettings", "Title"), self._title),
            (translate("FeedSettings", "Address"), self._url),
            (translate("FeedSettings", "Folder"), self._folder),
            ("", self._full_text),
            ("", self._images),
            (translate("FeedSettings", "Check for news"), self._every),
            (translate("FeedSettings", "Keep articles"), self._keep),
            ("", kept),
            (translate("FeedSettings", "User name"), self._user),
            (translate("FeedSettings", "Password"), self._password),
            ("", self._held),
        ):
            form.addRow(said, field)
            field.setAccessibleName(said or field.text())  # type: ignore[union-attr]  # those without have a text
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.setMinimumWidth(500)
        self._url.textChanged.connect(lambda text: self._ok().setEnabled(bool(text.strip())))
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self._title.setFocus()
        self._show_held()

    def take_safe(self, has_safe: bool) -> None:
        """Whether a password is kept for good."""
        self._has_safe = has_safe
        self._show_held()

    @property
    def problem(self) -> str:
        return "" if self._problem.isHidden() else self._problem.text()

    def edit(self) -> FeedEdit:
        """The feed as the fields have it."""
        settings = replace(
            self._before.settings,
            wants_full_text=self._full_text.isChecked(),
            loads_images=self._images.isChecked(),
            keep_days=self._keep.currentData(),
            check_every=self._every.currentData(),
            user_name=self._user.text().strip(),
        )
        return FeedEdit(
            " ".join(self._title.text().split()),
            self._url.text().strip(),
            self._folder.currentData(),
            settings,
            self._password.text() or None,
        )

    def show_problem(self, said: str) -> None:
        """Why it could not be saved; nothing that was typed is lost."""
        self._problem.setText(said)
        self._problem.show()
        self._ok().setEnabled(True)

    def _show_held(self) -> None:
        self._form.setRowVisible(self._held, bool(self._user.text().strip()) and not self._has_safe)
        make_room(self)

    def _save(self) -> None:
        self._ok().setEnabled(False)  # once
        self._problem.hide()
        self.wanted.emit(self.edit())

    def _ok(self) -> QWidget:
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)


def check_choices(now: int | None) -> list[tuple[int | None, str]]:
    """Seconds between two looks; another number that was set stays to be chosen."""
    choices: list[tuple[int | None, str]] = [
        (None, translate("FeedSettings", "At the feed’s own pace")),
        (15 * _MINUTE, translate("FeedSettings", "Every 15 minutes")),
        (_HOUR, translate("FeedSettings", "Every hour")),
        (6 * _HOUR, translate("FeedSettings", "Every 6 hours")),
        (_DAY, translate("FeedSettings", "Every day")),
    ]
    if now not in [seconds for seconds, _ in choices]:
        choices.append((now, translate("FeedSettings", "Every {n} minutes").format(n=number((now or 0) // 60))))
    return choices


def keep_choices(now: int | None) -> list[tuple[int | None, str]]:
    """Days."""
    choices: list[tuple[int | None, str]] = [
        (None, translate("FeedSettings", "For good")),
        (365, translate("FeedSettings", "For a year")),
        (90, translate("FeedSettings", "For 3 months")),
        (30, translate("FeedSettings", "For 30 days")),
    ]
    if now not in [days for days, _ in choices]:
        choices.append((now, translate("FeedSettings", "For {n} days").format(n=number(now or 0))))
    return choices


def _choice(choices: Sequence[tuple[int | None, str]], chosen: int | None) -> QComboBox:
    box = QComboBox()
    for value, said in choices:
        box.addItem(in_a_line(said, 80), value)
    values = [value for value, _ in choices]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    return box

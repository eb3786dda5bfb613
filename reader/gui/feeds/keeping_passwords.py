"""What a person is told where the system has no safe for passwords: how long the one that is typed is kept."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.widgets.dialogs import is_open
from reader.gui.words.texts import translate


class AsksPassword(Protocol):
    """A dialog in which a password is typed."""

    def take_safe(self, has_safe: bool) -> None: ...


def held_sentence() -> str:
    return translate(
        "Passwords",
        "No keyring was found on this system, such as GNOME Keyring or KWallet, so the password is kept only until"
        " Leeszaal ends.",
    )


def held_hint() -> QLabel:
    """Hidden until it is known to be true."""
    hint = QLabel(held_sentence())
    hint.setObjectName("hint")
    hint.setWordWrap(True)
    hint.setTextFormat(Qt.TextFormat.PlainText)
    hint.hide()
    return hint


def tell_about_safe(desk: Desk, dialog: AsksPassword) -> None:
    """Asked on a lane: a keyring is another program."""

    def take(has_safe: bool) -> None:
        if isinstance(dialog, QDialog) and is_open(dialog):
            dialog.take_safe(has_safe)

    desk.ask(lambda library, _: library.subscriptions.has_safe(), take, lane=Lane.BACKGROUND)

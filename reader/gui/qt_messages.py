"""What Qt itself has to say goes to our log, and not to the terminal of whoever started the program."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """Call once the QApplication is there: why there is no screen is for the terminal."""
    qInstallMessageHandler(_take)


def _take(kind: QtMsgType, context: QMessageLogContext, said: str | None) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "%s", said or "")
    if kind is QtMsgType.QtFatalMsg:  # the program ends here
        print(f"leeszaal: {said}", file=sys.stderr)

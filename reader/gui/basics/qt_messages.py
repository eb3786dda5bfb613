"""What Qt itself has to say goes to our log, and not to the terminal of whoever started the program."""

from __future__ import annotations

import logging
import os
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


_WHY = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg)
_reasons: list[str] = []


def say_why_there_is_no_window() -> None:
    """Call before the QApplication is made: what it cannot do without is said in a sentence, and the program leaves
    with 1 where Qt would have it crash."""
    qInstallMessageHandler(_take_at_start)


def log_qt_messages() -> None:
    """Call once the QApplication is there."""
    qInstallMessageHandler(_take)
    for said in _reasons:  # Qt got over it
        log.warning("%s", said)
    _reasons.clear()


def _take_at_start(kind: QtMsgType, context: QMessageLogContext, said: str | None) -> None:
    if kind is QtMsgType.QtFatalMsg:
        first = (_reasons or [(said or "").partition("\n")[0]])[0]
        print(f"leeszaal: there is no window here: {first}", file=sys.stderr, flush=True)
        log.critical("%s; %s", "; ".join(_reasons), said)
        os._exit(1)
    if kind in _WHY:
        _reasons.append(said or "")


def _take(kind: QtMsgType, context: QMessageLogContext, said: str | None) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "%s", said or "")
    if kind is QtMsgType.QtFatalMsg:  # the program ends here
        print(f"leeszaal: {said}", file=sys.stderr)

"""The speech service of Linux desktops, over its own socket and protocol (SSIP): it tells when a sentence was said.

https://freebsoft.org/doc/speechd/ssip.html
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from reader.gui.texts import in_a_line

_LANGUAGE = re.compile("[a-z]{2,3}")
_LONGEST_LINE = 10_000  # bytes of an answer
_BEGINNING = (b"SET self CLIENT_NAME user:leeszaal:main", b"SET self NOTIFICATION BEGIN on",
              b"SET self NOTIFICATION END on",
              b"SET self NOTIFICATION CANCEL on", b"SET self PRIORITY text")  # fmt: skip
_READY_FOR_TEXT, _QUEUED = 230, 225
_EVENTS, _END, _CANCELED = 700, 702, 703
_PATIENCE = 8_000  # milliseconds until it begins to speak: where sound is broken it never does, and does not say so
_SOON = 500  # milliseconds


@dataclass(slots=True, eq=False)
class _Command:
    """One thing asked of the service; with a text it is SPEAK, which asks for the text before it answers."""

    line: bytes
    text: bytes = b""
    has_text: bool = False


class DispatcherVoice(QObject):
    finished = Signal()
    failed = Signal(str)

    def __init__(self, socket: str, spawn: str = "", parent: QObject | None = None) -> None:
        """`spawn` is the program that starts the service where it does not run yet."""
        super().__init__(parent)
        self.name = "Speech Dispatcher"
        self._place, self._spawn = socket, spawn
        self._connection: QLocalSocket | None = None
        self._todo: deque[_Command] = deque()
        self._asked: _Command | None = None  # one at a time: what follows SPEAK too soon would be taken for its text
        self._lines: list[str] = []  # of the answer that is coming in
        self._heard = b""
        self._speaking: _Command | None = None  # what is to be said or is being said
        self._message = ""  # its number, once the service has it
        self._too_long = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._too_long.timeout.connect(lambda: self._give_up("the speech service makes no sound"))

    def say(self, text: str, language: str) -> None:
        self.stop()
        # a line with a single dot ends a text, and a text goes on one line here
        line = b" " + " ".join(text.split()).encode("utf-8", "replace")
        self._speaking, self._message = _Command(b"SPEAK", line, has_text=True), ""
        if self._connection is None and not self._connect():
            return
        if _LANGUAGE.fullmatch(language):
            self._ask(_Command(f"SET self LANGUAGE {language}".encode()))
        self._ask(self._speaking)
        self._too_long.start()

    def stop(self) -> None:
        if self._speaking is None:
            return
        self._too_long.stop()
        is_unsent = self._speaking in self._todo
        if is_unsent:
            self._todo.remove(self._speaking)
        self._speaking, self._message = None, ""
        if self._connection is not None and not is_unsent:
            self._ask(_Command(b"CANCEL self"))

    def close(self) -> None:
        self.stop()
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.blockSignals(True)
            connection.write(b"QUIT\r\n")
            connection.flush()
            connection.abort()
            connection.deleteLater()

    def _connect(self) -> bool:
        self._todo.clear()
        self._asked, self._lines, self._heard = None, [], b""
        connection = self._connection = QLocalSocket(self)
        connection.connectToServer(self._place)
        if not connection.waitForConnected(_SOON) and self._spawn and QProcess.execute(self._spawn, ["--spawn"]) == 0:
            connection.connectToServer(self._place)  # it has left a service behind that listens already
            connection.waitForConnected(2 * _SOON)
        if connection.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            self._give_up(connection.errorString())
            return False
        connection.readyRead.connect(self._read)
        connection.disconnected.connect(lambda: self._give_up("the speech service has left"))
        for line in _BEGINNING:
            self._ask(_Command(line))
        return True

    def _ask(self, command: _Command) -> None:
        self._todo.append(command)
        self._send()

    def _send(self) -> None:
        if self._asked is None and self._todo and self._connection is not None:
            self._asked = self._todo.popleft()
            self._connection.write(self._asked.line + b"\r\n")

    def _read(self) -> None:
        if self._connection is None:
            return
        *lines, self._heard = (self._heard + bytes(self._connection.readAll().data())).split(b"\n")
        if len(self._heard) > _LONGEST_LINE:
            self._give_up("the speech service says what nobody understands")
            return
        for line in lines:
            said = line.decode("utf-8", "replace").rstrip("\r")
            if re.match(r"\d{3}[- ]", said):
                self._lines.append(said[4:])
                if said[3] == " ":  # the last line of an answer
                    answer, self._lines = self._lines, []
                    self._take(int(said[:3]), answer)

    def _take(self, code: int, answer: list[str]) -> None:
        if code >= _EVENTS:
            self._event(code, answer)
            return
        asked = self._asked
        if asked is None:
            return
        if asked.has_text and code == _READY_FOR_TEXT and self._connection is not None:
            asked.has_text = False
            self._connection.write(asked.text + b"\r\n.\r\n")
            return
        self._asked = None
        if asked is self._speaking:
            if code == _QUEUED:
                self._message = answer[0]
            else:
                self._give_up(answer[-1])
        self._send()

    def _event(self, code: int, answer: list[str]) -> None:
        """What is told of a message: its number first."""
        if not self._message or answer[0] != self._message:
            return
        self._too_long.stop()
        if code in (_END, _CANCELED):
            self._speaking, self._message = None, ""
            self.finished.emit()

    def _give_up(self, why: str) -> None:
        self._too_long.stop()
        connection, self._connection = self._connection, None
        was_speaking, self._speaking, self._message = self._speaking, None, ""
        if connection is not None:
            connection.blockSignals(True)
            connection.abort()
            connection.deleteLater()
        if was_speaking is not None:
            self.failed.emit(in_a_line(why, 200))


def socket_place(environment: Mapping[str, str] = os.environ) -> str:
    """Where the service listens for this person."""
    told = environment.get("SPEECHD_ADDRESS", "")
    if told.startswith("unix_socket:"):
        return told.removeprefix("unix_socket:")
    runtime = environment.get("XDG_RUNTIME_DIR", "") or str(Path.home() / ".cache")
    return str(Path(runtime) / "speech-dispatcher" / "speechd.sock")

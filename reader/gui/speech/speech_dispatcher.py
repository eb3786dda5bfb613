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

from reader.gui.words.texts import in_a_line

_LANGUAGE = re.compile("[a-z]{2,3}")
_LONGEST_LINE = 10_000  # bytes of an answer
_BEGINNING = (b"SET self CLIENT_NAME user:leeszaal:main", b"SET self NOTIFICATION BEGIN on",
              b"SET self NOTIFICATION END on",
              b"SET self NOTIFICATION CANCEL on", b"SET self PRIORITY text")  # fmt: skip
_READY_FOR_TEXT, _QUEUED = 230, 225
_EVENTS, _END, _CANCELED = 700, 702, 703
_AT_ONCE = 200  # milliseconds in which a program that is killed is surely gone
_PATIENCE = 8_000  # milliseconds until it begins to speak: where sound is broken it never does, and does not say so


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
        self._may_start = False
        self._starting: QProcess | None = None
        self._later = QTimer(self, singleShot=True, interval=0)  # a socket may fail while it is being asked
        self._later.timeout.connect(self._not_connected)

    def say(self, text: str, language: str) -> None:
        self.stop()
        # a line with a single dot ends a text, and a text goes on one line here
        line = b" " + " ".join(text.split()).encode("utf-8", "replace")
        self._speaking, self._message = _Command(b"SPEAK", line, has_text=True), ""
        if self._connection is None:
            self._connect()
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
        if self._connection is not None and self._is_connected():
            self._connection.blockSignals(True)
            self._connection.write(b"QUIT\r\n")
            self._connection.flush()
        self._disconnect()

    def _connect(self) -> None:
        """Waits for nothing: what is asked meanwhile is said when the service is there."""
        self._todo.clear()
        self._asked, self._lines, self._heard = None, [], b""
        self._may_start = bool(self._spawn)
        connection = self._connection = QLocalSocket(self)
        connection.connected.connect(self._send)
        connection.readyRead.connect(self._read)
        connection.disconnected.connect(lambda: self._give_up("the speech service has left"))
        connection.errorOccurred.connect(lambda _: self._later.start())
        for line in _BEGINNING:
            self._ask(_Command(line))
        connection.connectToServer(self._place)

    def _is_connected(self) -> bool:
        state = QLocalSocket.LocalSocketState.ConnectedState
        return self._connection is not None and self._connection.state() is state

    def _not_connected(self) -> None:
        if self._connection is None or self._is_connected():
            return
        if not self._may_start:
            self._give_up(self._connection.errorString())
            return
        self._may_start = False
        process = self._starting = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())  # the service that is left behind keeps it
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._started)
        process.errorOccurred.connect(lambda _: self._started())
        process.start(self._spawn, ["--spawn"])

    def _started(self) -> None:
        """It has left a service behind that listens already, or nothing."""
        process, self._starting = self._starting, None
        if process is not None:
            process.deleteLater()
        if process is not None and self._connection is not None:
            self._connection.connectToServer(self._place)

    def _disconnect(self) -> None:
        self._later.stop()
        connection, self._connection = self._connection, None
        process, self._starting = self._starting, None
        for part in (connection, process):
            if part is not None:
                part.blockSignals(True)
                part.deleteLater()
        if connection is not None:
            connection.abort()
        if process is not None:
            process.kill()
            process.waitForFinished(_AT_ONCE)

    def _ask(self, command: _Command) -> None:
        self._todo.append(command)
        self._send()

    def _send(self) -> None:
        if self._asked is None and self._todo and self._connection is not None and self._is_connected():
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
        was_speaking, self._speaking, self._message = self._speaking, None, ""
        self._disconnect()
        if was_speaking is not None:
            self.failed.emit(in_a_line(why, 200))


def socket_place(environment: Mapping[str, str] = os.environ) -> str:
    """Where the service listens for this person."""
    told = environment.get("SPEECHD_ADDRESS", "")
    if told.startswith("unix_socket:"):
        return told.removeprefix("unix_socket:")
    runtime = environment.get("XDG_RUNTIME_DIR", "") or str(Path.home() / ".cache")
    return str(Path(runtime) / "speech-dispatcher" / "speechd.sock")

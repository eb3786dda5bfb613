"""Programs of the system that say a sentence: one started for each, or one that is kept and handed line after line."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, Signal, SignalInstance

from reader.gui.words.texts import in_a_line

_PATIENCE = 300  # milliseconds that a program gets to leave
_LONGEST_COMPLAINT = 200  # characters


class Voice(Protocol):
    """Says one sentence at a time. After `stop` neither signal comes for what was being said."""

    @property
    def name(self) -> str: ...

    @property
    def finished(self) -> SignalInstance: ...

    @property
    def failed(self) -> SignalInstance: ...  # why, in the words of the program

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...

    def close(self) -> None: ...


class ProcessVoice(QObject):
    """A program that reads a text on its standard input and ends when it has said it."""

    finished = Signal()
    failed = Signal(str)

    def __init__(self, name: str, command: Callable[[str], Sequence[str]], parent: QObject | None = None) -> None:
        """`command` gives the program and its arguments for a language (ISO 639-1)."""
        super().__init__(parent)
        self.name = name
        self._command = command
        self._process: QProcess | None = None

    def say(self, text: str, language: str) -> None:
        self.stop()
        process = self._process = QProcess(self)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broke)
        process.setStandardOutputFile(QProcess.nullDevice())
        program, *arguments = self._command(language)
        process.start(program, arguments)
        if self._process is not process:  # it could not even start
            return
        process.write(text.encode("utf-8", "replace"))
        process.closeWriteChannel()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()  # it speaks on until it is gone
            process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def close(self) -> None:
        self.stop()

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        process.deleteLater()
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self.finished.emit()
        else:
            self.failed.emit(in_a_line(said, _LONGEST_COMPLAINT))

    def _broke(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if process is not None and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            self.failed.emit(in_a_line(process.errorString(), _LONGEST_COMPLAINT))


class LineVoice(QObject):
    """A program that is slow to start and therefore kept: it gets a language and a text, in base64, on a line, and
    answers with a line when it has said it."""

    finished = Signal()
    failed = Signal(str)

    def __init__(self, name: str, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._command = list(command)
        self._process: QProcess | None = None
        self._is_saying = False

    def say(self, text: str, language: str) -> None:
        if self._is_saying:
            self.stop()
        self._is_saying = True
        if self._process is None:
            self._start()
        if self._process is None:  # it could not even start
            return
        self._process.write(
            language.encode("ascii", "ignore") + b" " + base64.b64encode(text.encode("utf-8", "replace"))
        )
        self._process.write(b"\n")

    def stop(self) -> None:
        """It cannot be interrupted but by its end; the next sentence starts another."""
        if self._is_saying:
            self.close()

    def close(self) -> None:
        process, self._process, self._is_saying = self._process, None, False
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _start(self) -> None:
        process = self._process = QProcess(self)
        process.readyReadStandardOutput.connect(self._heard)
        process.finished.connect(self._left)
        process.errorOccurred.connect(self._broke)
        process.start(self._command[0], self._command[1:])

    def _heard(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data()).strip()
            if self._is_saying and line == b"done":
                self._is_saying = False
                self.finished.emit()

    def _left(self) -> None:
        process = self._process
        if process is not None:
            said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
            self._give_up(said)

    def _broke(self, error: QProcess.ProcessError) -> None:
        if self._process is not None and error is QProcess.ProcessError.FailedToStart:
            self._give_up(self._process.errorString())

    def _give_up(self, why: str) -> None:
        process, self._process = self._process, None
        was_saying, self._is_saying = self._is_saying, False
        if process is not None:
            process.deleteLater()
        if was_saying:
            self.failed.emit(in_a_line(why, _LONGEST_COMPLAINT))

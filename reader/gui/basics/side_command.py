"""One of the program's own commands, run beside the window: it is told in a line, and tells in lines."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from reader.paths import data_option, own_command

log = logging.getLogger(__name__)

_LONGEST_LINE = 4_000_000  # bytes
_PATIENCE = 2_000  # milliseconds to stop by itself


class SideCommand(QObject):
    """`said` has each line as a dictionary; `ended` comes once, whether it went well or not. Stopping is asked by
    closing its input, and what it was making is then taken away by itself."""

    said = Signal(object)  # Mapping[str, Any]
    ended = Signal()

    def __init__(self, command: str, arguments: list[str], data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._program, *self._arguments = own_command(command, *arguments, *data_option(data))
        self._buffer = b""
        self._has_ended = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._not_started)

    def start(self, order: Mapping[str, object] | None = None) -> None:
        self._process.start(self._program, self._arguments)
        if order is not None:
            self._process.write(json.dumps(order).encode() + b"\n")

    def stop(self) -> None:
        self._process.closeWriteChannel()

    def close(self) -> None:
        """Waits until it has gone; nothing is told any more."""
        self.blockSignals(True)
        self.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning and not self._process.waitForFinished(
            _PATIENCE
        ):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE)

    def _read(self) -> None:
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        if len(self._buffer) > _LONGEST_LINE:
            self._buffer = b""
        for line in lines:
            try:
                said: Any = json.loads(line)
            except ValueError:
                log.warning("the command said something that is not understood: %r", line[:200])
                continue
            if isinstance(said, dict):
                self.said.emit(said)

    def _read_errors(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if said:
            log.info("%s: %s", self._arguments[-3:], said[-4_000:])

    def _end(self) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._read()
            self.ended.emit()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

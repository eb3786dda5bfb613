"""One window for one library: a second start hands over what it was given, and leaves.

Nothing here is needed to read: where no socket can be made, or the first does not answer, a window opens all the same.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
import os
import socket
import stat
import struct
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.gui.desktop.handing_over import LONGEST, BadMessage, Handover, decode, encode

log = logging.getLogger(__name__)

_CONNECT = 1_000  # milliseconds
_ANSWER = 5_000  # milliseconds: the first may be painting its window for the first time
_PATIENCE = 5_000  # milliseconds that a visitor has to say what it wants
_MOST_VISITORS = 8
_TAKEN = b"taken\n"


class NoPlace(OSError):
    """There is no folder here in which only this person can make things."""


class SingleInstance(QObject):
    """Listens for later starts, from `claim` on. `received` brings what each was given."""

    received = Signal(object)  # Handover

    def __init__(self, server: QLocalServer) -> None:
        super().__init__()
        self._server = server
        server.setParent(self)
        server.newConnection.connect(self._welcome)
        self._visitors: set[_Visitor] = set()

    def close(self) -> None:
        """A start from now on opens its own window. The socket is gone."""
        self._server.close()
        for visitor in list(self._visitors):
            visitor.leave()

    def _welcome(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            if len(self._visitors) >= _MOST_VISITORS or not is_own(connection):
                connection.abort()
                connection.deleteLater()
                continue
            visitor = _Visitor(connection, self)
            self._visitors.add(visitor)
            visitor.said.connect(self.received)
            visitor.left.connect(lambda visitor=visitor: self._visitors.discard(visitor))
            visitor.read()


class _Visitor(QObject):
    """One later start: says its line in time, or is sent away."""

    said = Signal(object)  # Handover
    left = Signal()

    def __init__(self, connection: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._connection, self._heard, self._is_gone = connection, b"", False
        connection.setParent(self)
        connection.setReadBufferSize(LONGEST + 1)
        connection.readyRead.connect(self.read)
        connection.disconnected.connect(self.leave)
        QTimer.singleShot(_PATIENCE, self, self.leave)

    def read(self) -> None:
        if self._is_gone:
            return
        self._heard += bytes(self._connection.readAll().data())
        line, end, rest = self._heard.partition(b"\n")
        if not end and len(line) <= LONGEST:
            return
        try:
            handover = decode(line + end + rest if rest else line)  # more than one line is none
        except BadMessage as error:
            log.warning("a message on the socket was refused: %s", error)
            self.leave()
            return
        self._connection.write(_TAKEN)
        self._connection.flush()
        self.leave()
        self.said.emit(handover)

    def leave(self) -> None:
        if not self._is_gone:
            self._is_gone = True
            self._connection.disconnectFromServer()
            self.left.emit()
            self.deleteLater()


def claim(data: Path, handover: Handover) -> SingleInstance | bool:
    """The first start of a library listens from now on. A later one is told `True`: what it was given is in the first's
    hands. `False`: neither could be done."""
    try:
        return _claim(data, handover)
    except OSError as error:
        log.warning("no one window for this library: %s", error)
        return False


def _claim(data: Path, handover: Handover) -> SingleInstance | bool:
    name = socket_name(data)
    lock = QLockFile(lock_name(data))
    if not lock.tryLock(_ANSWER):  # two starts at once: each would find the other's socket stale
        raise NoPlace("another start takes too long")
    try:
        return True if hand_over(name, handover) else _listen(name)
    finally:
        lock.unlock()


def hand_over(name: str, handover: Handover) -> bool:
    """Whether the one behind the socket took it."""
    line = encode(handover)
    connection = QLocalSocket()
    try:
        connection.connectToServer(name)
        if not connection.waitForConnected(_CONNECT):
            return False
        if len(line) > LONGEST:
            raise NoPlace("too much is given at once for the first window")
        if not is_own(connection):
            raise NoPlace("the socket is another person's")
        connection.write(line)
        heard = b""
        while _TAKEN not in heard and connection.waitForReadyRead(_ANSWER):
            heard += bytes(connection.readAll().data())
        if heard == _TAKEN:
            return True
        raise NoPlace("the first window does not answer")  # it may be alive: its socket is left to it
    finally:
        connection.abort()


def _listen(name: str) -> SingleInstance:
    QLocalServer.removeServer(name)  # of one that was killed: it did not answer, and the lock is ours
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    server.setMaxPendingConnections(_MOST_VISITORS)
    if not server.listen(name):
        raise NoPlace(server.errorString())
    return SingleInstance(server)


def socket_name(data: Path) -> str:
    """Of this person and this library. Raises NoPlace."""
    mark = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return f"leeszaal-{getpass.getuser()}-{mark}"
    return str(own_folder() / f"leeszaal-{mark}")


def lock_name(data: Path) -> str:
    name = Path(socket_name(data)).name
    return str((Path(tempfile.gettempdir()) if sys.platform == "win32" else own_folder()) / f"{name}.lock")


def own_folder() -> Path:
    """Where nobody else can lay a socket: the session's own folder, else one of ours among the temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and is_private(Path(runtime)):
        return Path(runtime)
    folder = Path(tempfile.gettempdir()) / f"leeszaal-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if not is_private(folder):
        raise NoPlace(f"{folder} is not this person's alone")
    return folder


def is_private(folder: Path) -> bool:
    """A folder, and no link to one, that is ours and closed to all others."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077


def is_own(connection: QLocalSocket) -> bool:
    """Whether a process of the same person is at the other end, where the system tells; elsewhere the place of the
    socket and its rights have to do."""
    if not sys.platform.startswith("linux"):
        return True
    descriptor = connection.socketDescriptor()
    if not isinstance(descriptor, int) or descriptor < 0:
        return False
    with socket.socket(fileno=os.dup(descriptor)) as end:
        told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return bool(struct.unpack("3i", told)[1] == os.geteuid())

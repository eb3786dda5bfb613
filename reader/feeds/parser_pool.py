"""Parsers in processes of their own, kept warm, each stopped when one document takes it too long."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from queue import LifoQueue
from threading import Lock, Timer
from typing import BinaryIO, cast

from reader.domain.feed import FeedDocument
from reader.feeds.discovery import FeedLink
from reader.feeds.failures import NoArticle, NotAFeed, ParserFailed
from reader.feeds.frames import read_frame, write_frame
from reader.feeds.wire import unpack_document

_REFUSALS = {"NotAFeed": NotAFeed, "NoArticle": NoArticle}
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console for each
_TOO_LONG = "This took too long to read, so it was given up."
_STOPPED = "This could not be read: the reader of feeds stopped at it."


class _TookTooLong(ParserFailed):
    """It was stopped by us."""


class ParserPool:
    """`command` starts one parser (`reader parse`). Called from any thread; each call waits for one of `size` parsers,
    and for at most `seconds` once it has one."""

    def __init__(self, command: Sequence[str], size: int = 2, seconds: float = 30.0) -> None:
        self._command, self._seconds = tuple(command), seconds
        self._idle: LifoQueue[_Child | None] = LifoQueue()  # the warmest first; None is a place not taken yet
        for _ in range(size):
            self._idle.put(None)
        self._lock = Lock()
        self._children: set[_Child] = set()
        self._is_closed = False

    def feed(self, body: bytes, url: str, content_type: str = "") -> FeedDocument:
        """Raises NotAFeed or ParserFailed."""
        return unpack_document(self._ask("feed", body, url, content_type))

    def page(self, body: bytes, url: str, content_type: str = "") -> tuple[str, str]:
        """Title and article HTML of a web page. Raises NoArticle or ParserFailed."""
        title, article = json.loads(self._ask("page", body, url, content_type))
        return title, article

    def links(self, body: bytes, url: str, content_type: str = "") -> tuple[list[FeedLink], str, list[str]]:
        """Feeds in a web page, its icon, and addresses to try if there are none. Raises ParserFailed."""
        links, icon_url, others = json.loads(self._ask("links", body, url, content_type))
        return [FeedLink(*link) for link in links], icon_url, others

    def close(self) -> None:
        """Stops every parser at once; who waits for one gets ParserFailed."""
        with self._lock:
            self._is_closed = True
            children, self._children = self._children, set()
        for child in children:
            child.stop()

    def _ask(self, what: str, body: bytes, url: str, content_type: str) -> bytes:
        head = json.dumps({"do": what, "url": url, "content_type": content_type, "seconds": self._seconds}).encode(
            "ascii"
        )
        waiting = self._idle.get()
        kept: _Child | None = None
        try:
            kept, refusal, result = self._asked(waiting, head, body)
        finally:
            self._idle.put(kept)
        if refusal:
            raise _REFUSALS.get(refusal["error"], ParserFailed)(refusal["message"])
        return result

    def _asked(self, child: _Child | None, head: bytes, body: bytes) -> tuple[_Child | None, dict[str, str], bytes]:
        """The parser that may be kept, its refusal (empty if it has none) and its result."""
        asked = child or self._start()
        try:
            refusal, result = asked.ask(head, body, self._seconds)
        except ParserFailed as failure:
            self._forget(asked)
            if child is None or isinstance(failure, _TookTooLong):
                raise
            return self._asked(None, head, body)  # it may have died while it waited: a new one gets the document too
        if refusal.get("error") == MemoryError.__name__:  # it leaves by itself
            self._forget(asked)
            return None, refusal, result
        return asked, refusal, result

    def _start(self) -> _Child:
        with self._lock:
            if self._is_closed:
                raise ParserFailed(_STOPPED)
            child = _Child(self._command)
            self._children.add(child)
            return child

    def _forget(self, child: _Child) -> None:
        child.stop()
        with self._lock:
            self._children.discard(child)


class _Child:
    """One parser. Its answers are read by the thread that asked; a timer stops the process, which ends the reading."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
            )
        except OSError as error:
            raise ParserFailed("The reader of feeds could not be started.") from error

    def ask(self, head: bytes, body: bytes, seconds: float) -> tuple[dict[str, str], bytes]:
        """Its refusal, empty if it has none, and its result. Raises ParserFailed; then it is good for nothing more."""
        timer = _StopAfter(seconds, self._process)
        try:
            requests, answers = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
            write_frame(requests, head)
            write_frame(requests, body)
            requests.flush()
            told, result = read_frame(answers), read_frame(answers)
        except (OSError, ValueError) as error:
            raise timer.failure() from error
        finally:
            timer.cancel()
        if told is None or result is None:
            raise timer.failure()
        return json.loads(told), result

    def stop(self) -> None:
        """The process is gone when this returns."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                if stream:
                    stream.close()
            except OSError:  # what was still to be written has nowhere to go
                pass


class _StopAfter(Timer):
    """Kills a process after some seconds, unless it is cancelled first."""

    def __init__(self, seconds: float, process: subprocess.Popen[bytes]) -> None:
        super().__init__(seconds, self._stop)
        self.daemon = True
        self.has_stopped = False
        self._process = process
        self.start()

    def failure(self) -> ParserFailed:
        return _TookTooLong(_TOO_LONG) if self.has_stopped else ParserFailed(_STOPPED)

    def _stop(self) -> None:
        self.has_stopped = True
        self._process.kill()

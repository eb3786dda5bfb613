"""The parser's own process: reads a document from stdin, answers on stdout, until stdin ends.

It holds no secrets and no files of the library, reaches no network, has a limit on its memory, and ends itself if
whoever started it is no longer there to stop it.

A request is two frames: `{"do": "feed", "url": ..., "content_type": ..., "seconds": ...}` and the bytes. An answer is
two frames: a head `{}` or `{"error": ..., "message": ...}`, and the result as JSON.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import sys
from pathlib import Path
from typing import BinaryIO

from reader.errors import LeeszaalError
from reader.feeds.discovery import feeds_in_page
from reader.feeds.feed_document import read_feed
from reader.feeds.frames import read_frame, write_frame
from reader.feeds.wire import pack_document

_REACHING_OUT = frozenset(
    ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "subprocess.Popen", "os.system",
     "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "ftplib.connect", "urllib.Request")
)  # fmt: skip
MEMORY = 1 << 30  # bytes of address space, where the system can hold a process to that
_TOO_LARGE = "This needs too much memory to be read, so it was given up."
_EXTRA = 10  # seconds after which a child ends itself that nobody stopped


def parse_main() -> int:
    """Returns when stdin ends."""
    answers = os.fdopen(os.dup(1), "wb")
    requests = os.fdopen(os.dup(0), "rb")
    with Path(os.devnull).open("r+b", buffering=0) as nothing:  # no library that prints may break an answer
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)
    _limit_memory()
    sys.addaudithook(_stay_inside)
    with Path(os.devnull).open("wb") as unread:
        gc.disable()  # a document is read in one go; what it left in circles is collected after it was answered
        gc.freeze()
        while (head := read_frame(requests)) is not None and (body := read_frame(requests)) is not None:
            request = json.loads(head)
            faulthandler.dump_traceback_later(float(request["seconds"]) + _EXTRA, exit=True, file=unread)
            if not _answer(answers, request, body):
                return 1
            faulthandler.cancel_dump_traceback_later()
            del head, body, request
            gc.collect()
    return 0


def _answer(answers: BinaryIO, request: dict[str, str], body: bytes) -> bool:
    """False if the process had better be a new one."""
    refusal, result = None, b""
    try:
        result = _read(request["do"], body, request["url"], request["content_type"])
    except LeeszaalError as error:
        refusal = {"error": type(error).__name__, "message": str(error)}
    except MemoryError:
        refusal = {"error": MemoryError.__name__, "message": _TOO_LARGE}
    try:
        write_frame(answers, json.dumps(refusal or {}).encode("ascii"))
        write_frame(answers, result)
        answers.flush()
    except OSError:  # nobody waits for the answer any more
        return False
    return refusal is None or refusal["error"] != MemoryError.__name__


def _read(what: str, body: bytes, url: str, content_type: str) -> bytes:
    if what == "feed":
        return pack_document(read_feed(body, url, content_type))
    if what == "page":
        from reader.feeds.full_text import read_page  # half a second to load, and not everyone wants it

        return json.dumps(read_page(body, url, content_type)).encode("ascii")
    links, icon_url, others = feeds_in_page(body, url, content_type)
    return json.dumps([[[link.url, link.title] for link in links], icon_url, others]).encode("ascii")


def _stay_inside(event: str, _: object) -> None:
    """Nothing in a document should make a library reach out or start anything; if it does, it fails."""
    if event in _REACHING_OUT:
        raise PermissionError(event)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # no such module on Windows

    try:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    except (OSError, ValueError):  # a system that has the limit in name only
        pass

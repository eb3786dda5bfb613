"""Pictures from the web, judged before they are kept, in a folder that stays within its size."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LeeszaalError
from reader.web.addresses import canonical, host_of
from reader.web.exchange import FailureKind, FetchFailed, Request, Response
from reader.web.picture_heads import PictureHead, picture_head
from reader.web.web import Web

_SUFFIXES = (".png", ".jpg", ".gif", ".webp", ".ico")
_LEFT_AFTER_CLEARING = 0.9  # of the size of the folder, so that it is not cleared for every picture
_MOST_FAILURES = 10_000
_AT_ONCE = 16  # pictures of ten megabytes each may be in memory
# The network's fault, which may be over in a moment.
_PASSING = {FailureKind.OFFLINE, FailureKind.NOT_FOUND_HOST, FailureKind.TIMEOUT}


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """Bytes as sent; pixels as they will be in memory, at four bytes each."""

    bytes: int
    side: int
    pixels: int
    takes_icons: bool
    accept: str


PICTURES = PictureLimits(10_000_000, 12_000, 40_000_000, False, "image/webp, image/png, image/jpeg, image/gif")
ICONS = PictureLimits(65_536, 1_024, 1_024 * 1_024, True, "image/png, image/x-icon, image/webp, image/gif, image/jpeg")


def fetch_icon(web: Web, url: str, allows_private: bool = False) -> bytes:
    """A site's icon, to be kept with its feed; raises FetchFailed."""
    answer = web.submit(_request(url, ICONS, allows_private)).result()
    _judged(answer, ICONS)
    return answer.body


class PictureCache:
    """The file of a picture is named after its address. What failed is not asked again in this session."""

    def __init__(
        self, folder: Path, web: Web, *, limits: PictureLimits = PICTURES, most_bytes: int = 500_000_000
    ) -> None:
        self._folder = folder
        self._web = web
        self._limits = limits
        self._most_bytes = most_bytes
        self._size: int | None = None  # of the whole folder, once it was looked at
        self._failures: dict[str, FetchFailed] = {}
        self._lock = threading.Lock()

    def fetch(self, url: str, allows_private: bool = False) -> Path:
        """Where the picture is on this computer; raises FetchFailed, and LeeszaalError when it cannot be kept."""
        start = self._start(url, allows_private)
        return start if isinstance(start, Path) else self._kept(url, start)

    def fetch_all(
        self, urls: Iterable[str], allows_private: bool = False
    ) -> tuple[Mapping[str, Path], Mapping[str, LeeszaalError]]:
        """The pictures that there are, and why there are no others; some asked for side by side."""
        starts: dict[str, Path | Future[Response]] = {}
        failed: dict[str, LeeszaalError] = {}
        files: dict[str, Path] = {}

        def keep(most_waiting: int) -> None:
            while len(starts) > most_waiting:
                url = next(iter(starts))
                start = starts.pop(url)
                try:
                    files[url] = start if isinstance(start, Path) else self._kept(url, start)
                except LeeszaalError as error:
                    failed[url] = error

        for url in dict.fromkeys(urls):
            keep(_AT_ONCE - 1)
            try:
                starts[url] = self._start(url, allows_private)
            except LeeszaalError as error:
                failed[url] = error
        keep(0)
        return files, failed

    def _start(self, url: str, allows_private: bool) -> Path | Future[Response]:
        if url in self._failures:
            raise self._failures[url]
        stem = self._stem(url)
        for suffix in _SUFFIXES:
            file = stem.with_suffix(suffix)
            try:
                os.utime(file)  # used: among the last to go
            except OSError:
                continue
            return file
        return self._web.submit(_request(url, self._limits, allows_private))

    def _kept(self, url: str, promise: Future[Response]) -> Path:
        try:
            answer = promise.result()
            head = _judged(answer, self._limits)
        except FetchFailed as failure:
            if failure.kind not in _PASSING and len(self._failures) < _MOST_FAILURES:
                self._failures[url] = failure
            raise
        file = self._stem(url).with_suffix(head.suffix)
        with self._lock:
            self._write(file, answer.body)
            self._clear()
        return file

    def _stem(self, url: str) -> Path:
        return self._folder / hashlib.sha256(canonical(url).encode()).hexdigest()[:40]

    def _write(self, file: Path, data: bytes) -> None:
        """Whole or not at all."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._size is None:
                self._size = sum(size for _, size, _ in self._files())
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as part:
                try:
                    part.write(data)
                    part.close()
                    Path(part.name).replace(file)
                except OSError:
                    part.close()
                    Path(part.name).unlink(missing_ok=True)
                    raise
        except OSError as error:
            raise LeeszaalError(f"The picture cannot be kept in {self._folder} ({error.strerror}).") from error
        self._size += len(data)

    def _clear(self) -> None:
        if self._size is None or self._size <= self._most_bytes:
            return
        files = self._files()
        self._size = sum(size for _, size, _ in files)
        for _, size, file in files:
            if self._size <= self._most_bytes * _LEFT_AFTER_CLEARING:
                return
            with contextlib.suppress(OSError):  # open in the window, on Windows
                file.unlink()
                self._size -= size

    def _files(self) -> list[tuple[float, int, Path]]:
        """Age, size and path, those that were used longest ago first; halves of an earlier session are removed."""
        files = []
        for entry in os.scandir(self._folder):
            with contextlib.suppress(OSError):
                if entry.name.endswith(".part"):
                    Path(entry.path).unlink()
                else:
                    status = entry.stat()
                    files.append((status.st_mtime, status.st_size, Path(entry.path)))
        return sorted(files)


def _request(url: str, limits: PictureLimits, allows_private: bool) -> Request:
    return Request(url, accept=limits.accept, max_bytes=limits.bytes, allows_private=allows_private)


def _judged(answer: Response, limits: PictureLimits) -> PictureHead:
    host = host_of(answer.url)
    if answer.status != 200:
        raise FetchFailed(FailureKind.PROTOCOL, f"{host} does not give this picture ({answer.status}).")
    if answer.is_cut:
        raise FetchFailed(FailureKind.PROTOCOL, f"The connection with {host} was broken off.")
    head = picture_head(answer.body)
    if head is None or (head.suffix == ".ico" and not limits.takes_icons):
        raise FetchFailed(FailureKind.PROTOCOL, f"What {host} sends is not a picture that can be shown.")
    if max(head.width, head.height) > limits.side or head.width * head.height > limits.pixels:
        raise FetchFailed(
            FailureKind.TOO_LARGE, f"This picture of {host} is too large to show ({head.width} x {head.height})."
        )
    return head

"""Undoing what a server did to make a body small, never beyond a given size."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli
import zstandard

from reader.web.exchange import FailureKind, FetchFailed

ACCEPTED = "gzip, deflate, br, zstd"
_MOST_LAYERS = 3
_PIECE = 256 * 1024
_MOST_FRAMES = 10_000  # a million empty ones would take seconds
_GZIP = b"\x1f\x8b\x08"
_ZSTD = b"\x28\xb5\x2f\xfd"
# Fed in slices, so that one call gives back a few megabytes at most: gzip makes 1,032 bytes of one, and zstd can say
# "131,072 times this byte" in four.
_ZLIB_SLICE = 4_096
_ZSTD_SLICE = 128
_ZSTD_WINDOW = 8 * 1024 * 1024  # RFC 9659: what a client must grant, and more is not asked of it

Pieces = Iterator[bytes]
Decoder = Callable[[bytes], Pieces]


class _Machine(Protocol):
    """What zlib and zstandard have in common."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


class _EndsEarly(Exception):
    """The compressed body stops before its own end."""


def decoded(body: bytes, content_encoding: str, most: int) -> tuple[bytes, bool]:
    """The body as it was before it was compressed, and whether its end is missing; raises TOO_LARGE.

    Servers say gzip and send plain text, and send gzip without saying so: what cannot be undone at all is given back
    as it is, for the reader of the format to judge.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")][-_MOST_LAYERS:]
    decoders = [_DECODERS[name] for name in reversed(names) if name in _DECODERS]
    if not decoders and body.startswith(_GZIP):
        decoders = [_gzip]
    is_cut = False
    for decoder in decoders:
        body, is_short = _undone(decoder, body, most)
        is_cut = is_cut or is_short
    return body, is_cut


def too_large(most: int) -> FetchFailed:
    return FetchFailed(FailureKind.TOO_LARGE, f"The server sends more than {most / 1_000_000:g} MB.")


def _undone(decoder: Decoder, body: bytes, most: int) -> tuple[bytes, bool]:
    result = bytearray()
    try:
        for piece in decoder(body):
            result += piece
            if len(result) > most:
                raise too_large(most)
    except _EndsEarly:
        return (bytes(result), True) if result else (body, bool(body))
    except (zlib.error, brotli.error, zstandard.ZstdError, ValueError):
        return (bytes(result), True) if result else (body, False)
    return bytes(result), False


def _gzip(body: bytes) -> Pieces:
    if not body.startswith(_GZIP):
        raise ValueError("not gzip")
    return _frames(body, lambda: zlib.decompressobj(31), _ZLIB_SLICE, _GZIP)


def _deflate(body: bytes) -> Pieces:
    """With the header that the standard wants, or without, as some servers send it."""
    has_header = len(body) >= 2 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    return _frames(body, lambda: zlib.decompressobj(15 if has_header else -15), _ZLIB_SLICE)


def _zstd(body: bytes) -> Pieces:
    machine = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    return _frames(body, machine.decompressobj, _ZSTD_SLICE, _ZSTD)


def _frames(body: bytes, start: Callable[[], _Machine], size: int, magic: bytes = b"") -> Pieces:
    """Frames that follow one another, each of which begins with `magic`; what follows the last is padding."""
    at = 0
    for number in range(_MOST_FRAMES):
        if number and not (magic and body.startswith(magic, at)):
            return
        machine = start()
        while at < len(body) and not machine.eof:
            yield machine.decompress(body[at : at + size])
            at += size
        if not machine.eof:
            raise _EndsEarly
        at = min(at, len(body)) - len(machine.unused_data)


def _brotli(body: bytes) -> Pieces:
    machine = brotli.Decompressor()
    yield machine.process(body, output_buffer_limit=_PIECE)
    while not machine.is_finished():
        piece = machine.process(b"", output_buffer_limit=_PIECE)
        if not piece and machine.can_accept_more_data():
            raise _EndsEarly
        yield piece


_DECODERS: dict[str, Decoder] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}

"""What was compressed comes back as it was, within bounds, or is given back as it is."""

from __future__ import annotations

import random
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from web_server import compressed, gzipped

from reader.web.decoding import decoded
from reader.web.exchange import FailureKind, FetchFailed

ENCODINGS = ("gzip", "deflate", "br", "zstd")
NOISE = random.Random(1).randbytes(300_000)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("body", [b"", b"x", b"krant " * 50_000, NOISE], ids=["empty", "one", "text", "noise"])
def test_there_and_back(encoding: str, body: bytes) -> None:
    packed = compressed([body], encoding)
    assert decoded(packed, encoding, len(body)) == (body, False)
    if body:
        with pytest.raises(FetchFailed) as caught:
            decoded(packed, encoding, len(body) - 1)
        assert caught.value.kind is FailureKind.TOO_LARGE


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_end_that_is_missing_is_seen(encoding: str) -> None:
    packed = compressed([NOISE], encoding)
    body, is_cut = decoded(packed[: len(packed) // 2], encoding, 1_000_000)
    assert is_cut
    assert NOISE.startswith(body)
    assert len(body) > 100_000


def test_names_of_encodings() -> None:
    packed = gzipped(b"krant")
    assert decoded(packed, "x-gzip", 100) == (b"krant", False)
    assert decoded(packed, " GZIP ", 100) == (b"krant", False)
    assert decoded(packed, "identity, gzip", 100) == (b"krant", False)
    assert decoded(compressed([packed], "br"), "gzip, br", 100) == (b"krant", False)


def test_deflate_without_its_header() -> None:
    packer = zlib.compressobj(wbits=-15)
    assert decoded(packer.compress(b"krant") + packer.flush(), "deflate", 100) == (b"krant", False)


def test_gzip_that_is_not_announced() -> None:
    assert decoded(gzipped(b"krant"), "", 100) == (b"krant", False)


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_several_in_a_row(encoding: str) -> None:
    one = compressed([b"krant"], encoding)
    assert decoded(one * 3, encoding, 100) == (b"krant" * 3, False)
    assert decoded(one + b"\0\0padding", encoding, 100) == (b"krant", False)


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_million_empty_ones_are_not_all_opened(encoding: str) -> None:
    """Each takes microseconds and adds nothing to the size that is watched."""
    empty, last = compressed([b""], encoding), compressed([b"krant"], encoding)
    assert decoded(empty * 9_999 + last, encoding, 100) == (b"krant", False)
    assert decoded(empty * 1_000_000 + last, encoding, 100) == (b"", False)


def test_a_window_of_64_megabytes_is_not_granted() -> None:
    wishes = zstandard.ZstdCompressionParameters(window_log=26)
    packer = zstandard.ZstdCompressor(compression_params=wishes).compressobj()
    packed = packer.compress(b"krant" * 1_000) + packer.flush()
    assert decoded(packed, "zstd", 1_000_000) == (packed, False)


def test_damage_halfway_keeps_what_came_before() -> None:
    packed = bytearray(compressed([NOISE], "gzip"))
    packed[200_000:200_100] = bytes(100)
    body, is_cut = decoded(bytes(packed), "gzip", 1_000_000)
    assert is_cut
    assert body[:100_000] == NOISE[:100_000]


@given(st.binary(max_size=400), st.sampled_from([*ENCODINGS, "", "gzip, br", "wonder"]))
def test_any_bytes_can_be_looked_at(body: bytes, encoding: str) -> None:
    try:
        result, _ = decoded(body, encoding, 10_000)
    except FetchFailed as failed:
        assert failed.kind is FailureKind.TOO_LARGE
    else:
        assert len(result) <= 10_000

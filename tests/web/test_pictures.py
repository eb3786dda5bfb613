"""Pictures are known by what they are, judged before they are kept, and kept within bounds."""

from __future__ import annotations

import io
import os
import random
import struct
import zlib
from pathlib import Path

import pytest
from browsing import Browser, browsing
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from web_server import Answer, LoopbackServer, bomb, packed, redirect

from reader.errors import LeeszaalError
from reader.web.exchange import FailureKind, FetchFailed
from reader.web.picture_heads import PictureHead, picture_head
from reader.web.pictures import ICONS, PICTURES, PictureCache, fetch_icon

FORMATS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp", "ICO": ".ico"}
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
)


def picture(kind: str = "PNG", width: int = 37, height: int = 23, **settings: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, kind, **settings)
    return file.getvalue()


def png(width: int, height: int) -> bytes:
    """Says that it is so large, and is a few bytes."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"")),
        (b"IEND", b""),
    ]
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def width_of(file: Path) -> int:
    head = picture_head(file.read_bytes())
    assert head is not None
    return head.width


# What it is.


@pytest.mark.parametrize("kind", FORMATS)
def test_the_size_is_read_from_the_head(kind: str) -> None:
    side = 48 if kind == "ICO" else 37
    data = picture(kind, side, side, **({"sizes": [(16, 16), (48, 48)]} if kind == "ICO" else {}))
    assert picture_head(data) == PictureHead(FORMATS[kind], side, side)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("JPEG", {"progressive": True}),
        ("JPEG", {"exif": b"Exif\0\0" + b"x" * 30_000, "comment": b"y" * 60_000}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"quality": 10}),
        ("WEBP", {"exif": b"x"}),
        ("PNG", {"optimize": True}),
    ],
)
def test_each_way_to_write_it(kind: str, settings: dict[str, object]) -> None:
    head = picture_head(picture(kind, 1_234, 567, **settings))
    assert head is not None
    assert (head.width, head.height) == (1_234, 567)


def test_icons_of_the_old_kind() -> None:
    data = picture("ICO", 32, 32, sizes=[(32, 32)], bitmap_format="bmp")
    assert picture_head(data) == PictureHead(".ico", 32, 32)


def test_an_icon_that_holds_a_giant() -> None:
    data = b"\0\0\1\0\1\0" + b"\x10\x10\0\0\1\0\x20\0" + struct.pack("<II", 40, 22) + png(60_000, 60_000)
    assert picture_head(data) == PictureHead(".ico", 60_000, 60_000)


def test_a_frame_that_sticks_out_of_its_gif() -> None:
    data = bytearray(picture("GIF", 10, 10))
    at = data.index(b",", 13 + 3)
    data[at + 5 : at + 9] = struct.pack("<HH", 60_000, 50_000)
    assert picture_head(bytes(data)) == PictureHead(".gif", 60_000, 50_000)


def test_a_gif_of_many_frames() -> None:
    frames = [Image.new("P", (20 + number, 30), number) for number in range(5)]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    assert picture_head(file.getvalue()) == PictureHead(".gif", 20, 30)


NO_PICTURES = (
    *(b"", b"x", SVG, b"<html>", b"%PDF-1.7", b"BM" + bytes(60), b"II*\0" + bytes(60), b"\0\0\0\x18ftypavif"),
    *(b"\x89PNG\r\n\x1a\n", png(0, 5), png(5, 0), b"GIF89a", b"RIFF\0\0\0\0WEBP", b"RIFF\0\0\0\0WEBPVP8X"),
    *(b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\xff\xff" + bytes(100), b"\xff\xd8" + b"\xff" * 100_000),
    *(b"\0\0\1\0\xff\xff", b"\0\0\1\0\0\0"),
)


@pytest.mark.parametrize("data", NO_PICTURES, ids=range(len(NO_PICTURES)))
def test_what_is_not_a_picture(data: bytes) -> None:
    assert picture_head(data) is None


@given(st.sampled_from(sorted(FORMATS)), st.randoms(use_true_random=False), st.integers(0, 400))
def test_any_damage_can_be_looked_at(kind: str, dice: random.Random, length: int) -> None:
    data = bytearray(WHOLE[kind][:length])
    for _ in range(min(3, len(data))):
        data[dice.randrange(len(data))] = dice.randrange(256)
    picture_head(bytes(data))


WHOLE = {kind: picture(kind) for kind in FORMATS}


# What is kept.


@pytest.fixture
def cache(browser: Browser, tmp_path: Path) -> PictureCache:
    return PictureCache(tmp_path / "pictures", browser.web)


def fetch(cache: PictureCache, url: str) -> Path:
    return cache.fetch(url, allows_private=True)


def failure(cache: PictureCache, url: str) -> FailureKind:
    with pytest.raises(FetchFailed) as caught:
        fetch(cache, url)
    return caught.value.kind


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_fetched_once(server: LoopbackServer, cache: PictureCache, kind: str) -> None:
    url = server.serve("/a.exe", picture(kind), content_type="text/html")
    file = fetch(cache, url)
    assert file.read_bytes() == picture(kind)
    assert file.suffix == FORMATS[kind]
    assert "a.exe" not in file.name
    assert fetch(cache, url + "#part") == file
    assert len(server.requests) == 1
    assert "image/webp" in server.requests[0].headers["accept"]
    assert "svg" not in server.requests[0].headers["accept"]


def test_a_picture_outlives_the_session(server: LoopbackServer, browser: Browser, tmp_path: Path) -> None:
    url = server.serve("/", picture())
    first = fetch(PictureCache(tmp_path, browser.web), url)
    assert fetch(PictureCache(tmp_path, browser.web), url) == first
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(SVG, content_type="image/png"), FailureKind.PROTOCOL),
        (Answer(b"<html>Not here</html>"), FailureKind.PROTOCOL),
        (Answer(picture("ICO", 16, 16)), FailureKind.PROTOCOL),
        (Answer(picture(), status=404), FailureKind.PROTOCOL),
        (Answer(picture(), length=5_000, ends_after=50), FailureKind.PROTOCOL),
        (Answer(png(12_001, 10)), FailureKind.TOO_LARGE),
        (Answer(png(10, 12_001)), FailureKind.TOO_LARGE),
        (Answer(png(7_000, 7_000)), FailureKind.TOO_LARGE),
        (Answer(png(2**32 - 1, 2**32 - 1)), FailureKind.TOO_LARGE),
        (Answer(b"x", length=10_000_001), FailureKind.TOO_LARGE),
        (bomb("br", 20), FailureKind.TOO_LARGE),
        (redirect("file:///etc/passwd"), FailureKind.FORBIDDEN_ADDRESS),
        (redirect("http://localhost/pixel.png"), FailureKind.FORBIDDEN_ADDRESS),
    ],
)
def test_what_may_not_be_shown_is_not_kept_nor_asked_again(
    server: LoopbackServer, cache: PictureCache, tmp_path: Path, answer: Answer, kind: FailureKind
) -> None:
    url = server.serve("/a.png", answer)
    assert failure(cache, url) is kind
    assert failure(cache, url) is kind
    assert len(server.requests) == 1
    assert not list(tmp_path.rglob("*.*"))


def test_as_large_as_may_be(server: LoopbackServer, cache: PictureCache) -> None:
    assert fetch(cache, server.serve("/a", png(PICTURES.side, 3_333))).exists()
    assert fetch(cache, server.serve("/b", packed(png(6_324, 6_324), "gzip"))).exists()


def test_what_the_network_did_is_forgiven(server: LoopbackServer, tmp_path: Path) -> None:
    answers: list[list[str]] = [[], ["127.0.0.1"]]

    async def resolve(_host: str, _port: int) -> list[str]:
        return answers.pop(0)

    server.serve("/a.png", picture())
    with browsing(resolve=resolve) as browser:
        cache = PictureCache(tmp_path, browser.web)
        url = server.url("/a.png", host="pictures.example")
        assert failure(cache, url) is FailureKind.NOT_FOUND_HOST
        assert fetch(cache, url).exists()


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "data:image/png;base64,AAAA", "javascript:x", "", "//", "http://10.0.0.1/a.png"]
)
def test_what_is_not_of_the_web_is_not_asked_for(cache: PictureCache, url: str) -> None:
    with pytest.raises(FetchFailed):
        cache.fetch(url)


def test_many_are_fetched_side_by_side(server: LoopbackServer, cache: PictureCache) -> None:
    good = [server.serve(f"/{number}", picture(width=10 + number)) for number in range(6)]
    bad = [server.serve("/x", SVG), "file:///x"]
    files, failed = cache.fetch_all([*good, *bad, good[0]], allows_private=True)
    assert list(files) == good
    assert [width_of(file) for file in files.values()] == list(range(10, 16))
    assert set(failed) == set(bad)
    assert all(isinstance(error, LeeszaalError) and str(error) for error in failed.values())


def test_the_folder_stays_within_its_size(server: LoopbackServer, browser: Browser, tmp_path: Path) -> None:
    urls = [server.serve(f"/{number}", picture() + bytes(10_000)) for number in range(12)]
    size = len(picture()) + 10_000
    cache = PictureCache(tmp_path, browser.web, most_bytes=10 * size)
    files = [fetch(cache, url) for url in urls[:10]]
    for age, file in enumerate(files):
        os.utime(file, (1_000_000 + age, 1_000_000 + age))
    assert fetch(cache, urls[0]) == files[0]  # looked at again, so it is not the oldest any more
    (tmp_path / "half.part").write_bytes(b"x")
    newest = fetch(cache, urls[10])
    assert sorted(tmp_path.iterdir()) == sorted([files[0], *files[3:], newest])
    assert fetch(cache, urls[1]).exists()


def test_a_folder_that_cannot_be_written(server: LoopbackServer, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_bytes(b"a file is in the way")
    with pytest.raises(LeeszaalError, match="cannot be kept"):
        fetch(PictureCache(tmp_path / "pictures", browser.web), server.serve("/", picture()))


# Icons.


@pytest.mark.parametrize("kind", FORMATS)
def test_an_icon_may_be_of_every_kind(server: LoopbackServer, browser: Browser, kind: str) -> None:
    assert fetch_icon(browser.web, server.serve("/", picture(kind, 32, 32)), allows_private=True) == picture(
        kind, 32, 32
    )


@pytest.mark.parametrize("body", [SVG, b"", b"<html>", png(1_025, 10), picture() + bytes(ICONS.bytes)])
def test_an_icon_is_small(server: LoopbackServer, browser: Browser, body: bytes) -> None:
    with pytest.raises(FetchFailed):
        fetch_icon(browser.web, server.serve("/", body), allows_private=True)

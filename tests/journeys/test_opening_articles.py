"""Opening any article asks nothing of any network and reads no file but the library's own."""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import os
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("open_every_article.py")
_IN_OPEN, _IN_NONBLOCK = 0x20, 0o4000


class Counted:
    """A port of this machine that counts who comes; it answers nobody."""

    def __init__(self) -> None:
        self.visits = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        try:
            while True:
                visitor, _ = self._listening.accept()
                self.visits += 1
                visitor.close()
        except OSError:
            pass

    def close(self) -> None:
        self._listening.close()


@pytest.fixture
def web() -> Iterator[Counted]:
    counted = Counted()
    yield counted
    counted.close()


@contextmanager
def openings(folder: Path) -> Iterator[list[str]]:
    """The names of files in a folder that anybody opened meanwhile; Qt opens files without telling Python."""
    opened: list[str] = []
    library = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    watch = library.inotify_init1(_IN_NONBLOCK)
    assert watch >= 0
    assert library.inotify_add_watch(watch, os.fsencode(folder), _IN_OPEN) >= 0
    try:
        yield opened
        try:
            events = os.read(watch, 1_000_000)
        except BlockingIOError:
            events = b""
        while events:
            length = struct.unpack_from("iIII", events)[3]
            opened.append(events[16 : 16 + length].rstrip(b"\0").decode())
            events = events[16 + length :]
    finally:
        os.close(watch)


def hostile(web: str, bait: str) -> dict[str, str]:
    """Each way in which a page makes a program fetch or read something."""
    addresses = [f"{web}/p.png", f"{bait}/secret.png", f"//{web.removeprefix('http://')}/q.png", "secret.png", "x:y"]
    media = "".join(
        f'<img src="{one}" srcset="{one} 2x" width="400" height="300"><video poster="{one}" src="{one}"></video>'
        f'<audio src="{one}" autoplay></audio><iframe src="{one}"></iframe><object data="{one}"></object>'
        f'<embed src="{one}"><input type="image" src="{one}"><picture><source srcset="{one}"></picture>'
        for one in addresses
    )
    styles = "".join(
        f'<link rel="stylesheet" href="{one}"><link rel="prefetch" href="{one}"><link rel="icon" href="{one}">'
        f"<style>@import url({one}); body {{ background: url({one}); }} @font-face {{ src: url({one}) }}</style>"
        f'<div style="background-image: url({one}); list-style: url({one})">tekst</div>'
        f'<table background="{one}"><tr><td background="{one}">cel</table>'
        for one in addresses
    )
    programs = "".join(
        f'<script src="{one}"></script><meta http-equiv="refresh" content="0;url={one}"><base href="{one}">'
        f'<svg><image href="{one}" xlink:href="{one}"/><use href="{one}#a"/></svg><body background="{one}">'
        f'<a href="{one}" ping="{one}">hier</a><form action="{one}"><button>x</button></form>'
        for one in addresses
    )
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{bait}/secret.txt">]><p>&x; <xi:include href="{bait}/secret.txt"/>'
    return {
        "media.html": media, "styles.html": styles, "programs.html": programs, "entity.html": entity,
        "pixel.html": f'<img src="{web}/pixel.gif" width="1" height="1"><img src="{web}/een.png" alt="een">',
        "links.md": "\n\n".join(f"![foto]({one}) [hier]({one})" for one in addresses),
        "text.txt": f"Titel\n\n<img src={bait}/secret.png> {web}/p.png",
    }  # fmt: skip


@pytest.mark.timeout(120)
def test_opening_any_article_asks_nothing_and_reads_nothing(tmp_path: Path, web: Counted) -> None:
    bait, library, inbox = tmp_path / "bait", tmp_path / "library", tmp_path / "inbox"
    for folder in (bait, inbox):
        folder.mkdir()
    for name in ("secret.png", "secret.txt"):
        (bait / name).write_bytes(b"\x89PNG\r\n\x1a\n secret")
    pages = hostile(f"http://127.0.0.1:{web.port}", f"file://{bait}")
    for name, page in pages.items():
        (inbox / name).write_text(
            page if name.endswith((".md", ".txt")) else f"<html><title>{name}</title><body><p>Begin.</p>{page}<p>Einde."
        )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "reader", "--data", str(library), "import", str(inbox)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert web.visits == 0, done.stdout  # nor does importing
    command = [sys.executable, str(SCRIPT), str(library)]
    if sys.platform.startswith("linux"):
        with openings(bait) as opened:
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
        assert opened == []
    else:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["opened"] >= len(pages)
    assert said["told"] == []
    assert web.visits == 0


def test_the_counting_counts(tmp_path: Path, web: Counted) -> None:
    """Else the test above proves nothing."""
    socket.create_connection(("127.0.0.1", web.port)).close()
    deadline = threading.Event()
    for _ in range(200):
        if web.visits:
            break
        deadline.wait(0.01)
    assert web.visits == 1
    if sys.platform.startswith("linux"):
        (tmp_path / "bait.txt").touch()
        with openings(tmp_path) as opened:
            (tmp_path / "bait.txt").read_bytes()
        assert "bait.txt" in opened

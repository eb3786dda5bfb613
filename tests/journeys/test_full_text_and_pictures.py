"""The full text and the pictures of an article, from a real server through the real worker into the real window."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from web_server import Answer, LoopbackServer

from reader.domain.article import FullText
from reader.gui.reading.picture_shelf import PictureState
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library
from reader.paths import Paths
from reader.settings import Settings

pytestmark = pytest.mark.timeout(90)
LONG = 20_000  # milliseconds


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = (b"\0" + b"\xcc\x22\x44" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + content


def item(base: str, number: int, title: str, body: str) -> str:
    return (
        f"<item><title>{title}</title><link>{base}/artikel/{number}</link><guid>{number}</guid>"
        f"<pubDate>Sun, 22 Nov 2026 0{number}:00:00 GMT</pubDate><description><![CDATA[{body}]]></description></item>"
    )


def page(title: str) -> str:
    sentence = "De gemeente Rotterdam sluit de brug deze zomer drie weken voor groot onderhoud, zei de wethouder. "
    text = "".join(f"<p>Alinea {n} van de hele tekst. {sentence * 3}</p>" for n in range(12))
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>"


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        base = server.serve("/foto.png", Answer(png(800, 400), content_type="image/png")).rsplit("/", 1)[0]
        server.serve("/artikel/1", Answer(page("De brug dicht").encode(), content_type="text/html"))
        server.serve("/artikel/2", Answer(b"nee", status=410, content_type="text/html"))
        text = "Rotterdam sluit de brug. "
        photos = (
            f"<p>{text * 30}</p><img src='{base}/foto.png' alt='De brug'><img src='{base}/weg.png'><p>{text * 30}</p>"
        )
        items = item(base, 1, "De brug dicht", text) + item(base, 2, "Weg", text) + item(base, 3, "Fotos", photos)
        server.serve(
            "/feed", Answer(f'<rss version="2.0"><channel><title>Krant</title>{items}</channel></rss>'.encode())
        )
        yield server


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, paths: Paths, server: LoopbackServer) -> Iterator[MainWindow]:
    from reader import app as composition
    from reader.gui.settings.session import Session

    library = Library.open(paths)
    library.subscriptions.subscribe(f"http://127.0.0.1:{server.port}/feed", allows_private=True)
    library.close()
    office = composition.open_office(paths)
    window = composition.make_window(qapp, paths, Settings(theme="light", language="en"), Session(), office)
    qtbot.addWidget(window)
    window.show()
    window.open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() >= 3 and not window.worker.is_working, timeout=LONG)
    yield window
    window.worker.stop()
    office.desk.close()
    window.close()


def open_titled(qtbot: QtBot, window: MainWindow, title: str) -> None:
    qtbot.waitUntil(lambda: window.opening.article is not None or bool(window.model.rowCount()))
    for row in range(window.model.rowCount()):
        with qtbot.waitSignal(window.opening.opened, timeout=LONG, raising=False):
            window.timeline.choose_row(row)
        if window.opening.article is not None and window.opening.article.title == title:
            return
    raise AssertionError(f"no article {title}")


def test_full_text_and_pictures_from_server_to_screen(qtbot: QtBot, window: MainWindow, server: LoopbackServer) -> None:
    pane, opening = window.column.pane, window.opening

    def state() -> FullText:
        assert opening.article is not None
        return opening.article.full_text

    open_titled(qtbot, window, "De brug dicht")
    assert "Fetch the full text" in pane.toPlainText()
    assert not server.asked("/artikel/1")
    qtbot.keyClick(pane, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: state() is FullText.THERE, timeout=LONG)
    assert "Alinea 11 van de hele tekst." in pane.toPlainText()
    assert window.actions_by_id["full_text"].isChecked()
    qtbot.keyClick(pane, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: "Alinea 11" not in pane.toPlainText(), timeout=LONG)
    assert "Rotterdam sluit de brug." in pane.toPlainText()
    qtbot.keyClick(pane, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: "Alinea 11" in pane.toPlainText(), timeout=LONG)
    assert len(server.asked("/artikel/1")) == 1

    open_titled(qtbot, window, "Weg")
    qtbot.keyClick(pane, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: state() is FullText.FAILED, timeout=LONG)
    assert "Try the full text again" in pane.toPlainText()
    assert opening.article is not None and opening.article.full_text_error

    open_titled(qtbot, window, "Fotos")
    pane.grab()
    assert not server.asked("/foto.png")
    qtbot.keyClick(pane, Qt.Key.Key_I)
    there = f"http://127.0.0.1:{server.port}/foto.png"
    qtbot.waitUntil(lambda: pane.shelf.state(there) is PictureState.THERE, timeout=LONG)
    assert pane.shelf.state(there.replace("foto", "weg")) is PictureState.FAILED
    [asked] = server.asked("/foto.png")
    assert "referer" not in asked.headers and "cookie" not in asked.headers
    pane.go_to_hit(1)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    pane.grab()
    qtbot.waitUntil(lambda: bool(pane.shelf._images), timeout=LONG)
    assert not window.actions_by_id["load_pictures"].isEnabled()

"""Pictures of an article: asked for, measured, decoded in view, and never in the way of what one reads."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot
from read_articles import article

from reader.domain.article import Article
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.gui.basics.picture_files import PictureFile, decode, find_picture, size_within
from reader.gui.basics.tasks import Tasks
from reader.gui.reading.picture_shelf import PictureShelf, PictureState
from reader.gui.reading.pictures import Pictures
from reader.gui.reading.reading_pane import ReadingPane

RED = QColor("#cc2244")


def draw(path: Path, width: int, height: int, kind: str = "png") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    writer = QImageWriter(str(path), QByteArray(kind.encode()))
    assert writer.write(image), writer.errorString()
    return path


def lying_png(width: int, height: int) -> bytes:
    """A few bytes that promise a picture of any size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 50)) + chunk(b"IEND", b"")
    )


# files


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_is_known_by_what_is_in_it(qapp: object, tmp_path: Path, kind: str) -> None:
    file = find_picture(draw(tmp_path / "picture.txt", 300, 200, kind))
    assert file is not None and file.size == QSize(300, 200)
    image = decode(file, 150)
    assert image.size() == QSize(150, 100)
    assert abs(image.pixelColor(75, 50).red() - RED.red()) < 12
    assert decode(file, 900).size() == QSize(300, 200)  # not made larger: painting does that


def test_a_gif_is_its_first_frame(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    )
    file = find_picture(path)
    assert file is not None and decode(file, 10).size() == QSize(1, 1)


@pytest.mark.qt_log_ignore("JPEG", extend=True)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd'/></svg>",
        b"BM" + b"\0" * 100,
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff" + b"\0" * 30,
        b"RIFF\0\0\0\0WEBP" + b"\xff" * 40,
        lying_png(12_001, 10),
        lying_png(11_000, 11_000),
        lying_png(0, 10),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 10_000_001,
    ],
    ids=["nothing", "SVG", "BMP", "PNG cut", "JPEG cut", "WebP of nothing", "wide", "121 megapixels", "flat", "large"],
)
def test_what_is_no_fit_picture_is_not_shown(qapp: object, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(content)
    assert find_picture(path) is None
    assert find_picture(tmp_path / "gone.png") is None
    assert find_picture(tmp_path) is None


def test_a_file_that_promises_more_than_it_holds_is_no_picture(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(lying_png(4_000, 4_000))
    file = find_picture(path)
    assert file is not None
    image = decode(file, 500)
    assert image.isNull() or image.width() == 500  # Qt shows what there is of it
    draw(path, 20, 20)
    assert decode(file, 500).isNull()  # another file than the one that was measured


def test_the_size_in_memory_is_bounded() -> None:
    assert size_within(QSize(100, 12_000), 100) == QSize(100, 12_000)
    huge = size_within(QSize(6_000, 6_000), 6_000)
    assert huge.width() * huge.height() <= 16_100_000 and huge.width() == huge.height()
    assert size_within(QSize(10_000, 1), 10) == QSize(10, 1)


def test_the_shelf_keeps_the_last_ones(qapp: object) -> None:
    shelf = PictureShelf(most_bytes=2_500)
    wanted: list[tuple[str, int]] = []
    shelf.wanted.connect(lambda *said: wanted.append(said))
    for name in "abc":
        shelf.keep(name, 16, QImage(16, 16, QImage.Format.Format_RGB32))  # 1,024 bytes
    assert shelf.image("b", 16) is not None and shelf.image("c", 16) is not None
    assert wanted == []
    assert shelf.image("a", 16) is None and shelf.image("a", 16) is None
    assert wanted == [("a", 16)]  # once
    assert shelf.image("c", 32) is not None  # what there is, until the other comes
    assert wanted[1:] == [("c", 32)]


# in the pane


class HereAndNow:
    """A desk that answers at once, without a library."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

    def ask(self, question: Callable[[Any, Any], Any], then: Callable[[Any], Any] | None = None, **options: Any) -> Any:
        return self._tasks.start(lambda is_cancelled: question(None, is_cancelled), then, **options)


def illustrated(count: int = 4, host: str = "beeld.example") -> Article:
    blocks: list[Block] = []
    for n in range(count):
        blocks.append(Block(BlockKind.PARAGRAPH, (Run(f"Alinea {n}. " + "Woorden om te lezen. " * 60),)))
        blocks.append(Block(BlockKind.IMAGE, (Run(f"Bijschrift {n} 😀"),), src=f"https://{host}/{n}.png"))
    return article(*blocks, Block(BlockKind.PARAGRAPH, (Run("Het einde. " * 80),)))


@pytest.fixture
def pictures(pane: ReadingPane, tasks: Tasks) -> Pictures:
    made = Pictures(HereAndNow(tasks), pane)  # type: ignore[arg-type]
    made.setParent(pane)
    return made


def top_line(pane: ReadingPane) -> tuple[str, int]:
    """What stands in the first whole line in view, and where."""
    held = pane._place.hold()
    assert held is not None and pane._page is not None
    return pane._page.text[held.offset : held.offset + 30], pane.cursorRect(held.cursor).top()


def test_nothing_is_asked_for_by_itself(pane: ReadingPane, pictures: Pictures, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pictures.wanted):
        pane.show_article(illustrated())
        pictures.opened(illustrated())
        pane.grab()
    assert "Show 4 pictures" in pane.toPlainText()
    assert pictures.can_load


def test_an_article_of_a_feed_that_loads_them_asks_at_once(pane: ReadingPane, pictures: Pictures, qtbot: QtBot) -> None:
    shown = replace(illustrated(), loads_images=True)
    pane.show_article(shown)
    with qtbot.waitSignal(pictures.wanted) as asked:
        pictures.opened(shown)
    assert asked.args == [7, [f"https://beeld.example/{n}.png" for n in range(4)]]
    assert "Show 4 pictures" not in pane.toPlainText()


def test_a_click_on_a_box_loads_and_a_click_on_the_picture_enlarges(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = illustrated()
    pane.show_article(shown)
    pictures.opened(shown)
    pane.grab()
    place = next(iter(pane._page.pictures))  # type: ignore[union-attr]

    def click() -> None:
        cursor = pane.textCursor()
        cursor.setPosition(place)
        pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + pane.cursorRect(cursor).top() - 50)
        qtbot.mouseClick(
            pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center() + QPoint(30, 0)
        )

    with qtbot.waitSignal(pictures.wanted) as asked:
        click()
    assert pane.shelf.state(asked.args[1][0]) is PictureState.LOADING
    path = str(draw(tmp_path / "a", 800, 400))
    addresses = asked.args[1]
    pictures.arrived(7, dict.fromkeys(addresses[:3], path), addresses[3:])
    qtbot.waitUntil(lambda: pane.shelf.state(addresses[0]) is PictureState.THERE)
    assert pane.shelf.state(addresses[3]) is PictureState.FAILED
    qtbot.waitUntil(lambda: has_red(pane))
    place = next(iter(pane._page.pictures))  # type: ignore[union-attr]
    with qtbot.waitSignal(pictures.enlarged) as enlarged:
        click()
    assert enlarged.args[:2] == [addresses[0], "Bijschrift 0 😀"] and enlarged.args[2].width() == 800
    with qtbot.waitSignal(pane.link_clicked) as followed:
        pane.anchorClicked.emit("leeszaal:picture/8")
    assert followed.args == [addresses[3]]  # the one that failed is opened where it is


def has_red(pane: ReadingPane) -> bool:
    image = pane.viewport().grab().toImage()
    columns = range(0, image.width(), 20)
    return any(image.pixelColor(x, y) == RED for x in columns for y in range(0, image.height(), 20))


@pytest.mark.parametrize("fraction", [0.15, 0.4, 0.55, 0.8])
def test_the_line_one_reads_stays_where_it_is(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path, fraction: float
) -> None:
    shown = illustrated(6)
    pane.show_article(shown)
    pictures.opened(shown)
    pane.set_scroll_fraction(fraction)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + 7)  # in the middle of a line
    before, height = top_line(pane), pane.document().size().height()
    pictures.load()
    assert top_line(pane) == before
    path = str(draw(tmp_path / "a", 600, 900))
    pictures.arrived(7, {f"https://beeld.example/{n}.png": path for n in range(5)}, ["https://beeld.example/5.png"])
    qtbot.waitUntil(lambda: pane.document().size().height() > height + 3_000)
    assert top_line(pane) == before
    assert pane._page is not None and pane._page.text == plain_text(shown.blocks)


def test_at_the_beginning_one_stays_at_the_beginning(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = article(Block(BlockKind.IMAGE, src="https://beeld.example/0.png"), *illustrated().blocks[1:])
    pane.show_article(shown)
    pictures.opened(shown)
    pictures.load()
    pictures.arrived(7, {"https://beeld.example/0.png": str(draw(tmp_path / "a", 600, 900))}, [])
    qtbot.waitUntil(lambda: pane.shelf.state("https://beeld.example/0.png") is PictureState.THERE)
    assert pane.verticalScrollBar().value() == 0


def test_marks_stand_where_they_stood_after_pictures_came(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = illustrated()
    pane.show_article(shown)
    pictures.opened(shown)
    pictures.load()
    pictures.arrived(7, {f"https://beeld.example/{n}.png": str(draw(tmp_path / "a", 500, 300)) for n in range(4)}, [])
    qtbot.waitUntil(lambda: pane.shelf.state("https://beeld.example/3.png") is PictureState.THERE)
    for word in ("Alinea 3", "Bijschrift 2 😀", "Het einde"):
        at = shown.text.index(word)
        cursor = pane._page.cursor(at, at + len(word))  # type: ignore[union-attr]
        assert cursor.selectedText() == word


def test_pictures_of_another_article_are_not_put_in_this_one(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    shown = illustrated()
    pane.show_article(shown)
    pictures.opened(shown)
    pictures.arrived(8, {"https://beeld.example/0.png": str(draw(tmp_path / "a", 50, 50))}, [])
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert pane.shelf.state("https://beeld.example/0.png") is PictureState.OFF


def test_a_broken_picture_says_so(pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path) -> None:
    shown = illustrated(1)
    pane.show_article(shown)
    pictures.opened(shown)
    pictures.load()
    path = tmp_path / "a"
    path.write_bytes(b"<html>no such picture</html>")
    pictures.arrived(7, {"https://beeld.example/0.png": str(path)}, [])
    qtbot.waitUntil(lambda: pane.shelf.state("https://beeld.example/0.png") is PictureState.FAILED)
    assert find_picture(path) is None


def test_the_keyboard_reaches_a_picture_and_its_host_is_said(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = illustrated(1, host="аpple.com")  # the first letter is Cyrillic
    pane.show_article(shown)
    pictures.opened(shown)
    pane.setFocus()
    said: list[str] = []
    heard: list[str] = []
    pane.link_hovered.connect(said.append)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    for _ in range(3):  # the source, the button, the picture
        qtbot.keyClick(pane, Qt.Key.Key_Tab)
    assert said[-1] == "https://xn--pple-43d.com/0.png"
    assert heard[-2:] == [
        "Show the picture",
        "Show picture from xn--pple-43d.com, https://xn--pple-43d.com/0.png",
    ]
    with qtbot.waitSignal(pictures.wanted):
        qtbot.keyClick(pane, Qt.Key.Key_Return)


def test_many_pictures_are_shown_soon_and_within_bounds(
    pane: ReadingPane, pictures: Pictures, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = article(*(Block(BlockKind.IMAGE, src=f"https://beeld.example/{n}") for n in range(10_000)))
    pane.show_article(shown)
    pictures.opened(shown)
    with qtbot.waitSignal(pictures.wanted) as asked:
        pictures.load()
    assert 0 < len(asked.args[1]) <= 200  # of the part that is shown
    file = find_picture(draw(tmp_path / "a", 900, 700))
    assert isinstance(file, PictureFile)
    began = time.process_time()
    pictures._put(dict.fromkeys(asked.args[1], file), [])
    pane.grab()
    assert time.process_time() - began < 0.4  # measured: 0.02
    with qtbot.waitSignal(pictures.wanted) as more:
        pane.show_more()
    assert not set(more.args[1]) & set(asked.args[1])

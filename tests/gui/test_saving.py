"""Saving asks before it overwrites, and a PDF that cannot be written whole leaves the old one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from paper import article, on_paper
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.app import NoPicture, _save_picture
from reader.errors import LeeszaalError
from reader.gui.reading.printed_file import print_whole, write_pdf
from reader.gui.theme.fonts import Fonts
from reader.gui.widgets.saving_place import ask_where_to_save


def to_file(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_printing_into_a_file_puts_a_whole_one_in_place(fonts: Fonts, tmp_path: Path) -> None:
    file = tmp_path / "krant.pdf"
    file.write_text("oud")
    printer = to_file(file)
    assert print_whole(on_paper(article(40), fonts), printer) > 2
    assert file.read_bytes().rstrip().endswith(b"%%EOF") and list(tmp_path.iterdir()) == [file]
    assert printer.outputFileName() == str(file)


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file(
    fonts: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    file = tmp_path / "krant.pdf"
    file.write_text("oud")
    monkeypatch.setattr(os, fails, full)
    with pytest.raises(LeeszaalError, match="No space"):
        print_whole(on_paper(article(), fonts), to_file(file))
    with pytest.raises(LeeszaalError, match="No space"):
        write_pdf(b"%PDF", file)
    assert file.read_text() == "oud" and list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_disk_that_fills_up_while_qt_writes_is_noticed(
    fonts: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "krant.pdf"
    file.write_text("oud")
    cut = tmp_path / ".krant.part.pdf"
    monkeypatch.setattr(
        "reader.gui.reading.printed_file.print_article", lambda *_: cut.write_bytes(b"%PDF-1.4\n" + b"x" * 9_000)
    )
    with pytest.raises(LeeszaalError, match="No space"):
        print_whole(on_paper(article(), fonts), to_file(file))
    assert file.read_text() == "oud" and list(tmp_path.iterdir()) == [file]


def test_a_preview_writes_no_file(fonts: Fonts, tmp_path: Path, qtbot: QtBot) -> None:
    file, counts = tmp_path / "krant.pdf", list[int]()
    printer = to_file(file)
    preview = QPrintPreviewWidget(printer)
    qtbot.addWidget(preview)
    what = on_paper(article(40), fonts)
    preview.paintRequested.connect(lambda device: counts.append(print_whole(what, device)))
    preview.show()
    qtbot.waitUntil(lambda: bool(counts))
    assert preview.pageCount() == counts[0] > 2 and list(tmp_path.iterdir()) == []
    preview.print_()
    assert list(tmp_path.iterdir()) == [file]
    preview.close()


def test_a_screenshot_that_fails_leaves_the_old_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = QPixmap(20, 20)
    picture.fill(QColor("red"))
    file = tmp_path / "a.png"
    _save_picture(picture, file)
    before = file.read_bytes()
    assert before.startswith(b"\x89PNG")
    for name in ("a.zzz", "a", "none/a.png"):
        with pytest.raises(NoPicture):
            _save_picture(picture, tmp_path / name)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoPicture):
        _save_picture(picture, file)
    assert file.read_bytes() == before and list(tmp_path.iterdir()) == [file]


class Answers:
    """A file dialog that is answered; `suggested` is what each began with."""

    def __init__(self, *names: str) -> None:
        self.names, self.suggested = list(names), list[str]()

    def __call__(self, _parent: QWidget, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        self.suggested.append(suggested)
        return self.names.pop(0), ""


def asked(monkeypatch: pytest.MonkeyPatch, *names: str) -> tuple[Path | None, list[str]]:
    answers = Answers(*names)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
    place = ask_where_to_save(QWidget(), "Save", "first.pdf", "PDF (*.pdf)", ".pdf")
    assert answers.names == []
    return place, answers.suggested


def test_a_name_without_the_ending_gets_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, _ = asked(monkeypatch, str(tmp_path / "Versie 2.0 komt"))
    assert place == tmp_path / "Versie 2.0 komt.pdf"
    assert asked(monkeypatch, str(tmp_path / "A.PDF"))[0] == tmp_path / "A.PDF"
    assert asked(monkeypatch, "")[0] is None


def test_it_does_not_overwrite_what_the_dialog_did_not_ask_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "krant.pdf"
    there.write_text("oud")
    place, suggested = asked(monkeypatch, str(tmp_path / "krant"), str(there))  # yes, overwrite it
    assert (place, suggested) == (there, ["first.pdf", str(there)])
    assert asked(monkeypatch, str(tmp_path / "krant"), "")[0] is None

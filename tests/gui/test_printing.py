from __future__ import annotations

import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from paper import TITLE, article, on_paper
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.exchange.sharing import mail_address
from reader.gui.reading import printed_page
from reader.gui.reading.printed_page import article_pdf, print_article
from reader.gui.reading.printing import Printing, pdf_name
from reader.gui.reading.reading_highlights import HighlightMode
from reader.gui.theme.fonts import Fonts


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def letters(pdf: bytes) -> set[str]:
    """What the file says its signs stand for, which is what copying and searching use."""
    maps = b"".join(re.findall(rb"beginbf(?:range|char)(.*?)endbf", pdf, re.DOTALL))
    codes = re.findall(rb"<([0-9a-fA-F]{4,})>", b"".join(re.findall(rb"\[(.*?)\]", maps, re.DOTALL)))
    return {bytes.fromhex(code.decode()).decode("utf-16-be", "replace") for code in codes}


def lines_drawn(pdf: bytes) -> int:
    """The orders to paint a line or a shape, not a letter."""
    drawn = 0
    for packed in re.findall(rb"/FlateDecode\s*>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        content = zlib.decompressobj().decompress(packed)
        if b" Tf" in content:
            drawn += len(re.findall(rb"^[SfB]\*?$", content, re.MULTILINE))
    return drawn


def test_an_article_becomes_pages_with_its_title_and_letters(fonts: Fonts) -> None:
    pdf = article_pdf(on_paper(article(), fonts))
    assert pdf.startswith(b"%PDF-") and pages(pdf) == 1
    assert TITLE.encode("utf-16-be") in pdf  # the title of the document
    said = letters(pdf)
    assert set("Nachtwachtschilderijvanf") <= said
    assert max(said) < "\u2100"  # a sign for "ffi" would be another letter, one for "ft" none at all


def test_a_long_article_takes_as_many_pages_as_it_needs(fonts: Fonts, tmp_path: Path) -> None:
    short, long = on_paper(article(2), fonts), on_paper(article(60), fonts)
    assert pages(article_pdf(short)) == 1
    count = pages(article_pdf(long))
    assert 5 < count < 12
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printed_page.set_margins(printer)
    assert print_article(long, printer) == pages((tmp_path / "a.pdf").read_bytes())
    assert abs(print_article(long, printer) - count) <= 1


def test_marks_are_on_paper_as_they_are_on_the_screen(fonts: Fonts) -> None:
    at = article().text.index("Rembrandt")
    mention = ArticleMention(at, at + 9, EntityKind.PERSON, "Rembrandt", 1, "Rembrandt van Rijn")
    marked = replace(article(), mentions=(mention,))
    plain = article_pdf(on_paper(article(), fonts))
    assert lines_drawn(article_pdf(on_paper(marked, fonts))) == lines_drawn(plain) + 1
    assert lines_drawn(article_pdf(on_paper(marked, fonts, HighlightMode.OFF))) == lines_drawn(plain)


def test_a_picture_that_is_not_here_leaves_its_caption_and_nothing_is_fetched(fonts: Fonts) -> None:
    picture = Block(BlockKind.IMAGE, (Run("Quokka Xylofoon"),), src="https://example.org/a.png")
    shown = article(1, picture)
    what = on_paper(shown, fonts)
    asked: list[object] = []
    what.shelf.wanted.connect(lambda *one: asked.append(one))
    assert plain_text(printed_page._for_paper(what)) == shown.text
    assert {"Q", "X"} <= letters(article_pdf(what))
    assert asked == []


def test_every_kind_of_block_fits_on_paper(fonts: Fonts) -> None:
    kinds = (
        Block(BlockKind.PRE, (Run("x = 1\n" * 120),)),
        Block(BlockKind.PARAGRAPH, (Run("citaat " * 300),), quote=2),
        *(Block(BlockKind.ITEM, (Run(f"punt {n}"),), 1, marker="•") for n in range(80)),
        *(Block(BlockKind.ROW, (Run(f"a\t{n}"),), int(n == 0), table=1) for n in range(90)),
        Block(BlockKind.RULE),
    )
    assert pages(article_pdf(on_paper(article(1, *kinds), fonts))) > 5


def test_a_name_for_the_file_is_made_of_the_title() -> None:
    assert pdf_name(article()) == "Nachtwacht weer compleet.pdf"
    assert pdf_name(replace(article(), title='../a/b:"c"\n*?')) == "a b c.pdf"
    assert pdf_name(replace(article(), title="…")) == "….pdf"
    assert pdf_name(replace(article(), title="  ")) == "Leeszaal.pdf"


# in the window


@pytest.fixture
def reading(qtbot: QtBot, open_window):
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    return window


def test_saving_as_pdf_writes_the_file_and_says_so(qtbot: QtBot, reading, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "krant"), ""))
    reading.actions_by_id.run("save_pdf")
    qtbot.waitUntil(lambda: "krant.pdf" in reading.status.text)
    assert pages((tmp_path / "krant.pdf").read_bytes()) >= 1


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, reading, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "a.pdf"), ""))
    reading.actions_by_id.run("save_pdf")
    qtbot.waitUntil(lambda: "a.pdf" in reading.status.text or "No such file" in reading.status.text)
    assert not (tmp_path / "none").exists()


def test_printing_asks_for_a_printer_and_the_preview_shows_pages(qtbot: QtBot, reading) -> None:
    for command, kind in (("print", QPrintDialog), ("print_preview", QPrintPreviewDialog)):
        reading.actions_by_id.run(command)
        dialog = next(one for one in reading.findChildren(QDialog) if isinstance(one, kind))
        qtbot.waitUntil(dialog.isVisible)
        dialog.close()
        qtbot.waitUntil(lambda kind=kind: not [one for one in reading.findChildren(QDialog) if isinstance(one, kind)])


def test_what_is_printed_to_a_file_is_said_to_be_saved_there(reading, fonts: Fonts, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nacht.pdf"))
    reading.findChild(Printing)._printed(print_article(on_paper(article(), fonts), printer), printer)
    assert reading.status.text == "Saved as nacht.pdf."
    assert pages((tmp_path / "nacht.pdf").read_bytes()) == 1


def test_without_an_article_there_is_nothing_to_print(open_window) -> None:
    window = open_window()
    for command in ("print", "print_preview", "save_pdf", "copy_markdown", "share_mail", "speak"):
        assert not window.actions_by_id[command].isEnabled(), command


# sharing


def test_copying_as_markdown(qtbot: QtBot, reading, qapp: QApplication) -> None:
    reading.actions_by_id.run("copy_markdown")
    copied = qapp.clipboard().text()
    assert copied.startswith(f"# {reading.opening.article.title}")
    assert reading.opening.article.url in copied


def test_a_mail_has_the_title_and_the_link_and_nothing_can_be_added_to_it(reading, monkeypatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)
    reading.actions_by_id.run("share_mail")
    assert opened[0].scheme() == "mailto" and not opened[0].path()
    bad = replace(article(), title="Weet u?&cc=a@b.nl\r\nBcc: c@d.nl", url="javascript:alert(1)")
    said = bytes(mail_address(bad).toEncoded().data()).decode()
    assert said.count("&") == 1 and said.count("?") == 1 and "%0D%0ABcc" not in said and "javascript" not in said
    said = bytes(mail_address(article()).toEncoded().data()).decode()
    assert "%26b%3D2" in said and "subject=Nachtwacht%20weer%20compleet" in said


def test_where_no_mail_program_opens_it_is_said(reading, monkeypatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    reading.actions_by_id.run("share_mail")
    assert "No mail program" in reading.status.text
    reading.desktop.sharing._data = Path("/somewhere")
    reading.actions_by_id.run("open_data_folder")
    assert "/somewhere" in reading.status.text

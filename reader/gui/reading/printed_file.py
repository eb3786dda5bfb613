"""What is printed into a file is written beside it first: a half PDF never takes the place of a whole one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QPaintEngine
from PySide6.QtPrintSupport import QPrinter

from reader.errors import LeeszaalError
from reader.gui.reading.printed_page import Print, print_article
from reader.whole_file import write_whole

_END = b"%%EOF"


def print_whole(what: Print, printer: QPrinter) -> int:
    """As `print_article`, also into the file of a printer that writes one. Raises LeeszaalError."""
    target = Path(printer.outputFileName())
    if not target.name or printer.paintEngine().type() is not QPaintEngine.Type.Pdf:  # paper, or a preview
        return print_article(what, printer)
    beside = target.with_name(f".{target.stem[:40]}.part.pdf")
    printer.setOutputFileName(str(beside))
    try:
        pages = print_article(what, printer)
        if pages:
            _put_in_place(beside, target)
    except OSError as error:
        raise not_written(target, error) from error
    finally:
        printer.setOutputFileName(str(target))
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return pages


def write_pdf(content: bytes, target: Path) -> None:
    """Raises LeeszaalError, and leaves what was there."""
    try:
        write_whole(target, content)
    except OSError as error:
        raise not_written(target, error) from error


def not_written(target: Path, error: OSError) -> LeeszaalError:
    return LeeszaalError(
        f"The export cannot be written to {target.parent} ({error.strerror or error}); choose another place."
    )


def _put_in_place(beside: Path, target: Path) -> None:
    """Qt tells of no disk that is full: a file that is whole says so at its end."""
    with beside.open("rb+") as file:
        file.seek(max(0, beside.stat().st_size - 2 * len(_END)))
        if _END not in file.read():
            raise OSError(28, os.strerror(28))
        os.fsync(file.fileno())
    beside.replace(target)

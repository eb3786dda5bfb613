"""Articles out of the library into a file or folder of another kind, one at a time; whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from reader.domain.article import Article
from reader.errors import Cancelled, LeeszaalError, NotFound
from reader.library.asking import IsCancelled, never
from reader.library.export_epub import EpubFile
from reader.library.export_format import Format
from reader.library.export_heading import Heading
from reader.library.export_html import HtmlFile
from reader.library.export_json import JsonFile
from reader.library.export_markdown import MarkdownFile, MarkdownFolder
from reader.library.library import Library

_NO_ROOM = "There is no room for the export in {}; make room, or choose another folder."


@dataclass(frozen=True, slots=True)
class Export:
    """Which articles go where, and how. `language` is that of the words around them."""

    ids: Sequence[int]
    target: Path
    form: Format
    title: str
    language: str = "en"


class Writer(Protocol):
    """Takes articles in order; what it wrote is whole after `finish`."""

    def add(self, article: Article, labels: tuple[str, ...]) -> None: ...

    def finish(self) -> None: ...


_WRITERS: dict[Format, Callable[[Path, Heading], Writer]] = {
    Format.MARKDOWN: MarkdownFile,
    Format.MARKDOWN_FOLDER: MarkdownFolder,
    Format.HTML: HtmlFile,
    Format.EPUB: EpubFile,
    Format.JSON: JsonFile,
}
Progress = Callable[[int, int], object]  # done, total


def format_of(path: Path) -> Format:
    """The format that a name asks for. Raises LeeszaalError for another ending."""
    ending = path.suffix.casefold()
    known = {".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN, ".html": Format.HTML, ".htm": Format.HTML,
             ".epub": Format.EPUB, ".json": Format.JSON, "": Format.MARKDOWN_FOLDER}  # fmt: skip
    if ending not in known:
        raise LeeszaalError("The name must end in .md, .html, .epub or .json; without an ending it is a folder.")
    return known[ending]


def export(
    library: Library, wanted: Export, tell: Progress = lambda done, total: None, is_cancelled: IsCancelled = never
) -> int:
    """How many articles were written; those that are gone by now are left out. Nothing stands at the target before all
    of it does, and nothing is left behind where that fails.

    Raises LeeszaalError with what to do, or Cancelled.
    """
    heading = Heading(wanted.title, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), wanted.language)
    _refuse(wanted.target, wanted.form)
    with ExitStack() as undo:
        try:
            beside = _beside(wanted.target, wanted.form)
            undo.callback(_remove, beside)
            writer = _WRITERS[wanted.form](beside, heading)
            undo.callback(_close, writer)
            count = _write(library, wanted.ids, writer, tell, is_cancelled)
            writer.finish()
            _put_in_place(beside, wanted.target, wanted.form)
        except OSError as error:
            raise _sentence(error, wanted.target) from error
    return count


def _write(library: Library, ids: Sequence[int], writer: Writer, tell: Progress, is_cancelled: IsCancelled) -> int:
    count = 0
    for done, article_id in enumerate(ids):
        if is_cancelled():
            raise Cancelled("The export was stopped; nothing was written.")
        if done % 20 == 0:
            tell(done, len(ids))
        with suppress(NotFound):
            article = library.article(int(article_id))
            writer.add(article, article.state.tags)
            count += 1
    tell(len(ids), len(ids))
    return count


def _refuse(target: Path, form: Format) -> None:
    if not target.name:
        raise LeeszaalError("The export needs a name.")
    try:
        if form is Format.MARKDOWN_FOLDER:
            if target.exists() and (not target.is_dir() or any(target.iterdir())):
                raise LeeszaalError("There is something in that place already; choose a new or an empty folder.")
        elif target.is_dir():
            raise LeeszaalError("The export cannot be written: that is a folder.")
    except OSError as error:
        raise _sentence(error, target) from error


def _beside(target: Path, form: Format) -> Path:
    """An empty file or folder on the same disk, with a name that nobody else has."""
    if form is Format.MARKDOWN_FOLDER:
        return Path(tempfile.mkdtemp(".part", f".{target.name[:40]}-", target.parent))
    handle, name = tempfile.mkstemp(".part", f".{target.name[:40]}-", target.parent)
    os.close(handle)
    return Path(name)


def _put_in_place(beside: Path, target: Path, form: Format) -> None:
    if form is Format.MARKDOWN_FOLDER:
        if target.is_dir():
            target.rmdir()  # an empty one; Windows puts nothing in its place
        beside.chmod(0o777 & ~_mask())
    else:
        with beside.open("rb+") as file:
            os.fsync(file.fileno())  # what stood there goes only when the new is on the disk
        beside.chmod(0o666 & ~_mask())
    beside.replace(target)


def _mask() -> int:
    """What the person lets others do with new files; a temporary one begins closed to all."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _close(writer: Writer) -> None:
    close = getattr(writer, "close", None)
    if close is not None:
        with suppress(OSError):
            close()


def _remove(beside: Path) -> None:
    with suppress(OSError):
        if beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
        else:
            beside.unlink(missing_ok=True)


def _sentence(error: OSError, target: Path) -> LeeszaalError:
    if error.errno == 28 or getattr(error, "winerror", 0) == 112:  # ENOSPC, ERROR_DISK_FULL
        return LeeszaalError(_NO_ROOM.format(target.parent))
    return LeeszaalError(
        f"The export cannot be written to {target.parent} ({error.strerror or error}); choose another place."
    )

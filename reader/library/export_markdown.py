"""Articles as Markdown: one file of all, or a folder with a file for each, named so that every system takes it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from reader.domain.article import Article
from reader.domain.article_markdown import plain_markdown
from reader.domain.clipping import clipping, document
from reader.library.export_heading import Heading

_LONGEST_NAME = 80  # characters; four bytes each at most, and a folder takes 255
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u0080-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


class MarkdownFile:
    def __init__(self, path: Path, heading: Heading) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        self._heading = heading
        self._has_articles = False

    def add(self, article: Article, labels: tuple[str, ...]) -> None:
        if self._has_articles:
            self._file.write("\n---\n\n")
        self._has_articles = True
        self._file.write(clipping(article, self._heading.language))

    def finish(self) -> None:
        if not self._has_articles:
            self._file.write(f"# {plain_markdown(self._heading.title)}\n")
        self.close()

    def close(self) -> None:
        self._file.close()


class MarkdownFolder:
    def __init__(self, path: Path, heading: Heading) -> None:
        self._folder = path
        self._names: set[str] = set()

    def add(self, article: Article, labels: tuple[str, ...]) -> None:
        name = free_name(f"{article.date.text[:10]} {article.title}", self._names)
        with (self._folder / f"{name}.md").open("w", encoding="utf-8", newline="\n", errors="replace") as file:
            file.write(document(article, labels))

    def finish(self) -> None:
        """Each file is whole already."""


def free_name(wanted: str, taken: set[str]) -> str:
    """A name for a file, without its ending, that Windows, macOS and Linux all take and that is not in `taken`, where
    it is then put; capitals make no other name."""
    name = safe_name(wanted)
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number})"
    taken.add(found.casefold())
    return found


def safe_name(wanted: str) -> str:
    """Never empty, a device of Windows, hidden, or ended by a dot or a space."""
    text = unicodedata.normalize("NFC", wanted.encode("utf-8", "replace").decode())
    name = " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:_LONGEST_NAME].strip(" .")
    if _DEVICES.fullmatch(name):
        name = f"_{name}"
    return name or "_"

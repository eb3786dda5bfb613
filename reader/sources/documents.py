"""One file to the articles in it, by its kind; a file that is not to be read says why in a few words."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import stat
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path

from reader.domain.article import BodyFormat, Received
from reader.domain.dates import ArticleDate
from reader.errors import UnreadableFile
from reader.sources.clean_text import one_line
from reader.sources.dated_text import read_dated_text, title_from
from reader.sources.html_page import page_facts
from reader.sources.markdown_document import read_markdown
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url
from reader.sources.stated_dates import stated_date

KINDS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson", ".jsonl.gz")
LARGEST_DOCUMENT = 20_000_000  # bytes of one article; a longer one is no news
LARGEST_LINES = 8_000_000_000  # bytes of a file of lines, which is read one line at a time
_LONGEST_TITLE = 300
_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a .jsonl file that holds no article; the others do."""

    number: int
    reason: str


def is_document(path: Path) -> bool:
    return path.name.lower().endswith(KINDS)


def read_documents(path: Path, source: str, identity: str = "") -> Iterator[Received | BadLine]:
    """The articles of a file, one by one. `identity` replaces the path as the name of a document.

    Raises UnreadableFile with the reason in a few words.
    """
    name = path.name.lower()
    try:
        facts = path.stat()
        _refuse(facts.st_mode, facts.st_size, name)
        if name.endswith((".jsonl", ".ndjson", ".jsonl.gz")):
            yield from _lines(path, source)
            return
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(error.strerror or "cannot be read") from error
    except (EOFError, zlib.error) as error:
        raise UnreadableFile("the compressed file is damaged") from error
    identity = identity or f"file:{path.resolve()}".encode("utf-8", "backslashreplace").decode()  # names may be no text
    if name.endswith((".html", ".htm")):
        yield _page(_decode(data, is_html=True), identity, source, path.stem)
    elif name.endswith((".md", ".markdown")):
        yield _markdown(_decode(data), identity, source)
    else:
        date, title, body = read_dated_text(_decode(data))
        if not title:
            raise UnreadableFile("empty")
        yield Received(identity, source, title, body, BodyFormat.TEXT, date)


def plain_text_of(data: bytes) -> str:
    """Any bytes at all as text: read as a document is, or else as the UTF-8 that can be made of them."""
    try:
        return _decode(data)
    except UnreadableFile:
        return data.decode("utf-8-sig", "replace")


def modified_date(path: Path) -> ArticleDate | None:
    """The day a file was last changed: the date of an article that states none."""
    try:
        return ArticleDate.parse(f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y-%m-%d}")
    except (OSError, ValueError, OverflowError):
        return None


def _refuse(mode: int, size: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadableFile("not an ordinary file")
    if not name.endswith(KINDS):
        raise UnreadableFile("not a kind of file that Leeszaal reads")
    if size == 0:
        raise UnreadableFile("empty")
    if size > (LARGEST_LINES if "jsonl" in name or name.endswith(".ndjson") else LARGEST_DOCUMENT):
        raise UnreadableFile(f"too large ({size / 1e6:.0f} MB)")


def _decode(data: bytes, is_html: bool = False) -> str:
    """UTF-8, UTF-16 with its mark, what the page states, or else Windows' Western alphabet; NUL bytes are no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif b"\0" in data:
        raise UnreadableFile("not text")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = _decode_other(data, is_html)
    if not text.strip("\ufeff \t\r\n\f"):
        raise UnreadableFile("empty")
    return text


def _decode_other(data: bytes, is_html: bool) -> str:
    stated = _CHARSET.search(data[:4096]) if is_html else None
    if stated:
        try:
            return data.decode(stated[1].decode("ascii"), "replace")
        except (LookupError, ValueError):
            pass
    controls = sum(data.count(bytes([n])) for n in (*range(1, 9), *range(14, 27)))
    if controls > len(data) // 100:
        raise UnreadableFile("not text")
    return data.decode("cp1252", "replace")


def _page(html: str, identity: str, source: str, name: str) -> Received:
    facts = page_facts(html)
    title = facts.title or one_line(name, _LONGEST_TITLE) or "…"
    return Received(identity, source, title, html, BodyFormat.HTML, facts.date, facts.url, facts.author, facts.language)


def _markdown(text: str, identity: str, source: str) -> Received:
    title, date, author, url, language, body = read_markdown(text)
    if not title:
        raise UnreadableFile("empty")
    url = safe_url(url, "", IMAGE_SCHEMES)
    return Received(identity, source, title, body, BodyFormat.MARKDOWN, date, url, author, language)


def _lines(path: Path, source: str) -> Iterator[Received | BadLine]:
    with path.open("rb") as raw:
        is_packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        file = BufferedReader(gzip.GzipFile(fileobj=raw)) if is_packed else raw
        names, number, unpacked = _LineNames(path), 0, 0
        is_rest = False  # of a line that is too long
        while line := file.readline(LARGEST_DOCUMENT + 1):
            unpacked += len(line)
            if unpacked > LARGEST_LINES:
                raise UnreadableFile(f"too large ({unpacked / 1e6:.0f} MB)")
            is_whole = line.endswith(b"\n") or len(line) <= LARGEST_DOCUMENT
            if not is_rest:
                number += 1
                if not is_whole:
                    yield BadLine(number, "too long")
                elif line.strip():
                    yield _line(line, number, source, names)
            is_rest = not is_whole


class _LineNames:
    """What an article of a file of lines is known by when it has no address: its file, source, title and date, and the
    how-manieth of these it is. So an edited line updates its article, and two of the same title stay two."""

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._seen: Counter[bytes] = Counter()

    def next(self, key: str) -> str:
        digest = hashlib.blake2b(f"{self._path}\x1f{key}".encode("utf-8", "replace"), digest_size=16).digest()
        self._seen[digest] += 1
        return f"line:{digest.hex()}:{self._seen[digest]}"


def _line(line: bytes, number: int, source: str, names: _LineNames) -> Received | BadLine:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return BadLine(number, "not JSON")
    if not isinstance(fields, dict):
        return BadLine(number, "not a JSON object")

    def field(*names: str) -> str:
        return next((value for name in names if isinstance(value := fields.get(name), str) and value.strip()), "")

    body = field("body", "text", "content")
    title = one_line(field("title"), _LONGEST_TITLE) or title_from(body)
    if not title:
        return BadLine(number, "neither title nor body")
    date = stated_date(fields.get("date"))
    url = safe_url(field("url"), "", IMAGE_SCHEMES)
    language = field("language", "lang")[:2].lower()
    return Received(
        f"url:{url}" if url else names.next(f"{field('source')}\x1f{title}\x1f{date or ''}"),
        one_line(field("source"), 120) or source,
        title,
        body,
        BodyFormat.HTML if re.search(r"<(p|div|br|h[1-6])\b[^>]*>", body[:2000], re.IGNORECASE) else BodyFormat.TEXT,
        date,
        url,
        one_line(field("author"), _LONGEST_TITLE),
        language if language.isalpha() else "",
    )

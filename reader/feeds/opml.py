"""Subscription lists (OPML), in and out: only names, folders and web addresses are taken from one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from lxml import etree

from reader.domain.feed import Outline, OutlineFeed
from reader.errors import LeeszaalError
from reader.feeds.feed_text import FeedText, read_text
from reader.sources.clean_text import one_line
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url

_MOST_FEEDS = 10_000
_DEEPEST = 10  # folders in folders; what lies deeper comes into the tenth
_MOST_SKIPPED = 200
_LONGEST_NAME = 200
_ROOT = re.compile(r"<(?:\w+:)?opml\b", re.IGNORECASE)
_KEPT = ":/?#[]@!$&'()*+,;=%~"  # characters with a meaning in an address; others are written as %xx
_PIECE = 65_536


def read_opml(data: bytes) -> Outline:
    """Raises LeeszaalError for what is no subscription list. Nothing in it is run, expanded or fetched; of an address
    that occurs twice the first is kept; what cannot be subscribed to is told in `skipped`."""
    text = read_text(data)
    root = _ROOT.search(text.text, 0, 200_000)
    if not root:
        raise LeeszaalError("This file is not a subscription list (OPML).")
    walk = _Walk()
    target: Any = walk
    parser = etree.XMLParser(target=target, recover=True, no_network=True, load_dtd=False, huge_tree=True)
    source = FeedText(text.text[root.start() :], text.entities).as_xml()
    try:
        for at in range(0, len(source), _PIECE):
            parser.feed(source[at : at + _PIECE])
        parser.close()
    except etree.XMLSyntaxError:  # broken beyond repair: what came before is kept
        pass
    return walk.outline()


class _Walk:
    """Takes a parser's events. The stack holds what each open outline adds to the path: one folder name or nothing."""

    def __init__(self) -> None:
        self._title: list[str] = []
        self._is_in_title = False
        self._open: list[str] = []
        self._path: list[str] = []
        self._feeds: dict[str, OutlineFeed] = {}
        self._folders: dict[tuple[str, ...], None] = {}
        self._skipped: list[str] = []
        self._left_out = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.rpartition("}")[2].lower()
        self._is_in_title = tag == "title"
        if tag == "outline":
            self._open.append(self._outline({name.lower(): value for name, value in attributes.items()}))
            if self._open[-1]:
                self._path.append(self._open[-1])

    def end(self, tag: str) -> None:
        self._is_in_title = False
        if tag.rpartition("}")[2].lower() == "outline" and self._open and self._open.pop():
            self._path.pop()

    def data(self, text: str) -> None:
        if self._is_in_title and len(self._title) < 100:
            self._title.append(text)

    def close(self) -> None:
        """Nothing is left to do."""

    def outline(self) -> Outline:
        skipped = list(self._skipped)
        if self._left_out:
            skipped.append(f"The list is too long: {self._left_out} more were left out.")
        title = one_line("".join(self._title), _LONGEST_NAME)
        tree = _tree(Outline(title, tuple(self._feeds.values()), tuple(self._folders)))
        return Outline(title, tuple(tree.feeds()), tuple(tree.folders()), tuple(skipped))

    def _outline(self, attributes: Mapping[str, str]) -> str:
        """The folder that this outline opens, '' for none."""
        name = one_line(attributes.get("title") or attributes.get("text") or "", _LONGEST_NAME)
        stated = attributes.get("xmlurl") or ""
        if not stated.strip() and attributes.get("type", "").lower() in ("rss", "atom", "feed", "link", "include"):
            stated = attributes.get("url") or ""
            if not stated.strip():
                self._skip(f"“{name}” has no address.")
                return ""
        if stated.strip():
            self._feed(stated, name, attributes.get("htmlurl") or "")
            return ""
        if not name or len(self._path) >= _DEEPEST:
            return ""
        self._folders[(*self._path, name)] = None
        return name

    def _feed(self, stated: str, name: str, site: str) -> None:
        address = feed_address(stated)
        if not address:
            self._skip(f"“{name}” has an address that cannot be subscribed to: {one_line(stated, 100)}")
        elif address not in self._feeds:
            if len(self._feeds) >= _MOST_FEEDS:
                self._left_out += 1
                return
            site = safe_url(_quoted(site), "", IMAGE_SCHEMES)
            self._feeds[address] = OutlineFeed(address, name, site, tuple(self._path))

    def _skip(self, sentence: str) -> None:
        if len(self._skipped) < _MOST_SKIPPED:
            self._skipped.append(sentence)
        else:
            self._left_out += 1


def feed_address(stated: str) -> str:
    """The web address that a list means, '' for anything that is none: a command, a file, a script."""
    stated = stated.strip()
    if stated[:5].lower() == "feed:":
        rest = stated[5:]
        stated = rest if "://" in rest else "http:" + rest
    return safe_url(_quoted(stated), "", IMAGE_SCHEMES)


def _quoted(address: str) -> str:
    try:
        return quote(address.strip(), safe=_KEPT)
    except UnicodeEncodeError:  # half a character
        return ""


def write_opml(outline: Outline) -> str:
    """A list that every reader of feeds takes; reading it again gives what was read before, in the same order."""
    head = f"  <head>\n    <title>{quoteattr(outline.title)[1:-1]}</title>\n  </head>\n"
    body = "".join(_tree(outline).written(2))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n{head}  <body>\n{body}  </body>\n</opml>\n'


class _Folder:
    """A folder with what is in it, in order."""

    def __init__(self, path: tuple[str, ...]) -> None:
        self.path = path
        self.lines: list[OutlineFeed | _Folder] = []

    def feeds(self) -> Iterator[OutlineFeed]:
        for line in self.lines:
            if isinstance(line, OutlineFeed):
                yield line
            else:
                yield from line.feeds()

    def folders(self) -> Iterator[tuple[str, ...]]:
        for line in self.lines:
            if isinstance(line, _Folder):
                yield line.path
                yield from line.folders()

    def written(self, depth: int) -> Iterator[str]:
        margin = "  " * depth
        for line in self.lines:
            if isinstance(line, OutlineFeed):
                name, site = quoteattr(line.title), quoteattr(line.site_url)
                html = f" htmlUrl={site}" if line.site_url else ""
                yield f'{margin}<outline type="rss" text={name} title={name} xmlUrl={quoteattr(line.url)}{html}/>\n'
            else:
                name = quoteattr(line.path[-1])
                yield f"{margin}<outline text={name} title={name}>\n"
                yield from line.written(depth + 1)
                yield f"{margin}</outline>\n"


def _tree(outline: Outline) -> _Folder:
    """Folders of the same path are one; their order is that of `outline.folders`, as far as the feeds allow."""
    root = _Folder(())
    folders: dict[tuple[str, ...], _Folder] = {(): root}

    def folder(path: tuple[str, ...]) -> _Folder:
        for depth in range(1, len(path) + 1):
            if path[:depth] not in folders:
                folders[path[:depth]] = _Folder(path[:depth])
                folders[path[: depth - 1]].lines.append(folders[path[:depth]])
        return folders[path]

    waiting = list(outline.folders)[::-1]
    for feed in outline.feeds:
        while waiting and feed.folders not in folders:
            folder(waiting.pop())
        folder(feed.folders).lines.append(feed)
    while waiting:
        folder(waiting.pop())
    return root

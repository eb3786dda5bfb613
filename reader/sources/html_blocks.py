"""HTML from anyone to blocks: what the blocks cannot express cannot get in.

libxml2 only tells what it meets (a tag opens, a tag closes, text); there is no tree, so there is no depth to exhaust.
With a tree, one tag of 100,000 attributes took 7.5 s and anything nested deeper than 2,048 lost its text.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from itertools import count
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from reader.domain.blocks import CODE, EMPHASIS, STRONG, Block, BlockKind, Run
from reader.sources.beacons import is_beacon
from reader.sources.block_writer import BlockWriter, LimitReached, Limits
from reader.sources.clean_link import clean_link
from reader.sources.clean_text import clean_text, collapse_spaces, one_line, without_lone_surrogates
from reader.sources.html_tables import OpenTable, table_rows
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_UNSHOWN = _names(
    "script style template noscript svg math iframe embed audio video canvas map select textarea button "
    "input datalist title frameset noframes noembed xmp plaintext dialog"
)
_PARAGRAPHS = _names(
    "p div section article aside header footer main nav figure figcaption address center details summary dl dt dd "
    "fieldset form legend hgroup search body html caption thead tbody tfoot"
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
_STYLES = {
    "b": STRONG, "strong": STRONG, "dt": STRONG,
    "i": EMPHASIS, "em": EMPHASIS, "cite": EMPHASIS, "dfn": EMPHASIS, "var": EMPHASIS, "address": EMPHASIS,
    "code": CODE, "kbd": CODE, "samp": CODE, "tt": CODE,
}  # fmt: skip
_PLAYERS = _names("iframe audio video embed source")
_LAZY = ("src", "data-src", "data-lazy-src", "data-original", "data-orig-file")  # pages put the address here until seen
_LISTS = _names("ul ol menu dir")
_VOID = _names("area base br col embed hr img input link meta source track wbr param keygen frame")
_NUMBER = re.compile(r"\s*(-?\d{1,6})")
_PIECE = 16_384
_ANY = Block(BlockKind.PARAGRAPH)  # where a block is open, its shape is known
# Where nothing matches an end tag, libxml2 looks through every open tag: 50,000 of both took 4 s. This allows about
# 0.2 s of looking, a thousand times what a real page needs.
_LOOKING = 100_000_000


def html_blocks(html: str, base: str = "", limits: Limits | None = None) -> tuple[Block, ...]:
    """The blocks of a page or a fragment. `base` makes relative addresses absolute. Nothing is fetched or expanded."""
    limits = limits or Limits()
    source = without_lone_surrogates(html[: limits.source]).replace("\0", "").encode()
    walk, parser = _taken_parser()
    walk.begin(base, limits)
    looking = _LOOKING
    try:
        for at in range(0, len(source), _PIECE):
            piece = source[at : at + _PIECE]
            parser.feed(piece)
            looking -= walk.depth * piece.count(b"</")
            if looking < 0:
                break
        else:
            parser.close()
            _kept.parser = walk, parser
    except (LimitReached, etree.XMLSyntaxError):  # the second: an empty document
        pass
    return walk.finish()


class _Kept(threading.local):
    """A parser is good for any number of documents, one after another, and takes 0.2 ms to make."""

    parser: tuple[_Walk, etree.HTMLParser] | None = None


def _taken_parser() -> tuple[_Walk, etree.HTMLParser]:
    """The thread's own, or a new one. It is given back only after a document that was read to its end."""
    kept, _kept.parser = _kept.parser, None
    if kept:
        return kept
    walk = _Walk()
    target: Any = walk  # the stubs want a handler for every event; lxml itself asks for what there is
    # libxml2's HTML parser knows no DTD and no entities but HTML's own
    return walk, etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, target=target)


class _Walk:
    """Takes a parser's events. Counters take the place of recursion; an end that closes nothing does no harm."""

    def __init__(self) -> None:
        self.begin("", Limits())

    def begin(self, base: str, limits: Limits) -> None:
        self.depth = 0
        self._base, self._limits = base, limits
        self._writer = BlockWriter(limits)
        self._pieces: list[str] = []  # text since the last tag
        self._tags = self._links_met = 0
        self._unshown = self._pre = self._quote = self._heading = 0  # how many of each are open; a heading's level
        self._styles = dict.fromkeys((STRONG, EMPHASIS, CODE), 0)
        self._style = 0  # the sum of those that are open
        self._links: list[str] = []
        self._lists: list[int | None] = []  # None is a list with bullets, else the next number
        self._marker = ""
        self._plays = False  # an open film or recording whose address comes in a tag of its own
        self._tables: list[OpenTable] = []
        self._table_numbers = count(1)

    # what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        self._tags += 1
        if self._tags > self._limits.tags:
            raise LimitReached
        self._write_text()
        if tag in _PLAYERS and (not self._unshown or tag == "source"):
            self._player(tag, attributes)
        if self._unshown or tag in _UNSHOWN:
            self._unshown += tag not in _VOID
            return
        if style := _STYLES.get(tag):
            self._styles[style] += 1
            self._style |= style
        match tag:
            case "br":
                self._break_line()
            case "base":
                self._base = safe_url(attributes.get("href"), self._base, IMAGE_SCHEMES) or self._base
            case "a":
                self._links_met += 1
                is_kept = self._links_met <= self._limits.links
                self._links.append(clean_link(safe_url(attributes.get("href"), self._base)) if is_kept else "")
            case "img":
                self._image(attributes)
            case "li":
                self._close_block()
                self._begin_item(attributes)
            case "blockquote":
                self._close_block()
                self._quote += 1
            case "pre" | "listing":
                self._close_block()
                self._pre += 1
            case "hr":
                self._close_block()
                if self._writer.blocks and self._writer.blocks[-1].kind is not BlockKind.RULE:
                    self._writer.add(Block(BlockKind.RULE, quote=self._quote_depth()))
            case "table":
                self._close_block()
                self._tables.append(OpenTable(len(self._writer.blocks)))
            case "tr":
                self._close_block()
                if self._tables:
                    self._tables[-1].begin_row()
            case "td" | "th":
                self._close_block()
                if self._tables:
                    self._tables[-1].begin_cell(len(self._writer.blocks), tag == "th")
            case _ if tag in _PARAGRAPHS:
                self._close_block()
            case _ if tag in _HEADINGS:
                self._close_block()
                self._heading = _HEADINGS[tag]
            case _ if tag in _LISTS:
                self._close_block()
                self._lists.append(_number(attributes, "start", 1) if tag == "ol" else None)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self._write_text()
        if self._unshown:
            self._unshown -= tag not in _VOID
            return
        style = _STYLES.get(tag)
        if style and self._styles[style]:
            self._styles[style] -= 1
            if not self._styles[style]:
                self._style &= ~style
        match tag:
            case "a":
                if self._links:
                    self._links.pop()
            case "li":
                self._close_block()
                self._marker = ""
            case "blockquote":
                self._close_block()
                self._quote = max(0, self._quote - 1)
            case "pre" | "listing":
                self._close_block()
                self._pre = max(0, self._pre - 1)
            case "table":
                self._close_block()
                self._end_table()
            case "td" | "th" | "tr":
                self._close_block()
            case _ if tag in _PARAGRAPHS:
                self._close_block()
            case _ if tag in _HEADINGS:
                self._close_block()
                self._heading = 0
            case _ if tag in _LISTS:
                self._close_block()
                if self._lists:
                    self._lists.pop()

    def data(self, text: str) -> None:
        if not self._unshown:
            self._pieces.append(text)

    def close(self) -> None:
        """The parser is done; `finish` is called in every case, this only then."""

    def finish(self) -> tuple[Block, ...]:
        try:
            self._write_text()
            self._close_block()
            while self._tables:
                self._end_table()
        except LimitReached:
            pass
        blocks = tuple(self._writer.blocks)
        self.begin("", self._limits)  # nothing of an article is kept with the parser
        return blocks

    # what comes of it

    def _write_text(self) -> None:
        if not self._pieces:
            return
        text = clean_text("".join(self._pieces))
        self._pieces = []
        if self._pre:
            text = text.expandtabs(4).replace("\f", " ")
        else:
            text = collapse_spaces(text)
            if text.startswith(" ") and self._writer.ends_with_space:
                text = text[1:]
        if text:
            href = self._links[-1] if self._links else ""
            shape = self._shape() if not self._writer.is_open else _ANY
            self._writer.put(text, shape, self._style, href)

    def _shape(self) -> Block:
        quote = self._quote_depth()
        if self._pre:
            return Block(BlockKind.PRE, quote=quote)
        if self._heading:
            return Block(BlockKind.HEADING, level=self._heading, quote=quote)
        if self._lists:
            level = min(len(self._lists), self._limits.level)
            return Block(BlockKind.ITEM, level=level, quote=quote, marker=self._marker)
        return Block(BlockKind.PARAGRAPH, quote=quote)

    def _quote_depth(self) -> int:
        return min(self._quote, self._limits.quote)

    def _close_block(self) -> None:
        if self._writer.is_open and self._writer.close():
            self._marker = ""  # a second paragraph of the same item has none

    def _break_line(self) -> None:
        if self._writer.ends_with_line_break and not self._pre:  # two of them stand for a new paragraph
            self._close_block()
        else:
            self._writer.break_line()

    def _begin_item(self, attributes: Mapping[str, str]) -> None:
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._marker = "•"
            return
        number = _number(attributes, "value", number)
        self._lists[-1] = number + 1
        self._marker = f"{number}."

    def _image(self, attributes: Mapping[str, str]) -> None:
        if is_beacon(attributes):
            return
        height = _number(attributes, "height", 99)
        caption = one_line(attributes.get("alt", ""), 300)
        if height <= 32 or any(word in attributes.get("class", "") for word in ("emoji", "smil")):
            self._pieces.append(caption)
            return
        addresses = (safe_url(attributes.get(name), self._base, IMAGE_SCHEMES) for name in _LAZY)
        address = next(filter(None, addresses), "")
        if address or caption:
            marker = self._marker
            self._close_block()
            self._marker = marker
            runs = (Run(caption),) if caption else ()
            self._writer.add(Block(BlockKind.IMAGE, runs, quote=self._quote_depth(), src=address))

    def _player(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A film or recording in the text: its address as a link, for a player of the person's own."""
        if tag == "source" and not self._plays:
            return
        address = clean_link(safe_url(attributes.get("src"), self._base, IMAGE_SCHEMES))
        if tag in ("audio", "video"):
            self._plays = not address
        if address and not is_beacon(attributes):
            self._plays = False
            self._close_block()
            host = (urlsplit(address).hostname or "").removeprefix("www.")
            self._writer.put(f"▶ {host}", Block(BlockKind.PARAGRAPH, quote=self._quote_depth()), 0, address)
            self._close_block()

    def _end_table(self) -> None:
        if not self._tables:
            return
        table, blocks = self._tables.pop(), self._writer.blocks
        rows = table_rows(table, blocks, next(self._table_numbers))
        if rows is not None:
            blocks[table.cells[0].first :] = rows


def _number(attributes: Mapping[str, str], name: str, default: int) -> int:
    found = _NUMBER.match(attributes.get(name, ""))
    return int(found[1]) if found else default


_kept = _Kept()

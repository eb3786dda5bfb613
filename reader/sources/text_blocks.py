"""Plain text to blocks: blank lines part paragraphs, short lines between them are subheadings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from reader.domain.blocks import Block, BlockKind
from reader.sources.block_writer import BlockWriter, LimitReached, Limits
from reader.sources.clean_text import clean_text, collapse_spaces

_BLANK_LINES = re.compile(r"\n[ \t\f]*(?:\n[ \t\f]*)+")
_LIST_LINE = re.compile(r"[ \t]*(?:(?P<bullet>[-*•])|(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"(?:[ \t]*([-*_~=]))(?:[ \t]*\1){2,}[ \t]*")
_LONGEST_HEADING = 80
_SENTENCE_END = tuple(".!?…:;,\"”’')»")


@dataclass(frozen=True, slots=True)
class _Part:
    """One paragraph, one list item or one rule, before it is known which paragraphs are headings."""

    kind: BlockKind
    text: str = ""
    marker: str = ""
    is_one_line: bool = False

    def may_be_heading(self) -> bool:
        """Short, on one line, with a letter in it, and not ended like a sentence."""
        return (
            self.kind is BlockKind.PARAGRAPH
            and self.is_one_line
            and len(self.text) <= _LONGEST_HEADING
            and not self.text.endswith(_SENTENCE_END)
            and any(map(str.isalpha, self.text))
        )


def text_blocks(body: str, limits: Limits | None = None) -> tuple[Block, ...]:
    """Paragraphs, subheadings (level 2), list items and rules. Line ends inside a paragraph become spaces."""
    limits = limits or Limits()
    text = clean_text(body[: 2 * limits.chars])  # twice: white space goes, the rest does not fit anyway
    paragraphs = _BLANK_LINES.split(text, maxsplit=limits.blocks)
    parts = list(islice(chain.from_iterable(map(_parts, paragraphs)), limits.blocks + 1))
    writer = BlockWriter(limits)
    try:
        for at, part in enumerate(parts):
            if part.kind is BlockKind.RULE:
                writer.add(Block(BlockKind.RULE))
            elif part.kind is BlockKind.ITEM:
                writer.put(part.text, Block(BlockKind.ITEM, level=1, marker=part.marker))
            elif _is_heading(parts, at):
                writer.put(part.text, Block(BlockKind.HEADING, level=2))
            else:
                writer.put(part.text, Block(BlockKind.PARAGRAPH))
            writer.close()
    except LimitReached:
        pass
    return tuple(writer.blocks)


def _parts(paragraph: str) -> Iterator[_Part]:
    lines = paragraph.strip().split("\n")
    if not any(line.strip() for line in lines):
        return
    if len(lines) == 1 and _RULE.fullmatch(lines[0]):
        yield _Part(BlockKind.RULE)
        return
    marked = [_LIST_LINE.match(line) for line in lines]
    # one such line in the midst of a paragraph is a sentence that was broken there: "won in Köln van\n1. FC Köln"
    is_list = marked[0] is not None or sum(match is not None for match in marked) > 1
    held: list[str] = []
    marker = ""
    for line, match in zip(lines, marked, strict=True):
        if is_list and match is not None:
            yield from _part(held, marker)
            held, marker = [line[match.end() :]], f"{match['number']}." if match["number"] else "•"
        else:
            held.append(line)
    yield from _part(held, marker)


def _part(lines: Sequence[str], marker: str) -> Iterator[_Part]:
    text = collapse_spaces(" ".join(lines)).strip()
    if text:
        yield _Part(BlockKind.ITEM if marker else BlockKind.PARAGRAPH, text, marker, len(lines) == 1)


def _is_heading(parts: Sequence[_Part], at: int) -> bool:
    """Between longer parts. Two short ones in a row are neither: that is verse, an address or a table as often."""
    if at == 0 or at + 1 == len(parts) or not parts[at].may_be_heading():
        return False
    before, after = parts[at - 1], parts[at + 1]
    if (before.may_be_heading() and at > 1) or after.may_be_heading() or after.kind is BlockKind.RULE:
        return False
    is_after_longer = at == 1 or before.kind is not BlockKind.PARAGRAPH or len(before.text) > len(parts[at].text)
    return is_after_longer and (after.kind is BlockKind.ITEM or len(after.text) > len(parts[at].text))

"""Blocks written as HTML that is also XML: escaped, without scripts, styles or anything that is fetched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

from reader.domain.blocks import CODE, EMPHASIS, STRONG, Block, BlockKind, Run

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"(\d{1,9})\.")


def html_of(blocks: Sequence[Block], shift: int = 0) -> str:
    """The blocks as elements that belong in a body; headings are `shift` levels lower. A picture is its caption with a
    link: loading it would tell its server who reads what."""
    return "".join(_at_depth(list(blocks), 0, shift))


def escaped(text: str) -> str:
    """Text for an element or an attribute of XML."""
    return escape(_NOT_XML.sub("\ufffd", text), quote=True)


def _at_depth(blocks: list[Block], depth: int, shift: int) -> list[str]:
    out: list[str] = []
    for is_quoted, group in groupby(blocks, key=lambda block: block.quote > depth):
        some = list(group)
        if is_quoted:
            out += ["<blockquote>\n", *_at_depth(some, depth + 1, shift), "</blockquote>\n"]
        else:
            out += _flat(some, shift)
    return out


def _flat(blocks: list[Block], shift: int) -> list[str]:
    out: list[str] = []

    def together(block: Block) -> tuple[BlockKind, int]:
        return block.kind, block.table if block.kind is BlockKind.ROW else 0

    for (kind, _), group in groupby(blocks, key=together):
        some = list(group)
        if kind is BlockKind.ITEM:
            out += _list(some)
        elif kind is BlockKind.ROW:
            rows = [_row(block) for block in some]
            out += ["<table>\n<tbody>\n", *rows, "</tbody>\n</table>\n"]
        else:
            out += [_one(block, shift) for block in some]
    return out


def _one(block: Block, shift: int) -> str:
    match block.kind:
        case BlockKind.HEADING:
            tag = f"h{min(max(block.level, 1) + shift, 6)}"
            return f"<{tag}>{_inline(block.runs)}</{tag}>\n"
        case BlockKind.PRE:
            return f"<pre>{_inline(block.runs, keeps_lines=True)}</pre>\n"
        case BlockKind.RULE:
            return "<hr/>\n"
        case BlockKind.IMAGE:
            caption = _inline(block.runs) or escaped(block.src.rpartition("/")[2][:80] or block.src)
            if block.src:
                caption = f'<a href="{escaped(block.src)}" rel="noreferrer">{caption}</a>'
            return f'<p class="picture">{caption}</p>\n'
    return f"<p>{_inline(block.runs)}</p>\n"


def _list(items: list[Block]) -> list[str]:
    out: list[str] = []
    open_lists: list[tuple[int, str]] = []

    def close() -> None:
        out.append(f"</li>\n</{open_lists.pop()[1]}>\n")

    for item in items:
        number = _NUMBER.fullmatch(item.marker)
        tag = "ol" if number else "ul"
        while open_lists and (
            open_lists[-1][0] > item.level or open_lists[-1] == (item.level, "ol" if tag == "ul" else "ul")
        ):
            close()
        if open_lists and open_lists[-1][0] == item.level:
            out.append("</li>\n")
        else:
            out.append(f"<{tag}>\n")
            open_lists.append((item.level, tag))
        value = f' value="{int(number[1])}"' if number else ""
        out.append(f"<li{value}>{_inline(item.runs)}")
    while open_lists:
        close()
    return out


def _row(block: Block) -> str:
    cells: list[list[Run]] = [[]]
    for run in block.runs:
        first, *others = run.text.split("\t")
        cells[-1].append(run._replace(text=first))
        cells += ([run._replace(text=text)] for text in others)
    tag = "th" if block.level == 1 else "td"
    return "<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells) + "</tr>\n"


def _inline(runs: Sequence[Run], keeps_lines: bool = False) -> str:
    out = []
    for run in runs:
        text = escaped(run.text)
        if not text:
            continue
        if not keeps_lines:
            text = text.replace("\n", "<br/>")
        for style, tag in ((CODE, "code"), (EMPHASIS, "em"), (STRONG, "strong")):
            if run.style & style:
                text = f"<{tag}>{text}</{tag}>"
        out.append(f'<a href="{escaped(run.href)}" rel="noreferrer">{text}</a>' if run.href else text)
    return "".join(out)

"""Blocks written as Markdown: CommonMark with pipe tables, in which every word of the article stands as it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.domain.blocks import CODE, EMPHASIS, STRONG, Block, BlockKind, Run

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|]")
_BANG = re.compile(r"!(?=\[|\Z)")  # before a link it would make a picture of it
_LINE_START = re.compile(r"^([#+=:-]|\d{1,9}(?=[.)]))", re.MULTILINE)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TICKS = re.compile("`+")
_NO_LINE = re.compile(r"[ \t]*\n[\s]*")


def markdown_of(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown that ends in a line end; '' for none. What Markdown cannot say of a style (bold that
    touches a letter after a full stop) is left out; words never are."""
    lines: list[str] = []
    lists = _Lists()
    before: Block | None = None
    for block in blocks:
        starts_table = block.kind is BlockKind.ROW and not _joins_table(before, block)
        written = _written(block, lists, starts_table)
        if written is None:
            continue
        if before is not None and not _is_tight(before, block):
            lines.append(_quoted("", min(before.quote, block.quote)))
        lines += [_quoted(line, block.quote) for line in written]
        before = block
    return "\n".join(lines) + "\n" if lines else ""


def plain_markdown(text: str) -> str:
    """One line of text in which nothing is taken for Markdown: a title, a name."""
    return _escaped(" ".join(text.split()))


def markdown_link(text: str, url: str) -> str:
    """Only the text where there is no address."""
    shown = plain_markdown(text)
    return f"[{shown}]({_target(url)})" if url and shown else shown


@dataclass(slots=True)
class _Lists:
    """The level of each open list and the column where its text begins: an item of a deeper level starts there."""

    open: list[tuple[int, int]] = field(default_factory=list)

    def margin(self, level: int, width: int) -> int:
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        margin = self.open[-1][1] if self.open else 0
        self.open.append((level, margin + width))
        return margin


def _written(block: Block, lists: _Lists, starts_table: bool) -> list[str] | None:
    """The lines of a block; None where nothing of it is left to write."""
    if block.kind is not BlockKind.ITEM:
        lists.open.clear()
    match block.kind:
        case BlockKind.HEADING:
            text = _NO_LINE.sub(" ", _inline(block.runs)).strip()
            return [f"{'#' * min(max(block.level, 1), 6)} {text.rstrip('#')}{_hashes(text)}"] if text else None
        case BlockKind.ITEM:
            sign = _number_of(block) or "-"
            margin = " " * lists.margin(block.level, len(sign) + 1)
            first, *rest = _lines(block.runs) or [""]
            return [f"{margin}{sign} {first}".rstrip(), *(f"{margin}{' ' * (len(sign) + 1)}{one}" for one in rest)]
        case BlockKind.PRE:
            fence = "`" * max(3, 1 + max((len(one) for one in _TICKS.findall(block.text)), default=0))
            return [fence, *block.text.split("\n"), fence]
        case BlockKind.IMAGE:
            caption = plain_markdown(block.text)
            if block.src:
                return [f"![{caption}]({_target(block.src)})"]
            return [caption] if caption else None
        case BlockKind.ROW:
            return _row(block, starts_table)
        case BlockKind.RULE:
            return ["---"]
    return _lines(block.runs) or None


def _hashes(text: str) -> str:
    """A row of # at the end of a heading belongs to it only with a backslash before it."""
    count = len(text) - len(text.rstrip("#"))
    return "\\#" * count


def _joins_table(before: Block | None, block: Block) -> bool:
    return (
        before is not None
        and before.kind is BlockKind.ROW
        and (before.table, before.quote) == (block.table, block.quote)
    )


def _is_tight(before: Block, after: Block) -> bool:
    if before.quote != after.quote:
        return False
    if not before.kind is after.kind is BlockKind.ITEM:
        return _joins_table(before, after)
    # a number other than 1 begins no list in the middle of a paragraph, and an item without words takes the next one's
    return bool(before.text.strip()) and (
        not _number_of(after) or (_number_of(before) != "" and after.level <= before.level)
    )


def _number_of(block: Block) -> str:
    return block.marker if re.fullmatch(r"\d{1,9}\.", block.marker) else ""


def _row(block: Block, starts_table: bool) -> list[str]:
    cells: list[list[Run]] = [[]]
    for run in block.runs:
        first, *others = run.text.split("\t")
        cells[-1].append(run._replace(text=first))
        cells += ([run._replace(text=text)] for text in others)
    written = [_NO_LINE.sub(" ", _inline(cell)).strip().replace("\\\n", " ") for cell in cells]
    line = f"| {' | '.join(written)} |"
    if not starts_table:
        return [line]
    below = "|" + " --- |" * len(cells)
    return [line, below] if block.level == 1 else ["|" + "  |" * len(cells), below, line]  # it has to have a head


def _lines(runs: Sequence[Run]) -> list[str]:
    """The lines of a paragraph; all but the last end in a backslash, which keeps the break."""
    parts = [part.strip(" \t") for part in _inline(runs).strip().split("\n")]
    parts = [_LINE_START.sub(r"\\\1", part) if not part[:1].isdigit() else _number(part) for part in parts if part]
    return [f"{part}\\" for part in parts[:-1]] + parts[-1:]


def _number(line: str) -> str:
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", line)


def _quoted(line: str, depth: int) -> str:
    return ("> " * depth + line).rstrip(" ") if depth else line


@dataclass(slots=True)
class _Piece:
    """Words in one style, without the spaces around them."""

    lead: str
    text: str
    tail: str
    run: Run


def _inline(runs: Sequence[Run]) -> str:
    pieces = [_piece(run) for run in _joined(runs)]
    out: list[str] = []
    touches = False  # what was written last ends in a mark that another must not touch
    for at, piece in enumerate(pieces):
        out.append(piece.lead)
        if not piece.text:
            out.append(piece.tail)
            touches = touches and not (piece.lead or piece.tail)
            continue
        outside_left = _last(out)
        right = piece.tail or next((one.lead + one.text for one in pieces[at + 1 :] if one.lead + one.text), "")
        if piece.run.href:
            style = piece.run.style if not set("[]`") & set(piece.text) else 0  # code would hide the end of the link
            inner, _ = _styled(piece.text, style, "[", "]")
            out.append(f"[{inner}]({_target(piece.run.href)})")
            touches = False
        else:
            styled, is_marked = _styled(piece.text, piece.run.style, outside_left, right[:1])
            if is_marked and touches and not piece.lead:
                styled, is_marked = _escaped(piece.text), False
            out.append(styled)
            touches = is_marked
        out.append(piece.tail)
        touches = touches and not piece.tail
    return "".join(out)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Runs of one style are one."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1][1:] == run[1:]:
            found[-1] = run._replace(text=found[-1].text + run.text)
        elif run.text:
            found.append(run)
    return found


def _piece(run: Run) -> _Piece:
    text = run.text.lstrip()
    lead = run.text[: len(run.text) - len(text)]
    bare = text.rstrip()
    return _Piece(lead, bare, text[len(bare) :], run)


def _styled(text: str, style: int, left: str, right: str) -> tuple[str, bool]:
    """The text with its marks, and whether it has any. `left` and `right` are the characters beside it."""
    if style & CODE:
        body = " ".join(text.split("\n"))
        ticks = "`" * (1 + max((len(one) for one in _TICKS.findall(body)), default=0))
        pad = " " if body.startswith("`") or body.endswith("`") else ""
        return (f"{ticks}{pad}{body}{pad}{ticks}", True) if left[-1:] != "`" and right != "`" else (
            _escaped(text), False)  # fmt: skip
    marks = ("**" if style & STRONG else "") + ("*" if style & EMPHASIS else "")
    opens = not _is_sign(text[0]) or _is_edge(left)
    closes = not _is_sign(text[-1]) or _is_edge(right)
    if marks and opens and closes and "\n" not in text:
        return f"{marks}{_escaped(text)}{marks}", True
    return _escaped(text), False


def _escaped(text: str) -> str:
    return _BANG.sub(r"\\!", _SIGNS.sub(r"\\\g<0>", text))


def _target(url: str) -> str:
    url = _ENTITY.sub("&amp;", url).replace("\\", "%5C").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
    return f"<{url}>" if "(" in url or ")" in url else url


def _last(out: list[str]) -> str:
    return next((part[-1] for part in reversed(out) if part), "")


def _is_edge(sign: str) -> bool:
    return not sign or sign.isspace() or _is_sign(sign)


def _is_sign(sign: str) -> bool:
    """Punctuation, as Markdown's rule of what a mark may stand beside counts it."""
    return unicodedata.category(sign)[0] in "PS"

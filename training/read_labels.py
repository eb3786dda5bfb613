"""Our own labelled articles as text and exact name ranges; labels/GUIDELINES.md says how they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.domain.entity import EntityKind

KINDS = frozenset("politics business technology courts sport culture regional science international service".split())
STYLES = frozenset("news brief list interview column liveblog".split())
LETTERS = {
    "P": EntityKind.PERSON,
    "O": EntityKind.ORGANISATION,
    "L": EntityKind.PLACE,
    "M": EntityKind.OTHER,
}
HEADER = re.compile(r"# kind: (\w+); style: (\w+)(; held-back)?")
MARK = re.compile(r"\[([^\[\]|\n]*)\|([^\[\]|\n]*)\]")


class MalformedLabels(ValueError):
    """A file that breaks the format; the message says where."""


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """`text` is the title, an empty line and the body; mentions are code points in it, half-open, in order."""

    kind: str
    style: str
    is_held_back: bool
    text: str
    mentions: tuple[tuple[int, int, EntityKind], ...]


def read_labels(folder: Path) -> list[LabelledArticle]:
    """Every article of the folder's `.txt` files in name order; raises MalformedLabels."""
    articles: list[LabelledArticle] = []
    for file in sorted(folder.glob("*.txt")):
        articles += parse_articles(file.read_text(encoding="utf-8"), file.name)
    return articles


def parse_articles(content: str, name: str) -> Iterator[LabelledArticle]:
    for number, part in enumerate(re.split(r"^---$", content, flags=re.MULTILINE), 1):
        where = f"{name}, article {number}"
        header, _, body = part.strip().partition("\n")
        found = HEADER.fullmatch(header)
        if not found or found[1] not in KINDS or found[2] not in STYLES:
            raise MalformedLabels(f"{where}: not a header: {header!r}")
        title, empty, rest = [*body.split("\n", 2), "", ""][:3]
        if not title.strip() or empty or not rest.strip():
            raise MalformedLabels(f"{where}: a title, an empty line and a body are wanted")
        text, mentions = unmark(body, where)
        yield LabelledArticle(found[1], found[2], found[3] is not None, text, mentions)


def unmark(marked: str, where: str) -> tuple[str, tuple[tuple[int, int, EntityKind], ...]]:
    """The text without its marks and what they marked; raises MalformedLabels on anything that is half a mark."""
    pieces: list[str] = []
    mentions: list[tuple[int, int, EntityKind]] = []
    length = after = 0
    for mark in MARK.finditer(marked):
        name, letter = mark.groups()
        if not name or name != name.strip() or letter not in LETTERS:
            raise MalformedLabels(f"{where}: not a name and a kind: {mark[0]!r}")
        before = marked[after : mark.start()]
        pieces += [before, name]
        length += len(before) + len(name)
        mentions.append((length - len(name), length, LETTERS[letter]))
        after = mark.end()
    text = "".join([*pieces, marked[after:]])
    stray = re.search(r".{0,20}[\[\]|].{0,20}", text)
    if stray:
        raise MalformedLabels(f"{where}: half a mark near {stray[0]!r}")
    return text, tuple(mentions)

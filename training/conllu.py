"""Corpora in columns as running text: tokens joined as a newspaper would print them, names as ranges of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from training.labels_of_words import Range, Span
from training.passages import UNTYPED, Passage

LETTER_OF = {"PER": "P", "ORG": "O", "LOC": "L", "MISC": "M"}
NO_SPACE_BEFORE = frozenset(".,;:!?)]}%»”’…")
NO_SPACE_AFTER = frozenset("([{«“‘€$£")
NEVER_NAMES = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
)
Row = Sequence[str]


def sentences(file: Path) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for line in file.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif not line.startswith("# "):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
    if rows:
        yield rows


def join_tokens(tokens: Sequence[str]) -> tuple[str, list[Range]]:
    """Running text and where each token lies in it; straight quotes open and close by turns."""
    pieces: list[str] = []
    ranges: list[Range] = []
    length = 0
    is_quoting = False
    wants_space = False
    for token in tokens:
        opens = token in NO_SPACE_AFTER
        closes = token in NO_SPACE_BEFORE
        if token == '"':
            opens, closes = not is_quoting, is_quoting
            is_quoting = not is_quoting
        if wants_space and not closes:
            pieces.append(" ")
            length += 1
        ranges.append((length, length + len(token)))
        pieces.append(token)
        length += len(token)
        wants_space = not opens
    return "".join(pieces), ranges


def spans_of_tags(tags: Sequence[str], ranges: Sequence[Range]) -> list[Span]:
    """`B-PER I-PER O` as ranges; an `I-` that goes on with nothing opens a name."""
    spans: list[Span] = []
    before = "O"
    for tag, (start, end) in zip(tags, ranges, strict=True):
        if tag[0] == "I" and before[0] != "O" and before[2:] == tag[2:]:
            spans[-1] = (spans[-1][0], end, spans[-1][2])
        elif tag[0] in "BI":
            spans.append((start, end, LETTER_OF[tag[2:]]))
        before = tag
    return spans


def tagged_corpus(file: Path, has_other: bool = True, is_other_wide: bool = False) -> list[Passage]:
    """Sentences with PER, ORG, LOC and MISC in the third column.

    `is_other_wide` tells of a corpus whose MISC holds nationalities and currencies too: all its one-word MISC are
    unsure, for ours does not.
    """
    passages: list[Passage] = []
    for rows in sentences(file):
        text, ranges = join_tokens([row[1] for row in rows])
        spans = spans_of_tags([row[2] for row in rows], ranges)
        one_word = {(a, b) for a, b, letter in spans if letter == "M" and " " not in text[a:b]}
        passages.append(Passage(text, tuple(spans), frozenset(one_word if is_other_wide else ()), has_other))
    return passages


def untyped_corpus(file: Path) -> list[Passage]:
    """Universal Dependencies: proper nouns and the flat words that follow are names of a kind not given.

    A name of one word may be an inhabitant, so it is unsure; the days and months that some treebanks count are not
    names at all.
    """
    passages: list[Passage] = []
    for rows in sentences(file):
        text, ranges = join_tokens([row[1] for row in rows])
        spans: list[Span] = []
        unsure: set[Range] = set()
        heads: set[str] = set()
        for row, (start, end) in zip(rows, ranges, strict=True):
            follows = row[7] == "flat" and row[6] in heads and bool(spans) and start - spans[-1][1] <= 1
            if follows:
                unsure.discard(spans[-1][:2])
                spans[-1] = (spans[-1][0], end, UNTYPED)
            elif row[3] == "PROPN" and row[1].lower() not in NEVER_NAMES:
                heads = {row[0]}
                spans.append((start, end, UNTYPED))
                unsure.add((start, end))
        passages.append(Passage(text, tuple(spans), frozenset(unsure)))
    return passages

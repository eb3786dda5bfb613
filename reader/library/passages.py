"""The sentence of an article in which someone is named."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.blocks import Block, BlockKind
from reader.entities.pieces import words_for_model
from reader.entities.sentences import sentences_of

_LONGEST = 400  # code points shown; of a longer sentence what is around the name
_BEFORE = 120

Range = tuple[int, int]


def telling(blocks: Sequence[Block], starts: Sequence[int], mentions: Sequence[Range]) -> Sequence[Range]:
    """Those of the mentions that say something: in the text, else in a heading or caption, else in the title.
    `starts` is where each block begins."""
    title_ends = len(blocks[0].text)
    labels = [
        (start, start + len(block.text))
        for block, start in zip(blocks, starts, strict=True)
        if block.kind in {BlockKind.IMAGE, BlockKind.HEADING}
    ]
    below = [one for one in mentions if one[0] >= title_ends]  # the title is shown beside the sentence anyway
    told = [one for one in below if not any(start <= one[0] < end for start, end in labels)]
    return told or below or mentions


def sentence_at(text: str, start: int, end: int) -> Range:
    """The sentence around `start:end` in code points of the text, cut where it is very long."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    first, last = max(first, start - 4 * _LONGEST), min(last, end + 4 * _LONGEST)
    words = words_for_model(text[first:last])
    for begin, stop in sentences_of(text[first:last], words):
        opens, closes = first + words[begin][0], first + words[stop - 1][1]
        if opens <= start < closes:
            closes = max(closes, end)
            if closes - opens > _LONGEST:
                opens = max(opens, start - _BEFORE)
                closes = min(closes, max(end, opens + _LONGEST))
            return opens, closes
    return start, end


def sentence_with_marks(text: str, mentions: Sequence[Range]) -> tuple[str, tuple[Range, ...]]:
    """The sentence of the first of these mentions, and all that stand in it, from its beginning on."""
    opens, closes = sentence_at(text, *mentions[0])
    marks = tuple((start - opens, end - opens) for start, end in mentions if opens <= start and end <= closes)
    return text[opens:closes], marks

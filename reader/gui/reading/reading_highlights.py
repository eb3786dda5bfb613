"""Which names and hits of an article are marked, and at which one the reader is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.reading.mention_card import is_unsure
from reader.gui.reading.reading_marks import PageMark, Sign
from reader.gui.theme.theme import Theme

Range = tuple[int, int]


class HighlightMode(StrEnum):
    ALL = "all"
    FIRST = "first"  # the first mention of each entity
    OFF = "off"


@dataclass(slots=True)
class Highlights:
    """Numbers are positions in `mentions` and `hits`; -1 is none. One is at a hit or at a mention, never at both."""

    length: int = 0  # of the article's text; what lies outside it is a leftover of another version, and not marked
    mentions: Sequence[ArticleMention] = ()
    hits: Sequence[Range] = ()
    hidden: set[EntityKind] = field(default_factory=set)
    mode: HighlightMode = HighlightMode.ALL
    at_hit: int = -1
    at_mention: int = -1
    spoken: Range | None = None  # the sentence that is being read aloud

    def begin(self, length: int, mentions: Sequence[ArticleMention]) -> None:
        """Another article: what was chosen to be shown stays so."""
        self.length, self.spoken = length, None
        self.set_mentions(mentions)
        self.set_hits(())

    def set_mentions(self, mentions: Sequence[ArticleMention]) -> None:
        self.mentions, self.at_mention = mentions, -1

    def set_hits(self, hits: Sequence[Range]) -> None:
        self.hits, self.at_hit = [hit for hit in hits if self._is_inside(*hit)], -1

    def _is_inside(self, start: int, end: int) -> bool:
        return 0 <= start < end <= self.length

    def _is_shown(self, mention: ArticleMention) -> bool:
        return mention.kind not in self.hidden and self._is_inside(mention.start, mention.end)

    def marked_mentions(self) -> Iterator[tuple[int, ArticleMention]]:
        if self.mode is HighlightMode.OFF:
            return
        seen: set[tuple[EntityKind, int | str]] = set()
        for number, mention in enumerate(self.mentions):
            entity = (mention.kind, mention.entity_id or mention.entity_name)
            if self._is_shown(mention) and (self.mode is HighlightMode.ALL or entity not in seen):
                seen.add(entity)
                yield number, mention

    def mention_at(self, offset: int) -> int:
        return next((number for number, it in self.marked_mentions() if it.start <= offset < it.end), -1)

    def step_hit(self, step: int, reading_from: int) -> Range | None:
        """Go to the next (+1) or previous (-1) hit, round the end; the first time, from where one reads."""
        number = _next([(number, hit[0]) for number, hit in enumerate(self.hits)], self.at_hit, step, reading_from)
        if number < 0:
            return None
        self.at_hit, self.at_mention = number, -1
        return self.hits[number]

    def step_mention(self, step: int, reading_from: int, entity_id: int | None = None) -> Range | None:
        """As `step_hit`, among the mentions of the kinds that are shown, or of one entity."""
        places = [(number, self.mentions[number].start) for number in self.walked_mentions(entity_id)]
        number = _next(places, self.at_mention, step, reading_from)
        if number < 0:
            return None
        self.at_mention, self.at_hit = number, -1
        return self.mentions[number].start, self.mentions[number].end

    def walked_mentions(self, entity_id: int | None = None) -> list[int]:
        """Their numbers: of the kinds that are shown, or of one entity."""
        return [
            number
            for number, mention in enumerate(self.mentions)
            if (self._is_shown(mention) if entity_id is None else mention.entity_id == entity_id)
            and self._is_inside(mention.start, mention.end)
        ]

    def marks(self, theme: Theme) -> Iterator[PageMark]:
        """From the lowest to the uppermost: fillings, then the frame of the current one, then lines."""
        if self.spoken is not None and self._is_inside(*self.spoken):
            yield PageMark(*self.spoken, Sign.CHIP, theme.selection)
        for number, (start, end) in enumerate(self.hits):
            is_current = number == self.at_hit
            if is_current:
                yield PageMark(start, end, Sign.FRAME, theme.accent)
            yield PageMark(start, end, Sign.CHIP, theme.current_hit if is_current else theme.hit)
        if 0 <= self.at_mention < len(self.mentions):
            mention = self.mentions[self.at_mention]
            yield PageMark(mention.start, mention.end, Sign.FRAME, theme.entities[mention.kind].colour)
        for _, mention in self.marked_mentions():
            look = theme.entities[mention.kind]
            is_faint = is_unsure(mention)
            yield PageMark(mention.start, mention.end, Sign.LINE, look.colour, look.underline, is_faint)


def _next(places: Sequence[tuple[int, int]], current: int, step: int, reading_from: int) -> int:
    if not places:
        return -1
    numbers = [number for number, _ in places]
    if current in numbers:
        return numbers[(numbers.index(current) + step) % len(numbers)]
    after = next((at for at, (_, start) in enumerate(places) if start >= reading_from), len(places))
    return numbers[(after if step > 0 else after - 1) % len(numbers)]

"""What the person says of texts, put over what an engine found: names that it missed, and names with other bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from reader.domain.correction import Bounded
from reader.domain.entity import EntityKind, Mention

_WORD = re.compile(r"\w+")
_NONE: Mapping[tuple[int, int], set[str]] = {}


class CorrectedTexts:
    """Bounds as the person wants them, whatever the engine. Keeps nothing else; safe to share between threads."""

    def __init__(self, bounded: Iterable[Bounded] = ()) -> None:
        self._by_found: dict[str, list[Bounded]] = {}
        self._missed: dict[str, EntityKind] = {}
        for one in bounded:
            if one.found:
                self._by_found.setdefault(one.found, []).append(one)
            else:
                self._missed[one.text] = one.kind
        # By the first word in it, what stands before that and its length: there may be ten thousand, all with "de".
        self._by_word: dict[str, dict[tuple[int, int], set[str]]] = {}
        for name in self._missed:
            if word := _WORD.search(name):
                alike = self._by_word.setdefault(word[0], {})
                alike.setdefault((word.start(), len(name)), set()).add(name)

    def names_missed(self, text: str) -> bool:
        """Whether one of the names that were missed stands in this text."""
        return bool(self._missed_in(text))

    def of(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """Sorted and not overlapping, if `mentions` are so; offsets in code points of `text`."""
        if not self._by_found and not self._by_word:
            return list(mentions)
        said: list[Mention] = []
        found = self._missed_in(text)
        for mention in mentions:
            bounded = self._bounded(text, mention)
            (found if bounded is None else said).append(bounded or mention)
        return _without_overlaps([*_longest_first(said), *_longest_first(found)])

    def _bounded(self, text: str, mention: Mention) -> Mention | None:
        for one in self._by_found.get(mention.text, ()):
            if one.text in one.found:
                start = mention.start + one.found.index(one.text)
            else:
                start = mention.start - one.text.index(one.found)
                if start < 0 or text[start : start + len(one.text)] != one.text:
                    continue
            return Mention(start, start + len(one.text), one.kind, one.text)
        return None

    def _missed_in(self, text: str) -> list[Mention]:
        found = []
        for word in _WORD.finditer(text) if self._by_word else ():
            for (before, length), names in self._by_word.get(word[0], _NONE).items():
                start = word.start() - before
                end = start + length
                if start >= 0 and (name := text[start:end]) in names and _stands_apart(text, start, end):
                    found.append(Mention(start, end, self._missed[name], name))
        return found


def _stands_apart(text: str, start: int, end: int) -> bool:
    return not (_WORD.match(text[start - 1 : start]) or _WORD.match(text[end : end + 1]))


def _longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda one: (one.start - one.end, one.start))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Of those that overlap the one that comes first here; sorted."""
    starts: list[int] = []
    kept: list[Mention] = []
    for one in mentions:
        at = bisect_right(starts, one.start)
        if (at and kept[at - 1].end > one.start) or (at < len(kept) and kept[at].start < one.end):
            continue
        starts.insert(at, one.start)
        kept.insert(at, one)
    return kept

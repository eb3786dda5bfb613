"""Which stretches of words are names: runs of capitals, cut where a title, an adjective or a sentence ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.entities.lists import ListedName, NameLists
from reader.entities.runs import run_end
from reader.entities.shapes import is_acronym, is_camel, is_roman, without_genitive
from reader.entities.small_words import (
    BODY_TAILS,
    LINKS,
    NEVER_WITHIN,
    OF_PORTFOLIOS,
    PARTICLES,
    TITLE_TAILS,
    WORDS_FIRST,
)
from reader.entities.words import LONGEST_WORD, Word

_SAYS = re.compile(r": ?[\"'“‘„]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first:end` that may be a name. `is_doubtful` ones need support from elsewhere in the article."""

    first: int
    end: int
    key: tuple[str, ...]
    listed: ListedName | None = None
    is_doubtful: bool = False


class CandidateFinder:
    """Reads one article's words from left to right."""

    def __init__(self, words: Sequence[Word], lists: NameLists) -> None:
        self._words = words
        self._lists = lists
        self._lower = {word.key for word in words if word.text.islower()}
        self._strong = {word.key for word in words if word.is_capital and not word.is_weak}
        self._ordinary = lists.words["ordinary"]
        self._titles = lists.words["titles"]
        self._given = lists.words["given_names"]

    def candidates(self) -> Iterator[Candidate]:
        at = 0
        while at < len(self._words):
            listed = self._lists.longest_at(self._words, at)
            if not self._words[at].is_capital and listed is None:
                at += 1
                continue
            end = run_end(self._words, at, self._lists)
            if listed is not None and at + listed[0] >= end:
                end = at + listed[0]
                yield from self._whole(at, end, listed[1])
            else:
                yield from self._parts(at, end)
            at = end

    def _whole(self, first: int, end: int, listed: ListedName) -> Iterator[Candidate]:
        """A listed name, as long as its words are not more likely plain words here."""
        word = self._words[first]
        is_doubtful = False
        if end - first == 1:
            is_plain = word.key in self._ordinary or word.key in self._lower
            if is_plain and (word.is_weak or word.key in self._lower) and not is_acronym(word):
                is_doubtful = True
            if word.is_shouted and is_plain:
                return
            if self._is_adjective_part(first):
                return
        yield self._candidate(first, end, listed, is_doubtful)

    def _parts(self, first: int, end: int) -> Iterator[Candidate]:
        """The names in a run that is not a listed name as a whole."""
        first = self._without_leading(first, end)
        while end > first and self._is_no_ending(end - 1, first):
            end -= 1
        if end - first > 1 and self._words[end - 1].gap == "-" and self._is_adjective_part(end - 1):
            end -= 2  # "Noord-Amerikaanse"
        if first >= end:
            return
        listed = self._lists.longest_at(self._words, first)
        if listed is not None and first + listed[0] >= end:
            yield from self._whole(first, first + listed[0], listed[1])
            return
        cut = self._cut(first, end, listed)
        if cut is not None:
            yield from self._parts(first, cut)
            yield from self._parts(cut, end)
            return
        if end - first > 1:
            yield self._candidate(first, end, None, self._is_doubtful_run(first, end))
        else:
            yield from self._single(first)

    def _without_leading(self, first: int, end: int) -> int:
        """Past titles, adjectives and the plain words that a sentence begins with."""
        while first < end:
            word = self._words[first]
            rest = end - first - 1
            following = self._words[first + 1] if rest else None
            listed = self._lists.longest_at(self._words, first)
            if listed is not None and listed[0] > 1:
                break
            is_title = self._is_title(word.key) and not (rest and word.key in self._given)
            is_portfolio = listed is None and self._follows_title(first)
            is_adjective = self._lists.is_adjective(word.key) and listed is None
            if is_adjective and following is not None and self._goes_with_adjective(following, first + 1, end):
                break
            is_plain = word.is_weak and self._is_plain(word, following)
            is_small = word.key in NEVER_WITHIN and (word.is_weak or word.key not in PARTICLES)
            if is_small and word.key == "van" and rest and self._words[first + 1].key in ("der", "den"):
                break  # "Van der Laan" begins a sentence
            if not (is_title or is_adjective or is_plain or is_small or is_portfolio):
                break
            first += 1
            while first < end and not self._words[first].is_capital:
                first += 1
        return first

    def _is_title(self, key: str) -> bool:
        return key in self._titles or (len(key) > 9 and key.endswith(TITLE_TAILS))

    def _follows_title(self, at: int) -> bool:
        """Whether this is what a minister is of: "minister van Onderwijs Robbert Dijkgraaf"."""
        return at > 1 and self._words[at - 1].key in LINKS and self._words[at - 2].key in OF_PORTFOLIOS

    def _is_plain(self, word: Word, following: Word | None) -> bool:
        if is_acronym(word) and word.key not in self._ordinary:
            return False
        if following is not None and word.key in self._given and word.key not in WORDS_FIRST:
            return following.gap not in (" ", "-")
        if following is None:
            return word.key in self._ordinary
        if word.key in self._ordinary or (word.key in self._lower and word.key not in self._strong):
            return True
        # "Techbedrijf Apple": an unknown word at the start, then a name that stands by itself.
        is_known = bool(self._lists.names.get((following.key,))) or following.key in self._given
        return (
            is_known and word.key not in self._strong and following.gap == " " and not self._lists.kinds_of((word.key,))
        )

    def _goes_with_adjective(self, following: Word, at: int, end: int) -> bool:
        """ "Nederlandse Voetbalbond" is one name, "Nederlandse Jansen" is not."""
        if following.is_weak or following.key in self._given or following.key in self._titles:
            return False
        if self._lists.longest_at(self._words, at) is not None:
            return False
        return any(
            word.key in self._lists.words["organisation_words"]
            or word.key in self._ordinary
            or word.key.endswith(BODY_TAILS)
            for word in self._words[at:end]
        )

    def _is_no_ending(self, at: int, first: int) -> bool:
        word = self._words[at]
        if not word.is_capital:
            return not any(map(str.isdigit, word.text)) or at == first
        if at == first:
            return False
        if word.key in PARTICLES and word.gap == " " and not is_acronym(word):
            return True  # "Bart De" is cut short
        is_tail = word.is_weak and word.key in self._ordinary and word.key not in self._strong
        return is_tail or (word.key in self._titles and word.gap == "-")

    def _cut(self, first: int, end: int, listed: tuple[int, ListedName] | None) -> int | None:
        """Where two names stand side by side: "Amsterdam-Rotterdam", "Microsoft Satya Nadella"."""
        words = self._words
        for at in range(first + 1, end):
            if words[at].gap in ("-", "–", " -") and words[first].key not in self._given:
                sides = (tuple(word.key for word in words[first:at]), tuple(word.key for word in words[at:end]))
                if all(self._lists.names.get(side) for side in sides):
                    return at
        if listed is not None and words[first].key not in self._given:
            after = first + listed[0]
            if after < end - 1 and words[after].key in self._given and words[after].is_capital:
                return after
        if words[first].is_weak and words[end - 1].is_weak:  # a heading in title case: only what is known stands out
            if listed is not None:
                return first + listed[0]
            for at in range(first + 1, end):
                if words[at].gap == " " and self._lists.longest_at(words, at) and words[first].key not in self._given:
                    return at
        return None

    def _is_doubtful_run(self, first: int, end: int) -> bool:
        words = self._words[first:end]
        if words[0].key in self._given:
            return False
        if all(word.key in self._ordinary for word in words if word.is_capital):
            return True
        return words[0].is_weak and words[-1].is_weak  # in a heading in title case

    def _single(self, at: int) -> Iterator[Candidate]:
        word = self._words[at]
        key = word.key
        if len(word.text) < 2 or not key or not any(map(str.isalpha, word.text)) or len(key) > LONGEST_WORD:
            return
        if (
            self._is_adjective_part(at)
            or without_genitive(key) in self._titles
            or (word.is_capital and is_roman(word.text))
        ):
            return
        is_given = key in self._given and key not in WORDS_FIRST
        is_plain = key in self._ordinary or (key in self._lower and not is_acronym(word))
        if word.is_weak:
            has_shape = not word.is_shouted and (is_acronym(word) or is_camel(word.text))
            is_sure = (is_given or has_shape or self._is_quoted(at)) and not is_plain
            yield self._candidate(at, at + 1, None, not is_sure)
        elif not is_plain:
            yield self._candidate(at, at + 1, None)

    def _is_quoted(self, at: int) -> bool:
        """Who speaks, at the start of a line: 'Jansen: "..."'."""
        return at + 1 < len(self._words) and _SAYS.match(self._words[at + 1].gap) is not None

    def _is_adjective_part(self, at: int) -> bool:
        """An adjective, or what a hyphen ties to one: "Noord-Amerikaanse"."""
        words = self._words
        if self._lists.is_adjective(words[at].key) and not self._lists.is_place(words[at].key):
            return True
        after = words[at + 1] if at + 1 < len(words) else None
        return (
            after is not None
            and after.gap == "-"
            and self._lists.is_adjective(after.key)
            and not self._lists.is_place(after.key)
        )

    def _candidate(self, first: int, end: int, listed: ListedName | None, is_doubtful: bool = False) -> Candidate:
        key = tuple(word.key for word in self._words[first:end])
        return Candidate(first, end, (*key[:-1], without_genitive(key[-1])), listed, is_doubtful)

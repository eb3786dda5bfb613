"""What may follow in the search field: names, sources, folders, labels, operators and words, while they are typed.

Pure data; the window adds the searches of before, and shows it. Every list is bounded, and so is what is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.domain.entity import EntityKind
from reader.library.stores import Stores
from reader.library.suggestion import Suggestion, SuggestionKind
from reader.search.folding import fold
from reader.search.index import Snapshot
from reader.search.query_words import (
    DATE_WORDS,
    KEYS,
    KINDS,
    LANGUAGES,
    NAMED_KINDS,
    STATES,
    TRAITS,
    USUAL_KEYS,
    Key,
)
from reader.search.schema import name_key

MOST = 8  # of all kinds together
_MOST_OF_KIND = 5
_SHORTEST_WORD = 2  # letters, for words of the index: with one, the commonest of all words would be offered
_MOST_SOURCES = 2
_LONGEST = 200  # characters before the cursor that are looked at

_TYPED = re.compile(r'(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)?(?P<open>["“”„«»]?)(?P<value>[^\s()"“”„«»]*)$')
_QUOTED = re.compile(r'(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)(?P<open>["“”„«»])(?P<value>[^"“”„«»]*)$')
_WORDS_BEFORE = re.compile(r"(?<![\w:\"])(?:[^\W\d_][\w.’'-]*\s+){1,2}$")
_NEEDS_NO_QUOTES = re.compile(r"\w[\w.'’-]*")
_VALUES: dict[Key, Iterable[str]] = {
    Key.IS: STATES, Key.LANGUAGE: LANGUAGES, Key.HAS: TRAITS, Key.KIND: KINDS, Key.DATE: DATE_WORDS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Typed:
    """The word at the cursor: `-persoon:"joe b` is minus, key, quote and value."""

    start: int
    end: int
    minus: str
    key: str  # as typed, '' for none
    value: str
    before: tuple[int, ...] = ()  # where words begin that may belong to the same name

    @property
    def known_key(self) -> Key | None:
        return KEYS.get(self.key.casefold())

    def suggest(
        self, kind: SuggestionKind, shown: str, key: str = "", articles: int | None = None,
        entity: EntityKind | None = None, *, start: int | None = None,
    ) -> Suggestion:  # fmt: skip
        """`key` is written where the person typed none."""
        prefix = self.minus + (f"{self.key}:" if self.key else key)
        begin = self.start if start is None else start
        return Suggestion(kind, shown, f"{prefix}{_quoted(shown)} ", begin, self.end, articles, entity)


def complete(stores: Stores, snapshot: Snapshot | None, text: str, cursor: int, language: str) -> list[Suggestion]:
    """At most `MOST`, the likeliest first; `language` says in which operators are offered, `nl` or else English."""
    typed = _typed(text, cursor)
    asked = _Asked(stores, snapshot, text, typed, "nl" if language == "nl" else "en")
    found = asked.after_key() if typed.key else asked.of_all_kinds()
    first: dict[tuple[str, str], Suggestion] = {}
    for one in found:
        first.setdefault((one.kind, one.insert), one)
    return list(first.values())[:MOST]


def _typed(text: str, cursor: int) -> _Typed:
    end = min(max(cursor, 0), len(text))
    left = max(end - _LONGEST, 0)
    typed = text[left:end]
    found = _QUOTED.search(typed) or _TYPED.search(typed)
    assert found is not None  # the second fits the empty end as well
    start = left + found.start()
    words = _WORDS_BEFORE.search(text[left:start]) if not found["key"] and not found["minus"] else None
    before = tuple(left + words.start() + word.start() for word in re.finditer(r"\S+", words[0])) if words else ()
    return _Typed(start, end, found["minus"], found["key"] or "", found["value"], before)


@dataclass(frozen=True, slots=True)
class _Asked:
    stores: Stores
    snapshot: Snapshot | None
    text: str
    typed: _Typed
    language: str

    def after_key(self) -> Iterator[Suggestion]:
        key = self.typed.known_key
        if key in NAMED_KINDS:
            kind = NAMED_KINDS[key]
            yield from self._names(tuple(EntityKind) if kind is None else (kind,), MOST)
        elif key is Key.SOURCE:
            yield from self._sources(MOST)
            yield from self._folders(MOST)
        elif key is Key.FOLDER:
            yield from self._folders(MOST)
        elif key is Key.LABEL:
            yield from self._labels(MOST)
        elif key in _VALUES:
            values = (value for value in _VALUES[key] if value.startswith(self.typed.value.casefold()))
            yield from (self.typed.suggest(SuggestionKind.VALUE, value) for value in values)
        elif key in (Key.TITLE, Key.TEXT):
            yield from self._words(MOST)

    def of_all_kinds(self) -> Iterator[Suggestion]:
        typed = self.typed
        if not typed.value:
            return
        for key in USUAL_KEYS[self.language]:
            if key.startswith(typed.value.casefold()):
                yield Suggestion(SuggestionKind.OPERATOR, f"{key}:", f"{typed.minus}{key}:", typed.start, typed.end)
        for start in typed.before:
            yield from self._names(tuple(EntityKind), _MOST_OF_KIND, start)
        if len(typed.value) >= _SHORTEST_WORD:
            yield from self._names(tuple(EntityKind), _MOST_OF_KIND)
            yield from self._sources(_MOST_SOURCES)
            yield from self._labels(_MOST_SOURCES)
            yield from self._words(_MOST_OF_KIND)

    def _names(self, kinds: tuple[EntityKind, ...], most: int, start: int | None = None) -> Iterator[Suggestion]:
        """From `start` on, or only the word at the cursor."""
        value = self.typed.value if start is None else self.text[start : self.typed.end]
        found = self.snapshot.names_with(value, kinds, most) if self.snapshot is not None else []
        names = self.stores.entities.names(sorted({n for one in found for n in one.candidates}))
        left = most
        for one in found:
            name = next((names[n] for n in one.candidates if n in names and name_key(names[n]) == one.key), None)
            if name is not None and left:
                left -= 1
                key = f"{self._key_of(one.kind)}:"
                yield self.typed.suggest(SuggestionKind.NAME, name, key, one.articles, one.kind, start=start)

    def _key_of(self, kind: EntityKind) -> str:
        return next(key for key in USUAL_KEYS[self.language] if NAMED_KINDS.get(KEYS[key]) == kind)

    def _sources(self, most: int) -> Iterator[Suggestion]:
        titles = _begun(self.stores.articles.source_titles().values(), self.typed.value)
        key = "bron:" if self.language == "nl" else "source:"
        yield from (self.typed.suggest(SuggestionKind.SOURCE, title, key) for title in titles[:most])

    def _folders(self, most: int) -> Iterator[Suggestion]:
        names = dict.fromkeys(folder.name for folder in self.stores.subscriptions.tree().folders)
        key = "map:" if self.language == "nl" else "folder:"
        found = _begun(names, self.typed.value)[:most]
        yield from (self.typed.suggest(SuggestionKind.FOLDER, name, key) for name in found)

    def _labels(self, most: int) -> Iterator[Suggestion]:
        counts = dict(self.stores.labels.all())
        found = _begun(counts, self.typed.value)[:most]
        yield from (self.typed.suggest(SuggestionKind.LABEL, name, "label:", counts[name]) for name in found)

    def _words(self, most: int) -> Iterator[Suggestion]:
        found = self.snapshot.words_with_prefix(self.typed.value, most + 1) if self.snapshot is not None else []
        others = [(word, articles) for word, articles in found if word != fold(self.typed.value)][:most]
        yield from (self.typed.suggest(SuggestionKind.WORD, word, "", articles) for word, articles in others)


def _begun(names: Iterable[str], typed: str) -> list[str]:
    """Those of which a word begins so, first those that do so themselves."""
    wanted = fold(typed.strip())
    whole, inside = [], []
    for name in names:
        folded = fold(name)
        if folded.startswith(wanted):
            whole.append(name)
        elif f" {wanted}" in folded:
            inside.append(name)
    return sorted(whole, key=str.casefold) + sorted(inside, key=str.casefold)


def _quoted(name: str) -> str:
    return name if _NEEDS_NO_QUOTES.fullmatch(name) else '"{}"'.format(name.replace('"', " "))

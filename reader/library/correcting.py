"""What the person says of names, done at once and undone exactly; exported and imported as JSON.

Every method reads or writes SQLite, so none belongs on the GUI thread; each may be called from any other. What is
refused is a LeeszaalError in one sentence, and then nothing was changed.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.domain.blocks import plain_text
from reader.domain.changes import Changes
from reader.domain.correction import (
    LONGEST_NAME,
    Bounded,
    Correction,
    Corrections,
    Hidden,
    Moved,
    Renamed,
    from_values,
    to_values,
)
from reader.domain.entity import EntityKey, EntityKind
from reader.domain.entity_views import MergeSuggestion
from reader.entities.corrections import CorrectedTexts
from reader.errors import LeeszaalError
from reader.library.merge_suggestions import merge_suggestions
from reader.library.stores import Stores
from reader.storage.kept_corrections import Change
from reader.whole_file import write_whole

if TYPE_CHECKING:
    from reader.library.library import Library

_LARGEST_FILE = 20_000_000  # bytes
_MOST = 20_000  # corrections in a file
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_AT_ONCE = 100  # texts in memory
_MOST_LOOKED_FOR = 500  # names, each of which is a search; of more all articles are read again, in the background
_FORMAT = "leeszaal-corrections"

_Kind = TypeVar("_Kind", Renamed, Hidden)

Undo = Change


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction changed; `undo` given to `Correcting.undo` is exactly back."""

    changes: Changes
    undo: Undo


class Correcting:
    """Of one library."""

    def __init__(self, stores: Stores, library: Library) -> None:
        self._stores, self._library = stores, library

    def not_a_name(self, entity_id: int, spelling: str = "") -> Corrected:
        """None of its mentions names anyone, or none that is written so."""
        return self._change([Moved(self._key(entity_id), None, spelling)])

    def other_kind(self, entity_id: int, kind: EntityKind, spelling: str = "") -> Corrected:
        """It is of another kind, or what is written so is."""
        row = self._stores.entities.row(entity_id)
        to = EntityKey(kind, spelling or row.key.name)
        named = [Renamed(to, row.name)] if row.name != row.key.name and not spelling else []
        return self._same(row.key, to, spelling, named)

    def merge(self, entity_id: int, into_id: int) -> Corrected:
        """Both are one, and called as the second."""
        who, to = self._key(entity_id), self._key(into_id)
        if who == to:
            raise LeeszaalError("Nobody can be merged with themselves.")
        return self._same(who, to)

    def split(self, entity_id: int, spelling: str, of: EntityKey | None = None) -> Corrected:
        """What is written so is another than this; with `of` all that was merged into it from there goes back."""
        who = self._key(entity_id)
        kept = self._stores.corrections.all()
        if of is not None and of != who:
            went = [one for one in kept if isinstance(one, Moved) and one.who == of and one.spelling in ("", spelling)]
            if not went:
                raise LeeszaalError(f"“{of.name}” was not merged into “{who.name}”.")
            return self._change((), went)
        if spelling == who.name:
            raise LeeszaalError(f"“{spelling}” is its own name; split the other names off, or rename it.")
        return self._same(who, EntityKey(who.kind, spelling), spelling)

    def rename(self, entity_id: int, shown: str) -> Corrected:
        """It is shown and searched by this name."""
        row = self._stores.entities.row(entity_id)
        name = _clean(shown)
        if name == row.key.name:
            return self._change((), [one for one in self._kept(Renamed) if one.who == row.key])
        other = self._stores.entities.find(name, row.key.kind)
        if other is not None and other != entity_id:
            raise LeeszaalError(f"There is already another called “{name}”; merge the two if they are one.")
        return self._change([Renamed(row.key, name)])

    def hide(self, entity_id: int, article_id: int | None = None) -> Corrected:
        """Neither marked nor listed any more, in this article or everywhere."""
        return self._change([Hidden(self._key(entity_id), self._identity(article_id))])

    def bounds(self, text: str, kind: EntityKind, found: str = "") -> Corrected:
        """Where an engine finds `found`, the name is `text`; without `found`, `text` is a name that it missed. The
        worker reads the articles that are concerned again."""
        name = text.strip()
        if not _is_name(name) or "\n" in name:
            raise LeeszaalError(f"A name is one to {LONGEST_NAME} characters of one line.")
        if not any(sign.isalnum() for sign in name):
            raise LeeszaalError("A name has a letter or a digit in it.")
        if found and found not in name and name not in found:
            raise LeeszaalError("The new name has to hold the old one, or be part of it.")
        return self._change([Bounded(name, kind, found if found != name else "")])

    def undo(self, undo: Undo) -> Changes:
        return self._change(undo.added, undo.removed, is_undo=True).changes

    def all(self) -> tuple[Correction, ...]:
        return tuple(self._stores.corrections.all())

    def remove(self, correction: Correction) -> Corrected:
        return self._change((), [correction])

    def export_to(self, path: Path) -> int:
        """How many were written. Raises LeeszaalError."""
        kept = self.all()
        document = {"format": _FORMAT, "version": 1, "corrections": [to_values(one) for one in kept]}
        try:
            write_whole(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        except OSError as error:
            raise LeeszaalError(f"{path} cannot be written ({error.strerror}).") from error
        return len(kept)

    def import_from(self, path: Path) -> Corrected:
        """All of the file or nothing; where it says something else of the same name than is known here, it wins."""
        return self._change(_read(path))

    # suggestions
    def suggestions(self, most: int = 50) -> tuple[MergeSuggestion, ...]:
        """Pairs that may be one, the most mentioned first; those that were answered are left out."""
        return merge_suggestions(self._stores, most)

    def same(self, suggestion: MergeSuggestion) -> Corrected:
        """The one in fewer articles becomes the other."""
        return self.merge(suggestion.other.id, suggestion.one.id)

    def different(self, suggestion: MergeSuggestion) -> None:
        self._answer(suggestion, "different")

    def unsure(self, suggestion: MergeSuggestion) -> None:
        """Not asked again until there is nothing else to ask."""
        self._answer(suggestion, "unsure")

    def ask_again(self, suggestion: MergeSuggestion) -> None:
        """Undoes either answer."""
        self._stores.corrections.forget_answer(self._key(suggestion.one.id), self._key(suggestion.other.id))

    # parts
    def _answer(self, suggestion: MergeSuggestion, answer: str) -> None:
        self._stores.corrections.answer(self._key(suggestion.one.id), self._key(suggestion.other.id), answer)

    def _same(self, who: EntityKey, to: EntityKey, spelling: str = "", also: Sequence[Correction] = ()) -> Corrected:
        """What says that `to` is `who` goes; that `who` is `to` is added only where something is still `who`."""
        kept = self._stores.corrections.all()
        went = [
            one
            for one in kept
            if isinstance(one, Moved)
            and one.who == to
            and (one.to == who or kept.entity_of(to, one.spelling) == who)
            and (not spelling or one.spelling in ("", spelling))
        ]
        rest = Corrections(one for one in kept if one not in went)
        entity_id = self._stores.entities.id_of(who)
        namings = self._stores.entities.namings(entity_id) if entity_id is not None else []
        is_needed = any(
            rest.entity_of(naming.found, naming.spelling) == who
            for naming in namings
            if not spelling or naming.spelling == spelling
        )
        added = [Moved(who, to, spelling)] if is_needed or not went else []
        return self._change([*added, *also], went)

    def _change(
        self, added: Iterable[Correction], removed: Iterable[Correction] = (), *, is_undo: bool = False
    ) -> Corrected:
        kept = self._stores.corrections.all()
        added, removed = [one for one in added if one not in kept], tuple(removed)
        again = self._articles_with({one.found or one.text for one in (*added, *removed) if isinstance(one, Bounded)})
        change = self._stores.corrections.change(added, removed, again, is_undo=is_undo)
        self._library.marks_changed()
        articles = tuple(dict.fromkeys((*change.articles, *again)))
        return Corrected(Changes(updated=articles, sources=True, entities=True), change.undo)

    def _articles_with(self, texts: Collection[str]) -> list[int]:
        """Those that may have one of these texts: names in them are to be found anew."""
        texts = [text for text in texts if any(sign.isalnum() for sign in text)]  # a file may say anything
        if not texts:
            return []
        if len(texts) > _MOST_LOOKED_FOR:
            return self._stores.articles.list_ids()
        found: set[int] = set()
        for text in texts:
            quoted = text.replace('"', " ")
            found.update(self._library.matching(f'"{quoted}"'), self._stores.entities.articles_with_spelling(text))
        looked_for = CorrectedTexts(Bounded(text, EntityKind.OTHER) for text in texts)
        waiting = [n for n, is_there in self._stores.queues.to_index() if is_there and n not in found]
        for first in range(0, len(waiting), _AT_ONCE):  # the index does not know them as they are
            for article in self._stores.articles.get_many(waiting[first : first + _AT_ONCE]):
                if looked_for.names_missed(plain_text(article.blocks)):
                    found.add(article.id)
        return sorted(found)

    def _kept(self, kind: type[_Kind]) -> list[_Kind]:
        return [one for one in self._stores.corrections.all() if isinstance(one, kind)]

    def _key(self, entity_id: int) -> EntityKey:
        return self._stores.entities.row(entity_id).key

    def _identity(self, article_id: int | None) -> str:
        return "" if article_id is None else self._stores.articles.identity(article_id)


def _clean(name: str) -> str:
    """On one line, and without what is not seen or turns the words after it around."""
    unseen = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in name)
    clean = " ".join("".join(sign for sign in unseen if sign not in _TURNING).split())
    if not _is_name(clean):
        raise LeeszaalError(f"A name is one to {LONGEST_NAME} characters.")
    return clean


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)


def _read(path: Path) -> list[Correction]:
    def refuse(why: str) -> LeeszaalError:
        return LeeszaalError(f"{path.name} cannot be imported ({why}); nothing was changed.")

    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise refuse(error.strerror or "it cannot be read") from error
    if len(content) > _LARGEST_FILE:
        raise refuse("it is larger than 20 MB")
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise refuse("it is no JSON") from error
    if not isinstance(document, dict) or document.get("format") != _FORMAT or document.get("version") != 1:
        raise refuse("it holds no corrections that this Leeszaal knows")
    listed = document.get("corrections")
    if not isinstance(listed, list) or len(listed) > _MOST:
        raise refuse(f"it should hold a list of at most {_MOST} corrections")
    corrections = []
    for number, values in enumerate(listed, 1):
        try:
            corrections.append(from_values(values))
        except ValueError as error:
            raise refuse(f"number {number}: {error}") from error
    return corrections

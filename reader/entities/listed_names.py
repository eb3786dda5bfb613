"""The lists as known names, before or together with those of a library."""

from __future__ import annotations

import re

from reader.domain.entity import EntityKind
from reader.entities.folding import fold
from reader.entities.lists import NameLists
from reader.entities.names import KnownNames
from reader.entities.words import words_of

_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\.?")


class ListedNames:
    """Answers from the lists first ("VS" is "Verenigde Staten" in every library), then from the library if given."""

    def __init__(self, lists: NameLists, library: KnownNames | None = None) -> None:
        self._lists = lists
        self._library = library
        self._by_last_word: dict[str, tuple[str, ...]] = {}
        for surname, names in lists.surnames.items():
            self._by_last_word[surname[-1]] = (*self._by_last_word.get(surname[-1], ()), *names)

    def full_names(self, surname: str) -> tuple[str, ...]:
        """Listed persons and the library's, each once. Of a given name nobody: "John" is not Elton John."""
        if fold(surname) in self._lists.words["given_names"]:
            return ()
        names = self._by_last_word.get(fold(surname), ())
        if self._library is not None:
            names += self._library.full_names(surname)
        return tuple({fold(name): name for name in reversed(names)}.values())

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        words = words_of(name)
        spelled = [one for one in self._lists.names.get(tuple(word.key for word in words), ()) if one.kind is kind]
        if spelled:
            written = tuple(word.text for word in words)  # "PvdA" and "PVDA" are two parties
            return next((one.name for one in spelled if one.words == written), spelled[0].name)
        if _DOTTED.fullmatch(name):  # "U.S", "N.A.V.O."
            return self.canonical(name.replace(".", ""), kind)
        return self._library.canonical(name, kind) if self._library is not None else None

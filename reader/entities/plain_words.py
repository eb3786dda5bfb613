"""Words that have their capital only from the sentence that they begin, whatever a model takes them for."""

from __future__ import annotations

from reader.entities.lists import NameLists
from reader.entities.shapes import is_acronym, is_camel
from reader.entities.words import words_of


def plain_words(text: str, lists: NameLists) -> set[int]:
    """Where such words begin, in code points: "Nooit eerder", and "Ruzie" where the text has "ruzie" too. A word that
    has a capital within a sentence as well is none, nor is one that may be a given name or is listed."""
    words = words_of(text)
    lower = {word.key for word in words if word.text.islower()}
    strong = {word.key for word in words if word.is_capital and not word.is_weak}
    return {
        word.start
        for word in words
        if word.is_capital
        and word.is_weak
        and (word.key in lower or word.key in lists.words["ordinary"])
        and word.key not in strong
        and word.key not in lists.words["given_names"]
        and (word.key,) not in lists.names
        and not (word.is_shouted or is_acronym(word) or is_camel(word.text) or any(map(str.isdigit, word.text)))
    }

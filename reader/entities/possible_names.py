"""Which sentences need no model: those whose words are all plain hold no name, and a model takes its time."""

from __future__ import annotations

from collections.abc import Sequence

from reader.entities.folding import fold
from reader.entities.lists import NameLists


def may_hold_name(words: Sequence[str], lists: NameLists) -> bool:
    """Whether a word stands out: by a capital that says something, or by a script that knows no small letters."""
    is_first = True
    for word in words:
        if not word[0].isalnum():
            continue
        if any(letter.isalpha() and not letter.islower() for letter in word) and not _is_plain(word, is_first, lists):
            return True
        is_first = False
    return False


def _is_plain(word: str, is_first: bool, lists: NameLists) -> bool:
    """Whether its capital says nothing: "Amerikaanse", "I", or one of the words that many a sentence begins with."""
    if len(word) > 1 and not word[1:].islower():
        return False
    key = fold(word)
    if (key,) in lists.names or key in lists.words["given_names"]:
        return False
    return word == "I" or lists.is_adjective(key) or (is_first and key in lists.words["ordinary"])

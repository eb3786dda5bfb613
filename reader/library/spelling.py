"""Did you mean: the same search with a word replaced by a near one, where that finds most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reader.domain.query import And, Fuzzy, Or, Phrase, Prefix, Query, Word

FEW = 3  # articles found, or fewer: then something else may have been meant
_MOST_WORDS = 4  # looked at; a longer search has other ways of finding nothing


def did_you_mean(
    text: str,
    query: Query,
    near_words: Callable[[str], Sequence[str]],
    count: Callable[[str], int],
    found: int = 0,
) -> str | None:
    """The person's own text with other words in it, or None when nothing near finds more than the `found` articles.

    `near_words` gives a word's likely replacements, none if it is fine; `count` how many articles a text finds. Of
    "tim ook" and "tim cook" the one is common words, but the other is what somebody searches.
    """
    better = text
    for word in list(dict.fromkeys(_words(query)))[:_MOST_WORDS]:
        others = [_replaced(better, word, other) for other in near_words(word) if other != word]
        if others:
            better = max(others, key=count)  # of equals the first: the commonest word
    return better if better.casefold() != text.casefold() and count(better) > found else None


def _replaced(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _: other, text, flags=re.IGNORECASE)


def _words(query: Query) -> Iterator[str]:
    """The words that are looked for, not those that are shut out."""
    if isinstance(query, Word | Prefix | Fuzzy):
        yield query.text
    elif isinstance(query, Phrase):
        yield from query.words
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _words(part)

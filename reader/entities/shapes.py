"""What the letters of a word alone tell about it."""

from __future__ import annotations

from reader.entities.words import Word


def is_acronym(word: Word) -> bool:
    """Two capitals or more and no small letters, in a line that has small letters."""
    text = word.text
    return not word.is_shouted and len(text) <= 12 and text.upper() == text and sum(map(str.isupper, text)) >= 2


def is_camel(text: str) -> bool:
    """A capital within, as in "SolarWinds"."""
    return any(map(str.isupper, text[1:])) and not text.isupper() and "-" not in text


def is_roman(text: str) -> bool:
    return len(text) < 5 and set(text) <= set("IVX")


def without_genitive(key: str) -> str:
    """A folded word without 's or a final apostrophe."""
    return key[:-2] if key.endswith("'s") and len(key) > 3 else key.rstrip("'")

"""The words of the query language by what they do, for who explains them; and a question said again in Dutch."""

from __future__ import annotations

import re
from enum import StrEnum

from reader.search.query_words import KEYS


class Operation(StrEnum):
    """What a word with a colon narrows a search to."""

    TITLE = "title"
    TEXT = "text"
    SOURCE = "source"
    FOLDER = "folder"
    AUTHOR = "author"
    DATE = "date"
    IS = "is"
    HAS = "has"
    KIND = "kind"
    PERSON = "person"
    ORGANISATION = "org"
    PLACE = "place"
    OTHER = "other"
    NAME = "name"
    LANGUAGE = "lang"
    LABEL = "label"


_IN_DUTCH = {
    "AND": "EN", "OR": "OF", "NOT": "NIET", "NOTHING": "NIETS",
    "title:": "titel:", "text:": "tekst:", "source:": "bron:", "folder:": "map:", "author:": "auteur:",
    "date:": "datum:", "has:": "heeft:", "kind:": "soort:", "person:": "persoon:", "place:": "plaats:",
    "other:": "overig:", "name:": "naam:", "lang:": "taal:",
    "is:unread": "is:ongelezen", "is:read": "is:gelezen", "is:starred": "is:ster",
}  # fmt: skip
_PIECES = re.compile(r'"[^"]*"|(?<![\w:])(?:is:\w+|[a-z]+:|(?:AND|OR|NOTHING|NOT)(?!\w))')


def operation(word: str) -> Operation | None:
    """Of `person:` or `persoon:`, in any language of the query language."""
    key = KEYS.get(word.strip().rstrip(":").casefold())
    return Operation(key.value) if key is not None and key.value in set(Operation) else None


def in_dutch(explanation: str) -> str:
    """What was really searched, with Dutch words for what the language knows in Dutch too; what is between quotes is
    somebody's own."""
    return _PIECES.sub(lambda found: _IN_DUTCH.get(found[0], found[0]), explanation)


# Each word with something that may stand after it, in the order one would explain them.
EXAMPLES = {
    "nl": (
        ("titel:", "fiets"), ("persoon:", '"Tim Cook"'), ("org:", "Apple"), ("plaats:", "Brussel"), ("bron:", "NOS"),
        ("datum:", "2021-05..2021-08"), ("is:", "ongelezen"), ("heeft:", "foto"), ("soort:", "podcast"),
        ("taal:", "nl"), ("label:", "bewaren"), ("map:", "Techniek"),
    ),
    "en": (
        ("title:", "bicycle"), ("person:", '"Tim Cook"'), ("org:", "Apple"), ("place:", "Brussels"), ("source:", "BBC"),
        ("date:", "2021-05..2021-08"), ("is:", "unread"), ("has:", "photo"), ("kind:", "podcast"), ("lang:", "nl"),
        ("label:", "keep"), ("folder:", "Technology"),
    ),
}  # fmt: skip

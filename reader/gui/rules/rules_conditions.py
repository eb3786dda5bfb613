"""The rows of a rule's condition, and the search text they make; a text that rows made can be read back into rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale

from reader.gui.words.texts import translate


class Where(StrEnum):
    """Where the words are looked for; the value is the field in English."""

    ANYWHERE = ""
    TITLE = "title"
    TEXT = "text"
    AUTHOR = "author"
    PERSON = "person"
    ORGANISATION = "org"
    PLACE = "place"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class Condition:
    where: Where
    words: str


@dataclass(frozen=True, slots=True)
class Conditions:
    """`is_any` says that one of them is enough."""

    rows: tuple[Condition, ...] = ()
    is_any: bool = False


_DUTCH = {Where.TITLE: "titel", Where.TEXT: "tekst", Where.AUTHOR: "auteur", Where.PERSON: "persoon",
          Where.PLACE: "plaats", Where.FEED: "bron"}  # fmt: skip
_READ = {**{where.value: where for where in Where if where.value}, **{word: where for where, word in _DUTCH.items()},
         "organisatie": Where.ORGANISATION, "organisation": Where.ORGANISATION, "source": Where.FEED}  # fmt: skip
_OPERATORS = {"AND": False, "EN": False, "OR": True, "OF": True}
_PLAIN = re.compile(r"[^\W_][\w’'-]*")
_PART = re.compile(r'\s*(?:([^\W\d_]+):)?(?:"([^"]*)"|([^\s"():]+))')


def where_title(where: Where) -> str:
    match where:
        case Where.ANYWHERE:
            return translate("Rules", "Title or text")
        case Where.TITLE:
            return translate("Rules", "Title")
        case Where.TEXT:
            return translate("Rules", "Text")
        case Where.AUTHOR:
            return translate("Rules", "Author")
        case Where.PERSON:
            return translate("Rules", "Person")
        case Where.ORGANISATION:
            return translate("Rules", "Organisation")
        case Where.PLACE:
            return translate("Rules", "Place")
        case Where.FEED:
            return translate("Rules", "Feed")


def compose(conditions: Conditions, *, dutch: bool | None = None) -> str:
    """The search text, in the person's language unless told which; rows without words are left out."""
    if dutch is None:
        dutch = QLocale().language() is QLocale.Language.Dutch
    parts = []
    for row in conditions.rows:
        words = " ".join(row.words.replace('"', " ").split())
        if not words:
            continue
        value = words if _PLAIN.fullmatch(words) and words not in {*_OPERATORS, "NOT", "NIET"} else f'"{words}"'
        key = _DUTCH.get(row.where, row.where.value) if dutch else row.where.value
        parts.append(f"{key}:{value}" if key else value)
    between = ("OF" if conditions.is_any else "EN") if dutch else ("OR" if conditions.is_any else "AND")
    return f" {between} ".join(parts)


def read(text: str) -> Conditions | None:
    """The rows a text stands for; None if rows cannot say it."""
    rows: list[Condition] = []
    operators: set[bool] = set()
    at, needs_part = 0, False
    text = text.strip()
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return None
        at = found.end()
        if at < len(text) and not text[at].isspace():
            return None
        key, quoted, word = found.groups()
        if key is None and word in _OPERATORS:
            if needs_part or not rows:
                return None
            operators.add(_OPERATORS[word])
            needs_part = True
            continue
        where = _READ.get(key.casefold()) if key else Where.ANYWHERE
        if where is None or not (quoted or word) or (word and not _PLAIN.fullmatch(word)) or word in {"NOT", "NIET"}:
            return None
        if rows and not needs_part:
            operators.add(False)
        rows.append(Condition(where, " ".join((quoted or word).split())))
        needs_part = False
    if needs_part or len(operators) > 1 or any(not row.words for row in rows):
        return None
    return Conditions(tuple(rows), True in operators)


def without_empty(rows: Sequence[Condition]) -> tuple[Condition, ...]:
    return tuple(row for row in rows if row.words.strip())

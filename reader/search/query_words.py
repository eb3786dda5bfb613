"""The words of the query language, Dutch and English at once, and the notices it gives: a table, not a grammar."""

from __future__ import annotations

from enum import StrEnum

from reader.domain.entity import EntityKind


class Key(StrEnum):
    """What can stand before a colon; the value is how `explain` writes it."""

    TITLE = "title"
    TEXT = "text"
    SOURCE = "source"
    AUTHOR = "author"
    DATE = "date"
    IS = "is"
    PERSON = "person"
    ORGANISATION = "org"
    PLACE = "place"
    OTHER = "other"
    NAME = "name"
    LANGUAGE = "lang"


class Operator(StrEnum):
    AND = "AND"
    OR = "OR"
    NOT = "NOT"


class State(StrEnum):
    """What can stand after `is:`; read is the opposite of a flag, so it is no `Flag`."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"


KEYS = {
    "titel": Key.TITLE, "title": Key.TITLE,
    "tekst": Key.TEXT, "text": Key.TEXT,
    "bron": Key.SOURCE, "feed": Key.SOURCE, "source": Key.SOURCE,
    "auteur": Key.AUTHOR, "author": Key.AUTHOR,
    "datum": Key.DATE, "date": Key.DATE,
    "is": Key.IS,
    "persoon": Key.PERSON, "person": Key.PERSON,
    "org": Key.ORGANISATION, "organisatie": Key.ORGANISATION, "organisation": Key.ORGANISATION,
    "organization": Key.ORGANISATION,
    "plaats": Key.PLACE, "place": Key.PLACE,
    "overig": Key.OTHER, "other": Key.OTHER,
    "naam": Key.NAME, "name": Key.NAME,
    "taal": Key.LANGUAGE, "lang": Key.LANGUAGE, "language": Key.LANGUAGE,
}  # fmt: skip

# None: any kind.
NAMED_KINDS: dict[Key, EntityKind | None] = {
    Key.PERSON: EntityKind.PERSON,
    Key.ORGANISATION: EntityKind.ORGANISATION,
    Key.PLACE: EntityKind.PLACE,
    Key.OTHER: EntityKind.OTHER,
    Key.NAME: None,
}

# Only in capitals: "of", "en" and "or" are among the commonest words of the texts themselves.
OPERATORS = {
    "EN": Operator.AND, "AND": Operator.AND,
    "OF": Operator.OR, "OR": Operator.OR,
    "NIET": Operator.NOT, "NOT": Operator.NOT,
}  # fmt: skip

STATES = {
    "ongelezen": State.UNREAD, "unread": State.UNREAD,
    "gelezen": State.READ, "read": State.READ,
    "ster": State.STARRED, "starred": State.STARRED, "star": State.STARRED,
}  # fmt: skip

LANGUAGES = {
    "nederlands": "nl", "dutch": "nl",
    "engels": "en", "english": "en",
    "duits": "de", "german": "de",
    "frans": "fr", "french": "fr",
    "spaans": "es", "spanish": "es",
}  # fmt: skip

# One at most is given for a query; the window translates it.
NOTICE_LONG = "The search text is too long; only its beginning was searched."
NOTICE_TERMS = "There are too many search terms; only the first were searched."
NOTICE_AUTHOR = "Authors cannot be searched yet; the name was searched as words."
NOTICE_SOURCE = "No source has this name."
NOTICE_DATE = "This is not a date; it was searched as words. Write 2021, 2021-08, 2021-08..2021-10 or yesterday."
NOTICE_STATE = "After is: write unread, read or starred; it was searched as words."
NOTICE_LANGUAGE = "This is not a language; it was searched as words. Write nl, en, de, fr or es."
NOTICE_KEY = "There is no search field with this name; it was searched as words."
NOTICE_WILDCARD = "An asterisk can only stand at the end of a word; the parts were searched as words."
NOTICE_OPERATORS = "There is nothing to combine; the operators were searched as words."
NOTICE_BRACKET = "A closing bracket without an opening one was left out."

NOTICES = (
    NOTICE_LONG, NOTICE_TERMS, NOTICE_AUTHOR, NOTICE_SOURCE, NOTICE_DATE, NOTICE_STATE, NOTICE_LANGUAGE, NOTICE_KEY,
    NOTICE_WILDCARD, NOTICE_OPERATORS, NOTICE_BRACKET,
)  # fmt: skip

"""The words of the query language, Dutch and English at once, and the notices it gives: a table, not a grammar."""

from __future__ import annotations

from enum import StrEnum

from reader.domain.entity import EntityKind
from reader.domain.query import Trait


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
    LABEL = "label"
    FOLDER = "folder"
    HAS = "has"
    KIND = "kind"


class Operator(StrEnum):
    AND = "AND"
    OR = "OR"
    NOT = "NOT"


class State(StrEnum):
    """What can stand after `is:`; read is the opposite of a flag, so it is no `Flag`."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    MUTED = "muted"


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
    "label": Key.LABEL, "tag": Key.LABEL, "etiket": Key.LABEL,
    "map": Key.FOLDER, "folder": Key.FOLDER,
    "has": Key.HAS, "heeft": Key.HAS,
    "kind": Key.KIND, "soort": Key.KIND,
    "taal": Key.LANGUAGE, "lang": Key.LANGUAGE, "language": Key.LANGUAGE,
}  # fmt: skip

# What is offered while a key is typed, in each language of the interface.
USUAL_KEYS = {
    "nl": ("titel", "bron", "map", "auteur", "datum", "is", "heeft", "soort", "persoon", "org", "plaats", "overig",
           "naam", "taal", "label"),
    "en": ("title", "source", "folder", "author", "date", "is", "has", "kind", "person", "org", "place", "other",
           "name", "lang", "label"),
}  # fmt: skip
DATE_WORDS = (
    "vandaag", "gisteren", "deze week", "vorige week", "deze maand", "vorige maand", "dit jaar", "vorig jaar",
    "today", "yesterday", "this week", "last week", "this month", "last month", "this year", "last year",
)  # fmt: skip

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
    "gedempt": State.MUTED, "muted": State.MUTED,
}  # fmt: skip

TRAITS = {
    "afbeelding": Trait.IMAGE, "image": Trait.IMAGE, "foto": Trait.IMAGE, "photo": Trait.IMAGE, "picture": Trait.IMAGE,
    "bijlage": Trait.ENCLOSURE, "enclosure": Trait.ENCLOSURE, "attachment": Trait.ENCLOSURE,
    "geluid": Trait.AUDIO, "audio": Trait.AUDIO, "sound": Trait.AUDIO,
    "film": Trait.VIDEO, "video": Trait.VIDEO,
    "volledig": Trait.FULL_TEXT, "fulltext": Trait.FULL_TEXT,
}  # fmt: skip

# None: an article to read, with neither sound nor film.
KINDS = {
    "podcast": Trait.AUDIO, "audio": Trait.AUDIO, "geluid": Trait.AUDIO,
    "film": Trait.VIDEO, "video": Trait.VIDEO,
    "artikel": None, "article": None, "tekst": None, "text": None,
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
NOTICE_LABEL = "No article has this label."
NOTICE_FOLDER = "There is no folder with this name."
NOTICE_HAS = "After has: write image, enclosure, audio, video or fulltext; it was searched as words."
NOTICE_KIND = "After kind: write article, podcast or video; it was searched as words."
NOTICE_SOURCE = "No source has this name."
NOTICE_DATE = "This is not a date; it was searched as words. Write 2021, 2021-08, 2021-08..2021-10 or yesterday."
NOTICE_STATE = "After is: write unread, read, starred or muted; it was searched as words."
NOTICE_LANGUAGE = "This is not a language; it was searched as words. Write nl, en, de, fr or es."
NOTICE_KEY = "There is no search field with this name; it was searched as words."
NOTICE_WILDCARD = "An asterisk can only stand at the end of a word; the parts were searched as words."
NOTICE_OPERATORS = "There is nothing to combine; the operators were searched as words."
NOTICE_BRACKET = "A closing bracket without an opening one was left out."

NOTICES = (
    NOTICE_LONG, NOTICE_TERMS, NOTICE_LABEL, NOTICE_FOLDER, NOTICE_HAS, NOTICE_KIND, NOTICE_SOURCE,
    NOTICE_DATE, NOTICE_STATE, NOTICE_LANGUAGE, NOTICE_KEY,
    NOTICE_WILDCARD, NOTICE_OPERATORS, NOTICE_BRACKET,
)  # fmt: skip

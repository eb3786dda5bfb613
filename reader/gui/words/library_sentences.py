"""What the library, the worker and the query language say is English; here it becomes the person's language."""

from __future__ import annotations

import re

from reader.gui.words.exchange_sentences import EXCHANGE_SENTENCES
from reader.gui.words.feed_sentences import FEED_SENTENCES
from reader.gui.words.name_sentences import NAME_SENTENCES
from reader.gui.words.texts import QT_TRANSLATE_NOOP, translate

# Every sentence as it is written where it is raised; `{}` stands for what differs.
_SENTENCES: tuple[str, ...] = (
    *FEED_SENTENCES,
    *EXCHANGE_SENTENCES,
    *NAME_SENTENCES,
    QT_TRANSLATE_NOOP("Library", "No article has this label."),
    QT_TRANSLATE_NOOP("Library", "There is no folder with this name."),
    QT_TRANSLATE_NOOP(
        "Library", "After has: write image, enclosure, audio, video or fulltext; it was searched as words."
    ),
    QT_TRANSLATE_NOOP("Library", "After kind: write article, podcast or video; it was searched as words."),
    QT_TRANSLATE_NOOP("Library", "After is: write unread, read, starred or muted; it was searched as words."),
    QT_TRANSLATE_NOOP("Library", "The search text is too long; only its beginning was searched."),
    QT_TRANSLATE_NOOP("Library", "There are too many search terms; only the first were searched."),
    QT_TRANSLATE_NOOP("Library", "No source has this name."),
    QT_TRANSLATE_NOOP(
        "Library",
        "This is not a date; it was searched as words. Write 2021, 2021-08, 2021-08..2021-10 or yesterday.",
    ),
    QT_TRANSLATE_NOOP("Library", "This is not a language; it was searched as words. Write nl, en, de, fr or es."),
    QT_TRANSLATE_NOOP("Library", "There is no search field with this name; it was searched as words."),
    QT_TRANSLATE_NOOP("Library", "An asterisk can only stand at the end of a word; the parts were searched as words."),
    QT_TRANSLATE_NOOP("Library", "There is nothing to combine; the operators were searched as words."),
    QT_TRANSLATE_NOOP("Library", "A closing bracket without an opening one was left out."),
    QT_TRANSLATE_NOOP("Library", "The index is being rebuilt."),
    QT_TRANSLATE_NOOP("Library", "Another program is updating the search index; try again when it is done."),
    QT_TRANSLATE_NOOP("Library", "There is no article {} in this library."),
    QT_TRANSLATE_NOOP("Library", "A saved search needs words to look for."),
    QT_TRANSLATE_NOOP("Library", "The search text is too long; take something away first."),
    QT_TRANSLATE_NOOP("Library", "This saved search is not there any more."),
    QT_TRANSLATE_NOOP(
        "Library",
        "The library was damaged and has been restored from the backup of {} UTC; the damaged file is kept as {}.",
    ),
    QT_TRANSLATE_NOOP(
        "Library",
        "The library file {} is damaged and there is no backup; nothing was changed. Keep that file, and "
        "start with another folder through --data.",
    ),
    QT_TRANSLATE_NOOP("Library", "The folder {} cannot be made ({}); choose another with --data."),
    QT_TRANSLATE_NOOP(
        "Library",
        "This library was made by a newer Leeszaal; install that version, or choose another folder with --data.",
    ),
    QT_TRANSLATE_NOOP("Library", "The library is damaged; open Leeszaal again to restore the newest backup."),
    QT_TRANSLATE_NOOP("Library", "No backup could be made in {} ({}); make room and try again."),
    QT_TRANSLATE_NOOP("Library", "The background work keeps stopping. Reading goes on; refresh to try again."),
    QT_TRANSLATE_NOOP("Library", "Another program is using the library; close it and try again."),
    QT_TRANSLATE_NOOP("Library", "There is half a character in this text; take it out and try again."),
    QT_TRANSLATE_NOOP("Library", "The disk of {} is full; nothing was changed. Make room and try again."),
    QT_TRANSLATE_NOOP("Library", "The library file {} is damaged; `leeszaal check` tells more."),
    QT_TRANSLATE_NOOP("Library", "The library in {} cannot be written; check the folder's permissions."),
    QT_TRANSLATE_NOOP("Library", "The library is damaged and its backup cannot be put in place ({})."),
    QT_TRANSLATE_NOOP(
        "Library",
        "The library {} was moved or replaced while it was open; nothing was changed. Put it back, or start "
        "Leeszaal again.",
    ),
    QT_TRANSLATE_NOOP(
        "Library",
        "The search index in {} cannot be written ({}); nothing is lost. Make room, or check the "
        "folder's permissions, and try again.",
    ),
    QT_TRANSLATE_NOOP("Library", "The library was gone and has been restored from the backup of {} UTC."),
    QT_TRANSLATE_NOOP("Library", "The library may not be written: you can read, but nothing is kept or imported."),
    QT_TRANSLATE_NOOP("Library", "{} more"),
    QT_TRANSLATE_NOOP("Library", "The setting {} = {} in {} is not understood and is ignored."),
    QT_TRANSLATE_NOOP("Library", "The settings in {} cannot be read ({}); the defaults are used."),
    QT_TRANSLATE_NOOP(
        "Library", "The library is damaged and another Leeszaal has it open; close that one and try again."
    ),
    QT_TRANSLATE_NOOP("Library", "there is no such file"),
    QT_TRANSLATE_NOOP("Library", "its text cannot be understood"),
    QT_TRANSLATE_NOOP("Library", "the import stopped unexpectedly, more than once"),
    QT_TRANSLATE_NOOP("Library", "too many folders deep"),
    QT_TRANSLATE_NOOP("Library", "a link to a folder"),
    QT_TRANSLATE_NOOP("Library", "the folder cannot be read"),
    QT_TRANSLATE_NOOP("Library", "a link"),
    QT_TRANSLATE_NOOP("Library", "not a kind of file that Leeszaal reads"),
    QT_TRANSLATE_NOOP("Library", "not an ordinary file"),
    QT_TRANSLATE_NOOP("Library", "the compressed file is damaged"),
    QT_TRANSLATE_NOOP("Library", "cannot be read"),
    QT_TRANSLATE_NOOP("Library", "Permission denied"),
    QT_TRANSLATE_NOOP("Library", "empty"),
    QT_TRANSLATE_NOOP("Library", "not text"),
    QT_TRANSLATE_NOOP("Library", "too large ({} MB)"),
    QT_TRANSLATE_NOOP("Library", "too long"),
    QT_TRANSLATE_NOOP("Library", "not JSON"),
    QT_TRANSLATE_NOOP("Library", "not a JSON object"),
    QT_TRANSLATE_NOOP("Library", "neither title nor body"),
)

_PATTERNS = [
    (re.compile(re.escape(one).replace(r"\{\}", "(.+?)"), re.DOTALL), one) for one in _SENTENCES if "{}" in one
]
_PLAIN = frozenset(one for one in _SENTENCES if "{}" not in one)


def in_own_language(said: str) -> str:
    """The sentence translated, with its own names and numbers; as it is if it is not known here."""
    if said in _PLAIN:
        return translate("Library", said)
    for pattern, sentence in _PATTERNS:
        found = pattern.fullmatch(said)
        if found is not None:
            return translate("Library", sentence).format(*found.groups())
    return said

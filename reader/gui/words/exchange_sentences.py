"""What exports and other readers' libraries have to say, as it is written where it is raised."""

from __future__ import annotations

from reader.gui.words.texts import QT_TRANSLATE_NOOP

EXCHANGE_SENTENCES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Library", "There is no room for the export in {}; make room, or choose another folder."),
    QT_TRANSLATE_NOOP("Library", "The export cannot be written: that is a folder."),
    QT_TRANSLATE_NOOP("Library", "The export cannot be written to {} ({}); choose another place."),
    QT_TRANSLATE_NOOP("Library", "The export needs a name."),
    QT_TRANSLATE_NOOP("Library", "The name must end in .md, .html, .epub or .json; without an ending it is a folder."),
    QT_TRANSLATE_NOOP("Library", "There is something in that place already; choose a new or an empty folder."),
    QT_TRANSLATE_NOOP("Library", "This is no library of another reader that Leeszaal knows."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: it is too large."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: the file is empty or damaged."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: the file is damaged, or its own program is writing in it."),
    QT_TRANSLATE_NOOP(
        "Library", "{} cannot be taken over: it is of another program, or of a version that is not known here."
    ),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: the compressed file is damaged."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: its list of subscriptions cannot be read."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: there are no articles of another reader in it."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: not JSON."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be taken over: {}."),
    QT_TRANSLATE_NOOP("Library", "it is too large"),
    QT_TRANSLATE_NOOP("Library", "the file is empty or damaged"),
    QT_TRANSLATE_NOOP("Library", "the file is damaged, or its own program is writing in it"),
    QT_TRANSLATE_NOOP("Library", "it is of another program, or of a version that is not known here"),
    QT_TRANSLATE_NOOP("Library", "its list of subscriptions cannot be read"),
    QT_TRANSLATE_NOOP("Library", "there are no articles of another reader in it"),
)

"""What the library says of names and corrections; see `library_sentences`."""

from __future__ import annotations

from reader.gui.words.texts import QT_TRANSLATE_NOOP

NAME_SENTENCES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Library", "There is no entity {} in this library."),
    QT_TRANSLATE_NOOP("Library", "Nobody can be merged with themselves."),
    QT_TRANSLATE_NOOP("Library", "“{}” was not merged into “{}”."),
    QT_TRANSLATE_NOOP("Library", "“{}” is its own name; split the other names off, or rename it."),
    QT_TRANSLATE_NOOP("Library", "There is already another called “{}”; merge the two if they are one."),
    QT_TRANSLATE_NOOP("Library", "A name is one to {} characters of one line."),
    QT_TRANSLATE_NOOP("Library", "A name is one to {} characters."),
    QT_TRANSLATE_NOOP("Library", "A name has a letter or a digit in it."),
    QT_TRANSLATE_NOOP("Library", "The new name has to hold the old one, or be part of it."),
    QT_TRANSLATE_NOOP("Library", "This cannot be kept as a correction ({}); nothing was changed."),
    QT_TRANSLATE_NOOP("Library", "The corrections go round in a circle at “{}”; nothing was changed."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be imported ({}); nothing was changed."),
    QT_TRANSLATE_NOOP("Library", "{} cannot be written ({})."),
)

"""What is heard of the reading pane: what it shows, and the name or hit that one came to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.widgets.announcing import announce, around
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import in_a_line

_LONGEST = 200


def name_pane(pane: QWidget, what: str, article: Article | None) -> None:
    """'Article: its title'; another one is heard at once by who is in the pane."""
    title = in_a_line(article.title, _LONGEST) if article is not None else ""
    name = ": ".join(filter(None, (what, title)))
    if name != pane.accessibleName():
        pane.setAccessibleName(name)
        if pane.hasFocus():
            announce(pane, title)


def heard_at(highlights: Highlights, text: str) -> str:
    """'Tim Cook, Person', or some words around a hit."""
    if 0 <= highlights.at_mention < len(highlights.mentions):
        mention = highlights.mentions[highlights.at_mention]
        return f"{mention.entity_name}, {one_of_kind(mention.kind)}"
    if 0 <= highlights.at_hit < len(highlights.hits):
        return around(text, *highlights.hits[highlights.at_hit])
    return ""

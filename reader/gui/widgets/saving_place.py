"""Where to save: asks for a name, and nothing that is there is overwritten without a word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, suggested: str, kinds: str, *endings: str) -> Path | None:
    """The first ending is added to a name that has none of them. The dialog asks before it takes the name of a file,
    but knows nothing of an ending that is added later: then it is asked with the whole name."""
    while True:
        name, _ = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
        if not name:
            return None
        place = Path(name)
        if place.suffix.casefold() in endings:
            return place
        place = place.with_name(place.name + endings[0])
        if not place.exists():
            return place
        suggested = str(place)

"""In which formats articles can be written."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """`value` ends the name of the file; that of a folder has no such end."""

    MARKDOWN = "md"
    MARKDOWN_FOLDER = "folder"
    HTML = "html"
    EPUB = "epub"
    JSON = "json"

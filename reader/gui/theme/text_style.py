"""How the person wants articles set: what the settings say about text, in one value that the reading pane takes."""

from __future__ import annotations

from dataclasses import dataclass

from reader.settings import Settings


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`size` is in logical pixels, `width` in average characters of a line, `line_height` in percent of the size."""

    size: int = 18
    typeface: str = "serif"
    width: int = 68
    line_height: int = 150
    is_justified: bool = False

    @classmethod
    def of(cls, settings: Settings) -> TextStyle:
        return cls(
            settings.text_size, settings.typeface, settings.text_width, settings.line_height, settings.is_justified
        )

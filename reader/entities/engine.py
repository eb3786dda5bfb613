"""What every engine that finds names must offer, so that another can take its place without the rest noticing."""

from __future__ import annotations

from typing import Protocol

from reader.domain.entity import Mention


class EntityEngine(Protocol):
    """Finds the names in a text. Engines keep no state between calls; one may be used by several threads."""

    @property
    def version(self) -> str:
        """Changes whenever answers may change: mentions are cached by the text's hash and this."""
        ...

    def find_mentions(self, text: str, language: str) -> list[Mention]:
        """The names in any text at all, sorted and not overlapping, with offsets in code points.

        `language` is ISO 639-1, or "" if unknown. An engine may stop after a length it states.
        """
        ...

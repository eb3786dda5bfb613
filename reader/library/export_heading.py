"""What an export is called, and in which language the words around its articles are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """`made` is the moment of the export in ISO form, UTC."""

    title: str
    made: str
    language: str = "en"

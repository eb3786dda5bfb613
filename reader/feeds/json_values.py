"""Values of other people's JSON: what has not the type that it should have is taken for absent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def text_in(words: Mapping[str, Any], name: str) -> str:
    value = words.get(name)
    return value if isinstance(value, str) else ""


def as_maps(value: object) -> list[Mapping[str, Any]]:
    """The objects in a list; one that stands where a list should is a list of one."""
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []

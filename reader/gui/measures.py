"""How wide the column of text may be."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURES: Mapping[str, int] = MappingProxyType({"narrow": 54, "normal": 68, "wide": 84})  # average characters in a line

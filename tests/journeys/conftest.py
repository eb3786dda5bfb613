from __future__ import annotations

from collections.abc import Iterator

import pytest
from own_screen import a_screen


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """The environment for a program that is to be shown on a screen made for it."""
    with a_screen() as environment:
        yield environment

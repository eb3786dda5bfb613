from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import Browser, browsing
from web_server import LoopbackServer


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


@pytest.fixture
def browser() -> Iterator[Browser]:
    with browsing() as browser:
        yield browser

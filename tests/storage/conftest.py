from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.library.stores import Stores
from reader.paths import Paths


@pytest.fixture
def stores(paths: Paths) -> Iterator[Stores]:
    stores = Stores.open(paths)
    yield stores
    stores.close()

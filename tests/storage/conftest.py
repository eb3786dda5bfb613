from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.stores import Stores
from reader.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.within(tmp_path / "library")


@pytest.fixture
def stores(paths: Paths) -> Iterator[Stores]:
    stores = Stores.open(paths)
    yield stores
    stores.close()

from __future__ import annotations

import os
import sys
from pathlib import Path

# A screen is asked for by the one test that needs it; all others draw into memory.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

import pytest

from reader.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.within(tmp_path / "library")

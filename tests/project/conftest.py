from __future__ import annotations

from pathlib import Path

import pytest
from built_app import Machine, built_program


@pytest.fixture(scope="session")
def program() -> Path:
    """The standalone app; builds it when there is none of now."""
    return built_program()


@pytest.fixture
def machine(program: Path, tmp_path: Path) -> Machine:
    return Machine(program, tmp_path)

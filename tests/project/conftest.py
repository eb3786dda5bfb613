from __future__ import annotations

from pathlib import Path

import pytest
from built_app import Machine, built_program
from built_packages import Packages, built_packages


@pytest.fixture(scope="session")
def program() -> Path:
    """The standalone app; builds it when there is none of now."""
    return built_program()


@pytest.fixture
def machine(program: Path, tmp_path: Path) -> Machine:
    return Machine(program, tmp_path)


@pytest.fixture(scope="session")
def packages() -> Packages:
    """The packages of the standalone app; makes them when there are none of now."""
    return built_packages()

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

# A screen is asked for by the one test that needs it; all others draw into memory.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

import pytest

from reader.paths import Paths


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Of the `qapp` that all tests share: the one the window has."""
    from reader.gui.desktop.application import ReaderApplication

    return ReaderApplication


def pytest_sessionfinish() -> None:
    """Qt's offscreen clipboard outlives Python, and what Python put in it: the run would end with a crash."""
    if (gui := sys.modules.get("PySide6.QtGui")) is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.within(tmp_path / "library")


@pytest.fixture
def no_keyring() -> Iterator[None]:
    """As on a system without a safe for passwords; what was held in memory is forgotten."""
    import keyring
    import keyring.backends.fail

    from reader.web import passwords

    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)
    passwords.hold_these({})

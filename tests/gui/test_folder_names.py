"""A library may lie in a folder whose name is no text; what the window starts beside itself works on that very one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.app import worker_command
from reader.gui.basics.worker_process import WorkerProcess
from reader.library.library import Library
from reader.paths import Paths, data_folder, data_option

NAMES = [b"gewoon", "ü 日本 🎉".encode(), b"\xff\xfe %41?#", b"file:"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are text there")


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_is_found_again_by_what_is_said_of_it(name: bytes, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(name)
    option, said = data_option(folder)
    assert option == "--data" and data_folder(said) == folder
    assert said.encode().decode() == said


@pytest.mark.parametrize("name", [NAMES[2]])
def test_the_worker_works_on_the_library_that_the_window_shows(qtbot: QtBot, name: bytes, tmp_path: Path) -> None:
    paths = Paths.within(tmp_path / os.fsdecode(name))
    library = Library.open(paths)
    worker = WorkerProcess(*worker_command(paths))
    try:
        with qtbot.waitSignal(worker.changed, timeout=30_000):
            worker.work()
        assert library.stores.articles.count() > 0, "the samples"
    finally:
        worker.stop()
        library.close()
    assert [one.name for one in tmp_path.iterdir()] == [os.fsdecode(name)]
    assert not worker.is_running

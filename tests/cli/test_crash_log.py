from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CRASH = """
import faulthandler, sys
from pathlib import Path
from reader.logs import log_crashes

log_crashes(Path(sys.argv[1]), "window")

def where_it_happened():
    faulthandler._sigabrt()

where_it_happened()
"""


def crash(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(folder)], capture_output=True, timeout=30, check=False)
    assert done.returncode != 0


def test_a_crash_leaves_where_it_happened(tmp_path: Path) -> None:
    crash(tmp_path / "logs")
    told = tmp_path / "logs" / "window.crash"
    assert "where_it_happened" in told.read_text()
    crash(tmp_path / "logs")
    assert told.read_text().count("Fatal Python error") == 2


def test_what_crashes_leave_stays_small(tmp_path: Path) -> None:
    told = tmp_path / "window.crash"
    told.write_text("an older one\n" * 20_000)
    crash(tmp_path)
    assert "where_it_happened" in told.read_text() and told.stat().st_size < 20_000


def test_without_a_place_to_write_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where a folder should be")
    crash(tmp_path / "logs")
    assert (tmp_path / "logs").is_file()
